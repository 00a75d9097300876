#pragma once
// Private to this folder: one item of a rule file, read by Boost.Spirit X3, which lives in grammar.cpp alone.

#include "parser/language/ast.hpp"
#include "parser/source/diagnostic.hpp"

#include <string_view>
#include <variant>
#include <vector>

namespace gainsay::language {

/// pack casualties "People killed, injured, missing"
struct PackLine {
    ast::Name name;
    ast::Text title;
    SourceRange range;
};

struct ItemResult {
    std::variant<std::monostate, PackLine, ast::Item>
        item;                        ///< monostate when it is broken; a say may lack broken patterns
    std::vector<Diagnostic> faults;  ///< sources not set
};

/// Require: scan_item(file, item) found no fault.
ItemResult parse_item(std::string_view file, SourceRange item);

}  // namespace gainsay::language
