#include "solver/logic/constraint_set.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace gainsay::logic {
namespace {

// Products and sums of 64-bit values need more room than 64 bits; 128 hold 2^62 terms of them.
__extension__ using Wide = __int128;

Wide evaluate(const LinearSum& sum, const Assignment& assignment) {
    Wide total = sum.constant;
    for (const auto& [variable, coefficient] : sum.terms) {
        const auto found = assignment.find(variable);
        if (found != assignment.end()) total += static_cast<Wide>(coefficient) * found->second;
    }
    return total;
}

std::string_view name_of(VariableId id, const ConstraintSet& set) {
    return id.index() < set.variables.size() ? std::string_view(set.variables[id.index()].name) : "?";
}

// "2*x + y + 3" of the terms with this sign, shown without the sign; "0" when there are none.
std::string one_side(const LinearSum& sum, bool positive, const ConstraintSet& set) {
    std::string text;
    const auto magnitude = [](std::int64_t n) {
        return n < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n);
    };
    for (const auto& [variable, coefficient] : sum.terms) {
        if ((coefficient > 0) != positive) continue;
        if (!text.empty()) text += " + ";
        if (magnitude(coefficient) != 1) text += fmt::format("{}*", magnitude(coefficient));
        text += name_of(variable, set);
    }
    if (sum.constant != 0 && (sum.constant > 0) == positive) {
        if (!text.empty()) text += " + ";
        text += std::to_string(magnitude(sum.constant));
    }
    return text.empty() ? "0" : text;
}

std::string comparison(const LinearSum& sum, const char* sign, const ConstraintSet& set) {
    return fmt::format("{} {} {}", one_side(sum, true, set), sign, one_side(sum, false, set));
}

std::string joined(const std::vector<Formula>& children, const char* word, const char* when_empty,
                   const ConstraintSet& set) {
    if (children.empty()) return when_empty;
    std::string text = "(";
    for (std::size_t i = 0; i < children.size(); ++i) {
        if (i != 0) text += word;
        text += to_text(children[i], set);
    }
    return text + ")";
}

}  // namespace

const char* name(Certainty certainty) {
    switch (certainty) {
    case Certainty::declared:
        return "declared";
    case Certainty::sure:
        return "sure";
    case Certainty::likely:
        return "likely";
    }
    return "declared";
}

VariableId ConstraintSet::add_variable(std::string name, Sort sort, std::string text) {
    const VariableId id = VariableId::at(variables.size());
    variables.push_back({std::move(name), sort, std::move(text)});
    return id;
}

AssumptionId ConstraintSet::add_assumption(Assumption assumption) {
    assumption.id = AssumptionId::at(assumptions.size());
    assumptions.push_back(std::move(assumption));
    return assumptions.back().id;
}

ConstraintId ConstraintSet::add_constraint(Formula formula, AssumptionId assumption) {
    const ConstraintId id = ConstraintId::at(constraints.size());
    constraints.push_back({id, std::move(formula), assumption});
    return id;
}

std::string to_text(const Formula& f, const ConstraintSet& set) {
    switch (f.kind) {
    case Formula::Kind::truth:
        return f.value ? "true" : "false";
    case Formula::Kind::variable:
        return std::string(name_of(f.variable, set));
    case Formula::Kind::at_most_zero:
        return comparison(f.sum, "<=", set);
    case Formula::Kind::equals_zero:
        return comparison(f.sum, "=", set);
    case Formula::Kind::negation:
        return "not " + joined(f.children, " ", "?", set);
    case Formula::Kind::conjunction:
        return joined(f.children, " and ", "true", set);
    case Formula::Kind::disjunction:
        return joined(f.children, " or ", "false", set);
    case Formula::Kind::implication:
        return joined(f.children, " => ", "?", set);
    case Formula::Kind::equivalence:
        return joined(f.children, " <=> ", "?", set);
    case Formula::Kind::foreign:
        return fmt::format("formula {}", f.sum.constant);
    }
    return "?";
}

bool holds(const Formula& f, const Assignment& assignment) {
    const auto child = [&](std::size_t index) { return holds(f.children[index], assignment); };
    const auto holds_here = [&](const Formula& g) { return holds(g, assignment); };
    switch (f.kind) {
    case Formula::Kind::truth:
        return f.value;
    case Formula::Kind::variable: {
        const auto found = assignment.find(f.variable);
        return found != assignment.end() && found->second != 0;
    }
    case Formula::Kind::at_most_zero:
        return evaluate(f.sum, assignment) <= 0;
    case Formula::Kind::equals_zero:
        return evaluate(f.sum, assignment) == 0;
    case Formula::Kind::negation:
        return !child(0);
    case Formula::Kind::conjunction:
        return std::all_of(f.children.begin(), f.children.end(), holds_here);
    case Formula::Kind::disjunction:
        return std::any_of(f.children.begin(), f.children.end(), holds_here);
    case Formula::Kind::implication:
        return !child(0) || child(1);
    case Formula::Kind::equivalence:
        return child(0) == child(1);
    case Formula::Kind::foreign:
        return true;
    }
    return false;
}

}  // namespace gainsay::logic
