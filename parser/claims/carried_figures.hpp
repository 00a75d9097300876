#pragma once
// Figures whose noun stands in the sentence before ("the toll has reached 31. The army says the number is 22"), and how
// much a vague multitude leaves open at most ("tens of thousands marched").

#include "parser/claims/claim.hpp"
#include "parser/claims/claim_maker.hpp"
#include "parser/claims/lexicon.hpp"
#include "parser/text/document.hpp"

#include <span>
#include <vector>

namespace gainsay::claims {

/// Appends the claims of figures that take what they count from the last claim of people before them. `claims` are the
/// article's own so far.
void add_carried_figures(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon,
                         ClaimMaker& maker, std::vector<Claim>& claims);

/// For every turnout told as "thousands" or the like a claim of the fact `order_of_crowd`: whoever writes "tens of
/// thousands" has not seen half a million. It is of an event that is only likely the same, so that what rests on it is
/// never more than a note.
void add_crowd_scales(const text::Document& document, const Lexicon& lexicon, std::vector<Claim>& claims,
                      std::vector<Referent>& all);

}  // namespace gainsay::claims
