#pragma once
// The best projective tree over scored arcs.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace gainsay::text {

/// Heads of the highest-scoring projective tree with one root child (Eisner, 1996). Nodes are 0 (root) to `words`;
/// scores[dependent * stride + head]. heads[0] is unused. Ties go to the first split found, so the result is a function
/// of the scores alone. Time grows with words^3.
std::vector<std::uint32_t> best_projective_tree(const float* scores, std::size_t stride, std::size_t words);

}  // namespace gainsay::text
