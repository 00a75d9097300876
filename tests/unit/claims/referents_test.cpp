#include "parser/claims/referents.hpp"

#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Lines;
using gainsay::test::read;
using gainsay::test::Story;

namespace {

/// The only referent with that head word.
Referent only(const Story& story, std::string_view head) {
    const auto found = story.referents(head);
    REQUIRE(found.size() == 1);
    return found.front();
}

}  // namespace

TEST_CASE("A definite phrase means what was told of before") {
    const Story story = read("A bomb fell on the hospital in Odesa. The hospital was hit twice.");
    CHECK(only(story, "hospital").mentions.size() == 2);
}

TEST_CASE("An indefinite phrase opens something new") {
    const Story story = read("A hospital burned in Odesa. A hospital in Kharkiv was hit twice.");
    const auto hospitals = story.referents("hospital");
    REQUIRE(hospitals.size() == 2);
    CHECK(hospitals[0].indefinite);
    CHECK(story.claim("strikes").arguments.front() == hospitals[1].id);
}

TEST_CASE("A definite phrase with a trait of its own must share it") {
    const Story story = read("The embassy of France in Kyiv was hit. The embassy of Norway in Kyiv was hit twice.");
    const auto embassies = story.referents("embassy");
    REQUIRE(embassies.size() == 2);
    CHECK(embassies[0].owners == Lines{"country:france"});
    CHECK(embassies[1].owners == Lines{"country:norway"});
    CHECK(story.claim("strikes").arguments.front() == embassies[1].id);
}

TEST_CASE("An embassy is no consulate, though both are the same state's") {
    const Story story = read("The consulate of Norway in Kyiv was hit. The embassy of Norway in Kyiv was hit twice.");
    CHECK(story.about(story.claim("strikes")).head == "embassy");
    CHECK(only(story, "consulate").mentions.size() == 1);
}

TEST_CASE("A word good for any building goes back to the last one") {
    const Story story = read("The embassy of Azerbaijan in Kyiv was damaged. The building was hit twice.");
    CHECK(story.said("strikes") == Lines{"strikes(embassy) = 2"});
}

TEST_CASE("A part of a place means the place") {
    const Story story = read("A missile hit the grounds of the embassy in Kyiv.");
    CHECK(story.referents("ground").empty());
    CHECK(only(story, "hit").target == only(story, "embassy").id);
}

TEST_CASE("A possessive pronoun goes with what was told of before") {
    const Story story = read("Russia struck the embassy of Azerbaijan in Kyiv. Its embassy was struck twice.");
    CHECK(only(story, "embassy").mentions.size() == 2);
    CHECK(story.about(story.claim("strikes")).owners == Lines{"country:azerbaijan"});
}

TEST_CASE("The state in front of a noun, after 'of' or with an apostrophe is its owner") {
    for (const char* text : {"The Norwegian embassy was hit twice.", "Norway's embassy was hit twice.",
                             "The embassy of Norway was hit twice."}) {
        INFO(text);
        CHECK(only(read(text), "embassy").owners == Lines{"country:norway"});
    }
}

TEST_CASE("'Our' is whose voice it is") {
    const Story story = read("\"Our embassy was hit twice,\" Azerbaijani President Ilham Aliyev said.");
    CHECK(only(story, "embassy").owners == Lines{"country:azerbaijan"});
}

TEST_CASE("The state that strikes is no owner of its strike's target") {
    const Story story = read("A Russian missile hit the depot in Kharkiv.");
    CHECK(only(story, "depot").owners.empty());
    CHECK(only(story, "hit").places == Lines{"place:kharkiv"});
}

TEST_CASE("A pronoun means the last fitting thing") {
    const Story story = read("The depot was hit by a drone. It was hit twice, the governor said.");
    CHECK(story.said("strikes") == Lines{"strikes(depot) = 2 says the governor"});
}

TEST_CASE("A pronoun that nothing fits gives no claim") {
    CHECK(read("It was hit twice, the governor said.").said("strikes").empty());
}

