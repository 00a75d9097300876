// Names made into entities: bodies, people, places, and the words that stand for one named elsewhere.

#include "parser/text/entity_names.hpp"

#include <algorithm>

namespace gainsay::text {
namespace {

constexpr std::size_t kMostNamesakes = 32;  // people of one surname that are weighed against each other

}  // namespace

/// A body from [first, last); its mention begins at `from`, where its country stands.
void NameFinder::add_body(std::uint32_t s, std::uint32_t from, std::uint32_t first, std::uint32_t last,
                          std::string country) {
    std::vector<std::string> words;
    for (std::uint32_t t = first; t < last; ++t) words.push_back(lower(s, t));
    const bool is_public =
        std::any_of(words.begin(), words.end(), [](const std::string& w) { return !public_body(w).empty(); });
    // "… of Ukraine" at the end gives the country too.
    if (country.empty() && words.size() >= 3) {
        const std::string key = draft_.country_at(s, last - 1, false);
        for (std::size_t n = 1; n <= 3 && n + 1 < words.size() && !key.empty(); ++n) {
            if (words[words.size() - n - 1] != "of") continue;
            country = key;
            words.resize(words.size() - n - 1);
            break;
        }
    }
    // "Azerbaijan's Ministry of …": the owner stands before the name.
    if (country.empty() && first >= 2 && (lower(s, first - 1) == "'s" || lower(s, first - 1) == "'")) {
        country = draft_.country_at(s, first - 2, false);
    }
    const std::string shown = joined(s, from, last, false);
    const std::string plain = joined(s, from, last, true);
    std::string place;  // a town or state in front: "Velmora Police Department"
    for (std::uint32_t t = first + 1; t < last && t <= first + 3; ++t) {
        const GazetteerEntry* entry = gazetteer_.lookup(joined(s, first, t, true));
        if (entry && entry->certain && entry->kind != PlaceKind::seat) place = entry->key;
    }
    Entity entity;
    entity.kind = is_gathering(words.back()) ? EntityKind::other : EntityKind::organization;
    entity.name = shown;
    entity.country = country;
    EntityFacts facts;
    facts.body = canonical_body(words);
    entity.role = facts.body;
    if (is_public && !country.empty()) {
        entity.key = "org:" + country + "/" + facts.body;
        entity.name = body_name(gazetteer_, country, facts.body);
    } else if (is_public && !place.empty()) {
        entity.key = "org:" + plain;
        const GazetteerEntry* entry = gazetteer_.find_key(place);
        entity.country = entry ? entry->country : "";
    }
    EntityId id;
    if (!entity.key.empty()) {
        id = draft_.of_key(std::move(entity), std::move(facts));
    } else if (const auto known = named_.find(plain); known != named_.end()) {
        id = known->second;
    } else {
        id = draft_.add(std::move(entity), std::move(facts));
    }
    named_.emplace(plain, id);
    std::string initials;
    for (const std::string& word : words) {
        if (word != "of" && word != "the" && word != "and" && word != "for") initials += word[0];
    }
    note_short_form(initials, id);
    note_short_form(words.front(), id);
    draft_.mention(id, {s, from, last}, MentionForm::name);
}

void NameFinder::add_person(std::uint32_t s, std::uint32_t first, std::uint32_t name, std::uint32_t last,
                            std::string office, const std::string& country) {
    std::uint32_t end = last;
    while (end > name + 1 && is_name_suffix(lower(s, end - 1))) --end;
    EntityFacts facts;
    facts.given = lower(s, name);
    facts.surname = lower(s, end - 1);
    facts.full_name = true;
    facts.gender = gender_of(facts.given);
    for (std::uint32_t t = first; t < name && facts.gender == Gender::unknown; ++t)
        facts.gender = gender_of(lower(s, t));
    Entity entity;
    entity.kind = EntityKind::person;
    entity.name = joined(s, name, last, false);
    entity.country = country;
    entity.role = std::move(office);
    // Middle initials come and go; the key leaves them out.
    std::string key = "person:";
    for (std::uint32_t t = name; t < end; ++t) {
        if (t > name && is_initial(token(s, t).text)) continue;
        if (t > name && token(s, t).space_before) key += ' ';
        key += lower(s, t);
    }
    // "Jr." tells a son from his father: never one person.
    for (std::uint32_t t = end; t < last; ++t) {
        if (lower(s, t) == ".") continue;
        const std::string& suffix = lower(s, t);
        key += " " + (suffix.ends_with('.') ? suffix.substr(0, suffix.size() - 1) : suffix);
    }
    if (!is_initial(token(s, name).text)) entity.key = key;
    const std::string role = entity.role;
    const EntityId id = draft_.of_key(std::move(entity), facts);
    Entity& known = draft_.entity(id);
    if (known.role.empty()) known.role = role;
    if (known.country.empty()) known.country = country;
    if (draft_.facts(id).gender == Gender::unknown) draft_.facts(id).gender = facts.gender;
    const auto note = [&](std::vector<EntityId>& list) {
        if (std::find(list.begin(), list.end(), id) == list.end()) list.push_back(id);
    };
    note(by_surname_[facts.surname]);
    note(by_given_[facts.given]);
    draft_.mention(id, {s, first, last}, MentionForm::name);
}

/// Whether several name words that are no body, place or office are a person's.
bool NameFinder::person_like(std::uint32_t s, std::uint32_t first, std::uint32_t last) const {
    if (last - first > 5) return false;
    for (std::uint32_t t = first; t < last; ++t) {
        const Token& tok = token(s, t);
        if (tok.upos != Upos::propn && tok.text != "-" && !is_name_particle(tok.lower)) return false;
        if (std::any_of(tok.text.begin(), tok.text.end(), [](char c) { return c >= '0' && c <= '9'; })) return false;
        if (all_capitals(tok.text) && tok.text.size() > 2 && !is_initial(tok.text)) return false;
        const GazetteerEntry* entry = gazetteer_.lookup(tok.lower);
        if (entry && entry->kind == PlaceKind::country && t + 1 == last) return false;  // "Sputnik Azerbaijan"
    }
    if (is_given_name(lower(s, first))) return true;
    const std::uint32_t head = draft_.head_of(s, first, last);
    const bool article =
        first > 0 && (lower(s, first - 1) == "the" || lower(s, first - 1) == "a" || lower(s, first - 1) == "an");
    if (article || in_place_phrase(s, head)) return false;
    if (first > 0 && (!office_of(lower(s, first - 1)).empty())) return true;
    const bool age = last + 1 < size(s) && token(s, last).text == "," && token(s, last + 1).upos == Upos::num;
    if (age) return true;
    const Token& tok = token(s, head);
    if (tok.relation == "nsubj" || tok.relation == "appos") return last - first <= 4;
    return tok.relation != "compound" && last - first <= 3;
}

bool NameFinder::in_place_phrase(std::uint32_t s, std::uint32_t head) const {
    for (const std::string_view word : {"in", "at", "near", "from", "outside", "around", "across", "to", "into",
                                        "toward", "towards", "over", "north", "south"}) {
        if (draft_.has_child(s, head, "case", word)) return true;
    }
    return false;
}

void NameFinder::add_named(std::uint32_t s, std::uint32_t first, std::uint32_t last, EntityKind kind) {
    const std::string plain = joined(s, first, last, true);
    auto known = named_.find(plain);
    if (known == named_.end()) {
        Entity entity;
        entity.kind = kind;
        entity.name = joined(s, first, last, false);
        known = named_.emplace(plain, draft_.add(std::move(entity), {})).first;
        std::string initials;
        for (std::uint32_t t = first; t < last; ++t) {
            if (starts_capital(token(s, t))) initials += lower(s, t)[0];
        }
        if (initials.size() >= 3 && kind != EntityKind::place) note_short_form(initials, known->second);
    } else if (draft_.entity(known->second).kind == EntityKind::other) {
        draft_.entity(known->second).kind = kind;
    }
    draft_.mention(known->second, {s, first, last}, MentionForm::name);
}

/// A surname, or a given name where that is how the article calls somebody.
bool NameFinder::resolve_person(const LoneName& lone) {
    const std::string& word = lower(lone.sentence, lone.name);
    const auto surname = by_surname_.find(word);
    const auto given = by_given_.find(word);
    const bool by_last = surname != by_surname_.end();
    if (!by_last && given == by_given_.end()) return false;
    const std::uint32_t head = draft_.head_of(lone.sentence, lone.first, lone.last);
    const GazetteerEntry* entry = gazetteer_.lookup(word);
    if (!lone.titled && entry && (in_place_phrase(lone.sentence, head) || !by_last)) return false;
    if (!lone.titled && lone.kind != LearnedKind::none && lone.kind != LearnedKind::person && !by_last) return false;
    std::vector<EntityId> list = by_last ? surname->second : given->second;
    // "Mrs. Lindqvist" is none of the men of that name.
    Gender title = Gender::unknown;
    for (std::uint32_t t = lone.first; t < lone.name; ++t) {
        if (is_courtesy(lower(lone.sentence, t))) title = gender_of(lower(lone.sentence, t));
    }
    std::erase_if(list, [&](EntityId id) {
        const Gender known = draft_.facts(id).gender;
        return title != Gender::unknown && known != Gender::unknown && known != title;
    });
    if (list.empty()) return false;
    // Of several the one named last before; the first one named when none was.
    EntityId best = list.front();
    std::optional<TokenSpan> place;
    for (std::size_t i = 0; i < list.size() && i < kMostNamesakes; ++i) {
        const auto last = draft_.last_before(list[i], {lone.sentence, lone.first, lone.last});
        if (!last || (place && *last < *place)) continue;
        place = last;
        best = list[i];
    }
    Entity& person = draft_.entity(best);
    if (person.role.empty()) person.role = lone.office;
    if (person.country.empty()) person.country = lone.country;
    for (std::uint32_t t = lone.first; t < lone.name; ++t) {
        const Gender gender = gender_of(lower(lone.sentence, t));
        if (draft_.facts(best).gender == Gender::unknown) draft_.facts(best).gender = gender;
    }
    draft_.mention(best, {lone.sentence, lone.first, lone.last}, MentionForm::name, list.size() == 1);
    return true;
}

/// The first word or the initials of a body named in full elsewhere.
bool NameFinder::resolve_short_form(const LoneName& lone) {
    const auto list = by_short_form_.find(lower(lone.sentence, lone.name));
    const Token& tok = token(lone.sentence, lone.name);
    if (list == by_short_form_.end() || list->second.size() != 1 || tok.text.size() < 2) return false;
    draft_.mention(list->second.front(), {lone.sentence, lone.first, lone.last}, MentionForm::name, true,
                   all_capitals(tok.text) ? LinkReason::acronym : LinkReason::name);
    return true;
}

void NameFinder::note_short_form(const std::string& form, EntityId id) {
    auto& list = by_short_form_[form];
    if (std::find(list.begin(), list.end(), id) == list.end()) list.push_back(id);
}

/// "Harbour Rescue Service (HRD)": initials that the text itself gives to the name in front, whatever its words are.
bool NameFinder::resolve_bracketed(const LoneName& lone) {
    const std::uint32_t s = lone.sentence;
    if (!all_capitals(token(s, lone.name).text) || lone.first < 2 || lone.last >= size(s)) return false;
    if (token(s, lone.first - 1).text != "(" || token(s, lone.last).text != ")") return false;
    const auto before = draft_.mention_at(s, lone.first - 2);
    if (!before) return false;
    const Mention mention = draft_.mentions()[*before];
    Entity& named = draft_.entity(mention.entity);
    // "Oslo (AP)" is where a report comes from.
    const bool body = named.kind == EntityKind::organization || named.kind == EntityKind::other;
    if (!body || mention.form != MentionForm::name || mention.tokens.last - mention.tokens.first < 2) return false;
    named.kind = EntityKind::organization;
    by_short_form_[lower(s, lone.name)] = {mention.entity};
    draft_.mention(mention.entity, {s, lone.first, lone.last}, MentionForm::name, true, LinkReason::acronym);
    return true;
}

void NameFinder::add_lone_person(const LoneName& lone) {
    const Token& tok = token(lone.sentence, lone.name);
    EntityFacts facts;
    facts.surname = tok.lower;
    for (std::uint32_t t = lone.first; t < lone.name && facts.gender == Gender::unknown; ++t) {
        facts.gender = gender_of(lower(lone.sentence, t));
    }
    if (facts.gender == Gender::unknown && !lone.titled) facts.gender = gender_of(tok.lower);
    Entity entity;
    entity.kind = EntityKind::person;
    entity.name = joined(lone.sentence, lone.first, lone.last, false);
    entity.country = lone.country;
    entity.role = lone.office;
    const EntityId id = draft_.add(std::move(entity), std::move(facts));
    by_surname_[tok.lower].push_back(id);
    draft_.mention(id, {lone.sentence, lone.first, lone.last}, MentionForm::name);
}

void NameFinder::resolve(LoneName lone) {
    lone.kind = learned_kind(lone.sentence, lone.name, lone.last);
    if (const LearnedKind voted = voted_kind(lower(lone.sentence, lone.name)); voted != LearnedKind::none)
        lone.kind = voted;
    const TokenSpan span{lone.sentence, lone.first, lone.last};
    if (resolve_person(lone)) return;
    const Token& tok = token(lone.sentence, lone.name);
    if (lone.titled) return add_lone_person(lone);
    if (resolve_bracketed(lone)) return;
    if (all_capitals(tok.text) && resolve_short_form(lone)) return;  // the text's own word, whatever a tagger says
    if (lone.name > 0 && token(lone.sentence, lone.name - 1).text == ",") {
        // "Velmora, Conn.": the state of a town.
        std::string_view state = gazetteer_.abbreviated_region(tok.text);
        if (state.empty()) state = gazetteer_.abbreviated_region(tok.text + ".");
        if (const GazetteerEntry* region = gazetteer_.find_key(state)) {
            return draft_.mention(draft_.of_place(*region), span, MentionForm::name);
        }
    }
    const GazetteerEntry* entry = gazetteer_.lookup(tok.lower);
    // Towns share their names with people; a country is a country.
    const bool sure_place = entry && (entry->kind == PlaceKind::country || lone.kind == LearnedKind::none);
    if (lone.kind == LearnedKind::person && !sure_place) return add_lone_person(lone);
    if (entry && (tok.lower != "us" || tok.text == "US"))
        return draft_.mention(draft_.of_place(*entry), span, MentionForm::name);
    if (resolve_short_form(lone)) return;
    if (all_capitals(tok.text) && draft_.sentences()[lone.sentence].kind == BlockKind::headline) return;
    const bool acronym = all_capitals(tok.text) && tok.text.size() <= 6;
    const bool place = lone.kind == LearnedKind::place ||
                       (lone.kind == LearnedKind::none && !acronym && in_place_phrase(lone.sentence, lone.name));
    const bool body = lone.kind == LearnedKind::body || (lone.kind == LearnedKind::none && acronym);
    add_named(lone.sentence, lone.first, lone.last,
              body    ? EntityKind::organization
              : place ? EntityKind::place
                      : EntityKind::other);
}

}  // namespace gainsay::text
