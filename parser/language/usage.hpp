#pragma once
// What is odd about declarations that are right each by itself: names that nothing uses, most often misspelt or left
// behind, and nouns that denote two things.

#include "parser/language/rule_set.hpp"

#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace gainsay::language {

/// Warnings about kinds that no fact, pattern or other kind names and that have no nouns, word classes that no pattern
/// names, and facts that no pattern states (`unused-kind`, `unused-words`, `unused-fact`). `known` says which names the
/// engine asks for by itself; these are left alone. Uses count wherever they stand in `files`.
std::vector<Diagnostic> find_unused(std::span<const CheckedFile> files,
                                    const std::function<bool(std::string_view name)>& known);

/// Warnings about nouns of two kinds of which neither is above the other (`noun-twice`): a mention then is of one of
/// them, and which one is hard to foresee.
std::vector<Diagnostic> find_shared_nouns(std::span<const CheckedFile> files);

}  // namespace gainsay::language
