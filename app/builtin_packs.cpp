#include "app/builtin_packs.hpp"

#include "app/config/nearest.hpp"
#include "parser/source/utf8.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace gainsay::app {

std::string_view name_of(const rules::EmbeddedPack& pack) {
    std::string_view name = pack.path.substr(pack.path.rfind('/') + 1);
    return name.substr(0, name.find('.'));
}

void keep_vocabulary(language::ast::RuleFile& file) {
    std::erase_if(file.items, [](const language::ast::Item& item) {
        return std::holds_alternative<language::ast::Say>(item) || std::holds_alternative<language::ast::Rule>(item) ||
               std::holds_alternative<language::ast::Example>(item);
    });
}

std::vector<Diagnostic> unknown_packs(std::span<const std::string> without, const std::string& path) {
    std::vector<std::string_view> known;
    for (const rules::EmbeddedPack& pack : rules::embedded_packs()) known.push_back(name_of(pack));
    std::vector<Diagnostic> errors;
    for (const std::string& name : without) {
        if (std::find(known.begin(), known.end(), name) != known.end()) continue;
        const std::string_view meant = nearest(name, known);
        Diagnostic error;
        error.code = "unknown-pack";
        error.path = path;
        error.message = "no built-in pack is called '" + printable(name) + "'";
        error.hint = meant.empty() ? "gainsay rules list names them" : "did you mean '" + std::string(meant) + "'?";
        errors.push_back(std::move(error));
    }
    return errors;
}

}  // namespace gainsay::app
