#pragma once
// Text of a rule file → syntax tree. The grammar (Boost.Spirit X3) is private to grammar.cpp.

#include "parser/language/ast.hpp"
#include "parser/source/diagnostic.hpp"

namespace gainsay::language {

struct ParseResult {
    ast::RuleFile file;                   ///< the items that could be read; broken ones are left out
    std::vector<Diagnostic> diagnostics;  ///< in source order; ranges within `source`
};

/// Reads item by item: a broken item gives one diagnostic and reading goes on at the next top-level keyword.
/// Nesting deeper than kMaxNesting and files above kMaxRuleFileBytes are diagnostics, never crashes.
ParseResult parse_rules(const SourceMap& sources, SourceId source);
constexpr int kMaxNesting = 60;
constexpr std::size_t kMaxRuleFileBytes = 4u << 20;

}  // namespace gainsay::language
