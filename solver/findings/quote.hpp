#pragma once
// The words of claims, compared as words: case, punctuation and typography do not count.

#include "solver/findings/clash.hpp"

#include <string>
#include <vector>

namespace gainsay::findings {

/// The words that a claim rests on, as the article has them, blanks made single. Falls back to the words for its value.
std::string quote_of(const Context& context, ClaimId id);
/// The same in lower case without punctuation.
std::vector<std::string> quote_words(const Context& context, ClaimId id);
/// Words of the whole sentence around a claim.
std::vector<std::string> sentence_words(const Context& context, ClaimId id);
/// Shared words of two lists, 0..1 (Dice, 1945: twice the common ones by all of them, each counted as often as it
/// stands).
double similarity(std::vector<std::string> a, std::vector<std::string> b);

/// Two claims of one speaker in different articles that belong to one utterance: the same named occasion, the same day,
/// or, where occasion or day are not known on both sides, nearly the same words.
bool one_occasion(const Context& context, ClaimId a, ClaimId b);

}  // namespace gainsay::findings
