// From articles with clauses that no pack knows to their clashes.
#include "tests/support/clashes.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::logic;
using gainsay::test::Clashes;
using gainsay::test::Story;

namespace {

Clashes two(const char* one, const char* other) {
    Story story;
    story.article("Alder Gazette", "2026-03-10", one);
    story.article("Tern Post", "2026-03-10", other);
    return Clashes(story);
}

}  // namespace

TEST_CASE("A denial of what another outlet states is a contradiction") {
    CHECK(two("Delbrook painted the lighthouse.", "Delbrook did not paint the lighthouse.").sets.size() == 1);
    CHECK(two("Delbrook painted the lighthouse.", "Delbrook painted the lighthouse.").sets.empty());
    CHECK(two("Delbrook painted the lighthouse.", "Delbrook did not paint the school.").sets.empty());
}

TEST_CASE("Numbers of one matter clash, numbers of two do not") {
    CHECK(two("Delbrook will keep 1,000 jobs.", "Delbrook will keep about 800 jobs.").sets.size() == 1);
    CHECK(two("Delbrook will keep 1,000 jobs.", "Delbrook will keep nearly 1,000 jobs.").sets.empty());
    CHECK(two("Delbrook will keep 1,000 jobs.", "Delbrook will move 800 jobs.").sets.empty());
}

TEST_CASE("Who led it is one person only") {
    CHECK(two("Mira Holt led the negotiations.", "The negotiations were led by Aldo Renner.").sets.size() == 1);
    CHECK(two("Mira Holt joined the negotiations.", "The negotiations were joined by Aldo Renner.").sets.empty());
}

TEST_CASE("What is not so yet may be so later") {
    Story story;
    story.article("Alder Gazette", "2026-03-10", "Mira Holt has not signed the contract.");
    story.article("Tern Post", "2026-03-14", "Mira Holt has signed the contract.");
    const Clashes clashes(story);
    REQUIRE(clashes.sets.size() == 1);
    CHECK(clashes.resting_on(Assumption::Kind::persistence).size() == 1);
}

TEST_CASE("Opposites cannot both be so") {
    CHECK(two("Delbrook raised the price of bread.", "Delbrook lowered the price of bread.").sets.size() == 1);
    CHECK(two("Delbrook raised the price of bread.", "Delbrook lowered the bridge.").sets.empty());
}

TEST_CASE("The same words are one person's") {
    const char* holt = "\"The bridge will stay closed until the last bolt has been checked,\" Mira Holt said.";
    const char* renner = "\"The bridge will stay closed until the last bolt has been checked,\" Aldo Renner said.";
    const char* short_name = "\"The bridge will stay closed until the last bolt has been checked,\" Holt said.";
    CHECK(two(holt, renner).sets.size() == 1);
    CHECK(two(holt, short_name).sets.empty());
}

TEST_CASE("One act is at one place") {
    CHECK(two("Police arrested Mira Holt in Paris.", "Police arrested Mira Holt in Lyon.").sets.size() == 1);
    CHECK(two("Police arrested Mira Holt in Paris.", "Police arrested Mira Holt in France.").sets.empty());
}
