#include "solver/mus/mus.hpp"

#include "solver/mus/component_solver.hpp"
#include "solver/mus/in_order.hpp"
#include "solver/mus/memory.hpp"
#include "solver/mus/model_search.hpp"
#include "solver/mus/one_sided.hpp"
#include "solver/mus/side_by_side.hpp"

#include <algorithm>
#include <mutex>
#include <new>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace gainsay::mus {
namespace {

void take(ComponentOutcome outcome, Analysis& analysis) {
    if (outcome.conflicting) analysis.components.push_back(std::move(outcome.result));
    for (Undecided& u : outcome.undecided) analysis.undecided.push_back(std::move(u));
    for (auto& broken : outcome.broken_backgrounds) analysis.broken_backgrounds.push_back(std::move(broken));
}

std::vector<AssumptionId> claims_of(const logic::ConstraintSet& set, const std::vector<ConstraintId>& constraints) {
    std::vector<AssumptionId> claims;
    for (const ConstraintId id : constraints) {
        const AssumptionId a = set.constraints[id.index()].assumption;
        const bool claim = a.valid() && set.assumptions[a.index()].kind == logic::Assumption::Kind::claim;
        if (claim) claims.push_back(a);
    }
    std::sort(claims.begin(), claims.end());
    claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
    return claims;
}

// One entry for all components that were never looked at, instead of thousands of the same.
Undecided not_begun(const logic::ConstraintSet& set, const Partition& parts, std::span<const std::size_t> components,
                    const std::string& reason) {
    std::vector<ConstraintId> constraints;
    for (const std::size_t i : components) {
        const std::vector<ConstraintId>& here = parts.components[i].constraints;
        constraints.insert(constraints.end(), here.begin(), here.end());
    }
    return {fmt::format("{} components not begun", components.size()), reason, claims_of(set, constraints)};
}

// What is left of a component when there is no room to solve it.
ComponentOutcome no_room_for(const logic::ConstraintSet& set, const Members& members) {
    ComponentOutcome outcome;
    std::vector<AssumptionId> claims = claims_of(set, members.constraints);
    outcome.undecided.push_back({component_text(claims.size()), kMemoryReason, std::move(claims)});
    return outcome;
}

// Components that are solved one after the other by the same two solvers. What a solver was asked before can change
// which of several right answers it gives; so the groups depend on the set alone, not on the number of threads.
struct Group {
    std::size_t begin = 0, end = 0;
};

// Making a solver costs about 10 ms, a hundred times as much as a small component; one unit of work, claims times
// constraints, costs about 10 microseconds.
constexpr std::size_t kLeastWork = 10'000;  // of a group
constexpr std::size_t kMostGroups = 8;

std::vector<Group> groups_of(const logic::ConstraintSet& set, const Partition& parts,
                             std::span<const std::size_t> components) {
    std::vector<std::size_t> work;
    for (const std::size_t i : components) {
        const std::vector<ConstraintId>& constraints = parts.components[i].constraints;
        work.push_back(constraints.size() * claims_of(set, constraints).size());
    }
    const std::size_t all = std::accumulate(work.begin(), work.end(), std::size_t{0});
    const std::size_t least = std::max(kLeastWork, all / kMostGroups);
    std::vector<Group> groups;
    std::size_t size = 0;
    for (std::size_t at = 0; at < components.size(); ++at) {
        if (groups.empty() || size >= least) {
            groups.push_back({at, at});
            size = 0;
        }
        size += work[at];
        groups.back().end = at + 1;
    }
    return groups;
}

// Goes over the components of a set.
class Finder {
public:
    Finder(const logic::ConstraintSet& set, const Budget& budget, Statistics& statistics, const Options& options)
        : set_(set), parts_(partition(set)), search_(set), options_(options), budget_(budget),
          memory_use_(options.memory_limit), statistics_(statistics),
          memory_(options.listener == nullptr ? options.memory : nullptr) {}

    Analysis run();

private:
    Solvers make_solvers() {
        return {LazySolver(options_.make_solver),
                LazySolver(options_.make_solver),
                budget_,
                memory_use_,
                options_.listener,
                options_.witnesses};
    }
    void look_at_claimless(Solvers& solvers);
    bool definitions_clash(const std::vector<std::size_t>& components, Solvers& solvers);
    std::vector<std::size_t> without_quick_model();
    void solve_all(const std::vector<std::size_t>& components);
    void solve_group(Group group, std::span<const std::size_t> components, InOrder* in_order);
    ComponentOutcome outcome_of(const Members& members, Solvers& solvers);
    ComponentOutcome outcome_of(const Component& component, Solvers& solvers);
    void take_outcomes(const std::vector<std::size_t>& components);

