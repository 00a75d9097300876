#pragma once
// The values that examples expect, read from their text.

#include "parser/language/ast.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace gainsay::language {

struct ExpectedNumber {
    DecimalInterval interval;
    std::string unit;  ///< "soldiers" of `3 soldiers`; empty: the fact's own
};

/// A number, a time, `true` or `false`, or words for a party, a place or a text.
using ExpectedValue = std::variant<ExpectedNumber, TimeInterval, bool, std::string>;

/// `>= 6` is [6, ∞), `> 6` is [7, ∞) as in patterns, `= 30..40` a closed range, `= 30..` one that is open; times are
/// days or moments (2025-11-14, 2025-11-14T08:30). `!=` gives the value that is denied. None when the text is no such
/// value, or is compared in a way that the type knows nothing of.
std::optional<ExpectedValue> read_expected_value(ast::FactType type, ast::Comparison op, std::string_view text);

/// Kinds and levels of findings that an expected clash may ask for.
std::span<const std::string_view> finding_words();

}  // namespace gainsay::language
