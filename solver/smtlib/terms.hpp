#pragma once
// Terms of the fast fragment as formulas and sums.

#include "solver/logic/constraint_set.hpp"
#include "solver/smtlib/commands.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace gainsay::smtlib {

using SortId = std::uint32_t;
constexpr SortId kBool = 0;
constexpr SortId kInt = 1;  ///< from 2 on: sorts of the script

/// A Boolean term has a formula, any other a sum (of an enumeration: the number of the value).
struct Term {
    SortId sort = kBool;
    logic::Formula formula;
    logic::LinearSum sum;
};

/// Declarations and terms of one script. What is not of the fragment sets outside() and gives nothing; after that no
/// answer counts.
class Terms {
public:
    explicit Terms(logic::ConstraintSet& set) : set_(set) {}

    void declare_sort(const std::vector<Node>& nodes);       ///< (declare-sort S 0)
    void declare_datatypes(const std::vector<Node>& nodes);  ///< (declare-datatypes …) and (declare-datatype …)
    void declare_constant(const std::vector<Node>& nodes);   ///< (declare-const x S) and (declare-fun x () S)
    void define_constant(const std::vector<Node>& nodes);    ///< (define-fun x () S t) and (define-const x S t)
    /// The Boolean term at a node of the command; false formula when outside.
    logic::Formula read_formula(const std::vector<Node>& nodes, std::uint32_t at);

    const std::optional<std::string>& outside() const { return outside_; }
    void set_outside(std::string reason);

private:
    struct Symbol {
        enum class Kind { variable, value, definition };
        Kind kind = Kind::variable;
        SortId sort = kBool;
        VariableId variable;
        std::int64_t number = 0;  ///< of a value of an enumeration, or of a definition
    };
    struct UserSort {
        std::int64_t values = 0;  ///< of an enumeration; 0: uninterpreted
    };

    Term fail(std::string reason);
    Term read_term(std::uint32_t at);
    Term read(std::uint32_t at, int depth);
    Term read_atom(std::string_view text);
    Term read_application(std::uint32_t at, int depth);
    Term read_let(std::uint32_t at, int depth);
    Term read_if(std::vector<Term>& arguments);
    Term boolean_operation(std::string_view name, std::vector<Term>& arguments);
    Term equality(std::vector<Term>& arguments);
    Term distinct(std::vector<Term>& arguments);
    Term comparison(std::string_view name, std::vector<Term>& arguments);
    Term arithmetic(std::string_view name, std::vector<Term>& arguments);
    logic::Formula equal(Term a, Term b);
    void add_constructors(std::uint32_t list, SortId sort);
    void add_symbol(std::string_view name, Symbol symbol);
    std::optional<SortId> sort_at(std::uint32_t at);
    VariableId new_variable(std::string name, SortId sort);

    logic::ConstraintSet& set_;
    const std::vector<Node>* nodes_ = nullptr;  ///< of the command that is being read
    std::unordered_map<std::string_view, Symbol> symbols_;
    std::unordered_map<std::string_view, SortId> sorts_;
    std::vector<UserSort> user_sorts_;
    std::vector<Term> definitions_;
    std::vector<std::pair<std::string_view, Term>> locals_;  ///< of let, innermost last
    std::size_t copied_ = 0;                                 ///< formulas copied from definitions and locals
    std::optional<std::string> outside_;
};

}  // namespace gainsay::smtlib
