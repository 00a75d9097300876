#include "parser/claims/attackers.hpp"

#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Lines;
using gainsay::test::Story;

namespace {

Lines killed(const std::string& text) {
    return Story("Alder Gazette", "2026-03-10", text).said("killed");
}

}  // namespace

TEST_CASE("Where the attacker died too, a toll that does not say whether he is counted may be one more") {
    const Lines lines = killed("Twelve people were killed in the shooting in Odesa. The gunman was shot dead.");
    REQUIRE_FALSE(lines.empty());
    CHECK(lines.front() == "killed(shooting) = 12..13");
}

TEST_CASE("A toll that takes the attacker in is all of the dead, one that leaves him out is one less") {
    CHECK(killed("The shooting in Odesa killed 13 people, including the gunman.").front() == "killed(shooting) = 13");
    CHECK(killed("The shooting in Odesa killed 12 people, not including the gunman. The gunman was killed.").front() ==
          "killed(shooting) = 13");
}

TEST_CASE("Where nothing is said of the attacker's death, or nobody attacked, tolls are as they stand") {
    CHECK(killed("Twelve people were killed in the shooting in Odesa.").front() == "killed(shooting) = 12");
    CHECK(killed("The crash in Odesa killed 12 people. The suspect died in 1990.").front() == "killed(crash) = 12");
}
