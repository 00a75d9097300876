// Commands that answer questions about articles.

#include "app/cli/commands.hpp"
#include "app/cli/options.hpp"

#include <CLI/CLI.hpp>

namespace gainsay::app {
namespace {

void add_claims(CLI::App& program, Settings& s) {
    CLI::App& app = *program.add_subcommand("claims", "Print what the articles claim");
    add_articles(app, s);
    CLI::Option* format =
        add_format(app, s, {{"jsonl", Format::jsonl}, {"table", Format::table}, {"text", Format::text}});
    format->description("jsonl (default when piped), table (default on a terminal) or text");
    add_config(app, s);
    add_rules(app, s);
    add_quiet(app, s, "No warnings about the input");
    add_output(app, s);
    app.callback([&s, format] {
        s.format_given = format->count() > 0;
        s.command = [&s](const Streams& streams, const Log& log) {
            ClaimsOptions options{configured_engine_of(s), output_of(s), std::nullopt};
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
    add_config(app, s);
    add_rules(app, s);
    add_given_claims(app, s);
    add_accepted(app, s);
    add_judgement(app, s);
    add_timeout(app, s);
    add_quiet(app, s, "No warnings about the input");
    add_output(app, s);
    app.callback([&s] {
        s.command = [&s](const Streams& streams, const Log& log) {
            const CheckOptions check = check_of(s);
            return run_explain({check.engine, check.output, check.judgement, s.finding, s.format}, streams, log);
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
    add_config(app, s);
    add_rules(app, s);
    add_timeout(app, s);
    add_quiet(app, s, "No warnings about the input");
    add_output(app, s);
    app.callback([&s] {
        s.command = [&s](const Streams& streams, const Log& log) {
            return run_why_not({configured_engine_of(s), output_of(s), s.question, s.published}, streams, log);
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
    add_config(app, s);
    add_rules(app, s);
    add_timeout(app, s);
    add_quiet(app, s, "No warnings about the input");
    add_output(app, s);
    app.callback([&s] {
        s.command = [&s](const Streams& streams, const Log& log) {
            return run_ask({configured_engine_of(s), output_of(s), s.question, s.published, s.format}, streams, log);
        };
    });
}

}  // namespace

void add_question_commands(CLI::App& program, Settings& settings) {
    add_claims(program, settings);
    add_explain(program, settings);
    add_why_not(program, settings);
    add_ask(program, settings);
}

}  // namespace gainsay::app
