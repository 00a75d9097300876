#pragma once
// The small grammar inside the quotes of a sentence pattern.

#include "parser/language/ast.hpp"
#include "parser/source/diagnostic.hpp"

#include <optional>
#include <string_view>

namespace gainsay::language {

/// Options and alternatives inside each other; more would be unreadable, and expand without end.
constexpr int kMaxPatternNesting = 6;

struct PatternResult {
    std::optional<ast::Pattern> pattern;
    std::optional<Diagnostic> fault;  ///< when there is no pattern
};

/// Nodes of a tree pattern below each other, and in all.
constexpr int kMaxTreeDepth = 12;
constexpr std::size_t kMaxTreeNodes = 40;

/// `range`: the bytes between the quotes, with \" and \\ as written.
PatternResult parse_pattern(std::string_view file, SourceRange range,
                            ast::PatternForm form = ast::PatternForm::sentence);

}  // namespace gainsay::language
