#pragma once
// Minimal unsatisfiable subsets (MUS) and minimal correction sets (MCS) of the claims, by MARCO (Liffiton et al.,
// 2016), component by component, each set re-checked by a solver that shares nothing with the enumeration.

#include "parser/source/budget.hpp"
#include "parser/source/statistics.hpp"
#include "solver/logic/constraint_set.hpp"
#include "solver/smt/smt_solver.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace gainsay::mus {

enum class Proof { proven, not_proven };

/// Leaving `without` out of the set, the rest holds together: `model` shows how.
struct Witness {
    AssumptionId without;
    logic::Assignment model;
};

/// A minimal set of claims that cannot all hold, with the assumptions and rules that it needs. Minimal in the claims
/// first: with the same other assumptions, any claim left out makes the rest satisfiable. Then the persistence
/// assumptions, the links, the exclusions and the rules were each thinned out in that order until none could be left
/// out.
struct Mus {
    std::vector<AssumptionId> claims;                         ///< ascending
    std::vector<AssumptionId> assumptions;                    ///< links, persistence, exclusions, rules; ascending
    logic::Certainty certainty = logic::Certainty::declared;  ///< the weakest of `assumptions`
    Proof proof = Proof::not_proven;
    std::string proof_note;          ///< why not proven, when it is not
    std::vector<Witness> witnesses;  ///< one for every claim, in the order of `claims`, when proven
};

/// A minimal set of claims whose removal makes the component satisfiable (all other assumptions made).
struct Mcs {
    std::vector<AssumptionId> claims;  ///< ascending
};

struct Undecided {
    std::string what;    ///< "a component of 12 claims"
    std::string reason;  ///< "timeout", "unknown", "memory limit reached", "more than 2000 minimal sets"
    std::vector<AssumptionId> claims;
};

struct ComponentResult {
    std::vector<AssumptionId> claims;  ///< all claims of the component, ascending
    std::vector<Mus> muses;
    std::vector<Mcs> mcses;
    bool complete = true;
};

struct Analysis {
    std::vector<ComponentResult> components;  ///< conflicting ones only, by smallest claim
    std::vector<Undecided> undecided;
    /// Sets of links, rules, persistences and exclusions that clash without any claim: faults of the rules, not
    /// findings. Their least certain members were left out when their component was solved. An empty set: definitions
    /// clash alone.
    std::vector<std::vector<AssumptionId>> broken_backgrounds;
};

/// Takes minimal sets as they are found and proven, component by component; they are then not kept in the Analysis.
class Listener {
public:
    virtual ~Listener() = default;
    /// False: no more are wanted.
    virtual bool take(Mus&& mus) = 0;
    /// All sets of one component, smallest first, after its minimal unsatisfiable ones.
    virtual bool take(Mcs&& mcs) = 0;
};

/// Bytes that a set takes, about.
std::uint64_t bytes_of(const Mus& mus);
std::uint64_t bytes_of(const Mcs& mcs);

/// Makes a solver: one for the finder and one for the referee, anew for each thread and for some parts of a large set.
/// With several jobs it is called from several threads at a time.
using SolverFactory = std::function<std::unique_ptr<smt::SmtSolver>()>;

class Memory;

struct Options {
    SolverFactory make_solver = [] { return smt::make_z3_solver(); };
    /// Takes variables that cannot clash out of the set first (one_sided.hpp). Witnesses then do not speak of them.
    bool reduce = false;
    Listener* listener = nullptr;
    /// Where outcomes of components are recalled from and kept (memory.hpp); not with a listener.
    Memory* memory = nullptr;
    bool witnesses = true;  ///< keep the models that show each set minimal
    /// Threads that solve components side by side; results and their order do not depend on it.
    unsigned jobs = 1;
    /// Bytes that the search may hold beside the constraints and what Z3 holds (smt::limit_memory); 0: no limit. What
    /// there was no room for is undecided: "memory limit reached".
    std::uint64_t memory_limit = 0;
};

/// Enumerates by tiers: first with declared assumptions only, then adding sure ones, then likely ones; a set of claims
/// (or a superset) that clashes at a lower tier is not reported again at a higher one. Deterministic: results do not
/// depend on timing, threads or addresses, except where `undecided` says that time or memory ran out.
Analysis find_minimal_sets(const logic::ConstraintSet& set, const Budget& budget, Statistics& statistics);

Analysis find_minimal_sets(logic::ConstraintSet set, const Budget& budget, Statistics& statistics,
                           const Options& options);

}  // namespace gainsay::mus
