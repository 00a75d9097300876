#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::read;
using gainsay::test::Story;

namespace {

/// The units of the claims of a fact, in order.
std::vector<std::string> units(const Story& story, const std::string& fact) {
    std::vector<std::string> found;
    for (std::size_t i = 0; i < story.said(fact).size(); ++i)
        found.push_back(std::get<QuantityValue>(story.claim(fact, i).value).unit);
    return found;
}

/// What an argument of the first result is called.
std::string story_names(const Story& story, std::size_t argument) {
    const Claim& claim = story.claim("result", 0);
    return story.claims.referents[claim.arguments.at(argument).index()].text;
}

using Units = std::vector<std::string>;

}  // namespace

TEST_CASE("A share of a place, a round or a group is of that part only") {
    CHECK(units(read("Ilse Marr won 52 percent of the vote. In the second round, Ilse Marr won 58 percent."),
                "vote_share") == Units{"%", "% in the second round"});
    CHECK(units(read("Ilse Marr won 61 percent of the vote in the islands."), "vote_share") ==
          Units{"% in the islands"});
    CHECK(units(read("In the islands, Ilse Marr won 48 percent and Pavel Dorn won 40 percent."), "vote_share") ==
          Units{"% in the islands", "% in the islands"});
    CHECK(units(read("Among young voters, the Lake Party won 71 percent."), "vote_share") ==
          Units{"% among young voters"});
}

TEST_CASE("The second round has several names") {
    CHECK(units(read("Ilse Marr won 58 percent of the vote in the runoff."), "vote_share") ==
          Units{"% in the second round"});
    CHECK(units(read("The Lake Party won 58 percent of the vote in the runoff in Odesa."), "vote_share") !=
          Units{"% in the second round"});
}

TEST_CASE("A turnout until an hour is not that of the day") {
    CHECK(units(read("By noon, turnout was 34 percent. Turnout was 61 percent."), "voter_turnout") ==
          Units{"% by noon", "%"});
}

TEST_CASE("A share of the election is one of the whole, that of an earlier election is not") {
    CHECK(units(read("Ilse Marr won 52 percent of the vote in the election."), "vote_share") == Units{"%"});
    CHECK(units(read("At the previous election, Ilse Marr won 39 percent."), "vote_share") ==
          Units{"% at the previous election"});
}

TEST_CASE("Subject and object of one clause are two, and a score is no part of a name") {
    const Story story = read("The Lorvik girls beat the Alder girls 3-2 on Sunday.");
    const Claim& claim = story.claim("beaten", 0);
    REQUIRE(claim.arguments.size() == 2);
    CHECK(claim.arguments[0] != claim.arguments[1]);
    const Story owned = read("Harbour's veterans thrashed Meadow's veterans 6-2 on Friday.");
    for (std::size_t i : {std::size_t{0}, std::size_t{1}})
        CHECK(story_names(owned, i).find("6-2") == std::string::npos);
}
