#include "solver/mus/difference_cycle.hpp"
#include "solver/mus/model_search.hpp"
#include "solver/mus/one_sided.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace gainsay;
using namespace gainsay::logic;

namespace {

struct Small {
    ConstraintSet set;
    std::vector<ConstraintId> all;
    VariableId number(const char* name) { return set.add_variable(name, Sort::integer); }
    void hold(Formula f) { all.push_back(set.add_constraint(std::move(f))); }
    mus::ModelSearch::Answer ask() const { return mus::ModelSearch(set).ask(all); }
};

// x - y <= most
Formula apart(VariableId x, VariableId y, std::int64_t most) {
    return at_most(plus(sum_of(x), sum_of(y, -1)), constant(most));
}

}  // namespace

TEST_CASE("A circle of orders is found however far apart the bounds are") {
    Small small;
    const VariableId x = small.number("x"), y = small.number("y"), z = small.number("z"), far = small.number("far");
    for (const VariableId v : {x, y, z, far}) {
        small.hold(at_most(constant(0), sum_of(v)));
        small.hold(at_most(sum_of(v), constant(1'000'000'000)));
    }
    small.hold(apart(x, y, 3));
    small.hold(and_({apart(y, z, -5), at_most(sum_of(far), constant(7))}));
    CHECK(small.ask() == mus::ModelSearch::Answer::model);
    small.hold(apart(z, x, 1));
    CHECK(mus::negative_cycle(small.set, small.all) ==
          std::vector{ConstraintId::at(8), ConstraintId::at(9), ConstraintId::at(10)});
    CHECK(small.ask() == mus::ModelSearch::Answer::conflict);
}

TEST_CASE("Negative circles are found exactly where a walk over all values finds no solution") {
    std::mt19937 random(5);
    int circles = 0;
    for (int round = 0; round < 500; ++round) {
        Small small;
        std::vector<VariableId> v{small.number("a"), small.number("b"), small.number("c")};
        for (const VariableId id : v) {
            small.hold(at_most(constant(0), sum_of(id)));
            small.hold(at_most(sum_of(id), constant(4)));
        }
        for (int i = 0; i < 4; ++i)
            small.hold(apart(v[random() % 3], v[random() % 3], static_cast<std::int64_t>(random() % 7) - 4));
        bool solution = false;
        for (std::int64_t n = 0; n < 125; ++n) {
            const Assignment values{{v[0], n % 5}, {v[1], n / 5 % 5}, {v[2], n / 25}};
            solution |= std::all_of(small.all.begin(), small.all.end(), [&](ConstraintId id) {
                return holds(small.set.constraints[id.index()].formula, values);
            });
        }
        // A constraint such as x - x <= -1 has no variable left and is none of the graph's.
        const bool constant_false = std::any_of(small.all.begin(), small.all.end(), [&](ConstraintId id) {
            const Formula& f = small.set.constraints[id.index()].formula;
            return f.sum.terms.empty() && !holds(f, {});
        });
        const std::vector<ConstraintId> cycle = mus::negative_cycle(small.set, small.all);
        if (!constant_false) CHECK(cycle.empty() == solution);
        circles += cycle.empty() ? 0 : 1;
    }
    CHECK(circles > 50);
}

TEST_CASE("Values beyond what is safe are left to the solver") {
    Small small;
    const VariableId x = small.number("x");
    small.hold(at_most(sum_of(x, INT64_MAX / 2), constant(-1)));
    CHECK(small.ask() == mus::ModelSearch::Answer::open);
}

TEST_CASE("Only what is wanted from both sides stays") {
    ConstraintSet set;
    const VariableId low = set.add_variable("low", Sort::integer), both = set.add_variable("both", Sort::integer);
    const VariableId rule = set.add_variable("rule", Sort::boolean);
    set.add_constraint(at_most(constant(3), sum_of(low)));                            // goes: nothing bounds it above
    set.add_constraint(implies(variable(rule), at_most(constant(5), sum_of(both))));  // goes: nothing wants the rule
    set.add_constraint(at_most(sum_of(both), constant(9)));                           // and then this
    const ConstraintSet reduced = mus::without_one_sided(set);
    CHECK(reduced.constraints.empty());
    CHECK(reduced.variables.size() == 3);

    set.add_constraint(equal(sum_of(both), sum_of(low)));
    set.add_constraint(variable(rule));
    const ConstraintSet kept = mus::without_one_sided(set);
    CHECK(kept.constraints.size() == 5);
    for (std::size_t i = 0; i < kept.constraints.size(); ++i) CHECK(kept.constraints[i].id == ConstraintId::at(i));
}
