// Commands that look for contradictions and write reports.

#include "app/cli/commands.hpp"
#include "app/cli/options.hpp"
#include "app/commands/outputs.hpp"
#include "app/signals.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <optional>

namespace gainsay::app {
namespace {

CheckOptions check_into(const std::vector<OutputFile>& files, const Settings& s) {
    CheckOptions check = check_of(s);
    check.files = files;
    return check;
}

void check_watch_settings(const Settings& s) {
    if (s.format != Format::text && s.format != Format::json)
        throw CLI::ValidationError("--watch",
                                   "shows text or json; other forms go into files, with --output FORMAT=FILE");
    if (std::find(s.engine.paths.begin(), s.engine.paths.end(), "-") != s.engine.paths.end())
        throw CLI::ValidationError("--watch", "standard input does not change; name files or folders");
}

ExitCode watch_until_told(const std::function<CheckOptions()>& options, const Streams& streams, const Log& log) {
    const EndSignals signals;
    const auto wait = [&signals] { return !signals.wait_for(std::chrono::milliseconds(150)); };
    return run_check_watch(options, wait, streams, log);
}

void add_check(CLI::App& program, Settings& s) {
    CLI::App& app = *program.add_subcommand("check", "Find contradictions between articles");
    CLI::Option* paths = add_articles(app, s)->required(false);
    app.add_flag("--jsonl", s.stories,
                 "Read stories from standard input, one {\"id\",\"articles\":[{\"id\",\"text\",\"title\"?,"
                 "\"outlet\"?,\"published\"?,\"url\"?}]} a line, and answer one report in JSON a line")
        ->excludes(paths);
    CLI::Option* format = add_format(app, s, report_formats());
    format->description("text (default), " + report_format_names().substr(6));
    add_outputs(app, s,
                "Write the report into a file too, in the form that is named or that its ending tells; repeatable")
        ->excludes("--jsonl");
    add_config(app, s);
    add_rules(app, s);
    add_given_claims(app, s)->excludes("--jsonl");
    add_accepted(app, s);
    add_judgement(app, s);
    add_write_baseline(app, s);
    add_cache(app, s);
    for (const char* name : {"--against", "--changed-since", "--baseline", "--write-baseline", "--cache"})
        app.get_option(name)->excludes("--jsonl");
    add_verdict(app, s);
    add_timeout(app, s);
    add_quiet(app, s, "One line a finding, and no warnings about the input");
    add_output(app, s);
    CLI::Option* watch = app.add_flag("--watch", s.watch,
                                      "Check again whenever a file changes, and tell what came and what went; the "
                                      "form is text or json (a report a line)");
    for (const char* name : {"--jsonl", "--write-baseline", "--changed-since", "--cache"}) watch->excludes(name);
    app.callback([&s, format] {
        if (!s.stories && s.engine.paths.empty()) throw CLI::RequiredError("PATH");
        if (s.watch) check_watch_settings(s);
        if (s.stories && format->count() > 0 && s.format != Format::json)
            throw CLI::ValidationError("--format", "--jsonl answers in json only");
        s.command = [&s, files = output_files(s, std::nullopt)](const Streams& streams, const Log& log) {
            const auto options = [&] { return check_into(files, s); };
            if (s.watch) return watch_until_told(options, streams, log);
            const CheckOptions check = options();
            return (s.stories ? run_check_jsonl : run_check)(check, streams, log);
        };
    });
}

void add_report(CLI::App& program, Settings& s) {
    CLI::App& app = *program.add_subcommand("report", "Write the contradiction report into files");
    add_articles(app, s);
    add_outputs(app, s, "A file; its ending (.txt .json .html .sarif .xml .md) or FORMAT= tells the form; repeatable")
        ->required();
    CLI::Option* format = add_format(app, s, report_formats());
    format->description("The form of files that do not name theirs, whatever the ending: " + report_format_names());
    add_config(app, s);
    add_rules(app, s);
    add_given_claims(app, s);
    add_accepted(app, s);
    add_judgement(app, s);
    add_write_baseline(app, s);
    add_cache(app, s);
    add_verdict(app, s);
    add_timeout(app, s);
    add_quiet(app, s, "No warnings about the input");
    add_output(app, s);
    app.callback([&s, format] {
        const auto given = format->count() > 0 ? std::optional(s.format) : std::nullopt;
        s.command = [&s, files = output_files(s, given)](const Streams& streams, const Log& log) {
            return run_report(check_into(files, s), streams, log);
        };
    });
}

}  // namespace

void add_check_commands(CLI::App& program, Settings& settings) {
    add_check(program, settings);
    add_report(program, settings);
}

}  // namespace gainsay::app
