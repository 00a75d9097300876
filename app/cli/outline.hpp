#pragma once
// The command line as plain data: what the man page and the completions of shells are made of.

#include <string>
#include <vector>

namespace CLI {
class App;
}  // namespace CLI

namespace gainsay::app {

struct OptionOutline {
    std::vector<std::string> names;  ///< "--format", "-o"; of a positional its name alone
    std::string value;               ///< "FILE"; empty for flags
    std::string description;
    bool positional = false;
};
struct CommandOutline {
    std::string path;  ///< "rules check"; empty: the program
    std::string description;
    std::vector<OptionOutline> options;    ///< in the order of --help
    std::vector<std::string> subcommands;  ///< names
};

/// The program first, then its commands in the order of --help, each before its subcommands.
std::vector<CommandOutline> outline(const CLI::App& program);

/// The manual page in roff (man macros), as `man -l` reads it.
std::string man_page(const std::vector<CommandOutline>& commands, const std::string& footer);

/// A script that completes commands, options and the values that options know: for "bash", "zsh" or "fish".
std::string completion_script(const std::vector<CommandOutline>& commands, const std::string& shell);

}  // namespace gainsay::app
