#pragma once
// What was found for components before, so that a change solves anew only what it touches.

#include "solver/mus/component_solver.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>

namespace gainsay::mus {

/// Outcomes by what the component says: its constraints, and the kinds, certainties and weights of its assumptions, in
/// their order; names and ids play no part. Looking up compares all of it, so a hit is the same question. What a limit
/// of sets or steps cut short is an answer for the same limits; what time or memory cut short is not kept. Used by one
/// thread at a time.
class Memory {
public:
    /// The outcome for this component, in ids of the set that it was extracted from; none when it is not known.
    std::optional<ComponentOutcome> recall(const Component& component, const BudgetLimits& limits) const;
    void keep(const Component& component, const ComponentOutcome& outcome, const BudgetLimits& limits);
    /// Forgets what nobody recalled or kept since the last call: to be called after each analysis.
    void forget_unused();
    std::size_t size() const { return known_.size(); }

private:
    struct Entry {
        ComponentOutcome outcome;  ///< in ids of the component
        BudgetLimits limits;
        mutable bool used = true;
    };
    std::unordered_map<std::string, Entry> known_;
};

}  // namespace gainsay::mus
