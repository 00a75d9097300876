#pragma once
// What a report has beside its findings: what is suppressed, what was known before, what is known but gone. Lines of
// plain text that are safe to print.

#include "reports/report.hpp"

#include <string>
#include <vector>

namespace gainsay::reports {

/// "1 in the baseline, 2 suppressed", or empty.
std::string aside_counts(const Report& report);
/// "reason (gainsay.toml:5)"; empty when the finding counts.
std::string pardon_text(const ReportFinding& finding);
/// "in the baseline: reason (file:3)"; empty when the finding is not.
std::string known_line(const ReportFinding& finding);
/// "F3 error, between outlets: title: reason (gainsay.toml:5)", one a suppressed finding.
std::vector<std::string> suppressed_lines(const Report& report);
/// One an entry of the baseline that no finding fits any more.
std::vector<std::string> expired_lines(const Report& report);
/// Says which day suppressions were held against; empty when none was.
std::string today_line(const Report& report);

}  // namespace gainsay::reports
