#pragma once
// The attacker among the dead: some reports count him, others do not, and most do not say. "12 dead" and "13 dead" are
// then no contradiction.

#include "parser/claims/claim.hpp"
#include "parser/claims/clause_graph.hpp"
#include "parser/claims/lexicon.hpp"
#include "parser/text/document.hpp"

#include <span>

namespace gainsay::claims {

/// Does the article tell that an attacker (words class `attackers`, or a person so called) died, or that the attack was
/// a suicide?
bool attacker_died(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon);

/// Counts of people killed in main events mean all of the dead from here on: figures that leave the attacker out grow
/// by one, those that do not say whether they take him in may be one too low.
void settle_attackers(const language::RuleSet& rules, ClaimSet& set);

}  // namespace gainsay::claims
