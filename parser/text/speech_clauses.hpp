#pragma once
// Where a reported clause begins and ends, with repairs for what parsers often get wrong around verbs of saying.

#include "parser/text/speech_tree.hpp"
#include "parser/text/speech_words.hpp"

namespace gainsay::text::speech {

/// Tokens [first, last); empty when first >= last.
struct Extent {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// Has a subject of its own.
bool has_subject(const Tree& tree, std::uint32_t clause);

/// Has a subject, or opens with "that", "whether" or a question word: content, no mere circumstance.
bool finite_or_that(const Tree& tree, std::uint32_t clause);

/// The reported clause `top` behind its verb.
Extent clause_behind(const Tree& tree, std::uint32_t verb, const SpeechVerb& kind, std::uint32_t top);

/// The reported clause behind a verb that has none in the tree, by the order of words; empty when there is none.
Extent lost_clause(const Tree& tree, std::uint32_t verb, const SpeechVerb& kind);

/// Content of whole sentences ("that it rained"), not a phrase or an infinitive.
bool is_finite_clause(const Tree& tree, std::uint32_t top);

/// Tokens [first, last) of words that are no clause of their own (an object, a name given, a deed) without what is
/// told by the way at their end: ", whose thefts …", ", saying that …", "in an interview".
Extent without_asides(const Tree& tree, Extent extent);

/// The reported clause `top` in front of its verb, with the adjuncts that the parser hung on the verb.
Extent clause_in_front(const Tree& tree, std::uint32_t verb, std::uint32_t top);

/// Head of the name between a closing quote and the cue ("“…,” Ada Moss, a baker, said"), with the mark before it.
struct NameBehindQuote {
    std::uint32_t head = kNoToken;
    std::uint32_t mark = kNoToken;
};
NameBehindQuote name_behind_quote(const Tree& tree, std::uint32_t verb);

}  // namespace gainsay::text::speech
