// The report that a person reads on a terminal.

#include "reports/asides.hpp"
#include "reports/coverage.hpp"
#include "reports/finding_block.hpp"
#include "reports/finding_lines.hpp"
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
    const std::string asides = aside_counts(report);
    const std::string end = (asides.empty() ? "" : " (" + asides + ")") + "\n";
    out << paint(Colour::bold, article_counts(report)) << ", " << counted(report.claims.size(), "claim") << ": ";
    if (report.findings.empty()) {
        out << paint(Colour::green, "no contradictions found") << end;
        return;
    }
    bool first = true;
    for (const auto& [level, colour] :
         {std::pair{"error", Colour::red}, {"warning", Colour::yellow}, {"note", Colour::cyan}}) {
        const std::size_t number = number_at(report, level);
        out << (first ? "" : ", ") << paint(number > 0 ? colour : Colour::plain, counted(number, level));
        first = false;
    }
    out << end;
    const std::size_t roots = root_count(report);
    if (roots < report.findings.size()) out << "They are about " << counted(roots, "matter") << ".\n";
}

void write_section(std::ostream& out, std::string_view heading, const std::vector<std::string>& lines,
                   const TextOptions& options) {
    if (lines.empty()) return;
    out << '\n' << Painter(options.colour)(Colour::bold, heading) << '\n';
    for (const std::string& text : lines) {
        bool first = true;
        for (const std::string& line : wrap(text, options.width - 8)) {
            out << (first ? "    " : "        ") << line << '\n';
            first = false;
        }
    }
}

void write_undecided(std::ostream& out, const Report& report, const TextOptions& options) {
    if (report.undecided.empty()) return;
    out << '\n' << Painter(options.colour)(Colour::yellow, "Not decided") << '\n';
    for (const ReportUndecided& u : report.undecided)
        for (const std::string& line : wrap(one_line(u.what) + ": " + one_line(u.reason), options.width - 4))
            out << "    " << line << '\n';
}

/// An update that explains itself is nobody's fault: who has a part in nothing else is not in the list.
void write_sources(std::ostream& out, const Report& report, const TextOptions& options) {
    const auto share_of = [](const ReportSource& source) { return std::lround(source.blame * 100.0); };
    if (std::none_of(report.sources.begin(), report.sources.end(),
                     [&](const ReportSource& source) { return share_of(source) > 0; }))
        return;
    out << '\n' << Painter(options.colour)(Colour::bold, "Who takes part in the contradictions, by share") << '\n';
    for (const ReportSource& source : report.sources) {
        if (share_of(source) == 0) continue;
        const std::string share = std::to_string(share_of(source)) + "%";
        out << "    " << std::string(4 - std::min<std::size_t>(4, share.size()), ' ') << share << "  "
            << one_line(source.name) << " (" << counted(source.findings, "finding") << ")\n";
    }
}

void write_coverage(std::ostream& out, const Report& report, const TextOptions& options) {
    out << '\n' << coverage_line(report) << '\n';
    const std::string missed = missed_line(report);
    if (missed.empty()) return;
    for (const std::string& line : wrap(missed, options.width)) out << line << '\n';
}

void write_input_problems(std::ostream& out, const Report& report) {
    const auto of = [&](Severity severity) {
        return std::count_if(report.diagnostics.begin(), report.diagnostics.end(),
                             [severity](const Diagnostic& d) { return d.severity == severity; });
    };
    const auto errors = of(Severity::error);
    const auto problems = errors + of(Severity::warning);
    if (problems == 0) return;
    out << "The input had " << counted(static_cast<std::size_t>(problems), "problem");
    if (errors > 0) out << " (" << counted(static_cast<std::size_t>(errors), "error") << ")";
    out << "; see the messages.\n";
}

/// Compiler form, so that editors can jump there: "01.txt:12:5: error: title [F1 between_outlets]".
void write_quiet(std::ostream& out, const std::vector<const ReportFinding*>& findings, const ReportIndex& index,
                 const TextOptions& options) {
    const Painter paint(options.colour);
    for (const ReportFinding* each : findings) {
        const ReportFinding& finding = *each;
        const ReportClaim* first = primary_claim(finding, index);
        out << (first ? place_of(*first, index) + ": " : "") << paint.level(finding.level) << ": "
            << one_line(finding.title) << " [" << finding.id << " " << finding.kind
            << (finding.known.value_or(false) ? ", known" : "") << "]\n";
    }
}

void write_blocks(std::ostream& out, const std::vector<const ReportFinding*>& findings, const ReportIndex& index,
                  const TextOptions& options) {
    std::set<std::string> shown;  // one root is shown once, by its first and gravest finding
    for (const ReportFinding* finding : findings) {
        if (shown.contains(finding->id)) continue;
        shown.insert(finding->same_root.begin(), finding->same_root.end());
        out << '\n';
        write_finding_block(out, *finding, index, options, false);
        write_also_lines(out, *finding, index, options);
    }
}

std::vector<const ReportFinding*> all_findings(const Report& report) {
    std::vector<const ReportFinding*> findings;
    for (const ReportFinding& finding : report.findings) findings.push_back(&finding);
    return findings;
}

}  // namespace

void write_text(std::ostream& out, const Report& report, const TextOptions& options) {
    const ReportIndex index(report);
    if (options.quiet) {
        write_quiet(out, all_findings(report), index, options);
        return;
    }
    write_header(out, report, options);
    write_blocks(out, all_findings(report), index, options);
    write_undecided(out, report, options);
    write_section(out, "Suppressed", suppressed_lines(report), options);
    write_section(out, "In the baseline, but not found any more", expired_lines(report), options);
    write_sources(out, report, options);
    write_coverage(out, report, options);
    if (const std::string today = today_line(report); !today.empty()) out << today << '\n';
    write_input_problems(out, report);
}

void write_findings_text(std::ostream& out, const Report& report, const std::set<std::string>& ids,
                         const TextOptions& options) {
    std::vector<const ReportFinding*> findings = all_findings(report);
    std::erase_if(findings, [&](const ReportFinding* finding) { return !ids.contains(finding->id); });
    const ReportIndex index(report);
    options.quiet ? write_quiet(out, findings, index, options) : write_blocks(out, findings, index, options);
}

void write_finding_text(std::ostream& out, const Report& report, const ReportFinding& finding,
                        const TextOptions& options) {
    const ReportIndex index(report);
    write_finding_block(out, finding, index, options, true);
    write_also_lines(out, finding, index, options);
}

}  // namespace gainsay::reports
