#pragma once
// The formatter: canonical text that keeps what the tree does not hold, comments and broken items.

#include <string>
#include <string_view>

namespace gainsay::language {

/// Every item that can be read becomes its canonical text (printer.hpp); items with comments inside and items that are
/// broken stay as written. Comments between items stay, empty lines between items are kept as one. format(format(x)) ==
/// format(x). Files above kMaxRuleFileBytes come back unchanged.
std::string format_rules(std::string_view file);

}  // namespace gainsay::language
