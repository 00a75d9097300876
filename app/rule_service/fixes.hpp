#pragma once
// Edits that mend what diagnostics tell of.

#include "app/rule_service/book.hpp"

#include <string>
#include <vector>

namespace gainsay::app::rule_service {

struct FixEdit {
    SourceRange range;  ///< empty: an insertion
    std::string text;
};

struct Fix {
    std::string title;           ///< "Change to `rescued`"
    std::vector<FixEdit> edits;  ///< in the file of the diagnostic, by position, none overlapping
    bool preferred = false;      ///< hardly anything else can be meant
};

/// Empty when nobody but the author can know. Require: the diagnostic is about this file.
std::vector<Fix> fixes(const PackFile& file, const Diagnostic& diagnostic);

}  // namespace gainsay::app::rule_service
