#include "app/cli.hpp"

#include "app/commands/outputs.hpp"
#include "parser/source/log.hpp"
#include "parser/source/utf8.hpp"
#include "reports/annotation_writer.hpp"

#include <CLI/CLI.hpp>

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <map>
#include <sstream>
#include <thread>

namespace gainsay::app {
namespace {

constexpr std::uint32_t kPipeWidth = 100;  ///< columns where there is no terminal to ask

/// What the command line was parsed into. Commands read their part of it after parsing is over.
struct Settings {
    EngineOptions engine;
    reports::TextOptions text;
    bool no_builtin = false;
    bool stories = false;  ///< come as JSON lines on standard input
    bool no_colour = false;
    bool stats = false;
    double timeout = 0.0;  ///< seconds; 0: none
    std::vector<std::string> log;
    Format format = Format::text;
    bool format_given = false;
    FailOn fail_on = FailOn::error;
    double min_coverage = 0.0;
    bool min_coverage_given = false;
    std::vector<std::string> outputs;  ///< FORMAT=FILE, or FILE
    std::string finding;
    std::string question, published;
    std::string doc_format;
    std::string schema_of;
    AnnotateOptions annotate;
    MusOptions mus;
    std::string layers;  ///< names with commas between
    std::function<ExitCode(const Streams&, const Log&)> command;
};

Output output_of(const Settings& s) {
    return {s.text, s.stats};
}

EngineOptions engine_of(const Settings& s) {
    EngineOptions engine = s.engine;
    engine.rules.builtin = !s.no_builtin;
    if (s.timeout > 0.0)
        engine.limits.wall_time = std::chrono::milliseconds(static_cast<std::int64_t>(std::ceil(s.timeout * 1000.0)));
    return engine;
}

CheckOptions check_of(const Settings& s) {
    CheckOptions check;
    check.engine = engine_of(s);
    check.output = output_of(s);
    check.format = s.format;
    check.fail_on = s.fail_on;
    if (s.min_coverage_given) check.min_coverage = s.min_coverage;
    return check;
}

// ---- options, each described once ----

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

// ---- commands ----

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
    add_rules(app, s);
    add_given_claims(app, s)->excludes("--jsonl");
    add_verdict(app, s);
    add_timeout(app, s);
    add_quiet(app, s, "One line a finding, and no warnings about the input");
    add_output(app, s);
    app.callback([&s, format] {
        if (!s.stories && s.engine.paths.empty()) throw CLI::RequiredError("PATH");
        if (s.stories && format->count() > 0 && s.format != Format::json)
            throw CLI::ValidationError("--format", "--jsonl answers in json only");
        s.command = [&s, files = output_files(s, std::nullopt)](const Streams& streams, const Log& log) {
            CheckOptions check = check_of(s);
            check.files = files;
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
    add_rules(app, s);
    add_given_claims(app, s);
    add_verdict(app, s);
    add_timeout(app, s);
    add_quiet(app, s, "No warnings about the input");
    add_output(app, s);
    app.callback([&s, format] {
        const auto given = format->count() > 0 ? std::optional(s.format) : std::nullopt;
        s.command = [&s, files = output_files(s, given)](const Streams& streams, const Log& log) {
            CheckOptions check = check_of(s);
            check.files = files;
            return run_report(check, streams, log);
        };
    });
}

void add_claims(CLI::App& program, Settings& s) {
    CLI::App& app = *program.add_subcommand("claims", "Print what the articles claim");
    add_articles(app, s);
    CLI::Option* format =
        add_format(app, s, {{"jsonl", Format::jsonl}, {"table", Format::table}, {"text", Format::text}});
    format->description("jsonl (default when piped), table (default on a terminal) or text");
    add_rules(app, s);
    add_quiet(app, s, "No warnings about the input");
    add_output(app, s);
    app.callback([&s, format] {
        s.format_given = format->count() > 0;
        s.command = [&s](const Streams& streams, const Log& log) {
            ClaimsOptions options{engine_of(s), output_of(s), std::nullopt};
            if (s.format_given) options.format = s.format;
            return run_claims(options, streams, log);
        };
    });
}

void add_explain(CLI::App& program, Settings& s) {
    CLI::App& app = *program.add_subcommand("explain", "Show one finding in depth");
    app.add_option("FINDING", s.finding, "Its id (F1) or the beginning of its fingerprint")->required();
    add_articles(app, s);
    add_format(app, s, {{"text", Format::text}, {"smt2", Format::smt2}})
        ->description("text (default), or smt2: the clash as an SMT-LIB script, for any solver to confirm");
    add_rules(app, s);
    add_given_claims(app, s);
    add_timeout(app, s);
    add_quiet(app, s, "No warnings about the input");
    add_output(app, s);
    app.callback([&s] {
        s.command = [&s](const Streams& streams, const Log& log) {
            return run_explain({engine_of(s), output_of(s), s.finding, s.format}, streams, log);
        };
    });
}

using RulesCommand = ExitCode (*)(const RulesOptions&, const Streams&, const Log&);

void add_rules_command(CLI::App& rules, Settings& s, const std::string& name, const std::string& description,
                       bool with_builtin, RulesCommand run) {
    CLI::App& app = *rules.add_subcommand(name, description);
    app.add_option("RULES", s.engine.rules.paths, "Rule files or folders; the built-in packs when none is given");
    if (with_builtin) app.add_flag("--no-builtin", s.no_builtin, "Do not look at the built-in packs beside them");
    add_output(app, s);
    app.callback([&s, run] {
        s.command = [&s, run](const Streams& streams, const Log& log) {
            return run({engine_of(s).rules, output_of(s)}, streams, log);
        };
    });
}

void add_rules_commands(CLI::App& program, Settings& s) {
    CLI::App& app = *program.add_subcommand("rules", "Validate, format, document or list rule files");
    app.require_subcommand(1);
    add_rules_command(app, s, "check", "Report what is wrong with rule files", true, run_rules_check);
    add_rules_command(app, s, "format", "Print rule files in canonical form", false, run_rules_format);
    CLI::App& doc = *app.add_subcommand("doc", "Document packs: facts, sentences that state them, rules, examples");
    doc.add_option("RULES", s.engine.rules.paths, "Rule files or folders; the built-in packs when none is given");
    doc.add_option("--format", s.doc_format, "markdown (default) or html")
        ->check(CLI::IsMember(std::set<std::string>{"markdown", "html"}).description(""))
        ->type_name("FORMAT");
    add_output(doc, s);
    doc.callback([&s] {
        s.command = [&s](const Streams& streams, const Log& log) {
            return run_rules_doc({engine_of(s).rules, output_of(s), s.doc_format == "html"}, streams, log);
        };
    });
    add_rules_command(app, s, "list", "List packs, facts and rules", true, run_rules_list);
}

void add_test(CLI::App& program, Settings& s) {
    CLI::App& app = *program.add_subcommand("test", "Run the examples inside rule packs");
    app.add_option("RULES", s.engine.rules.paths,
                   "Rule files or folders, beside the built-in packs; what examples cover is then told of these alone");
    app.add_flag("--no-builtin", s.no_builtin, "Leave out the built-in packs");
    add_format(app, s, {{"text", Format::text}, {"json", Format::json}})->description("text (default) or json");
    app.add_option("--min-coverage", s.min_coverage,
                   "Exit with 3 when examples show less than P per cent of the patterns and rules")
        ->check(CLI::Range(0.0, 100.0))
        ->type_name("P")
        ->each([&s](const std::string&) { s.min_coverage_given = true; });
    app.add_option("--jobs", s.engine.jobs, "Threads that run examples; the output does not depend on it")
        ->check(CLI::Range(1, 256));
    add_quiet(app, s, "Only what fails, and the last line");
    add_output(app, s);
    app.callback([&s] {
        s.command = [&s](const Streams& streams, const Log& log) {
            TestOptions options{engine_of(s).rules, output_of(s), s.format, std::nullopt, s.engine.jobs};
            if (s.min_coverage_given) options.min_coverage = s.min_coverage;
            return run_test(options, streams, log);
        };
    });
}

void add_why_not(CLI::App& program, Settings& s) {
    CLI::App& app = *program.add_subcommand("why-not", "Tell why a sentence or claims gave no finding");
    app.add_option("QUESTION", s.question,
                   "A sentence, or a part of one, as it stands in the articles; or claims with commas between: their "
                   "ids (\"c3, c9\"), or as examples have them (\"killed(strike) = 6, killed(strike) = 0\")")
        ->required();
    add_articles(app, s)->required(false);
    app.add_option("--published", s.published, "Day of a sentence that is read without articles (YYYY-MM-DD)");
    add_rules(app, s);
    add_timeout(app, s);
    add_quiet(app, s, "No warnings about the input");
    add_output(app, s);
    app.callback([&s] {
        s.command = [&s](const Streams& streams, const Log& log) {
            return run_why_not({engine_of(s), output_of(s), s.question, s.published}, streams, log);
        };
    });
}

void add_ask(CLI::App& program, Settings& s) {
    CLI::App& app = *program.add_subcommand("ask", "Tell whether the articles support or refute a statement");
    app.add_option("STATEMENT", s.question, "A plain sentence, such as \"Six people died in the strike on Lorvik.\"")
        ->required();
    add_articles(app, s);
    app.add_option("--published", s.published,
                   "Day of the statement (YYYY-MM-DD); that of the latest article unless given")
        ->type_name("DAY");
    add_format(app, s, {{"text", Format::text}, {"json", Format::json}})->description("text (default) or json");
    add_rules(app, s);
    add_timeout(app, s);
    add_quiet(app, s, "No warnings about the input");
    add_output(app, s);
    app.callback([&s] {
        s.command = [&s](const Streams& streams, const Log& log) {
            return run_ask({engine_of(s), output_of(s), s.question, s.published, s.format}, streams, log);
        };
    });
}

void add_mus(CLI::App& program, Settings& s) {
    CLI::App& app = *program.add_subcommand("mus", "List the minimal unsatisfiable subsets of an SMT-LIB file");
    app.add_option("FILE", s.mus.file,
                   "The script, or - for standard input. Named assertions are members of the sets, "
                   "unnamed ones always hold")
        ->required();
    app.add_flag(
        "--mcs", s.mus.correction_sets,
        "List the minimal correction sets instead: what to leave out of each independent part so that the rest "
        "can hold. Those of the whole file take one of each part");
    app.add_option("--max", s.mus.max, "Stop after N sets")->check(CLI::Range(1u, UINT32_MAX))->type_name("N");
    CLI::Option* timeout = app.add_option("--timeout", s.timeout, "Stop after S seconds; what is left is told");
    timeout->check(CLI::Range(0.001, 1.0e6))->type_name("S");
    add_format(app, s, {{"text", Format::text}, {"jsonl", Format::jsonl}})
        ->description("text (default: one set a line, names with blanks between) or jsonl");
    add_output(app, s);
    app.callback([&s] {
        s.command = [&s](const Streams& streams, const Log& log) {
            s.mus.output = output_of(s);
            s.mus.limits = engine_of(s).limits;
            s.mus.json = s.format == Format::jsonl;
            return run_mus(s.mus, streams, log);
        };
    });
}

std::vector<std::string> split(const std::string& list) {
    std::vector<std::string> out;
    std::istringstream in(list);
    for (std::string item; std::getline(in, item, ',');) out.push_back(item);
    return out;
}

/// Empty when all layers of the list are known, else what is wrong.
std::string unknown_layer(const std::string& list) {
    return reports::layer_problem(split(list));
}

void add_annotate(CLI::App& program, Settings& s) {
    CLI::App& app = *program.add_subcommand("annotate", "Print what the English stage reads in articles");
    CLI::Option* files = app.add_option("FILE", s.annotate.paths, "Articles: files, folders, or - for standard input");
    app.add_option("--layers", s.layers,
                   "Some of blocks,sentences,tokens,parses,entities,quantities,times,quotes; all unless given")
        ->check(CLI::Validator(unknown_layer, ""))
        ->type_name("L,...");
    CLI::Option* tree = app.add_flag("--tree", s.annotate.tree,
                                     "For people: blocks, sentences, each word below its head with what "
                                     "was found in it");
    CLI::Option* jsonl =
        app.add_flag("--jsonl", s.annotate.jsonl,
                     "Read {\"id\",\"text\",\"reference\"?,\"locale\"?} lines from standard input and answer one "
                     "line each; the reference is the moment of writing (ISO 8601), the locale (en-GB) tells "
                     "the order of days and months");
    jsonl->excludes(files)->excludes(tree);
    app.add_option("--jobs", s.annotate.jobs, "Threads that read; the output does not depend on it")
        ->check(CLI::Range(1, 256));
    add_quiet(app, s, "No warnings about the input");
    add_output(app, s);
    app.callback([&s] {
        if (s.annotate.paths.empty() && !s.annotate.jsonl) throw CLI::RequiredError("FILE");
        s.command = [&s](const Streams& streams, const Log& log) {
            s.annotate.output = output_of(s);
            s.annotate.layers = split(s.layers);
            return run_annotate(s.annotate, streams, log);
        };
    });
}

void add_schema_and_version(CLI::App& program, Settings& s) {
    CLI::App& schema = *program.add_subcommand("schema", "Print the JSON Schema of the output");
    schema.add_option("OF", s.schema_of, "report, claims or test")
        ->required()
        ->check(CLI::IsMember(std::set<std::string>{"report", "claims", "test"}));
    schema.callback(
        [&s] { s.command = [&s](const Streams& streams, const Log&) { return run_schema(s.schema_of, streams); }; });
    CLI::App& version_command = *program.add_subcommand("version", "Print the version");
    version_command.callback(
        [&s] { s.command = [](const Streams& streams, const Log&) { return run_version(streams); }; });
}

/// False, with a message, when a setting is not known.
bool set_log_levels(Log& log, const std::vector<std::string>& topics, const Streams& streams) {
    for (const std::string& setting : topics) {
        const std::size_t equals = setting.find('=');
        if (equals == std::string::npos) continue;
        LogLevel level = LogLevel::warning;
        if (parse_log_level(setting.substr(equals + 1), level) && log.set_level(setting.substr(0, equals), level))
            continue;
        print_error("--log does not know '" + setting + "'; give TOPIC=LEVEL as in --help", streams);
        return false;
    }
    return true;
}

std::optional<LogLevel> general_level(const std::vector<std::string>& settings, const Streams& streams) {
    LogLevel level = LogLevel::warning;
    for (const std::string& setting : settings) {
        if (setting.find('=') != std::string::npos || parse_log_level(setting, level)) continue;
        print_error("--log does not know the level '" + setting + "'", streams);
        return std::nullopt;
    }
    return level;
}

ExitCode execute(Settings& settings, const Streams& streams) {
    const std::optional<LogLevel> level = general_level(settings.log, streams);
    if (!level) return ExitCode::misuse;
    Log log(*level);
    if (!set_log_levels(log, settings.log, streams)) return ExitCode::misuse;
    const ExitCode code = settings.command(streams, log);
    streams.out.flush();
    if (streams.out) return code;
    print_error("the output could not be written", streams);
    return ExitCode::misuse;
}

std::uint32_t width_of_terminal() {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kPipeWidth;
    return std::clamp<std::uint32_t>(size.ws_col, 40, 200);
}

bool wants_colour() {
    const char* no_color = std::getenv("NO_COLOR");  // no-color.org: set and not empty
    const char* term = std::getenv("TERM");
    return !(no_color && *no_color) && !(term && std::string_view(term) == "dumb");
}

}  // namespace

int run_command_line(int argc, const char* const* argv, const Streams& streams, std::uint32_t terminal_width,
                     bool colour) {
    CLI::App program("Finds and proves contradictions between news articles.", "gainsay");
    program.require_subcommand(1);
    program.set_version_flag("--version", "gainsay " + version());
    program.footer(
        "Exit codes: 0 nothing found, all decided; 1 findings at or above --fail-on, or examples that fail;\n"
        "2 wrong use or bad input; 3 no finding, but something was not decided, or coverage is too low.");
    Settings settings;
    settings.engine.jobs = std::clamp(std::thread::hardware_concurrency(), 1U, 256U);
    settings.annotate.jobs = settings.engine.jobs;
    add_check(program, settings);
    add_claims(program, settings);
    add_explain(program, settings);
    add_report(program, settings);
    add_rules_commands(program, settings);
    add_test(program, settings);
    add_why_not(program, settings);
    add_ask(program, settings);
    add_mus(program, settings);
    add_annotate(program, settings);
    add_schema_and_version(program, settings);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return program.exit(error, streams.out, streams.err) == 0 ? 0 : static_cast<int>(ExitCode::misuse);
    }
    settings.text.width = streams.out_is_terminal ? terminal_width : kPipeWidth;
    settings.text.colour = colour && streams.out_is_terminal && !settings.no_colour;
    return static_cast<int>(execute(settings, streams));
}

int run_program(int argc, const char* const* argv) {
    std::ios::sync_with_stdio(false);
    const Streams streams{std::cin, std::cout, std::cerr, isatty(STDOUT_FILENO) == 1};
    try {
        return run_command_line(argc, argv, streams, width_of_terminal(), wants_colour());
    } catch (const std::exception& error) {
        print_error(std::string("internal error: ") + error.what(), streams);
        return static_cast<int>(ExitCode::misuse);
    }
}

}  // namespace gainsay::app
