#include "parser/claims/causes.hpp"

#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Lines;
using gainsay::test::Story;

namespace {

Lines said(const std::string& fact, const std::string& text) {
    return Story("Alder Gazette", "2026-03-10", text).said(fact);
}

}  // namespace

TEST_CASE("The hit on the plane, the crash and the shooting down are one matter, told once by each speaker") {
    const Story story(
        "Alder Gazette", "2026-03-10",
        "A plane crashed near Odesa on Monday. A missile caused the crash, the mayor said. The plane was hit "
        "by a missile, the mayor said. Rebels shot down the plane, the minister said.");
    CHECK(story.said("hit_by").size() == 2);
    for (const Claim& c : story.claims.claims) {
        if (c.fact != story.rules().fact("hit_by")) continue;
        const Referent& event = story.claims.referents[c.arguments.front().index()];
        CHECK(event.story.has_value());
    }
}

TEST_CASE("What is shot down is hit by a missile unless another weapon is named") {
    CHECK(said("hit_by", "A plane was shot down near Odesa on Monday.").size() == 1);
    const Lines drone = said("hit_by", "A plane was shot down by a drone near Odesa on Monday.");
    REQUIRE(drone.size() == 1);
    CHECK(drone.front().find("drone") != std::string::npos);
}

TEST_CASE("What happened long ago to another plane, and what is only named, is not said of this one") {
    const std::string crash = "A plane crashed near Odesa on Monday. ";
    CHECK(said("hit_by", crash + "In 1988 an airliner was shot down by a missile.").empty());
    CHECK(said("hit_by", crash + "The theories include the plane being shot down by a missile.").empty());
}

TEST_CASE("Who denies a part in it says so himself; a part in something else is another matter") {
    const std::string bomb = "A bomb exploded in Odesa on Monday. ";
    const Story story("Alder Gazette", "2026-03-10", bomb + "Norway has denied responsibility.");
    REQUIRE(story.said("by").size() == 1);
    for (const Claim& c : story.claims.claims)
        if (c.fact == story.rules().fact("by")) {
            CHECK(c.last_speaker().id == "country:norway");
            CHECK_FALSE(c.positive);
        }
    CHECK(said("by", bomb + "Norway denied responsibility for the delay of the talks.").empty());
    CHECK(said("by", bomb + "Norway played a part in the inquiry.").empty());
}
