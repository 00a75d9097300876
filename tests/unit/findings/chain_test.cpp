// The chain of a finding, step by step: what every step says, and what follows when it does not hold.
#include "story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::findings;
using gainsay::findings::test::Story;
using logic::Certainty;

namespace {

struct Flood : Story {
    ArticleId gazette = article("Fenmoor Gazette"), herald = article("Saltby Herald");
    FactId evacuated = fact("evacuated", "people evacuated because of {E}");
    ReferentId flood1 = referent(gazette, "the flood"), flood2 = referent(herald, "the high water");

    std::vector<std::string> steps() const {
        const FindingSet found = find();
        REQUIRE(found.findings.size() == 1);
        return found.findings[0].steps;
    }
    void same() {
        link(flood1, flood2, Certainty::likely, "'the flood' in a1 and 'the high water' in a2 are the same event");
    }
};

}  // namespace

TEST_CASE("The chain tells words, readings, the link and the clash, and what follows without the link") {
    Flood story;
    story.exactly(story.gazette, {}, story.evacuated, story.flood1, 40, "Forty people had to leave");
    story.exactly(story.herald, {{"org:council", "the council"}}, story.evacuated, story.flood2, 60, "sixty left");
    story.same();
    const std::vector<std::string> steps = story.steps();
    REQUIRE(steps.size() == 4);
    CHECK(steps[0] ==
          "Fenmoor Gazette says “Forty people had to leave” (c1); gainsay itself reads these words as saying "
          "that the number of people evacuated because of the flood is 40.");
    CHECK(steps[1] == "Saltby Herald, citing the council, says “sixty left” (c2); gainsay itself reads these words as "
                      "saying that the number of people evacuated because of the high water is 60.");
    CHECK(steps[2] == "It is taken for granted that ‘the flood’ (Fenmoor Gazette) and ‘the high water’ (Saltby Herald) "
                      "mean one and the same event. This is likely, not certain. If they are two events, both "
                      "statements can be true.");
    CHECK(steps[3] ==
          "40 and 60 cannot both be right: at least one of the statements is wrong, or was misread, or step "
          "3 does not hold.");
}

TEST_CASE("A chain through a third mention is broken, not cleared, where one of its links does not hold") {
    Flood story;
    const ArticleId third = story.article("The Ouse Post");
    const ReferentId water = story.referent(third, "the water");
    story.exactly(story.gazette, {}, story.evacuated, story.flood1, 40, "Forty people had to leave");
    story.exactly(story.herald, {}, story.evacuated, story.flood2, 60, "sixty left");
    story.link(story.flood1, water, Certainty::sure, "'the flood' in a1 and 'the water' in a3 are the same event");
    story.link(story.flood2, water, Certainty::sure, "'the high water' in a2 and 'the water' in a3 are the same event");
    const std::vector<std::string> steps = story.steps();
    REQUIRE(steps.size() == 5);
    for (const std::size_t link : {std::size_t{2}, std::size_t{3}})
        CHECK(steps[link].ends_with("mean one and the same event. If they are two events, this chain is broken."));
    CHECK(steps[4].ends_with("or step 3 or 4 does not hold."));
}

TEST_CASE("The chain tells that a report may have been overtaken by a later one") {
    Flood story;
    const ClaimId a = story.exactly(story.gazette, {}, story.evacuated, story.flood1, 40, "Forty people had to leave");
    const ClaimId b = story.exactly(story.herald, {}, story.evacuated, story.flood2, 60, "sixty left");
    story[a].as_of = TimeInterval::on(*make_day(2031, 5, 2));
    story[b].as_of = TimeInterval::on(*make_day(2031, 5, 3));
    story.persistence(a, b, true,
                      logic::equal(logic::sum_of(story.variable(story.evacuated, story.flood1)),
                                   logic::sum_of(story.variable(story.evacuated, story.flood2))));
    const std::vector<std::string> steps = story.steps();
    REQUIRE(steps.size() == 4);
    CHECK(steps[2] == "It is taken for granted that nothing changed between the two reports. If it did change, both "
                      "statements can be true.");
    CHECK(steps[3] ==
          "40 and 60 cannot both be right at one and the same time: at least one of the statements is wrong, "
          "or was misread, or step 3 does not hold. The later report explains the difference: most likely "
          "the matter changed in between.");
}

