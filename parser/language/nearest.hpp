#pragma once
// "Did you mean …": the known name that is nearest to a mistyped one.

#include <span>
#include <string>
#include <string_view>

namespace gainsay::language {

/// The candidate with the smallest edit distance (insert, delete, replace, swap of neighbours; Damerau 1964, the
/// restricted form), when it is at most a third of the length of the word, at least 1; the first of equals. Empty when
/// none is near.
std::string nearest(std::string_view word, std::span<const std::string_view> candidates);

/// "did you mean `killed`?" or empty.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace gainsay::language
