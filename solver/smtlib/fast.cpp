#include "solver/smtlib/commands.hpp"
#include "solver/smtlib/script.hpp"
#include "solver/smtlib/terms.hpp"

#include <string_view>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

namespace gainsay::smtlib {
namespace {

using Names = std::unordered_set<std::string_view>;

void read_assertion(const Commands& commands, Terms& terms, logic::ConstraintSet& set, Names& names) {
    const Assertion assertion = assertion_of(commands.nodes());
    if (!assertion.well_formed) return terms.set_outside("an assertion that is not well-formed");
    logic::Formula formula = terms.read_formula(commands.nodes(), assertion.term);
    AssumptionId claim;
    if (!assertion.name.empty()) {
        if (!names.insert(unquoted(assertion.name)).second) return terms.set_outside("a name that is given twice");
        logic::Assumption made;
        made.text = std::string(assertion.name);
        claim = set.add_assumption(std::move(made));
    }
    set.add_constraint(std::move(formula), claim);
}

}  // namespace

FastScript read_fast(std::string_view script) {
    FastScript result;
    Terms terms(result.set);
    Commands commands(script);
    Names names;
    bool asked = false;
    while (!terms.outside() && commands.next()) {
        const std::string_view name = commands.name();
        if (name == "exit") break;
        asked |= name.starts_with("check-sat");
        if (asked) {
            result.left_out += name == "assert" ? 1 : 0;
        } else if (name == "assert") {
            read_assertion(commands, terms, result.set, names);
        } else if (name == "declare-const" || name == "declare-fun") {
            terms.declare_constant(commands.nodes());
        } else if (name == "declare-sort") {
            terms.declare_sort(commands.nodes());
        } else if (name.starts_with("declare-datatype")) {
            terms.declare_datatypes(commands.nodes());
        } else if (name == "define-fun" || name == "define-const") {
            terms.define_constant(commands.nodes());
        } else if (name.starts_with("declare-") || name.starts_with("define-") || name.starts_with("reset") ||
                   name == "push" || name == "pop") {
            terms.set_outside(fmt::format("the command {}", name));
        }
    }
    if (commands.problem()) terms.set_outside(*commands.problem());
    result.outside = terms.outside();
    return result;
}

}  // namespace gainsay::smtlib
