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
    app.add_option("--jobs", s.engine.jobs, "Threads that read and solve; the output does not depend on it")
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

void add_config(CLI::App& app, Settings& s) {
    CLI::Option* file =
        app.add_option("--config", s.config.file,
                       "Configuration; without this option gainsay.toml, in the folder of the first article or in one "
                       "above it, up to the root of the repository. The command line wins over it")
            ->type_name("FILE");
    app.add_flag("--no-config", s.config.none, "Read no configuration")->excludes(file);
}

void add_accepted(CLI::App& app, Settings& s) {
    app.add_option("--against", s.engine.against,
                   "Accepted articles, files or folders: they take part, but only findings that involve a checked "
                   "article (PATH) are reported; repeatable")
        ->take_all()
        ->allow_extra_args(false)
        ->type_name("PATH");
    app.add_option("--changed-since", s.engine.changed_since,
                   "Check those files of PATH that changed since this revision of git (where HEAD left it); the others "
                   "are accepted")
        ->type_name("REVISION");
}

void add_judgement(CLI::App& app, Settings& s) {
    app.add_option("--baseline", s.judgement.baseline,
                   "Findings that are known: they are marked and do not count for the exit code")
        ->type_name("FILE");
    app.add_option("--today", s.today, "Day that ends of suppressions are held against; the day in UTC unless given")
        ->check(CLI::Validator(
            [](const std::string& day) {
                return parse_iso_day(day) && day.size() == 10 ? std::string() : "'" + printable(day) + "' is no day";
            },
            ""))
        ->type_name("YYYY-MM-DD");
}

void add_write_baseline(CLI::App& app, Settings& s) {
    CLI::Option* write =
        app.add_option("--write-baseline", s.judgement.write_baseline,
                       "Write what is found into FILE as known. Entries that are there keep their reasons; those that "
                       "nothing fits any more go")
            ->type_name("FILE");
    app.add_option("--reason", s.judgement.reason, "Why new entries of the baseline may stand")
        ->needs(write)
        ->type_name("TEXT");
}

void add_cache(CLI::App& app, Settings& s) {
    CLI::Option* folder =
        app.add_option("--cache", s.cache.folder,
                       "Keep results in this folder, and answer from it when neither articles, rules, options nor the "
                       "program changed")
            ->type_name("DIR");
    app.add_option("--cache-size", s.cache.megabytes,
                   "What the folder may hold (100 unless given); what was not used for longest goes")
        ->check(CLI::Range(1u, 1'000'000u))
        ->type_name("MIB")
        ->each([&s](const std::string&) { s.cache_size_given = true; });
    app.add_flag("--no-cache", s.no_cache, "Keep no results, whatever the configuration says")->excludes(folder);
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
    app.add_flag("-q,--quiet", s.text.quiet, effect);
}

void add_timeout(CLI::App& app, Settings& s) {
    app.add_option("--timeout", s.timeout,
                   "Stop reading articles and looking for contradictions after S seconds; what is left is "
                   "reported as not decided")
        ->check(CLI::Range(0.001, 1.0e6))
        ->type_name("S");
}

CLI::Option* add_format(CLI::App& app, Settings& s, const std::map<std::string, Format>& formats) {
    const auto read = [formats](const std::string& form) {
        std::string names;
        for (const auto& [name, format] : formats) names += (names.empty() ? "" : ", ") + name;
        const auto found = formats.find(form);
        if (found == formats.end()) throw CLI::ValidationError("'" + form + "' is no form; known are " + names);
        return std::to_string(static_cast<int>(found->second));
    };
    return app.add_option("--format", s.format, "Form of the output")->transform(read, "")->type_name("FORMAT");
}

void add_verdict(CLI::App& app, Settings& s) {
    static const std::map<std::string, FailOn> levels{
        {"error", FailOn::error}, {"warning", FailOn::warning}, {"note", FailOn::note}, {"never", FailOn::never}};
    const auto read = [](const std::string& level) {
        const auto found = levels.find(level);
        if (found == levels.end())
            throw CLI::ValidationError("'" + level + "' is no level; give error, warning, note or never");
        return std::to_string(static_cast<int>(found->second));
    };
    app.add_option("--fail-on", s.fail_on,
                   "Lowest level of finding for which the exit code is 1: error (default), "
                   "warning, note, never")
        ->transform(read, "")
        ->type_name("LEVEL")
        ->each([&s](const std::string&) { s.fail_on_given = true; });
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
