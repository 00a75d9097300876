#include "app/session/pattern_press.hpp"

#include "app/session/rule_change.hpp"
#include "parser/claims/compiled_patterns.hpp"

#include <algorithm>
#include <map>

namespace gainsay::app {

using claims::PatternGraph;

void PatternPress::add(std::span<const PatternId> ids, const language::RuleSet& rules,
                       std::vector<PatternGraph>& graphs, std::vector<OfPattern>& diagnostics) {
    std::vector<Diagnostic> found;
    const auto read = [&](std::span<const std::string> sentences) { return reader_.read(sentences); };
    std::vector<PatternGraph> more = claims::build_pattern_graphs(rules, ids, read, nullptr, found);
    std::move(more.begin(), more.end(), std::back_inserter(graphs));
    std::map<std::pair<SourceId, SourceRange>, PatternId> places;
    for (const PatternId id : ids)
        places.emplace(std::pair(rules.patterns[id.index()].source, rules.patterns[id.index()].range), id);
    for (Diagnostic& diagnostic : found) {
        const auto place = places.find({diagnostic.source, diagnostic.range});
        diagnostics.emplace_back(place == places.end() ? PatternId::none() : place->second, std::move(diagnostic));
    }
}

const claims::CompileResult& PatternPress::compile(const std::shared_ptr<const language::RuleSet>& rules) {
    if (rules_ == rules) return compiled_;
    RuleChange change;
    if (rules_ != nullptr) change = compare_rules(*rules_, *rules);
    const bool anew = rules_ == nullptr || change.words;
    std::vector<PatternId> ids;
    const std::size_t end = anew ? rules->patterns.size() : change.new_end;
    for (std::size_t i = anew ? 0 : change.begin; i < end; ++i) ids.push_back(PatternId::at(i));
    std::vector<PatternGraph> graphs;
    std::vector<OfPattern> diagnostics;
    if (!anew) {
        for (const PatternGraph& graph : compiled_.patterns->graphs) {
            if (!change.stayed(graph.pattern)) continue;
            graphs.push_back(graph);
            graphs.back().pattern = change.now(graph.pattern);
        }
        for (const OfPattern& old : diagnostics_) {
            if (!change.stayed(old.first)) continue;
            diagnostics.emplace_back(change.now(old.first), old.second);
            const language::PatternInfo& info = rules->patterns[diagnostics.back().first.index()];
            diagnostics.back().second.source = info.source;
            diagnostics.back().second.range = info.range;
        }
    }
    add(ids, *rules, graphs, diagnostics);
    // The order in which build_pattern_graphs() gives them: the forms for experts first.
    const auto place = [&](const PatternGraph& graph) {
        const language::ast::PatternForm form = rules->patterns[graph.pattern.index()].pattern.form;
        return std::pair(form == language::ast::PatternForm::sentence, graph.pattern);
    };
    std::stable_sort(graphs.begin(), graphs.end(),
                     [&](const PatternGraph& a, const PatternGraph& b) { return place(a) < place(b); });
    std::stable_sort(diagnostics.begin(), diagnostics.end(),
                     [](const OfPattern& a, const OfPattern& b) { return a.first < b.first; });
    compiled_ = {claims::index_patterns(*rules, std::move(graphs)), {}};
    for (const OfPattern& one : diagnostics) compiled_.diagnostics.push_back(one.second);
    diagnostics_ = std::move(diagnostics);
    rules_ = rules;
    return compiled_;
}

}  // namespace gainsay::app
