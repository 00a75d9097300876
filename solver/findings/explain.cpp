#include "solver/findings/explain.hpp"

#include "solver/findings/quote.hpp"
#include "solver/findings/wording.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace gainsay::findings {
namespace {

constexpr std::size_t kQuoteBytes = 280;
constexpr std::size_t kTitleBytes = 160;

// One thing that is said, and the different values that are said of it, in the order of the claims.
struct Matter {
    std::string text;
    std::vector<std::string> values;
};

std::vector<Matter> matters_of(const Context& context, const Clash& clash) {
    std::vector<Matter> matters;
    std::vector<FactId> facts;
    for (const ClaimId id : clash.claims) {
        // Articles call one thing by different names: claims of one fact are one matter under its first name, as far as
        // a title goes, unless they are about several things of one article.
        const auto same = [&](std::size_t i) { return facts[i] == context.claim(id).fact; };
        std::size_t at = 0;
        while (at < matters.size() && !same(at)) ++at;
        if (at == matters.size()) {
            matters.push_back({matter_of(context, id), {}});
            facts.push_back(context.claim(id).fact);
        }
        const std::string value = value_of(context, id);
        std::vector<std::string>& values = matters[at].values;
        if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
    }
    return matters;
}

std::string in_quotes(const Context& context, ClaimId id) {
    std::string quote = shortened(quote_of(context, id), kQuoteBytes);
    if (quote.empty()) return {};
    std::replace(quote.begin(), quote.end(), '"', '\'');
    return fmt::format("\"{}\"", quote);
}

std::string saying(const Context& context, ClaimId id) {
    const std::string reading = fmt::format("{}: {}", matter_of(context, id), value_of(context, id));
    const std::string quote = in_quotes(context, id);
    if (quote.empty()) return fmt::format("{} says ({}) {}.", chain_of(context, id), claim_name(id), reading);
    return fmt::format("{} says {} ({}; {}).", chain_of(context, id), quote, claim_name(id), reading);
}

std::string verdict(const Clash& clash) {
    switch (clash.claims.size()) {
    case 1:
        return "This cannot be true by itself.";
    case 2:
        return "These two statements cannot both be true.";
    default:
        return clash.mus->proof == mus::Proof::proven
                   ? fmt::format(
                         "These {} statements cannot all be true, though without any one of them the others can.",
                         clash.claims.size())
                   : fmt::format("These {} statements cannot all be true.", clash.claims.size());
    }
}

std::string rules_text(const Clash& clash) {
    std::vector<std::string> messages;
    for (const logic::RuleInstance* rule : clash.rules) {
        const std::string& text = rule->message.empty() ? rule->id : rule->message;
        if (!text.empty() && std::find(messages.begin(), messages.end(), text) == messages.end()) {
            messages.push_back(text);
        }
    }
    if (messages.empty()) return {};
    return fmt::format(" The rule{} behind it: {}.", messages.size() == 1 ? "" : "s", fmt::join(messages, "; "));
}

// What is taken for granted, by kind of assumption; rules have their own sentence.
std::string conditions_text(const Context& context, const Clash& clash) {
    std::vector<std::string> conditions;
    for (const AssumptionId id : clash.mus->assumptions) {
        const logic::Assumption& a = context.assumption(id);
        if (a.kind == logic::Assumption::Kind::rule || a.text.empty()) continue;
        const std::string text = a.certainty == logic::Certainty::likely ? a.text + " (likely, not certain)" : a.text;
        if (std::find(conditions.begin(), conditions.end(), text) == conditions.end()) conditions.push_back(text);
    }
    if (conditions.empty()) return {};
    return fmt::format(" They clash only if {}.", fmt::join(conditions, ", and "));
}

std::string remark(const Clash& clash, Kind kind) {
    const bool explained = std::all_of(clash.persistences.begin(), clash.persistences.end(),
                                       [](const logic::Persistence* p) { return p->later_explains; });
    switch (kind) {
    case Kind::superseded:
        return explained ? " The later report explains the difference, so it is an update rather than an error."
                         : " The later report does not explain the difference.";
    case Kind::misreport:
        return " Both report one occasion, so at least one of them misreports the speaker.";
    case Kind::changed_story:
        return " It is the same speaker each time, and not known to be one occasion.";
    default:
        return {};
    }
}

std::string without_stop(std::string text) {
    while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.pop_back();
    return text;
}

// ---- scenarios ----

// The variables that a claim is about: those of its constraints.
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

std::string value_text(const logic::Variable& variable, std::int64_t value, const language::FactInfo* fact) {
    if (variable.text.empty()) return {};
    if (variable.sort == logic::Sort::boolean) return fmt::format("{}: {}", variable.text, value != 0 ? "yes" : "no");
    return fmt::format("{}: {}", variable.text, number_in_terms_of(value, fact));
}

std::string scenario(const Context& context, const Clash& clash, const mus::Witness& witness) {
    constexpr std::size_t most = 6;
    std::vector<std::string> parts;
    for (const AssumptionId claim : clash.mus->claims) {
        const ClaimId id{context.assumption(claim).index};
        for (const VariableId v : variables_of_claim(context, claim)) {
            const auto found = witness.model.find(v);
            if (found == witness.model.end() || parts.size() == most) continue;
            const std::string text =
                value_text(context.grounding.set.variables[v.index()], found->second, context.fact(id));
            if (!text.empty() && std::find(parts.begin(), parts.end(), text) == parts.end()) parts.push_back(text);
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

// ---- repairs ----

// How an exact number can be weakened so that a witness which leaves its claim out satisfies it all the same.
std::string weakened(const Context& context, const mus::Witness& witness) {
    for (const ConstraintId number : context.constraints_of[witness.without.index()]) {
        const logic::Constraint& c = context.grounding.set.constraints[number.index()];
        if (c.formula.kind != logic::Formula::Kind::equals_zero || c.formula.sum.terms.size() != 1) continue;
        const auto& [variable, coefficient] = c.formula.sum.terms.front();
        const auto found = witness.model.find(variable);
        const bool unit = coefficient == 1 || coefficient == -1;
        if (!unit || found == witness.model.end() || c.formula.sum.constant == INT64_MIN) continue;
        const std::int64_t said = coefficient == 1 ? -c.formula.sum.constant : c.formula.sum.constant;
        if (found->second == said) continue;
        const ClaimId id{context.assumption(witness.without).index};
        const bool counted = std::holds_alternative<claims::QuantityValue>(context.claim(id).value);
        if (!counted) continue;
        const std::string value = value_of(context, id);
        return fmt::format("{}: \"{}\" to \"{} {}\"", claim_name(id), value,
                           found->second > said ? "at least" : "at most", value);
    }
    return {};
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

std::string title_of(const Context& context, const Clash& clash) {
    std::vector<std::string> parts;
    for (const Matter& m : matters_of(context, clash)) {
        parts.push_back(fmt::format("{}: {}", m.text, fmt::join(m.values, " against ")));
    }
    return shortened(capitalised(fmt::format("{}", fmt::join(parts, parts.size() == 2 ? ", but " : "; "))),
                     kTitleBytes);
}

std::string explain(const Context& context, const Clash& clash, Kind kind) {
    std::string text;
    for (const ClaimId id : clash.claims) text += capitalised(saying(context, id)) + " ";
    text += verdict(clash);
    text += rules_text(clash);
    text += conditions_text(context, clash);
    text += remark(clash, kind);
    if (clash.mus->proof == mus::Proof::not_proven) {
        const std::string why = without_stop(clash.mus->proof_note);
        text += why.empty() ? " That the set is minimal was not proven."
                            : fmt::format(" That the set is minimal was not proven: {}.", why);
    }
    return text;
}

std::vector<std::string> scenarios_of(const Context& context, const Clash& clash) {
    std::vector<std::string> result;
    for (const mus::Witness& w : clash.mus->witnesses) result.push_back(scenario(context, clash, w));
    return result;
}

std::vector<Repair> repairs_of(const Context& context, const Clash& clash) {
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
