#include "solver/mus/component_solver.hpp"

#include "solver/mus/check.hpp"
#include "solver/mus/marco.hpp"
#include "solver/mus/quick_answers.hpp"
#include "solver/mus/shrink.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <set>

#include <fmt/format.h>

namespace gainsay::mus {
namespace {

using logic::Assumption;
using logic::Certainty;
using Ids = std::vector<AssumptionId>;
using Sets = std::vector<std::vector<Element>>;

constexpr int kUnknownMembers = 3;  // of a likely correction set: each may have cost a whole budget of steps

constexpr std::uint64_t kLooksOfProof = 7;  // what a solver's check costs, in looks of a quick answer

// What was done for a component, against what may be done. Steps, not time: the same on every machine.
class Effort {
public:
    Effort(std::uint64_t limit, std::size_t constraints) : limit_(limit), constraints_(constraints) {}
    void question() { done_ += constraints_; }
    /// Of the referee, so many in all.
    void proofs(std::uint64_t checks) { of_proofs_ = checks * kLooksOfProof * constraints_; }
    bool used_up() const { return limit_ != 0 && done_ + of_proofs_ > limit_; }
    std::string reason() const {
        constexpr std::uint64_t million = 1'000'000;
        return limit_ % million == 0 ? fmt::format("more than {} million steps", limit_ / million)
                                     : fmt::format("more than {} steps", limit_);
    }

private:
    std::uint64_t limit_, constraints_, done_ = 0, of_proofs_ = 0;
};

// Numbers some assumptions as elements and asks about them while `fixed` are made too: first for a quick answer, then
// the solver.
class AssumptionOracle final : public Oracle {
public:
    AssumptionOracle(QuickAnswers& quick, LoadedSolver& solver, const Budget& budget, Effort& effort, Ids elements,
                     Ids fixed)
        : quick_(quick), solver_(solver), budget_(budget), effort_(effort), elements_(std::move(elements)),
          fixed_(std::move(fixed)) {}

    smt::Answer ask(std::span<const Element> set, std::vector<Element>* core) override {
        Ids made = fixed_;
        for (const Element e : set) made.push_back(elements_[e]);
        std::sort(made.begin(), made.end());
        Ids members;
        const smt::Answer answer = ask_both(made, members);
        if (core != nullptr) {
            core->clear();
            for (const Element e : set) {
                if (std::binary_search(members.begin(), members.end(), elements_[e])) core->push_back(e);
            }
        }
        return answer;
    }
    std::string reason() const override {
        if (budget_.exhausted()) return budget_.reason();
        return effort_.used_up() ? effort_.reason() : reason_;
    }
    // Whoever has begun with a set goes on to its end; nobody begins with another.
    bool exhausted() const override { return budget_.exhausted() || effort_.used_up(); }
    std::uint64_t checks() const { return checks_; }

private:
    smt::Answer ask_both(const Ids& made, Ids& core) {
        if (budget_.exhausted()) return smt::Answer::unknown;
        effort_.question();
        const ModelSearch::Answer quick = quick_.ask(made, core);
        if (quick == ModelSearch::Answer::model) return smt::Answer::sat;
        if (quick == ModelSearch::Answer::conflict) return smt::Answer::unsat;
        smt::CheckResult result = solver_.get().check(made, budget_);
        ++checks_;
        reason_ = std::move(result.reason);
        core = std::move(result.core);
        return result.answer;
    }

