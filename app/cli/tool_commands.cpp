// Commands beside the way from articles to findings.

#include "app/cli/commands.hpp"
#include "app/cli/options.hpp"
#include "app/cli/outline.hpp"
#include "app/lsp/server.hpp"
#include "reports/annotation_writer.hpp"

#include <CLI/CLI.hpp>

#include <ostream>
#include <set>
#include <sstream>

namespace gainsay::app {
namespace {

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
    app.add_option("--jobs", s.mus.jobs, "Threads that solve independent parts; the output does not depend on it")
        ->check(CLI::Range(1u, 256u))
        ->type_name("N");
    app.add_option("--memory", s.mus.megabytes,
                   "Hold at most about this many megabytes beside the script; what there is no room for is told")
        ->check(CLI::Range(20u, 1'000'000u))
        ->type_name("MB");
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
    schema.add_option("OF", s.schema_of, "report, claims, config or test")
        ->required()
        ->check(CLI::IsMember(std::set<std::string>{"report", "claims", "config", "test"}));
    schema.callback(
        [&s] { s.command = [&s](const Streams& streams, const Log&) { return run_schema(s.schema_of, streams); }; });
    CLI::App& version_command = *program.add_subcommand("version", "Print the version");
    version_command.callback(
        [&s] { s.command = [](const Streams& streams, const Log&) { return run_version(streams); }; });
}

/// Both describe the whole program, which has all its commands only when they run.
void add_man_and_completion(CLI::App& program, Settings& s) {
    CLI::App& man = *program.add_subcommand("man", "Print the manual page in roff: gainsay man | man -l -");
    man.callback([&s, &program] {
        s.command = [&program](const Streams& streams, const Log&) {
            streams.out << man_page(outline(program), program.get_footer());
            return ExitCode::fine;
        };
    });
    CLI::App& completion = *program.add_subcommand("completion", "Print the completions for a shell");
    completion.add_option("SHELL", s.shell, "bash, zsh or fish")
        ->required()
        ->check(CLI::IsMember(std::set<std::string>{"bash", "zsh", "fish"}).description(""));
    completion.callback([&s, &program] {
        s.command = [&s, &program](const Streams& streams, const Log&) {
            streams.out << completion_script(outline(program), s.shell);
            return ExitCode::fine;
        };
    });
}

void add_lsp(CLI::App& program, Settings& s) {
    CLI::App& app = *program.add_subcommand(
        "lsp", "Serve editors: a language server (LSP 3.17) on standard input and output, for rule files and articles");
    app.add_option("--jobs", s.engine.jobs, "Threads of the engine; what it says does not depend on it")
        ->check(CLI::Range(1u, 256u))
        ->type_name("N");
    app.add_flag("--stdio")->description("Does nothing: clients say it, and there is no other way");
    app.callback([&s] {
        s.command = [&s](const Streams& streams, const Log&) {
            const int code = lsp::serve(streams.in, streams.out, {s.engine.jobs});
            return code == 0 ? ExitCode::fine : ExitCode::findings;
        };
    });
}

}  // namespace

void add_tool_commands(CLI::App& program, Settings& settings) {
    add_mus(program, settings);
    add_annotate(program, settings);
    add_lsp(program, settings);
    add_schema_and_version(program, settings);
    add_man_and_completion(program, settings);
}

}  // namespace gainsay::app
