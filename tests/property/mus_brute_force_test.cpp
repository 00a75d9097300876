// Random small systems over bounded variables, solved by walking through all assignments and all subsets, with no
// solver.
#include "solver/mus/memory.hpp"
#include "solver/mus/model_search.hpp"
#include "solver/mus/mus.hpp"
#include "solver/mus/one_sided.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <random>
#include <set>

using namespace gainsay;
using namespace gainsay::logic;

namespace {

using Mask = std::uint32_t;
constexpr std::int64_t kMost = 3;  // integers range over 0..3, by constraints that always hold

class Random {
public:
    explicit Random(std::uint32_t seed) : engine_(seed) {}
    std::size_t below(std::size_t n) { return engine_() % n; }
    std::int64_t between(std::int64_t low, std::int64_t high) {
        return low + static_cast<std::int64_t>(below(static_cast<std::size_t>(high - low + 1)));
    }

private:
    std::mt19937 engine_;
};

struct System {
    ConstraintSet set;
    std::vector<VariableId> integers, booleans;
};

Formula comparison(Random& random, const System& system) {
    const LinearSum x = sum_of(system.integers[random.below(system.integers.size())]);
    const LinearSum y = sum_of(system.integers[random.below(system.integers.size())]);
    const LinearSum k = constant(random.between(0, kMost));
    switch (random.below(6)) {
    case 0:
        return equal(x, k);
    case 1:
        return at_most(x, k);
    case 2:
        return at_most(k, x);
    case 3:
        return equal(x, y);
    case 4:
        return less_than(x, y);
    default:
        return at_most(plus(x, y), k);
    }
}

Formula boolean(Random& random, const System& system) {
    Formula f = variable(system.booleans[random.below(system.booleans.size())]);
    return random.below(2) == 0 ? f : not_(std::move(f));
}

Formula any_formula(Random& random, const System& system) {
    switch (random.below(8)) {
    case 0:
        return boolean(random, system);
    case 1:
        return or_({comparison(random, system), boolean(random, system)});
    case 2:
        return implies(boolean(random, system), comparison(random, system));
    case 3:
        return iff(boolean(random, system), comparison(random, system));
    case 4:
        return not_(comparison(random, system));
    case 5:
        return and_({boolean(random, system), comparison(random, system)});
    default:
        return comparison(random, system);
    }
}

Certainty any_certainty(Random& random) {
    return static_cast<Certainty>(random.below(3));
}

System make_system(Random& random) {
    System system;
    for (std::size_t i = 0, n = 1 + random.below(3); i < n; ++i) {
        const VariableId x = system.set.add_variable("x", Sort::integer);
        system.integers.push_back(x);
        system.set.add_constraint(at_most(constant(0), sum_of(x)));
        system.set.add_constraint(at_most(sum_of(x), constant(kMost)));
    }
    for (std::size_t i = 0, n = 1 + random.below(2); i < n; ++i) {
        system.booleans.push_back(system.set.add_variable("b", Sort::boolean));
    }
    if (random.below(4) == 0) system.set.add_constraint(comparison(random, system));
    std::vector<Formula> used;
    for (std::size_t i = 0, n = 3 + random.below(8); i < n; ++i) {
        const bool is_claim = random.below(3) != 0;
        const auto kind = is_claim ? Assumption::Kind::claim : static_cast<Assumption::Kind>(1 + random.below(4));
        const Certainty certainty = is_claim ? Certainty::declared : any_certainty(random);
        const AssumptionId id = system.set.add_assumption({{}, kind, 0, certainty, {}, 1});
        const bool copy = !used.empty() && random.below(5) == 0;
        used.push_back(copy ? used[random.below(used.size())] : any_formula(random, system));
        if (kind == Assumption::Kind::link) {
            const VariableId same = system.set.add_variable("same", Sort::boolean);
            system.set.add_constraint(variable(same), id);
            for (std::size_t k = 0; k < 2; ++k) {
                system.set.add_constraint(implies(variable(same), comparison(random, system)));
            }
            continue;
        }
        system.set.add_constraint(used.back(), id);
        if (random.below(is_claim ? 10 : 3) == 0) system.set.add_constraint(comparison(random, system), id);
    }
    return system;
}

Mask bit(AssumptionId id) {
    return Mask{1} << id.value;
}
Mask mask_of(const std::vector<AssumptionId>& ids) {
    Mask mask = 0;
    for (const AssumptionId id : ids) mask |= bit(id);
    return mask;
}

// For every assignment that the definitions allow: which assumptions it satisfies.
class Worlds {
public:
    explicit Worlds(const System& system) : system_(system) { walk(0, {}); }
    bool satisfiable(Mask made) const {
        return std::any_of(masks_.begin(), masks_.end(), [&](Mask m) { return (m & made) == made; });
    }

private:
    void walk(std::size_t next, Assignment assignment) {
        if (next == system_.set.variables.size()) return note(assignment);
        const bool integer = system_.set.variables[next].sort == Sort::integer;
        for (std::int64_t value = 0; value <= (integer ? kMost : 1); ++value) {
            assignment[VariableId::at(next)] = value;
            walk(next + 1, assignment);
        }
    }
    void note(const Assignment& assignment) {
        Mask mask = (Mask{1} << system_.set.assumptions.size()) - 1;
        for (const Constraint& c : system_.set.constraints) {
            if (holds(c.formula, assignment)) continue;
            if (!c.assumption.valid()) return;
            mask &= ~bit(c.assumption);
        }
        masks_.insert(mask);
    }
    const System& system_;
    std::set<Mask> masks_;
};

Mask claims_of(const System& system) {
    Mask mask = 0;
    for (const Assumption& a : system.set.assumptions) {
        if (a.kind == Assumption::Kind::claim) mask |= bit(a.id);
    }
    return mask;
}

Mask background_of(const System& system, Certainty limit) {
    Mask mask = 0;
    for (const Assumption& a : system.set.assumptions) {
        if (a.kind != Assumption::Kind::claim && a.certainty <= limit) mask |= bit(a.id);
    }
    return mask;
}

template <class Visit>
void for_each_subset(Mask set, Visit visit) {
    for (Mask part = set;; part = (part - 1) & set) {
        visit(part);
        if (part == 0) return;
    }
}

bool minimal_unsatisfiable(const Worlds& worlds, Mask set, Mask fixed) {
    if (worlds.satisfiable(set | fixed)) return false;
    for (Mask rest = set; rest != 0; rest &= rest - 1) {
        const Mask lowest = rest & (~rest + 1);
        if (!worlds.satisfiable((set & ~lowest) | fixed)) return false;
    }
    return true;
}

// Sets of claims by the tier at which they first clash, as the header of the module promises.
std::map<Mask, Certainty> expected_muses(const System& system, const Worlds& worlds) {
    std::map<Mask, Certainty> result;
    for (const Certainty tier : {Certainty::declared, Certainty::sure, Certainty::likely}) {
        const std::map<Mask, Certainty> lower = result;
        for_each_subset(claims_of(system), [&](Mask set) {
            if (!minimal_unsatisfiable(worlds, set, background_of(system, tier))) return;
            const bool known = std::any_of(lower.begin(), lower.end(),
                                           [&](const auto& entry) { return (set & entry.first) == entry.first; });
            if (!known) result.emplace(set, tier);
        });
    }
    return result;
}

std::set<Mask> expected_mcses(const System& system, const Worlds& worlds, Mask claims) {
    std::set<Mask> result;
    const Mask background = background_of(system, Certainty::likely);
    for_each_subset(claims, [&](Mask removed) {
        if (!worlds.satisfiable((claims & ~removed) | background)) return;
        for (Mask rest = removed; rest != 0; rest &= rest - 1) {
            const Mask lowest = rest & (~rest + 1);
            if (worlds.satisfiable((claims & ~removed) | lowest | background)) return;
        }
        result.insert(removed);
    });
    return result;
}

void check_witnesses(const System& system, const mus::Mus& mus) {
    REQUIRE(mus.proof == mus::Proof::proven);
    REQUIRE(mus.witnesses.size() == mus.claims.size());
    for (std::size_t i = 0; i < mus.claims.size(); ++i) {
        REQUIRE(mus.witnesses[i].without == mus.claims[i]);
        const Mask made = (mask_of(mus.claims) | mask_of(mus.assumptions)) & ~bit(mus.claims[i]);
        for (const Constraint& c : system.set.constraints) {
            if (!c.assumption.valid() || (made & bit(c.assumption)) == 0) continue;
            // A rule may hold of other components too; the witness speaks of its own.
            const auto known = [&](VariableId v) { return mus.witnesses[i].model.contains(v); };
            const std::vector<VariableId> mentioned = variables_of(c.formula);
            if (!mentioned.empty() && std::none_of(mentioned.begin(), mentioned.end(), known)) continue;
            REQUIRE(holds(c.formula, mus.witnesses[i].model));
        }
    }
}

int reluctance(Assumption::Kind kind) {
    const Assumption::Kind order[] = {Assumption::Kind::persistence, Assumption::Kind::link,
                                      Assumption::Kind::exclusion, Assumption::Kind::rule};
    return static_cast<int>(std::find(std::begin(order), std::end(order), kind) - std::begin(order));
}

// Does one constraint of a persistence speak of variables of two of these claims?
bool joins_claims(const System& system, Mask claims, const Assumption& a) {
    if (a.kind != Assumption::Kind::persistence) return false;
    const auto meets = [](const std::vector<VariableId>& x, const std::vector<VariableId>& y) {
        return std::any_of(x.begin(), x.end(), [&](VariableId v) { return std::binary_search(y.begin(), y.end(), v); });
    };
    return std::any_of(system.set.constraints.begin(), system.set.constraints.end(), [&](const Constraint& c) {
        if (c.assumption != a.id) return false;
        std::set<AssumptionId> met;
        for (const Constraint& said : system.set.constraints) {
            const bool of_set = said.assumption.valid() && (bit(said.assumption) & claims) != 0;
            if (of_set && meets(variables_of(said.formula), variables_of(c.formula))) met.insert(said.assumption);
        }
        return met.size() >= 2;
    });
}

// What plain deletion leaves: persistence first, then links, exclusions, rules; the least certain, those that join no
// two claims, the last first.
Mask thinned(const System& system, const Worlds& worlds, Mask claims, Certainty tier) {
    std::vector<Assumption> order;
    for (const Assumption& a : system.set.assumptions) {
        if ((background_of(system, tier) & bit(a.id)) != 0) order.push_back(a);
    }
    std::sort(order.begin(), order.end(), [&](const Assumption& a, const Assumption& b) {
        if (reluctance(a.kind) != reluctance(b.kind)) return reluctance(a.kind) < reluctance(b.kind);
        if (a.certainty != b.certainty) return a.certainty > b.certainty;
        const bool joins_a = joins_claims(system, claims, a), joins_b = joins_claims(system, claims, b);
        return joins_a != joins_b ? joins_b : a.id > b.id;
    });
    Mask kept = background_of(system, tier);
    for (const Assumption& a : order) {
        if (!worlds.satisfiable(claims | (kept & ~bit(a.id)))) kept &= ~bit(a.id);
    }
    return kept;
}

void check_exact(const System& system, const Worlds& worlds, const mus::Analysis& analysis) {
    REQUIRE(analysis.undecided.empty());
    std::map<Mask, Certainty> found;
    for (const mus::ComponentResult& component : analysis.components) {
        REQUIRE(component.complete);
        for (const mus::Mus& mus : component.muses) {
            REQUIRE(found.emplace(mask_of(mus.claims), mus.certainty).second);
            check_witnesses(system, mus);
            REQUIRE(mask_of(mus.assumptions) == thinned(system, worlds, mask_of(mus.claims), mus.certainty));
        }
        std::set<Mask> mcses;
        for (const mus::Mcs& mcs : component.mcses) mcses.insert(mask_of(mcs.claims));
        REQUIRE(mcses.size() == component.mcses.size());
        REQUIRE(mcses == expected_mcses(system, worlds, mask_of(component.claims)));
    }
    REQUIRE(found == expected_muses(system, worlds));
}

// Where rules clash alone: whatever is told must still be true.
void check_sound(const Worlds& worlds, const mus::Analysis& analysis) {
    if (!worlds.satisfiable(0)) return;  // definitions of one component clash; brute force cannot tell the others apart
    for (const auto& broken : analysis.broken_backgrounds) {
        REQUIRE_FALSE(worlds.satisfiable(mask_of(broken)));
    }
    for (const mus::ComponentResult& component : analysis.components) {
        for (const mus::Mus& mus : component.muses) {
            // A rule of this set may clash alone, but in another component.
            if (mus.proof != mus::Proof::proven || !worlds.satisfiable(mask_of(mus.assumptions))) continue;
            REQUIRE(minimal_unsatisfiable(worlds, mask_of(mus.claims), mask_of(mus.assumptions)));
        }
    }
}

// Says "unknown" now and then instead of the truth.
class Forgetful final : public smt::SmtSolver {
public:
    explicit Forgetful(std::uint32_t seed) : inner_(smt::make_z3_solver()), random_(seed) {}
    void push() override { inner_->push(); }
    void pop() override { inner_->pop(); }
    void add(const ConstraintSet& set, std::span<const ConstraintId> constraints) override {
        inner_->add(set, constraints);
    }
    smt::CheckResult check(std::span<const AssumptionId> assumptions, const Budget& budget) override {
        if (random_.below(6) == 0) return {smt::Answer::unknown, "forgot", {}, {}};
        return inner_->check(assumptions, budget);
    }
    void want_models(bool wanted) override { inner_->want_models(wanted); }

private:
    std::unique_ptr<smt::SmtSolver> inner_;
    Random random_;
};

}  // namespace

