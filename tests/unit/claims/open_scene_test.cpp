#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Lines;
using gainsay::test::read;
using gainsay::test::Story;

TEST_CASE("The hour of what an article is about is read with what its words leave open") {
    CHECK(read("The shooting happened at 2:30 p.m. on Monday.").said("clock") == Lines{"clock() = 14:25..14:35"});
    CHECK(read("A man was shot about 2:30 p.m.").said("clock") == Lines{"clock() = 14:10..14:50"});
    CHECK(read("The crash happened just before 3 p.m.").said("clock") == Lines{"clock() = 14:25..15:05"});
}

TEST_CASE("Hours of other acts, of other zones and around midnight are left alone") {
    CHECK(read("The hearing happened at 2:30 p.m.").said("clock").empty());
    CHECK(read("The shooting happened before 3 p.m.").said("clock").empty());
    CHECK(read("The shooting happened at 11:50 p.m.").said("clock").empty());
    CHECK(read("Officers shot the man at 2:30 p.m.").said("clock").empty());
}

TEST_CASE("Addresses are numbers and names of streets") {
    const Story block = read("The shooting happened in the 500 block of Alder Lane.");
    CHECK(block.said("address") == Lines{"address() = 500"});
    const Story house = read("A man was shot at 33B East Cedar Ave. on Monday.");
    CHECK(house.said("address") == Lines{"address() = 33"});
    CHECK(read("The shooting happened on Alder Lane.").said("address").empty());
}
