#include "app/commands/commands.hpp"
#include "app/commands/outputs.hpp"

#include <ostream>

namespace gainsay::app {
namespace {

ExitCode finish(const Run& run, const CheckOptions& options, const Streams& streams) {
    const bool written = write_files(run, options, streams);
    streams.err << coverage_text(run, options);
    print_statistics(run, options.output, streams);
    return written ? exit_code(run, options) : ExitCode::misuse;
}

}  // namespace

ExitCode run_check(const CheckOptions& options, const Streams& streams, const Log& log) {
    if (!can_be_written(options.files, streams)) return ExitCode::misuse;
    Run run = check(options.engine, streams.in, log);
    judge(run, options.judgement);
    print_diagnostics(run, options.output.text.quiet, streams);
    write_report(streams.out, run.report, options.format, options.output.text, options.fail_on);
    return finish(run, options, streams);
}

ExitCode run_report(const CheckOptions& options, const Streams& streams, const Log& log) {
    if (!can_be_written(options.files, streams)) return ExitCode::misuse;
    Run run = check(options.engine, streams.in, log);
    judge(run, options.judgement);
    print_diagnostics(run, options.output.text.quiet, streams);
    return finish(run, options, streams);
}

}  // namespace gainsay::app
