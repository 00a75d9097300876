#include "app/lsp/lint.hpp"

#include "app/rule_checks.hpp"
#include "parser/language/parse.hpp"
#include "parser/language/usage.hpp"

#include <algorithm>
#include <deque>
#include <set>

namespace gainsay::app::lsp {
namespace {

bool is_own(const Snapshot& snapshot, SourceId source) {
    return std::any_of(snapshot.rule_files.begin(), snapshot.rule_files.end(),
                       [&](const RuleFile& file) { return file.source == source && !file.builtin; });
}

/// Names that nothing uses, and nouns of two kinds. Names that built-in packs use or declare are known.
std::vector<Diagnostic> odd_names(const Snapshot& snapshot) {
    std::deque<language::ast::RuleFile> trees;
    std::vector<language::CheckedFile> files;
    std::set<std::string, std::less<>> shipped;
    for (const RuleFile& file : snapshot.rule_files) {
        trees.push_back(language::parse_rules(snapshot.sources, file.source).file);
        files.push_back({file.source, &trees.back()});
        if (!file.builtin) continue;
        for (const language::ast::Item& item : trees.back().items) {
            if (const auto* kind = std::get_if<language::ast::Kind>(&item)) shipped.insert(kind->name.text);
            if (const auto* words = std::get_if<language::ast::Words>(&item)) shipped.insert(words->name.text);
            if (const auto* fact = std::get_if<language::ast::Fact>(&item)) shipped.insert(fact->name.text);
        }
    }
    std::vector<Diagnostic> out =
        language::find_unused(files, [&](std::string_view name) { return shipped.contains(name); });
    for (Diagnostic& d : language::find_shared_nouns(files)) out.push_back(std::move(d));
    return out;
}

}  // namespace

std::vector<Diagnostic> lint(const Snapshot& snapshot, const Budget& budget) {
    if (!snapshot.rules || !snapshot.patterns) return {};
    if (std::all_of(snapshot.rule_files.begin(), snapshot.rule_files.end(),
                    [](const RuleFile& file) { return file.builtin; }))
        return {};
    language::RuleSet own = *snapshot.rules;
    std::erase_if(own.rules, [&](const language::RuleInfo& rule) { return !is_own(snapshot, rule.source); });
    std::vector<Diagnostic> out = check_rules_alone(own, budget);
    if (budget.cancelled()) return {};
    for (auto more : {check_patterns(*snapshot.rules, *snapshot.patterns), odd_names(snapshot)})
        out.insert(out.end(), more.begin(), more.end());
    std::erase_if(out, [&](const Diagnostic& d) { return !is_own(snapshot, d.source); });
    return out;
}

}  // namespace gainsay::app::lsp