TEST_CASE("A clause tells of an event with target, place and time") {
    const Story story = read("A missile struck the depot in Kharkiv on March 8, killing six people.");
    const Referent strike = only(story, "strike");
    CHECK(strike.event);
    CHECK(strike.target == only(story, "depot").id);
    CHECK(strike.places == Lines{"place:kharkiv"});
    CHECK(strike.time == TimeInterval::on(*make_day(2026, 3, 8)));
    CHECK(strike.text == "the attack on the depot in Kharkiv");
}

TEST_CASE("A general noun for an event goes back to the special one") {
    const Story story = read(
        "A bomb fell on the hospital. The attack killed three people. The incident led to the deaths of two people.");
    CHECK(story.said("killed") == Lines{"killed(bomb) = 3", "killed(bomb) = 2"});
    const Story crash = read("The crash killed six people on Monday. Ten people were injured in the accident.");
    CHECK(crash.claim("killed").arguments == crash.claim("injured").arguments);
}

TEST_CASE("What people suffered belongs to the event that its clause hangs on") {
    const Story story = read("Six people were killed and 14 were injured in the strike on the school.");
    CHECK(story.claim("killed").arguments == story.claim("injured").arguments);
    CHECK(story.about(story.claim("killed")).target == only(story, "school").id);
}

TEST_CASE("Events of the same kind with other dates are kept apart") {
    const Story story = read("The strike on March 2 killed two people. "
                             "The strike on March 8 killed three people.");
    CHECK(story.referents("strike").size() == 2);
}

TEST_CASE("Ordinals keep events apart") {
    const Story story =
        read("The first strike on the school killed six people. The second strike on the school killed nine.");
    const auto strikes = story.referents("strike");
    REQUIRE(strikes.size() == 2);
    CHECK(strikes[0].ordinal == 1);
    CHECK(strikes[1].ordinal == 2);
}

TEST_CASE("A series of events is not one of them") {
    const Story story =
        read("The strikes on the port killed dozens of people. The strike on the port killed two people.");
    const auto strikes = story.referents("strike");
    REQUIRE(strikes.size() == 2);
    CHECK(strikes[0].plural);
    CHECK_FALSE(strikes[1].plural);
}

TEST_CASE("The noun for a named vessel means the vessel") {
    const Story story = read("The ferry Halcyon Dawn sank. The ferry carried 67 people. The ship had a crew of nine.");
    const Referent ferry = only(story, "ferry");
    CHECK(ferry.names == Lines{"halcyon dawn"});
    CHECK(story.claim("aboard").arguments.front() == ferry.id);
    CHECK(story.claim("crew").arguments.front() == ferry.id);
}

TEST_CASE("Entities are referents with the keys that hold across articles") {
    const Story story = read("Mara Quist, 34, lives in Oslo.");
    CHECK(only(story, "mara quist").key == "person:mara quist");
    CHECK(only(story, "oslo").key == "place:oslo");
    CHECK(story.about(story.claim("age")).head == "mara quist");
}

TEST_CASE("Referents of two articles are never one object") {
    Story story;
    story.article("Alder Gazette", "2026-03-10", "The embassy of Norway was hit twice.");
    story.article("Tern Post", "2026-03-10", "The embassy of Norway was hit twice.");
    CHECK(story.referents("embassy").size() == 2);
    for (std::size_t i = 0; i < story.claims.referents.size(); ++i)
        CHECK(story.claims.referents[i].id == ReferentId::at(i));
}

TEST_CASE("Mentions are ranges of the article") {
    const Story story = read("A bomb fell on the hospital in Odesa. The hospital was hit twice.");
    const Referent hospital = only(story, "hospital");
    REQUIRE(hospital.mentions.size() == 2);
    CHECK(hospital.range == hospital.mentions.front());
    CHECK(hospital.mentions[0].end <= hospital.mentions[1].begin);
}
