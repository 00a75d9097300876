#include "app/rule_service/readings.hpp"

#include "parser/claims/pattern_graph.hpp"
#include "parser/source/utf8.hpp"
#include "parser/text/english_model.hpp"

#include <algorithm>
#include <map>

namespace gainsay::app::rule_service {
namespace {

std::string shortened(const std::string& text, std::size_t most) {
    if (count_code_points(text) <= most) return text;
    std::size_t at = 0;
    for (std::size_t n = 1; n < most; ++n) at += decode_utf8(text, at).length;
    return text.substr(0, at) + "…";
}

}  // namespace

std::vector<PatternReading> read_patterns(const Book& book, std::size_t file, SourceRange within) {
    std::map<PatternId, PatternReading> readings;
    std::vector<PatternId> ids;
    for (std::size_t i = 0; i < book.rules.patterns.size(); ++i) {
        const language::PatternInfo& info = book.rules.patterns[i];
        if (info.source != SourceId::at(file) || info.range.begin > within.end || within.begin > info.range.end)
            continue;
        ids.push_back(PatternId::at(i));
        readings[ids.back()] = {info.id, info.range, {}, {}};
    }
    if (ids.empty()) return {};
    std::vector<Diagnostic> problems;
    const auto graphs =
        claims::build_pattern_graphs(book.rules, ids, text::EnglishModel::embedded(), nullptr, problems);
    for (const claims::PatternGraph& graph : graphs) {
        std::vector<std::string>& trees = readings[graph.pattern].trees;
        std::string tree = claims::to_text(graph);
        if (std::find(trees.begin(), trees.end(), tree) == trees.end()) trees.push_back(std::move(tree));
    }
    std::vector<PatternReading> out;
    for (auto& [id, reading] : readings) {
        for (const Diagnostic& problem : problems)
            if (problem.range == reading.range && reading.problem.empty()) reading.problem = problem.message;
        out.push_back(std::move(reading));
    }
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.range < b.range; });
    return out;
}

std::string short_form(const PatternReading& reading, std::size_t most) {
    if (reading.trees.empty()) return reading.problem.empty() ? std::string() : "not read";
    std::string out = shortened(reading.trees.front(), most);
    if (reading.trees.size() > 1) out += " +" + std::to_string(reading.trees.size() - 1);
    return out;
}

}  // namespace gainsay::app::rule_service
