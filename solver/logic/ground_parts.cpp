// Shares of one whole → sums of at most 100%. Tested by parts_test.cpp.
#include "solver/logic/grounder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace gainsay::logic {

namespace {

constexpr std::size_t kMostParts = 64;

bool share_a_name(const claims::Referent& a, const claims::Referent& b) {
    return std::any_of(a.names.begin(), a.names.end(),
                       [&](const std::string& n) { return std::binary_search(b.names.begin(), b.names.end(), n); });
}

}  // namespace

/// A part that some claim gives a figure of.
struct Grounder::Part {
    std::size_t instance = 0;
    std::size_t claim = 0;
};

/// The parts of each whole that facts of the trait `parts` tell of: what stands together belongs together.
std::map<std::vector<std::int64_t>, std::vector<Grounder::Part>> Grounder::parts_by_whole() const {
    std::map<std::vector<std::int64_t>, std::vector<Part>> wholes;
    for (std::size_t i = 0; i < instances_.all().size(); ++i) {
        const Instance& instance = instances_.all()[i];
        const language::FactInfo& fact = rules_.facts[instance.fact.index()];
        if (!fact.parts || instance.unit != "%" || instance.arguments.empty()) continue;
        // Nameless things may be the named ones once more.
        if (claims_.referents[instance.arguments.front().index()].names.empty()) continue;
        for (const std::size_t c : instance.claims) {
            const claims::Claim& claim = claims_.claims[c];
            const auto* q = std::get_if<claims::QuantityValue>(&claim.value);
            // Of a `local` fact an open figure is one of a place.
            if (!q || !q->interval.low || !claim.positive || (fact.local && !q->interval.high)) continue;
            std::vector<std::int64_t> key{instance.fact.value, instance.day.value_or(INT64_MIN),
                                          instance.undated.value};
            if (instance.period) key.insert(key.end(), {*instance.period->earliest, *instance.period->latest});
            key.push_back(-1);
            // Without an argument that is the whole, only what one article tells is of one.
            if (instance.arguments.size() == 1) key.push_back(claim.article.value);
            for (std::size_t k = 1; k < instance.arguments.size(); ++k)
                key.push_back(links_.cluster_of[instance.arguments[k].index()]);
            wholes[key].push_back({i, c});
        }
    }
    return wholes;
}

/// Together at most 100%, and half a percent more for each figure that was rounded.
void Grounder::limit_sum(const std::vector<Part>& parts, AssumptionId same_whole) {
    std::vector<std::size_t> distinct;  // instances
    std::vector<Formula> links;
    for (const Part& part : parts) {
        const Instance& instance = instances_.all()[part.instance];
        const claims::Referent& about = claims_.referents[instance.arguments.front().index()];
        const bool again = std::any_of(distinct.begin(), distinct.end(), [&](std::size_t d) {
            const ReferentId other = instances_.all()[d].arguments.front();
            return links_.cluster_of[other.index()] == links_.cluster_of[about.id.index()] ||
                   share_a_name(claims_.referents[other.index()], about);
        });
        if (again || distinct.size() == kMostParts) continue;
        if (!distinct.empty()) {
            const std::vector<ReferentId>& first = instances_.all()[distinct.front()].arguments;
            for (std::size_t k = 1; k < first.size(); ++k) links.push_back(same(first[k], instance.arguments[k]));
        }
        distinct.push_back(part.instance);
    }
    if (distinct.size() < 2) return;
    const FactId fact = instances_.all()[distinct.front()].fact;
    LinearSum sum;
    for (const std::size_t i : distinct) sum = plus(sum, sum_of(instances_.number(i)));
    std::int64_t most = 100 + static_cast<std::int64_t>((distinct.size() + 1) / 2);
    for (int digit = 0; digit < instances_.scale(fact, "%"); ++digit) most *= 10;
    Formula limit = at_most(sum, constant(most));
    if (same_whole.valid()) {
        const VariableId v = result_.set.add_variable(fmt::format("whole({})", same_whole.value), Sort::boolean);
        result_.set.add_constraint(variable(v), same_whole);
        links.push_back(variable(v));
    }
    if (!links.empty()) limit = implies(and_(std::move(links)), std::move(limit));
    result_.set.add_constraint(std::move(limit), trait_rule(fact, "parts of one whole",
                                                            "the parts of one whole are not more than 100% together"));
}

AssumptionId Grounder::one_whole(const Part& a, const Part& b) {
    const auto text = [&](const Part& part) {
        return claims_.referents[instances_.all()[part.instance].arguments.front().index()].text;
    };
    Assumption assumption;
    assumption.kind = Assumption::Kind::exclusion;
    assumption.certainty = Certainty::likely;
    assumption.text = fmt::format("the shares of '{}' and '{}' are of the same whole", text(a), text(b));
    return result_.set.add_assumption(std::move(assumption));
}

void Grounder::add_up_parts() {
    for (auto& [key, parts] : parts_by_whole()) {
        const bool whole_named = instances_.all()[parts.front().instance].arguments.size() > 1;
        if (whole_named) {
            limit_sum(parts, AssumptionId::none());
            continue;
        }
        const auto place = [&](const Part& p) { return claims_.claims[p.claim].sentence; };
        std::stable_sort(parts.begin(), parts.end(), [&](const Part& a, const Part& b) { return place(a) < place(b); });
        // One sentence speaks of one whole; sentences that follow each other do so as a rule.
        for (std::size_t begin = 0; begin < parts.size();) {
            std::size_t end = begin, run_begin = begin;
            while (end < parts.size() && (end == begin || place(parts[end]) <= place(parts[end - 1]) + 1)) {
                if (place(parts[end]) != place(parts[run_begin])) {
                    limit_sum({parts.begin() + static_cast<std::ptrdiff_t>(run_begin),
                               parts.begin() + static_cast<std::ptrdiff_t>(end)},
                              AssumptionId::none());
                    run_begin = end;
                }
                ++end;
            }
            const std::vector<Part> run(parts.begin() + static_cast<std::ptrdiff_t>(begin),
                                        parts.begin() + static_cast<std::ptrdiff_t>(end));
            limit_sum({run.begin() + static_cast<std::ptrdiff_t>(run_begin - begin), run.end()}, AssumptionId::none());
            if (place(run.front()) != place(run.back())) limit_sum(run, one_whole(run.front(), run.back()));
            begin = end;
        }
    }
}

}  // namespace gainsay::logic
