#include "solver/mus/memory.hpp"
#include "solver/mus/mus.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <optional>
#include <tuple>

using namespace gainsay;
using namespace gainsay::logic;
using mus::find_minimal_sets;

namespace {

struct Story {
    ConstraintSet set;
    VariableId number(const char* name) { return set.add_variable(name, Sort::integer); }
    AssumptionId assume(Assumption::Kind kind, Formula formula, Certainty certainty = Certainty::declared) {
        const AssumptionId id = set.add_assumption({{}, kind, 0, certainty, {}, 1});
        set.add_constraint(std::move(formula), id);
        return id;
    }
    AssumptionId claim(Formula formula) { return assume(Assumption::Kind::claim, std::move(formula)); }
    mus::Analysis solve(BudgetLimits limits = {}) const {
        Statistics statistics;
        return find_minimal_sets(set, Budget{limits}, statistics);
    }
};

Formula is(VariableId x, std::int64_t value) {
    return equal(sum_of(x), constant(value));
}

}  // namespace

TEST_CASE("Claims that fit together give no component") {
    Story story;
    const VariableId x = story.number("x");
    story.claim(is(x, 3));
    story.claim(at_most(constant(2), sum_of(x)));
    const auto analysis = story.solve();
    CHECK(analysis.components.empty());
    CHECK(analysis.undecided.empty());
}

TEST_CASE("Three counts that do not add up are one minimal set with the rule that joins them") {
    Story story;
    const VariableId all = story.number("all");
    const VariableId before = story.number("before");
    const VariableId after = story.number("after");
    const AssumptionId rule =
        story.assume(Assumption::Kind::rule, equal(sum_of(all), plus(sum_of(before), sum_of(after))));
    const AssumptionId idle = story.assume(Assumption::Kind::rule, at_most(sum_of(before), sum_of(all)));
    const AssumptionId three = story.claim(is(all, 3));
    const AssumptionId none = story.claim(is(before, 0));
    const AssumptionId two = story.claim(is(after, 2));
    const auto analysis = story.solve();
    REQUIRE(analysis.components.size() == 1);
    const auto& component = analysis.components[0];
    CHECK(component.complete);
    REQUIRE(component.muses.size() == 1);
    const mus::Mus& found = component.muses[0];
    CHECK(found.claims == std::vector{three, none, two});
    CHECK(found.assumptions == std::vector{rule});
    CHECK(idle.valid());
    CHECK(found.proof == mus::Proof::proven);
    REQUIRE(found.witnesses.size() == 3);
    CHECK(found.witnesses[1].without == none);
    CHECK(found.witnesses[1].model.at(before) == 1);
    REQUIRE(component.mcses.size() == 3);
    CHECK(component.mcses[0].claims == std::vector{three});
}

TEST_CASE("A clash that needs no link is not told again with one, and the least certain one is avoided") {
    Story story;
    const VariableId x = story.number("x");
    const VariableId y = story.number("y");
    const AssumptionId link = story.assume(Assumption::Kind::link, equal(sum_of(x), sum_of(y)), Certainty::likely);
    const AssumptionId a = story.claim(is(x, 3));
    const AssumptionId b = story.claim(is(x, 4));
    const AssumptionId c = story.claim(is(y, 3));
    const auto analysis = story.solve();
    REQUIRE(analysis.components.size() == 1);
    const auto& muses = analysis.components[0].muses;
    REQUIRE(muses.size() == 2);
    CHECK(muses[0].claims == std::vector{a, b});
    CHECK(muses[0].assumptions.empty());
    CHECK(muses[0].certainty == Certainty::declared);
    CHECK(muses[1].claims == std::vector{b, c});
    CHECK(muses[1].assumptions == std::vector{link});
    CHECK(muses[1].certainty == Certainty::likely);
}

