#include "app/cli/options.hpp"

#include "app/commands/outputs.hpp"
#include "parser/source/utf8.hpp"

#include <CLI/CLI.hpp>

#include <utility>

namespace gainsay::app {

CLI::Option* add_articles(CLI::App& app, Settings& s) {
    CLI::Option* paths = app.add_option(
        "PATH", s.engine.paths,
        "Articles: files, folders (of text, Markdown, web pages, feeds and JSON lines), or - for standard input");
    paths->required();
    app.add_option("--jobs", s.engine.jobs, "Threads that read articles; the output does not depend on it")
        ->check(CLI::Range(1, 256))
        ->capture_default_str();
    return paths;
}

void add_rules(CLI::App& app, Settings& s) {
    app.add_option("--rules", s.engine.rules.paths,
                   "Rule file or folder, beside the built-in packs; repeatable. A pack with the name of a built-in one "
                   "takes its place")
        ->take_all()
        ->allow_extra_args(false)
        ->type_name("PATH");
    app.add_flag("--no-builtin", s.no_builtin, "Leave out the built-in packs");
}

CLI::Option* add_given_claims(CLI::App& app, Settings& s) {
    return app
        .add_option("--claims", s.engine.claims,
                    "File of claims from elsewhere, one JSON object a line in the form of the report's claims; "
                    "repeatable. Their quotes are verified against the articles")
        ->take_all()
        ->allow_extra_args(false)
        ->type_name("FILE");
}

void add_output(CLI::App& app, Settings& s) {
    app.add_flag("--stats", s.stats, "Print times and counts of the stages on standard error");
    app.add_flag("--no-color,--no-colour", s.no_colour, "No colours, even on a terminal (so does NO_COLOR)");
    app.add_option("--log", s.log,
                   "LEVEL, or TOPIC=LEVEL, on standard error; repeatable. Levels: trace debug info "
                   "warning error off. Topics: read english claims rules logic solve report")
        ->take_all()
        ->allow_extra_args(false)
        ->type_name("[TOPIC=]LEVEL");
}

void add_quiet(CLI::App& app, Settings& s, const std::string& effect) {
    app.add_flag("--quiet", s.text.quiet, effect);
}

void add_timeout(CLI::App& app, Settings& s) {
    app.add_option("--timeout", s.timeout,
                   "Stop reading articles and looking for contradictions after S seconds; what is left is "
                   "reported as not decided")
        ->check(CLI::Range(0.001, 1.0e6))
        ->type_name("S");
}

CLI::Option* add_format(CLI::App& app, Settings& s, const std::map<std::string, Format>& formats) {
    return app.add_option("--format", s.format, "Form of the output")
        ->transform(CLI::CheckedTransformer(formats).description(""))
        ->type_name("FORMAT");
}

void add_verdict(CLI::App& app, Settings& s) {
    static const std::map<std::string, FailOn> levels{
        {"error", FailOn::error}, {"warning", FailOn::warning}, {"note", FailOn::note}, {"never", FailOn::never}};
    app.add_option("--fail-on", s.fail_on,
                   "Lowest level of finding for which the exit code is 1: error (default), "
                   "warning, note, never")
        ->transform(CLI::CheckedTransformer(levels).description(""))
        ->type_name("LEVEL");
    app.add_option("--min-coverage", s.min_coverage,
                   "Exit with 3 when less than P per cent of the checkable sentences gave claims")
        ->check(CLI::Range(0.0, 100.0))
        ->type_name("P")
        ->each([&s](const std::string&) { s.min_coverage_given = true; });
}

CLI::Option* add_outputs(CLI::App& app, Settings& s, const std::string& effect) {
    return app.add_option("-o,--output", s.outputs, effect)
        ->take_all()
        ->allow_extra_args(false)
        ->type_name("[FORMAT=]FILE");
}

/// `given` is the form of files that do not name theirs.
std::vector<OutputFile> output_files(const Settings& s, std::optional<Format> given) {
    std::vector<OutputFile> files;
    for (const std::string& text : s.outputs) {
        std::optional<OutputFile> file = parse_output(text, given);
        if (!file)
            throw CLI::ValidationError("--output",
                                       "the form of '" + printable(text) +
                                           "' is unknown: end the name in .txt .json .html .sarif .xml or .md, or "
                                           "give FORMAT=FILE with " +
                                           report_format_names());
        files.push_back(std::move(*file));
    }
    return files;
}

}  // namespace gainsay::app
