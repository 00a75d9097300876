#pragma once
// Links: which referents of different articles are taken to be the same thing, by what is known of both. Candidates
// come from an index of names, keys and kinds, never from all pairs.

#include "parser/claims/claim.hpp"
#include "parser/language/rule_set.hpp"
#include "solver/logic/ground.hpp"

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace gainsay::logic {

struct LinkSet {
    std::vector<Link> links;
    /// Links that join a series and a possible member ("the strikes", "the strike of Friday"): only for who and why.
    std::vector<Link> series;
    /// Clauses of which at most one is true ("prices rose", "prices fell").
    std::vector<Link> contraries;
    /// Cluster of every referent: referents that may be linked share one, but for clauses, each of which is its own.
    std::vector<std::uint32_t> cluster_of;

    /// Index into links; none when the pair is not linked.
    LinkId between(ReferentId a, ReferentId b) const;

    std::map<std::pair<ReferentId, ReferentId>, LinkId> index;
};

/// Only referents that some committing claim is about are linked. Clusters never hold two referents that compare()
/// tells apart: chains of vague mentions cannot join what is known to be different.
LinkSet link_referents(const claims::ClaimSet& claims, const language::RuleSet& rules);

}  // namespace gainsay::logic
