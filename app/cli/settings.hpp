#pragma once
// What the command line was parsed into. Commands read their part of it after parsing is over.

#include "app/commands/commands.hpp"
#include "app/config/find_config.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace gainsay::app {

struct Settings {
    EngineOptions engine;
    reports::TextOptions text;
    bool no_builtin = false;
    bool stories = false;  ///< come as JSON lines on standard input
    bool watch = false;    ///< check again whenever a file changes
    bool no_colour = false;
    RulesFormatOptions rules_format;
    bool stats = false;
    double timeout = 0.0;  ///< seconds; 0: none
    std::vector<std::string> log;
    Format format = Format::text;
    bool format_given = false;
    FailOn fail_on = FailOn::error;
    bool fail_on_given = false;
    ConfigChoice config;
    std::string today;  ///< YYYY-MM-DD; empty: the system's
    JudgementOptions judgement;
    CacheOptions cache;
    bool no_cache = false, cache_size_given = false;
    double min_coverage = 0.0;
    bool min_coverage_given = false;
    std::vector<std::string> outputs;  ///< FORMAT=FILE, or FILE
    std::string finding;
    std::string question, published;
    std::string doc_format;
    std::string schema_of, shell;
    AnnotateOptions annotate;
    MusOptions mus;
    std::string layers;  ///< names with commas between
    std::function<ExitCode(const Streams&, const Log&)> command;
};

Output output_of(const Settings& settings);
EngineOptions engine_of(const Settings& settings);
/// The same with what gainsay.toml adds. Reads that file.
EngineOptions configured_engine_of(const Settings& settings);
CacheOptions cache_of(const Settings& settings, const Config* config);
JudgementOptions judgement_of(const Settings& settings, const EngineOptions& engine);
/// Reads the configuration.
CheckOptions check_of(const Settings& settings);

}  // namespace gainsay::app
