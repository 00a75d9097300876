// Whose claims take part in contradictions, and the reading of the articles that keeps most.

#include "reports/html_parts.hpp"
#include "reports/html_plot.hpp"
#include "reports/html_text.hpp"
#include "reports/text_layout.hpp"

#include <algorithm>
#include <cmath>
#include <ostream>

namespace gainsay::reports {
namespace {

constexpr std::size_t kSources = 15;
constexpr std::size_t kDropped = 20;

std::string per_cent(double share) {
    return std::to_string(std::lround(share * 100.0)) + "%";
}

void write_shares(std::ostream& out, const HtmlView& view) {
    const Report& report = view.report();
    if (report.sources.empty()) return;
    const std::size_t shown = std::min(report.sources.size(), kSources);
    std::vector<PlotRow> rows;
    double most = 0;
    for (std::size_t i = 0; i < shown; ++i) {
        const ReportSource& source = report.sources[i];
        most = std::max(most, source.blame);
        rows.push_back(
            {isolated(view.source_name(source.name)),
             per_cent(source.blame) + " <span class=\"tag\">" + counted(source.findings, "finding") + "</span>",
             0.0,
             source.blame,
             {}});
    }
    write_plot(out,
               {"Share in the contradictions", "Source", "Share", 0.0, most > 0 ? most : 1.0, "0%", per_cent(most)},
               rows);
    if (shown < report.sources.size())
        out << "<p class=\"tag\">and " << counted(report.sources.size() - shown, "more source") << "</p>\n";
    out << "<p class=\"how\">Each minimal contradiction is shared out evenly among its statements; a share says how "
           "much a "
           "source takes part, not that it is wrong.</p>\n";
}

void write_dropped(std::ostream& out, const HtmlView& view, const ReportReading& reading, std::size_t first,
                   std::size_t last) {
    out << "<ul class=\"plain\">\n";
    for (std::size_t i = first; i < last; ++i) {
        const ReportClaim* claim = view.index().claim(reading.claims_dropped[i]);
        if (!claim) continue;
        out << "<li>" << view.claim_link(claim->id, escaped(claim->id)) << " " << isolated(view.chain(*claim)) << ": "
            << isolated(statement_of(*claim)) << "</li>\n";
    }
    out << "</ul>\n";
}

void write_reading(std::ostream& out, const HtmlView& view, const ReportReading& reading) {
    out << "<h3>The best supported reading</h3>\n<p class=\"how\">Without the following "
        << counted(reading.claims_dropped.size(), "statement") << " all others can be true together; that keeps "
        << per_cent(reading.weight) << " of the weight of all claims."
        << (reading.proven ? "" : " Not all was decided: there may be a better one.") << "</p>\n";
    const std::size_t open = std::min(reading.claims_dropped.size(), kDropped);
    write_dropped(out, view, reading, 0, open);
    if (open == reading.claims_dropped.size()) return;
    out << "<details>\n<summary>and " << reading.claims_dropped.size() - open << " more</summary>\n";
    write_dropped(out, view, reading, open, reading.claims_dropped.size());
    out << "</details>\n";
}

}  // namespace

void write_html_sources(std::ostream& out, const HtmlView& view) {
    if (view.report().sources.empty() && view.report().readings.empty()) return;
    out << "<section id=\"sources\" aria-labelledby=\"sources-h\">\n<h2 id=\"sources-h\">Sources and the best "
           "reading</h2>\n";
    write_shares(out, view);
    for (const ReportReading& reading : view.report().readings) write_reading(out, view, reading);
    out << "</section>\n";
}

}  // namespace gainsay::reports
