#pragma once
// Who takes part in the contradictions that count.

#include "app/engine.hpp"

namespace gainsay::app {

/// The shares of the report's sources over its findings alone, suppressed ones left out; by findings::Blame's measure.
/// Require: findings and claims are of this run.
void share_again(Run& run);

}  // namespace gainsay::app
