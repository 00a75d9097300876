// Commands that work on rule files.

#include "app/cli/commands.hpp"
#include "app/cli/options.hpp"

#include <CLI/CLI.hpp>

#include <set>

namespace gainsay::app {
namespace {

using RulesCommand = ExitCode (*)(const RulesOptions&, const Streams&, const Log&);

void add_rules_command(CLI::App& rules, Settings& s, const std::string& name, const std::string& description,
                       RulesCommand run) {
    CLI::App& app = *rules.add_subcommand(name, description);
    app.add_option("RULES", s.engine.rules.paths, "Rule files or folders; the built-in packs when none is given");
    app.add_flag("--no-builtin", s.no_builtin, "Do not look at the built-in packs beside them");
    add_output(app, s);
    app.callback([&s, run] {
        s.command = [&s, run](const Streams& streams, const Log& log) {
            return run({engine_of(s).rules, output_of(s)}, streams, log);
        };
    });
}

void add_rules_format(CLI::App& rules, Settings& s) {
    CLI::App& app = *rules.add_subcommand("format", "Print rule files in canonical form");
    app.add_option("RULES", s.rules_format.paths, "Rule files or folders; the built-in packs when none is given");
    CLI::Option* check = app.add_flag("--check", s.rules_format.check,
                                      "Print no files, but which would change and the first line that would; exit with "
                                      "1 when there is one");
    app.add_flag("--write", s.rules_format.write,
                 "Change the files in place, each at once; those with errors stay as they are")
        ->excludes(check);
    add_output(app, s);
    app.callback([&s] {
        s.command = [&s](const Streams& streams, const Log& log) {
            return run_rules_format(s.rules_format, streams, log);
        };
    });
}

void add_rules_commands(CLI::App& program, Settings& s) {
    CLI::App& app = *program.add_subcommand("rules", "Validate, format, document or list rule files");
    app.require_subcommand(1);
    add_rules_command(app, s, "check", "Report what is wrong with rule files", run_rules_check);
    add_rules_format(app, s);
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
    add_rules_command(app, s, "list", "List packs, facts and rules", run_rules_list);
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

}  // namespace

void add_rule_commands(CLI::App& program, Settings& settings) {
    add_rules_commands(program, settings);
    add_test(program, settings);
}

}  // namespace gainsay::app
