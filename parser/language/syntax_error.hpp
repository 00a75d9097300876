#pragma once
// From where the grammar stopped and what it wanted to a message in the words of the manual.

#include "parser/source/diagnostic.hpp"

#include <string_view>

namespace gainsay::language {

/// `where`: offset at which the grammar stopped, blanks not yet skipped. `wanted`: name of the part it wanted.
Diagnostic syntax_error(std::string_view file, SourceRange item, std::uint32_t where, std::string_view wanted);

}  // namespace gainsay::language
