#include "solver/smt/smt_solver.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <thread>

using namespace gainsay;
using namespace gainsay::logic;
using smt::Answer;

namespace {

AssumptionId claim(ConstraintSet& set, Formula formula) {
    const AssumptionId id = set.add_assumption({});
    set.add_constraint(std::move(formula), id);
    return id;
}

std::vector<ConstraintId> all(const ConstraintSet& set) {
    std::vector<ConstraintId> ids;
    for (const Constraint& c : set.constraints) ids.push_back(c.id);
    return ids;
}

}  // namespace

TEST_CASE("The solver answers for exactly the assumptions that are made") {
    ConstraintSet set;
    const VariableId x = set.add_variable("x", Sort::integer);
    const VariableId b = set.add_variable("b", Sort::boolean);
    const AssumptionId three = claim(set, equal(sum_of(x), constant(3)));
    const AssumptionId four = claim(set, equal(sum_of(x), constant(4)));
    const AssumptionId other = claim(set, variable(b));
    const auto solver = smt::make_z3_solver();
    solver->add(set, all(set));
    const Budget budget;

    const auto fits = solver->check(std::vector{three, other}, budget);
    REQUIRE(fits.answer == Answer::sat);
    CHECK(fits.model == Assignment{{x, 3}, {b, 1}});

    const auto clashes = solver->check(std::vector{three, four, other}, budget);
    REQUIRE(clashes.answer == Answer::unsat);
    CHECK(clashes.core == std::vector{three, four});
    CHECK(solver->check({}, budget).answer == Answer::sat);
}

TEST_CASE("A popped scope takes its constraints and declarations with it") {
    ConstraintSet first;
    const VariableId x = first.add_variable("x", Sort::integer);
    first.add_constraint(equal(sum_of(x), constant(1)));
    ConstraintSet second;
    const VariableId b = second.add_variable("b", Sort::boolean);
    second.add_constraint(variable(b));
    const auto solver = smt::make_z3_solver();
    const Budget budget;
    solver->push();
    solver->add(first, all(first));
    CHECK(solver->check({}, budget).model == Assignment{{x, 1}});
    solver->pop();
    solver->push();
    solver->add(second, all(second));
    CHECK(solver->check({}, budget).model == Assignment{{b, 1}});
    solver->pop();
    CHECK(solver->check({}, budget).model.empty());
    solver->pop();  // one too many does nothing
    CHECK(solver->check({}, budget).answer == Answer::sat);
}

TEST_CASE("Models are left out when nobody wants them") {
    ConstraintSet set;
    set.add_variable("x", Sort::integer);
    const auto solver = smt::make_z3_solver();
    solver->add(set, {});
    solver->want_models(false);
    CHECK(solver->check({}, Budget{}).model.empty());
    solver->want_models(true);
    CHECK(solver->check({}, Budget{}).model.size() == 1);
}

namespace {

// Pigeons in too few holes: small to write, long to refute for a solver without counting.
ConstraintSet pigeons(std::size_t holes) {
    ConstraintSet set;
    std::vector<std::vector<VariableId>> sits(holes + 1);
    for (auto& row : sits) {
        std::vector<Formula> somewhere;
        for (std::size_t h = 0; h < holes; ++h) {
            row.push_back(set.add_variable("p", Sort::boolean));
            somewhere.push_back(variable(row.back()));
        }
        set.add_constraint(or_(std::move(somewhere)));
    }
    for (std::size_t h = 0; h < holes; ++h) {
        for (std::size_t i = 0; i <= holes; ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                set.add_constraint(not_(and_({variable(sits[i][h]), variable(sits[j][h])})));
            }
        }
    }
    return set;
}

}  // namespace

TEST_CASE("Running out of steps is unknown, and the solver goes on afterwards") {
    const ConstraintSet hard = pigeons(11);
    const auto solver = smt::make_z3_solver();
    solver->push();
    solver->add(hard, all(hard));
    BudgetLimits limits;
    limits.solver_steps = 20'000;
    const auto result = solver->check({}, Budget{limits});
    CHECK(result.answer == Answer::unknown);
    CHECK(result.reason == "resource limit");
    solver->pop();
    const ConstraintSet easy = pigeons(3);
    solver->add(easy, all(easy));
    CHECK(solver->check({}, Budget{}).answer == Answer::unsat);
}

