#pragma once
// Rules → compiled patterns, where only patterns that changed are compiled. Private to the session.

#include "app/session/pattern_reader.hpp"
#include "parser/claims/extract.hpp"
#include "parser/claims/pattern_graph.hpp"
#include "parser/language/rule_set.hpp"

#include <memory>
#include <utility>
#include <vector>

namespace gainsay::app {

class PatternPress {
public:
    /// As claims::compile_patterns().
    const claims::CompileResult& compile(const std::shared_ptr<const language::RuleSet>& rules);

private:
    using OfPattern = std::pair<PatternId, Diagnostic>;
    void add(std::span<const PatternId> ids, const language::RuleSet& rules, std::vector<claims::PatternGraph>& graphs,
             std::vector<OfPattern>& diagnostics);

    PatternReader reader_;
    std::shared_ptr<const language::RuleSet> rules_;
    claims::CompileResult compiled_;
    std::vector<OfPattern> diagnostics_;  ///< by pattern
};

}  // namespace gainsay::app
