#pragma once
// What an article is about: the one event that its headline, its opening and its figures tell of. News articles seldom
// say "in the crash" beside every figure; what is said of no other event is said of this one.

#include "parser/claims/claim.hpp"
#include "parser/claims/lexicon.hpp"
#include "parser/text/document.hpp"

#include <span>
#include <vector>

namespace gainsay::claims {

/// Finds the main event of one article and marks it, with all that may be another word for it, by `Referent::story`
/// (the article's number for now). Vague ones ("six people died") become its likely anaphors. `claims` are the
/// article's.
void mark_main_event(const text::Document& document, const Lexicon& lexicon, std::span<const Claim> claims,
                     std::vector<Referent>& all);

/// Has this one no name of its own, or one in the words of a headline? Then mark_main_event() may call it by fuller
/// words.
bool may_be_renamed(const Referent& referent, const text::Document& document);

/// Gives the articles on one matter one story number: those that share two names of people, bodies or places (states
/// and news agencies apart), or the town of their main event.
void join_stories(std::span<const text::Document> documents, std::vector<Referent>& all);

}  // namespace gainsay::claims
