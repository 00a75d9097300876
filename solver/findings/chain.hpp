#pragma once
// The chain from the articles' words to the clash, step by step, for readers who know no logic.

#include "solver/findings/clash.hpp"

#include <string>
#include <vector>

namespace gainsay::findings {

/// One claim in a sentence with its full stop: "Saltby Herald says that the number of people evacuated is 60 (c2).";
/// `same_matter`: the sentence before it told of the same matter, which need not be named again.
std::string telling_of(const Context& context, ClaimId id, bool same_matter);

/// What a link joins, by the names of the outlets: "‘the fire’ (Harbor Gazette) and ‘the blaze’ (Courier)"; empty for
/// an assumption that is no link.
std::string linked_names(const Context& context, const logic::Assumption& assumption);

/// One step each, in the order in which they are to be read: what every claim's words were read as; what is taken for
/// granted, and what follows when that does not hold; the rules; last, why all of it cannot be. Sentences without
/// numbers: writers number them, and the last step names others by their place, counted from 1.
std::vector<std::string> steps_of(const Context& context, const Clash& clash);

}  // namespace gainsay::findings
