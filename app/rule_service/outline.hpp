#pragma once
// The items of a rule file as a tree, for outlines and folding.

#include "app/rule_service/book.hpp"

#include <string>
#include <vector>

namespace gainsay::app::rule_service {

struct OutlineItem {
    std::string keyword;     ///< "fact", "say", …; "pattern" for those below a say
    std::string name;        ///< "rescued", "rescued(E) = N"; never empty
    SourceRange range;       ///< all of it
    SourceRange name_range;  ///< within range
    std::vector<OutlineItem> children;
};

/// By position; broken items too.
std::vector<OutlineItem> outline(const PackFile& file);

}  // namespace gainsay::app::rule_service
