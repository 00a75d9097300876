#include "app/commands/commands.hpp"

#include <catch2/catch.hpp>

using namespace gainsay::app;

namespace {

Run run_with(const std::vector<std::string>& levels, bool undecided = false, bool failed = false) {
    Run run;
    for (const std::string& level : levels) run.report.findings.emplace_back().level = level;
    if (undecided) run.report.undecided.push_back({"a component", "timeout"});
    run.input_failed = failed;
    return run;
}

CheckOptions failing_on(FailOn level) {
    CheckOptions options;
    options.fail_on = level;
    return options;
}

}  // namespace

TEST_CASE("The exit code is 1 from the fail level on") {
    CHECK(exit_code(run_with({"warning", "note"}), failing_on(FailOn::error)) == ExitCode::fine);
    CHECK(exit_code(run_with({"error"}), failing_on(FailOn::error)) == ExitCode::findings);
    CHECK(exit_code(run_with({"warning"}), failing_on(FailOn::warning)) == ExitCode::findings);
    CHECK(exit_code(run_with({"note"}), failing_on(FailOn::note)) == ExitCode::findings);
    CHECK(exit_code(run_with({"error"}), failing_on(FailOn::never)) == ExitCode::fine);
    CHECK(exit_code(run_with({}), failing_on(FailOn::note)) == ExitCode::fine);
}

TEST_CASE("2 wins over 1, and 1 over 3") {
    CHECK(exit_code(run_with({"error"}, true, true), {}) == ExitCode::misuse);
    CHECK(exit_code(run_with({"error"}, true), {}) == ExitCode::findings);
    CHECK(exit_code(run_with({"note"}, true), {}) == ExitCode::undecided);
}

TEST_CASE("Coverage below the minimum is undecided") {
    Run run;
    run.report.checkable = 10;
    run.report.with_claims = 4;
    CheckOptions options;
    CHECK(exit_code(run, options) == ExitCode::fine);
    options.min_coverage = 40;
    CHECK(exit_code(run, options) == ExitCode::fine);
    options.min_coverage = 41;
    CHECK(exit_code(run, options) == ExitCode::undecided);
    run.report.checkable = 0;
    CHECK(coverage_percent(run.report) == 100.0);
}
