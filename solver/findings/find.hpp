#pragma once
// Minimal sets → findings: kind, level, words, repairs, groups.

#include "parser/claims/claim.hpp"
#include "parser/language/rule_set.hpp"
#include "parser/source/decimal.hpp"
#include "parser/text/document.hpp"
#include "solver/findings/finding.hpp"
#include "solver/logic/ground.hpp"
#include "solver/mus/mus.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace gainsay::findings {

struct SourceShare {
    std::string name;  ///< last speaker of the claims concerned
    double blame =
        0;  ///< sum over minimal sets of 1/|set| for each of its claims, normalised to 1 (Hunter and Konieczny, 2010)
    std::uint32_t findings = 0;
};

/// How much a source counts for when sources disagree; 1 when nothing is said.
struct SourceWeight {
    std::string name;  ///< as reports show it; upper and lower case (ASCII) are the same
    Decimal weight{1};
};
constexpr std::int64_t kMostSourceWeight = 1'000'000;
/// More than 0, at most kMostSourceWeight, up to six digits after the point; other weights count as 1.
bool usable_weight(const Decimal& weight);

struct Options {
    /// Which reading is best depends on these; what is a finding, and the share of each source, do not. A claim has the
    /// weight of its speaker; without one, that of whoever cites the speaker, up to the outlet.
    std::vector<SourceWeight> weights;
    /// Articles that others are held against: clashes of their claims alone are no findings.
    std::set<ArticleId> accepted;
};

struct FindingSet {
    std::vector<Finding> findings;     ///< by level, then position of the first claim, then of the others
    std::vector<SourceShare> sources;  ///< by blame, then name
    std::optional<Reading> reading;    ///< what to believe
};

FindingSet find(const mus::Analysis& analysis, const logic::Grounding& grounding, const claims::ClaimSet& claims,
                const language::RuleSet& rules, std::span<const text::Document> documents, const Options& options = {});

}  // namespace gainsay::findings
