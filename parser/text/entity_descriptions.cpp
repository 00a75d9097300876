// Bodies and offices called by a common noun: "the foreign ministry", "Azerbaijan's president", "the sheriff",
// "police".

#include "parser/text/entities.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace gainsay::text {
namespace {

constexpr std::size_t kMostRivals = 100;  // holders of like offices that are weighed against each other

/// A noun phrase whose head is an office or a body.
struct Description {
    std::uint32_t sentence = 0;
    std::uint32_t head = 0;
    TokenSpan span;     // from its first modifier to the head
    std::string words;  // canonical office or body with its qualifiers
    std::string country;
    bool person = false;
    bool definite = false;  // "the", "this", "their", or a country in front
    bool plural = false;
    bool narrowed = false;  // "… of the club": an office of something that is no known country
};

class Describer {
public:
    explicit Describer(EntityDraft& draft) : draft_(draft) {}

    void run() {
        for (std::size_t i = 0; i < draft_.size(); ++i) index(EntityId::at(i));
        for (const Mention& m : draft_.mentions()) {
            const Entity& e = draft_.entity(m.entity);
            if (e.kind == EntityKind::country || e.kind == EntityKind::nationality) ++weights_[e.country];
        }
        for (std::uint32_t s = 0; s < draft_.sentences().size(); ++s) {
            const auto size = static_cast<std::uint32_t>(draft_.sentences()[s].tokens.size());
            for (std::uint32_t t = 0; t < size; ++t) look_at(s, t);
        }
        unite_offices();
    }

private:
    const Token& token(std::uint32_t s, std::uint32_t t) const { return draft_.token(s, t); }

    void index(EntityId id);
    bool may_lead(const Entity& person, const std::string& country) const;
    const std::vector<EntityId>& known_as(const std::string& words) const;
    EntityId nearest_of(const std::vector<EntityId>& fitting, const Description& d, bool& certain) const;
    void look_at(std::uint32_t s, std::uint32_t t);
    bool describe(std::uint32_t s, std::uint32_t t, Description& out) const;
    void resolve(const Description& d);
    EntityId apposed(const Description& d) const;
    EntityId named_with(const Description& d) const;
    EntityId find_person(const Description& d, bool& certain) const;
    EntityId find_body(const Description& d, bool& certain) const;
    EntityId make(const Description& d);
    void unite_offices();

    EntityDraft& draft_;
    std::map<std::string, std::vector<EntityId>> by_word_;  // by each word of the office or body
    std::map<std::string, int> weights_;                    // mentions by country
    std::vector<EntityId> leaders_;                         // of countries
    const std::vector<EntityId> nobody_;
};

/// Notes an entity under every word of its office or body.
void Describer::index(EntityId id) {
    const Entity& e = draft_.entity(id);
    const std::string words = e.kind == EntityKind::person ? e.role : draft_.facts(id).body;
    const auto note = [&](std::vector<EntityId>& list) {
        if (list.empty() || list.back() != id) list.push_back(id);
    };
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        note(by_word_[words.substr(at, end - at)]);
        at = end + 1;
    }
    if (e.kind == EntityKind::person && leads_country(e.role)) note(leaders_);
}

/// Whether somebody may hold an office of the country: known to be of it, or of no known country in an article that is
/// about this one. "The Turkish leader", named in passing, is not the one president whom the article is about.
bool Describer::may_lead(const Entity& person, const std::string& country) const {
    constexpr int kMuchMentioned = 3;
    if (country.empty() || person.country == country) return true;
    if (!person.country.empty()) return false;
    const auto weight = weights_.find(country);
    return weights_.size() <= 2 || (weight != weights_.end() && weight->second >= kMuchMentioned);
}

/// Entities whose office or body may be meant by the words: those that share the last one.
const std::vector<EntityId>& Describer::known_as(const std::string& words) const {
    const std::size_t blank = words.rfind(' ');
    const auto at = by_word_.find(blank == std::string::npos ? words : words.substr(blank + 1));
    // With hundreds of ministries nothing is certain and nothing worth the time.
    return at == by_word_.end() || at->second.size() > kMostRivals ? nobody_ : at->second;
}

