#pragma once
// What the segmenter knows about English words: abbreviations, prefixes, units.

#include <string_view>

namespace gainsay::text {

/// "Dr", "Gen", "Mt": a name follows, so the full stop never ends a sentence. Without the full stop, as written.
bool is_title_abbreviation(std::string_view word);
/// "No", "Art", "p": a number follows.
bool is_number_abbreviation(std::string_view word);
/// "Jan", "Sept", "Tues".
bool is_calendar_abbreviation(std::string_view word);
/// "Inc", "etc", "vs", "approx": the sentence may end there or go on.
bool is_other_abbreviation(std::string_view word);
/// "e.g", "i.e", "cf": never at the end.
bool is_joining_abbreviation(std::string_view word);
/// Words that begin a sentence and seldom a name: "The", "But", "According".
bool is_sentence_starter(std::string_view word);
/// "asked", "said": verbs that follow a quotation.
bool is_speech_verb(std::string_view lower);
/// "anti", "co": a prefix that keeps its hyphen ("co-founder" is one token).
bool keeps_hyphen(std::string_view lower_prefix);
/// "km", "am", "bn": cut off from the number before it ("10km" is two tokens).
bool is_unit_suffix(std::string_view lower);

}  // namespace gainsay::text
