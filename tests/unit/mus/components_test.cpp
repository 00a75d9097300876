#include "solver/mus/components.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::logic;

namespace {

AssumptionId assume(ConstraintSet& set, Assumption::Kind kind, Formula formula) {
    const AssumptionId id = set.add_assumption({{}, kind, 0, {}, {}, 1});
    set.add_constraint(std::move(formula), id);
    return id;
}
AssumptionId claim(ConstraintSet& set, Formula formula) {
    return assume(set, Assumption::Kind::claim, std::move(formula));
}

}  // namespace

TEST_CASE("Constraints that share no variable are parts of different components") {
    ConstraintSet set;
    const VariableId x = set.add_variable("x", Sort::integer);
    const VariableId y = set.add_variable("y", Sort::integer);
    const VariableId z = set.add_variable("z", Sort::integer);
    claim(set, equal(sum_of(x), constant(1)));
    claim(set, equal(sum_of(y), constant(1)));
    claim(set, equal(sum_of(z), constant(1)));
    set.add_constraint(at_most(sum_of(z), sum_of(x)));
    const mus::Partition parts = mus::partition(set);
    REQUIRE(parts.components.size() == 2);
    CHECK(parts.components[0].first_claim == AssumptionId::at(0));
    CHECK(parts.components[0].constraints ==
          std::vector{ConstraintId::at(0), ConstraintId::at(2), ConstraintId::at(3)});
    CHECK(parts.components[1].constraints == std::vector{ConstraintId::at(1)});
}

TEST_CASE("A variable with one fixed value joins nothing, and what fixes it goes with everyone") {
    ConstraintSet set;
    const VariableId base = set.add_variable("base", Sort::integer);
    const VariableId x = set.add_variable("x", Sort::integer);
    const VariableId y = set.add_variable("y", Sort::integer);
    const ConstraintId fixed = set.add_constraint(equal(sum_of(base), constant(100)));
    claim(set, at_most(sum_of(x), sum_of(base)));
    claim(set, at_most(sum_of(base), sum_of(y)));
    const mus::Partition parts = mus::partition(set);
    REQUIRE(parts.components.size() == 2);
    CHECK(parts.components[0].constraints.front() == fixed);
    CHECK(parts.components[1].constraints.front() == fixed);
}

TEST_CASE("An assumption with two constraints holds both their variables together") {
    ConstraintSet set;
    const VariableId x = set.add_variable("x", Sort::integer);
    const VariableId y = set.add_variable("y", Sort::integer);
    const AssumptionId both = claim(set, equal(sum_of(x), constant(1)));
    set.add_constraint(equal(sum_of(y), constant(1)), both);
    claim(set, equal(sum_of(y), constant(2)));
    CHECK(mus::partition(set).components.size() == 1);
}

TEST_CASE("Components without claims are left out, what is false without variables is told") {
    ConstraintSet set;
    const VariableId x = set.add_variable("x", Sort::integer);
    assume(set, Assumption::Kind::rule, equal(sum_of(x), constant(1)));
    CHECK(mus::partition(set).components.empty());
    CHECK(mus::partition(set).false_alone.empty());
    set.add_constraint(truth(false));
    const AssumptionId rule = assume(set, Assumption::Kind::rule, truth(false));
    CHECK(mus::partition(set).false_alone == std::vector{AssumptionId::none(), rule});
}

TEST_CASE("A rule that holds of many things does not join them") {
    ConstraintSet set;
    const VariableId x = set.add_variable("x", Sort::integer);
    const VariableId y = set.add_variable("y", Sort::integer);
    const AssumptionId rule = assume(set, Assumption::Kind::rule, at_most(sum_of(x), constant(5)));
    set.add_constraint(at_most(sum_of(y), constant(5)), rule);
    claim(set, equal(sum_of(x), constant(1)));
    claim(set, equal(sum_of(y), constant(1)));
    const mus::Partition parts = mus::partition(set);
    REQUIRE(parts.components.size() == 2);
    CHECK(mus::extract(set, parts.components[1]).assumptions.front() == rule);
}

TEST_CASE("A link between two things does not join the different matters that are told of them") {
    ConstraintSet set;
    const VariableId same = set.add_variable("same", Sort::boolean);
    std::vector<VariableId> v;
    for (const char* name : {"killed1", "killed2", "wounded1", "wounded2"})
        v.push_back(set.add_variable(name, Sort::integer));
    const AssumptionId link = assume(set, Assumption::Kind::link, variable(same));
    set.add_constraint(implies(variable(same), equal(sum_of(v[0]), sum_of(v[1]))));
    set.add_constraint(implies(variable(same), equal(sum_of(v[2]), sum_of(v[3]))));
    for (const VariableId x : v) claim(set, equal(sum_of(x), constant(1)));
    const mus::Partition parts = mus::partition(set);
    REQUIRE(parts.components.size() == 2);
    for (const mus::Members& members : parts.components) {
        CHECK(mus::extract(set, members).assumptions.front() == link);
    }
    claim(set, or_({variable(same), equal(sum_of(v[0]), constant(9))}));  // no longer a mere condition
    CHECK(mus::partition(set).components.size() == 1);
}

TEST_CASE("A component gets ids of its own in the order of the whole set's") {
    ConstraintSet set;
    set.add_variable("unused", Sort::integer);
    const VariableId x = set.add_variable("x", Sort::integer);
    const VariableId b = set.add_variable("b", Sort::boolean);
    set.add_assumption({});
    const AssumptionId rule = assume(set, Assumption::Kind::rule, implies(variable(b), equal(sum_of(x), constant(1))));
    const AssumptionId c = claim(set, variable(b));
    const mus::Partition parts = mus::partition(set);
    REQUIRE(parts.components.size() == 1);
    const mus::Component component = mus::extract(set, parts.components[0]);
    CHECK(component.variables == std::vector{x, b});
    CHECK(component.assumptions == std::vector{rule, c});
    CHECK(component.claims == std::vector{AssumptionId::at(1)});
    CHECK(component.background == std::vector{AssumptionId::at(0)});
    CHECK(component.set.constraints[0].formula ==
          implies(variable(VariableId::at(1)), equal(sum_of(VariableId::at(0)), constant(1))));
}

TEST_CASE("Claims with the same constraints are one class whatever the order of their parts") {
    ConstraintSet set;
    const VariableId x = set.add_variable("x", Sort::integer);
    const VariableId b = set.add_variable("b", Sort::boolean);
    const Formula one = equal(sum_of(x), constant(1));
    claim(set, and_({one, variable(b)}));
    claim(set, one);
    claim(set, and_({variable(b), one}));
    const mus::Component component = mus::extract(set, mus::partition(set).components.at(0));
    const auto classes = mus::equal_claims(component);
    REQUIRE(classes.size() == 2);
    CHECK(classes[0] == std::vector{AssumptionId::at(0), AssumptionId::at(2)});
    CHECK(classes[1] == std::vector{AssumptionId::at(1)});
}
