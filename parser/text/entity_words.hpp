#pragma once
// Word lists behind the entity stage: offices, heads of organisations, verbs of governments, given names.

#include <string_view>

namespace gainsay::text {

enum class Gender : unsigned char { unknown, male, female };

/// Canonical office that a word stands for: "spokeswoman" → "spokesman", "sen." → "senator"; empty when it is none.
std::string_view office_of(std::string_view lower);
/// Words that go before an office and belong to it: "prime", "foreign", "vice", "police".
bool qualifies_office(std::string_view lower);
/// "mr.", "mrs.", "dr.": titles that are no office.
bool is_courtesy(std::string_view lower);
/// Heads of state or government: offices that "the … leader" may stand for.
bool leads_country(std::string_view office);
/// Heads of names of organisations that belong to a state or town: "ministry", "police", "army"; canonical, else empty.
std::string_view public_body(std::string_view lower);
/// Heads of names of other organisations: "university", "party", "corp.", "news".
bool is_private_body(std::string_view lower);
/// Of those, names of gatherings: "conference", "games".
bool is_gathering(std::string_view lower);
/// Heads of names of places and buildings: "county", "street", "airport".
bool is_site(std::string_view lower);
/// "side", "authorities", "government": with a country's name they are its government.
bool stands_for_government(std::string_view lower);
/// Verbs by which a capital or a country acts: "accuse", "deny", "summon".
bool is_act_of_state(std::string_view lemma);
/// Nouns between states: "relations", "tensions", "note", "aid".
bool is_tie_of_states(std::string_view lemma);
/// Verbs of speech for people and bodies.
bool is_saying(std::string_view lemma);
/// Weekdays and months.
bool is_calendar_word(std::string_view lower);
/// Words inside names of people: "de", "van", "al", "bin".
bool is_name_particle(std::string_view lower);
/// "Jr.", "III".
bool is_name_suffix(std::string_view lower);
bool is_given_name(std::string_view lower);
/// By given name, courtesy title or gendered office ("queen", "spokeswoman").
Gender gender_of(std::string_view lower);

}  // namespace gainsay::text
