#pragma once
// Clashes of orders and distances: x - y <= 3, y - z <= -5, z - x <= 1 cannot hold together.

#include "solver/logic/constraint_set.hpp"

#include <span>
#include <vector>

namespace gainsay::mus {

/// Constraints, ascending, whose differences and bounds go round in a circle of negative length (Bellman, 1958; Ford,
/// 1956), so that they cannot hold together; empty when there is no such circle among those that say such things
/// outright: x - y <= n, x <= n, the equalities, and conjunctions of these. Others are left out of account. Time:
/// variables × constraints.
std::vector<ConstraintId> negative_cycle(const logic::ConstraintSet& set, std::span<const ConstraintId> constraints);

}  // namespace gainsay::mus