TEST_CASE("All minimal sets of random small systems are found, proven and thinned, as brute force finds them") {
    Random random(20240117);
    std::size_t conflicting = 0;
    std::size_t broken = 0;
    for (int round = 0; round < 10'000; ++round) {
        CAPTURE(round);
        const System system = make_system(random);
        const Worlds worlds(system);
        Statistics statistics;
        const mus::Analysis analysis = mus::find_minimal_sets(system.set, Budget{}, statistics);
        conflicting += analysis.components.empty() ? 0 : 1;
        if (worlds.satisfiable(background_of(system, Certainty::likely))) {
            check_exact(system, worlds, analysis);
        } else {
            ++broken;
            check_sound(worlds, analysis);
        }
    }
    CHECK(conflicting > 3500);
    CHECK(broken > 500);
}

TEST_CASE("A solver that does not always know never makes a set proven that is not minimal") {
    Random random(99);
    std::size_t unproven = 0;
    std::size_t proven = 0;
    for (std::uint32_t round = 0; round < 1500; ++round) {
        CAPTURE(round);
        const System system = make_system(random);
        const Worlds worlds(system);
        if (!worlds.satisfiable(0)) continue;
        Statistics statistics;
        std::uint32_t made = 0;
        const mus::Analysis analysis = mus::find_minimal_sets(
            system.set, Budget{}, statistics,
            mus::Options{[&] { return std::make_unique<Forgetful>(2 * round + made++); }, false, nullptr});
        for (const mus::ComponentResult& component : analysis.components) {
            for (const mus::Mus& mus : component.muses) {
                if (!worlds.satisfiable(mask_of(mus.assumptions))) continue;
                if (mus.proof == mus::Proof::proven) {
                    ++proven;
                    REQUIRE(minimal_unsatisfiable(worlds, mask_of(mus.claims), mask_of(mus.assumptions)));
                } else {
                    ++unproven;
                    REQUIRE_FALSE(mus.proof_note.empty());
                }
                REQUIRE_FALSE(worlds.satisfiable(mask_of(mus.claims) | mask_of(mus.assumptions)));
            }
        }
        // Nothing is swept under the carpet: what is missing is told.
        const bool background_holds = worlds.satisfiable(background_of(system, Certainty::likely));
        if (analysis.undecided.empty() && background_holds) {
            std::size_t found = 0;
            for (const auto& component : analysis.components) found += component.muses.size();
            REQUIRE(found >= expected_muses(system, worlds).size());
        }
    }
    CHECK(proven > 100);
    CHECK(unproven > 100);
}

