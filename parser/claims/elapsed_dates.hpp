#pragma once
// "Just over two weeks after the earthquake, a second tremor shook the town on Tuesday": the day of the earthquake,
// counted back.

#include "parser/claims/claim.hpp"
#include "parser/claims/claim_maker.hpp"
#include "parser/claims/lexicon.hpp"
#include "parser/claims/referents.hpp"
#include "parser/text/document.hpp"

#include <span>
#include <vector>

namespace gainsay::claims {

/// Appends a claim of the fact `date` for every event that lies a told length before the dated clause it stands in.
/// Lengths are rounded in news: "two weeks" leaves two days open on each side, "just over" and "nearly" a third on
/// theirs.
void add_elapsed_dates(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon,
                       ReferentBuilder& referents, ClaimMaker& maker, const std::vector<Referent>& all,
                       std::vector<Claim>& claims);

}  // namespace gainsay::claims
