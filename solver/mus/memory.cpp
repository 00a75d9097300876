#include "solver/mus/memory.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace gainsay::mus {
namespace {

using logic::Formula;

void add_number(std::string& key, std::int64_t number) {
    char bytes[sizeof number];
    std::memcpy(bytes, &number, sizeof number);
    key.append(bytes, sizeof number);
}

// Every part has a fixed length or says its own, so that different formulas have different texts.
void add_formula(std::string& key, const Formula& f) {
    key += static_cast<char>(f.kind);
    key += f.value ? '1' : '0';
    add_number(key, f.variable.value);
    add_number(key, f.sum.constant);
    add_number(key, static_cast<std::int64_t>(f.sum.terms.size()));
    for (const auto& [variable, coefficient] : f.sum.terms) {
        add_number(key, variable.value);
        add_number(key, coefficient);
    }
    add_number(key, static_cast<std::int64_t>(f.children.size()));
    for (const Formula& child : f.children) add_formula(key, child);
}

std::string key_of(const Component& component) {
    std::string key;
    for (const logic::Variable& v : component.set.variables) key += static_cast<char>(v.sort);
    key += '|';
    for (const logic::Assumption& a : component.set.assumptions) {
        key += static_cast<char>(a.kind);
        key += static_cast<char>(a.certainty);
        add_number(key, a.weight);
    }
    key += '|';
    for (const logic::Constraint& c : component.set.constraints) {
        add_number(key, c.assumption.value);
        add_formula(key, c.formula);
    }
    return key;
}

// Applies one function to all assumption ids of an outcome and another to all variable ids.
template <class MapAssumption, class MapVariable>
void renumber(ComponentOutcome& outcome, MapAssumption of_assumption, MapVariable of_variable) {
    const auto map_all = [&](std::vector<AssumptionId>& ids) {
        for (AssumptionId& id : ids) id = of_assumption(id);
    };
    map_all(outcome.result.claims);
    for (Mus& mus : outcome.result.muses) {
        map_all(mus.claims);
        map_all(mus.assumptions);
        for (Witness& w : mus.witnesses) {
            w.without = of_assumption(w.without);
            logic::Assignment model;
            for (const auto& [variable, value] : w.model) model.emplace(of_variable(variable), value);
            w.model = std::move(model);
        }
    }
    for (Mcs& mcs : outcome.result.mcses) map_all(mcs.claims);
    for (Undecided& undecided : outcome.undecided) map_all(undecided.claims);
    for (auto& broken : outcome.broken_backgrounds) map_all(broken);
}

template <class T>
T position(const std::vector<T>& table, T id) {
    return T::at(static_cast<std::size_t>(std::lower_bound(table.begin(), table.end(), id) - table.begin()));
}

bool same_steps(const BudgetLimits& a, const BudgetLimits& b) {
    return a.solver_steps == b.solver_steps && a.sets_per_component == b.sets_per_component &&
           a.looks_per_component == b.looks_per_component;
}

}  // namespace

std::optional<ComponentOutcome> Memory::recall(const Component& component, const BudgetLimits& limits) const {
    const auto found = known_.find(key_of(component));
    if (found == known_.end()) return std::nullopt;
    const Entry& entry = found->second;
    if (!entry.outcome.undecided.empty() && !same_steps(entry.limits, limits)) return std::nullopt;
    found->second.used = true;
    ComponentOutcome outcome = found->second.outcome;
    renumber(
        outcome, [&](AssumptionId id) { return component.assumptions[id.index()]; },
        [&](VariableId id) { return component.variables[id.index()]; });
    return outcome;
}

void Memory::keep(const Component& component, const ComponentOutcome& outcome, const BudgetLimits& limits) {
    if (!outcome.undecided.empty() && !outcome.cut_by_steps) return;
    Entry entry{outcome, limits};
    renumber(
        entry.outcome, [&](AssumptionId id) { return position(component.assumptions, id); },
        [&](VariableId id) { return position(component.variables, id); });
    known_.insert_or_assign(key_of(component), std::move(entry));
}

void Memory::forget_unused() {
    std::erase_if(known_, [](const auto& entry) { return !entry.second.used; });
    for (auto& [key, entry] : known_) entry.used = false;
}

}  // namespace gainsay::mus
