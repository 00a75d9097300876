#pragma once
// Results that are told as two figures: "3-1", "51 to 49", "218–210".

#include "parser/text/document.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace gainsay::claims {

/// The result that begins at a token, the larger figure first, so that "lost 1-3" and "won 3-1" are one: "3-1". None
/// where there are no two plain figures, and for what is a span of years, a date or a range of things counted.
std::optional<std::string> score_at(const text::Sentence& sentence, std::uint32_t token);

/// Is a text a result of that form?
bool is_score(const std::string& text);

}  // namespace gainsay::claims