/// The one named last before; certain when it was named just now and the others are out of sight.
EntityId Describer::nearest_of(const std::vector<EntityId>& fitting, const Description& d, bool& certain) const {
    EntityId nearest;
    std::optional<TokenSpan> place;
    std::optional<TokenSpan> other;
    for (const EntityId id : fitting) {
        const auto last = draft_.last_before(id, d.span);
        if (!last) continue;
        if (!place || *place < *last) {
            other = place;
            place = last;
            nearest = id;
        } else if (!other || *other < *last) {
            other = last;
        }
    }
    certain = place && d.sentence - place->sentence <= 2 && (!other || d.sentence - other->sentence > 3);
    return nearest;
}

bool plural_office(const Token& t) {
    return t.xpos == "NNS" || t.xpos == "NNPS";
}

/// Whether a token of another mention blocks the phrase: only names of countries may stand inside.
bool Describer::describe(std::uint32_t s, std::uint32_t t, Description& d) const {
    const Token& head = token(s, t);
    if (head.upos != Upos::noun && head.upos != Upos::propn) return false;
    if (draft_.mention_at(s, t)) return false;
    const std::string_view office =
        office_of(plural_office(head) ? std::string_view(head.lemma) : std::string_view(head.lower));
    const std::string_view body = public_body(head.lower);
    const bool government = stands_for_government(head.lower);
    if (office.empty() && body.empty() && !government) return false;
    // As common nouns these are people, duties and rooms rather than bodies.
    const bool weak = head.lower == "guard" || head.lower == "service" || head.lower == "command" ||
                      head.lower == "board" || head.lower == "office" || head.lower == "patrol" ||
                      head.lower == "corps" || head.lower == "assembly";
    if (weak && head.upos == Upos::noun && office.empty()) return false;
    d.sentence = s;
    d.head = t;
    d.person = !office.empty();
    d.plural = plural_office(head);
    d.country = draft_.country_of_phrase(s, t);
    std::uint32_t first = t;
    std::vector<std::string> words{std::string(d.person ? office : std::string_view(head.lower))};
    while (first > 0 && !draft_.mention_at(s, first - 1)) {
        const Token& before = token(s, first - 1);
        const bool qualifies =
            qualifies_office(before.lower) || before.lower == "armed" || before.lower == "air" ||
            before.lower == "military" || before.lower == "sheriff" || before.lower == "emergency" ||
            (!d.person && before.upos == Upos::noun && before.relation == "compound" && before.head == t);
        if (!qualifies || before.lower == "former") break;
        words.insert(words.begin(), before.lower);
        --first;
    }
    d.words = d.person ? "" : canonical_body(words);
    for (std::size_t i = 0; d.person && i < words.size(); ++i) d.words += (i > 0 ? " " : "") + words[i];
    if (government) d.words = "government";
    d.span = {s, first, t + 1};
    bool introduced = false;
    for (const std::uint32_t child : draft_.children(s, t)) {
        const Token& c = token(s, child);
        if (c.relation != "det" && !(c.relation == "nmod" && c.subtype == "poss")) continue;
        d.definite = d.definite || c.lower == "the" || c.lower == "this" || c.lower == "that" || c.subtype == "poss";
        introduced = introduced || c.lower == "a" || c.lower == "an";
        // The article belongs to the mention when nothing but its words lies between.
        if (c.relation == "det" && child + 1 == d.span.first) d.span.first = child;
    }
    for (const std::uint32_t child : draft_.children(s, t)) {
        const Token& c = token(s, child);
        d.narrowed = d.narrowed || (child > t && c.relation == "nmod" && d.country.empty());
    }
    d.definite = d.definite || !d.country.empty() || head.lower == "police" || head.upos == Upos::propn;
    if (introduced) d.definite = false;  // "a Norwegian judge": none of those named before
    return true;
}

void Describer::look_at(std::uint32_t s, std::uint32_t t) {
    Description d;
    if (describe(s, t, d)) resolve(d);
}

