#pragma once
// The best supported reading: what to leave out so that all else holds together, at the least loss.

#include "solver/findings/clash.hpp"
#include "solver/findings/finding.hpp"
#include "solver/findings/group.hpp"

#include <optional>

namespace gainsay::findings {

/// Weighted maximal satisfiability over the claims: from every conflicting component its lightest minimal correction
/// set is dropped. Components share no variable, so the union is the lightest of the whole. A claim weighs what its
/// assumption says; word for word copies of one text (wire reports) weigh as much as one claim together. None when
/// nothing clashes, or when some component was not enumerated to the end.
std::optional<Reading> best_reading(const Context& context, const Grouping& grouping);

}  // namespace gainsay::findings
