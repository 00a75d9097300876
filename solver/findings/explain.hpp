#pragma once
// A clash in words: its title, its explanation, and how all but one of its claims can be true together.

#include "solver/findings/clash.hpp"
#include "solver/findings/finding.hpp"

#include <string>
#include <vector>

namespace gainsay::findings {

/// "People killed in the crash: 38 against 39". One line.
std::string title_of(const Context& context, const Clash& clash);

/// One paragraph: who says what, which rules join the claims, what it rests on, why they cannot all be true.
std::string explain(const Context& context, const Clash& clash, Kind kind);

/// What a rule says, in words without a full stop; its id where it says nothing.
std::string message_of(const Context& context, const Clash& clash, const logic::RuleInstance& rule);

/// One sentence for every witness, in the order of its claims: "Without c2 …, the others can all be true: …".
std::vector<std::string> scenarios_of(const Context& context, const Clash& clash);

/// What to give up, one repair for each claim, those first that mend most of the component. Exact numbers are weakened
/// to bounds where a witness shows that this is enough.
std::vector<Repair> repairs_of(const Context& context, const Clash& clash);

}  // namespace gainsay::findings
