#include "parser/claims/act_order.hpp"

#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Clause;
using gainsay::test::Lines;

namespace {

Lines orders(const char* words) {
    const Clause clause(words);
    Lines lines;
    const auto& tokens = clause.graph.sentence().tokens;
    for (const ActOrder& o : orders_in(clause.graph.sentence(), clause.graph))
        lines.push_back(tokens[o.earlier].text + " < " + tokens[o.later].text);
    return lines;
}

}  // namespace

TEST_CASE("A temporal clause says which of two acts came first") {
    CHECK(orders("The cook washed the pans before calling the waiter.") == Lines{"washed < calling"});
    CHECK(orders("The cook washed the pans after calling the waiter.") == Lines{"calling < washed"});
    CHECK(orders("Once they had paid the cook, the guests left the inn.") == Lines{"paid < left"});
    CHECK(orders("The cook left as soon as the guests had paid the bill.") == Lines{"paid < left"});
    CHECK(orders("Having sold the inn, the cook left the town.") == Lines{"sold < left"});
}

TEST_CASE("A sequence sets each stage after those told before it") {
    CHECK(orders("The cook first washed the pans and then called the waiter.") == Lines{"washed < called"});
    CHECK(orders("The cook washed the pans and later called the waiter.") == Lines{"washed < called"});
    CHECK(orders("The cook washed the pans first and called the waiter.") == Lines{"washed < called"});
    CHECK(orders("The cook washed the pans and called the waiter.").empty());
}

TEST_CASE("What only might have come, was denied or was done again is in no order") {
    CHECK(orders("The cook left before the waiter could call the police.").empty());
    CHECK(orders("The cook left, but not before calling the waiter.").empty());
    CHECK(orders("The cook did not leave until the waiter called the police.").empty());
    CHECK(orders("The cook called the waiter and then called again.").empty());
}

TEST_CASE("A clause after a state belongs to the act above it") {
    CHECK(orders("The cook called a waiter who was standing outside before leaving.") == Lines{"called < leaving"});
}
