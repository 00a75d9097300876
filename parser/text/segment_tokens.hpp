#pragma once
// Words as the treebanks cut them.

#include <cstddef>
#include <string_view>
#include <vector>

namespace gainsay::text {

/// A token: classes [begin, end).
struct TokenRange {
    std::size_t begin, end;
};

/// Longest token in code points; what is longer is cut there.
constexpr std::size_t kLongestToken = 256;

/// Cuts one sentence, classes [begin, end) of a text, in the style of UD English EWT: clitics ("did" "n't", "Kyiv"
/// "'s"), hyphens ("state" "-" "owned", but "co-founder"), currency, percent, units; dates, times, numbers,
/// abbreviations, addresses and handles stay whole. Time grows with the length of the sentence.
std::vector<TokenRange> find_tokens(std::string_view classes, std::size_t begin, std::size_t end);

}  // namespace gainsay::text
