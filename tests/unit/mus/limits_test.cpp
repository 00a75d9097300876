#include "solver/mus/mus.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <iostream>
#include <thread>

using namespace gainsay;
using namespace gainsay::logic;

namespace {

// Each of the numbers is said to have many values: sets of two, three for each number and for their sums.
ConstraintSet dense(std::int64_t values) {
    ConstraintSet set;
    std::vector<VariableId> x;
    for (int i = 0; i < 3; ++i) x.push_back(set.add_variable("x", Sort::integer));
    const auto claim = [&](Formula f) {
        set.add_constraint(std::move(f),
                           set.add_assumption({{}, Assumption::Kind::claim, 0, Certainty::declared, {}, 1}));
    };
    for (std::int64_t n = 0; n < values; ++n) {
        claim(equal(plus(sum_of(x[0]), sum_of(x[1])), constant(n)));
        claim(equal(plus(sum_of(x[1]), sum_of(x[2])), constant(n * 7 % 5)));
        claim(equal(plus(sum_of(x[0]), sum_of(x[2])), constant(n * 3)));
        claim(at_most(sum_of(x[n % 3]), constant(-n)));
    }
    return set;
}

void require_minimal(const ConstraintSet& set, const mus::Mus& mus) {
    REQUIRE(mus.proof == mus::Proof::proven);
    const auto solver = smt::make_z3_solver();
    std::vector<ConstraintId> all;
    for (const Constraint& c : set.constraints) all.push_back(c.id);
    solver->add(set, all);
    REQUIRE(solver->check(mus.claims, Budget{}).answer == smt::Answer::unsat);
    for (const AssumptionId without : mus.claims) {
        std::vector<AssumptionId> rest = mus.claims;
        std::erase(rest, without);
        REQUIRE(solver->check(rest, Budget{}).answer == smt::Answer::sat);
    }
}

BudgetLimits unlimited_sets() {
    BudgetLimits limits;
    limits.sets_per_component = UINT32_MAX;
    return limits;
}

class Canceller final : public mus::Listener {
public:
    Canceller(Budget& budget, std::size_t after) : budget_(budget), after_(after) {}
    bool take(mus::Mus&& mus) override {
        sets.push_back(std::move(mus));
        if (sets.size() == after_) budget_.cancel();
        return true;
    }
    bool take(mus::Mcs&&) override { return true; }
    std::vector<mus::Mus> sets;

private:
    Budget& budget_;
    std::size_t after_;
};

}  // namespace

TEST_CASE("Too little memory leaves a component undecided, and what was found is valid") {
    const ConstraintSet set = dense(40);
    mus::Options options;
    options.memory_limit = 200'000;
    Statistics statistics;
    const mus::Analysis analysis = mus::find_minimal_sets(set, Budget{unlimited_sets()}, statistics, options);
    REQUIRE(analysis.undecided.size() == 1);
    CHECK(analysis.undecided[0].reason == "memory limit reached");
    CHECK(analysis.undecided[0].what == "a component of 160 claims");
    REQUIRE(analysis.components.size() == 1);
    CHECK_FALSE(analysis.components[0].complete);
    REQUIRE(analysis.components[0].muses.size() > 5);
    std::size_t looked_at = 0;
    for (const mus::Mus& mus : analysis.components[0].muses) {
        if (mus.proof == mus::Proof::proven && ++looked_at <= 20) require_minimal(set, mus);
    }
    CHECK(looked_at > 5);
}

TEST_CASE("Memory that is enough changes nothing") {
    const ConstraintSet set = dense(4);
    Statistics statistics;
    mus::Options options;
    const mus::Analysis free = mus::find_minimal_sets(set, Budget{}, statistics, options);
    options.memory_limit = 500'000'000;
    const mus::Analysis limited = mus::find_minimal_sets(set, Budget{}, statistics, options);
    CHECK(limited.undecided.empty());
    REQUIRE(limited.components.size() == 1);
    CHECK(limited.components[0].muses.size() == free.components.at(0).muses.size());
}

TEST_CASE("A run that is cancelled in the middle says so and keeps what it proved") {
    const ConstraintSet set = dense(40);
    Budget budget(unlimited_sets());
    Canceller canceller(budget, 30);
    mus::Options options;
    options.listener = &canceller;
    Statistics statistics;
    const mus::Analysis analysis = mus::find_minimal_sets(set, budget, statistics, options);
    REQUIRE(analysis.undecided.size() == 1);
    CHECK(analysis.undecided[0].reason == "cancelled");
    REQUIRE(canceller.sets.size() == 30);
    for (const mus::Mus& mus : canceller.sets) require_minimal(set, mus);
}

TEST_CASE("Cancelling from another thread ends an enumeration that would go on for long") {
    const ConstraintSet set = dense(60);
    for (const int milliseconds : {1, 5, 40}) {
        Budget budget(unlimited_sets());
        mus::Analysis analysis;
        std::thread run([&] {
            Statistics statistics;
            analysis = mus::find_minimal_sets(set, budget, statistics);
        });
        std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
        budget.cancel();
        run.join();
        REQUIRE_FALSE(analysis.undecided.empty());
        CHECK(analysis.undecided[0].reason == "cancelled");
        std::size_t looked_at = 0;
        for (const mus::ComponentResult& component : analysis.components) {
            for (const mus::Mus& mus : component.muses) {
                if (mus.proof != mus::Proof::proven)
                    CHECK_FALSE(mus.proof_note.empty());
                else if (++looked_at < 10)
                    require_minimal(set, mus);
            }
        }
    }
}

// A figure, not a test: run by name (test_mus "[bench]").
TEST_CASE("CPU time from cancelling to the end of a run", "[.][bench]") {
    const ConstraintSet set = dense(60);
    std::vector<double> late;  // ms
    for (int attempt = 0; attempt < 40; ++attempt) {
        Budget budget(unlimited_sets());
        std::thread run([&] {
            Statistics statistics;
            mus::find_minimal_sets(set, budget, statistics);
        });
        std::this_thread::sleep_for(std::chrono::milliseconds(20 + 17 * attempt));
        const std::clock_t before = std::clock();
        budget.cancel();
        run.join();
        late.push_back(1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC);
    }
    std::sort(late.begin(), late.end());
    const auto soon = std::count_if(late.begin(), late.end(), [](double ms) { return ms < 50; });
    std::cout << "median " << late[late.size() / 2] << " ms, most " << late.back() << " ms, " << soon << " of "
              << late.size() << " within 50 ms\n";
}
