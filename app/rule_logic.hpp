#pragma once
// A rule by itself as a formula: each fact that it names is a variable of its own, whatever articles say.

#include "parser/language/rule_set.hpp"
#include "solver/logic/constraint_set.hpp"

#include <optional>

namespace gainsay::app {

struct RuleFormula {
    logic::ConstraintSet set;  ///< what holds of the variables by itself: counts are not negative, values exclude
    logic::Formula rule;
};

/// None when figures leave 64 bits.
std::optional<RuleFormula> formula_of(const language::RuleInfo& rule, const language::RuleSet& rules);

}  // namespace gainsay::app
