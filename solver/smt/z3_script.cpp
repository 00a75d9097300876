#include "solver/smt/z3_script.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include <z3++.h>

namespace gainsay::smt {
namespace {

// Z3 says: (error "line 3 column 11: unknown constant x")
ScriptError error_of(std::string_view message) {
    ScriptError error;
    const auto number_after = [&](std::string_view word, std::uint32_t& out) {
        const std::size_t at = message.find(word);
        if (at == std::string_view::npos) return;
        std::from_chars(message.data() + at + word.size(), message.data() + message.size(), out);
    };
    number_after("line ", error.line);
    number_after("column ", error.column);
    const std::size_t colon = message.find(": ");
    std::string_view text = colon == std::string_view::npos ? message : message.substr(colon + 2);
    text = text.substr(0, text.find("\")"));
    text = text.substr(0, text.find('\n'));
    error.message = std::string(text);
    return error;
}

// The symbols that a formula mentions and the script declares. Formulas share parts, so each part is seen once.
class Symbols {
public:
    explicit Symbols(logic::ConstraintSet& set) : set_(set) {}

    std::vector<VariableId> of(const z3::expr& formula) {
        std::set<VariableId> found;
        std::set<unsigned> seen;
        std::vector<z3::expr> todo{formula};
        while (!todo.empty()) {
            const z3::expr e = todo.back();
            todo.pop_back();
            if (!seen.insert(Z3_get_ast_id(e.ctx(), e)).second) continue;
            if (e.is_quantifier()) todo.push_back(e.body());
            if (!e.is_app()) continue;
            if (e.decl().decl_kind() == Z3_OP_UNINTERPRETED) found.insert(symbol(e.decl()));
            for (unsigned i = 0; i < e.num_args(); ++i) todo.push_back(e.arg(i));
        }
        return {found.begin(), found.end()};
    }

private:
    VariableId symbol(const z3::func_decl& declaration) {
        const unsigned id = Z3_get_ast_id(declaration.ctx(), declaration);
        const auto [at, is_new] = known_.emplace(id, VariableId::none());
        if (is_new) at->second = set_.add_variable(declaration.name().str(), logic::Sort::integer);
        return at->second;
    }

    logic::ConstraintSet& set_;
    std::map<unsigned, VariableId> known_;
};

}  // namespace

ForeignScript read_with_z3(const smtlib::Outline& outline) {
    ForeignScript result;
    try {
        z3::context context;
        const z3::expr_vector assertions = context.parse_string(outline.text.c_str());
        if (assertions.size() != outline.names.size()) {
            result.error = ScriptError{1, 1, "Z3 reads another number of assertions than the script has"};
            return result;
        }
        Symbols symbols(result.set);
        VariableId everywhere;
        if (outline.quantified) everywhere = result.set.add_variable("quantified", logic::Sort::integer);
        std::map<unsigned, std::int64_t> first;  // assertions that are the same are one formula
        for (unsigned i = 0; i < assertions.size(); ++i) {
            const z3::expr assertion = assertions[static_cast<int>(i)];
            std::vector<VariableId> used = symbols.of(assertion);
            if (everywhere.valid()) used.insert(used.begin(), everywhere);
            std::sort(used.begin(), used.end());
            const std::int64_t number = first.emplace(Z3_get_ast_id(context, assertion), i).first->second;
            AssumptionId claim;
            if (!outline.names[i].empty()) {
                logic::Assumption made;
                made.text = outline.names[i];
                claim = result.set.add_assumption(std::move(made));
            }
            result.set.add_constraint(logic::foreign(number, used), claim);
        }
    } catch (const z3::exception& e) {
        result.error = error_of(e.msg());
    }
    return result;
}

}  // namespace gainsay::smt
