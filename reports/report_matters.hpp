#pragma once
// Which claims answer one question, for overviews.

#include "reports/report.hpp"
#include "solver/logic/ground.hpp"

#include <vector>

namespace gainsay::reports {

/// Claims of one fact whose arguments are linked one by one, however many links lie between. An overview only: that the
/// claims may be compared is decided by the solver, link by link.
std::vector<ReportMatter> matters(const std::vector<ReportClaim>& claims, const std::vector<logic::Link>& links);

}  // namespace gainsay::reports
