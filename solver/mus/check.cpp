#include "solver/mus/check.hpp"

#include <algorithm>
#include <set>

namespace gainsay::mus {
namespace {

using Ids = std::vector<AssumptionId>;

bool contains(const Ids& sorted, AssumptionId id) {
    return std::binary_search(sorted.begin(), sorted.end(), id);
}

Ids merged(const Ids& a, const Ids& b) {
    Ids result;
    std::merge(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
    return result;
}

bool satisfies(const logic::Assignment& model, const Component& component, const Ids& made) {
    return std::all_of(component.set.constraints.begin(), component.set.constraints.end(),
                       [&](const logic::Constraint& c) {
                           const bool active = !c.assumption.valid() || contains(made, c.assumption);
                           return !active || logic::holds(c.formula, model);
                       });
}

std::set<VariableId> variables_of(const Component& component, const Ids& assumptions) {
    std::set<VariableId> result;
    for (const logic::Constraint& c : component.set.constraints) {
        if (!c.assumption.valid() || !contains(assumptions, c.assumption)) continue;
        const std::vector<VariableId> here = logic::variables_of(c.formula);
        result.insert(here.begin(), here.end());
    }
    return result;
}

logic::Assignment restricted(const logic::Assignment& model, const std::set<VariableId>& variables) {
    logic::Assignment result;
    for (const auto& [variable, value] : model) {
        if (variables.contains(variable)) result.emplace(variable, value);
    }
    return result;
}

void fail(Mus& mus, std::string note) {
    mus.proof = Proof::not_proven;
    mus.proof_note = std::move(note);
    mus.witnesses.clear();
}

}  // namespace

void prove(Mus& mus, const Component& component, const Ids& background, smt::SmtSolver& referee, const Budget& budget) {
    referee.want_models(false);
    const smt::CheckResult whole = referee.check(merged(mus.claims, mus.assumptions), budget);
    if (whole.answer == smt::Answer::unknown) return fail(mus, "the whole set was not decided again: " + whole.reason);
    if (whole.answer == smt::Answer::sat) return fail(mus, "a second solver finds that the whole set can hold");

    referee.want_models(true);
    const std::set<VariableId> variables = variables_of(component, merged(mus.claims, mus.assumptions));
    mus.witnesses.clear();
    for (const AssumptionId without : mus.claims) {
        Ids rest = mus.claims;
        std::erase(rest, without);
        const Ids made = merged(rest, background);
        const smt::CheckResult result = referee.check(made, budget);
        if (result.answer == smt::Answer::unknown) return fail(mus, "a smaller set was not decided: " + result.reason);
        if (result.answer == smt::Answer::unsat) return fail(mus, "a smaller set clashes as well");
        if (!satisfies(result.model, component, made)) return fail(mus, "a model of a smaller set does not hold");
        mus.witnesses.push_back({without, restricted(result.model, variables)});
    }
    mus.proof = Proof::proven;
    mus.proof_note.clear();
}

}  // namespace gainsay::mus
