#pragma once
// What the claims stage asks of the gazetteer, in one word each.

#include <string>
#include <string_view>

namespace gainsay::claims {

/// "country:russia" for "russia", "russian", "russians"; empty for other words (capitals too).
std::string country_of_word(std::string_view lower);
/// "country:russia" for "moscow" where a capital stands for its government; empty for other words.
std::string government_of(std::string_view lower);
/// Key of a place by name ("place:kyiv", "country:ukraine"); empty when the gazetteer has none.
std::string place_key(std::string_view lower);
/// Name of a key as shown; the key itself when it is unknown.
std::string place_name(std::string_view key);
/// Is it the key of a place or country?
bool is_place(std::string_view key);
/// Does the first lie in the second, or is it the same?
bool part_of(std::string_view inner, std::string_view outer);

}  // namespace gainsay::claims