namespace {

// Without limits on the integers, so that comparisons may be one-sided; asked by Z3 alone.
System open_system(Random& random) {
    System system;
    for (std::size_t i = 0; i < 3; ++i) system.integers.push_back(system.set.add_variable("x", Sort::integer));
    for (std::size_t i = 0; i < 2; ++i) system.booleans.push_back(system.set.add_variable("b", Sort::boolean));
    for (std::size_t i = 0, n = random.below(3); i < n; ++i) system.set.add_constraint(any_formula(random, system));
    for (std::size_t i = 0, n = 2 + random.below(5); i < n; ++i) {
        const AssumptionId id = system.set.add_assumption({{}, Assumption::Kind::claim, 0, {}, {}, 1});
        system.set.add_constraint(any_formula(random, system), id);
    }
    return system;
}

// Says by Z3 which assumptions can be made together.
class Asked {
public:
    explicit Asked(const ConstraintSet& set) : solver_(smt::make_z3_solver()) {
        std::vector<ConstraintId> all;
        for (const Constraint& c : set.constraints) all.push_back(c.id);
        solver_->add(set, all);
        solver_->want_models(false);
    }
    bool satisfiable(const std::vector<AssumptionId>& made) {
        const smt::Answer answer = solver_->check(made, Budget{}).answer;
        REQUIRE(answer != smt::Answer::unknown);
        return answer == smt::Answer::sat;
    }

private:
    std::unique_ptr<smt::SmtSolver> solver_;
};

// Collects what a listener is given.
class Collector final : public mus::Listener {
public:
    bool take(mus::Mus&& mus) override {
        REQUIRE(mus.proof == mus::Proof::proven);
        REQUIRE(muses.insert(mask_of(mus.claims)).second);
        return true;
    }
    bool take(mus::Mcs&& mcs) override { return mcses.insert(mask_of(mcs.claims)).second; }
    std::set<Mask> muses, mcses;
};

}  // namespace

