#pragma once
// People of a story who go without a name in one article and with it in another: told apart by what became of them.

#include "parser/claims/claim.hpp"
#include "parser/claims/clause_graph.hpp"
#include "parser/claims/lexicon.hpp"
#include "parser/text/document.hpp"

#include <span>
#include <vector>

namespace gainsay::claims {

/// Sets `Referent::fate` and `story` of the people of whom the article tells an age (`claims`), where only one of them
/// has that fate and no figure of the article says that more have. Only in articles with a main event.
void mark_people(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon,
                 std::span<const Claim> claims, std::vector<Referent>& all);

}  // namespace gainsay::claims
