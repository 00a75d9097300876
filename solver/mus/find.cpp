#include "solver/mus/mus.hpp"

#include "solver/mus/component_solver.hpp"
#include "solver/mus/memory.hpp"
#include "solver/mus/model_search.hpp"
#include "solver/mus/one_sided.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include <fmt/format.h>

namespace gainsay::mus {
namespace {

void take(ComponentOutcome outcome, Analysis& analysis) {
    if (outcome.conflicting) analysis.components.push_back(std::move(outcome.result));
    for (Undecided& u : outcome.undecided) analysis.undecided.push_back(std::move(u));
    for (auto& broken : outcome.broken_backgrounds) analysis.broken_backgrounds.push_back(std::move(broken));
}

// One entry for all components that were never looked at, instead of thousands of the same.
Undecided not_begun(const logic::ConstraintSet& set, const Partition& parts, std::span<const std::size_t> components,
                    const Budget& budget) {
    Undecided rest{fmt::format("{} components not begun", components.size()), budget.reason(), {}};
    for (const std::size_t i : components) {
        for (const ConstraintId id : parts.components[i].constraints) {
            const AssumptionId a = set.constraints[id.index()].assumption;
            const bool claim = a.valid() && set.assumptions[a.index()].kind == logic::Assumption::Kind::claim;
            if (claim) rest.claims.push_back(a);
        }
    }
    std::sort(rest.claims.begin(), rest.claims.end());
    rest.claims.erase(std::unique(rest.claims.begin(), rest.claims.end()), rest.claims.end());
    return rest;
}

// Goes over the components of a set.
class Finder {
public:
    Finder(const logic::ConstraintSet& set, const Budget& budget, Statistics& statistics, const Options& options)
        : set_(set), parts_(partition(set)),
          search_(set), solvers_{LazySolver(options.make_solver), LazySolver(options.make_solver), budget,
                                 options.listener, options.witnesses},
          statistics_(statistics), memory_(options.listener == nullptr ? options.memory : nullptr) {}

    Analysis run();

private:
    void look_at_claimless();
    bool definitions_clash(const std::vector<std::size_t>& components);
    std::vector<std::size_t> without_quick_model();
    ComponentOutcome outcome_of(const Component& component);

    const logic::ConstraintSet& set_;
    Partition parts_;
    ModelSearch search_;
    Solvers solvers_;
    Statistics& statistics_;
    Memory* memory_;
    Analysis analysis_;
};

// Components of definitions, rules and links alone: where they clash, nothing can be said of any claim beside them.
void Finder::look_at_claimless() {
    for (const AssumptionId id : parts_.false_alone)
        analysis_.broken_backgrounds.push_back(id.valid() ? std::vector{id} : std::vector<AssumptionId>{});
    for (const Members& members : parts_.claimless) {
        if (solvers_.budget.exhausted() || search_.finds_model(members.constraints)) continue;
        take(solve(extract(set_, members), solvers_), analysis_);
    }
}

std::vector<std::size_t> Finder::without_quick_model() {
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < parts_.components.size(); ++i) {
        const bool settled = !solvers_.budget.exhausted() && search_.finds_model(parts_.components[i].constraints);
        if (!settled) result.push_back(i);
    }
    statistics_.count("components", parts_.components.size());
    statistics_.count("components given to the solver", result.size());
    return result;
}

// A listener takes sets for good, so it is known beforehand whether definitions clash, which makes every set too large.
bool Finder::definitions_clash(const std::vector<std::size_t>& components) {
    for (const std::size_t i : components) {
        std::vector<ConstraintId> definitions;
        for (const ConstraintId id : parts_.components[i].constraints) {
            if (!set_.constraints[id.index()].assumption.valid()) definitions.push_back(id);
        }
        if (solvers_.budget.exhausted() || search_.finds_model(definitions)) continue;
        const Component component = extract(set_, {definitions, {}});
        ComponentOutcome outcome = solve(component, solvers_);
        const bool clash = !outcome.broken_backgrounds.empty();
        take(std::move(outcome), analysis_);
        if (clash) return true;
    }
    return false;
}

ComponentOutcome Finder::outcome_of(const Component& component) {
    if (memory_ == nullptr) return solve(component, solvers_);
    if (std::optional<ComponentOutcome> known = memory_->recall(component)) {
        statistics_.count("components recalled");
        return std::move(*known);
    }
    ComponentOutcome outcome = solve(component, solvers_);
    memory_->keep(component, outcome);
    return outcome;
}

Analysis Finder::run() {
    look_at_claimless();
    const std::vector<std::size_t> todo = without_quick_model();
    if (solvers_.listener != nullptr && (!analysis_.broken_backgrounds.empty() || definitions_clash(todo)))
        return std::move(analysis_);
    solvers_.definitions_hold = solvers_.listener != nullptr && !solvers_.budget.exhausted();
    for (std::size_t at = 0; at < todo.size() && !solvers_.enough; ++at) {
        if (solvers_.budget.exhausted()) {
            analysis_.undecided.push_back(not_begun(set_, parts_, std::span(todo).subspan(at), solvers_.budget));
            break;
        }
        ComponentOutcome outcome = outcome_of(extract(set_, parts_.components[todo[at]]));
        statistics_.count("conflicting components", outcome.conflicting ? 1 : 0);
        statistics_.count("solver checks", outcome.checks);
        statistics_.count("minimal unsatisfiable sets", outcome.muses);
        statistics_.count("minimal correction sets", outcome.mcses);
        take(std::move(outcome), analysis_);
    }
    return std::move(analysis_);
}

}  // namespace

Analysis find_minimal_sets(const logic::ConstraintSet& set, const Budget& budget, Statistics& statistics) {
    const StageTimer timer(statistics, "minimal sets");
    const Options options;
    return Finder(set, budget, statistics, options).run();
}

Analysis find_minimal_sets(logic::ConstraintSet set, const Budget& budget, Statistics& statistics,
                           const Options& options) {
    const StageTimer timer(statistics, "minimal sets");
    if (options.reduce) set = without_one_sided(std::move(set));
    return Finder(set, budget, statistics, options).run();
}

}  // namespace gainsay::mus
