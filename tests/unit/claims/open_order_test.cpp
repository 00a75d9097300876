#include "parser/claims/matter.hpp"
#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Lines;
using gainsay::test::read;
using gainsay::test::Story;

TEST_CASE("The order of two acts is a claim about both") {
    const Story story = read("Mira Holt locked the gates before calling the police.");
    REQUIRE(story.said("in_order") == Lines{"in_order() = true"});
    CHECK(story.words(story.claim("in_order")) == "Mira Holt locked the gates before calling the police");
    const Matter& m = *story.about(story.claim("in_order")).matter;
    REQUIRE(m.acts.size() == 2);
    CHECK(m.acts[0].predicate == "lock");
    CHECK(m.acts[1].predicate == "call");
    CHECK(m.one_doer);
}

TEST_CASE("Whoever goes in enters") {
    const Story story = read("Mira Holt called the police and then walked into the bank.");
    REQUIRE(story.said("in_order").size() == 1);
    const Matter& later = story.about(story.claim("in_order")).matter->acts[1];
    CHECK(later.predicate == "enter");
}

TEST_CASE("Sayings, habits and plans are no accounts of an order") {
    CHECK(read("Mira Holt said before leaving the palace that she had signed the decree.").said("in_order").empty());
    CHECK(read("Mira Holt usually locks the gates before calling the police.").said("in_order").empty());
    CHECK(read("Mira Holt will lock the gates before calling the police.").said("in_order").empty());
}

TEST_CASE("An account with both orders tells of repeated acts") {
    CHECK(read("Mira Holt locked the gates before calling the police. "
               "Mira Holt called the police and then locked the gates.")
              .said("in_order")
              .empty());
}

TEST_CASE("The pronoun of a clause that goes ahead stands for the subject to come") {
    const Story story = read("Once they had paid the cook, the guests left the inn.");
    REQUIRE(story.said("in_order").size() == 1);
    const Matter& m = *story.about(story.claim("in_order")).matter;
    CHECK(m.one_doer);
    for (const Matter& act : m.acts)
        CHECK(std::any_of(act.arguments.begin(), act.arguments.end(),
                          [](const MatterArgument& a) { return a.role == "subj" && a.head == "guest"; }));
}

TEST_CASE("What was not done until then was done") {
    CHECK(read("The union did not sign the deal until Monday.").said("happened").empty());
}
