#include "solver/mus/components.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include <fmt/format.h>

namespace gainsay::mus {
namespace {

using logic::Formula;

class UnionFind {
public:
    explicit UnionFind(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
    std::size_t find(std::size_t node) {
        while (parent_[node] != node) {
            parent_[node] = parent_[parent_[node]];
            node = parent_[node];
        }
        return node;
    }
    void join(std::size_t a, std::size_t b) { parent_[find(a)] = find(b); }

private:
    std::vector<std::size_t> parent_;
};

// The variable that a formula by itself pins to one value; none when it does not.
VariableId pinned_by(const Formula& f) {
    if (f.kind == Formula::Kind::variable) return f.variable;
    if (f.kind == Formula::Kind::negation && f.children[0].kind == Formula::Kind::variable) {
        return f.children[0].variable;
    }
    const bool value = f.kind == Formula::Kind::equals_zero && f.sum.terms.size() == 1;
    if (value && (f.sum.terms[0].second == 1 || f.sum.terms[0].second == -1)) return f.sum.terms[0].first;
    return VariableId::none();
}

// Require: pinned_by(f) is valid.
std::int64_t pinned_value(const Formula& f) {
    if (f.kind == Formula::Kind::variable) return 1;
    if (f.kind == Formula::Kind::negation) return 0;
    return f.sum.terms[0].second == 1 ? -f.sum.constant : f.sum.constant;
}

// True when making `variable` false never makes the formula false: it occurs as a condition only.
bool only_condition(const Formula& f, VariableId variable, bool positive) {
    const auto child = [&](std::size_t i, bool sign) { return only_condition(f.children[i], variable, sign); };
    switch (f.kind) {
    case Formula::Kind::variable:
        return f.variable != variable || !positive;
    case Formula::Kind::negation:
        return child(0, !positive);
    case Formula::Kind::implication:
        return child(0, !positive) && child(1, positive);
    case Formula::Kind::equivalence:
        return child(0, true) && child(0, false) && child(1, true) && child(1, false);
    case Formula::Kind::foreign:
        return std::none_of(f.sum.terms.begin(), f.sum.terms.end(),
                            [&](const auto& term) { return term.first == variable; });
    default:
        return std::all_of(f.children.begin(), f.children.end(),
                           [&](const Formula& g) { return only_condition(g, variable, positive); });
    }
}

// What every stage below asks of the whole set: the variables of each constraint and which of them join nothing.
struct Overview {
    std::vector<std::vector<VariableId>> variables;  // of each constraint
    std::vector<bool> joins_nothing;                 // of each variable
    logic::Assignment constants;                     // what definitions set, each by the first that does
};

bool is_claim(const logic::ConstraintSet& set, AssumptionId id) {
    return id.valid() && set.assumptions[id.index()].kind == logic::Assumption::Kind::claim;
}

Overview look_over(const logic::ConstraintSet& set) {
    Overview view;
    view.joins_nothing.assign(set.variables.size(), false);
    view.variables.reserve(set.constraints.size());
    std::vector<bool> stated(set.variables.size(), false);
    const auto states = [&](const logic::Constraint& c) {
        return c.formula.kind == Formula::Kind::variable && c.assumption.valid() && !is_claim(set, c.assumption);
    };
    for (const logic::Constraint& c : set.constraints) {
        view.variables.push_back(logic::variables_of(c.formula));
        if (states(c)) stated[c.formula.variable.index()] = true;
    }
    for (const logic::Constraint& c : set.constraints) {
        if (states(c)) continue;
        for (const VariableId v : view.variables[c.id.index()]) {
            if (stated[v.index()] && !only_condition(c.formula, v, true)) stated[v.index()] = false;
        }
    }
    for (const logic::Constraint& c : set.constraints) {
        if (states(c) && stated[c.formula.variable.index()]) view.joins_nothing[c.formula.variable.index()] = true;
        if (c.assumption.valid()) continue;
        if (const VariableId id = pinned_by(c.formula); id.valid()) {
            view.joins_nothing[id.index()] = true;
            view.constants.emplace(id, pinned_value(c.formula));
        }
    }
    return view;
}

// Of constraints that speak of nothing but constants.
bool clashes_with_constants(const logic::Constraint& c, const Overview& view) {
    const std::vector<VariableId>& used = view.variables[c.id.index()];
    const bool known = std::all_of(used.begin(), used.end(), [&](VariableId v) { return view.constants.contains(v); });
    return known && !logic::holds(c.formula, view.constants);
}

std::vector<std::size_t> nodes_of(const logic::ConstraintSet& set, const Overview& view, std::size_t constraint) {
    std::vector<std::size_t> nodes;
    for (const VariableId v : view.variables[constraint]) {
        if (!view.joins_nothing[v.index()]) nodes.push_back(v.index());
    }
    const AssumptionId assumption = set.constraints[constraint].assumption;
    if (is_claim(set, assumption)) nodes.push_back(set.variables.size() + assumption.index());
    return nodes;
}

// Adds the constraints that only speak of variables which join nothing, where the component mentions those, and theirs.
void add_constants(Members& members, const Overview& view,
                   const std::vector<std::vector<ConstraintId>>& about_constant) {
    std::vector<ConstraintId> todo = members.constraints;
    std::set<ConstraintId> found;
    while (!todo.empty()) {
        const ConstraintId id = todo.back();
        todo.pop_back();
        for (const VariableId v : view.variables[id.index()]) {
            for (const ConstraintId c : about_constant[v.index()]) {
                if (found.insert(c).second) todo.push_back(c);
            }
        }
    }
    members.constraints.insert(members.constraints.end(), found.begin(), found.end());
    std::sort(members.constraints.begin(), members.constraints.end());
}

// A text that is equal for formulas that are equal up to the order of conjuncts and disjuncts.
std::string key_of(const Formula& f) {
    std::string key = fmt::format("{}", static_cast<int>(f.kind));
    if (f.kind == Formula::Kind::truth) key += f.value ? "t" : "f";
    if (f.kind == Formula::Kind::variable) key += fmt::format("v{}", f.variable.value);
    for (const auto& [variable, coefficient] : f.sum.terms) key += fmt::format("+{}*{}", coefficient, variable.value);
    if (f.sum.constant != 0) key += fmt::format("+{}", f.sum.constant);
    std::vector<std::string> parts;
    for (const Formula& child : f.children) parts.push_back(key_of(child));
    const bool unordered = f.kind == Formula::Kind::conjunction || f.kind == Formula::Kind::disjunction ||
                           f.kind == Formula::Kind::equivalence;
    if (unordered) std::sort(parts.begin(), parts.end());
    for (const std::string& part : parts) key += "(" + part + ")";
    return key;
}

template <class T>
void sort_unique(std::vector<T>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

template <class T>
T own_id(const std::vector<T>& table, T id) {
    const auto at = std::lower_bound(table.begin(), table.end(), id);
    return T::at(static_cast<std::size_t>(at - table.begin()));
}

void renumber(Formula& f, const std::vector<VariableId>& table) {
    if (f.variable.valid()) f.variable = own_id(table, f.variable);
    for (auto& term : f.sum.terms) term.first = own_id(table, term.first);
    for (Formula& child : f.children) renumber(child, table);
}

}  // namespace

Partition partition(const logic::ConstraintSet& set) {
    const Overview view = look_over(set);
    Partition result;
    UnionFind groups(set.variables.size() + set.assumptions.size());
    std::vector<std::vector<ConstraintId>> about_constant(set.variables.size());
    std::vector<std::vector<std::size_t>> nodes(set.constraints.size());
    for (std::size_t i = 0; i < set.constraints.size(); ++i) {
        nodes[i] = nodes_of(set, view, i);
        for (std::size_t n = 1; n < nodes[i].size(); ++n) groups.join(nodes[i][0], nodes[i][n]);
        if (!nodes[i].empty()) continue;
        for (const VariableId v : view.variables[i]) about_constant[v.index()].push_back(ConstraintId::at(i));
        if (clashes_with_constants(set.constraints[i], view)) {
            result.false_alone.push_back(set.constraints[i].assumption);
        }
    }
    std::vector<Members> by_root(set.variables.size() + set.assumptions.size());
    for (std::size_t i = 0; i < set.constraints.size(); ++i) {
        if (nodes[i].empty()) continue;
        Members& members = by_root[groups.find(nodes[i][0])];
        members.constraints.push_back(ConstraintId::at(i));
        const AssumptionId a = set.constraints[i].assumption;
        if (is_claim(set, a)) {
            members.first_claim = std::min(members.first_claim, a);  // none() is the largest id
        }
    }
    for (Members& members : by_root) {
        if (members.constraints.empty()) continue;
        add_constants(members, view, about_constant);
        (members.first_claim.valid() ? result.components : result.claimless).push_back(std::move(members));
    }
    std::sort(result.claimless.begin(), result.claimless.end(),
              [](const Members& a, const Members& b) { return a.constraints < b.constraints; });
    std::sort(result.components.begin(), result.components.end(),
              [](const Members& a, const Members& b) { return a.first_claim < b.first_claim; });
    return result;
}

Component extract(const logic::ConstraintSet& set, const Members& members) {
    Component component;
    for (const ConstraintId id : members.constraints) {
        const logic::Constraint& c = set.constraints[id.index()];
        const std::vector<VariableId> used = logic::variables_of(c.formula);
        component.variables.insert(component.variables.end(), used.begin(), used.end());
        if (c.assumption.valid()) component.assumptions.push_back(c.assumption);
    }
    sort_unique(component.variables);
    sort_unique(component.assumptions);
    for (const VariableId id : component.variables) component.set.add_variable({}, set.variables[id.index()].sort);
    for (const AssumptionId id : component.assumptions) {
        const logic::Assumption& whole = set.assumptions[id.index()];
        const AssumptionId own = component.set.add_assumption({{}, whole.kind, 0, whole.certainty, {}, whole.weight});
        const bool claim = whole.kind == logic::Assumption::Kind::claim;
        (claim ? component.claims : component.background).push_back(own);
    }
    for (const ConstraintId id : members.constraints) {
        const logic::Constraint& c = set.constraints[id.index()];
        Formula formula = c.formula;
        renumber(formula, component.variables);
        component.set.add_constraint(std::move(formula), c.assumption.valid()
                                                             ? own_id(component.assumptions, c.assumption)
                                                             : AssumptionId::none());
    }
    return component;
}

std::vector<std::vector<AssumptionId>> equal_claims(const Component& component) {
    std::vector<std::vector<std::string>> keys(component.assumptions.size());
    for (const logic::Constraint& c : component.set.constraints) {
        if (c.assumption.valid()) keys[c.assumption.index()].push_back(key_of(c.formula));
    }
    std::map<std::vector<std::string>, std::size_t> numbers;
    std::vector<std::vector<AssumptionId>> classes;
    for (const AssumptionId claim : component.claims) {
        std::vector<std::string>& key = keys[claim.index()];
        sort_unique(key);
        const auto [at, is_new] = numbers.emplace(std::move(key), classes.size());
        if (is_new) classes.emplace_back();
        classes[at->second].push_back(claim);
    }
    return classes;
}

}  // namespace gainsay::mus
