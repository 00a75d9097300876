// Workflow commands of GitHub Actions ("::error file=…,line=…::message"), which the runner turns into annotations. A
// line holds one command; the runner unescapes %25 %0D %0A in messages, and %3A %2C too in properties.

#include "reports/command_text.hpp"
#include "reports/coverage.hpp"
#include "reports/finding_lines.hpp"
#include "reports/report.hpp"

#include <ostream>

namespace gainsay::reports {
namespace {

constexpr std::size_t kShownAStep = 10;  ///< of errors, and of warnings; the runner drops what follows

const char* command_of(std::string_view level) {
    return level == "error" ? "error" : level == "warning" ? "warning" : "notice";
}

/// "file=…,line=…": columns only within one line, as annotations have it.
std::string place_properties(const ReportClaim& claim, const ReportIndex& index) {
    const std::string path = path_of(claim, index);
    std::string out;
    if (!path.empty() && path != "-") out += "file=" + command_property(path) + ",";
    out += "line=" + std::to_string(claim.begin.line) + ",endLine=" + std::to_string(claim.end.line) + ",";
    if (claim.begin.line == claim.end.line)
        out += "col=" + std::to_string(claim.begin.utf16_column) +
               ",endColumn=" + std::to_string(claim.end.utf16_column) + ",";
    return out;
}

void write_command(std::ostream& out, std::string_view command, std::string_view properties, std::string_view title,
                   std::string_view message) {
    out << "::" << command << ' ' << properties << "title=" << command_property(title)
        << "::" << command_message(message) << '\n';
}

}  // namespace

void write_github(std::ostream& out, const Report& report) {
    const ReportIndex index(report);
    for (const ReportFinding& finding : report.findings) {
        if (finding.known.value_or(false)) continue;  // counted in the summary
        const ReportClaim* claim = primary_claim(finding, index);
        write_command(out, command_of(finding.level), claim ? place_properties(*claim, index) : std::string(),
                      finding.id + " " + spaced(one_line(finding.kind)), message_of(finding, index));
    }
    for (const ReportUndecided& undecided : report.undecided)
        write_command(out, "warning", "", "Not decided", one_line(undecided.what) + ": " + one_line(undecided.reason));
    for (const InputProblem& problem : input_problems(report))
        write_command(out, problem.error ? "error" : "warning", "", "Input",
                      (problem.path.empty() ? "" : one_line(problem.path) + ": ") + problem.message);
    std::string summary = article_counts(report) + ": " + level_counts(report);
    if (count_level(report, "error") > kShownAStep || count_level(report, "warning") > kShownAStep)
        summary +=
            ". Of errors and warnings GitHub shows " + std::to_string(kShownAStep) + " each; the others are in the log";
    const std::string missed = missed_line(report);
    write_command(out, "notice", "", "Coverage", coverage_line(report) + (missed.empty() ? "" : " " + missed));
    write_command(out, "notice", "", "gainsay", summary);
}

}  // namespace gainsay::reports
