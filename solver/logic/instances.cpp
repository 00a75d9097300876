#include "solver/logic/instances.hpp"

#include "parser/claims/geography.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::logic {

using language::ast::FactType;

std::string value_id(const claims::Value& value) {
    if (const auto* e = std::get_if<claims::EntityValue>(&value)) return e->id;
    if (const auto* t = std::get_if<claims::TextValue>(&value)) return t->text;
    return {};
}

Instances::Instances(const claims::ClaimSet& claims, const language::RuleSet& rules, ConstraintSet& set)
    : claims_(claims), rules_(rules), set_(set) {
    for (const claims::Claim& c : claims.claims) {
        const auto* q = std::get_if<claims::QuantityValue>(&c.value);
        if (!q) continue;
        int& scale = scales_[{c.fact, q->unit}];
        if (q->interval.low) scale = std::max(scale, q->interval.low->scale());
        if (q->interval.high) scale = std::max(scale, q->interval.high->scale());
    }
}

bool Instances::timed(FactId fact) const {
    const language::FactInfo& f = rules_.facts[fact.index()];
    return f.cumulative || f.once || f.changes || f.type == FactType::age;
}

bool Instances::numeric(FactId fact) const {
    const FactType t = rules_.facts[fact.index()].type;
    return t == FactType::count || t == FactType::money || t == FactType::share || t == FactType::age ||
           t == FactType::time;
}

int Instances::scale(FactId fact, const std::string& unit) const {
    const auto found = scales_.find({fact, unit});
    return found == scales_.end() ? 0 : found->second;
}

std::string Instances::name_of(const Instance& i) const {
    std::string name = rules_.facts[i.fact.index()].name + "(";
    for (std::size_t k = 0; k < i.arguments.size(); ++k)
        name += fmt::format("{}r{}", k ? "," : "", i.arguments[k].value);
    name += ")";
    if (!i.unit.empty()) name += "[" + i.unit + "]";
    if (i.period) name += fmt::format("[{}..{}]", *i.period->earliest, *i.period->latest);
    if (i.day)
        name += fmt::format("@{}", *i.day);
    else if (i.undated.valid())
        name += fmt::format("@a{}", i.undated.value);
    if (i.phase == Phase::before) name += "-";
    if (const std::string act = i.act.key(); !act.empty()) name += "{" + act + "}";
    return name;
}

std::string Instances::describe(const Instance& i) const {
    const language::FactInfo& fact = rules_.facts[i.fact.index()];
    std::string text = fact.description;
    for (std::size_t k = 0; k < i.arguments.size() && k < fact.parameters.size(); ++k) {
        const std::string slot = "{" + fact.parameters[k] + "}";
        const std::size_t at = text.find(slot);
        if (at != std::string::npos) text.replace(at, slot.size(), claims_.referents[i.arguments[k].index()].text);
    }
    if (i.day) text += " as of " + to_iso(Day{static_cast<std::int32_t>(*i.day)});
    return text;
}

std::size_t Instances::at(Instance key) {
    const auto [entry, added] = by_name_.emplace(name_of(key), all_.size());
    if (added) all_.push_back(std::move(key));
    return entry->second;
}

VariableId Instances::number(std::size_t index) {
    const Instance& i = all_[index];
    if (rules_.facts[i.fact.index()].name == "date" && i.arguments.size() == 1) return moment(i.arguments.front());
    const std::string name = name_of(i);
    const auto found = variables_.find(name);
    if (found != variables_.end()) return found->second;
    const VariableId v = set_.add_variable(name, Sort::integer, describe(i));
    variables_.emplace(name, v);
    if (rules_.facts[i.fact.index()].type != FactType::time)
        set_.add_constraint(at_most(constant(0), sum_of(v)));  // nothing is counted below zero
    return v;
}

VariableId Instances::proposition(std::size_t index, const std::string& value) {
    const Instance& i = all_[index];
    const std::string name = name_of(i) + (value.empty() ? "" : "=" + value);
    const auto found = variables_.find(name);
    if (found != variables_.end()) return found->second;
    const std::string text = value.empty() ? describe(i) : describe(i) + " is " + claims::place_name(value);
    return variables_.emplace(name, set_.add_variable(name, Sort::boolean, text)).first->second;
}

VariableId Instances::moment(ReferentId event) {
    const std::string name = fmt::format("time(r{})", event.value);
    const auto found = variables_.find(name);
    if (found != variables_.end()) return found->second;
    const std::string text = "when " + claims_.referents[event.index()].text + " happened";
    return variables_.emplace(name, set_.add_variable(name, Sort::integer, text)).first->second;
}

}  // namespace gainsay::logic
