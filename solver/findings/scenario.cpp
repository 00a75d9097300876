// What the witnesses of a minimal set show: how its claims can hold when one is left out, and what would mend it.
#include "solver/findings/explain.hpp"

#include "solver/findings/update.hpp"
#include "solver/findings/wording.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

namespace gainsay::findings {
namespace {

using language::ast::FactType;

constexpr std::size_t kMostValues = 6;
constexpr int kMostDigits = 9;  // of a Decimal after the point
constexpr std::int64_t kSecondsPerDay = 86'400;

std::vector<VariableId> variables_of_claim(const Context& context, AssumptionId claim) {
    std::vector<VariableId> result;
    for (const ConstraintId c : context.constraints_of[claim.index()]) {
        const std::vector<VariableId> here = logic::variables_of(context.grounding.set.constraints[c.index()].formula);
        result.insert(result.end(), here.begin(), here.end());
    }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

bool claim_holds(const Context& context, AssumptionId claim, const logic::Assignment& assignment) {
    return std::all_of(
        context.constraints_of[claim.index()].begin(), context.constraints_of[claim.index()].end(),
        [&](ConstraintId c) { return logic::holds(context.grounding.set.constraints[c.index()].formula, assignment); });
}

// A claim about one number, and what the number of its variable means: variable = number × 10^scale.
struct NumberClaim {
    VariableId variable;
    std::int64_t said = 0;  ///< one value of the variable with which the claim holds
    int scale = 0;
    bool exact = false;
};

std::optional<NumberClaim> number_claim(const Context& context, AssumptionId assumption) {
    const claims::Claim& claim = context.claim(ClaimId{context.assumption(assumption).index});
    const auto* quantity = std::get_if<claims::QuantityValue>(&claim.value);
    const std::vector<VariableId> variables = variables_of_claim(context, assumption);
    if (quantity == nullptr || !claim.positive || variables.size() != 1) return std::nullopt;
    const DecimalInterval& interval = quantity->interval;
    const std::optional<Decimal> side = interval.low ? interval.low : interval.high;
    if (!side || context.grounding.set.variables[variables[0].index()].sort != logic::Sort::integer) {
        return std::nullopt;
    }
    for (int scale = 0; scale <= kMostDigits; ++scale) {
        const std::optional<std::int64_t> number = side->scaled_by(scale);
        if (!number || !claim_holds(context, assumption, {{variables[0], *number}})) continue;
        return NumberClaim{variables[0], *number, scale,
                           interval.low && interval.high && *interval.low == *interval.high};
    }
    return std::nullopt;
}

// Times of a model are seconds; one that nothing ties down may be any number, and is not worth telling.
std::string moment_text(std::int64_t seconds) {
    constexpr std::int64_t first_year = -2208988800;  // 1900
    constexpr std::int64_t last_year = 4102444800;    // 2100
    if (seconds < first_year || seconds > last_year || seconds == 0) return {};
    if (seconds % kSecondsPerDay == 0 || seconds % kSecondsPerDay == kSecondsPerDay - 1) {
        return side_to_iso(seconds / kSecondsPerDay, false);
    }
    return side_to_iso(seconds, true);
}

std::string unit_of(const Context& context, AssumptionId claim) {
    const auto* quantity =
        std::get_if<claims::QuantityValue>(&context.claim(ClaimId{context.assumption(claim).index}).value);
    return quantity == nullptr ? std::string() : quantity->unit;
}

std::string number_text(const Context& context, AssumptionId claim, std::int64_t number) {
    const language::FactInfo* fact = context.fact(ClaimId{context.assumption(claim).index});
    if (fact != nullptr && fact->type == FactType::time) return moment_text(number);
    if (const auto of_claim = number_claim(context, claim)) {
        const std::optional<Decimal> value = Decimal::make(number, of_claim->scale);
        return value ? number_in_words(*value, unit_of(context, claim)) : std::string();
    }
    return std::to_string(number);
}

std::string value_text(const Context& context, AssumptionId claim, VariableId id, std::int64_t value) {
    const logic::Variable& variable = context.grounding.set.variables[id.index()];
    if (variable.text.empty()) return {};
    const bool boolean = variable.sort == logic::Sort::boolean;
    const std::string text = boolean ? (value != 0 ? "yes" : "no") : number_text(context, claim, value);
    return text.empty() ? text : fmt::format("{}: {}", as_question(variable.text), text);
}

std::string scenario(const Context& context, const Clash& clash, const mus::Witness& witness) {
    std::vector<std::string> parts;
    for (const AssumptionId claim : clash.mus->claims) {
        for (const VariableId v : variables_of_claim(context, claim)) {
            const auto found = witness.model.find(v);
            if (found == witness.model.end() || parts.size() == kMostValues) continue;
            std::string text = value_text(context, claim, v, found->second);
            const bool told = std::find(parts.begin(), parts.end(), text) != parts.end();
            if (!text.empty() && !told) parts.push_back(std::move(text));
        }
    }
    const ClaimId left_out{context.assumption(witness.without).index};
    const char* others = clash.claims.size() == 1   ? "everything else can be true"
                         : clash.claims.size() == 2 ? "the other can be true"
                                                    : "the others can all be true";
    const std::string start =
        fmt::format("Without {} ({}), {}", claim_name(left_out), source_of(context, left_out), others);
    return parts.empty() ? start + "." : fmt::format("{}: {}.", start, fmt::join(parts, "; "));
}

// How an exact number can be weakened so that a witness which leaves its claim out satisfies it all the same.
std::string weakened(const Context& context, const mus::Witness& witness) {
    const std::optional<NumberClaim> claim = number_claim(context, witness.without);
    if (!claim || !claim->exact) return {};
    const auto found = witness.model.find(claim->variable);
    if (found == witness.model.end() || found->second == claim->said) return {};
    const ClaimId id{context.assumption(witness.without).index};
    const language::FactInfo* fact = context.fact(id);
    if (fact == nullptr || fact->type != language::ast::FactType::count)
        return {};  // nobody is "at least 54" years old
    const std::string value = value_of(context, id);
    if (claim->said == 0) return {};  // "at least 0" says nothing
    return fmt::format("{}: \"{}\" to \"{} {}\"", claim_name(id), value,
                       found->second > claim->said ? "at least" : "at most", value);
}

// Size of the smallest correction set of the component that gives up the claim.
std::size_t cost_of(const Clash& clash, AssumptionId claim) {
    std::size_t best = SIZE_MAX;
    for (const mus::Mcs& mcs : clash.component->mcses) {
        if (std::binary_search(mcs.claims.begin(), mcs.claims.end(), claim)) best = std::min(best, mcs.claims.size());
    }
    return best;
}

}  // namespace

std::vector<std::string> scenarios_of(const Context& context, const Clash& clash) {
    std::vector<std::string> result;
    for (const mus::Witness& w : clash.mus->witnesses) result.push_back(scenario(context, clash, w));
    return result;
}

std::vector<Repair> repairs_of(const Context& context, const Clash& clash) {
    const bool update = may_be_update(clash) && !none_against_some(context, clash);
    if (update) return {};  // nothing is to be mended where the later report replaces the earlier one
    std::vector<AssumptionId> order = clash.mus->claims;
    std::stable_sort(order.begin(), order.end(),
                     [&](AssumptionId a, AssumptionId b) { return cost_of(clash, a) < cost_of(clash, b); });
    std::vector<Repair> result;
    for (const AssumptionId id : order) {
        Repair repair;
        for (const mus::Witness& w : clash.mus->witnesses) {
            if (w.without != id) continue;
            if (std::string text = weakened(context, w); !text.empty()) repair.weaken.push_back(std::move(text));
        }
        if (repair.weaken.empty()) repair.retract.push_back(ClaimId{context.assumption(id).index});
        result.push_back(std::move(repair));
    }
    return result;
}

}  // namespace gainsay::findings
