#include "app/session/rule_book.hpp"

#include "app/builtin_packs.hpp"
#include "app/session/remap.hpp"

#include <algorithm>
#include <utility>

namespace gainsay::app {

RuleBook::RuleBook(bool builtin, const std::vector<std::string>& without) {
    if (!builtin) return;
    for (const rules::EmbeddedPack& pack : rules::embedded_packs()) {
        File file = parse(std::string(pack.path), std::string(pack.text));
        if (std::find(without.begin(), without.end(), name_of(pack)) != without.end()) keep_vocabulary(file.tree);
        builtin_.emplace_back(std::string(pack.path), std::move(file));
    }
}

RuleBook::File RuleBook::parse(const std::string& path, std::string text) {
    SourceMap own;
    language::ParseResult result = language::parse_rules(own, own.add(path, text));
    return {std::move(text), std::move(result.file), std::move(result.diagnostics)};
}

void RuleBook::set(const std::string& path, std::string text) {
    const auto found = given_.find(path);
    if (found != given_.end() && found->second.text == text) return;
    given_[path] = parse(path, std::move(text));
    changed_ = true;
}

void RuleBook::remove(const std::string& path) {
    changed_ = given_.erase(path) > 0 || changed_;
}

bool RuleBook::replaced(const File& pack) const {
    return std::any_of(given_.begin(), given_.end(),
                       [&](const auto& given) { return given.second.tree.pack.text == pack.tree.pack.text; });
}

const RuleBook::Checked& RuleBook::check(SourceMap& sources) {
    std::vector<std::pair<SourceId, const File*>> files;
    const std::size_t first = sources.size();
    std::vector<RuleFile> in_force;
    for (const auto& [path, file] : builtin_) {
        if (replaced(file)) continue;
        files.emplace_back(sources.add(path, file.text), &file);
        in_force.push_back({files.back().first, true});
    }
    for (const auto& [path, file] : given_) {
        files.emplace_back(sources.add(path, file.text), &file);
        in_force.push_back({files.back().first, false});
    }
    if (!changed_ && first == first_source_) return checked_;
    first_source_ = first;
    changed_ = false;
    checked_ = {std::move(in_force), nullptr, {}};
    std::vector<language::CheckedFile> trees;
    for (const auto& [source, file] : files) {
        trees.push_back({source, &file->tree});
        append_remapped(file->diagnostics, source, checked_.diagnostics);
    }
    language::CheckResult result = language::check_rules(trees);
    checked_.rules = std::make_shared<const language::RuleSet>(std::move(result.rules));
    checked_.diagnostics.insert(checked_.diagnostics.end(), result.diagnostics.begin(), result.diagnostics.end());
    std::stable_sort(checked_.diagnostics.begin(), checked_.diagnostics.end(),
                     [](const Diagnostic& a, const Diagnostic& b) {
                         return std::pair(a.source, a.range.begin) < std::pair(b.source, b.range.begin);
                     });
    return checked_;
}

}  // namespace gainsay::app
