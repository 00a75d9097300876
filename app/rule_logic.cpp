#include "app/rule_logic.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

namespace gainsay::app {
namespace {

namespace ast = language::ast;
using logic::Formula;
using logic::LinearSum;

constexpr int kScale = 6;  ///< decimal places of figures; all numbers of the rule are multiplied alike

class Builder {
public:
    Builder(const language::RuleInfo& rule, const language::RuleSet& rules) : rule_(rule), rules_(rules) {}

    RuleFormula build() {
        Formula condition = formula(rule_.condition);
        if (rule_.unless) condition = logic::or_({std::move(condition), formula(*rule_.unless)});
        exclude_values();
        return {std::move(set_), std::move(condition)};
    }

private:
    static std::string name_of(const ast::Application& a) {
        std::string out = a.fact.text + "(";
        for (const ast::Name& argument : a.arguments) out += argument.text + ",";
        return out + ")";
    }

    VariableId variable(const std::string& name, logic::Sort sort) {
        const auto [place, fresh] = variables_.try_emplace(name);
        if (fresh) place->second = set_.add_variable(name, sort);
        return place->second;
    }

    const language::FactInfo* fact_of(const ast::Application& a) const {
        const FactId id = rules_.fact(a.fact.text);
        return id.valid() ? &rules_.facts[id.index()] : nullptr;
    }

    /// A fact without arguments stands as a bare name.
    static std::optional<ast::Application> application_of(const ast::Expression& e, const language::RuleSet& rules) {
        if (const auto* a = std::get_if<ast::Application>(&e.node)) return *a;
        const auto* reference = std::get_if<ast::Reference>(&e.node);
        if (reference && rules.fact(reference->name.text).valid()) return ast::Application{reference->name, {}};
        return std::nullopt;
    }

    VariableId number(const ast::Application& a) {
        const std::string name = name_of(a);
        const bool fresh = !variables_.contains(name);
        const VariableId id = variable(name, logic::Sort::integer);
        const language::FactInfo* fact = fact_of(a);
        const bool amount = fact && fact->type != ast::FactType::time && fact->type != ast::FactType::money;
        if (fresh && amount) set_.add_constraint(logic::at_most(logic::constant(0), logic::sum_of(id)));
        return id;
    }

    VariableId named_value(const ast::Application& a, const std::string& value) {
        const std::string name = name_of(a);
        const VariableId id = variable(name + "=" + value, logic::Sort::boolean);
        values_[name].insert({value, id});
        const language::FactInfo* fact = fact_of(a);
        if (fact && fact->exclusive) exclusive_.insert(name);
        return id;
    }

    void exclude_values() {
        for (const auto& [name, values] : values_)
            for (auto a = values.begin(); a != values.end(); ++a)
                for (auto b = std::next(a); b != values.end(); ++b)
                    if ((exclusive_.contains(name) && !is_variable(a->first) && !is_variable(b->first)) ||
                        disjoint(a->first, b->first))
                        set_.add_constraint(
                            logic::not_(logic::and_({logic::variable(a->second), logic::variable(b->second)})));
    }

    static bool is_variable(const std::string& name) { return !name.empty() && name[0] >= 'A' && name[0] <= 'Z'; }

    bool disjoint(const std::string& a, const std::string& b) const {
        const auto in = [](const std::vector<std::string>& group, const std::string& value) {
            return std::find(group.begin(), group.end(), value) != group.end();
        };
        return std::any_of(rules_.disjoint.begin(), rules_.disjoint.end(),
                           [&](const auto& group) { return in(group, a) && in(group, b); });
    }

    Formula formula(const ast::Expression& e) {
        if (const auto* t = std::get_if<ast::Truth>(&e.node)) return logic::truth(t->value);
        if (const auto* r = std::get_if<ast::Relation>(&e.node)) return relation(*r);
        if (const auto* o = std::get_if<ast::Operation>(&e.node)) return operation(*o);
        if (const auto a = application_of(e, rules_))
            return logic::variable(variable(name_of(*a), logic::Sort::boolean));
        return logic::truth(true);
    }

    Formula operation(const ast::Operation& o) {
        using enum ast::Operator;
        switch (o.op) {
        case logical_and:
            return logic::and_({formula(*o.operands[0]), formula(*o.operands[1])});
        case logical_or:
            return logic::or_({formula(*o.operands[0]), formula(*o.operands[1])});
        case logical_not:
            return logic::not_(formula(*o.operands[0]));
        case implies:
            return logic::implies(formula(*o.operands[0]), formula(*o.operands[1]));
        case before:
            return logic::less_than(moment(*o.operands[0]), moment(*o.operands[1]));
        case after:
            return logic::less_than(moment(*o.operands[1]), moment(*o.operands[0]));
        default:
            return logic::truth(true);
        }
    }

