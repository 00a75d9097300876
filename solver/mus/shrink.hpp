#pragma once
// Making unsatisfiable sets minimal.

#include "solver/mus/oracle.hpp"

namespace gainsay::mus {

/// An unsatisfiable subset of `core` (ascending) from which nothing can be left out, as far as the oracle decides: what
/// an unknown answer leaves open stays in. By deletion with refinement by cores; `correction_sets` are known minimal
/// ones: an element that alone meets one of them cannot be left out (Bendik and Cerna, 2018), which saves the question.
std::vector<Element> shrink(std::vector<Element> core, Oracle& oracle,
                            const std::vector<std::vector<Element>>& correction_sets);

/// The preferred minimal subset of 0..size-1 that is unsatisfiable: the one that deletion finds by trying the last
/// element first, so it does not depend on which cores a solver gives (the preferred explanation of Junker, 2004).
/// Cores only tell how far the search can jump: about one question for each element that stays. What an unknown answer
/// leaves open stays in. Require: all are unsatisfiable together.
std::vector<Element> preferred_minimal(Element size, Oracle& oracle);

}  // namespace gainsay::mus