    QuickAnswers& quick_;
    LoadedSolver& solver_;
    const Budget& budget_;
    Effort& effort_;
    Ids elements_, fixed_;
    std::string reason_;
    std::uint64_t checks_ = 0;
};

// What is given up first when a set is thinned out: persistence, then links, exclusions, rules.
int reluctance(Assumption::Kind kind) {
    switch (kind) {
    case Assumption::Kind::persistence:
        return 0;
    case Assumption::Kind::link:
        return 1;
    case Assumption::Kind::exclusion:
        return 2;
    case Assumption::Kind::rule:
        return 3;
    case Assumption::Kind::claim:
        return 4;
    }
    return 4;
}

bool smaller_first(const Ids& a, const Ids& b) {
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

class ComponentSolver {
public:
    ComponentSolver(const Component& component, Solvers& solvers)
        : component_(component), solvers_(solvers), budget_(solvers.budget), solver_(solvers.finder, component, false),
          referee_solver_(solvers.referee, component, solvers.witnesses),
          referee_(component, referee_solver_, solvers.budget, solvers.memory, solvers.witnesses), quick_(component),
          effort_(solvers.budget.limits().looks_per_component, component.set.constraints.size()),
          background_(component.background) {}

    ComponentOutcome run();

private:
    bool screen();
    bool mend_background();
    void solve_tiers();
    Enumeration solve_tier(const Ids& background, const Sets& known);
    Ids up_to(Certainty certainty) const;
    std::set<AssumptionId> joins_directly(const Ids& claims) const;
    Mus thinned(const std::vector<Element>& classes, const Ids& background);
    void expand(Mus pattern, const std::vector<Element>& classes, const Ids& background);
    void deliver(Mus mus);
    std::optional<std::vector<Element>> likely_correction_set();
    void keep_correction_sets(const Sets& mcses);
    void drop_supersets();
    void note_undecided(const std::string& reason);
    void finish();

    Certainty certainty(AssumptionId id) const { return component_.set.assumptions[id.index()].certainty; }
    Ids in_whole_set(const Ids& own) const;
    void in_whole_set(Mus& mus) const;
    logic::Assignment in_whole_set(const logic::Assignment& own) const;

    const Component& component_;
    Solvers& solvers_;
    const Budget& budget_;
    LoadedSolver solver_, referee_solver_;
    Referee referee_;
    QuickAnswers quick_;
    Effort effort_;
    Ids background_;  ///< without what is broken
    std::vector<Ids> classes_;
    bool certain_ = true;
    ComponentOutcome outcome_;
};

Ids ComponentSolver::in_whole_set(const Ids& own) const {
    Ids result;
    for (const AssumptionId id : own) result.push_back(component_.assumptions[id.index()]);
    return result;
}

logic::Assignment ComponentSolver::in_whole_set(const logic::Assignment& own) const {
    logic::Assignment result;
    for (const auto& [variable, value] : own) result.emplace(component_.variables[variable.index()], value);
    return result;
}

void ComponentSolver::note_undecided(const std::string& reason) {
    const bool by_steps = !budget_.limits().wall_time && !budget_.exhausted() && !solvers_.memory.exceeded();
    outcome_.cut_by_steps = by_steps && (outcome_.result.complete || outcome_.cut_by_steps);
    outcome_.result.complete = false;
    const std::string what = component_text(component_.claims.size());
    for (const Undecided& u : outcome_.undecided) {
        if (u.reason == reason) return;
    }
    outcome_.undecided.push_back({what, reason, in_whole_set(component_.claims)});
}

ComponentOutcome ComponentSolver::run() {
    outcome_.result.claims = in_whole_set(component_.claims);
    const bool sound = solvers_.definitions_hold && background_.empty();
    if (sound || (!screen() && mend_background())) solve_tiers();
    finish();
    return std::move(outcome_);
}

// True when all claims can hold together, as nearly always; nothing is left to do then.
bool ComponentSolver::screen() {
    Ids all = component_.claims;
    all.insert(all.end(), background_.begin(), background_.end());
    std::sort(all.begin(), all.end());
    AssumptionOracle oracle(quick_, solver_, budget_, effort_, {}, std::move(all));
    const smt::Answer answer = oracle.ask({}, nullptr);
    outcome_.checks += oracle.checks();
    return answer == smt::Answer::sat;
}

// Takes out what clashes without any claim, the least certain of each clash, until the rest can hold. False when even
// the definitions clash or when that cannot be decided.
bool ComponentSolver::mend_background() {
    while (true) {
        AssumptionOracle none(quick_, solver_, budget_, effort_, {}, background_);
        const smt::Answer answer = none.ask({}, nullptr);
        outcome_.checks += none.checks();
        if (answer == smt::Answer::sat) return true;
        if (answer == smt::Answer::unknown) {
            note_undecided(none.reason());
            return false;
        }
        Ids order = background_;
        std::stable_sort(order.begin(), order.end(),
                         [&](AssumptionId a, AssumptionId b) { return certainty(a) < certainty(b); });
        AssumptionOracle oracle(quick_, solver_, budget_, effort_, order, {});
        Ids broken;
        for (const Element e : preferred_minimal(static_cast<Element>(order.size()), oracle))
            broken.push_back(order[e]);
        outcome_.checks += oracle.checks();
        std::sort(broken.begin(), broken.end());
        outcome_.broken_backgrounds.push_back(in_whole_set(broken));
        if (broken.empty()) {
            note_undecided("the definitions clash among themselves");
            return false;
        }
        Certainty weakest = Certainty::declared;
        for (const AssumptionId id : broken) weakest = std::max(weakest, certainty(id));
        std::erase_if(background_, [&](AssumptionId id) {
            return certainty(id) == weakest && std::binary_search(broken.begin(), broken.end(), id);
        });
    }
}

Ids ComponentSolver::up_to(Certainty limit) const {
    Ids result;
    std::copy_if(background_.begin(), background_.end(), std::back_inserter(result),
                 [&](AssumptionId id) { return certainty(id) <= limit; });
    return result;
}

void ComponentSolver::solve_tiers() {
    classes_ = equal_claims(component_);
    Sets known;
    Enumeration last;
    std::size_t before = SIZE_MAX;
    for (const Certainty tier : {Certainty::declared, Certainty::sure, Certainty::likely}) {
        const Ids background = up_to(tier);
        if (background.size() == before) continue;  // the same question as one tier below
        before = background.size();
        last = solve_tier(background, known);
        known.insert(known.end(), last.muses.begin(), last.muses.end());
    }
    // The best reading of what a limit cut short: the sets that enumeration came by are no better than others.
    if (!outcome_.result.complete && outcome_.muses > 0 && solvers_.listener == nullptr) {
        if (auto likely = likely_correction_set()) last.mcses.push_back(std::move(*likely));
    }
    keep_correction_sets(last.mcses);
    if (!certain_) drop_supersets();
}

Enumeration ComponentSolver::solve_tier(const Ids& background, const Sets& known) {
    Ids first_members;
    for (const Ids& members : classes_) first_members.push_back(members.front());
    AssumptionOracle oracle(quick_, solver_, budget_, effort_, std::move(first_members), background);
    const std::size_t limit = budget_.limits().sets_per_component;
    const std::size_t before = outcome_.muses;
    const auto found = [&](const std::vector<Element>& mus) {
        expand(thinned(mus, background), mus, background);
        return !solvers_.enough;
    };
    Enumeration all = enumerate(static_cast<Element>(classes_.size()), oracle, known, limit - std::min(limit, before),
                                solvers_.memory, found);
    outcome_.checks += oracle.checks();
    if (!all.complete && !solvers_.enough)
        note_undecided(before < limit ? all.reason : fmt::format("more than {} minimal sets", limit));
    certain_ = certain_ && all.certain;
    return all;
}

// The links that join two of these claims, and the persistences from one to the other, without a third party between
// them: of equally sure ones, the easier to explain.
std::set<AssumptionId> ComponentSolver::joins_directly(const Ids& claims) const {
    std::map<VariableId, AssumptionId> link_of;  // the variable that a link sets
    std::map<VariableId, std::set<AssumptionId>> claims_of;
    for (const logic::Constraint& c : component_.set.constraints) {
        if (!c.assumption.valid()) continue;
        const bool link = component_.set.assumptions[c.assumption.index()].kind == Assumption::Kind::link;
        if (link && c.formula.kind == logic::Formula::Kind::variable) link_of.emplace(c.formula.variable, c.assumption);
        if (std::find(claims.begin(), claims.end(), c.assumption) == claims.end()) continue;
        for (const VariableId v : logic::variables_of(c.formula)) claims_of[v].insert(c.assumption);
    }
    // What a rule says of a claim's variables is as near as the claim: "A before B" speaks of when A and B were.
    const std::map<VariableId, std::set<AssumptionId>> stated = claims_of;
    for (const logic::Constraint& c : component_.set.constraints) {
        if (!c.assumption.valid() || component_.set.assumptions[c.assumption.index()].kind != Assumption::Kind::rule)
            continue;
        std::set<AssumptionId> met;
        const std::vector<VariableId> variables = logic::variables_of(c.formula);
        for (const VariableId v : variables)
            if (const auto m = stated.find(v); m != stated.end()) met.insert(m->second.begin(), m->second.end());
        if (met.size() != 1) continue;
        for (const VariableId v : variables) claims_of[v].insert(met.begin(), met.end());
    }
    std::set<AssumptionId> direct;
    for (const logic::Constraint& c : component_.set.constraints) {
        const bool persists = c.assumption.valid() &&
                              component_.set.assumptions[c.assumption.index()].kind == Assumption::Kind::persistence;
        if (c.assumption.valid() && !persists) continue;
        const std::map<VariableId, std::set<AssumptionId>>& near = persists ? stated : claims_of;
        std::set<AssumptionId> links, met;
        for (const VariableId v : logic::variables_of(c.formula)) {
            if (const auto l = link_of.find(v); l != link_of.end()) links.insert(l->second);
            if (const auto m = near.find(v); m != near.end()) met.insert(m->second.begin(), m->second.end());
        }
        if (met.size() < 2) continue;
        if (persists) direct.insert(c.assumption);
        if (!persists) direct.insert(links.begin(), links.end());
    }
    return direct;
}

// Gives the set the assumptions that it needs, of those of its tier.
Mus ComponentSolver::thinned(const std::vector<Element>& classes, const Ids& background) {
    Mus mus;
    for (const Element e : classes) mus.claims.push_back(classes_[e].front());
    std::sort(mus.claims.begin(), mus.claims.end());
    if (background.empty()) return mus;
    const std::set<AssumptionId> direct = joins_directly(mus.claims);
    Ids order = background;  // the most wanted first
    std::stable_sort(order.begin(), order.end(), [&](AssumptionId a, AssumptionId b) {
        const int kept_a = reluctance(component_.set.assumptions[a.index()].kind);
        const int kept_b = reluctance(component_.set.assumptions[b.index()].kind);
        if (kept_a != kept_b) return kept_a > kept_b;
        if (certainty(a) != certainty(b)) return certainty(a) < certainty(b);
        return direct.contains(a) && !direct.contains(b);
    });
    AssumptionOracle oracle(quick_, solver_, budget_, effort_, order, mus.claims);
    for (const Element e : preferred_minimal(static_cast<Element>(order.size()), oracle)) {
        mus.assumptions.push_back(order[e]);
        mus.certainty = std::max(mus.certainty, certainty(order[e]));
    }
    std::sort(mus.assumptions.begin(), mus.assumptions.end());
    outcome_.checks += oracle.checks();
    return mus;
}

// One set for every choice of one claim from each class. Claims of a class state the same formulas, so the proof of one
// choice is the proof of all.
void ComponentSolver::expand(Mus pattern, const std::vector<Element>& classes, const Ids& background) {
    referee_.prove(pattern, background);
    effort_.proofs(referee_.checks());
    const Ids firsts = pattern.claims;
    std::vector<const Ids*> members(firsts.size());  // of the class of each claim
    for (const Element e : classes) {
        const auto at = std::lower_bound(firsts.begin(), firsts.end(), classes_[e].front());
        members[static_cast<std::size_t>(at - firsts.begin())] = &classes_[e];
    }
    std::vector<std::size_t> choice(firsts.size(), 0);
    for (bool more = true; more && !solvers_.enough;) {
        if (budget_.exhausted()) return note_undecided(budget_.reason());
        if (solvers_.memory.exceeded()) return note_undecided(kMemoryReason);
        if (outcome_.muses >= budget_.limits().sets_per_component)
            return note_undecided(fmt::format("more than {} minimal sets", budget_.limits().sets_per_component));
        Mus mus = pattern;
        for (std::size_t i = 0; i < firsts.size(); ++i) mus.claims[i] = (*members[i])[choice[i]];
        for (std::size_t i = 0; i < mus.witnesses.size(); ++i) mus.witnesses[i].without = mus.claims[i];
        deliver(std::move(mus));
        more = false;
        for (std::size_t i = 0; i < firsts.size() && !more; ++i) {
            choice[i] = (choice[i] + 1) % members[i]->size();
            more = choice[i] != 0;
        }
    }
}

void ComponentSolver::deliver(Mus mus) {
    ++outcome_.muses;
    std::sort(mus.claims.begin(), mus.claims.end());
    std::sort(mus.witnesses.begin(), mus.witnesses.end(),
              [](const Witness& a, const Witness& b) { return a.without < b.without; });
    in_whole_set(mus);
    if (solvers_.listener == nullptr) {
        solvers_.memory.add(bytes_of(mus));  // kept to the end
        outcome_.result.muses.push_back(std::move(mus));
    } else if (!solvers_.listener->take(std::move(mus))) {
        solvers_.enough = true;
    }
}

// Takes the claims back in one after the other, the heaviest first, as long as all holds together; what does not fit is
// a correction set (minimal, when no answer was unknown). None when there is no time for it.
std::optional<std::vector<Element>> ComponentSolver::likely_correction_set() {
    std::vector<std::int64_t> weights;
    Ids first_members;
    for (const Ids& members : classes_) {
        std::int64_t& weight = weights.emplace_back(0);
        for (const AssumptionId id : members) weight += component_.set.assumptions[id.index()].weight;
        first_members.push_back(members.front());
    }
    std::vector<Element> order(classes_.size());
    std::iota(order.begin(), order.end(), Element{0});
    std::stable_sort(order.begin(), order.end(), [&](Element a, Element b) { return weights[a] > weights[b]; });
    AssumptionOracle oracle(quick_, solver_, budget_, effort_, std::move(first_members), background_);
    std::vector<Element> kept, left_out;
    int unknown = 0;
    for (const Element e : order) {
        std::vector<Element> trial = kept;
        trial.insert(std::lower_bound(trial.begin(), trial.end(), e), e);
        const smt::Answer answer = unknown < kUnknownMembers ? oracle.ask(trial, nullptr) : smt::Answer::unknown;
        unknown += answer == smt::Answer::unknown ? 1 : 0;
        if (answer == smt::Answer::sat) {
            kept = std::move(trial);
        } else {
            left_out.push_back(e);
        }
        if (budget_.exhausted() || solvers_.memory.exceeded()) return std::nullopt;
    }
    outcome_.checks += oracle.checks();
    std::sort(left_out.begin(), left_out.end());
    return left_out;
}

void ComponentSolver::keep_correction_sets(const Sets& mcses) {
    for (const std::vector<Element>& classes : mcses) {
        Mcs mcs;
        for (const Element e : classes) {
            mcs.claims.insert(mcs.claims.end(), classes_[e].begin(), classes_[e].end());
        }
        std::sort(mcs.claims.begin(), mcs.claims.end());
        if (mcs.claims.empty()) continue;
        mcs.claims = in_whole_set(mcs.claims);
        outcome_.result.mcses.push_back(std::move(mcs));
    }
    std::vector<Mcs>& kept = outcome_.result.mcses;
    std::sort(kept.begin(), kept.end(), [](const Mcs& a, const Mcs& b) { return smaller_first(a.claims, b.claims); });
    const auto same = [](const Mcs& a, const Mcs& b) { return a.claims == b.claims; };
    kept.erase(std::unique(kept.begin(), kept.end(), same), kept.end());
    outcome_.mcses = kept.size();
    if (solvers_.listener == nullptr) return;
    for (Mcs& mcs : kept) solvers_.enough = solvers_.enough || !solvers_.listener->take(std::move(mcs));
    kept.clear();
}

// After an unknown answer a set may hold another; only the smaller one is worth showing, unless it needs weaker
// assumptions.
void ComponentSolver::drop_supersets() {
    std::vector<Mus>& muses = outcome_.result.muses;
    std::stable_sort(muses.begin(), muses.end(),
                     [](const Mus& a, const Mus& b) { return a.claims.size() < b.claims.size(); });
    std::vector<Mus> kept;
    for (Mus& mus : muses) {
        const bool superfluous = std::any_of(kept.begin(), kept.end(), [&](const Mus& small) {
            return small.certainty <= mus.certainty &&
                   std::includes(mus.claims.begin(), mus.claims.end(), small.claims.begin(), small.claims.end());
        });
        if (!superfluous) kept.push_back(std::move(mus));
    }
    muses = std::move(kept);
}

void ComponentSolver::in_whole_set(Mus& mus) const {
    mus.claims = in_whole_set(mus.claims);
    mus.assumptions = in_whole_set(mus.assumptions);
    for (Witness& w : mus.witnesses) {
        w.without = component_.assumptions[w.without.index()];
        w.model = in_whole_set(w.model);
    }
}

void ComponentSolver::finish() {
    std::vector<Mus>& muses = outcome_.result.muses;
    std::sort(muses.begin(), muses.end(), [](const Mus& a, const Mus& b) { return smaller_first(a.claims, b.claims); });
    outcome_.conflicting = outcome_.muses > 0;
}

}  // namespace

std::string component_text(std::size_t claims) {
    return fmt::format("a component of {} claim{}", claims, claims == 1 ? "" : "s");
}

ComponentOutcome solve(const Component& component, Solvers& solvers) {
    return ComponentSolver(component, solvers).run();
}

}  // namespace gainsay::mus
