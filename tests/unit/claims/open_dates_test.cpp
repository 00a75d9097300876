#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Lines;
using gainsay::test::Story;

namespace {

/// The first and the last day of the first claim `on` of an article published on Thursday, 8 May 2031.
std::string day(const std::string& text) {
    const Story story("Alder Gazette", "2031-05-08", text);
    for (const Claim& c : story.claims.claims)
        if (const auto* time = std::get_if<TimeValue>(&c.value);
            time && story.claims.referents[c.arguments[0].index()].matter)
            return side_to_iso(*time->interval.earliest, false) + ".." + side_to_iso(*time->interval.latest, false);
    return {};
}

}  // namespace

TEST_CASE("A night belongs to the day that names it and to the next") {
    CHECK(day("Mara Quist was freed on Tuesday night.") == "2031-05-06..2031-05-07");
    CHECK(day("Mara Quist was freed on Tuesday morning.") == "2031-05-06..2031-05-06");
    CHECK(day("Mara Quist was freed in the afternoon.").empty());
}

TEST_CASE("What happened when a day is named happened on that day") {
    CHECK(
        day("Mara Quist and Jonas Vell did not speak to police until Wednesday, when they were pulled from a train.") ==
        "2031-05-07..2031-05-07");
}

TEST_CASE("Entries of a timeline are of the day above them, unless they look back") {
    const std::string story =
        "The scandal at the Halden dairy has shaken the whole province since the beginning of the "
        "month, and the end is not in sight.\n\nTuesday 6 May\n\nInspectors seal the dairy\n\n"
        "Wednesday 7 May\n\n";
    CHECK(day(story + "The minister had met nobody") == "2031-05-06..2031-05-06");
}

TEST_CASE("What the same people do again and again has no day in dispute") {
    CHECK(day("The minister met the miners on Tuesday.").empty());
    CHECK(day("Rebels shelled the harbour on Tuesday.").empty());
}
