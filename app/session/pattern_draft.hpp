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
        std::string counted;                                            ///< of a number; empty: any
        language::ast::FactType type = language::ast::FactType::count;  ///< of a number
    };
    std::string pattern;  ///< without quotes
    std::vector<Slot> slots;
    std::string fact_name;    ///< made from the main word, its particle and its object: "went_out", "cancelled_flights"
    bool binds_this = false;  ///< the main word's event is `this`: nothing else could be the argument
    bool negated = false;     ///< the sentence denies what the pattern says, so that it has to claim the contrary
};

/// Best first: the chosen words, then their main verb with its subject and objects. The subject, numbers, names and
/// events are slots; verbs with their particles and other nouns stay. Tense, auxiliaries, negation and adverbs are left
/// to the engine; drafts that have the negation as a word come behind those that have not.
std::vector<PatternDraft> draft_patterns(const text::Document& document, std::uint32_t sentence, SourceRange chosen,
                                         const language::RuleSet& rules);

}  // namespace gainsay::app
