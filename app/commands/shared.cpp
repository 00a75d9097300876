#include "app/commands/commands.hpp"

#include <algorithm>
#include <cmath>
#include <ostream>
#include <sstream>

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

std::string diagnostics_text(const Run& run, bool quiet) {
    std::string out;
    for (const Diagnostic& diagnostic : run.diagnostics) {
        const bool error = diagnostic.severity == Severity::error;
        if (!error && (quiet || (diagnostic.source.valid() && run.builtin_sources.contains(diagnostic.source))))
            continue;
        out += render(diagnostic, run.sources);
    }
    return out;
}

void print_diagnostics(const Run& run, bool quiet, const Streams& streams) {
    streams.err << diagnostics_text(run, quiet);
}

void print_statistics(const Run& run, const Output& output, const Streams& streams) {
    if (output.stats) streams.err << run.statistics.to_text();
}

std::string error_text(const std::string& text) {
    return "gainsay: error: " + text + '\n';
}

void print_error(const std::string& text, const Streams& streams) {
    streams.err << error_text(text);
}

ExitCode exit_code(const Run& run, const CheckOptions& options) {
    if (run.input_failed) return ExitCode::misuse;
    const bool fails = std::any_of(run.report.findings.begin(), run.report.findings.end(), [&](const auto& finding) {
        return !finding.known.value_or(false) && at_or_above(finding.level, options.fail_on);
    });
    if (fails) return ExitCode::findings;
    const bool too_little = options.min_coverage && coverage_percent(run.report) < *options.min_coverage;
    return too_little || !run.report.undecided.empty() ? ExitCode::undecided : ExitCode::fine;
}

std::string coverage_text(const Run& run, const CheckOptions& options) {
    if (!options.min_coverage || coverage_percent(run.report) >= *options.min_coverage) return {};
    std::ostringstream out;
    out << "gainsay: coverage is " << std::floor(coverage_percent(run.report) * 10.0) / 10.0
        << "%, below the minimum of " << *options.min_coverage << "%\n";
    return std::move(out).str();
}

double coverage_percent(const reports::Report& report) {
    if (report.checkable == 0) return 100.0;
    return std::min(100.0, 100.0 * report.with_claims / report.checkable);
}

}  // namespace gainsay::app
