#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using gainsay::test::Lines;
using gainsay::test::read;

TEST_CASE("Where a thing will be is told by staying and by being taken there") {
    CHECK(read("The painting will remain in Spain.").said("will_be_in") == Lines{"will_be_in() = Spain"});
    CHECK(read("The painting will be sent to Italy.").said("will_be_in") == Lines{"will_be_in() = Italy"});
    CHECK(read("The painting was sent to Italy.").said("will_be_in").empty());
    CHECK(read("The mayor wants to send the painting to Italy.").said("will_be_in").empty());
}

TEST_CASE("Plans are told where their contrary is known") {
    CHECK(read("The regatta will go ahead.").said("planned") == Lines{"planned() = true"});
    CHECK(read("The club will paint the boats.").said("planned").empty());
}

TEST_CASE("Phrases are read as the verbs that they stand for") {
    CHECK(read("Aldo Renner took the lead in the rescue.").said("doer") == Lines{"doer() = Aldo Renner"});
    CHECK(read("The union turned down the offer.").said("happened") == Lines{"happened() = true"});
    CHECK(read("The union accepted the offer.").said("happened") == Lines{"happened() = true"});
}
