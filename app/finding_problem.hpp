#pragma once
// One finding as a question that any SMT solver answers.

#include "app/engine.hpp"

#include <string>

namespace gainsay::app {

/// SMT-LIB 2.6: the definitions, the claims of a finding and what they need, each asserted by name, with a comment on
/// whose words each is. Unsatisfiable, and minimal in the claims. Empty when the finding is no clash (a quotation in
/// two wordings). `finding` is one of the run's report.
std::string finding_problem(const Run& run, const reports::ReportFinding& finding, const Budget& budget);

}  // namespace gainsay::app
