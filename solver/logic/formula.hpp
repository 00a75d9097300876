#pragma once
// Formulas over Boolean and integer variables, as values. Linear integer arithmetic is all gainsay needs.

#include "parser/source/ids.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace gainsay::logic {

enum class Sort { boolean, integer };

struct Variable {
    std::string name;  ///< unique, stable: "killed(e3)"
    Sort sort = Sort::integer;
    std::string text;  ///< for people: "people killed in the strike on Kyiv"
};

/// Sum of coefficient × variable, plus a constant. Variables are integer, distinct and in ascending order.
struct LinearSum {
    std::vector<std::pair<VariableId, std::int64_t>> terms;
    std::int64_t constant = 0;
    friend bool operator==(const LinearSum&, const LinearSum&) = default;
};

struct Formula {
    enum class Kind {
        truth,         ///< `value`
        variable,      ///< Boolean variable `variable`
        at_most_zero,  ///< sum <= 0
        equals_zero,   ///< sum = 0
        negation,      ///< one child
        conjunction,   ///< any number of children; none is true
        disjunction,   ///< any number of children; none is false
        implication,   ///< two children
        equivalence,   ///< two children
        foreign,  ///< formula number `sum.constant` of a script that only the solver reads; `sum.terms`: its symbols
    };
    Kind kind = Kind::truth;
    bool value = true;
    VariableId variable;
    LinearSum sum;
    std::vector<Formula> children;
    friend bool operator==(const Formula&, const Formula&) = default;
};

Formula truth(bool value);
Formula variable(VariableId id);
Formula not_(Formula f);
Formula and_(std::vector<Formula> fs);
Formula or_(std::vector<Formula> fs);
Formula implies(Formula a, Formula b);
Formula iff(Formula a, Formula b);

LinearSum sum_of(VariableId id, std::int64_t coefficient = 1);
LinearSum constant(std::int64_t value);
/// Throws std::overflow_error when a coefficient leaves 64 bits.
LinearSum plus(const LinearSum& a, const LinearSum& b);
LinearSum times(const LinearSum& a, std::int64_t factor);
Formula at_most(const LinearSum& a, const LinearSum& b);    ///< a <= b
Formula less_than(const LinearSum& a, const LinearSum& b);  ///< a < b
Formula equal(const LinearSum& a, const LinearSum& b);
/// Formula `number` of a script (solver/smt/z3_script.hpp), which mentions `symbols` (ascending, each once).
Formula foreign(std::int64_t number, const std::vector<VariableId>& symbols);

/// All variables, ascending, each once.
std::vector<VariableId> variables_of(const Formula& f);

}  // namespace gainsay::logic
