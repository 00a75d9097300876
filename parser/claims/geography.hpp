#pragma once
// What the claims stage asks of the gazetteer, in one word each, and the keys of places that the gazetteer alone does
// not tell apart.
//
// Keys: "country:ukraine", "place:kyiv"; of a name that several places bear with what it lies in, "place:springfield
// (place:illinois)"; of a place that the gazetteer has not with its kind, "place:ardun [village]"; of somewhere near a
// place, "place:lagos [near]".

#include <string>
#include <string_view>

namespace gainsay::claims {

/// "country:russia" for "russia", "russian", "russians"; empty for other words (capitals too).
std::string country_of_word(std::string_view lower);
/// "country:russia" for "moscow" where a capital stands for its government; empty for other words.
std::string government_of(std::string_view lower);
/// Key of a place by name ("place:kyiv", "country:ukraine"); empty when the gazetteer has none.
std::string place_key(std::string_view lower);
/// Key of a region or country by name or abbreviation as written ("Texas", "Ill.", "IL", "Georgia" after a town's
/// name); empty for towns and unknown words.
std::string container_key(std::string_view name);
/// Key of a place by its name in lower case and what it is said to lie in ("" when nothing is said). Where the
/// gazetteer has it there, its own key.
std::string place_key_in(std::string_view lower, std::string_view container);
/// Key of a place the gazetteer has not, of a certain kind ("village"); of one that it has, as before.
std::string key_of_kind(std::string key, std::string_view kind);
/// Key of somewhere near a place.
std::string key_near(std::string key);
/// Name of a key as shown; the key itself when it is unknown.
std::string place_name(std::string_view key);
/// Is it the key of a place or country?
bool is_place(std::string_view key);
/// Does the first lie in the second, or is it the same?
bool part_of(std::string_view inner, std::string_view outer);
/// Can nothing lie in both? Only where that is certain: both are known and disjoint, or both are told with their kind
/// ("the village of Ardun", "the village of Selm"); what is near a place must be far from the other.
bool places_apart(std::string_view a, std::string_view b);

}  // namespace gainsay::claims