TEST_CASE("Quick answers are right: a model means satisfiable, a conflict names constraints that clash") {
    Random random(4711);
    std::size_t models = 0, conflicts = 0, open = 0;
    for (int round = 0; round < 6000; ++round) {
        CAPTURE(round);
        const System system = make_system(random);
        const Worlds worlds(system);
        mus::ModelSearch search(system.set);
        const Mask made = static_cast<Mask>(random.below(std::size_t{1} << system.set.assumptions.size()));
        std::vector<ConstraintId> active;
        for (const Constraint& c : system.set.constraints) {
            if (!c.assumption.valid() || (made & bit(c.assumption)) != 0) active.push_back(c.id);
        }
        const auto answer = search.ask(active);
        if (answer == mus::ModelSearch::Answer::model) {
            ++models;
            REQUIRE(worlds.satisfiable(made));
        } else if (answer == mus::ModelSearch::Answer::conflict) {
            ++conflicts;
            Mask core = 0;
            for (const ConstraintId id : search.conflict()) {
                REQUIRE(std::binary_search(active.begin(), active.end(), id));
                const AssumptionId a = system.set.constraints[id.index()].assumption;
                if (a.valid()) core |= bit(a);
            }
            REQUIRE_FALSE(worlds.satisfiable(core));
        } else {
            ++open;
        }
    }
    CHECK(models > 2000);
    CHECK(conflicts > 1000);
    CHECK(open < 600);
}

