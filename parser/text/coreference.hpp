#pragma once
// The working state of coreference: phrases, joined into chains by links that keep their reason. Private to the stage.
//
// After the multi-pass sieve of Lee et al. (2013), "Deterministic coreference resolution based on entity-centric,
// precision-ranked rules": sure rules go first, later rules see what the chains know (gender, class, names). Unlike it
// every link says whether words and grammar left a choice.

#include "parser/text/coreference_phrases.hpp"
#include "parser/text/entities.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gainsay::text {

/// What is known of the thing that a chain of phrases is about.
struct Chain {
    EntityId entity;
    NounClass noun_class = NounClass::unknown;
    Gender gender = Gender::unknown;
    bool plural = false;
    bool named = false;
    std::uint32_t phrases = 0;
    std::vector<std::string> nouns;      ///< of nominals, sorted
    std::vector<std::string> modifiers;  ///< of all its phrases, sorted
    std::vector<std::string> numbers;
};

class CoreferenceDraft {
public:
    static constexpr std::uint32_t kNone = UINT32_MAX;

    explicit CoreferenceDraft(EntityDraft& entities);

    EntityDraft& entities() { return entities_; }
    const EntityDraft& entities() const { return entities_; }
    const Token& token(std::uint32_t s, std::uint32_t t) const { return entities_.token(s, t); }
    std::uint32_t size() const { return static_cast<std::uint32_t>(phrases_.size()); }
    /// Phrases in order of their heads: what stands inside a phrase in front of its head comes before it.
    const Phrase& phrase(std::uint32_t index) const { return phrases_[index]; }
    std::optional<std::uint32_t> phrase_headed(std::uint32_t s, std::uint32_t t) const;
    Chain& chain(std::uint32_t index) { return chains_[chain_of_[index]]; }
    const Chain& chain(std::uint32_t index) const { return chains_[chain_of_[index]]; }
    bool same(std::uint32_t a, std::uint32_t b) const { return chain_of_[a] == chain_of_[b]; }
    std::uint32_t chain_id(std::uint32_t index) const { return chain_of_[index]; }
    bool linked(std::uint32_t index) const { return antecedent_[index] != kNone; }
    struct Link {
        std::uint32_t antecedent = kNone;
        LinkReason reason = LinkReason::none;
        bool certain = false;
    };
    std::optional<Link> link_of(std::uint32_t index) const {
        if (!linked(index)) return std::nullopt;
        return Link{antecedent_[index], reasons_[index], certain_[index]};
    }
    /// True for phrases inside quotation marks.
    bool quoted(std::uint32_t index) const { return quoted_[index]; }

    /// Phrase `later` is about what `earlier` is about; require: earlier < later, `later` is not linked yet. Pronouns
    /// and descriptions of an entity become its mentions.
    void link(std::uint32_t later, std::uint32_t earlier, LinkReason reason, bool certain);
    /// A link from or to what is no phrase: the verb of a clause, a relative pronoun.
    void add(CoreferenceLink link) { others_.push_back(std::move(link)); }

    bool contains(std::uint32_t outer, std::uint32_t inner) const {
        const Phrase& o = phrases_[outer];
        return o.span.contains(phrases_[inner].sentence, phrases_[inner].head);
    }
    /// All links by position of the anaphor.
    std::vector<CoreferenceLink> links() const;

private:
    void add_names();
    void read_quotes();
    void know_entity(Chain& chain, EntityId id) const;

    EntityDraft& entities_;
    std::vector<Phrase> phrases_;
    std::vector<bool> quoted_;
    std::vector<std::uint32_t> chain_of_;
    std::vector<Chain> chains_;
    std::vector<std::vector<std::uint32_t>> members_;  // by chain
    std::vector<std::uint32_t> antecedent_;
    std::vector<LinkReason> reasons_;
    std::vector<bool> certain_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> by_head_;
    std::vector<CoreferenceLink> others_;
};

/// What grammar joins: appositions, predicates, relative pronouns.
void link_structures(CoreferenceDraft& draft);
/// One phrase after another in order of the text: nouns said again, descriptions, events, pronouns.
void link_phrases(CoreferenceDraft& draft);

/// A pronoun of the third person; nothing when nobody fits.
void link_pronoun(CoreferenceDraft& draft, std::uint32_t index);
/// "himself", "itself": the subject of the clause.
bool link_reflexive(CoreferenceDraft& draft, std::uint32_t index);

}  // namespace gainsay::text
