#pragma once
// What can be seen of a block without understanding it: length, punctuation, capitals.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::text {

struct BlockTraits {
    std::string plain;               ///< lower case, typographic quotes and dashes made ASCII, single blanks
    std::vector<std::string> words;  ///< of `plain`, punctuation around them cut off; no empty ones
    std::uint32_t size = 0;          ///< bytes of `plain`
    std::uint32_t sentences = 0;     ///< estimated: ends of sentences, at least 1 when there are words
    bool ends_sentence = false;      ///< last character, behind closing quotes and brackets, is . ! ? or …
    bool ends_full_stop = false;     ///< that character is a full stop
    bool ends_colon = false;
    bool quoted_start = false;  ///< opens with a quotation mark
    bool dash_start = false;    ///< opens with a dash and a blank
    bool all_caps = false;      ///< at least two letters, none small
    double capital_share = 0;   ///< share of words of four letters or more that begin with a capital, but for the first
    std::uint32_t names_in_front = 0;  ///< number of capitalised words at the front

    bool starts_with(std::string_view prefix) const { return plain.starts_with(prefix); }
    bool contains(std::string_view part) const { return plain.find(part) != std::string::npos; }
    bool has_word(std::string_view word) const;
    /// A line like a title: words without an end of sentence.
    bool title_like() const { return !words.empty() && !ends_full_stop && !ends_colon && sentences <= 1; }
};

BlockTraits traits_of(std::string_view text);

}  // namespace gainsay::text
