#pragma once
// What enumeration asks: can these elements hold together? Elements are whatever the caller numbers; the answer may be
// unknown.

#include "solver/mus/subset_map.hpp"
#include "solver/smt/smt_solver.hpp"

#include <span>
#include <string>
#include <vector>

namespace gainsay::mus {

class Oracle {
public:
    virtual ~Oracle() = default;
    /// After unsat, `core` (when given) holds elements of `set` that cannot hold together, ascending.
    virtual smt::Answer ask(std::span<const Element> set, std::vector<Element>* core) = 0;
    /// Why asking on is pointless, or else why the last answer was unknown.
    virtual std::string reason() const = 0;
    /// True when asking on is pointless: cancelled or out of time.
    virtual bool exhausted() const = 0;
};

}  // namespace gainsay::mus
