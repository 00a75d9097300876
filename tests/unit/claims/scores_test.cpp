#include "parser/claims/scores.hpp"

#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Clause;
using gainsay::test::Lines;

namespace {

Lines scores(const std::string& words) {
    const Clause clause(words);
    Lines found;
    for (std::uint32_t t = 0; t < clause.sentence.tokens.size(); ++t)
        if (const auto score = score_at(clause.sentence, t)) found.push_back(*score);
    return found;
}

}  // namespace

TEST_CASE("A result of two figures is one text, the larger figure first") {
    CHECK(scores("Lorvik beat Alder 3-1.") == Lines{"3-1"});
    CHECK(scores("Alder lost 1-3 at home.") == Lines{"3-1"});
    CHECK(scores("The senate voted 51 to 49 for the bill.") == Lines{"51-49"});
    CHECK(scores("The bill passed by a 218-210 vote.") == Lines{"218-210"});
}

TEST_CASE("Ranges, changes and spans of years are no results") {
    CHECK(scores("Between 3-5 people were hurt.").empty());
    CHECK(scores("The share rose from 40 to 45.").empty());
    CHECK(scores("It was built in 1990-1994.").empty());
    CHECK(scores("Call 555-12-34 for help.").empty());
}

TEST_CASE("Only what has that form is a result") {
    CHECK(is_score("3-1"));
    CHECK_FALSE(is_score("deliberate"));
    CHECK_FALSE(is_score("3"));
    CHECK_FALSE(is_score(""));
}
