#pragma once
// What each article claims by itself, for those who keep it while other articles or other rules change.

#include "parser/claims/claim.hpp"
#include "parser/claims/extract.hpp"
#include "parser/claims/lexicon.hpp"
#include "parser/text/document.hpp"

#include <span>

namespace gainsay::claims {

/// Before articles are looked at together; claims and referents are numbered from 0.
struct ArticleClaims {
    ClaimSet set;
    bool attacker_died = false;  ///< by what it tells
};
ArticleClaims extract_article(const text::Document& document, const Lexicon& lexicon, const CompiledPatterns& patterns);

/// What extract() makes of the same documents, rules and patterns. One part a document, in their order.
ClaimSet join_articles(std::span<const text::Document> documents, const language::RuleSet& rules,
                       std::span<const ArticleClaims* const> parts);

/// Does any of these patterns lie anywhere on the article's words? If not, extract_article() with and without them
/// gives the same.
bool match_somewhere(const text::Document& document, const Lexicon& lexicon, const CompiledPatterns& patterns);

/// Adds a part behind others: its claims and referents are numbered on.
void append(ClaimSet& all, ClaimSet part);

}  // namespace gainsay::claims
