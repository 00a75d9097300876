#pragma once
// All minimal unsatisfiable subsets and minimal correction sets of n elements.

#include "solver/mus/oracle.hpp"

namespace gainsay::mus {

struct Enumeration {
    std::vector<std::vector<Element>> muses;  ///< each ascending
    std::vector<std::vector<Element>> mcses;  ///< each ascending
    bool complete = true;
    bool certain = true;  ///< false: some answer was unknown, a set may not be minimal
    std::string reason;   ///< why not complete
};

/// MARCO with maximal seeds (Liffiton et al., 2016). Sets of `known` are unsatisfiable and minimal already: neither
/// they nor supersets are found again. A maximal seed that is satisfiable needs no growing: its supersets all hold a
/// known set. Stops after `limit` new sets of both kinds together.
Enumeration enumerate(Element size, Oracle& oracle, const std::vector<std::vector<Element>>& known, std::size_t limit);

}  // namespace gainsay::mus
