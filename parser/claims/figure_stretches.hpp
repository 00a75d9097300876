#pragma once
// The stretch of a sentence that belongs to each of its figures, and what in it picks out some of those concerned: "two
// people died at the scene | and three died later in hospital".

#include "parser/claims/clause_graph.hpp"
#include "parser/claims/lexicon.hpp"
#include "parser/text/document.hpp"

#include <string>
#include <vector>

namespace gainsay::claims {

/// A phrase that may limit a figure to some of those concerned.
struct Restriction {
    std::string words;  ///< lower case, as far as its noun: "at the scene", "later"
    std::uint32_t token = text::kNoToken;
    bool sure = false;      ///< a common noun or an adverb; towns, days and doers limit a figure only beside another
    bool additive = false;  ///< tells of some who came on top of those before: "later", "in hospital", "of burns"
    bool partial = false;   ///< tells of some wherever it stands: "at the scene", "on the spot", "later in hospital"
};

struct FigureStretch {
    const text::Quantity* figure = nullptr;
    std::uint32_t first = 0, last = 0;  ///< tokens of the stretch, half-open
    std::vector<Restriction> restrictions;
    bool total = false;       ///< "in all", "a total of", "bringing the toll to"
    bool more = false;        ///< "another", "two more", "the other"
    bool joined = false;      ///< "and", a comma or the like stands between it and the figure before
    bool has_clause = false;  ///< a verb or state of its own: not "and nine by stones"
    /// Is there a restriction that tells it apart from another's? Towns and days count with `any`.
    bool restricted(bool any) const;
    bool additive() const;
};

/// The counts of a sentence, left to right.
std::vector<FigureStretch> figure_stretches(const text::Document& document, std::uint32_t sentence,
                                            const ClauseGraph& graph, const Lexicon& lexicon);

/// Do both stretches have restrictions, and none in common?
bool told_apart(const FigureStretch& a, const FigureStretch& b, bool any);

}  // namespace gainsay::claims
