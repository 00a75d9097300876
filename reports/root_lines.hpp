#pragma once
// What else stems from the root of a finding: a handful of findings one by one, more of them by who says what.

#include "reports/finding_block.hpp"
#include "reports/report.hpp"

#include <functional>
#include <string>
#include <vector>

namespace gainsay::reports {

/// Groups of findings that share a root: what a reader has to look into.
std::size_t root_count(const Report& report);

/// The other findings of the root, a line each, while they are few. Where every one of many statements contradicts
/// every one of many others, the pairs say nothing that the two lists do not: then the number of findings, and a line
/// for each thing that is said with all who say it. `said` writes one claim with its speaker, safe to print.
std::vector<std::string> root_lines(const ReportFinding& finding, const ReportIndex& index,
                                    const std::function<std::string(const ReportClaim&)>& said);

}  // namespace gainsay::reports
