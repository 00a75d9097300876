#pragma once
// The best supported reading: what to leave out so that all else holds together, at the least loss.

#include "solver/findings/clash.hpp"
#include "solver/findings/find.hpp"
#include "solver/findings/finding.hpp"
#include "solver/findings/group.hpp"

#include <optional>

namespace gainsay::findings {

/// Weighted maximal satisfiability over the claims: from every conflicting component its lightest minimal correction
/// set is dropped. Components share no variable, so the union is the lightest of the whole. Claims weigh
/// what weights.hpp says. Of equally light ones, the first in the order of the claims. None when nothing clashes. When
/// something was not decided, the lightest of those that were found (all claims of a component where none was), not
/// proven.
std::optional<Reading> best_reading(const Context& context, const Grouping& grouping,
                                    const std::vector<SourceWeight>& sources = {});

}  // namespace gainsay::findings
