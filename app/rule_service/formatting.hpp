#pragma once
// The canonical form of a rule file as an edit that touches no more lines than it must.

#include "parser/source/source_text.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace gainsay::app::rule_service {

struct FormatEdit {
    SourceRange range;  ///< whole lines
    std::string text;
};

/// None when the file is in its canonical form. Broken items and items with comments inside stay as written.
std::optional<FormatEdit> format_edit(std::string_view text);

}  // namespace gainsay::app::rule_service
