// Opposite clauses → constraints. Tested by open_test.cpp.
#include "solver/logic/grounder.hpp"

namespace gainsay::logic {

/// Instances of facts that are true or false about a clause.
std::map<ReferentId, std::vector<std::size_t>> Grounder::truths_of_matters() const {
    std::map<ReferentId, std::vector<std::size_t>> truths;
    for (std::size_t i = 0; i < instances_.all().size(); ++i) {
        const Instance& instance = instances_.all()[i];
        const bool truth = rules_.facts[instance.fact.index()].type == language::ast::FactType::truth;
        if (!truth || instance.arguments.size() != 1) continue;
        const ReferentId about = instance.arguments.front();
        if (claims_.referents[about.index()].matter) truths[about].push_back(i);
    }
    return truths;
}

/// Clauses share no cluster: each pair that fits is joined by its own link.
void Grounder::join_clauses() {
    std::map<ReferentId, std::vector<std::size_t>> about;
    for (std::size_t i = 0; i < instances_.all().size(); ++i) {
        const std::vector<ReferentId>& arguments = instances_.all()[i].arguments;
        if (arguments.size() == 1 && claims_.referents[arguments.front().index()].matter)
            about[arguments.front()].push_back(i);
    }
    for (const Link& link : links_.links) {
        const auto a = about.find(link.a), b = about.find(link.b);
        if (a == about.end() || b == about.end()) continue;
        for (const std::size_t x : a->second)
            for (const std::size_t y : b->second) {
                const Instance &one = instances_.all()[x], &other = instances_.all()[y];
                if (one.fact != other.fact || one.unit != other.unit || one.period != other.period) continue;
                join_pair(x, y, same(link.a, link.b));
            }
    }
}

/// "Was signed" and, told on that day or later, "has not been signed": what has happened stays so. Told before, the
/// signing may lie between the two reports.
void Grounder::keep_what_happened() {
    const auto truths = truths_of_matters();
    const FactId happened = rules_.fact("happened");
    for (const Link& link : links_.links) {
        const auto a = truths.find(link.a), b = truths.find(link.b);
        if (a == truths.end() || b == truths.end()) continue;
        for (const std::size_t x : a->second)
            for (const std::size_t y : b->second) {
                const std::size_t past = instances_.all()[x].fact == happened ? x : y, present = past == x ? y : x;
                const Instance &was = instances_.all()[past], &is = instances_.all()[present];
                if (was.fact != happened || is.fact == happened || !is.day || was.claims.empty()) continue;
                const std::optional<std::int64_t> told = day_of(claims_.claims[was.claims.front()]);
                if (!told) continue;
                Formula so = implies(and_({same(link.a, link.b), variable(instances_.proposition(past, {}))}),
                                     variable(instances_.proposition(present, {})));
                if (*told <= *is.day)
                    result_.set.add_constraint(std::move(so));
                else
                    persistence(present, past, std::move(so), true);
            }
    }
}

void Grounder::oppose_contraries() {
    auto truths = truths_of_matters();
    for (const Link& link : links_.contraries) {
        LinkId id = LinkId::none();
        for (const std::size_t a : truths[link.a])
            for (const std::size_t b : truths[link.b]) {
                const Instance &x = instances_.all()[a], &y = instances_.all()[b];
                if (x.fact != y.fact || x.day != y.day) continue;  // what rose today may fall tomorrow
                if (!id.valid()) {
                    id = LinkId::at(result_.links.size());
                    result_.links.push_back(link);
                    result_.links.back().id = id;
                }
                result_.set.add_constraint(implies(
                    variable(link_variable(id)),
                    not_(and_({variable(instances_.proposition(a, {})), variable(instances_.proposition(b, {}))}))));
            }
    }
}

}  // namespace gainsay::logic
