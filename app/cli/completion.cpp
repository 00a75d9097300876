// Completions of shells: scripts without a call of the program, so that they cost nothing while one types.

#include "app/cli/outline.hpp"
#include "app/commands/outputs.hpp"

#include <algorithm>

namespace gainsay::app {
namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

std::vector<std::string> words_of(const CommandOutline& command) {
    std::vector<std::string> out = command.subcommands;
    for (const OptionOutline& option : command.options)
        if (!option.positional) out.insert(out.end(), option.names.begin(), option.names.end());
    return out;
}

/// Values of options that have few; nothing else is known but files.
std::string values_of(const std::string& option) {
    if (option == "--fail-on") return "error warning note never";
    if (option != "--format") return {};
    std::vector<std::string> names;
    for (const auto& [name, format] : report_formats()) names.push_back(name);
    return joined(names);
}

/// Inside single quotes of a shell.
std::string quoted(std::string text) {
    std::string out;
    for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return "'" + out + "'";
}

std::string bash(const std::vector<CommandOutline>& commands) {
    std::string out = "# gainsay completion bash > /etc/bash_completion.d/gainsay\n"
                      "_gainsay() {\n"
                      "    local current=\"${COMP_WORDS[COMP_CWORD]}\" path=\"\" words=\"\" i\n"
                      "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
                      "        case \"${path:+$path }${COMP_WORDS[i]}\" in\n            ";
    std::string paths;
    for (const CommandOutline& command : commands)
        if (!command.path.empty()) paths += (paths.empty() ? "" : " | ") + quoted(command.path);
    out += paths + ") path=\"${path:+$path }${COMP_WORDS[i]}\" ;;\n        esac\n    done\n"
                   "    case \"${COMP_WORDS[COMP_CWORD-1]}\" in\n";
    for (const char* option : {"--format", "--fail-on"})
        out += "        " + std::string(option) + ") words=" + quoted(values_of(option)) + " ;;\n";
    out += "        *)\n            case \"$path\" in\n";
    for (const CommandOutline& command : commands)
        out += "                " + quoted(command.path) + ") words=" + quoted(joined(words_of(command))) + " ;;\n";
    return out + "            esac ;;\n    esac\n"
                 "    COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n}\n"
                 "complete -o default -F _gainsay gainsay\n";
}

// zsh reads the completions of bash.
std::string zsh(const std::vector<CommandOutline>& commands) {
    return "#compdef gainsay\n# gainsay completion zsh > a folder of $fpath, as _gainsay\n"
           "autoload -Uz bashcompinit && bashcompinit\n" +
           bash(commands) +
           // Loaded from $fpath, the file is read when somebody first asks, and has to answer.
           "if [ \"${funcstack[1]}\" = _gainsay ]; then _bash_complete -o default -F _gainsay; fi\n";
}

std::string fish(const std::vector<CommandOutline>& commands) {
    std::string out = "# gainsay completion fish > ~/.config/fish/completions/gainsay.fish\n";
    for (const CommandOutline& command : commands) {
        const bool nested = command.path.find(' ') != std::string::npos;
        const std::string name = nested ? command.path.substr(command.path.rfind(' ') + 1) : command.path;
        const std::string where = command.path.empty() ? "__fish_use_subcommand"
                                  : nested             ? "__fish_seen_subcommand_from " +
                                                 command.path.substr(0, command.path.find(' ')) +
                                                 "; and __fish_seen_subcommand_from " + name
                                           : "__fish_seen_subcommand_from " + name;
        for (const std::string& part : command.subcommands)
            out += "complete -c gainsay -n " + quoted(where) + " -a " + quoted(part) + "\n";
        for (const OptionOutline& option : command.options) {
            if (option.positional || option.names.empty()) continue;
            out += "complete -c gainsay -n " + quoted(where);
            for (const std::string& each : option.names)
                out += each.starts_with("--") ? " -l " + each.substr(2) : " -s " + each.substr(1);
            if (!option.value.empty()) out += " -r";
            if (const std::string values = values_of(option.names.front()); !values.empty())
                out += " -f -a " + quoted(values);
            out += " -d " + quoted(option.description.substr(0, option.description.find('\n'))) + "\n";
        }
    }
    return out;
}

}  // namespace

std::string completion_script(const std::vector<CommandOutline>& commands, const std::string& shell) {
    return shell == "zsh" ? zsh(commands) : shell == "fish" ? fish(commands) : bash(commands);
}

}  // namespace gainsay::app