/// The person that the office stands beside: "Ilham Aliyev, President of Azerbaijan", "his counterpart, Ilham Aliyev".
EntityId Describer::apposed(const Description& d) const {
    const auto person_at = [&](std::uint32_t at) {
        const auto mention = draft_.mention_at(d.sentence, at);
        if (!mention) return EntityId::none();
        const EntityId id = draft_.mentions()[*mention].entity;
        return draft_.entity(id).kind == EntityKind::person ? id : EntityId::none();
    };
    const Token& head = token(d.sentence, d.head);
    if (head.relation == "appos" && head.head != kNoToken) {
        if (const EntityId id = person_at(head.head); id.valid()) return id;
    }
    for (const std::uint32_t child : draft_.children(d.sentence, d.head)) {
        const std::string& relation = token(d.sentence, child).relation;
        if (relation != "appos" && relation != "flat") continue;
        if (const EntityId id = person_at(child); id.valid()) return id;
    }
    return EntityId::none();
}

/// The person whose name follows at once: "foreign ministry spokeswoman Ana Field".
EntityId Describer::named_with(const Description& d) const {
    const Token& head = token(d.sentence, d.head);
    if (d.head + 1 >= draft_.sentences()[d.sentence].tokens.size() || d.plural) return EntityId::none();
    const auto next = draft_.mention_at(d.sentence, d.head + 1);
    if (!next) return EntityId::none();
    const Mention& mention = draft_.mentions()[*next];
    const bool joined = head.head >= mention.tokens.first && head.head < mention.tokens.last;
    const bool heads = token(d.sentence, mention.head).head == d.head;
    const EntityKind kind = draft_.entity(mention.entity).kind;
    return (joined || heads) && (kind == EntityKind::person || kind == EntityKind::other) ? mention.entity
                                                                                          : EntityId::none();
}

bool office_fits(const std::string& described, const std::string& held, bool country_known) {
    if (held.empty()) return false;
    if (described == held) return true;
    if (described == "leader") return country_known && leads_country(held);
    // "the minister" for a foreign minister; "the secretary" for a secretary of state.
    return held.size() > described.size() && (held.ends_with(" " + described) || held.starts_with(described + " "));
}

EntityId Describer::find_person(const Description& d, bool& certain) const {
    std::vector<EntityId> fitting;
    const bool any_leader = d.words == "leader" && !d.country.empty() && leaders_.size() <= kMostRivals;
    for (const EntityId id : any_leader ? leaders_ : known_as(d.words)) {
        const Entity& e = draft_.entity(id);
        if (e.kind != EntityKind::person || !office_fits(d.words, e.role, !d.country.empty())) continue;
        if (may_lead(e, d.country)) fitting.push_back(id);
    }
    if (!d.country.empty()) {
        // Those known to be of the country go before those of whom nothing is known.
        const auto known = [&](EntityId id) { return draft_.entity(id).country == d.country; };
        if (std::any_of(fitting.begin(), fitting.end(), known)) {
            std::erase_if(fitting, [&](EntityId id) { return !known(id); });
        }
    }
    certain = fitting.size() == 1;
    if (fitting.size() <= 1) return fitting.empty() ? EntityId::none() : fitting.front();
    return nearest_of(fitting, d, certain);
}

EntityId Describer::find_body(const Description& d, bool& certain) const {
    std::vector<EntityId> fitting;
    for (const EntityId id : known_as(d.words)) {
        const Entity& e = draft_.entity(id);
        const std::string& body = draft_.facts(id).body;
        const bool fits = body == d.words || (body.size() > d.words.size() && body.ends_with(" " + d.words)) ||
                          (d.words == "police" && body.find("police") != std::string::npos);
        if (e.kind == EntityKind::organization && fits) fitting.push_back(id);
    }
    certain = fitting.size() == 1;
    if (fitting.size() <= 1) return fitting.empty() ? EntityId::none() : fitting.front();
    return nearest_of(fitting, d, certain);
}

