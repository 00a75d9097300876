#pragma once
// Which words mean the same, which are kinds of others, and which are opposites: WordNet's relations, looked up in the
// bytes of data/wordnet.tsv (tools/wordnet_relations.py), which are sorted, so that nothing is read at start.

#include <string>
#include <string_view>
#include <vector>

namespace gainsay::claims {

/// Part of speech as the table spells it.
enum class WordClass : char { noun = 'n', verb = 'v', adjective = 'a' };

struct WordEntry {
    std::vector<std::string_view> senses;     ///< numbers of its first senses, the commonest first
    std::vector<std::string_view> above;      ///< what its first sense is a kind of
    std::vector<std::string_view> opposites;  ///< lemmas
    std::vector<std::string_view> made_from;  ///< of a noun: the verbs it is made from ("robbery": "rob")
};

/// An empty entry when the word is not in the table. `lemma` in lower case, words of a phrase apart by one blank.
WordEntry look_up(WordClass word_class, std::string_view lemma);

/// Ascending in strength.
enum class Likeness {
    none,
    contrary,  ///< one is an opposite of the other
    kind,      ///< the first sense of one is a kind of a common sense of the other ("murder", "kill")
    synonym,   ///< a common sense is the same
    same,      ///< the same lemma
};
/// Symmetric. WordNet 3.0 (Miller, 1995).
Likeness likeness(WordClass word_class, std::string_view a, std::string_view b);

}  // namespace gainsay::claims
