#pragma once
// How many did it, where no plain number says so: "a lone gunman", "acted alone" and "ruled out any other shooters"
// mean one; "the gunmen stormed the hotel" and "his accomplice fled" mean two or more.

#include "parser/claims/claim.hpp"
#include "parser/claims/claim_maker.hpp"
#include "parser/claims/clause_graph.hpp"
#include "parser/claims/lexicon.hpp"
#include "parser/claims/referents.hpp"
#include "parser/text/document.hpp"

#include <span>
#include <vector>

namespace gainsay::claims {

/// Adds one article's claims on the fact `attackers` of its main event that no pattern makes, and drops those of
/// patterns that count who is only sought, feared or thought possible ("police are looking for a second gunman"). To be
/// called once main events are marked (main_event.hpp).
void count_attackers(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon,
                     ReferentBuilder& referents, ClaimMaker& maker, const std::vector<Referent>& all,
                     std::vector<Claim>& claims);

}  // namespace gainsay::claims
