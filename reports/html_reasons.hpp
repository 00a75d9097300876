#pragma once
// Why a finding is one: the folded part of its card.

#include "reports/html_view.hpp"

#include <iosfwd>

namespace gainsay::reports {

/// The chain step by step with quotes that lead to the articles, what could be true instead, what would settle it.
/// Unfolded for errors. `depth` is the level of the headings.
void write_html_reasons(std::ostream& out, const HtmlView& view, const ReportFinding& finding, int depth);

}  // namespace gainsay::reports
