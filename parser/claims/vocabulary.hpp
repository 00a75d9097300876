#pragma once
// The words of some articles, to tell patterns that cannot match in them before their example sentences are parsed.

#include "parser/text/document.hpp"

#include <span>
#include <string>
#include <string_view>
#include <unordered_set>

namespace gainsay::claims {

class Vocabulary {
public:
    explicit Vocabulary(std::span<const text::Document> documents);

    /// May some token match a plain word of a pattern, in any inflection? True for words that a pattern's graph may
    /// leave out (auxiliaries, pronouns, articles), and for all when in doubt.
    bool may_hold(std::string_view pattern_word) const;
    /// Do all words of a phrase ("lay off") occur as lemmas or as they stand?
    bool holds_phrase(std::string_view phrase) const;

private:
    bool has(const std::string& word) const { return words_.contains(word); }
    std::unordered_set<std::string> words_;  ///< asked only, never walked through
};

}  // namespace gainsay::claims
