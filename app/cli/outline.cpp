#include "app/cli/outline.hpp"

#include <CLI/CLI.hpp>

namespace gainsay::app {
namespace {

OptionOutline outline_of(const CLI::Option& option) {
    OptionOutline out;
    out.description = option.get_description();
    out.positional = option.get_positional();
    if (out.positional) {
        out.names.push_back(option.get_name(true));
        return out;
    }
    for (const std::string& name : option.get_lnames()) out.names.push_back("--" + name);
    for (const std::string& name : option.get_snames()) out.names.push_back("-" + name);
    // "N:UINT in [1 - 256]": what is allowed is told by the error.
    if (option.get_items_expected_max() > 0)
        out.value = option.get_type_name().substr(0, option.get_type_name().find(':'));
    return out;
}

void add(const CLI::App& app, const std::string& path, std::vector<CommandOutline>& out) {
    CommandOutline command{path, app.get_description(), {}, {}};
    for (const CLI::Option* option : app.get_options()) command.options.push_back(outline_of(*option));
    const std::vector<const CLI::App*> parts = app.get_subcommands([](const CLI::App*) { return true; });
    for (const CLI::App* part : parts) command.subcommands.push_back(part->get_name());
    out.push_back(std::move(command));
    for (const CLI::App* part : parts) add(*part, path + (path.empty() ? "" : " ") + part->get_name(), out);
}

}  // namespace

std::vector<CommandOutline> outline(const CLI::App& program) {
    std::vector<CommandOutline> out;
    add(program, "", out);
    return out;
}

}  // namespace gainsay::app
