#pragma once
// A minimal set with its ids looked up: which claims, and which tables' entries its assumptions stand for.

#include "parser/claims/claim.hpp"
#include "parser/language/rule_set.hpp"
#include "parser/text/document.hpp"
#include "solver/logic/ground.hpp"
#include "solver/mus/mus.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace gainsay::findings {

/// Everything that the stages before have found out, read only.
struct Context {
    const mus::Analysis& analysis;
    const logic::Grounding& grounding;
    const claims::ClaimSet& claims;
    const language::RuleSet& rules;
    std::span<const text::Document> documents;
    std::vector<std::vector<ConstraintId>> constraints_of;  ///< of each assumption

    Context(const mus::Analysis& analysis, const logic::Grounding& grounding, const claims::ClaimSet& claims,
            const language::RuleSet& rules, std::span<const text::Document> documents);

    const claims::Claim& claim(ClaimId id) const { return claims.claims[id.index()]; }
    /// None when the claim's fact is none or not of the rule set.
    const language::FactInfo* fact(ClaimId id) const;
    /// None when there is no such document.
    const text::Document* document(ClaimId id) const;
    const logic::Assumption& assumption(AssumptionId id) const { return grounding.set.assumptions[id.index()]; }
};

struct Clash {
    const mus::ComponentResult* component = nullptr;
    const mus::Mus* mus = nullptr;
    std::vector<ClaimId> claims;  ///< ascending, which is by article, then position
    std::vector<const logic::Persistence*> persistences;
    std::vector<const logic::RuleInstance*> rules;
    bool undeclared_exclusion = false;
};

/// All minimal sets, in the order of the analysis. Sets that name a claim which does not exist are left out.
std::vector<Clash> clashes_of(const Context& context);

/// Referents that links make one: for every referent the smallest of its class. With `limit` weaker links do not count.
std::vector<ReferentId> referent_classes(const Context& context, logic::Certainty limit);

}  // namespace gainsay::findings
