#include "solver/findings/clash.hpp"

#include <algorithm>
#include <utility>

namespace gainsay::findings {
namespace {

using logic::Assumption;

void look_up(const Context& context, const Assumption& a, Clash& clash) {
    const logic::Grounding& g = context.grounding;
    if (a.kind == Assumption::Kind::persistence && a.index < g.persistences.size()) {
        clash.persistences.push_back(&g.persistences[a.index]);
    }
    if (a.kind == Assumption::Kind::rule && a.index < g.rules.size()) clash.rules.push_back(&g.rules[a.index]);
    // What a pack declares disjoint is a rule; an exclusion is what nobody declared, unless its certainty says so.
    if (a.kind == Assumption::Kind::exclusion && a.certainty != logic::Certainty::declared) {
        clash.undeclared_exclusion = true;
    }
}

ReferentId root_of(std::vector<ReferentId>& parent, ReferentId id) {
    while (parent[id.index()] != id) id = parent[id.index()] = parent[parent[id.index()].index()];
    return id;
}

}  // namespace

Context::Context(const mus::Analysis& all, const logic::Grounding& ground, const claims::ClaimSet& claim_set,
                 const language::RuleSet& rule_set, std::span<const text::Document> docs)
    : analysis(all), grounding(ground), claims(claim_set), rules(rule_set), documents(docs),
      constraints_of(ground.set.assumptions.size()) {
    for (const logic::Constraint& c : ground.set.constraints) {
        if (c.assumption.index() < constraints_of.size()) constraints_of[c.assumption.index()].push_back(c.id);
    }
}

const language::FactInfo* Context::fact(ClaimId id) const {
    const FactId fact = claim(id).fact;
    return fact.index() < rules.facts.size() ? &rules.facts[fact.index()] : nullptr;
}

const text::Document* Context::document(ClaimId id) const {
    const ArticleId article = claim(id).article;
    return article.index() < documents.size() ? &documents[article.index()] : nullptr;
}

std::vector<Clash> clashes_of(const Context& context) {
    std::vector<Clash> result;
    for (const mus::ComponentResult& component : context.analysis.components) {
        for (const mus::Mus& mus : component.muses) {
            Clash clash;
            clash.component = &component;
            clash.mus = &mus;
            for (const AssumptionId id : mus.claims) clash.claims.push_back(ClaimId{context.assumption(id).index});
            std::sort(clash.claims.begin(), clash.claims.end());
            for (const AssumptionId id : mus.assumptions) look_up(context, context.assumption(id), clash);
            const bool known = std::all_of(clash.claims.begin(), clash.claims.end(), [&](ClaimId id) {
                return id.index() < context.claims.claims.size() && !context.claim(id).speakers.empty();
            });
            if (known && !clash.claims.empty()) result.push_back(std::move(clash));
        }
    }
    return result;
}

std::vector<ReferentId> referent_classes(const Context& context, logic::Certainty limit) {
    std::vector<ReferentId> parent;
    for (std::size_t i = 0; i < context.claims.referents.size(); ++i) parent.push_back(ReferentId::at(i));
    for (const logic::Link& link : context.grounding.links) {
        if (link.certainty > limit || link.a.index() >= parent.size() || link.b.index() >= parent.size()) continue;
        const ReferentId a = root_of(parent, link.a);
        const ReferentId b = root_of(parent, link.b);
        parent[std::max(a, b).index()] = std::min(a, b);
    }
    for (std::size_t i = 0; i < parent.size(); ++i) parent[i] = root_of(parent, ReferentId::at(i));
    return parent;
}

}  // namespace gainsay::findings
