#include "parser/claims/carried_figures.hpp"

#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Lines;
using gainsay::test::read;
using gainsay::test::Story;

TEST_CASE("A figure without a noun counts what the sentence before counts") {
    CHECK(read("The avalanche killed 31 people. The army says the number is 22.").said("killed") ==
          Lines{"killed(avalanche) = 31", "killed(avalanche) = 22 says army"});
    CHECK(read("The fire killed 14 people. The governor puts the figure at 19.").said("killed") ==
          Lines{"killed(fire) = 14", "killed(fire) = 19"});
}

TEST_CASE("Figures of something else, or of another time, are left alone") {
    CHECK(read("The fire killed 14 people. The number of visitors was 19.").said("killed").size() == 1);
    CHECK(read("The fire killed 14 people. By Tuesday the number was 19.").said("killed").size() == 1);
    CHECK(read("The fire killed 14 people. Rain fell. Nobody spoke. The number is 19.").said("killed").size() == 1);
}

TEST_CASE("A figure of a stretch of time is of no single event") {
    const Story story = read("A bomb killed six people in Odesa. More than 300 people have been killed in bomb attacks "
                             "this year.");
    REQUIRE(story.said("killed").size() == 2);
    CHECK_FALSE(story.about(story.claim("killed", 0)).in_all);
    CHECK(story.about(story.claim("killed", 1)).in_all);
    const Story flood = read("The flood in Odesa has killed 12 people since Monday.");
    CHECK_FALSE(flood.about(flood.claim("killed", 0)).in_all);
}

TEST_CASE("Thousands are less than ten times as many") {
    CHECK(read("Thousands of people marched through Odesa on Sunday.").said("order_of_crowd").size() == 1);
    CHECK(read("More than 3,000 people marched through Odesa on Sunday.").said("order_of_crowd").empty());
}
