#pragma once
// A satisfiability solver behind a few functions in the field's words. Formulas go in, never strings.

#include "parser/source/budget.hpp"
#include "solver/logic/constraint_set.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace gainsay::smt {

enum class Answer { sat, unsat, unknown };

struct CheckResult {
    Answer answer = Answer::unknown;
    std::string reason;  ///< why unknown: "timeout", "resource limit", "cancelled", …
    std::vector<AssumptionId>
        core;                 ///< after unsat: assumptions whose conjunction is unsatisfiable, ascending; not minimal
    logic::Assignment model;  ///< after sat: values of all declared variables
};

/// One solver belongs to one thread. States: variables and hard constraints may be added at any time; a check sees all
/// that was added in open scopes.
class SmtSolver {
public:
    virtual ~SmtSolver() = default;
    virtual void push() = 0;
    virtual void pop() = 0;
    /// Declares all variables and assumptions of a set and asserts the given constraints of it (those with an
    /// assumption as implications). Require: ids are those of `set`; sets of different scopes may reuse ids after
    /// pop().
    virtual void add(const logic::ConstraintSet& set, std::span<const ConstraintId> constraints) = 0;
    /// Satisfiable with exactly these assumptions made? Others are free.
    virtual CheckResult check(std::span<const AssumptionId> assumptions, const Budget& budget) = 0;
    /// Reading a model costs more than a small check; with `wanted` false, CheckResult::model stays empty. True at
    /// first.
    virtual void want_models(bool wanted) = 0;
};

/// Z3 with a context of its own. Every z3::exception becomes Answer::unknown with its message as reason.
std::unique_ptr<SmtSolver> make_z3_solver();
/// The same, for sets with foreign formulas: number n is assertion n of this SMT-LIB script, which Z3 reads (see
/// z3_script.hpp). A script that it does not read makes every answer unknown.
std::unique_ptr<SmtSolver> make_z3_solver(const std::string& script);
std::string z3_version();

/// What Z3 may hold, of all solvers of the process together: a check that would need more is unknown, "memory limit
/// reached", and the solver goes on when there is room again. Bytes; 0: no limit; numbers beyond 4 GiB are 4 GiB.
void limit_memory(std::uint64_t bytes);

}  // namespace gainsay::smt
