#pragma once
// Words of a rule set as the matcher needs them: which kind a noun denotes, which class a lemma belongs to, and whether
// a token, with the words that hang on it, is one of them.

#include "parser/claims/clause_graph.hpp"
#include "parser/language/rule_set.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::claims {

/// A word or phrase of a rule file as lemmas: "hand over coordinates" → {hand, over, coordinates}.
using Phrase = std::vector<std::string>;
Phrase split_phrase(std::string_view text);

/// Does the token, together with its dependents, say the phrase? The head of a phrase is its last word when the token
/// is a noun and its first word when it is a verb; the other words must be lemmas of dependents (or theirs) in any
/// order.
bool says_phrase(const ClauseGraph& graph, std::uint32_t token, const Phrase& phrase);

/// The verb of a participle that the tagger calls an adjective ("were injured" → "injure"); empty for other words.
std::string participle_verb(const text::Token& token);

class Lexicon {
public:
    explicit Lexicon(const language::RuleSet& rules);

    const language::RuleSet& rules() const { return *rules_; }
    /// The most specific kind that the token's word denotes; longer phrases win; none when no kind has the word.
    KindId kind_of(const ClauseGraph& graph, std::uint32_t token) const;
    bool in_class(const ClauseGraph& graph, std::uint32_t token, std::string_view words) const;
    /// Is the lemma itself a one-word member of the class?
    bool lemma_in_class(std::string_view lemma, std::string_view words) const;
    /// "country:russia" when a pack lists the lemma in a class named `of_russia`; else empty.
    std::string belongs_to(std::string_view lemma) const;
    KindId kind(std::string_view name) const { return rules_->kind(name); }
    bool is_a(KindId kind, KindId ancestor) const {
        return ancestor.valid() && kind.valid() && rules_->is_a(kind, ancestor);
    }

private:
    bool part_of_idiom(const ClauseGraph& graph, std::uint32_t token) const;
    struct Entry {
        Phrase phrase;
        KindId kind;
    };
    const language::RuleSet* rules_;
    std::map<std::string, std::vector<Entry>, std::less<>> kinds_by_head_;
    std::map<std::string, std::vector<Phrase>, std::less<>> classes_;
    std::map<std::string, std::string, std::less<>> owners_;
};

/// Words for placeholders: "person" → "people", "strike" → "struck"; regular English with the common irregulars.
std::string plural_of(std::string_view noun);
std::string past_of(std::string_view verb);
std::string participle_of(std::string_view verb);

}  // namespace gainsay::claims
