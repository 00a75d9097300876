#pragma once
// Text with marked ranges that may nest and cross, as well-formed HTML.

#include "reports/report_texts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace gainsay::reports {

struct TextMark {
    TextRange range;
    std::string id;          ///< of the first element; empty: none
    std::string element;     ///< "mark" or "span"
    std::string attributes;  ///< HTML, with a leading blank: " class=\"claim\""
    std::string after;       ///< HTML behind the last piece
};

/// The escaped text with an element around each mark. Where marks cross, the later one is cut in pieces; only the first
/// piece has the id. Marks that are empty or reach past the text are cut or left out (then their `after` too).
/// O(n log n) in text and marks plus the depth of nesting at each border; marks that nest more than 64 deep are left
/// out.
std::string marked_text(std::string_view text, std::vector<TextMark> marks);

}  // namespace gainsay::reports
