#pragma once
// Documentation of rule packs for people who read reports: what is asked, which sentences answer it, which rules hold.

#include "parser/language/ast.hpp"

#include <iosfwd>
#include <span>

namespace gainsay::app {

enum class DocFormat { markdown, html };

/// One chapter a pack, in the order given. Plain text of the packs never becomes mark-up.
void write_rules_doc(std::ostream& out, std::span<const language::ast::RuleFile* const> packs, DocFormat format);

}  // namespace gainsay::app
