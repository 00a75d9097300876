#include "parser/claims/commitment.hpp"

#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Story;

namespace {

/// "+asserted", "-denied": what the first sentence commits its speaker to at a word.
std::string commitment(const std::string& text, std::string_view word) {
    const Story story("Alder Gazette", "2026-03-10", text);
    const text::Document& document = story.documents.front();
    const std::uint32_t s = story.body();
    const ClauseGraph graph(document.sentences[s]);
    for (std::uint32_t t = 0; t < graph.size(); ++t) {
        if (graph.sentence().tokens[t].text != word) continue;
        const Commitment c = commitment_of(document, graph, s, t);
        return (c.positive ? "+" : "-") + std::string(name(c.modality));
    }
    return "no such word";
}

/// Ids of the speakers of a word, from the outlet on.
std::vector<std::string> speakers(const Story& story, std::string_view word) {
    const text::Document& document = story.documents.front();
    std::vector<std::string> ids;
    for (std::uint32_t s = 0; s < document.sentences.size() && ids.empty(); ++s)
        for (std::uint32_t t = 0; t < document.sentences[s].tokens.size() && ids.empty(); ++t)
            if (document.sentences[s].tokens[t].text == word)
                for (const Speaker& speaker : speakers_of(document, document.frame_of[s][t])) ids.push_back(speaker.id);
    return ids;
}

}  // namespace

TEST_CASE("A plain clause is asserted") {
    CHECK(commitment("The army hit the depot.", "hit") == "+asserted");
    CHECK(commitment("The mayor said that the army hit the depot.", "hit") == "+asserted");
}

TEST_CASE("A negated clause is asserted not to hold") {
    CHECK(commitment("The army did not hit the depot.", "hit") == "-asserted");
    CHECK(commitment("The army didn't hit the depot.", "hit") == "-asserted");
    CHECK(commitment("The army never hit the depot.", "hit") == "-asserted");
    CHECK(commitment("The army could not find the depot.", "find") == "-asserted");
    CHECK(commitment("The mayor said that the army did not hit the depot.", "hit") == "-asserted");
}

TEST_CASE("Nobody and nothing negate the clause that they take part in") {
    CHECK(commitment("Nobody was killed in the strike.", "killed") == "-asserted");
    CHECK(commitment("Nothing was damaged.", "damaged") == "-asserted");
}

TEST_CASE("Verbs that imply the contrary negate what hangs on them") {
    CHECK(commitment("The ministry failed to respond.", "respond") == "-asserted");
    CHECK(commitment("The ministry refused to comment.", "comment") == "-asserted");
    CHECK(commitment("The ministry declined to comment.", "comment") == "-asserted");
    CHECK(commitment("The ministry has yet to respond.", "respond") == "-asserted");
}

TEST_CASE("Ruling something out denies it, ruling it so does not") {
    CHECK(commitment("The coroner ruled that the guard died.", "died") == "+asserted");
    CHECK(commitment("The crash was ruled accidental.", "accidental") == "+asserted");
    CHECK(commitment("The coroner ruled out that the guard died.", "died") == "-asserted");
}

TEST_CASE("'Nor' negates the clause that it opens") {
    CHECK(commitment("Nor have officials released the list.", "released") == "-asserted");
}

TEST_CASE("Two negations make a positive") {
    CHECK(commitment("The ministry did not fail to respond.", "respond") == "+asserted");
    CHECK(commitment("The ministry denied that the army did not hit the depot.", "hit") == "+denied");
}

TEST_CASE("'Not only' takes nothing back") {
    CHECK(commitment("The army struck not only the depot but also the bridge.", "struck") == "+asserted");
}

TEST_CASE("A negation does not reach an adverbial or a relative clause") {
    CHECK(commitment("The army did not stop after the missile hit the depot.", "hit") == "+asserted");
    CHECK(commitment("The mayor did not visit the depot that the army hit.", "hit") == "+asserted");
}

TEST_CASE("What may have been or would be is not vouched for") {
    CHECK(commitment("The strike may have killed six people.", "killed") == "+hypothetical");
    CHECK(commitment("The strike would kill six people.", "kill") == "+hypothetical");
    CHECK(commitment("Police said the army might strike the depot.", "strike") == "+hypothetical");
}

