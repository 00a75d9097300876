#pragma once
// One component from constraints to minimal sets.

#include "solver/mus/components.hpp"
#include "solver/mus/loaded_solver.hpp"
#include "solver/mus/memory_use.hpp"
#include "solver/mus/mus.hpp"
#include "solver/smt/smt_solver.hpp"

#include <optional>
#include <string>

namespace gainsay::mus {

/// What components are solved with, one after the other.
struct Solvers {
    LazySolver finder, referee;
    const Budget& budget;
    MemoryUse& memory;
    Listener* listener = nullptr;
    bool witnesses = true;
    bool definitions_hold = false;  ///< known of the components to come
    bool enough = false;            ///< the listener wants no more
};

struct ComponentOutcome {
    bool conflicting = false;
    ComponentResult result;  ///< in ids of the whole set, sorted; without the sets that a listener took
    std::vector<Undecided> undecided;
    bool cut_by_steps = false;  ///< what is undecided is so for limits of sets and steps alone: again the next time
    std::vector<std::vector<AssumptionId>> broken_backgrounds;
    std::uint64_t checks = 0;  ///< questions put to the first solver
    std::uint64_t muses = 0, mcses = 0;
    bool recalled = false;  ///< from a Memory
};

/// "a component of 12 claims", as Undecided::what.
std::string component_text(std::size_t claims);

/// The finder finds what quick answers leave open, the referee proves; both are left as they were.
ComponentOutcome solve(const Component& component, Solvers& solvers);

}  // namespace gainsay::mus
