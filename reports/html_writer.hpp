#pragma once
// The report as one HTML page that stands alone: no scripts, nothing loaded from elsewhere.

#include "reports/report.hpp"

#include <iosfwd>

namespace gainsay::reports {

/// Same report, same bytes. What articles say is text on the page, never markup. Lists have caps that are told on the
/// page; every finding and every claim of a finding has an anchor.
void write_html(std::ostream& out, const Report& report);

}  // namespace gainsay::reports
