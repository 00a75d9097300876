#pragma once
// What is odd about the rule files of a snapshot beyond what reading them tells: the checks of `gainsay rules check`.

#include "app/session/snapshot.hpp"

namespace gainsay::app::lsp {

/// About files that are not built in. Rules are asked of the solver one by one, so this takes longer than reading.
std::vector<Diagnostic> lint(const Snapshot& snapshot, const Budget& budget);

}  // namespace gainsay::app::lsp
