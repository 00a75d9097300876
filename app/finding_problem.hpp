#pragma once
// One finding as a question that any SMT solver answers.

#include "app/engine.hpp"

#include <string>

namespace gainsay::app {

/// SMT-LIB 2.6: the definitions, the claims of a finding and what they need, each asserted by name, with a comment on
/// whose words each is. Unsatisfiable, and minimal in the claims. Empty when the finding is no clash (a quotation in
/// two wordings). `finding` counts as in the report.
std::string finding_problem(const Run& run, std::size_t finding, const Budget& budget);

}  // namespace gainsay::app
