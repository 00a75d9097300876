#include "parser/claims/near_miss.hpp"

#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using gainsay::test::Lines;
using gainsay::test::Rules;
using gainsay::test::Story;

namespace {

/// A pack with one expert pattern for `lost(E) = N`.
Rules with(const std::string& pattern) {
    return Rules("pack expert \"E\"\n\nwords gone = gone, lost, vanish\n\nfact lost(E: event) is count of ships\n\n"
                 "say lost(this) = N\n  " +
                 pattern + "\n");
}

Lines lost(const Rules& rules, const std::string& body) {
    REQUIRE(rules.diagnostics.empty());
    return Story("Alder Gazette", "2026-03-10", body, rules).said("lost");
}

}  // namespace

TEST_CASE("A row of words matches words side by side, marks included") {
    const Rules rules = with("tokens \"ships <gone: this> : {N}\"");
    CHECK(lost(rules, "After the storm in Odesa the list was short. Ships lost: 12.").size() == 1);
    CHECK(lost(rules, "Ships were lost: 12.").empty());
    CHECK(lost(rules, "Boats lost: 12.").empty());
    CHECK(lost(rules, "Ships lost in 12 storms.").empty());
}

TEST_CASE("A number in a row takes its noun along, to either side") {
    const Rules rules = with("tokens \"harbour : {N ships} <gone: this> today\"");
    CHECK(lost(rules, "Harbour: 12 ships lost today.").size() == 1);
    CHECK(lost(rules, "Harbour: 12 old ships lost today.").size() == 1);
    CHECK(lost(rules, "Harbour: 12 goats lost today.").empty());
    CHECK(lost(rules, "12 ships lost today.").empty());
}

TEST_CASE("Options and alternatives are spelled out in rows too") {
    const Rules rules = with("tokens \"[the] ships (<gone: this>|so <gone: this>) : {N}\"");
    CHECK(lost(rules, "Ships lost: 12.").size() == 1);
    CHECK(lost(rules, "The ships so lost: 12.").size() == 1);
}

TEST_CASE("A tree says the roles, and no parser is asked how its words hang together") {
    const Rules rules = with("tree \"<gone: this>(subj: {N ships}, in: {_: event})\"");
    CHECK(lost(rules, "Seven ships vanished in the attack.").size() == 1);
    CHECK(lost(rules, "Seven ships vanished.").empty());
    CHECK(lost(rules, "In the attack the crew lost seven ships.").empty());
}

TEST_CASE("A tree with a negation wants a denial") {
    const Rules rules = with("tree \"<gone: this>(subj: {N ships}, neg: not)\"");
    const Story denied("Alder Gazette", "2026-03-10", "Seven ships did not vanish in the attack.", rules);
    REQUIRE(denied.claims.claims.size() >= 1);
    CHECK(denied.said("lost").size() == 1);
}

TEST_CASE("Where a row breaks is told") {
    const Rules rules = with("tokens \"ships <gone: this> : {N}\"");
    const Story story("Alder Gazette", "2026-03-10", "Ships lost in 12 storms.", rules);
    const auto misses =
        claims::near_misses(story.documents[0], rules.set, *rules.patterns, {rules.fact("lost"), std::nullopt, 5});
    REQUIRE(misses.size() == 1);
    REQUIRE(misses[0].missed.size() == 1);
    CHECK(misses[0].missed[0].text == "in the row of words there must be \":\"; there is 'in'");
    CHECK(misses[0].matched == 1);
}
