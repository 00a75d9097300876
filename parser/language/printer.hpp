#pragma once
// Syntax tree → canonical text. parse(print(tree)) == tree; this is the formatter.

#include "parser/language/ast.hpp"

#include <string>

namespace gainsay::language {

std::string print(const ast::RuleFile& file);
std::string print(const ast::Item& item);
std::string print(const ast::Expression& expression);
std::string print(const ast::Pattern& pattern);  ///< with quotes
std::string print(const ast::ExpectedClaim& claim);
const char* symbol(ast::Comparison op);  ///< "=", "!=", "<", "<=", ">", ">="

}  // namespace gainsay::language