TEST_CASE("Persistence is given up before links, links before exclusions, exclusions before rules") {
    Story story;
    const VariableId x = story.number("x");
    const VariableId y = story.number("y");
    const auto same = [&] { return equal(sum_of(x), sum_of(y)); };
    std::vector<AssumptionId> order;
    for (const auto kind :
         {Assumption::Kind::persistence, Assumption::Kind::link, Assumption::Kind::exclusion, Assumption::Kind::rule}) {
        order.push_back(story.assume(kind, same()));
    }
    story.claim(is(x, 1));
    story.claim(is(y, 2));
    CHECK(story.solve().components.at(0).muses.at(0).assumptions == std::vector{order[3]});
}

TEST_CASE("Equal claims of several articles each get a set of their own") {
    Story story;
    const VariableId x = story.number("x");
    const AssumptionId a = story.claim(is(x, 1));
    const AssumptionId b = story.claim(is(x, 2));
    const AssumptionId c = story.claim(is(x, 1));
    const auto analysis = story.solve();
    REQUIRE(analysis.components.size() == 1);
    const auto& muses = analysis.components[0].muses;
    REQUIRE(muses.size() == 2);
    CHECK(muses[0].claims == std::vector{a, b});
    CHECK(muses[1].claims == std::vector{b, c});
    CHECK(muses[1].proof == mus::Proof::proven);
    const auto& mcses = analysis.components[0].mcses;
    REQUIRE(mcses.size() == 2);
    CHECK(mcses[0].claims == std::vector{b});
    CHECK(mcses[1].claims == std::vector{a, c});
}

TEST_CASE("Rules that clash without any claim are told apart, and only the least certain of them is left out") {
    Story story;
    const VariableId x = story.number("x");
    const VariableId y = story.number("y");
    const AssumptionId rule = story.assume(Assumption::Kind::rule, less_than(sum_of(x), sum_of(y)));
    const AssumptionId link = story.assume(Assumption::Kind::link, equal(sum_of(x), sum_of(y)), Certainty::likely);
    const AssumptionId a = story.claim(is(x, 5));
    const AssumptionId b = story.claim(is(y, 4));
    const auto analysis = story.solve();
    REQUIRE(analysis.broken_backgrounds.size() == 1);
    CHECK(analysis.broken_backgrounds[0] == std::vector{rule, link});
    REQUIRE(analysis.components.size() == 1);
    REQUIRE(analysis.components[0].muses.size() == 1);
    CHECK(analysis.components[0].muses[0].claims == std::vector{a, b});
    CHECK(analysis.components[0].muses[0].assumptions == std::vector{rule});
}

TEST_CASE("Definitions that clash by themselves leave the component undecided") {
    Story story;
    const VariableId x = story.number("x");
    story.set.add_constraint(less_than(sum_of(x), sum_of(x)));
    story.set.add_constraint(at_most(sum_of(x), constant(1)));
    story.set.add_constraint(at_most(constant(2), sum_of(x)));
    story.claim(is(x, 5));
    const auto analysis = story.solve();
    CHECK(analysis.components.empty());
    REQUIRE(analysis.undecided.size() == 1);
    CHECK(analysis.undecided[0].reason == "the definitions clash among themselves");
}

TEST_CASE("A claim that cannot be true by itself is a set of one") {
    Story story;
    const VariableId x = story.number("x");
    const AssumptionId silly = story.claim(less_than(sum_of(x), sum_of(x)));
    const auto analysis = story.solve();
    REQUIRE(analysis.components.size() == 1);
    CHECK(analysis.components[0].muses.at(0).claims == std::vector{silly});
    CHECK(analysis.components[0].muses.at(0).witnesses.size() == 1);
}

TEST_CASE("The cap on sets is told and not silently kept") {
    Story story;
    const VariableId x = story.number("x");
    for (std::int64_t i = 0; i < 10; ++i) story.claim(is(x, i));
    BudgetLimits limits;
    limits.sets_per_component = 7;
    const auto analysis = story.solve(limits);
    REQUIRE(analysis.components.size() == 1);
    CHECK(analysis.components[0].muses.size() <= 7);
    CHECK_FALSE(analysis.components[0].complete);
    REQUIRE(analysis.undecided.size() == 1);
    CHECK(analysis.undecided[0].what == "a component of 10 claims");
    CHECK(analysis.undecided[0].reason == "more than 7 minimal sets");
}

