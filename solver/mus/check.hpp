#pragma once
// The referee: looks at a minimal set again in a solver that shares nothing with the one that found it.

#include "solver/mus/components.hpp"
#include "solver/mus/mus.hpp"
#include "solver/smt/smt_solver.hpp"

namespace gainsay::mus {

/// Proves a set of one component, whose ids it has: its claims with its assumptions are unsatisfiable, and without any
/// one claim the rest holds together with all of `background` (so with the set's own assumptions too). Each model is
/// kept as witness, restricted to variables that the set's own constraints mention, after it was evaluated against
/// every constraint. Sets proof, proof_note, witnesses. Require: `referee` holds the component's constraints.
void prove(Mus& mus, const Component& component, const std::vector<AssumptionId>& background, smt::SmtSolver& referee,
           const Budget& budget);

}  // namespace gainsay::mus
