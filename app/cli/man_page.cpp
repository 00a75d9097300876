// The manual page. Roff takes lines that begin with a dot or an apostrophe for requests and backslashes for escapes.

#include "app/cli/outline.hpp"
#include "app/engine.hpp"

namespace gainsay::app {
namespace {

std::string roff(std::string_view text) {
    std::string out;
    bool line_begins = true;
    for (const char c : text) {
        if (line_begins && (c == '.' || c == '\'')) out += "\\&";
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else
            out += c;
        line_begins = c == '\n';
    }
    return out;
}

std::string names_of(const OptionOutline& option) {
    std::string out;
    for (const std::string& name : option.names) out += (out.empty() ? "\\fB" : ", \\fB") + roff(name) + "\\fR";
    if (!option.value.empty()) out += " \\fI" + roff(option.value) + "\\fR";
    return out;
}

std::string synopsis(const CommandOutline& command) {
    std::string out = "\\fBgainsay " + roff(command.path) + "\\fR [\\fIOPTION\\fR]...";
    for (const OptionOutline& option : command.options)
        if (option.positional) out += " [\\fI" + roff(option.names.front()) + "\\fR]";
    return out;
}

std::string section(const CommandOutline& command) {
    std::string out =
        ".SS gainsay " + roff(command.path) + "\n" + synopsis(command) + "\n.PP\n" + roff(command.description) + ".\n";
    for (const OptionOutline& option : command.options) {
        if (option.names.empty()) continue;
        out += ".TP\n" + names_of(option) + "\n" + roff(option.description) + ".\n";
    }
    return out;
}

}  // namespace

std::string man_page(const std::vector<CommandOutline>& commands, const std::string& footer) {
    std::string out = ".TH GAINSAY 1 \"\" \"gainsay " + roff(version()) +
                      "\" \"User Commands\"\n.SH NAME\ngainsay \\- " +
                      roff("find and prove contradictions between news articles") +
                      "\n.SH SYNOPSIS\n\\fBgainsay\\fR \\fICOMMAND\\fR [\\fIOPTION\\fR]...\n.SH DESCRIPTION\n" +
                      roff(commands.empty() ? std::string() : commands.front().description) + "\n.SH COMMANDS\n";
    for (const CommandOutline& command : commands)
        if (!command.path.empty()) out += section(command);
    return out + ".SH EXIT STATUS\n" + roff(footer) + "\n";
}

}  // namespace gainsay::app
