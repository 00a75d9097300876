// The command that serves a page.

#include "app/cli/commands.hpp"
#include "app/cli/options.hpp"
#include "app/workbench/workbench.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace gainsay::app {

void add_workbench_command(CLI::App& program, Settings& s) {
    CLI::App& app = *program.add_subcommand(
        "workbench", "Open a local page that shows articles, rules and findings while rules are written");
    const auto options = std::make_shared<WorkbenchOptions>();
    add_articles(app, s);
    add_config(app, s);
    add_rules(app, s);
    add_accepted(app, s);
    add_judgement(app, s);
    app.add_option("--port", options->port, "The port of 127.0.0.1 to serve on; any free one unless given")
        ->type_name("N");
    app.add_flag("!--no-open", options->open, "Print the address, but open no browser");
    add_timeout(app, s);
    add_output(app, s);
    app.callback([&s, options] {
        s.command = [&s, options](const Streams& streams, const Log& log) {
            const CheckOptions check = check_of(s);  // what the page shows is what check says
            options->engine = check.engine;
            options->judgement = check.judgement;
            return run_workbench(*options, streams, log);
        };
    });
}

}  // namespace gainsay::app
