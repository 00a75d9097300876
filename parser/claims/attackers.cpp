// Tested by attackers_test.cpp.
#include "parser/claims/attackers.hpp"

#include "parser/claims/referent_words.hpp"

#include <algorithm>
#include <set>

namespace gainsay::claims {

using namespace words;

namespace {

class Reader {
public:
    Reader(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon)
        : document_(document), graphs_(graphs), lexicon_(lexicon) {
        for (const text::Mention& m : document.mentions)
            if (called_attacker(m.tokens.sentence, m.head)) attackers_.insert(m.entity);
    }

    bool died() const {
        for (std::uint32_t s = 0; s < graphs_.size(); ++s)
            for (std::uint32_t t = 0; t < graphs_[s].size(); ++t)
                if (tells_death(s, t)) return true;
        return false;
    }

private:
    bool noun_for_attacker(std::uint32_t s, std::uint32_t t) const {
        return lexicon_.in_class(graphs_[s], t, "attackers");
    }
    /// "The gunman", "suspect Mara Quist".
    bool called_attacker(std::uint32_t s, std::uint32_t t) const {
        if (noun_for_attacker(s, t)) return true;
        const auto& edges = graphs_[s].edges(t);
        return std::any_of(edges.begin(), edges.end(), [&](const RoleEdge& e) {
            return e.distance == 0 && (e.role == "mod" || e.role == "appos") && noun_for_attacker(s, e.to);
        });
    }
    bool is_attacker(std::uint32_t s, std::uint32_t t) const {
        if (called_attacker(s, t)) return true;
        const auto at = std::lower_bound(document_.mentions.begin(), document_.mentions.end(), s,
                                         [](const text::Mention& m, std::uint32_t x) { return m.tokens.sentence < x; });
        for (auto m = at; m != document_.mentions.end() && m->tokens.sentence == s; ++m)
            if (m->head == t && attackers_.contains(m->entity)) return true;
        return false;
    }
    bool tells_death(std::uint32_t s, std::uint32_t t) const {
        const ClauseGraph& graph = graphs_[s];
        const text::Token& word = graph.sentence().tokens[t];
        if (one_of(word.lemma, {"murder-suicide", "suicide-bombing"})) return true;
        const bool kills = lexicon_.in_class(graph, t, "kill"), dies = lexicon_.in_class(graph, t, "die"),
                   dead = lexicon_.in_class(graph, t, "dead");
        const bool attacker =
            noun_for_attacker(s, t) || lexicon_.is_a(lexicon_.kind_of(graph, t), lexicon_.kind("attack"));
        for (const RoleEdge& e : graph.edges(t)) {
            const text::Token& other = graph.sentence().tokens[e.to];
            if (kills && e.role == "obj" && is_attacker(s, e.to)) return true;
            if ((dies || dead) && e.role == "subj" && is_attacker(s, e.to)) return true;
            if (attacker && e.role == "mod" && (other.lemma == "suicide" || lexicon_.in_class(graph, e.to, "dead")))
                return true;
        }
        return false;
    }

    const text::Document& document_;
    std::span<const ClauseGraph> graphs_;
    const Lexicon& lexicon_;
    std::set<EntityId> attackers_;
};

}  // namespace

bool attacker_died(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon) {
    return Reader(document, graphs, lexicon).died();
}

void settle_attackers(const language::RuleSet& rules, ClaimSet& set) {
    const FactId killed = rules.fact("killed");
    const KindId attack = rules.kind("attack");
    const Decimal one{1};
    for (Claim& c : set.claims) {
        auto* value = std::get_if<QuantityValue>(&c.value);
        if (c.fact != killed || !killed.valid() || !value || value->unit != "people" || c.arguments.empty()) continue;
        const Referent& event = set.referents[c.arguments.front().index()];
        const bool by_somebody =
            event.kind.valid() && attack.valid() && (rules.is_a(event.kind, attack) || rules.is_a(attack, event.kind));
        if (!event.story || !by_somebody || value->interval == DecimalInterval::exactly(Decimal{0})) continue;
        DecimalInterval& n = value->interval;
        if (c.attacker_scope == AttackerScope::included) continue;
        if (c.attacker_scope == AttackerScope::excluded && n.low) n.low = Decimal::add(*n.low, one);
        if (n.high) n.high = Decimal::add(*n.high, one);
    }
}

}  // namespace gainsay::claims
