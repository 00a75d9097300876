#include "story.hpp"

#include "solver/findings/wording.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::findings;
using namespace gainsay::findings::test;

namespace {

const Speaker mayor{"person:ada brook", "Mayor Ada Brook"};
const Speaker police{"org:police", "the police"};

// Two outlets that tell of one fire.
struct Fire : Story {
    ArticleId gazette = article("The Harbor Gazette");
    ArticleId courier = article("Northgate Courier");
    FactId killed = fact("killed", "people killed in {E}");
    ReferentId fire1 = referent(gazette, "the fire");
    ReferentId fire2 = referent(courier, "the blaze at the mill");

    void same(Certainty certainty = Certainty::sure) {
        link(fire1, fire2, certainty, "'the fire' in a1 and 'the blaze at the mill' in a2 are the same event");
    }
    ClaimId first(std::vector<Speaker> who, std::int64_t n, const std::string& words = "so many died in the fire") {
        return exactly(gazette, std::move(who), killed, fire1, n, words);
    }
    ClaimId second(std::vector<Speaker> who, std::int64_t n, const std::string& words = "the blaze claimed lives") {
        return exactly(courier, std::move(who), killed, fire2, n, words);
    }
    Finding only() const {
        const FindingSet found = find();
        REQUIRE(found.findings.size() == 1);
        return found.findings[0];
    }
};

void check(const Finding& finding, Kind kind, Level level) {
    CHECK(std::string(name(finding.kind)) == name(kind));
    CHECK(std::string(name(finding.level)) == name(level));
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("Two outlets that disagree in their own voice are an error between outlets") {
    Fire story;
    const ClaimId a = story.first({}, 6);
    const ClaimId b = story.second({}, 8);
    story.same();
    const Finding finding = story.only();
    check(finding, Kind::between_outlets, Level::error);
    CHECK(finding.claims == std::vector{a, b});
    CHECK(finding.minimal == Minimality::proven);
    CHECK(finding.title == "People killed in the fire: 6 against 8");
    REQUIRE(finding.assumptions.size() == 1);
    CHECK(finding.explanation == "The Harbor Gazette says that the number of people killed in the fire is 6 (c1). "
                                 "Northgate Courier says that the number of people killed in the blaze at the mill is "
                                 "8 (c2). These two statements cannot both be true. They clash only if ‘the fire’ (The "
                                 "Harbor Gazette) and ‘the blaze at the mill’ (Northgate Courier) are the same event.");
    REQUIRE(finding.scenarios.size() == 2);
    CHECK(finding.scenarios[0] ==
          "Without c1 (The Harbor Gazette), the other can be true: killed in the fire: 8; killed in "
          "the blaze at the mill: 8.");
    REQUIRE(finding.repairs.size() == 2);
    CHECK(finding.repairs[0].weaken == std::vector<std::string>{"c1: \"6\" to \"at least 6\""});
    CHECK(finding.repairs[1].weaken == std::vector<std::string>{"c2: \"8\" to \"at most 8\""});
    CHECK(finding.fingerprint.size() == 16);
}

TEST_CASE("A likely link makes the finding one level lower and is named as such") {
    Fire story;
    story.first({}, 6);
    story.second({}, 8);
    story.same(Certainty::likely);
    const Finding finding = story.only();
    check(finding, Kind::between_outlets, Level::warning);
    CHECK(has(finding.explanation, "(likely, not certain)"));
}

TEST_CASE("Claims of the open pack are never an error") {
    Fire story;
    story.first({}, 6);
    story.second({}, 8);
    story.same();
    story.rules.facts[0].pack = "open";
    check(story.only(), Kind::between_outlets, Level::warning);
}

TEST_CASE("One article that contradicts itself in its own voice is an error within the article") {
    Fire story;
    story.first({}, 6);
    story.first({}, 8);
    check(story.only(), Kind::within_article, Level::error);
}

TEST_CASE("An outlet against a party that it or another cites is disputed") {
    Fire story;
    story.first({}, 6);
    story.second({mayor}, 8);
    story.same();
    const Finding finding = story.only();
    check(finding, Kind::own_voice_disputed, Level::warning);
    CHECK(has(finding.explanation, "Northgate Courier, citing Mayor Ada Brook, says that the number of people killed"));
}

TEST_CASE("Cited parties on both sides are a warning for what can be measured and a note for what is contested") {
    Fire story;
    story.first({police}, 6);
    story.second({mayor}, 8);
    story.same();
    check(story.only(), Kind::between_speakers, Level::warning);
    story.rules.facts[0].contested = true;
    check(story.only(), Kind::between_speakers, Level::note);
}

TEST_CASE(
    "One speaker with other figures in two articles is misreported where it is one occasion, else changed the story") {
    Fire story;
    const ClaimId a = story.first({mayor}, 6, "we mourn the people of our harbour");
    const ClaimId b = story.second({mayor}, 8, "that fire cost lives yesterday evening");
    story.same();
    check(story.only(), Kind::changed_story, Level::warning);

    story[a].occasion = "Harbour Council";
    story[b].occasion = "harbour council";
    check(story.only(), Kind::misreport, Level::error);
    story[b].occasion = "a radio interview";
    check(story.only(), Kind::changed_story, Level::warning);

    story[a].occasion.reset();
    story[b].occasion.reset();
    story[a].uttered = TimeInterval::on(Day{20000});
    story[b].uttered = TimeInterval::on(Day{20000});
    check(story.only(), Kind::misreport, Level::error);
    story[b].uttered = TimeInterval::on(Day{20003});
    check(story.only(), Kind::changed_story, Level::warning);
}

TEST_CASE("Nearly the same words of one speaker are one occasion when nothing else is known") {
    Fire story;
    story.first({mayor}, 6, "we have lost six people in this terrible fire");
    story.second({mayor}, 8, "we have lost eight people in this terrible fire");
    story.same();
    check(story.only(), Kind::misreport, Level::error);
}

TEST_CASE("A cited speaker who contradicts himself in one article changed the story") {
    Fire story;
    story.first({mayor}, 6);
    story.first({mayor}, 8);
    check(story.only(), Kind::changed_story, Level::warning);
}

TEST_CASE("A later report that explains the difference is a note, an unexplained fall is a warning") {
    for (const bool explains : {true, false}) {
        Fire story;
        const ClaimId a = story.first({}, 6);
        const ClaimId b = story.second({}, 8);
        story.persistence(a, b, explains,
                          logic::equal(logic::sum_of(story.variable(story.killed, story.fire1)),
                                       logic::sum_of(story.variable(story.killed, story.fire2))));
        const Finding finding = story.only();
        check(finding, Kind::superseded, explains ? Level::note : Level::warning);
        CHECK(has(finding.explanation, "They clash only if nothing changed between the two reports."));
    }
}

TEST_CASE("Nobody against some on one day is no update but a warning") {
    Fire story;
    story.rules.facts[0].cumulative = true;
    const ClaimId a = story.first({}, 0);
    const ClaimId b = story.second({}, 8);
    story[a].as_of = story[b].as_of = TimeInterval::on(*make_day(2031, 5, 2));
    story.persistence(a, b, true,
                      logic::equal(logic::sum_of(story.variable(story.killed, story.fire1)),
                                   logic::sum_of(story.variable(story.killed, story.fire2))));
    check(story.only(), Kind::between_outlets, Level::warning);
    story[b].as_of = TimeInterval::on(*make_day(2031, 5, 3));
    check(story.only(), Kind::superseded, Level::note);
}

TEST_CASE("A claim of the open pack that contradicts itself is a note") {
    Fire story;
    story.first({}, 6);
    story.rules.facts[0].pack = "open";
    story.rule("test/none", "Nobody ever dies.",
               logic::at_most(logic::sum_of(story.variable(story.killed, story.fire1)), logic::constant(0)));
    CHECK(story.only().level == Level::note);
}

TEST_CASE("Amounts of money are told as people write them") {
    const auto number = [](const char* digits) { return *Decimal::parse(digits); };
    CHECK(number_in_words(number("20000000"), "EUR") == "20 million");
    CHECK(number_in_words(number("1250000000"), "USD") == "1.25 billion");
    CHECK(number_in_words(number("450000"), "EUR") == "450,000");
    CHECK(number_in_words(number("1234567"), "EUR") == "1,234,567");
    CHECK(number_in_words(number("999"), "EUR") == "999");
    CHECK(number_in_words(number("2.5"), "EUR") == "2.5");
    CHECK(number_in_words(number("20000000"), "people") == "20000000");
}

TEST_CASE("Claims that only clash together are one finding with the rule that joins them") {
    Fire story;
    const FactId all = story.fact("dead", "dead of {E}");
    const FactId crew = story.fact("crew", "crew among the dead of {E}");
    const auto sum = [&](FactId f) { return logic::sum_of(story.variable(f, story.fire1)); };
    story.exactly(story.gazette, {}, all, story.fire1, 5, "five are dead");
    story.exactly(story.gazette, {}, story.killed, story.fire1, 3, "three passengers died");
    story.exactly(story.gazette, {police}, crew, story.fire1, 3, "three of the crew died");
    story.rule("test/sum", "all dead are passengers or crew.",
               logic::equal(sum(all), logic::plus(sum(story.killed), sum(crew))));
    const Finding finding = story.only();
    check(finding, Kind::own_voice_disputed, Level::warning);
    CHECK(finding.claims.size() == 3);
    REQUIRE(finding.rules.size() == 1);
    CHECK(finding.rules[0].id == "test/sum");
    CHECK(has(finding.explanation,
              "These 3 statements cannot all be true, though without any one of them the others can. The "
              "rule behind it: all dead are passengers or crew."));
    CHECK(finding.title == "All dead are passengers or crew: not with 5, 3 and 3");
}

TEST_CASE("The same saying twice in one article is one finding, by the first place") {
    Fire story;
    const ClaimId a = story.first({}, 6, "six died");
    const ClaimId b = story.second({}, 8);
    story.first({}, 6, "again six died");
    story.same();
    CHECK(story.only().claims == std::vector{a, b});
}

TEST_CASE("Another article with the same clash is a finding of its own with the same root") {
    Fire story;
    story.first({}, 6);
    story.second({}, 8);
    const ArticleId echo = story.article("Ashmoor Echo");
    const ReferentId fire3 = story.referent(echo, "the fire at the mill");
    story.exactly(echo, {}, story.killed, fire3, 8, "eight died in the fire at the mill");
    story.same();
    story.link(story.fire1, fire3, Certainty::sure,
               "'the fire' in a1 and 'the fire at the mill' in a3 are the same event");
    const FindingSet found = story.find();
    REQUIRE(found.findings.size() == 2);
    CHECK(found.findings[0].root == found.findings[1].root);
    CHECK(found.findings[0].also.empty());
    REQUIRE(found.sources.size() == 3);
    CHECK(found.sources[0].name == "The Harbor Gazette");
    CHECK(found.sources[0].blame == Approx(0.5));
    CHECK(found.sources[0].findings == 2);
    CHECK(found.sources[1].blame == Approx(0.25));
}

TEST_CASE("Verbatim wire copies of a long sentence fold into one finding") {
    Fire story;
    const std::string wire = "eight people died when a blaze broke out in the old mill late on Friday";
    story.first({}, 6);
    story.second({}, 8, wire);
    const ArticleId echo = story.article("Ashmoor Echo");
    const ReferentId fire3 = story.referent(echo, "a blaze");
    const ClaimId copy = story.exactly(echo, {}, story.killed, fire3, 8, wire);
    story.same();
    story.link(story.fire1, fire3, Certainty::sure, "'the fire' in a1 and 'a blaze' in a3 are the same event");
    const Finding finding = story.only();
    REQUIRE(finding.also.size() == 1);
    CHECK(finding.also[0] == std::vector{ClaimId::at(0), copy});
}

TEST_CASE("Fingerprints depend on words and speakers, not on where they stand") {
    const auto fingerprint = [](const std::string& words, bool moved) {
        Fire story;
        if (moved)
            story.exactly(story.gazette, {}, story.fact("hurt", "people hurt"), story.fire1, 9, "nine were hurt");
        story.first({}, 6, "six died");
        story.second({}, 8, words);
        story.same();
        return story.only().fingerprint;
    };
    CHECK(fingerprint("eight died", false) == fingerprint("eight died", true));
    CHECK(fingerprint("eight died", false) != fingerprint("eight people died", false));
}

TEST_CASE("A quotation in different words without a clash is a note that no proof applies to") {
    Fire story;
    const ClaimId a = story.first({mayor}, 6, "<we have lost six people in this terrible fire");
    const ClaimId b = story.second({mayor}, 6, "<we lost six good people in this terrible fire");
    story.same();
    const Finding finding = story.only();
    check(finding, Kind::quote_variant, Level::note);
    CHECK(finding.minimal == Minimality::not_applicable);
    CHECK(finding.claims == std::vector{a, b});
    CHECK(story.find().sources[0].blame == 0);
}

TEST_CASE("Missing names, words and arguments never garble the sentences") {
    Fire story;
    const ClaimId a = story.first({Speaker{"x", ""}}, 6, "");
    const ClaimId b = story.second({}, 8, "");
    story.same();
    story[a].arguments.clear();
    story[a].value_text.clear();
    story[b].speakers[0].name.clear();
    const Finding finding = story.only();
    CHECK(finding.title == "People killed in something: 6 against 8");
    CHECK(has(finding.explanation, "The Harbor Gazette, citing an unnamed speaker, says that the number of people "
                                   "killed in something is 6 (c1)."));
    CHECK(has(finding.explanation,
              "Northgate Courier says that the number of people killed in the blaze at the mill is 8 (c2)."));
}

TEST_CASE("Nothing found gives nothing to tell") {
    Fire story;
    story.first({}, 6);
    CHECK(story.find().findings.empty());
    CHECK(story.find().sources.empty());
}
