#pragma once
// Minimal sets → findings: kind, level, words, repairs, groups.

#include "parser/claims/claim.hpp"
#include "parser/language/rule_set.hpp"
#include "parser/text/document.hpp"
#include "solver/findings/finding.hpp"
#include "solver/logic/ground.hpp"
#include "solver/mus/mus.hpp"

#include <optional>
#include <span>
#include <vector>

namespace gainsay::findings {

struct SourceShare {
    std::string name;  ///< last speaker of the claims concerned
    double blame =
        0;  ///< sum over minimal sets of 1/|set| for each of its claims, normalised to 1 (Hunter and Konieczny, 2010)
    std::uint32_t findings = 0;
};

struct FindingSet {
    std::vector<Finding> findings;     ///< by level, then position of the first claim, then of the others
    std::vector<SourceShare> sources;  ///< by blame, then name
    std::optional<Reading> reading;    ///< what to believe
};

FindingSet find(const mus::Analysis& analysis, const logic::Grounding& grounding, const claims::ClaimSet& claims,
                const language::RuleSet& rules, std::span<const text::Document> documents);

}  // namespace gainsay::findings
