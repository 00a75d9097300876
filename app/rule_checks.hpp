#pragma once
// What is odd about rules that are formally right: found by asking the solver about a rule alone, and by comparing what
// the parser made of patterns.

#include "parser/claims/extract.hpp"
#include "parser/language/rule_set.hpp"
#include "parser/source/budget.hpp"

#include <vector>

namespace gainsay::app {

/// `rule-never-holds` (an error): no values whatever satisfy the rule, so that any claims it is about would clash.
/// `rule-always-holds` (a warning): all values satisfy it, so that it says nothing.
std::vector<Diagnostic> check_rules_alone(const language::RuleSet& rules, const Budget& budget);

/// `pattern-twice`: two patterns of one meaning are read the same. `pattern-covered`: wherever it matches, another one
/// of the same meaning does. `pattern-odd`: the parser reads the example sentence in a way that the author will hardly
/// mean; the message shows how. All are warnings.
std::vector<Diagnostic> check_patterns(const language::RuleSet& rules, const claims::CompiledPatterns& patterns);

}  // namespace gainsay::app
