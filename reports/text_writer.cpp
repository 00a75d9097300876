// The report that a person reads on a terminal.

#include "reports/finding_block.hpp"
#include "reports/report.hpp"
#include "reports/root_lines.hpp"
#include "reports/text_layout.hpp"

#include <algorithm>
#include <cmath>
#include <ostream>
#include <set>

namespace gainsay::reports {
namespace {

std::size_t number_at(const Report& report, std::string_view level) {
    return static_cast<std::size_t>(std::count_if(report.findings.begin(), report.findings.end(),
                                                  [level](const ReportFinding& f) { return f.level == level; }));
}

void write_header(std::ostream& out, const Report& report, const TextOptions& options) {
    const Painter paint(options.colour);
    out << paint(Colour::bold, counted(report.articles.size(), "article")) << ", "
        << counted(report.claims.size(), "claim") << ": ";
    if (report.findings.empty()) {
        out << paint(Colour::green, "no contradictions found") << "\n";
        return;
    }
    bool first = true;
    for (const auto& [level, colour] :
         {std::pair{"error", Colour::red}, {"warning", Colour::yellow}, {"note", Colour::cyan}}) {
        const std::size_t number = number_at(report, level);
        out << (first ? "" : ", ") << paint(number > 0 ? colour : Colour::plain, counted(number, level));
        first = false;
    }
    const std::size_t roots = root_count(report);
    out << '\n';
    if (roots < report.findings.size()) out << "They are about " << counted(roots, "matter") << ".\n";
}

void write_undecided(std::ostream& out, const Report& report, const TextOptions& options) {
    if (report.undecided.empty()) return;
    out << '\n' << Painter(options.colour)(Colour::yellow, "Not decided") << '\n';
    for (const ReportUndecided& u : report.undecided)
        for (const std::string& line : wrap(one_line(u.what) + ": " + one_line(u.reason), options.width - 4))
            out << "    " << line << '\n';
}

void write_sources(std::ostream& out, const Report& report, const TextOptions& options) {
    if (report.sources.empty()) return;
    out << '\n' << Painter(options.colour)(Colour::bold, "Who takes part in the contradictions, by share") << '\n';
    for (const ReportSource& source : report.sources) {
        const std::string share = std::to_string(std::lround(source.blame * 100.0)) + "%";
        out << "    " << std::string(4 - std::min<std::size_t>(4, share.size()), ' ') << share << "  "
            << one_line(source.name) << " (" << counted(source.findings, "finding") << ")\n";
    }
}

void write_coverage(std::ostream& out, const Report& report) {
    out << "\nRead " << counted(report.sentences, "sentence") << ": " << report.with_claims << " gave claims, "
        << report.checkable << " looked checkable.\n";
}

void write_input_problems(std::ostream& out, const Report& report) {
    if (report.diagnostics.empty()) return;
    const auto errors = std::count_if(report.diagnostics.begin(), report.diagnostics.end(),
                                      [](const Diagnostic& d) { return d.severity == Severity::error; });
    out << "The input had " << counted(report.diagnostics.size(), "problem");
    if (errors > 0) out << " (" << counted(static_cast<std::size_t>(errors), "error") << ")";
    out << "; see the messages.\n";
}

/// Compiler form, so that editors can jump there: "01.txt:12:5: error: title [F1 between_outlets]".
void write_quiet(std::ostream& out, const Report& report, const ReportIndex& index, const TextOptions& options) {
    const Painter paint(options.colour);
    for (const ReportFinding& finding : report.findings) {
        const ReportClaim* first = finding.claims.empty() ? nullptr : index.claim(finding.claims.front());
        out << (first ? place_of(*first, index) + ": " : "") << paint.level(finding.level) << ": "
            << one_line(finding.title) << " [" << finding.id << " " << finding.kind << "]\n";
    }
}

}  // namespace

void write_text(std::ostream& out, const Report& report, const TextOptions& options) {
    const ReportIndex index(report);
    if (options.quiet) {
        write_quiet(out, report, index, options);
        return;
    }
    write_header(out, report, options);
    std::set<std::string> shown;  // one root is shown once, by its first and gravest finding
    for (const ReportFinding& finding : report.findings) {
        if (shown.contains(finding.id)) continue;
        shown.insert(finding.same_root.begin(), finding.same_root.end());
        out << '\n';
        write_finding_block(out, finding, index, options, false);
        write_also_lines(out, finding, index, options);
    }
    write_undecided(out, report, options);
    write_sources(out, report, options);
    write_coverage(out, report);
    write_input_problems(out, report);
}

void write_finding_text(std::ostream& out, const Report& report, const ReportFinding& finding,
                        const TextOptions& options) {
    const ReportIndex index(report);
    write_finding_block(out, finding, index, options, true);
    write_also_lines(out, finding, index, options);
}

}  // namespace gainsay::reports
