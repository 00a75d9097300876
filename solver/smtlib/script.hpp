#pragma once
// SMT-LIB scripts as constraints: named assertions are claims, unnamed ones definitions.

#include "solver/logic/constraint_set.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::smtlib {

/// A script of the fast fragment: Booleans, linear integer terms, enumeration types (as integers within bounds) and
/// uninterpreted sorts without functions (as integers, of which only equality is asked: without quantifiers such a sort
/// may as well be infinite). `let`, `ite`, constants defined by define-fun.
struct FastScript {
    logic::ConstraintSet set;            ///< a claim's text is its name as written
    std::size_t left_out = 0;            ///< assertions after the first check-sat
    std::optional<std::string> outside;  ///< why the script is not of the fragment; `set` is then of no use
};

/// Reads what is in force at the first check-sat (at the end without one).
FastScript read_fast(std::string_view script);

/// Any script, with what does not matter to its assertions blanked out: all is in force that is in force at the first
/// check-sat, after what push, pop, reset and reset-assertions before it take back.
struct Outline {
    std::string text;                 ///< as long as the script, so that positions in it stay; no options, no queries
    std::vector<std::string> names;   ///< of each assertion, in order; empty: unnamed
    std::vector<std::size_t> places;  ///< byte where each of them begins
    bool quantified = false;          ///< forall or exists occurs
    std::size_t left_out = 0;         ///< assertions after the first check-sat
    std::optional<std::string> problem;  ///< not well-formed text, or nested deeper than 20,000 levels
    std::size_t problem_at = 0;          ///< byte
};
Outline outline(std::string_view script);

/// The first assertion whose name one before it bears, by its place in `names`; none when all differ.
std::optional<std::size_t> repeated_name(const std::vector<std::string>& names);

}  // namespace gainsay::smtlib
