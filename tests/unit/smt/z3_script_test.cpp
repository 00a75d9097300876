#include "solver/smt/z3_script.hpp"

#include "solver/smt/smt_solver.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;

namespace {

const std::string kReals =
    "(declare-const x Real)(declare-const y Real)(declare-fun f (Int) Int)(assert (> y 0.5))"
    "(assert (! (= (* x x) 2.0) :named square))(assert (! (< x y) :named less))(assert (! (= (f 1) 2) :named f2))"
    "(assert (! (= (f 1) 3) :named f3))(assert (! (= (f 1) 2) :named again))";

}  // namespace

TEST_CASE("A script of any logic becomes formulas that mention its symbols; equal ones are one formula") {
    const smtlib::Outline outline = smtlib::outline(kReals);
    const smt::ForeignScript script = smt::read_with_z3(outline);
    REQUIRE_FALSE(script.error);
    REQUIRE(script.set.constraints.size() == 6);
    REQUIRE(script.set.assumptions.size() == 5);
    CHECK(script.set.assumptions[0].text == "square");
    CHECK(script.set.variables.size() == 3);
    CHECK(script.set.constraints[3].formula == script.set.constraints[5].formula);
    CHECK_FALSE(script.set.constraints[3].formula == script.set.constraints[4].formula);
    CHECK(logic::variables_of(script.set.constraints[2].formula).size() == 2);

    const auto solver = smt::make_z3_solver(outline.text);
    std::vector<ConstraintId> all;
    for (const logic::Constraint& c : script.set.constraints) all.push_back(c.id);
    solver->add(script.set, all);
    const std::vector<AssumptionId> both{AssumptionId::at(2), AssumptionId::at(3)};
    CHECK(solver->check(both, Budget{}).answer == smt::Answer::unsat);
    CHECK(solver->check(std::vector{AssumptionId::at(1), AssumptionId::at(2)}, Budget{}).answer == smt::Answer::sat);
}

TEST_CASE("Quantifiers make one component of everything") {
    const smt::ForeignScript script = smt::read_with_z3(smtlib::outline(
        "(declare-sort S 0)(declare-const a S)(declare-const b S)(assert (! (forall ((x S)) (= x a)) :named one))"
        "(assert (! (distinct b b) :named never))"));
    REQUIRE_FALSE(script.error);
    CHECK(logic::variables_of(script.set.constraints[0].formula)[0] ==
          logic::variables_of(script.set.constraints[1].formula)[0]);
}

TEST_CASE("What Z3 does not read is an error with its place") {
    const smt::ForeignScript script = smt::read_with_z3(smtlib::outline("(declare-const x Real)\n(assert (< x z))"));
    REQUIRE(script.error);
    CHECK(script.error->line == 2);
    CHECK(script.error->column > 5);
    CHECK(script.error->message.find("z") != std::string::npos);
}
