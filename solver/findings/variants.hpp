#pragma once
// One utterance, quoted in different words by different articles, without a clash.

#include "solver/findings/clash.hpp"
#include "solver/findings/finding.hpp"

#include <vector>

namespace gainsay::findings {

/// Pairs of claims of one speaker in two articles, both in quotation marks and of one occasion, that say the same of
/// the same thing in different words. One a pair of sentences. Claims of `clashing` (ascending) are left out: they have
/// a finding already.
std::vector<Finding> quote_variants(const Context& context, const std::vector<ClaimId>& clashing);

}  // namespace gainsay::findings
