#pragma once
// Patterns that a part of a sentence suggests, not yet tried. Private to propose.

#include "parser/language/rule_set.hpp"
#include "parser/text/document.hpp"

#include <string>
#include <vector>

namespace gainsay::app {

struct PatternDraft {
    struct Slot {
        std::string name;  ///< "N", "E", "A"
        std::string kind;  ///< empty: anything
        bool number = false;
        std::string counted;  ///< of a number; empty: any
    };
    std::string pattern;  ///< without quotes
    std::vector<Slot> slots;
    std::string fact_name;  ///< made from the main word
};

/// Best first: the chosen words, then their main verb with its subject and objects. Words for numbers, names and events
/// are slots; verbs and other nouns stay.
std::vector<PatternDraft> draft_patterns(const text::Document& document, std::uint32_t sentence, SourceRange chosen,
                                         const language::RuleSet& rules);

}  // namespace gainsay::app
