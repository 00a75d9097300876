#pragma once
// The patterns of a rule set as role trees, indexed by the word at their root.

#include "parser/claims/extract.hpp"
#include "parser/claims/pattern_graph.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::claims {

class CompiledPatterns {
public:
    std::vector<PatternGraph> graphs;
    std::map<std::string, std::vector<std::size_t>, std::less<>> by_root;  ///< lemma → indexes into graphs
    std::vector<std::size_t> anywhere;                                     ///< patterns whose root is a slot

    const std::vector<std::size_t>& at(std::string_view lemma) const {
        const auto found = by_root.find(lemma);
        return found == by_root.end() ? none_ : found->second;
    }

private:
    std::vector<std::size_t> none_;
};

/// Graphs that build_pattern_graphs() made, ready to be matched.
std::shared_ptr<const CompiledPatterns> index_patterns(const language::RuleSet& rules,
                                                       std::vector<PatternGraph> graphs);

}  // namespace gainsay::claims
