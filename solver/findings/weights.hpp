#pragma once
// What it costs to leave a claim out of a reading.

#include "solver/findings/clash.hpp"
#include "solver/findings/find.hpp"
#include "solver/findings/group.hpp"

#include <vector>

namespace gainsay::findings {

__extension__ using Wide = __int128;  ///< sums of products of 64-bit numbers

/// Whole numbers that stand to each other as the claims' weights do, so that no rounding decides between readings: a
/// claim's assumption's weight times its source's (Options::weights). Word for word copies of one text (wire reports)
/// share the weight of the heaviest among them in equal parts.
class Weights {
public:
    Weights(const Context& context, const Grouping& grouping, const std::vector<SourceWeight>& sources);
    Wide of(const std::vector<AssumptionId>& claims) const;
    Wide total() const { return total_; }

private:
    std::vector<Wide> weights_;  ///< of each assumption; 0 for what is no claim
    Wide total_ = 0;
};

}  // namespace gainsay::findings
