#pragma once
// Which acts of a sentence came before which, as its temporal clauses ("before leaving", "once he had left") and its
// sequences ("first …, then … and later …") tell it.

#include "parser/claims/clause_graph.hpp"
#include "parser/text/document.hpp"

#include <cstdint>
#include <vector>

namespace gainsay::claims {

struct ActOrder {
    std::uint32_t earlier = 0, later = 0;  ///< verbs, by their place in the sentence
    /// The verbs of whose subject they are: themselves, or those that they go on from or leave it to ("left before
    /// paying").
    std::uint32_t earlier_doer = 0, later_doer = 0;
    bool operator==(const ActOrder&) const = default;
    auto operator<=>(const ActOrder&) const = default;
};

/// Ascending, with what follows from the orders told ("before" is transitive). Nothing for what only might have come
/// ("before he could leave"), for what is done again, or when the sentence goes round in a circle.
std::vector<ActOrder> orders_in(const text::Sentence& sentence, const ClauseGraph& graph);

}  // namespace gainsay::claims
