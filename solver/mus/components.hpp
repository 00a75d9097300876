#pragma once
// Parts of a constraint set that share nothing that can vary: a minimal set of claims lies within one of them.

#include "solver/logic/constraint_set.hpp"

#include <vector>

namespace gainsay::mus {

/// The constraints of one component, by id of the whole set, and its smallest claim.
struct Members {
    std::vector<ConstraintId> constraints;  ///< ascending
    AssumptionId first_claim;
};

struct Partition {
    std::vector<Members> components;  ///< those with at least one claim, by smallest claim
    std::vector<Members> claimless;   ///< the others, by smallest constraint
    /// Constraints without variables that are false, and no claim's: their assumptions, none for a definition.
    std::vector<AssumptionId> false_alone;
};

/// Constraints belong together when they share a variable or an assumption. A variable that a constraint without
/// assumption sets to one value is a constant: it joins nothing, and what sets it is part of every component that
/// mentions it.
Partition partition(const logic::ConstraintSet& set);

/// One component as a constraint set of its own, with ids that follow the order of the whole set's; names are left out.
struct Component {
    logic::ConstraintSet set;
    std::vector<AssumptionId> assumptions;  ///< own id → id in the whole set, ascending
    std::vector<VariableId> variables;      ///< own id → id in the whole set, ascending
    std::vector<AssumptionId> claims;       ///< own ids, ascending
    std::vector<AssumptionId> background;   ///< own ids of all assumptions that are no claims, ascending
};
Component extract(const logic::ConstraintSet& set, const Members& members);

/// Claims of a component that state the same constraints, each class ascending, by first member.
std::vector<std::vector<AssumptionId>> equal_claims(const Component& component);

}  // namespace gainsay::mus
