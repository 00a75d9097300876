// Acts towards somebody, and states that change: one is told from another by its time, a court's also by the offence.
// Tested by acts_test.cpp.
#include "solver/logic/grounder.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::logic {

using language::ast::FactType;

namespace {
constexpr std::size_t kMostActs = 32;  ///< told of one person; beyond, only what is told alike is taken for one
}

bool Grounder::listed_fact(const char* words, FactId fact) const {
    const auto listed = rules_.words.find(words);
    const std::string& name = rules_.facts[fact.index()].name;
    return listed != rules_.words.end() &&
           std::find(listed->second.begin(), listed->second.end(), name) != listed->second.end();
}

/// Facts that may change, of somebody or something that lasts. Events are told apart by their own times, figures of
/// periods and ages by theirs.
bool Grounder::is_act(FactId id) const {
    const language::FactInfo& fact = rules_.facts[id.index()];
    if (listed_fact("counted_by_day", id)) return true;
    if (!fact.changes || fact.periodic || fact.type == FactType::age || fact.parameter_kinds.empty()) return false;
    const KindId kind = fact.parameter_kinds.front(), party = rules_.kind("party");
    return kind.valid() && party.valid() && rules_.is_a(kind, party);
}

claims::ActScope Grounder::act_of(const claims::Claim& claim) const {
    if (!is_act(claim.fact) || claim.article.index() >= documents_.size()) return {};
    return claims::act_scope(claim, documents_[claim.article.index()], listed_fact("judged_by_offence", claim.fact));
}

claims::OffenceFit Grounder::act_fit(const Instance& x, const Instance& y) const {
    if (x.act == y.act) return claims::OffenceFit::same;
    // Of a day that is itself in question only what is long past is another.
    const bool meet = rules_.facts[x.fact.index()].type == FactType::time
                          ? claims::long_before(x.act, x.day) == claims::long_before(y.act, y.day)
                          : claims::times_meet(x.act, x.day, y.act, y.day);
    return meet ? claims::compare_offences(x.act, y.act) : claims::OffenceFit::apart;
}

/// One instance of each act that a group tells of.
std::vector<std::size_t> Grounder::distinct_acts(const std::vector<std::size_t>& members) const {
    std::vector<std::size_t> acts;
    std::set<std::pair<std::string, std::int64_t>> seen;
    for (const std::size_t m : members) {
        const Instance& instance = instances_.all()[m];
        if (!is_act(instance.fact)) break;
        if (seen.emplace(instance.act.key(), instance.day.value_or(INT64_MIN)).second) acts.push_back(m);
    }
    return acts;
}

/// Who is told to have been convicted of fraud and acquitted of theft, and elsewhere just "convicted": of which of both
/// that speaks nobody knows, and through it the two would become one.
bool Grounder::either_of_two_acts(std::size_t a, std::size_t b, const std::vector<std::size_t>& acts) const {
    if (acts.size() > kMostActs) return true;
    const Instance &x = instances_.all()[a], &y = instances_.all()[b];
    return std::any_of(acts.begin(), acts.end(), [&](std::size_t other) {
        const Instance& z = instances_.all()[other];
        return (act_fit(x, z) == claims::OffenceFit::apart) != (act_fit(y, z) == claims::OffenceFit::apart);
    });
}

std::optional<Formula> Grounder::one_act(std::size_t a, std::size_t b, const std::vector<std::size_t>& acts) {
    const Instance &x = instances_.all()[a], &y = instances_.all()[b];
    if (x.act == y.act) return truth(true);
    const claims::OffenceFit fit = act_fit(x, y);
    if (fit == claims::OffenceFit::apart || either_of_two_acts(a, b, acts)) return std::nullopt;
    if (fit == claims::OffenceFit::same) return truth(true);
    Assumption assumption;
    assumption.kind = Assumption::Kind::exclusion;
    assumption.certainty = Certainty::likely;
    assumption.text = fmt::format("both speak of the same offence ({})", instances_.describe(x));
    const AssumptionId same = result_.set.add_assumption(std::move(assumption));
    const VariableId v = result_.set.add_variable(fmt::format("offence({})", same.value), Sort::boolean);
    result_.set.add_constraint(variable(v), same);
    return variable(v);
}

}  // namespace gainsay::logic
