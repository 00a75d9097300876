#include "parser/text/entity_names.hpp"

#include <algorithm>

namespace gainsay::text {
namespace {

constexpr std::uint32_t kLongestName = 12;  // tokens; longer runs are lists or shouting

bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}

/// "B-PER", "I-ORG": the part behind the dash; other tags (MISC) say nothing that is used here.
LearnedKind kind_of_tag(std::string_view tag) {
    if (tag.size() < 3) return LearnedKind::none;
    const std::string_view kind = tag.substr(2);
    if (kind == "PER") return LearnedKind::person;
    if (kind == "ORG") return LearnedKind::body;
    return kind == "LOC" ? LearnedKind::place : LearnedKind::none;
}

}  // namespace

bool starts_capital(const Token& t) {
    const auto c = static_cast<unsigned char>(t.text[0]);
    return (c >= 'A' && c <= 'Z') || (c >= 0xC3 && t.upos == Upos::propn);
}

bool all_capitals(std::string_view text) {
    return text.size() >= 2 && std::none_of(text.begin(), text.end(), is_small) &&
           std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_initial(std::string_view text) {
    return text.size() == 2 && text[1] == '.';
}

NameFinder::NameFinder(EntityDraft& draft) : draft_(draft), gazetteer_(draft.gazetteer()) {
    for (const Sentence& sentence : draft.sentences()) {
        for (const Token& t : sentence.tokens) {
            const LearnedKind kind = kind_of_tag(t.entity_tag);
            if (kind != LearnedKind::none) ++votes_[t.lower][static_cast<std::size_t>(kind)];
        }
    }
}

LearnedKind NameFinder::learned_kind(std::uint32_t s, std::uint32_t first, std::uint32_t last) const {
    std::array<int, 4> counts{};
    for (std::uint32_t t = first; t < last; ++t)
        ++counts[static_cast<std::size_t>(kind_of_tag(token(s, t).entity_tag))];
    counts[0] = 0;
    const auto most = std::max_element(counts.begin(), counts.end());
    return *most == 0 ? LearnedKind::none : static_cast<LearnedKind>(most - counts.begin());
}

LearnedKind NameFinder::voted_kind(const std::string& word) const {
    const auto votes = votes_.find(word);
    if (votes == votes_.end()) return LearnedKind::none;
    return static_cast<LearnedKind>(std::max_element(votes->second.begin(), votes->second.end()) -
                                    votes->second.begin());
}

/// Whether a name that the tagger sees begins at the token, behind another one: "… told Reuters Lindqvist …". A country
/// in front may belong to the name all the same.
bool NameFinder::learned_apart(std::uint32_t s, std::uint32_t first, std::uint32_t at) const {
    if (!token(s, at).entity_tag.starts_with("B-") || kind_of_tag(token(s, at - 1).entity_tag) == LearnedKind::none)
        return false;
    const std::string before = joined(s, first, at, true);
    const GazetteerEntry* entry = gazetteer_.lookup(before);
    const bool country = !gazetteer_.demonym(before).empty() || (entry && entry->kind == PlaceKind::country);
    return !country && !is_body(s, at, at + 1);
}

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
    if (tok.entity_tag.size() > 2 && !title_case) return true;
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
    if (token(s, at).entity_tag.starts_with("I-") && token(s, at + 1).entity_tag.starts_with("I-") &&
        starts_capital(token(s, at + 1)))
        return 1;
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
    if (word == "of" && lower(s, at - 1) == "secretary" && name_next) return 1;
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
        if (learned_apart(s, first, last)) break;
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
        if (t + 1 == last && t > at && token(s, t).entity_tag == "I-PER") continue;  // "Ada King" is a name
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
    add_by_kind(s, at, name, last, titled, office, country);
}

/// A name of several words that no table and no title decides.
void NameFinder::add_by_kind(std::uint32_t s, std::uint32_t at, std::uint32_t name, std::uint32_t last, bool titled,
                             std::string office, const std::string& country) {
    const LearnedKind learned = learned_kind(s, name, last);
    const bool person = learned == LearnedKind::none ? person_like(s, name, last) : learned == LearnedKind::person;
    if (titled || person) return add_person(s, at, name, last, std::move(office), country);
    if (learned == LearnedKind::body) return add_named(s, name, last, EntityKind::organization);
    const bool place = learned == LearnedKind::place || in_place_phrase(s, draft_.head_of(s, name, last));
    add_named(s, name, last, place ? EntityKind::place : EntityKind::other);
}

void find_names(EntityDraft& draft) {
    NameFinder(draft).run();
}

}  // namespace gainsay::text
