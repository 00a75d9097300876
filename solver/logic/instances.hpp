#pragma once
// Fact instances and their variables: killed(r5), commented(r2) as of a day, by(r7) for each party that is named.

#include "parser/claims/act_scope.hpp"
#include "parser/claims/claim.hpp"
#include "parser/language/rule_set.hpp"
#include "solver/logic/constraint_set.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gainsay::logic {

/// For what happens once and stays so: a silence may be broken within the day on which both are reported, so what is
/// said before and after are two moments of one day.
enum class Phase { any, before, after };

/// A fact about given referents, at a day when the fact may change over time, in a unit.
struct Instance {
    FactId fact;
    std::vector<ReferentId> arguments;
    std::optional<std::int64_t> day;  ///< of timed facts; none: the text does not say, or the fact does not change
    ArticleId undated;         ///< of timed facts without a day: instances of two articles are not the same moment
    Phase phase = Phase::any;  ///< of facts that happen once
    std::string unit;          ///< of quantities
    std::optional<TimeInterval> period;  ///< of periodic facts: the days that the figure is about
    claims::ActScope act;                ///< of facts about acts (Grounder::is_act): which one is meant
    std::vector<std::size_t> claims;     ///< indexes of committing claims on it
    friend bool same_key(const Instance& a, const Instance& b) {
        return a.fact == b.fact && a.arguments == b.arguments && a.day == b.day && a.undated == b.undated &&
               a.phase == b.phase && a.unit == b.unit && a.period == b.period && a.act == b.act;
    }
};

/// What a value is as a proposition, for facts whose values are named: "country:russia", "deliberate".
std::string value_id(const claims::Value& value);

class Instances {
public:
    Instances(const claims::ClaimSet& claims, const language::RuleSet& rules, ConstraintSet& set);

    /// Finds or makes the instance; returns its index.
    std::size_t at(Instance key);
    const std::vector<Instance>& all() const { return all_; }
    Instance& operator[](std::size_t i) { return all_[i]; }

    VariableId number(std::size_t instance);                                 ///< of counts, money, shares, ages, times
    VariableId proposition(std::size_t instance, const std::string& value);  ///< value "" for truth facts
    VariableId moment(ReferentId event);                                     ///< when an event happened, in seconds
    /// Decimal places kept for a fact and unit: the most that any claim needs.
    int scale(FactId fact, const std::string& unit) const;
    bool timed(FactId fact) const;
    bool numeric(FactId fact) const;
    /// "people killed in the strike on Kyiv", with " as of 2026-02-17" for timed facts.
    std::string describe(const Instance& instance) const;

private:
    std::string name_of(const Instance& instance) const;
    const claims::ClaimSet& claims_;
    const language::RuleSet& rules_;
    ConstraintSet& set_;
    std::vector<Instance> all_;
    std::map<std::string, std::size_t> by_name_;
    std::map<std::string, VariableId> variables_;
    std::map<std::pair<FactId, std::string>, int> scales_;
};

}  // namespace gainsay::logic
