#pragma once
// Where what an article tells of was: events that take place somewhere ("the summit was held in Geneva"), vehicles with
// where they came from, were bound for and came down, people to whom something befell, buildings, and how far from a
// town the ground shook. The facts and word classes are those of the pack `places`; each claim is of a matter of
// Question::site.

#include "parser/claims/claim.hpp"
#include "parser/claims/claim_maker.hpp"
#include "parser/claims/clause_graph.hpp"
#include "parser/claims/lexicon.hpp"
#include "parser/claims/matter.hpp"
#include "parser/text/document.hpp"

#include <span>
#include <string>
#include <vector>

namespace gainsay::claims {

/// Appends to `claims`, and to `all` the matters that they are about. Nothing when the rule set has no kind `matter`.
void add_place_sites(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon,
                     const ReferentBuilder& referents, ClaimMaker& maker, std::vector<Referent>& all,
                     std::vector<Claim>& claims);

/// Both of Question::site. Likely when they ask the same of what may well be one thing: one name, or one noun with
/// nothing to tell two things apart, in articles that name the same people or bodies. Never sure: there is more than
/// one summit.
MatterComparison compare_sites(const Matter& a, const Matter& b);
/// What two such matters share at least when compare_sites() calls them likely.
std::vector<std::string> site_entries(const Matter& matter);

}  // namespace gainsay::claims
