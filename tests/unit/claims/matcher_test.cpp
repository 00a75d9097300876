#include "parser/claims/matcher.hpp"

#include "parser/claims/compiled_patterns.hpp"
#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Lines;
using gainsay::test::Rules;
using gainsay::test::Story;

namespace {

const std::string kWords = R"(pack patterns "Patterns of a test"
kind thing means thing
kind event means event
kind attack is event means attack, strike, blast
kind site is thing means depot, school, embassy
kind person means person, man
words hit = strike, hit
words people = person, victim, resident
words parts_of_places = ground, roof
fact killed(E: event) is count of people
fact strikes(T: site) is count of strikes
fact by(E: attack) is party
)";

/// What the only pattern finds in a text: "A=missile, T=depot", best first over all words.
Lines find(const std::string& say, const std::string& text) {
    const Rules rules = Rules::only(kWords + say + "\n");
    const Lexicon lexicon(rules.set);
    const Story story("Alder Gazette", "2026-03-10", text, rules);
    const text::Document& document = story.documents.front();
    Lines found;
    for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
        const ClauseGraph graph(document.sentences[s]);
        const SentenceContext context(document, s, graph, lexicon);
        for (std::uint32_t t = 0; t < graph.size(); ++t)
            for (const PatternGraph& pattern : rules.patterns->graphs) {
                const auto matches = match_at(pattern, context, t);
                if (matches.empty()) continue;
                std::string line;
                for (const auto& [slot, token] : matches.front().bound)
                    if (slot != "_")
                        line += (line.empty() ? "" : ", ") + slot + "=" + document.sentences[s].tokens[token].text;
                found.push_back(line);
            }
    }
    return found;
}

const std::string kHit = "say by(this) = A\n  \"{A} <hit: this> {T: site}\"";
const std::string kTimes = "say strikes(T) = N\n  \"{T: site} was <hit> {N times}\"";
const std::string kKilled = "say killed(E) = N\n  \"{N people} were killed in {E: event}\"";
const std::string kKills = "say killed(E) = N\n  \"{E: event} killed {N people}\"";

}  // namespace

TEST_CASE("One pattern finds the active, the passive, the participle and the relative clause") {
    const Lines hit{"A=missile, T=depot, this=hit"};
    CHECK(find(kHit, "The missile hit the depot.") == hit);
    CHECK(find(kHit, "The depot was hit by the missile.") == hit);
    CHECK(find(kHit, "The missile that hit the depot came from the sea.") == hit);
    CHECK(find(kHit, "Witnesses saw a missile hitting the depot.") == Lines{"A=missile, T=depot, this=hitting"});
}

TEST_CASE("One pattern finds coordinated and controlled clauses") {
    CHECK(find(kHit, "The army crossed the river and struck the depot.") == Lines{"A=army, T=depot, this=struck"});
    CHECK(find(kHit, "The army failed to strike the depot.") == Lines{"A=army, T=depot, this=strike"});
}

TEST_CASE("A slot of a kind takes that kind and those below it only") {
    CHECK(find(kHit, "The missile hit the school.").size() == 1);
    CHECK(find(kHit, "The missile hit the lake.").empty());
    CHECK(find(kKills, "The blast killed six people.").size() == 1);
    CHECK(find(kKills, "The driver killed six people.").empty());
}

TEST_CASE("A part of a place stands for the place") {
    CHECK(find(kHit, "The missile hit the grounds of the embassy.").size() == 1);
    CHECK(find(kHit, "The missile hit the roof of the barn.").empty());
}

TEST_CASE("A class takes any of its members and nothing else") {
    CHECK(find(kHit, "The missile struck the depot.").size() == 1);
    CHECK(find(kHit, "The missile missed the depot.").empty());
}

TEST_CASE("How often something was done is found in words, figures and adverbs") {
    for (const char* words : {"The depot was hit three times.", "The depot was hit 3 times.",
                              "The depot was struck twice.", "The depot was hit at least three times."}) {
        INFO(words);
        CHECK(find(kTimes, words).size() == 1);
    }
    CHECK(find(kTimes, "The depot was hit.").empty());
    CHECK(find(kTimes, "The depot was hit by three missiles.").empty());
}

TEST_CASE("A count of people takes people, of whatever noun, and no other things") {
    CHECK(find(kKills, "The blast killed six people.") == Lines{"E=blast, N=people"});
    CHECK(find(kKills, "The blast killed six residents.") == Lines{"E=blast, N=residents"});
    CHECK(find(kKills, "The blast killed six horses.").empty());
    CHECK(find(kKills, "The blast killed people.").empty());
}

TEST_CASE("A prepositional phrase may hang a step away from where the pattern has it") {
    CHECK(find(kKilled, "Six people were killed in the strike.").size() == 1);
    CHECK(find(kKilled, "Six people in the school were killed in the strike.").size() == 1);
    CHECK(find(kKilled, "Six people were killed near the strike.").empty());
}

TEST_CASE("A word of the text serves one part of a pattern only") {
    CHECK(find("say by(this) = A\n  \"{A} <hit: this> {B: site}\"", "The depot hit.").empty());
}

TEST_CASE("What is said in so many words comes before what is inferred") {
    const Rules rules = Rules::only(kWords + kKilled + "\n");
    const Lexicon lexicon(rules.set);
    const Story story("Alder Gazette", "2026-03-10", "Six people were killed in the strike.", rules);
    const ClauseGraph graph(story.documents[0].sentences[story.body()]);
    const SentenceContext context(story.documents[0], story.body(), graph, lexicon);
    const auto matches = match_at(rules.patterns->graphs.at(0), context, 3);
    REQUIRE_FALSE(matches.empty());
    CHECK(matches.size() <= kMaxMatches);
    CHECK(matches.front().distance == 0);
    CHECK(matches.front().root == 3);
    CHECK(std::is_sorted(matches.front().tokens.begin(), matches.front().tokens.end()));
}

TEST_CASE("A pronoun fits a slot of a thing or an event, and is kept to be resolved") {
    const Rules rules = Rules::only(kWords + kTimes + "\n");
    const Lexicon lexicon(rules.set);
    const Story story("Alder Gazette", "2026-03-10", "It was hit twice.", rules);
    const ClauseGraph graph(story.documents[0].sentences[story.body()]);
    const SentenceContext context(story.documents[0], story.body(), graph, lexicon);
    const auto matches = match_at(rules.patterns->graphs.at(0), context, 2);
    REQUIRE(matches.size() == 1);
    REQUIRE(matches[0].pronouns.size() == 1);
    CHECK(matches[0].pronouns[0] == std::pair{0u, rules.kind("site")});
}
