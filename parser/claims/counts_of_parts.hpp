#pragma once
// Figures that stand side by side as parts of one whole: "two people died at the scene and three died later in
// hospital. In all, five people were killed."

#include "parser/claims/claim.hpp"
#include "parser/claims/claim_maker.hpp"
#include "parser/claims/lexicon.hpp"
#include "parser/text/document.hpp"

#include <span>
#include <vector>

namespace gainsay::claims {

/// Makes lower bounds of an article's counts that are told of a part: beside a count that another place, time, group or
/// way limits, or beside the count of all. Counts that one sentence adds up give one claim more, their sum, of an event
/// that is only likely the same: a lower bound of all, or exactly all where a sum is told right behind.
void open_parts(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon,
                ClaimMaker& maker, std::vector<Claim>& claims, std::vector<Referent>& all);

}  // namespace gainsay::claims
