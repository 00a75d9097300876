// Tested by vocabulary_test.cpp.
#include "parser/claims/vocabulary.hpp"

#include "parser/claims/lexicon.hpp"
#include "parser/claims/referent_words.hpp"
#include "parser/text/english_model.hpp"

#include <algorithm>
#include <array>

namespace gainsay::claims {

using text::Upos;

namespace {

/// Short words are mostly such; these are the longer ones that a pattern's graph leaves out.
constexpr std::array kLeftOut{"their", "there", "these", "those", "would", "could", "should", "might",  "being",
                              "shall", "which", "whose", "where", "ought", "hers",  "ours",   "theirs", "itself"};
constexpr std::size_t kShort = 4;  ///< letters

}  // namespace

Vocabulary::Vocabulary(std::span<const text::Document> documents) {
    for (const text::Document& document : documents)
        for (const text::Sentence& sentence : document.sentences)
            for (const text::Token& t : sentence.tokens) {
                words_.insert(t.lower);
                words_.insert(words::lower_case(t.lemma));
                std::string verb = participle_verb(t);
                if (!verb.empty()) words_.insert(std::move(verb));
                // In headlines a common noun may stand in capitals, in the plural.
                if (t.upos == Upos::propn && t.lower.ends_with('s'))
                    words_.insert(t.lower.substr(0, t.lower.size() - 1));
            }
}

bool Vocabulary::may_hold(std::string_view pattern_word) const {
    const std::string word = words::lower_case(pattern_word);
    if (word.size() <= kShort || std::find(kLeftOut.begin(), kLeftOut.end(), word) != kLeftOut.end()) return true;
    if (has(word)) return true;
    constexpr std::array forms{std::pair{Upos::verb, "VBD"}, std::pair{Upos::verb, "VBN"}, std::pair{Upos::verb, "VBZ"},
                               std::pair{Upos::verb, "VBG"}, std::pair{Upos::noun, "NNS"}, std::pair{Upos::adj, "JJR"}};
    return std::any_of(forms.begin(), forms.end(),
                       [&](const auto& form) { return has(text::lemmatise(word, form.first, form.second)); });
}

bool Vocabulary::holds_phrase(std::string_view phrase) const {
    const Phrase parts = split_phrase(phrase);
    return std::all_of(parts.begin(), parts.end(), [&](const std::string& word) { return has(word); });
}

}  // namespace gainsay::claims