    const logic::ConstraintSet& set_;
    Partition parts_;
    ModelSearch search_;
    const Options& options_;
    const Budget& budget_;
    MemoryUse memory_use_;
    Statistics& statistics_;
    Memory* memory_;
    std::mutex memory_mutex_;
    std::vector<std::optional<ComponentOutcome>> outcomes_;  ///< of the components to solve; none: not begun
    bool enough_ = false;                                    ///< the listener wants no more
    Analysis analysis_;
};

// Components of definitions, rules and links alone: where they clash, nothing can be said of any claim beside them.
void Finder::look_at_claimless(Solvers& solvers) {
    for (const AssumptionId id : parts_.false_alone)
        analysis_.broken_backgrounds.push_back(id.valid() ? std::vector{id} : std::vector<AssumptionId>{});
    for (const Members& members : parts_.claimless) {
        if (budget_.exhausted() || search_.finds_model(members.constraints)) continue;
        take(solve(extract(set_, members), solvers), analysis_);
    }
}

std::vector<std::size_t> Finder::without_quick_model() {
    std::vector<char> settled(parts_.components.size(), 0);  // no vector<bool>: threads write side by side
    const auto look = [&](ModelSearch& search, std::size_t i) {
        settled[i] = !budget_.exhausted() && search.finds_model(parts_.components[i].constraints);
    };
    // A search has tables as large as the whole set, so a thread must have enough to do.
    constexpr std::size_t least = 2'000;
    const std::size_t shares = std::clamp<std::size_t>(parts_.components.size() / least, 1, options_.jobs);
    side_by_side(shares, options_.jobs, [&](std::size_t share) {
        std::optional<ModelSearch> own;
        ModelSearch& search = share == 0 ? search_ : own.emplace(set_);
        for (std::size_t i = share; i < settled.size(); i += shares) look(search, i);
    });
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < settled.size(); ++i) {
        if (!settled[i]) result.push_back(i);
    }
    statistics_.count("components", parts_.components.size());
    statistics_.count("components given to the solver", result.size());
    return result;
}

// A listener takes sets for good, so it is known beforehand whether definitions clash, which makes every set too large.
bool Finder::definitions_clash(const std::vector<std::size_t>& components, Solvers& solvers) {
    for (const std::size_t i : components) {
        std::vector<ConstraintId> definitions;
        for (const ConstraintId id : parts_.components[i].constraints) {
            if (!set_.constraints[id.index()].assumption.valid()) definitions.push_back(id);
        }
        if (budget_.exhausted() || search_.finds_model(definitions)) continue;
        const Component component = extract(set_, {definitions, {}});
        ComponentOutcome outcome = solve(component, solvers);
        const bool clash = !outcome.broken_backgrounds.empty();
        take(std::move(outcome), analysis_);
        if (clash) return true;
    }
    return false;
}

// What is found in this run is kept at its end, so that it does not matter which of two equal components comes first.
ComponentOutcome Finder::outcome_of(const Component& component, Solvers& solvers) {
    if (memory_ != nullptr) {
        const std::lock_guard lock(memory_mutex_);
        if (std::optional<ComponentOutcome> known = memory_->recall(component, budget_.limits())) {
            known->recalled = true;
            return std::move(*known);
        }
    }
    return solve(component, solvers);
}

ComponentOutcome Finder::outcome_of(const Members& members, Solvers& solvers) {
    try {
        return outcome_of(extract(set_, members), solvers);
    } catch (const std::bad_alloc&) {
        return no_room_for(set_, members);
    }
}

void Finder::solve_group(Group group, std::span<const std::size_t> components, InOrder* in_order) {
    Solvers solvers = make_solvers();
    solvers.definitions_hold = options_.listener != nullptr && !budget_.exhausted();
    for (std::size_t at = group.begin; at < group.end; ++at) {
        if (in_order != nullptr) {
            solvers.listener = &in_order->listener_of(at);
            solvers.enough = in_order->enough();
        }
        if (!solvers.enough && !enough_ && !budget_.exhausted() && !memory_use_.exceeded())
            outcomes_[at] = outcome_of(parts_.components[components[at]], solvers);
        if (in_order != nullptr) {
            in_order->finish(at);
        } else {
            enough_ = enough_ || solvers.enough;
        }
    }
}

void Finder::solve_all(const std::vector<std::size_t>& components) {
    outcomes_.resize(components.size());
    const std::vector<Group> groups = groups_of(set_, parts_, components);
    const std::size_t jobs = std::min<std::size_t>(options_.jobs, groups.size());
    std::optional<InOrder> in_order;
    if (options_.listener != nullptr && jobs > 1) in_order.emplace(*options_.listener, components.size(), memory_use_);
    side_by_side(groups.size(), jobs,
                 [&](std::size_t i) { solve_group(groups[i], components, in_order ? &*in_order : nullptr); });
    enough_ = enough_ || (in_order && in_order->enough());
}

void Finder::take_outcomes(const std::vector<std::size_t>& components) {
    std::vector<std::size_t> left;
    for (std::size_t at = 0; at < components.size(); ++at) {
        if (!outcomes_[at]) {
            left.push_back(components[at]);
            continue;
        }
        ComponentOutcome& outcome = *outcomes_[at];
        if (outcome.recalled) statistics_.count("components recalled");
        if (memory_ != nullptr && !outcome.recalled)
            memory_->keep(extract(set_, parts_.components[components[at]]), outcome, budget_.limits());
        statistics_.count("conflicting components", outcome.conflicting ? 1 : 0);
        statistics_.count("solver checks", outcome.checks);
        statistics_.count("minimal unsatisfiable sets", outcome.muses);
        statistics_.count("minimal correction sets", outcome.mcses);
        take(std::move(outcome), analysis_);
    }
    if (!left.empty() && !enough_)
        analysis_.undecided.push_back(
            not_begun(set_, parts_, left, budget_.exhausted() ? budget_.reason() : kMemoryReason));
}

Analysis Finder::run() {
    Solvers solvers = make_solvers();
    look_at_claimless(solvers);
    const std::vector<std::size_t> todo = without_quick_model();
    if (options_.listener != nullptr && (!analysis_.broken_backgrounds.empty() || definitions_clash(todo, solvers)))
        return std::move(analysis_);
    solve_all(todo);
    take_outcomes(todo);
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