TEST_CASE("Taking out one-sided variables keeps every subset as satisfiable as it was") {
    Random random(271828);
    std::size_t smaller = 0;
    for (int round = 0; round < 300; ++round) {
        CAPTURE(round);
        const System system = open_system(random);
        const ConstraintSet reduced = mus::without_one_sided(system.set);
        smaller += reduced.constraints.size() < system.set.constraints.size() ? 1 : 0;
        REQUIRE(reduced.assumptions.size() == system.set.assumptions.size());
        Asked before(system.set), after(reduced);
        for (Mask made = 0; made < (Mask{1} << system.set.assumptions.size()); ++made) {
            std::vector<AssumptionId> ids;
            for (const Assumption& a : system.set.assumptions) {
                if ((made & bit(a.id)) != 0) ids.push_back(a.id);
            }
            REQUIRE(after.satisfiable(ids) == before.satisfiable(ids));
        }
    }
    CHECK(smaller > 150);
}

TEST_CASE("A listener is told the same sets, with one-sided variables taken out and without models") {
    Random random(31337);
    std::size_t conflicting = 0;
    for (int round = 0; round < 2000; ++round) {
        CAPTURE(round);
        System system = make_system(random);
        for (Assumption& a : system.set.assumptions) a.kind = Assumption::Kind::claim;
        const Worlds worlds(system);
        Collector collector;
        mus::Options options;
        options.reduce = true;
        options.listener = &collector;
        options.witnesses = false;
        Statistics statistics;
        const mus::Analysis analysis = mus::find_minimal_sets(system.set, Budget{}, statistics, options);
        if (!worlds.satisfiable(0)) {
            REQUIRE_FALSE(analysis.broken_backgrounds.empty());
            REQUIRE(collector.muses.empty());
            continue;
        }
        REQUIRE(analysis.undecided.empty());
        std::set<Mask> expected;
        for (const auto& [claims, tier] : expected_muses(system, worlds)) expected.insert(claims);
        REQUIRE(collector.muses == expected);
        conflicting += expected.empty() ? 0 : 1;
    }
    CHECK(conflicting > 700);
}

