#pragma once
// Patterns whose words stand side by side (tokens "…"): for headlines, tables and set phrases that no grammar reads.

#include "parser/claims/matcher.hpp"

namespace gainsay::claims {

/// Where the pattern's words lie with its root on `root`: none or one match. A word or class takes one token, a number
/// its figure and the noun behind it, another slot the phrase from its first word to its head.
std::vector<Match> match_side_by_side(const PatternGraph& pattern, const SentenceContext& context, std::uint32_t root);

/// The first node that finds nothing beside its neighbour, and the token at fault; for diagnostics. kNoToken where the
/// sentence ends.
struct TokenMiss {
    std::size_t node = 0;
    std::uint32_t token = text::kNoToken;
    std::size_t laid = 0;  ///< nodes that found their place
};
TokenMiss first_miss(const PatternGraph& pattern, const SentenceContext& context, std::uint32_t root);

}  // namespace gainsay::claims
