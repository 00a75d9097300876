#pragma once
// Where the items of a rule file begin and end, found before any of them is read, so that a broken one costs no other.

#include "parser/source/diagnostic.hpp"
#include "parser/source/source_text.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace gainsay::language {

struct ItemSpan {
    SourceRange range;  ///< from the first byte of the item to the end of its last line that is not blank or comment
    bool known = true;  ///< begins with a keyword; otherwise text that belongs to no item
    bool comments = false;  ///< has a comment inside
};

/// An item begins at a line whose first column holds an item keyword. So does text that looks like an item whose
/// keyword is misspelt (two words, or a word and a string, in column 1); any other line belongs to the item above it.
std::vector<ItemSpan> split_items(std::string_view file);

/// What can be wrong with an item's bytes before its grammar matters: broken UTF-8, control characters, strings that do
/// not end, unknown escapes, nesting deeper than kMaxNesting, more than kMaxOperators operators. First fault only.
std::optional<Diagnostic> scan_item(std::string_view file, SourceRange item);
/// A chain of operators makes a tree as deep as it is long; this keeps every walk over it on the stack.
constexpr int kMaxOperators = 500;

/// Skips blanks, line ends and comments.
const char* skip_blank(const char* first, const char* last);

/// The token at a place, for showing it: a word, a string, an operator. Empty at the end.
SourceRange token_at(std::string_view file, std::uint32_t begin, std::uint32_t end);

}  // namespace gainsay::language
