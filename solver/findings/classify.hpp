#pragma once
// Which kind of clash a minimal set is, and how grave: the first kind that fits, in the order of Kind.

#include "solver/findings/clash.hpp"
#include "solver/findings/finding.hpp"

namespace gainsay::findings {

Kind kind_of(const Context& context, const Clash& clash);

/// The kind's level; one lower when the set rests on a likely link, on an exclusion that nobody declared or on a claim
/// of the pack of open clauses.
Level level_of(const Context& context, const Clash& clash, Kind kind);

}  // namespace gainsay::findings
