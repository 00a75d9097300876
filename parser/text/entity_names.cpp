// Names: runs of capitalised words, parted into offices, people, bodies and places; full names first, so that a surname
// alone finds its person whichever comes first.

#include "parser/text/entities.hpp"

#include <algorithm>

namespace gainsay::text {
namespace {

constexpr std::size_t kMostNamesakes = 32;  // people of one surname that are weighed against each other
constexpr std::uint32_t kLongestName = 12;  // tokens; longer runs are lists or shouting

/// A name of one word that waits until all full names are known.
struct LoneName {
    std::uint32_t sentence = 0;
    std::uint32_t first = 0;  // with its title
    std::uint32_t name = 0;
    std::uint32_t last = 0;
    std::string office;
    std::string country;
    bool titled = false;
};

bool starts_capital(const Token& t) {
    const auto c = static_cast<unsigned char>(t.text[0]);
    return (c >= 'A' && c <= 'Z') || (c >= 0xC3 && t.upos == Upos::propn);
}

bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}

bool all_capitals(std::string_view text) {
    return text.size() >= 2 && std::none_of(text.begin(), text.end(), is_small) &&
           std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_initial(std::string_view text) {
    return text.size() == 2 && text[1] == '.';
}

class NameFinder {
public:
    explicit NameFinder(EntityDraft& draft) : draft_(draft), gazetteer_(draft.gazetteer()) {}

    void run() {
        for (std::uint32_t s = 0; s < draft_.sentences().size(); ++s) scan(s);
        for (const LoneName& name : lone_) resolve(name);
    }

private:
    const Token& token(std::uint32_t s, std::uint32_t t) const { return draft_.token(s, t); }
    std::uint32_t size(std::uint32_t s) const {
        return static_cast<std::uint32_t>(draft_.sentences()[s].tokens.size());
    }
    const std::string& lower(std::uint32_t s, std::uint32_t t) const { return token(s, t).lower; }
    std::string joined(std::uint32_t s, std::uint32_t first, std::uint32_t last, bool lower_case) const {
        std::string out;
        for (std::uint32_t t = first; t < last; ++t) {
            if (t > first && token(s, t).space_before) out += ' ';
            out += lower_case ? token(s, t).lower : token(s, t).text;
        }
        return out;
    }

    bool title_cased(std::uint32_t s) const;
    bool name_like(std::uint32_t s, std::uint32_t t, bool title_case) const;
    std::uint32_t end_of_name(std::uint32_t s, std::uint32_t first, bool title_case) const;
    std::uint32_t connector(std::uint32_t s, std::uint32_t first, std::uint32_t at, bool title_case) const;
    void scan(std::uint32_t s);
    void part(std::uint32_t s, std::uint32_t first, std::uint32_t last);
    std::uint32_t country_in_front(std::uint32_t s, std::uint32_t first, std::uint32_t last, std::string& key) const;
    bool is_body(std::uint32_t s, std::uint32_t first, std::uint32_t last) const;
    void add_body(std::uint32_t s, std::uint32_t from, std::uint32_t first, std::uint32_t last, std::string country);
    void add_person(std::uint32_t s, std::uint32_t first, std::uint32_t name, std::uint32_t last, std::string office,
                    const std::string& country);
    bool person_like(std::uint32_t s, std::uint32_t first, std::uint32_t last) const;
    bool in_place_phrase(std::uint32_t s, std::uint32_t head) const;
    void add_named(std::uint32_t s, std::uint32_t first, std::uint32_t last, EntityKind kind);
    void resolve(const LoneName& lone);
    bool resolve_person(const LoneName& lone);
    bool resolve_short_form(const LoneName& lone);

    EntityDraft& draft_;
    const Gazetteer& gazetteer_;
    std::vector<LoneName> lone_;
    std::map<std::string, EntityId> named_;  // other names by lower-case words
    std::map<std::string, std::vector<EntityId>> by_surname_;
    std::map<std::string, std::vector<EntityId>> by_given_;
    std::map<std::string, std::vector<EntityId>> by_short_form_;  // first words and initials of bodies
};

/// Titles In Capitals say nothing by their capitals.
bool NameFinder::title_cased(std::uint32_t s) const {
    std::uint32_t words = 0;
    std::uint32_t capitals = 0;
    for (std::uint32_t t = 1; t < size(s); ++t) {
        if (token(s, t).text.size() < 4) continue;
        ++words;
        capitals += starts_capital(token(s, t));
    }
    return words >= 3 && capitals * 10 >= words * 7;
}

bool NameFinder::name_like(std::uint32_t s, std::uint32_t t, bool title_case) const {
    const Token& tok = token(s, t);
    if (!starts_capital(tok) || is_calendar_word(tok.lower) || tok.text == "I") return false;
    // The treebanks tag the words of a name one by one ("United/VBN States"), with the tag of names beside.
    if (tok.upos == Upos::propn || tok.xpos.starts_with("NNP") || tok.lower == "united") return true;
    if (!gazetteer_.demonym(tok.lower).empty()) return tok.lower != "polish" || t > 0;
    if (title_case) return false;
    const bool opens = t == 0 || token(s, t - 1).upos == Upos::punct;
    const bool content = tok.upos == Upos::noun || tok.upos == Upos::adj || tok.upos == Upos::x;
    if (!opens && content) return true;
    // A sentence may open with an office or a body.
    return opens && content && t + 1 < size(s) && starts_capital(token(s, t + 1)) &&
           (!office_of(tok.lower).empty() || !public_body(tok.lower).empty() || qualifies_office(tok.lower) ||
            is_courtesy(tok.lower));
}

/// Number of tokens at `at` that join two parts of one name ("of", "'s" before Office, "-"), 0 when they do not.
std::uint32_t NameFinder::connector(std::uint32_t s, std::uint32_t first, std::uint32_t at, bool title_case) const {
    if (at + 1 >= size(s)) return 0;
    const std::string& word = lower(s, at);
    const bool name_next = name_like(s, at + 1, title_case);
    bool body = false;
    for (std::uint32_t t = first; t < at; ++t) {
        body = body || !public_body(lower(s, t)).empty() || is_private_body(lower(s, t)) || lower(s, t) == "centers";
    }
    if (word == "of" && body) {
        if (name_next) return 1;
        return lower(s, at + 1) == "the" && at + 2 < size(s) && name_like(s, at + 2, title_case) ? 2 : 0;
    }
    if (word == "of" && lower(s, first) == "secretary" && at == first + 1 && name_next) return 1;
    if ((word == "for" || word == "&") && body && name_next) return 1;
    const bool ministry = lower(s, first) == "ministry" || lower(s, first) == "department";
    if (word == "and" && ministry && first + 1 < at && lower(s, first + 1) == "of" && name_next) return 1;
    if (word == "'s" || word == "'") {
        const std::string& next = lower(s, at + 1);
        return name_next && (next == "office" || next == "department" || next == "association") ? 1 : 0;
    }
    if (is_name_particle(word) && !starts_capital(token(s, at))) {
        if (name_next) return 1;
        const bool hyphen = token(s, at + 1).text == "-" && at + 2 < size(s) && name_like(s, at + 2, title_case);
        return hyphen ? 2 : 0;
    }
    const bool tight = token(s, at).text == "-" && !token(s, at).space_before && !token(s, at + 1).space_before;
    if (!tight || !name_next) return 0;
    const auto is_land = [&](std::uint32_t t) {
        return !gazetteer_.demonym(lower(s, t)).empty() || gazetteer_.lookup(lower(s, t)) != nullptr;
    };
    return !is_land(at - 1) && !is_land(at + 1) ? 1 : 0;
}

std::uint32_t NameFinder::end_of_name(std::uint32_t s, std::uint32_t first, bool title_case) const {
    std::uint32_t last = first + 1;
    while (last < size(s) && last - first < kLongestName) {
        if (name_like(s, last, title_case)) {
            ++last;
            continue;
        }
        const std::uint32_t joint = connector(s, first, last, title_case);
        if (joint == 0) break;
        last += joint + 1;
    }
    return last;
}

void NameFinder::scan(std::uint32_t s) {
    const bool title_case = title_cased(s);
    for (std::uint32_t t = 0; t < size(s);) {
        if (!name_like(s, t, title_case)) {
            ++t;
            continue;
        }
        const std::uint32_t last = std::min(end_of_name(s, t, title_case), size(s));
        part(s, t, last);
        t = last;
    }
}

/// Number of tokens in front that name a country or its people; `key` is the country's.
std::uint32_t NameFinder::country_in_front(std::uint32_t s, std::uint32_t first, std::uint32_t last,
                                           std::string& key) const {
    for (std::uint32_t words = std::min<std::uint32_t>(4, last - first); words > 0; --words) {
        const std::string name = joined(s, first, first + words, true);
        if (name == "us" && token(s, first).text != "US") continue;
        if (const auto demonym = gazetteer_.demonym(name); !demonym.empty()) {
            key = demonym;
            return words;
        }
        const GazetteerEntry* entry = gazetteer_.lookup(name);
        if (entry && entry->kind == PlaceKind::country) {
            key = entry->key;
            return words;
        }
    }
    return 0;
}

bool NameFinder::is_body(std::uint32_t s, std::uint32_t first, std::uint32_t last) const {
    const auto body = [&](std::uint32_t t) {
        return !public_body(lower(s, t)).empty() || is_private_body(lower(s, t));
    };
    for (std::uint32_t t = first; t + 1 < last; ++t) {
        if ((lower(s, t + 1) == "of" || lower(s, t + 1) == "for") && body(t)) return true;
    }
    return body(last - 1);
}

/// One run of name words: [country] [office] name, [country] body, place, or something else.
void NameFinder::part(std::uint32_t s, std::uint32_t first, std::uint32_t last) {
    const std::string whole = joined(s, first, last, true);
    const GazetteerEntry* place = last - first > 1 ? gazetteer_.lookup(whole) : nullptr;
    if (place) return draft_.mention(draft_.of_place(*place), {s, first, last}, MentionForm::name);
    std::string country;
    std::uint32_t at = first;
    const std::uint32_t lead = country_in_front(s, first, last, country);
    if (lead > 0) {
        const bool private_name =
            first + lead < last && is_private_body(lower(s, last - 1)) && public_body(lower(s, last - 1)).empty();
        if (private_name) {
            country.clear();
        } else {
            at = first + lead;
        }
    }
    if (at == last) {
        const bool people = !gazetteer_.demonym(whole).empty() && gazetteer_.lookup(whole) == nullptr;
        const GazetteerEntry* entry = gazetteer_.lookup(whole);
        if (last - first == 1 && !people && entry && !entry->certain)
            return lone_.push_back({s, first, first, last, "", "", false});
        const EntityId id = people ? draft_.of_nationality(country) : draft_.of_country(country);
        return draft_.mention(id, {s, first, last}, MentionForm::name);
    }
    if (is_body(s, at, last)) return add_body(s, first, at, last, country);
    if (at > first) {
        std::string ignored;
        const bool people = !gazetteer_.demonym(joined(s, first, at, true)).empty();
        draft_.mention(people ? draft_.of_nationality(country) : draft_.of_country(country), {s, first, at},
                       MentionForm::name);
    }
    std::uint32_t name = at;  // behind the last office
    std::string office;
    for (std::uint32_t t = at; t < last; ++t) {
        const std::string_view found = office_of(lower(s, t));
        if (found.empty()) continue;
        office.clear();
        for (std::uint32_t q = t; q > at && qualifies_office(lower(s, q - 1)); --q)
            office.insert(0, lower(s, q - 1) + " ");
        office += found;
        name = t + 1;
        if (found == "secretary" && t + 2 < last && lower(s, t + 1) == "of") {
            office += " of " + lower(s, t + 2);
            name = t + 3;
        }
    }
    if (name > at && name + 1 < last && token(s, name).text == "-" && lower(s, name + 1) == "elect") name += 2;
    while (name < last && is_courtesy(lower(s, name))) ++name;
    if (name >= last) return;  // an office alone: a description
    const bool titled = name > at;
    if (lower(s, last - 1) == "embassy" || lower(s, last - 1) == "consulate") {
        // A thing with owner and place, not a name: only the town in front is one.
        const GazetteerEntry* town = last - at > 1 ? gazetteer_.lookup(joined(s, at, last - 1, true)) : nullptr;
        if (town) draft_.mention(draft_.of_place(*town), {s, at, last - 1}, MentionForm::name);
        return;
    }
    if (last - at == 1 && is_site(lower(s, at))) return;
    if (is_site(lower(s, last - 1)) || lower(s, at) == "mount" || lower(s, at) == "lake" || lower(s, at) == "fort") {
        return add_named(s, at, last, EntityKind::place);
    }
    if (!titled) {
        if (const GazetteerEntry* entry = last - at > 1 ? gazetteer_.lookup(joined(s, at, last, true)) : nullptr) {
            return draft_.mention(draft_.of_place(*entry), {s, at, last}, MentionForm::name);
        }
    }
    if (last - name == 1) return lone_.push_back({s, at, name, last, office, country, titled});
    if (titled || person_like(s, name, last)) return add_person(s, at, name, last, office, country);
    add_named(s, name, last, in_place_phrase(s, draft_.head_of(s, name, last)) ? EntityKind::place : EntityKind::other);
}

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
    auto& by_initials = by_short_form_[initials];
    if (std::find(by_initials.begin(), by_initials.end(), id) == by_initials.end()) by_initials.push_back(id);
    auto& by_first = by_short_form_[words.front()];
    if (std::find(by_first.begin(), by_first.end(), id) == by_first.end()) by_first.push_back(id);
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
    const std::vector<EntityId>& list = by_last ? surname->second : given->second;
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
    draft_.mention(list->second.front(), {lone.sentence, lone.first, lone.last}, MentionForm::name);
    return true;
}

void NameFinder::resolve(const LoneName& lone) {
    const TokenSpan span{lone.sentence, lone.first, lone.last};
    if (resolve_person(lone)) return;
    const Token& tok = token(lone.sentence, lone.name);
    if (lone.titled) {
        EntityFacts facts;
        facts.surname = tok.lower;
        for (std::uint32_t t = lone.first; t < lone.name && facts.gender == Gender::unknown; ++t) {
            facts.gender = gender_of(lower(lone.sentence, t));
        }
        Entity entity;
        entity.kind = EntityKind::person;
        entity.name = joined(lone.sentence, lone.first, lone.last, false);
        entity.country = lone.country;
        entity.role = lone.office;
        const EntityId id = draft_.add(std::move(entity), std::move(facts));
        by_surname_[tok.lower].push_back(id);
        return draft_.mention(id, span, MentionForm::name);
    }
    if (lone.name > 0 && token(lone.sentence, lone.name - 1).text == ",") {
        // "Velmora, Conn.": the state of a town.
        std::string_view state = gazetteer_.abbreviated_region(tok.text);
        if (state.empty()) state = gazetteer_.abbreviated_region(tok.text + ".");
        if (const GazetteerEntry* region = gazetteer_.find_key(state)) {
            return draft_.mention(draft_.of_place(*region), span, MentionForm::name);
        }
    }
    const GazetteerEntry* entry = gazetteer_.lookup(tok.lower);
    if (entry && (tok.lower != "us" || tok.text == "US"))
        return draft_.mention(draft_.of_place(*entry), span, MentionForm::name);
    if (resolve_short_form(lone)) return;
    if (all_capitals(tok.text) && draft_.sentences()[lone.sentence].kind == BlockKind::headline) return;
    const bool acronym = all_capitals(tok.text) && tok.text.size() <= 6;
    const bool place = in_place_phrase(lone.sentence, lone.name) && !acronym;
    add_named(lone.sentence, lone.first, lone.last,
              acronym ? EntityKind::organization
              : place ? EntityKind::place
                      : EntityKind::other);
}

}  // namespace

void find_names(EntityDraft& draft) {
    NameFinder(draft).run();
}

}  // namespace gainsay::text