TEST_CASE("The chain calls no report the later one when both are of one day or have no date") {
    for (const bool dated : {true, false}) {
        Flood story;
        const ClaimId a = story.exactly(story.gazette, {}, story.evacuated, story.flood1, 40, "Forty had to leave");
        const ClaimId b = story.exactly(story.herald, {}, story.evacuated, story.flood2, 60, "sixty left");
        if (dated) story[a].as_of = story[b].as_of = TimeInterval::on(*make_day(2031, 5, 2));
        story.persistence(a, b, true,
                          logic::equal(logic::sum_of(story.variable(story.evacuated, story.flood1)),
                                       logic::sum_of(story.variable(story.evacuated, story.flood2))));
        const std::vector<std::string> steps = story.steps();
        REQUIRE(steps.size() == 4);
        CHECK(steps[3].find("later report explains") == std::string::npos);
        CHECK(steps[3].ends_with(dated ? "Both reports are of one day: they may be of different hours."
                                       : "It is not known which report is the later: the matter may have changed in "
                                         "between."));
    }
}

TEST_CASE("The chain names the rule that joins statements on different matters") {
    Flood story;
    const FactId injured = story.fact("injured", "people injured in {E}");
    story.exactly(story.gazette, {}, story.evacuated, story.flood1, 40, "Forty people had to leave");
    story.exactly(story.gazette, {}, injured, story.flood1, 60, "sixty were hurt");
    story.rule("test/part", "Nobody is hurt who did not leave.",
               logic::at_most(logic::sum_of(story.variable(injured, story.flood1)),
                              logic::sum_of(story.variable(story.evacuated, story.flood1))));
    const std::vector<std::string> steps = story.steps();
    REQUIRE(steps.size() == 4);
    CHECK(steps[2] ==
          "A rule joins them (test/part): Nobody is hurt who did not leave. Where it does not apply, nothing "
          "here sets the statements against each other.");
    CHECK(steps[3] ==
          "40 and 60 do not fit together: at least one of the statements is wrong, or was misread, or step 3 "
          "does not hold.");
}

TEST_CASE("The explanation says numbers, answers and what is so in sentences, and names a matter once") {
    struct {
        const char* description;
        claims::Value one, other;
        const char* text;
    } const cases[] = {
        {"that the crew left because of {E}", claims::TruthValue{true}, claims::TruthValue{false},
         "Fenmoor Gazette says that the crew left because of the flood (c1). Saltby Herald says that it is not so that "
         "the crew left because of the high water (c2)."},
        {"who is behind {E}", claims::TextValue{"the_crew"}, claims::TextValue{"the owner"},
         "Fenmoor Gazette answers “who is behind the flood” with “the crew” (c1). Saltby Herald answers “who is behind "
         "the high water” with “the owner” (c2)."},
        {"the cause of {E}", claims::TextValue{"rain"}, claims::TextValue{"a burst dam"},
         "Fenmoor Gazette says that the cause of the flood is rain (c1). Saltby Herald says that the cause of the high "
         "water is a burst dam (c2)."}};
    for (const auto& one : cases) {
        Flood story;
        const FactId fact = story.fact("matter", one.description);
        const ClaimId a = story.exactly(story.gazette, {}, fact, story.flood1, 1, "some words");
        const ClaimId b = story.exactly(story.herald, {}, fact, story.flood2, 0, "other words");
        story.same();
        story[a].value = one.one;
        story[b].value = one.other;
        const FindingSet found = story.find();
        REQUIRE(found.findings.size() == 1);
        CHECK(found.findings[0].explanation.starts_with(one.text));
        CHECK(found.findings[0].explanation.ends_with(
            "They clash only if ‘the flood’ (Fenmoor Gazette) and ‘the high water’ (Saltby Herald) are the same event "
            "(likely, not certain)."));
    }
}

TEST_CASE("Two mentions in one article are told as such, and what was said before is not said again") {
    Flood story;
    const ReferentId again = story.referent(story.gazette, "the flood");
    story.exactly(story.gazette, {}, story.evacuated, story.flood1, 40, "Forty people had to leave");
    story.exactly(story.gazette, {}, story.evacuated, again, 60, "sixty left");
    story.link(story.flood1, again, Certainty::sure, "'the flood' in a1 and 'the flood' in a1 are the same event");
    const FindingSet found = story.find();
    REQUIRE(found.findings.size() == 1);
    CHECK(found.findings[0].explanation ==
          "Fenmoor Gazette says that the number of people evacuated because of the flood is 40 (c1). Fenmoor Gazette "
          "says 60 (c2). These two statements cannot both be true. They clash only if both mentions of ‘the flood’ in "
          "Fenmoor Gazette are the same event.");
}
