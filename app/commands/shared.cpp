#include "app/commands/commands.hpp"

#include <algorithm>
#include <ostream>

namespace gainsay::app {
namespace {

bool at_or_above(const std::string& level, FailOn fail_on) {
    switch (fail_on) {
    case FailOn::error:
        return level == "error";
    case FailOn::warning:
        return level == "error" || level == "warning";
    case FailOn::note:
        return true;
    case FailOn::never:
        break;
    }
    return false;
}

}  // namespace

void print_diagnostics(const Run& run, bool quiet, const Streams& streams) {
    for (const Diagnostic& diagnostic : run.diagnostics) {
        const bool error = diagnostic.severity == Severity::error;
        if (!error && (quiet || (diagnostic.source.valid() && run.builtin_sources.contains(diagnostic.source))))
            continue;
        streams.err << render(diagnostic, run.sources);
    }
}

void print_statistics(const Run& run, const Output& output, const Streams& streams) {
    if (output.stats) streams.err << run.statistics.to_text();
}

void print_error(const std::string& text, const Streams& streams) {
    streams.err << "gainsay: error: " << text << '\n';
}

ExitCode exit_code(const Run& run, const CheckOptions& options) {
    if (run.input_failed) return ExitCode::misuse;
    const bool fails = std::any_of(run.report.findings.begin(), run.report.findings.end(),
                                   [&](const auto& finding) { return at_or_above(finding.level, options.fail_on); });
    if (fails) return ExitCode::findings;
    const bool too_little = options.min_coverage && coverage_percent(run.report) < *options.min_coverage;
    return too_little || !run.report.undecided.empty() ? ExitCode::undecided : ExitCode::fine;
}

double coverage_percent(const reports::Report& report) {
    if (report.checkable == 0) return 100.0;
    return std::min(100.0, 100.0 * report.with_claims / report.checkable);
}

}  // namespace gainsay::app
