#pragma once
// The working state of the entity stage: entities with what is known of them, mentions by token. Private to it.

#include "parser/text/document.hpp"
#include "parser/text/entity_words.hpp"
#include "parser/text/gazetteer.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::text {

/// What the stage knows of an entity beside what it hands on.
struct EntityFacts {
    std::string surname;  ///< lower case; of persons
    std::string given;    ///< lower case; first word of a full name
    std::string body;     ///< of organisations: canonical words without the country ("foreign ministry")
    Gender gender = Gender::unknown;
    bool full_name = false;  ///< a person with at least two names
    bool described = false;  ///< known only by an office or a noun so far
};

class EntityDraft {
public:
    explicit EntityDraft(Document& document);

    const Gazetteer& gazetteer() const { return gazetteer_; }
    const std::vector<Sentence>& sentences() const { return document_.sentences; }
    const Token& token(std::uint32_t sentence, std::uint32_t at) const {
        return document_.sentences[sentence].tokens[at];
    }

    EntityId add(Entity entity, EntityFacts facts);
    std::size_t size() const { return document_.entities.size(); }
    Entity& entity(EntityId id) { return document_.entities[id.index()]; }
    const Entity& entity(EntityId id) const { return document_.entities[id.index()]; }
    EntityFacts& facts(EntityId id) { return facts_[id.index()]; }
    const EntityFacts& facts(EntityId id) const { return facts_[id.index()]; }
    /// None when there is none.
    EntityId find_key(std::string_view key) const;
    /// The entity of a key, made when it is new.
    EntityId of_key(Entity entity, EntityFacts facts);
    /// The entity of a gazetteer entry.
    EntityId of_place(const GazetteerEntry& entry);
    EntityId of_country(std::string_view key);
    /// The people or the adjective of a country ("Russian"): an entity of its own with the country's key.
    EntityId of_nationality(std::string_view country);

    /// Notes that tokens refer to an entity. Tokens that belong to a mention already stay with it.
    void mention(EntityId id, TokenSpan span, MentionForm form, bool certain = true,
                 LinkReason reason = LinkReason::name);
    /// Place of the last mention of an entity before `before`; none when there is none.
    std::optional<TokenSpan> last_before(EntityId id, const TokenSpan& before) const;
    /// Index into mentions() of the mention that holds the token, none when there is none.
    std::optional<std::uint32_t> mention_at(std::uint32_t sentence, std::uint32_t at) const;
    std::vector<Mention>& mentions() { return document_.mentions; }
    const std::vector<Mention>& mentions() const { return document_.mentions; }
    /// All references to `from` become references to `to`.
    void merge(EntityId from, EntityId to);
    /// Drops entities without mentions, numbers the rest by first mention, orders mentions by position.
    void finish();

    /// Children of a token in its tree.
    const std::vector<std::uint32_t>& children(std::uint32_t sentence, std::uint32_t at) const {
        return children_[sentence][at];
    }
    /// The token of [first, last) whose head lies outside.
    std::uint32_t head_of(std::uint32_t sentence, std::uint32_t first, std::uint32_t last) const;
    /// True when the token has a child with that relation and lower-case form ("case", "in").
    bool has_child(std::uint32_t sentence, std::uint32_t at, std::string_view relation, std::string_view lower) const;
    /// Key of the country that a noun belongs to by its modifiers: "Russian …", "Russia's …", "… of Russia"; else
    /// empty.
    std::string country_of_phrase(std::uint32_t sentence, std::uint32_t head) const;
    /// Key of the country that a token names as adjective, people or name (of several tokens up to it); else empty.
    std::string country_at(std::uint32_t sentence, std::uint32_t at, bool adjectives) const;

private:
    Document& document_;
    const Gazetteer& gazetteer_;
    std::vector<EntityFacts> facts_;
    std::map<std::string, EntityId, std::less<>> by_key_;
    std::vector<std::set<TokenSpan>> places_;        // mentions by entity
    std::vector<std::vector<std::uint32_t>> owner_;  // mention index by token, UINT32_MAX
    std::vector<std::vector<std::vector<std::uint32_t>>> children_;
};

/// Finds names and gives each its entity, full names first.
void find_names(EntityDraft& draft);
/// Organisations and offices called by a common noun: "the foreign ministry", "the Azerbaijani leader", "police".
void find_descriptions(EntityDraft& draft);
/// Capitals and countries where they stand for their governments: "Moscow denied", "tensions with Baku".
void find_governments(EntityDraft& draft);
/// Nouns said again, descriptions, events and pronouns: links between noun phrases, some of which name an entity.
std::vector<CoreferenceLink> find_links(EntityDraft& draft);

/// Canonical words for a public body: "ministry of foreign affairs" → "foreign ministry". `words` in lower case.
std::string canonical_body(std::vector<std::string> words);
/// "Azerbaijani Foreign Ministry": adjective of the country and the body in capitals.
std::string body_name(const Gazetteer& gazetteer, std::string_view country, std::string_view body);

}  // namespace gainsay::text
