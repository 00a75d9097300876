// Tested by carried_figures_test.cpp.
#include "parser/claims/carried_figures.hpp"

#include "parser/claims/referent_words.hpp"

#include <algorithm>
#include <optional>

namespace gainsay::claims {

using text::kNoToken;
using text::Token;
using text::Upos;
using words::one_of;

namespace {

constexpr std::int64_t kScale = 10;  ///< a multitude is less than ten times the least that its name says

class CarriedFigures {
public:
    CarriedFigures(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon,
                   ClaimMaker& maker, std::vector<Claim>& claims)
        : document_(document), graphs_(graphs), lexicon_(lexicon), maker_(maker), claims_(claims) {}

    void run() {
        for (std::uint32_t s = 0; s < graphs_.size(); ++s)
            for (std::uint32_t t = 0; t < graphs_[s].size(); ++t)
                if (stands_alone(s, t)) read(s, t);
    }

private:
    const Token& token(std::uint32_t s, std::uint32_t t) const { return document_.sentences[s].tokens[t]; }

    /// "The number", "that figure": whose is not said.
    bool stands_alone(std::uint32_t s, std::uint32_t t) const {
        const Token& w = token(s, t);
        if (w.xpos != "NN" || !lexicon_.in_class(graphs_[s], t, "carried_nouns")) return false;
        bool definite = false;
        for (const std::uint32_t c : graphs_[s].children(t)) {
            const Token& child = token(s, c);
            if (child.relation == "det") definite = definite || one_of(child.lower, {"the", "that", "this"});
            const bool plain =
                one_of(child.relation, {"det", "punct", "case", "nsubj", "cop", "aux", "advmod", "mark"});
            if (!plain && !one_of(child.lower, {"total", "overall", "official", "final", "true", "real", "actual"}))
                return false;
        }
        return definite;
    }

    /// The bare number that a token heads or is.
    const text::Quantity* number_at(std::uint32_t s, std::uint32_t t) const {
        for (const text::Quantity& q : document_.quantities)
            if (q.tokens.sentence == s && q.tokens.first <= t && t < q.tokens.last && q.counted == kNoToken &&
                q.kind == text::Quantity::Kind::count && q.interval.low && !q.additional)
                return &q;
        return nullptr;
    }

    struct Stated {
        std::uint32_t head;  ///< of the clause
        const text::Quantity* number;
    };

    std::optional<Stated> stated(std::uint32_t s, std::uint32_t noun) const {
        const ClauseGraph& graph = graphs_[s];
        for (std::uint32_t v = 0; v < graph.size(); ++v)
            for (const RoleEdge& e : graph.edges(v)) {
                if (e.to != noun || (e.role != "subj" && e.role != "obj")) continue;
                if (e.role == "subj")
                    if (const text::Quantity* q = number_at(s, v)) return Stated{v, q};  // "the number is 48"
                const bool stands = lexicon_.in_class(graph, v, "stand") || lexicon_.in_class(graph, v, "reach") ||
                                    lexicon_.in_class(graph, v, "rise") || token(s, v).lemma == "be";
                const bool put = lexicon_.in_class(graph, v, "put") || lexicon_.in_class(graph, v, "raise");
                if (e.role == "subj" ? !stands : !put) continue;
                for (const RoleEdge& to : graph.edges(v))
                    if (one_of(to.role, {"at", "to", "obj", "comp", "as"}) && to.to != noun)
                        if (const text::Quantity* q = number_at(s, to.to)) return Stated{v, q};
            }
        // "The governor puts the figure at 19", with "at 19" on the noun.
        for (const RoleEdge& e : graph.edges(noun))
            if (e.role == "at")
                if (const text::Quantity* q = number_at(s, e.to)) return Stated{noun, q};
        return std::nullopt;
    }

    /// The last figure of people right before.
    const Claim* before(std::uint32_t s, SourceRange at) const {
        const Claim* last = nullptr;
        for (const Claim& c : claims_) {
            const language::FactInfo& fact = lexicon_.rules().facts[c.fact.index()];
            const auto* value = std::get_if<QuantityValue>(&c.value);
            if (!value || fact.unit != "people" || !c.positive || c.sentence + 1 < s || c.sentence > s) continue;
            if (c.range.end > at.begin || (last && c.range.begin < last->range.begin)) continue;
            last = &c;
        }
        return last;
    }

    /// "By Tuesday the number was 42": another time, another number.
    bool another_time(std::uint32_t s) const {
        return std::any_of(document_.times.begin(), document_.times.end(),
                           [&](const text::TimeExpression& x) { return x.tokens.sentence == s; });
    }

    void read(std::uint32_t s, std::uint32_t noun) {
        const auto found = stated(s, noun);
        if (!found) return;
        const Claim* model = before(s, token(s, noun).range);
        if (!model || (model->sentence != s && another_time(s))) return;
        const SourceRange range = cover(token(s, noun).range, found->number->range);
        Claim claim = maker_.frame_claim(s, found->head, range);
        if (!claim.positive) return;
        claim.fact = model->fact;
        claim.arguments = model->arguments;
        claim.event_time = model->event_time;
        claim.value = QuantityValue{found->number->interval, std::get<QuantityValue>(model->value).unit};
        claim.value_text = maker_.words(found->number->range);
        const bool known = std::any_of(claims_.begin(), claims_.end(), [&](const Claim& c) {
            return c.fact == claim.fact && c.range.overlaps(found->number->range);
        });
        if (!known) claims_.push_back(std::move(claim));
    }

    const text::Document& document_;
    std::span<const ClauseGraph> graphs_;
    const Lexicon& lexicon_;
    ClaimMaker& maker_;
    std::vector<Claim>& claims_;
};

}  // namespace

void add_carried_figures(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon,
                         ClaimMaker& maker, std::vector<Claim>& claims) {
    CarriedFigures(document, graphs, lexicon, maker, claims).run();
}

void add_crowd_scales(const text::Document& document, const Lexicon& lexicon, std::vector<Claim>& claims,
                      std::vector<Referent>& all) {
    const FactId turnout = lexicon.rules().fact("turnout"), order = lexicon.rules().fact("order_of_crowd");
    if (!turnout.valid() || !order.valid()) return;
    const std::size_t count = claims.size();
    for (std::size_t i = 0; i < count; ++i) {
        const auto* value = std::get_if<QuantityValue>(&claims[i].value);
        if (claims[i].fact != turnout || !value || !value->interval.low || value->interval.high) continue;
        const bool vague =
            std::any_of(document.quantities.begin(), document.quantities.end(), [&](const text::Quantity& q) {
                return q.hedge == text::Hedge::vague && claims[i].range.contains(q.range) &&
                       q.interval.low == value->interval.low;
            });
        const auto most = Decimal::multiply(*value->interval.low, Decimal{kScale});
        if (!vague || !most) continue;
        const Referent& event = all[claims[i].arguments.front().index()];
        Referent seen;
        seen.id = ReferentId::at(all.size());
        seen.article = event.article;
        seen.kind = event.kind;
        seen.head = event.head;
        seen.text = event.text;
        seen.event = true;
        seen.ordinal = event.ordinal;
        seen.plural = event.plural;
        seen.range = event.range;
        seen.mentions = event.mentions;
        seen.anaphor_of = event.id;
        Claim claim = claims[i];
        claim.fact = order;
        claim.arguments = {seen.id};
        claim.value = QuantityValue{{std::nullopt, *most}, value->unit};
        all.push_back(std::move(seen));
        claims.push_back(std::move(claim));
    }
}

}  // namespace gainsay::claims
