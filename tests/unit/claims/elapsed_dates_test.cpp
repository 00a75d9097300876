#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Story;

namespace {

/// How many claims there are on the date of an event that lies some time back, and the first of them.
std::string counted_back(const std::string& text) {
    const Story story("Alder Gazette", "2031-05-08", text);
    for (const Claim& c : story.claims.claims)
        if (c.value_text.ends_with(" before"))
            if (const auto* time = std::get_if<TimeValue>(&c.value))
                return side_to_iso(*time->interval.earliest, false) + ".." + side_to_iso(*time->interval.latest, false);
    return {};
}

}  // namespace

TEST_CASE("An event a told length before a dated one has a day too") {
    CHECK(counted_back("Two weeks after the earthquake, a storm struck the town on Tuesday.") ==
          "2031-04-20..2031-04-24");
    CHECK(counted_back("Just over two weeks after the earthquake, a storm struck the town on Tuesday.") ==
          "2031-04-18..2031-04-22");
}

TEST_CASE("Lengths without an end, and clauses without a day, tell no date") {
    CHECK(counted_back("More than two weeks after the earthquake, a storm struck the town on Tuesday.").empty());
    CHECK(counted_back("Two weeks after the earthquake, the town is still without bread.").empty());
    CHECK(counted_back("Two weeks after the party, a storm struck the town on Tuesday.").empty());
}