    LinearSum moment(const ast::Expression& e) {
        const auto* reference = std::get_if<ast::Reference>(&e.node);
        if (reference && !application_of(e, rules_))
            return logic::sum_of(variable("moment of " + reference->name.text, logic::Sort::integer));
        return sum(e);
    }

    Formula relation(const ast::Relation& r) {
        const auto left = application_of(*r.left, rules_), right = application_of(*r.right, rules_);
        const auto* truth = std::get_if<ast::Truth>(&r.right->node);
        const bool negated = r.op == ast::Comparison::not_equal;
        if (left && truth) {
            Formula is = logic::variable(variable(name_of(*left), logic::Sort::boolean));
            return truth->value != negated ? is : logic::not_(std::move(is));
        }
        const auto* value = std::get_if<ast::Reference>(&r.right->node);
        if (left && value && !right) {
            Formula is = logic::variable(named_value(*left, value->name.text));
            return negated ? logic::not_(std::move(is)) : is;
        }
        const auto* other = std::get_if<ast::Reference>(&r.left->node);
        if ((value && !right) || (other && !left)) return opaque(r);  // A != B: nothing is known of the two
        return compare(r.op, sum(*r.left), sum(*r.right));
    }

    /// A comparison that this model says nothing of may be either way.
    Formula opaque(const ast::Relation& r) {
        const auto text = [](const ast::Expression& e) {
            const auto* reference = std::get_if<ast::Reference>(&e.node);
            return reference ? reference->name.text : std::string("?");
        };
        Formula same = logic::variable(variable(text(*r.left) + " is " + text(*r.right), logic::Sort::boolean));
        return r.op == ast::Comparison::not_equal ? logic::not_(std::move(same)) : same;
    }

    static Formula compare(ast::Comparison op, const LinearSum& a, const LinearSum& b) {
        using enum ast::Comparison;
        switch (op) {
        case equal:
            return logic::equal(a, b);
        case not_equal:
            return logic::not_(logic::equal(a, b));
        case less:
            return logic::less_than(a, b);
        case less_equal:
            return logic::at_most(a, b);
        case greater:
            return logic::less_than(b, a);
        case greater_equal:
            return logic::at_most(b, a);
        }
        return logic::truth(true);
    }

    LinearSum sum(const ast::Expression& e) {
        if (const auto* n = std::get_if<ast::Number>(&e.node)) return logic::constant(scaled(*n, kScale));
        if (const auto a = application_of(e, rules_)) return logic::sum_of(number(*a));
        const auto* o = std::get_if<ast::Operation>(&e.node);
        if (!o) return logic::constant(0);
        switch (o->op) {
        case ast::Operator::negate:
            return logic::times(sum(*o->operands[0]), -1);
        case ast::Operator::add:
            return logic::plus(sum(*o->operands[0]), sum(*o->operands[1]));
        case ast::Operator::subtract:
            return logic::plus(sum(*o->operands[0]), logic::times(sum(*o->operands[1]), -1));
        case ast::Operator::multiply:
            return product(*o->operands[0], *o->operands[1]);
        default:
            return logic::constant(0);
        }
    }

    /// One side is a plain number, which is not to be scaled twice. One with decimals has no integer product: the
    /// whole is then left open.
    LinearSum product(const ast::Expression& a, const ast::Expression& b) {
        for (const auto& [factor, rest] : {std::pair(&a, &b), std::pair(&b, &a)}) {
            const auto* n = std::get_if<ast::Number>(&factor->node);
            if (!n) continue;
            if (n->value.is_whole()) return logic::times(sum(*rest), scaled(*n, 0));
            return logic::sum_of(variable("product " + std::to_string(variables_.size()), logic::Sort::integer));
        }
        return logic::sum_of(variable("product " + std::to_string(variables_.size()), logic::Sort::integer));
    }

    static std::int64_t scaled(const ast::Number& n, int scale) {
        const auto value = n.value.scaled_by(scale);
        if (!value) throw std::overflow_error("figure");
        return *value;
    }

    const language::RuleInfo& rule_;
    const language::RuleSet& rules_;
    logic::ConstraintSet set_;
    std::map<std::string, VariableId> variables_;
    std::map<std::string, std::map<std::string, VariableId>> values_;
    std::set<std::string> exclusive_;
};

}  // namespace

std::optional<RuleFormula> formula_of(const language::RuleInfo& rule, const language::RuleSet& rules) {
    try {
        return Builder(rule, rules).build();
    } catch (const std::overflow_error&) {
        return std::nullopt;
    }
}

}  // namespace gainsay::app
