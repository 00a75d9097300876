#include "parser/claims/matter.hpp"
#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Lines;
using gainsay::test::read;
using gainsay::test::Story;

TEST_CASE("A clause that no pack knows is a claim") {
    const Story story = read("Delbrook painted the old lighthouse.");
    REQUIRE(story.said("happened") == Lines{"happened() = true"});
    CHECK(story.words(story.claim("happened")) == "Delbrook painted the old lighthouse");
}

TEST_CASE("A saying is no matter, what is said is") {
    const Story story = read("Mira Holt said the library was closed.");
    CHECK(story.said("happened").size() + story.said("holds").size() == 1);
}

TEST_CASE("What is planned is told as a plan, with its number") {
    const Story story = read("Delbrook will keep 1,000 jobs in Lorvik.");
    CHECK(story.said("planned_number") == Lines{"planned_number() = 1000"});
    CHECK(story.said("happened").empty());
}

TEST_CASE("Numbers that a pack has read are left to it") {
    const Story story = read("The crash killed six people.");
    CHECK(story.said("killed").size() == 1);
    CHECK(story.said("number").empty());
    CHECK(story.said("happened").empty());
}

TEST_CASE("What is refused, prevented or not believed is denied") {
    CHECK(read("The council refused to adopt the plan.").said("happened").back() == "happened() != true");
    CHECK(read("The club was banned from entering the cup.").said("happened").back() == "happened() != true");
    const Story doubt = read("Officials do not believe that any robbery took place.");
    CHECK(doubt.said("happened") == Lines{"happened() != true (alleged) says Officials"});
}

TEST_CASE("A noun of action tells what its verb tells") {
    const Story story = read("No robbery was committed against the athletes.");
    REQUIRE(story.said("happened").size() == 1);
    const Matter& m = *story.about(story.claim("happened")).matter;
    CHECK(m.predicate == "rob");
    CHECK(m.negated);
    REQUIRE(m.arguments.size() == 1);
    CHECK(m.arguments.front().role == "obj");
    CHECK(m.arguments.front().head == "athlete");
}
