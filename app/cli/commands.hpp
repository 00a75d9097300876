#pragma once
// Every command of the command line, in groups: what each takes, and which function it runs.

#include "app/cli/settings.hpp"

namespace CLI {
class App;
}  // namespace CLI

namespace gainsay::app {

/// check, report
void add_check_commands(CLI::App& program, Settings& settings);
/// claims, explain, why-not, ask
void add_question_commands(CLI::App& program, Settings& settings);
/// rules …, test
void add_rule_commands(CLI::App& program, Settings& settings);
/// mus, annotate, lsp, schema, version, man, completion
void add_tool_commands(CLI::App& program, Settings& settings);

/// workbench
void add_workbench_command(CLI::App& program, Settings& settings);

}  // namespace gainsay::app
