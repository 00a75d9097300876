#pragma once
// Noun phrases and pronouns of an article: what can refer. The material of the coreference stage.

#include "parser/text/coreference_words.hpp"
#include "parser/text/document.hpp"
#include "parser/text/entity_words.hpp"

#include <string>
#include <vector>

namespace gainsay::text {

enum class Definiteness : std::uint8_t {
    bare,        ///< "children", "iodine"
    indefinite,  ///< "a ship", "two men", "some of them"
    definite,    ///< "the ship"
    pointing,    ///< "this ship", "such a ship"
    possessive   ///< "its ship", "Karl's ship"
};

struct Phrase {
    std::uint32_t sentence = 0;
    std::uint32_t head = 0;
    TokenSpan span;  ///< the whole phrase: determiners, modifiers, relative clauses; no preposition, no apposition
    MentionForm form = MentionForm::nominal;
    Definiteness definiteness = Definiteness::bare;
    NounClass noun_class = NounClass::unknown;
    bool plural = false;
    bool proper = false;                 ///< headed by a name
    std::string noun;                    ///< lemma of the head in lower case
    std::vector<std::string> modifiers;  ///< lemmas of adjectives, nouns and names that narrow it down, sorted
    std::vector<std::string> numbers;    ///< its numerals, sorted
    bool distinct = false;               ///< "another ship", "a second ship": not one told of before
};

/// Phrases by position of their first token, the longer first. Relative pronouns, "there" and the "it" of the weather
/// and of extraposed clauses are left out: they refer to nothing or inside their own phrase.
std::vector<Phrase> find_phrases(const std::vector<Sentence>& sentences);

/// The phrase that the token heads, without asking whether it refers.
Phrase phrase_at(const Sentence& sentence, std::uint32_t index, std::uint32_t head,
                 const std::vector<std::vector<std::uint32_t>>& children);

/// Dependents of each token of a sentence, in order.
std::vector<std::vector<std::uint32_t>> dependents(const Sentence& sentence);

}  // namespace gainsay::text
