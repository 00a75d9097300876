#include "solver/mus/mus.hpp"

#include "solver/mus/component_solver.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace gainsay::mus {
namespace {

void take(ComponentOutcome outcome, Analysis& analysis) {
    if (outcome.conflicting) analysis.components.push_back(std::move(outcome.result));
    for (Undecided& u : outcome.undecided) analysis.undecided.push_back(std::move(u));
    for (auto& broken : outcome.broken_backgrounds) analysis.broken_backgrounds.push_back(std::move(broken));
}

// One entry for all components that were never looked at, instead of thousands of the same.
Undecided not_begun(const logic::ConstraintSet& set, const Partition& parts, std::size_t first, const Budget& budget) {
    Undecided rest{fmt::format("{} components not begun", parts.components.size() - first), budget.reason(), {}};
    for (std::size_t i = first; i < parts.components.size(); ++i) {
        for (const ConstraintId id : parts.components[i].constraints) {
            const AssumptionId a = set.constraints[id.index()].assumption;
            const bool claim = a.valid() && set.assumptions[a.index()].kind == logic::Assumption::Kind::claim;
            if (claim) rest.claims.push_back(a);
        }
    }
    std::sort(rest.claims.begin(), rest.claims.end());
    rest.claims.erase(std::unique(rest.claims.begin(), rest.claims.end()), rest.claims.end());
    return rest;
}

}  // namespace

Analysis find_minimal_sets(const logic::ConstraintSet& set, const Budget& budget, Statistics& statistics) {
    return find_minimal_sets(set, budget, statistics, smt::make_z3_solver);
}

Analysis find_minimal_sets(const logic::ConstraintSet& set, const Budget& budget, Statistics& statistics,
                           const SolverFactory& make_solver) {
    const StageTimer timer(statistics, "minimal sets");
    Analysis analysis;
    const Partition parts = partition(set);
    for (const AssumptionId id : parts.false_alone) {
        analysis.broken_backgrounds.push_back(id.valid() ? std::vector{id} : std::vector<AssumptionId>{});
    }
    const std::unique_ptr<smt::SmtSolver> solver = make_solver();
    const std::unique_ptr<smt::SmtSolver> referee = make_solver();
    for (std::size_t i = 0; i < parts.components.size(); ++i) {
        if (budget.exhausted()) {
            analysis.undecided.push_back(not_begun(set, parts, i, budget));
            break;
        }
        ComponentOutcome outcome = solve(extract(set, parts.components[i]), *solver, *referee, budget);
        statistics.count("components");
        statistics.count("conflicting components", outcome.conflicting ? 1 : 0);
        statistics.count("solver checks", outcome.checks);
        statistics.count("minimal unsatisfiable sets", outcome.result.muses.size());
        statistics.count("minimal correction sets", outcome.result.mcses.size());
        take(std::move(outcome), analysis);
    }
    return analysis;
}

}  // namespace gainsay::mus
