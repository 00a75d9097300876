#include "solver/logic/formula.hpp"

#include <catch2/catch.hpp>

#include <limits>
#include <stdexcept>

using namespace gainsay;
using namespace gainsay::logic;

namespace {
const VariableId x = VariableId::at(0);
const VariableId y = VariableId::at(1);
constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
}  // namespace

TEST_CASE("Sums keep variables in ascending order and drop those that cancel out") {
    const LinearSum sum = plus(sum_of(y, 2), plus(sum_of(x, 3), constant(4)));
    REQUIRE(sum.terms.size() == 2);
    CHECK(sum.terms[0] == std::pair{x, std::int64_t{3}});
    CHECK(sum.terms[1] == std::pair{y, std::int64_t{2}});
    CHECK(sum.constant == 4);
    CHECK(plus(sum, sum_of(x, -3)) == plus(sum_of(y, 2), constant(4)));
    CHECK(times(sum, 0) == constant(0));
    CHECK(sum_of(x, 0) == constant(0));
}

TEST_CASE("Sums that leave 64 bits throw instead of wrapping") {
    CHECK_THROWS_AS(plus(constant(kMost), constant(1)), std::overflow_error);
    CHECK_THROWS_AS(plus(sum_of(x, kMost), sum_of(x, 1)), std::overflow_error);
    CHECK_THROWS_AS(times(constant(kMost), 2), std::overflow_error);
    CHECK_THROWS_AS(at_most(constant(kMost), constant(-1)), std::overflow_error);
}

TEST_CASE("Equality has one form whichever side comes first") {
    CHECK(equal(sum_of(x), constant(3)) == equal(constant(3), sum_of(x)));
    CHECK(equal(sum_of(x), sum_of(y)) == equal(sum_of(y), sum_of(x)));
}

TEST_CASE("Strict comparison of integers is a comparison with the next one") {
    CHECK(less_than(sum_of(x), constant(3)) == at_most(sum_of(x), constant(2)));
}

TEST_CASE("variables_of lists each variable once, from all parts of a formula") {
    const Formula f = implies(or_({variable(VariableId::at(7)), equal(sum_of(y), sum_of(x))}),
                              and_({not_(at_most(sum_of(x), constant(1))), truth(true)}));
    CHECK(variables_of(f) == std::vector<VariableId>{x, y, VariableId::at(7)});
    CHECK(variables_of(truth(false)).empty());
}
