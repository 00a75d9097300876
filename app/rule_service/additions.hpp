#pragma once
// New items put into a rule file in the manner of the file.

#include "app/rule_service/fixes.hpp"

#include <span>
#include <string>
#include <string_view>

namespace gainsay::app::rule_service {

/// An insertion at the end of the file, with a blank line before each item and the line ends that the file has. Empty
/// items are left out.
FixEdit add_items(std::string_view text, std::span<const std::string> items);

/// A whole file: "pack local "Title"" and the items.
std::string new_pack(std::string_view name, std::string_view title, std::span<const std::string> items);

}  // namespace gainsay::app::rule_service
