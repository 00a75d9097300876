#include "solver/logic/constraint_set.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::logic;

TEST_CASE("A constraint set is written as SMT-LIB with every assumption asserted by name") {
    ConstraintSet set;
    const VariableId killed = set.add_variable("killed(e0)", Sort::integer, "people killed in the fire");
    const AssumptionId six = set.add_assumption({{}, Assumption::Kind::claim, 0, {}, "six died", 1});
    const AssumptionId none = set.add_assumption({{}, Assumption::Kind::claim, 1, {}, "", 1});
    set.add_constraint(at_most(constant(0), sum_of(killed)));
    set.add_constraint(equal(sum_of(killed), constant(6)), six);
    set.add_constraint(equal(sum_of(killed), constant(0)), none);
    CHECK(to_smtlib(set) == "(set-logic QF_LIA)\n"
                            "(declare-const |killed(e0)| Int)  ; people killed in the fire\n"
                            "(declare-const |$a0| Bool)  ; six died\n"
                            "(declare-const |$a1| Bool)\n"
                            "(assert (<= (* (- 1) |killed(e0)|) 0))\n"
                            "(assert (=> |$a0| (= (+ |killed(e0)| (- 6)) 0)))\n"
                            "(assert (=> |$a1| (= |killed(e0)| 0)))\n"
                            "(assert (! |$a0| :named claim_0))\n"
                            "(assert (! |$a1| :named claim_1))\n"
                            "(check-sat)\n");
}

TEST_CASE("Names that SMT-LIB cannot hold are made safe and stay distinct") {
    ConstraintSet set;
    set.add_variable("a|b", Sort::boolean);
    set.add_variable("a\\b", Sort::boolean);
    set.add_variable("", Sort::boolean, "two\nlines");
    set.add_variable("$a0", Sort::boolean);
    const std::string text = to_smtlib(set);
    CHECK(text.find("(declare-const |a_b| Bool)\n(declare-const |a_b#1| Bool)\n(declare-const |#2| Bool)  ; two lines\n"
                    "(declare-const |$a0#3| Bool)\n") != std::string::npos);
}