namespace {

// Several systems beside each other, as the articles of different stories are.
void append(ConstraintSet& all, const ConstraintSet& one) {
    const std::size_t variables = all.variables.size(), assumptions = all.assumptions.size();
    for (const Variable& v : one.variables) all.add_variable(v.name, v.sort);
    for (const Assumption& a : one.assumptions) all.add_assumption(a);
    const std::function<void(Formula&)> move_up = [&](Formula& f) {
        if (f.variable.valid()) f.variable = VariableId::at(f.variable.index() + variables);
        for (auto& term : f.sum.terms) term.first = VariableId::at(term.first.index() + variables);
        for (Formula& child : f.children) move_up(child);
    };
    for (const Constraint& c : one.constraints) {
        Formula f = c.formula;
        move_up(f);
        all.add_constraint(std::move(f), c.assumption.valid() ? AssumptionId::at(c.assumption.index() + assumptions)
                                                              : AssumptionId::none());
    }
}

void require_same(const mus::Analysis& a, const mus::Analysis& b) {
    REQUIRE(a.components.size() == b.components.size());
    for (std::size_t i = 0; i < a.components.size(); ++i) {
        const mus::ComponentResult &x = a.components[i], &y = b.components[i];
        REQUIRE(x.claims == y.claims);
        REQUIRE(x.muses.size() == y.muses.size());
        for (std::size_t m = 0; m < x.muses.size(); ++m) {
            REQUIRE(x.muses[m].claims == y.muses[m].claims);
            REQUIRE(x.muses[m].assumptions == y.muses[m].assumptions);
            REQUIRE(x.muses[m].proof == y.muses[m].proof);
            REQUIRE(x.muses[m].witnesses.size() == y.muses[m].witnesses.size());
        }
        REQUIRE(x.mcses.size() == y.mcses.size());
        for (std::size_t m = 0; m < x.mcses.size(); ++m) REQUIRE(x.mcses[m].claims == y.mcses[m].claims);
    }
    REQUIRE(a.broken_backgrounds == b.broken_backgrounds);
}

}  // namespace

TEST_CASE("With a memory a change solves only what it touches, and finds the same") {
    Random random(1848);
    std::uint64_t recalled = 0, solved = 0;
    for (int round = 0; round < 60; ++round) {
        CAPTURE(round);
        std::vector<System> systems;
        for (int i = 0; i < 6; ++i) systems.push_back(make_system(random));
        mus::Memory memory;
        for (int edit = 0; edit < 5; ++edit) {
            if (edit > 0) systems[random.below(systems.size())] = make_system(random);
            ConstraintSet all;
            for (const System& system : systems) append(all, system.set);
            Statistics with, without;
            mus::Options options;
            options.memory = &memory;
            require_same(mus::find_minimal_sets(all, Budget{}, with, options),
                         mus::find_minimal_sets(all, Budget{}, without));
            memory.forget_unused();
            const std::uint64_t asked = with.counter("components given to the solver");
            const std::uint64_t known = with.counter("components recalled");
            if (edit > 0) {
                recalled += known;
                solved += asked - known;
            }
        }
    }
    // One of six systems changes at a time.
    CHECK(recalled > 3 * solved);
    CHECK(solved > 0);
}