TEST_CASE("Conditions are not vouched for") {
    CHECK(commitment("If the army strikes the depot, the town will burn.", "strikes") == "+hypothetical");
    CHECK(commitment("The army will not stop unless the town falls.", "falls") == "+hypothetical");
    CHECK_FALSE(commits(Modality::hypothetical));
}

TEST_CASE("What will or is meant to happen is planned") {
    CHECK(commitment("The army will strike the depot.", "strike") == "+planned");
    CHECK(commitment("The army plans to strike the depot.", "strike") == "+planned");
    CHECK(commitment("The army threatened to strike the depot.", "strike") == "+planned");
    CHECK_FALSE(commits(Modality::planned));
}

TEST_CASE("A question claims nothing") {
    CHECK(commitment("Did the army hit the depot?", "hit") == "+asked");
    CHECK(commitment("Why did the army not hit the depot?", "hit") == "-asked");
    CHECK_FALSE(commits(Modality::asked));
}

TEST_CASE("Hearsay is alleged and still claimed") {
    CHECK(commitment("The army allegedly struck the depot.", "struck") == "+alleged");
    CHECK(commitment("The army appears to have struck the depot.", "struck") == "+alleged");
    CHECK(commitment("The mayor believes that the army struck the depot.", "struck") == "+alleged");
    CHECK(commits(Modality::alleged));
}

TEST_CASE("A denial claims the contrary of what it denies") {
    CHECK(commitment("The ministry denied that the army hit the depot.", "hit") == "-denied");
    CHECK(commitment("The ministry denied hitting the depot.", "hitting") == "-denied");
    CHECK(commits(Modality::denied));
}

TEST_CASE("What somebody used to think, or took back, is no longer claimed") {
    CHECK(commitment("We thought that the army had hit the depot.", "hit") == "+retracted");
    CHECK(commitment("The ministry withdrew its statement that the army hit the depot.", "hit") == "+retracted");
    CHECK_FALSE(commits(Modality::retracted));
}

TEST_CASE("The outlet speaks for itself, and before all whom it cites") {
    const Story story("Alder Gazette", "2026-03-10",
                      "The army hit the depot. Mayor Lena Ostby said that the bridge burned.");
    CHECK(speakers(story, "hit") == std::vector<std::string>{"outlet:Alder Gazette"});
    CHECK(speakers(story, "burned") == std::vector<std::string>{"outlet:Alder Gazette", "person:lena ostby"});
}

TEST_CASE("A named speaker has one id in every article, an unnamed one in its own only") {
    const Story first("Alder Gazette", "2026-03-10", "Lena Ostby said that the bridge burned.");
    const Story second("Tern Post", "2026-03-11", "\"The bridge burned,\" Lena Ostby told reporters.");
    CHECK(speakers(first, "burned").back() == speakers(second, "burned").back());
    Story both;
    both.article("Alder Gazette", "2026-03-10", "Officials said that the strike killed six people.");
    both.article("Tern Post", "2026-03-10", "Officials said that the strike killed six people.");
    REQUIRE(both.said("killed").size() == 2);
    CHECK(both.claim("killed", 0).last_speaker().id != both.claim("killed", 1).last_speaker().id);
    CHECK(both.claim("killed", 0).last_speaker().name == both.claim("killed", 1).last_speaker().name);
}

TEST_CASE("Two articles without an outlet have two outlets") {
    text::Document one, other;
    one.frames.emplace_back();
    other.frames.emplace_back();
    one.article.id = ArticleId::at(0);
    other.article.id = ArticleId::at(1);
    CHECK(speakers_of(one, 0).front().id != speakers_of(other, 0).front().id);
    CHECK(speakers_of(one, 0).front().name == "an unnamed outlet (a1)");
}

TEST_CASE("What a false report says is denied by whoever calls it false") {
    CHECK(commitment("The claims that Orlo was beaten are false.", "beaten") == "-asserted");
    CHECK(commitment("The story that Orlo was poisoned was made up.", "poisoned") == "-asserted");
    CHECK(commitment("There is no truth to the story that Orlo sold the farm.", "sold").front() == '-');
    CHECK(commitment("The story that Orlo told was a lie.", "told") == "+asserted");
    CHECK(commitment("The allegation that Orlo sold the farm is not false.", "sold").front() == '+');
}
