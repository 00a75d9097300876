#pragma once
// Options that several commands share, each described once.

#include "app/cli/settings.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace gainsay::app {

/// PATH… and --jobs.
CLI::Option* add_articles(CLI::App& app, Settings& s);
/// --config and --no-config.
void add_config(CLI::App& app, Settings& s);
/// --against and --changed-since.
void add_accepted(CLI::App& app, Settings& s);
/// --baseline and --today.
void add_judgement(CLI::App& app, Settings& s);
/// --cache, --no-cache and --cache-size.
void add_cache(CLI::App& app, Settings& s);
/// --write-baseline and --reason.
void add_write_baseline(CLI::App& app, Settings& s);
/// --rules and --no-builtin.
void add_rules(CLI::App& app, Settings& s);
CLI::Option* add_given_claims(CLI::App& app, Settings& s);
/// --stats, --no-color and --log.
void add_output(CLI::App& app, Settings& s);
void add_quiet(CLI::App& app, Settings& s, const std::string& effect);
void add_timeout(CLI::App& app, Settings& s);
CLI::Option* add_format(CLI::App& app, Settings& s, const std::map<std::string, Format>& formats);
/// --fail-on and --min-coverage.
void add_verdict(CLI::App& app, Settings& s);
CLI::Option* add_outputs(CLI::App& app, Settings& s, const std::string& effect);
/// The files of --output; `given` is the form of those that do not name theirs. Throws CLI::ValidationError.
std::vector<OutputFile> output_files(const Settings& s, std::optional<Format> given);

}  // namespace gainsay::app
