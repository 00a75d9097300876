#pragma once
// Small questions about words that the files of the referent builder share. Private to this folder.

#include "parser/text/document.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::claims::words {

inline bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

inline void insert_sorted(std::vector<std::string>& list, std::string value) {
    if (value.empty()) return;
    const auto at = std::lower_bound(list.begin(), list.end(), value);
    if (at == list.end() || *at != value) list.insert(at, std::move(value));
}

inline std::string lower_case(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

/// "The gas leak" and "a gas leak" are one cause. Of words in lower case.
inline std::string without_determiner(std::string text) {
    for (const std::string_view word : {"the ", "a ", "an "})
        if (text.starts_with(word)) return text.substr(word.size());
    return text;
}
inline bool is_noun(const text::Token& t) {
    return t.upos == text::Upos::noun || t.upos == text::Upos::propn;
}
inline bool is_demonstrative(const text::Token& t) {
    return one_of(t.lower, {"it", "this", "that", "these", "those", "they", "which", "them"});
}

}  // namespace gainsay::claims::words
