#pragma once
// Any SMT-LIB script that Z3 reads, as constraints of which only the solver knows what they say.

#include "solver/logic/constraint_set.hpp"
#include "solver/smtlib/script.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace gainsay::smt {

struct ScriptError {
    std::uint32_t line = 1, column = 1;  ///< 1-based, in bytes
    std::string message;
};

struct ForeignScript {
    logic::ConstraintSet set;  ///< a foreign formula an assertion; named assertions are claims (text: the name)
    std::optional<ScriptError> error;
};

/// Assertions are joined by the constants and functions that the script declares, so the set falls into components as
/// it should; with quantifiers, which can limit how many things there are at all, everything is one component. Equal
/// assertions get equal formulas. Solve it with make_z3_solver(outline.text).
ForeignScript read_with_z3(const smtlib::Outline& outline);

}  // namespace gainsay::smt
