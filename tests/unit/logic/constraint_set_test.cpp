#include "solver/logic/constraint_set.hpp"

#include <catch2/catch.hpp>

#include <limits>

using namespace gainsay;
using namespace gainsay::logic;

TEST_CASE("A constraint set numbers what is added to it") {
    ConstraintSet set;
    CHECK(set.add_variable("killed(e0)", Sort::integer) == VariableId::at(0));
    CHECK(set.add_variable("denied(e0)", Sort::boolean) == VariableId::at(1));
    const AssumptionId a = set.add_assumption({AssumptionId::at(99), Assumption::Kind::claim, 0, {}, "c1", 1});
    CHECK(a == AssumptionId::at(0));
    CHECK(set.assumptions[0].id == a);
    CHECK(set.add_constraint(truth(true), a) == ConstraintId::at(0));
    CHECK(set.constraints[0].assumption == a);
    CHECK_FALSE(set.constraints[set.add_constraint(truth(true)).index()].assumption.valid());
}

TEST_CASE("Formulas are evaluated exactly, absent variables as zero or false") {
    const VariableId x = VariableId::at(0);
    const VariableId b = VariableId::at(1);
    CHECK(holds(equal(sum_of(x), constant(0)), {}));
    CHECK_FALSE(holds(variable(b), {}));
    CHECK(holds(iff(variable(b), less_than(sum_of(x), constant(5))), {{x, 4}, {b, 1}}));
    CHECK_FALSE(holds(implies(variable(b), at_most(sum_of(x), constant(3))), {{x, 4}, {b, 1}}));
    CHECK(holds(and_({}), {}));
    CHECK_FALSE(holds(or_({}), {}));
    CHECK(holds(not_(truth(false)), {}));
}

TEST_CASE("Values at the edge of 64 bits do not wrap when a formula is evaluated") {
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    const VariableId x = VariableId::at(0);
    const VariableId y = VariableId::at(1);
    const Formula positive = less_than(constant(0), plus(sum_of(x, most), sum_of(y, most)));
    CHECK(holds(positive, {{x, most}, {y, most}}));
    CHECK_FALSE(holds(positive, {{x, -most}, {y, -most}}));
}

TEST_CASE("Formulas read as arithmetic with positive terms on both sides") {
    ConstraintSet set;
    const VariableId all = set.add_variable("all", Sort::integer);
    const VariableId part = set.add_variable("part", Sort::integer);
    const VariableId said = set.add_variable("said", Sort::boolean);
    CHECK(to_text(at_most(sum_of(part), sum_of(all)), set) == "part <= all");
    CHECK(to_text(equal(sum_of(all), plus(sum_of(part, 2), constant(3))), set) == "all = 2*part + 3");
    CHECK(to_text(at_most(constant(6), sum_of(all)), set) == "6 <= all");
    CHECK(to_text(implies(variable(said), not_(equal(sum_of(all), constant(0)))), set) == "(said => not (all = 0))");
    CHECK(to_text(and_({}), set) == "true");
}