EntityId Describer::make(const Description& d) {
    Entity entity;
    entity.kind = d.person ? EntityKind::person : EntityKind::organization;
    entity.country = d.country;
    entity.role = d.words;
    entity.name = body_name(draft_.gazetteer(), d.country, d.words);
    if (d.country.empty()) entity.name = d.words;
    EntityFacts facts;
    facts.described = true;
    if (!d.person) facts.body = d.words;
    if (d.person) facts.gender = gender_of(token(d.sentence, d.head).lower);
    if (d.country.empty()) return draft_.add(std::move(entity), std::move(facts));
    if (!d.person) {
        entity.key = "org:" + d.country + "/" + d.words;
        return draft_.of_key(std::move(entity), std::move(facts));
    }
    return draft_.add(std::move(entity), std::move(facts));
}

void Describer::resolve(const Description& d) {
    if (d.plural && d.person) return;
    EntityId id = d.person ? named_with(d) : EntityId::none();
    const bool with_name = id.valid();
    if (!id.valid() && d.person) id = apposed(d);
    if (id.valid()) {
        Entity& e = draft_.entity(id);
        if (e.kind == EntityKind::other) e.kind = EntityKind::person;
        if (e.role.empty() && d.words != "counterpart") {
            e.role = d.words;
            index(id);
        }
        if (e.country.empty()) e.country = d.country;
        if (draft_.facts(id).gender == Gender::unknown)
            draft_.facts(id).gender = gender_of(token(d.sentence, d.head).lower);
        if (!with_name) draft_.mention(id, d.span, MentionForm::nominal, true, LinkReason::apposition);
        return;
    }
    if (d.words == "counterpart" || d.words == "side") return;
    if (d.words == "government" && !d.country.empty()) {
        return draft_.mention(draft_.of_country(d.country), d.span, MentionForm::nominal, true, LinkReason::government);
    }
    bool certain = true;
    if (d.definite && d.person && !d.plural) id = find_person(d, certain);
    if (d.narrowed && d.person) certain = false;
    // Somebody known by an office alone is not the one of whom the article speaks much later.
    if (id.valid() && d.person && draft_.facts(id).described && d.country.empty()) {
        constexpr std::uint32_t kFar = 5;  // sentences
        const auto last = draft_.last_before(id, d.span);
        if (!last || d.sentence - last->sentence > kFar) certain = false;
    }
    if (!d.person && !d.country.empty()) {
        id = draft_.find_key("org:" + d.country + "/" + d.words);
    } else if (!d.person && d.definite) {
        id = find_body(d, certain);
    }
    const bool speaks = token(d.sentence, d.head).relation == "nsubj" || token(d.sentence, d.head).relation == "obl" ||
                        token(d.sentence, d.head).relation == "obj";
    if (!id.valid() && (!d.country.empty() || speaks)) {
        id = make(d);
        index(id);
        certain = true;
    }
    if (!id.valid()) return;
    // The only one who can be meant is of the country that the words name.
    if (certain && draft_.entity(id).country.empty()) draft_.entity(id).country = d.country;
    draft_.mention(id, d.span, MentionForm::nominal, certain, LinkReason::office);
}

/// "Azerbaijan's president" here and "President Aliyev" there are one when nobody else in the article holds the office.
void Describer::unite_offices() {
    std::vector<EntityId> described;
    std::vector<EntityId> named;
    for (std::size_t i = 0; i < draft_.size(); ++i) {
        const Entity& e = draft_.entity(EntityId::at(i));
        if (e.kind != EntityKind::person || !leads_country(e.role)) continue;
        const bool by_office = draft_.facts(e.id).described;
        if (by_office && e.country.empty()) continue;
        (by_office ? described : named).push_back(e.id);
    }
    if (named.size() > kMostRivals || described.size() > kMostRivals) return;
    for (const EntityId id : described) {
        const Entity& d = draft_.entity(id);
        const auto fits = [&](EntityId other) {
            const Entity& e = draft_.entity(other);
            return may_lead(e, d.country) && office_fits(d.role, e.role, true);
        };
        if (std::count_if(named.begin(), named.end(), fits) != 1) continue;
        draft_.merge(id, *std::find_if(named.begin(), named.end(), fits));
    }
}

}  // namespace

void find_descriptions(EntityDraft& draft) {
    Describer(draft).run();
}

}  // namespace gainsay::text
