#pragma once
// Variables that cannot take part in a clash, taken out before the set is split into components.

#include "solver/logic/constraint_set.hpp"

namespace gainsay::mus {

/// An integer that is only ever bounded from one side, or a Boolean that is only ever wanted true (or only false), can
/// be moved out of the way: whatever mentions it there can be made to hold. Such comparisons become true, until none is
/// left; constraints that are always true then go (pure literals, Davis and Putnam, 1960, over bounds). Every subset of
/// the assumptions is satisfiable afterwards exactly when it was before. Assumptions and variables keep their ids;
/// constraints are numbered anew.
logic::ConstraintSet without_one_sided(logic::ConstraintSet set);

}  // namespace gainsay::mus
