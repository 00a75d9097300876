#include "app/commands/commands.hpp"

#include <fstream>
#include <ostream>

namespace gainsay::app {
namespace {

void write_report(std::ostream& out, const reports::Report& report, Format format, const reports::TextOptions& text) {
    if (format == Format::json)
        reports::write_json(out, report);
    else
        reports::write_text(out, report, text);
}

ExitCode finish(const Run& run, const CheckOptions& options, const Streams& streams) {
    streams.err << coverage_text(run, options);
    print_statistics(run, options.output, streams);
    return exit_code(run, options);
}

std::optional<Format> format_of_ending(const std::string& file) {
    if (file.ends_with(".json")) return Format::json;
    if (file.ends_with(".txt")) return Format::text;
    return std::nullopt;
}

}  // namespace

ExitCode run_check(const CheckOptions& options, const Streams& streams, const Log& log) {
    const Run run = check(options.engine, streams.in, log);
    print_diagnostics(run, options.output.text.quiet, streams);
    write_report(streams.out, run.report, options.format, options.output.text);
    return finish(run, options, streams);
}

ExitCode run_report(const ReportOptions& options, const Streams& streams, const Log& log) {
    const std::optional<Format> format = options.format ? options.format : format_of_ending(options.file);
    if (!format) {
        print_error("the form of '" + options.file + "' is unknown: end the name in .txt or .json, or give --format",
                    streams);
        return ExitCode::misuse;
    }
    std::ofstream file(options.file, std::ios::binary | std::ios::trunc);
    if (!file) {
        print_error("'" + options.file + "' cannot be written", streams);
        return ExitCode::misuse;
    }
    const Run run = check(options.check.engine, streams.in, log);
    print_diagnostics(run, options.check.output.text.quiet, streams);
    write_report(file, run.report, *format, {});  // a file has no colours and no width; --quiet is about messages
    file.close();
    if (!file) {
        print_error("'" + options.file + "' could not be written to its end", streams);
        return ExitCode::misuse;
    }
    return finish(run, options.check, streams);
}

}  // namespace gainsay::app
