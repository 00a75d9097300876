#include "solver/mus/check.hpp"

#include <algorithm>
#include <set>
#include <utility>

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

// Memory for the answers of one component; after that it begins anew.
constexpr std::size_t kMostRemembered = 20'000;
constexpr std::uint64_t kBytesOfNode = 64;  // of a map

}  // namespace

const smt::CheckResult& Referee::ask(const Ids& made) {
    if (asked_.size() >= kMostRemembered || of_asked_.exceeded()) {
        asked_.clear();
        of_asked_.hold(0);
    }
    const auto [at, is_new] = asked_.try_emplace(made);
    if (!is_new) return at->second;
    ++checks_;
    if (!witnesses_ && holds_quickly(made)) {
        at->second.answer = smt::Answer::sat;
    } else {
        at->second = solver_.get().check(made, budget_);
    }
    of_asked_.hold_more(kBytesOfNode + made.size() * sizeof(AssumptionId) + at->second.model.size() * kBytesOfNode);
    return at->second;
}

// Values that satisfy every constraint prove that a set can hold, whoever found them; they are put into the formulas
// here, by what finders do not use.
bool Referee::holds_quickly(const Ids& made) {
    if (!quick_) quick_.emplace(component_);
    Ids core;
    return quick_->ask(made, core) == ModelSearch::Answer::model && satisfies(quick_->model(), component_, made);
}

std::string Referee::smaller_set_problem(const smt::CheckResult& result, const Ids& made) const {
    if (result.answer == smt::Answer::unknown) return "a smaller set was not decided: " + result.reason;
    if (result.answer == smt::Answer::unsat) return "a smaller set clashes as well";
    if (witnesses_ && !satisfies(result.model, component_, made)) return "a model of a smaller set does not hold";
    return {};
}

void Referee::prove(Mus& mus, const Ids& background) {
    solver_.get().want_models(false);
    ++checks_;
    const smt::CheckResult whole = solver_.get().check(merged(mus.claims, mus.assumptions), budget_);
    if (whole.answer == smt::Answer::unknown) return fail(mus, "the whole set was not decided again: " + whole.reason);
    if (whole.answer == smt::Answer::sat) return fail(mus, "a second solver finds that the whole set can hold");

    solver_.get().want_models(witnesses_);
    std::set<VariableId> variables;
    if (witnesses_) variables = variables_of(component_, merged(mus.claims, mus.assumptions));
    mus.witnesses.clear();
    for (const AssumptionId without : mus.claims) {
        Ids rest = mus.claims;
        std::erase(rest, without);
        const Ids made = merged(rest, background);
        const smt::CheckResult& result = ask(made);
        if (std::string problem = smaller_set_problem(result, made); !problem.empty())
            return fail(mus, std::move(problem));
        if (witnesses_) mus.witnesses.push_back({without, restricted(result.model, variables)});
    }
    mus.proof = Proof::proven;
    mus.proof_note.clear();
}

}  // namespace gainsay::mus