TEST_CASE("Running out of time and being cancelled are unknown with a reason") {
    const ConstraintSet hard = pigeons(12);
    const auto solver = smt::make_z3_solver();
    solver->add(hard, all(hard));
    BudgetLimits limits;
    limits.wall_time = std::chrono::milliseconds(30);
    const auto late = solver->check({}, Budget{limits});
    CHECK(late.answer == Answer::unknown);
    CHECK_FALSE(late.reason.empty());
    Budget stopped;
    stopped.cancel();
    const auto cancelled = solver->check({}, stopped);
    CHECK(cancelled.answer == Answer::unknown);
    CHECK(cancelled.reason == stopped.reason());
}

TEST_CASE("A model whose value leaves 64 bits is unknown, never a wrong number") {
    ConstraintSet set;
    const VariableId x = set.add_variable("x", Sort::integer);
    const VariableId y = set.add_variable("y", Sort::integer);
    set.add_constraint(at_most(constant(INT64_MAX), sum_of(x)));
    set.add_constraint(equal(sum_of(y), times(sum_of(x), 4)));
    const auto solver = smt::make_z3_solver();
    solver->add(set, all(set));
    const auto result = solver->check({}, Budget{});
    CHECK(result.answer == Answer::unknown);
    CHECK(result.reason == "a value of the model leaves 64 bits");
}

TEST_CASE("The version of Z3 is three numbers") {
    CHECK(smt::z3_version().find('.') != std::string::npos);
}

TEST_CASE("A check that would take for ever ends when it is cancelled") {
    // Twelve pigeons and eleven holes: short to say, long to refute.
    constexpr std::size_t pigeons = 12, holes = pigeons - 1;
    ConstraintSet set;
    std::vector<std::vector<VariableId>> in(pigeons);
    for (auto& row : in)
        for (std::size_t h = 0; h < holes; ++h) row.push_back(set.add_variable("in", Sort::boolean));
    for (const auto& row : in) {
        std::vector<Formula> somewhere;
        for (const VariableId v : row) somewhere.push_back(variable(v));
        set.add_constraint(or_(std::move(somewhere)));
    }
    for (std::size_t h = 0; h < holes; ++h)
        for (std::size_t a = 0; a < pigeons; ++a)
            for (std::size_t b = 0; b < a; ++b)
                set.add_constraint(not_(and_({variable(in[a][h]), variable(in[b][h])})));
    std::vector<ConstraintId> all;
    for (const Constraint& c : set.constraints) all.push_back(c.id);

    const auto solver = smt::make_z3_solver();
    solver->add(set, all);
    BudgetLimits limits;
    limits.solver_steps = UINT32_MAX;
    Budget budget(limits);
    smt::CheckResult result;
    std::thread worker([&] { result = solver->check({}, budget); });
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    budget.cancel();
    worker.join();
    CHECK(result.answer == smt::Answer::unknown);
    CHECK(result.reason == "cancelled");
    // The solver is still of use.
    CHECK(smt::make_z3_solver()->check({}, Budget{}).answer == smt::Answer::sat);
}

TEST_CASE("Too little memory is unknown with a reason, and the solver goes on where there is room again") {
    const ConstraintSet hard = pigeons(12);
    const auto solver = smt::make_z3_solver();
    solver->push();
    solver->add(hard, all(hard));
    smt::limit_memory(1);
    const auto cramped = solver->check({}, Budget{});
    smt::limit_memory(0);
    CHECK(cramped.answer == Answer::unknown);
    CHECK(cramped.reason == "memory limit reached");
    solver->pop();
    const ConstraintSet easy = pigeons(3);
    solver->add(easy, all(easy));
    CHECK(solver->check({}, Budget{}).answer == Answer::unsat);
}