TEST_CASE("What a cap cut short has a correction set that keeps the heavier claims together") {
    Story story;
    const VariableId x = story.number("x");
    std::vector<AssumptionId> claims;
    for (std::int64_t i = 0; i < 10; ++i) claims.push_back(story.claim(is(x, i)));
    story.set.assumptions[claims[4].index()].weight = 5;
    BudgetLimits limits;
    limits.sets_per_component = 3;
    const auto analysis = story.solve(limits);
    REQUIRE(analysis.components.size() == 1);
    std::vector<AssumptionId> others = claims;
    std::erase(others, claims[4]);
    const std::vector<mus::Mcs>& mcses = analysis.components[0].mcses;
    CHECK(std::any_of(mcses.begin(), mcses.end(), [&](const mus::Mcs& mcs) { return mcs.claims == others; }));
}

TEST_CASE("The cap on steps is told, keeps what was found and proven, and cuts at the same place each time") {
    Story story;
    const VariableId x = story.number("x");
    for (std::int64_t i = 0; i < 30; ++i) story.claim(is(x, i));
    BudgetLimits limits;
    limits.looks_per_component = 20'000;
    const auto analysis = story.solve(limits);
    REQUIRE(analysis.components.size() == 1);
    const std::vector<mus::Mus>& muses = analysis.components[0].muses;
    CHECK((!muses.empty() && muses.size() < 435));
    CHECK(std::all_of(muses.begin(), muses.end(), [](const mus::Mus& m) { return m.proof == mus::Proof::proven; }));
    CHECK_FALSE(analysis.components[0].complete);
    REQUIRE(analysis.undecided.size() == 1);
    CHECK(analysis.undecided[0].reason == "more than 20000 steps");
    const auto again = story.solve(limits);
    REQUIRE(again.components[0].muses.size() == muses.size());
    for (std::size_t i = 0; i < muses.size(); ++i) CHECK(again.components[0].muses[i].claims == muses[i].claims);
    limits.looks_per_component = 0;
    CHECK(story.solve(limits).components.at(0).muses.size() == 435);
}

TEST_CASE("A memory recalls what steps cut short, for the same limits alone") {
    Story story;
    const VariableId x = story.number("x");
    for (std::int64_t i = 0; i < 30; ++i) story.claim(is(x, i));
    mus::Memory memory;
    const auto solve = [&](std::uint64_t looks, std::optional<std::chrono::milliseconds> time = {}) {
        BudgetLimits limits;
        limits.looks_per_component = looks;
        limits.wall_time = time;
        mus::Options options;
        options.memory = &memory;
        Statistics statistics;
        const auto analysis = find_minimal_sets(story.set, Budget{limits}, statistics, options);
        return std::tuple(statistics.to_text().find("recalled") != std::string::npos,
                          analysis.components.at(0).muses.size(), analysis.undecided.size());
    };
    const auto [at_first, some, open] = solve(20'000);
    CHECK(!at_first);
    CHECK(open == 1);
    CHECK(solve(20'000) == std::tuple(true, some, open));
    CHECK(std::get<0>(solve(30'000)) == false);
    CHECK(solve(0) == std::tuple(false, std::size_t{435}, std::size_t{0}));
    CHECK(std::get<0>(solve(20'000)) == true);  // all sets are an answer for any limit
}

TEST_CASE("A cancelled run says what was not begun") {
    Story story;
    story.claim(is(story.number("x"), 1));
    Budget budget;
    budget.cancel();
    Statistics statistics;
    const auto analysis = find_minimal_sets(story.set, budget, statistics);
    REQUIRE(analysis.undecided.size() == 1);
    CHECK(analysis.undecided[0].claims.size() == 1);
    CHECK(analysis.undecided[0].reason == budget.reason());
}
