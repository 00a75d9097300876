#pragma once
// What is different between two rule sets, as far as reading articles goes. Somebody who types changes one place of the
// list of patterns. Private to the session.

#include "parser/language/rule_set.hpp"

#include <cstddef>

namespace gainsay::app {

struct RuleChange {
    bool words = true;  ///< kinds, words or facts are others: everything may be read differently
    /// Patterns [0, begin) are as they were, and so are those from old_end on, which are now those from new_end on.
    std::size_t begin = 0, old_end = 0, new_end = 0;

    /// Where a pattern that stayed is now. Require: it is none of [begin, old_end).
    PatternId now(PatternId old) const {
        return old.index() < begin ? old : PatternId::at(old.index() - old_end + new_end);
    }
    bool stayed(PatternId old) const { return old.index() < begin || old.index() >= old_end; }
};

RuleChange compare_rules(const language::RuleSet& before, const language::RuleSet& after);

/// Does the solver hear the same of both, down to the places that reports name?
bool same_logic(const language::RuleSet& before, const language::RuleSet& after);

}  // namespace gainsay::app
