#include "app/cli.hpp"

#include "app/cli/commands.hpp"
#include "app/config/nearest.hpp"
#include "parser/source/log.hpp"
#include "parser/source/utf8.hpp"

#include <CLI/CLI.hpp>

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

namespace gainsay::app {
namespace {

constexpr std::uint32_t kPipeWidth = 100;  ///< columns where there is no terminal to ask

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

bool is_set(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

bool dumb_terminal() {
    const char* term = std::getenv("TERM");
    return term != nullptr && std::string_view(term) == "dumb";
}

bool wants_colour() {
    return !is_set("NO_COLOR") && !dumb_terminal();  // no-color.org: set and not empty
}

/// Logs of CI servers keep every picture of a bar; they set CI.
bool wants_progress() {
    return isatty(STDERR_FILENO) == 1 && !dumb_terminal() && !is_set("CI");
}

/// The option or command that was probably meant by a word that is none; empty when there is no such word.
std::string meant(const CLI::App& program, int argc, const char* const* argv) {
    const CLI::App* app = &program;
    for (int i = 1; i < argc; ++i) {
        const std::string given = std::string(argv[i]).substr(0, std::string_view(argv[i]).find('='));
        std::vector<std::string> names;
        if (given.starts_with("--")) {
            for (const CLI::Option* option : app->get_options())
                for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
        } else if (app == &program) {
            for (const CLI::App* command : program.get_subcommands({})) names.push_back(command->get_name());
        } else {
            continue;
        }
        if (std::find(names.begin(), names.end(), given) != names.end()) {
            if (app == &program && !given.starts_with("--")) app = program.get_subcommand(given);
            continue;
        }
        const std::string_view near = nearest(given, std::vector<std::string_view>(names.begin(), names.end()));
        const std::string what = given.starts_with("--") ? "option" : "command";
        return "no " + what + " is called '" + printable(given) + "'" +
               (near.empty() ? "" : "; did you mean '" + std::string(near) + "'?");
    }
    return {};
}

}  // namespace

int run_command_line(int argc, const char* const* argv, const Streams& streams, std::uint32_t terminal_width,
                     bool colour) {
    CLI::App program("Finds and proves contradictions between news articles.", "gainsay");
    program.require_subcommand(1);
    program.set_version_flag("--version", [] {
        std::string text = version_text();
        text.pop_back();  // CLI11 ends the line
        return text;
    });
    program.footer(
        "Exit codes: 0 nothing found, all decided; 1 findings at or above --fail-on, or examples that fail;\n"
        "2 wrong use or bad input; 3 no finding, but something was not decided, or coverage is too low.");
    Settings settings;
    settings.engine.jobs = std::clamp(std::thread::hardware_concurrency(), 1U, 256U);
    settings.annotate.jobs = settings.engine.jobs;
    add_check_commands(program, settings);
    add_question_commands(program, settings);
    add_rule_commands(program, settings);
    add_tool_commands(program, settings);
    add_workbench_command(program, settings);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const std::string hint = error.get_exit_code() == 0 ? "" : meant(program, argc, argv);
        if (!hint.empty()) {
            print_error(hint + "\nRun with --help for more information.", streams);
            return static_cast<int>(ExitCode::misuse);
        }
        return program.exit(error, streams.out, streams.err) == 0 ? 0 : static_cast<int>(ExitCode::misuse);
    }
    settings.text.width = streams.out_is_terminal ? terminal_width : kPipeWidth;
    settings.text.colour = colour && streams.out_is_terminal && !settings.no_colour;
    return static_cast<int>(execute(settings, streams));
}

int run_program(int argc, const char* const* argv) {
    std::ios::sync_with_stdio(false);
    const Streams streams{std::cin, std::cout, std::cerr, isatty(STDOUT_FILENO) == 1, wants_progress()};
    try {
        return run_command_line(argc, argv, streams, width_of_terminal(), wants_colour());
    } catch (const std::exception& error) {
        print_error(std::string("internal error: ") + error.what(), streams);
        return static_cast<int>(ExitCode::misuse);
    }
}

}  // namespace gainsay::app
