#pragma once
// What a pack declares and nothing uses: most often a misspelt name, or what was left behind.

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

}  // namespace gainsay::language
