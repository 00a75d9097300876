#include "parser/language/check_context.hpp"

#include "parser/language/limits.hpp"
#include "parser/language/nearest.hpp"

#include <algorithm>
#include <iterator>

namespace gainsay::language {

Diagnostic& CheckContext::add(Severity severity, std::string code, SourceRange range, std::string message,
                              std::string hint) {
    Diagnostic d;
    d.code = std::move(code);
    d.severity = severity;
    d.message = std::move(message);
    d.source = source();
    d.range = range;
    d.hint = std::move(hint);
    diagnostics_[current_].push_back(std::move(d));
    return diagnostics_[current_].back();
}

Diagnostic& CheckContext::error(std::string code, SourceRange range, std::string message, std::string hint) {
    return add(Severity::error, std::move(code), range, std::move(message), std::move(hint));
}

Diagnostic& CheckContext::warning(std::string code, SourceRange range, std::string message, std::string hint) {
    return add(Severity::warning, std::move(code), range, std::move(message), std::move(hint));
}

std::string CheckContext::pack() const {
    return file().pack.text.empty() ? "unnamed" : file().pack.text;
}

const Declared* CheckContext::resolve(const NameTable& table, const ast::Name& name) {
    const auto found = table.names.find(name.text);
    if (found == table.names.end()) {
        error(table.code, name.range, std::string("there is no ") + table.what + " `" + name.text + "`",
              hint_for(table, name.text));
        return nullptr;
    }
    if (!found->second.broken) return &found->second;
    Diagnostic& d = add(Severity::note, "left-out", name.range,
                        std::string("left out, because the ") + table.what + " `" + name.text + "` is broken", {});
    d.notes.push_back({found->second.source, found->second.range, "declared here"});
    return nullptr;
}

Declared* CheckContext::declare(NameTable& table, const ast::Name& name) {
    const auto [place, fresh] = table.names.try_emplace(name.text);
    if (fresh) {
        place->second.source = source();
        place->second.range = name.range;
        return &place->second;
    }
    Diagnostic& d = error("declared-twice", name.range,
                          std::string("the ") + table.what + " `" + name.text + "` is declared a second time",
                          "packs share their names: use the first one, or choose another name");
    d.notes.push_back({place->second.source, place->second.range, "the first is here"});
    return nullptr;
}

std::string CheckContext::hint_for(const NameTable& table, std::string_view word) {
    // A file may hold any number of mistakes, but only a few are shown.
    constexpr std::size_t kMostHints = 500, kMostCandidates = 5000;
    if (++hints_ > kMostHints || table.names.size() > kMostCandidates) return {};
    std::vector<std::string_view> candidates;
    for (const auto& [name, declared] : table.names) candidates.push_back(name);
    return did_you_mean(word, candidates);
}

std::vector<Diagnostic> CheckContext::take_diagnostics() {
    std::vector<Diagnostic> all;
    for (auto& of_file : diagnostics_) {
        order_and_cap(of_file);
        std::move(of_file.begin(), of_file.end(), std::back_inserter(all));
    }
    return all;
}

bool check_arity(CheckContext& context, const FactInfo& fact, const ast::Name& name, std::size_t given) {
    const std::size_t wanted = fact.parameters.size();
    if (given == wanted) return true;
    Diagnostic& d =
        context.error("wrong-arity", name.range,
                      "`" + fact.name + "` takes " + counted(wanted, "argument") + ", not " + std::to_string(given));
    d.notes.push_back({fact.source, fact.range, "declared here"});
    return false;
}

bool related(const RuleSet& rules, KindId a, KindId b) {
    return !a.valid() || !b.valid() || rules.is_a(a, b) || rules.is_a(b, a);
}

std::string counted(std::size_t number, std::string_view noun) {
    return std::to_string(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

}  // namespace gainsay::language
