#pragma once
// The name that was probably meant.

#include <span>
#include <string>
#include <string_view>

namespace gainsay::app {

/// The known name with the fewest edits (insertions, deletions, replacements, swaps of neighbours: Damerau, 1964) from
/// `given`; empty when none is near enough to be meant (a third of its letters, at least one). The first of equals.
std::string_view nearest(std::string_view given, std::span<const std::string_view> known);

}  // namespace gainsay::app
