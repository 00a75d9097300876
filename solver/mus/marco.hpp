#pragma once
// All minimal unsatisfiable subsets and minimal correction sets of n elements.

#include "solver/mus/memory_use.hpp"
#include "solver/mus/oracle.hpp"

#include <functional>

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
/// `found` is told of every unsatisfiable set at once; false from it ends the search too; and so does too little room.
using Found = std::function<bool(const std::vector<Element>& mus)>;
Enumeration enumerate(Element size, Oracle& oracle, const std::vector<std::vector<Element>>& known, std::size_t limit,
                      MemoryUse& memory, const Found& found = {});

}  // namespace gainsay::mus
