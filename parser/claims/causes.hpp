#pragma once
// What struck or caused the event an article is about (fact `hit_by`) and who denies a part in it (fact `by`). The
// plane that was shot down, the hit on the plane and the crash are three words for one matter here.

#include "parser/claims/claim.hpp"
#include "parser/claims/clause_graph.hpp"
#include "parser/claims/lexicon.hpp"
#include "parser/text/document.hpp"

#include <span>
#include <vector>

namespace gainsay::claims {

/// Puts the claims of one article on what struck or caused something to its main event where nothing tells the two
/// apart, and drops those on events of which the article tells too little to know them again. Of two readings of the
/// same words the one that names the means stays. To be called once main events are marked (main_event.hpp).
void settle_causes(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon,
                   std::vector<Claim>& claims, std::vector<Referent>& all);

}  // namespace gainsay::claims
