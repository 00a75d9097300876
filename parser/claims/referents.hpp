#pragma once
// What the mentions of one article are about: entities, things, places and events, joined into referents as the text is
// read from the top.

#include "parser/claims/claim.hpp"
#include "parser/claims/clause_graph.hpp"
#include "parser/claims/lexicon.hpp"
#include "parser/text/document.hpp"

#include <initializer_list>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace gainsay::claims {

/// Who or which country stands behind a noun phrase ("a fragment of a Russian missile" → Russia).
struct Party {
    std::string id;      ///< "country:russia", "person:ilham aliyev" or lower-case words
    std::string name;    ///< for people: "Russia"
    bool named = false;  ///< the article names it (a person, an organisation)
    bool known = false;  ///< a gazetteer or a pack vouches for the id
};

class ReferentBuilder {
public:
    ReferentBuilder(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon,
                    std::vector<Referent>& all);

    /// Reads the article from the top and makes referents of all mentions whose words a kind knows, and of all
    /// entities.
    void scan();

    /// The referent that a token is about, as an argument of `wanted` kind (none: anything). Pronouns and generic nouns
    /// ("it", "the incident") are resolved to the last fitting referent. None when there is nothing fitting.
    ReferentId resolve(std::uint32_t sentence, std::uint32_t token, KindId wanted);
    /// The event that the clause or noun headed by `token` tells of. A clause whose own verb names no event ("killed
    /// six people") tells of the event it hangs on, or else of the last one told.
    ReferentId event_of(std::uint32_t sentence, std::uint32_t token, KindId wanted);
    /// Does a mention of an entity stand there, by name or by another word for it?
    bool names(std::uint32_t sentence, std::uint32_t token) const { return mention_at(sentence, token) != nullptr; }
    Party party_of(std::uint32_t sentence, std::uint32_t token) const;
    std::optional<TimeInterval> time_of(std::uint32_t sentence, std::uint32_t token) const;
    /// Bytes of the noun phrase that a token heads, without the clauses and the preposition that hang on it.
    SourceRange phrase_range(std::uint32_t sentence, std::uint32_t token) const;

private:
    std::optional<TimeInterval> time_before_when(std::uint32_t sentence, std::uint32_t token) const;
    std::optional<TimeInterval> time_of_entry(std::uint32_t sentence, std::uint32_t token) const;
    using Place = std::pair<std::uint32_t, std::uint32_t>;
    const text::Token& token(std::uint32_t s, std::uint32_t t) const { return document_.sentences[s].tokens[t]; }
    const text::Mention* mention_at(std::uint32_t s, std::uint32_t t) const;
    bool bare_noun(std::uint32_t s, std::uint32_t t, bool event) const;
    std::string short_words(std::uint32_t s, std::uint32_t t) const;
    std::string words_of(std::uint32_t s, std::uint32_t t) const;
    std::string event_name(const Referent& event) const;

    std::uint32_t named_beside(std::uint32_t s, std::uint32_t t) const;
    ReferentId entity_referent(const text::Mention& mention);
    Referent describe(std::uint32_t s, std::uint32_t t, KindId kind, bool event);
    void describe_modifiers(Referent& r, std::uint32_t s, std::uint32_t t);
    void describe_roles(Referent& r, std::uint32_t s, std::uint32_t t);
    void add_owner(Referent& r, std::uint32_t s, std::uint32_t t) const;
    void add_participant(Referent& r, std::uint32_t s, std::uint32_t t) const;
    Party speaking_body(std::uint32_t s, std::uint32_t t) const;
    std::string speaker_country(std::uint32_t s, std::uint32_t t) const;
    bool add_place(Referent& r, std::uint32_t s, std::uint32_t t) const;
    void add_town_of_street(Referent& r, std::uint32_t s, std::uint32_t street) const;
    void add_places_of_relative(Referent& r, std::uint32_t s, std::uint32_t t) const;
    ReferentId place_referent(Referent r, bool definite, bool clause, Place at);
    bool beside_each_other(Place a, Place b) const;
    bool owned_by_others(Place a, Place b) const;
    void absorb(Referent& into, const Referent& from);
    std::uint32_t skip_parts(std::uint32_t s, std::uint32_t t) const;
    ReferentId last_fitting(Place before, KindId wanted, std::uint32_t sentences_back) const;
    /// The first event that the token has in one of the roles (none given: in any).
    ReferentId event_among_parts(std::uint32_t s, std::uint32_t t, KindId need,
                                 std::initializer_list<std::string_view> roles = {}) const;
    void infer_targets();
    void join_headline();
    ReferentId bridge(std::uint32_t s, std::uint32_t t, ReferentId antecedent);
    bool named_thing(std::uint32_t s, std::uint32_t t);
    bool told_by_its_subject(std::uint32_t s, std::uint32_t t, KindId kind);
    bool rename(std::uint32_t s, std::uint32_t noun, const text::Mention& mention, std::uint32_t t);
    bool has_case(std::uint32_t s, std::uint32_t t, std::initializer_list<std::string_view> words) const;
    bool preposed(std::uint32_t s, std::uint32_t t) const;
    bool definite(std::uint32_t s, std::uint32_t t) const;

    const text::Document& document_;
    std::span<const ClauseGraph> graphs_;
    const Lexicon& lexicon_;
    std::vector<Referent>& all_;
    std::map<Place, const text::Mention*> mentions_;
    std::map<EntityId, ReferentId> of_entity_;
    std::map<Place, ReferentId> of_token_;
    std::vector<std::pair<Place, ReferentId>> told_;  ///< things and events in order of mention
};

}  // namespace gainsay::claims
