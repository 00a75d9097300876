#pragma once
// The referee: looks at a minimal set again in a solver that shares nothing with the one that found it.

#include "solver/mus/components.hpp"
#include "solver/mus/loaded_solver.hpp"
#include "solver/mus/memory_use.hpp"
#include "solver/mus/mus.hpp"
#include "solver/mus/quick_answers.hpp"

#include <map>
#include <optional>
#include <set>

namespace gainsay::mus {

/// Proves sets of one component, whose ids they have. Remembers what it was asked: many minimal sets differ in one
/// claim only, and what is left of them without it is the same.
class Referee {
public:
    /// With `witnesses` false no model is kept: the solver's word is enough that a smaller set can hold, and so are
    /// values found without it under which every constraint holds.
    Referee(const Component& component, LoadedSolver& solver, const Budget& budget, MemoryUse& memory, bool witnesses)
        : component_(component), solver_(solver), budget_(budget), witnesses_(witnesses), of_asked_(memory) {}

    /// The set's claims with its assumptions are unsatisfiable, and without any one claim the rest holds together with
    /// all of `background` (so with the set's own assumptions too). Each model is kept as witness, restricted to
    /// variables that the set's own constraints mention, after it was evaluated against every constraint. Sets proof,
    /// proof_note, witnesses.
    void prove(Mus& mus, const std::vector<AssumptionId>& background);

    /// Questions so far, but for those that were asked before.
    std::uint64_t checks() const { return checks_; }

private:
    const smt::CheckResult& ask(const std::vector<AssumptionId>& made);
    bool holds_quickly(const std::vector<AssumptionId>& made);
    std::string smaller_set_problem(const smt::CheckResult& result, const std::vector<AssumptionId>& made) const;

    const Component& component_;
    LoadedSolver& solver_;
    const Budget& budget_;
    bool witnesses_;
    std::optional<QuickAnswers> quick_;  ///< its own, not the one that the sets were found with
    std::map<std::vector<AssumptionId>, smt::CheckResult> asked_;
    MemoryShare of_asked_;
    std::uint64_t checks_ = 0;
};

}  // namespace gainsay::mus
