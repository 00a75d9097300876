#pragma once
// Claims and rules → constraints. Everything is ground: one variable for each fact of each referent, equal where a link
// assumes that two referents are the same thing.

#include "parser/claims/claim.hpp"
#include "parser/language/rule_set.hpp"
#include "parser/text/document.hpp"
#include "solver/logic/constraint_set.hpp"

#include <span>
#include <string>
#include <vector>

namespace gainsay::logic {

/// The assumption that two referents are the same thing (or that one is a part of the other's series).
struct Link {
    LinkId id;
    ReferentId a, b;  ///< a < b
    Certainty certainty = Certainty::sure;
    std::string text;
};

/// A rule (or a declared exclusion) applied to referents.
struct RuleInstance {
    RuleId rule;          ///< none for what a fact's traits imply (exclusive, cumulative, once)
    FactId fact;          ///< of those traits
    std::string id;       ///< "counts/parts_make_the_whole", "attacks/by: exclusive"
    std::string message;  ///< plain words
    SourceId source;
    SourceRange range;
};

/// The assumption that a matter did not change between two reports.
struct Persistence {
    ClaimId earlier, later;
    bool later_explains =
        false;  ///< the later report itself explains the difference (a rise of a toll, a reply after silence)
};

/// The constraints with the tables that their assumptions' `index` points into.
struct Grounding {
    ConstraintSet set;
    std::vector<Link> links;
    std::vector<RuleInstance> rules;
    std::vector<Persistence> persistences;
    std::vector<AssumptionId> of_claim;  ///< one a claim; none when the claim commits nobody
};

/// Builds all constraints. `documents` in order of ArticleId. Deterministic.
Grounding ground(const claims::ClaimSet& claims, const language::RuleSet& rules,
                 std::span<const text::Document> documents);

}  // namespace gainsay::logic
