#pragma once
// One person, two spellings: claims on how a name is written, made only where two articles differ.

#include "parser/claims/claim.hpp"
#include "parser/text/document.hpp"

#include <span>

namespace gainsay::claims {

/// Adds a claim on the fact `spelling` to each of two articles that name a person alike but for a letter or two, when
/// neither has both spellings. Nothing when the rule set has no such fact. Claims are put in order and numbered anew.
void add_spellings(std::span<const text::Document> documents, const language::RuleSet& rules, ClaimSet& set);

}  // namespace gainsay::claims
