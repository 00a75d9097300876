#pragma once
// Whose words are they? Utterances quoted word for word are matters of their own: two outlets that give the same words
// to two people contradict each other.

#include "parser/claims/matter.hpp"
#include "parser/text/document.hpp"

#include <string>
#include <vector>

namespace gainsay::claims {

/// Words of a direct quotation that a named person says in the outlet's own telling.
struct Utterance {
    std::uint32_t sentence = 0, cue = 0;
    SourceRange range;               ///< from the first to the last of its words, and of the speaker's
    std::vector<std::string> words;  ///< lower case, without punctuation
    std::string speaker_id, speaker_name;
};

/// Quotations of at least kUtteranceWords words with a named person as speaker, in order.
std::vector<Utterance> find_utterances(const text::Document& document);
constexpr std::size_t kUtteranceWords = 8;

/// Share of the longer one's words that both have in the same order: 1 for the same words (longest common
/// subsequence; quadratic, so only the first 60 words count).
double same_words(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace gainsay::claims
