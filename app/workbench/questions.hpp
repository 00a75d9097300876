#pragma once
// Questions about a snapshot that the page asks now and then: JSON answers of the protocol.

#include "app/session/snapshot.hpp"
#include "app/workbench/article_view.hpp"
#include "parser/source/budget.hpp"

#include <string>

namespace gainsay::app {

/// What became of the sentence around a selection. Throws BadRequest where there is none.
std::string answer_why_not(const Snapshot& snapshot, const std::string& article, UnitRange range,
                           const BudgetLimits& limits);
/// A pattern for a selection. Throws BadRequest where none can be made.
std::string answer_propose(const Snapshot& snapshot, const std::string& article, UnitRange range,
                           const std::string& fact);
/// The examples of one rule file, run. Throws BadRequest for a file that is not there.
std::string answer_examples(const Snapshot& snapshot, const std::string& path, unsigned jobs);

}  // namespace gainsay::app
