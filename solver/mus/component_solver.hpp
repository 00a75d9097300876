#pragma once
// One component from constraints to minimal sets.

#include "solver/mus/components.hpp"
#include "solver/mus/mus.hpp"
#include "solver/smt/smt_solver.hpp"

#include <optional>

namespace gainsay::mus {

struct ComponentOutcome {
    bool conflicting = false;
    ComponentResult result;  ///< in ids of the whole set, sorted
    std::vector<Undecided> undecided;
    std::vector<std::vector<AssumptionId>> broken_backgrounds;
    std::uint64_t checks = 0;  ///< questions put to the first solver
};

/// `solver` finds, `referee` proves; both are left as they were. A component whose claims hold together costs one
/// check.
ComponentOutcome solve(const Component& component, smt::SmtSolver& solver, smt::SmtSolver& referee,
                       const Budget& budget);

}  // namespace gainsay::mus
