// Tested by counts_of_parts_test.cpp.
#include "parser/claims/counts_of_parts.hpp"

#include "parser/claims/figure_stretches.hpp"
#include "parser/claims/referent_words.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace gainsay::claims {

using language::ast::FactType;
using text::kNoToken;
using words::one_of;

namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);
constexpr std::uint32_t kNear = 3;  ///< sentences between a part and what it is a part of

/// A count with the stretch that it stands in, and its claim if it has one.
struct Count {
    const FigureStretch* stretch = nullptr;
    std::size_t claim = kNone;
};

class PartsReader {
public:
    PartsReader(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon,
                ClaimMaker& maker, std::vector<Claim>& claims, std::vector<Referent>& all)
        : document_(document), graphs_(graphs), lexicon_(lexicon), maker_(maker), claims_(claims), all_(all) {}

    void run() {
        find_counts();
        if (counts_.empty()) return;
        for (const Count& c : counts_) open_if_partial(c);
        for (const auto& [sentence, stretches] : stretches_) read_side_by_side(sentence, stretches);
        for (const Count& a : counts_)
            for (const Count& b : counts_)
                if (a.claim != b.claim && same_matter(claims_[a.claim], claims_[b.claim])) compare(a, b);
        for (const std::size_t c : open_) std::get<QuantityValue>(claims_[c].value).interval.high.reset();
        for (Claim& sum : sums_) claims_.push_back(std::move(sum));
    }

private:
    const language::FactInfo& fact_of(const Claim& c) const { return lexicon_.rules().facts[c.fact.index()]; }

    bool is_count(const Claim& c) const {
        const auto* value = std::get_if<QuantityValue>(&c.value);
        return c.fact.valid() && fact_of(c).type == FactType::count && value != nullptr && value->interval.low &&
               c.positive && c.given.empty() && !c.arguments.empty();
    }

    void find_counts() {
        for (std::size_t i = 0; i < claims_.size(); ++i) {
            if (!is_count(claims_[i])) continue;
            const std::uint32_t s = claims_[i].sentence;
            auto found = stretches_.find(s);
            if (found == stretches_.end())
                found = stretches_.emplace(s, figure_stretches(document_, s, graphs_[s], lexicon_)).first;
            const auto& value = std::get<QuantityValue>(claims_[i].value);
            for (const FigureStretch& stretch : found->second)
                if (claims_[i].range.contains(stretch.figure->range) &&
                    stretch.figure->interval.low == value.interval.low) {
                    counts_.push_back({&stretch, i});
                    break;
                }
        }
    }

    ReferentId meant(ReferentId id) const {
        for (int steps = 0; steps < 8 && id.valid() && all_[id.index()].anaphor_of.valid(); ++steps)
            id = all_[id.index()].anaphor_of;
        return id;
    }

    bool same_matter(const Claim& a, const Claim& b) const {
        return a.fact == b.fact && a.last_speaker().id == b.last_speaker().id &&
               std::equal(a.arguments.begin(), a.arguments.end(), b.arguments.begin(), b.arguments.end(),
                          [&](ReferentId x, ReferentId y) { return meant(x) == meant(y); });
    }

    void open(std::size_t claim) {
        if (claim != kNone) open_.push_back(claim);
    }

    /// "Died at the scene", "died later in hospital": some, whether or not the text tells of others.
    void open_if_partial(const Count& c) {
        if (fact_of(claims_[c.claim]).name != "killed" || c.stretch->total) return;
        const auto& restrictions = c.stretch->restrictions;
        if (std::any_of(restrictions.begin(), restrictions.end(), [](const Restriction& r) { return r.partial; }))
            open(c.claim);
    }

    std::size_t claim_of(const FigureStretch& stretch) const {
        for (const Count& c : counts_)
            if (c.stretch == &stretch) return c.claim;
        return kNone;
    }

    /// A figure without claim that is one of the same sort: "and nine by stones".
    bool elided(const FigureStretch& stretch, const FigureStretch& before) const {
        if (stretch.has_clause || before.figure->counted == kNoToken) return false;
        const auto& tokens = document_.sentences[stretch.figure->tokens.sentence].tokens;
        const std::uint32_t noun = stretch.figure->counted;
        return noun == kNoToken || tokens[noun].lemma == tokens[before.figure->counted].lemma ||
               lexicon_.in_class(graphs_[stretch.figure->tokens.sentence], noun, "everybody");
    }

    bool sisters(const FigureStretch& a, const FigureStretch& b, std::size_t claim, std::size_t next) const {
        if (!b.joined || claim == kNone || a.total || b.total || a.figure->whole || b.figure->whole) return false;
        const bool one_matter = next == kNone ? elided(b, a) : same_matter(claims_[claim], claims_[next]);
        return one_matter && (told_apart(a, b, true) || b.more || (b.additive() && !a.additive()));
    }

    /// "Seven firefighters and four workers were hurt": two groups, neither of which holds the other.
    bool groups(const FigureStretch& a, const FigureStretch& b, std::size_t claim, std::size_t next) const {
        if (!b.joined || claim == kNone || next != kNone || a.figure->whole || b.figure->whole) return false;
        const std::uint32_t one = a.figure->counted, other = b.figure->counted;
        if (one == kNoToken || other == kNoToken || fact_of(claims_[claim]).unit != "people") return false;
        const ClauseGraph& graph = graphs_[a.figure->tokens.sentence];
        const auto& tokens = graph.sentence().tokens;
        const auto group = [&](std::uint32_t t) {
            return lexicon_.in_class(graph, t, "people") && !lexicon_.in_class(graph, t, "everybody");
        };
        return tokens[other].relation == "conj" && tokens[other].head == one && group(one) && group(other) &&
               tokens[one].lemma != tokens[other].lemma;
    }

    void read_side_by_side(std::uint32_t sentence, const std::vector<FigureStretch>& stretches) {
        for (std::size_t i = 0; i < stretches.size(); ++i) {
            const std::size_t first = claim_of(stretches[i]);
            std::size_t last = i;
            bool of_groups = false;
            while (last + 1 < stretches.size()) {
                const std::size_t next = claim_of(stretches[last + 1]);
                const bool group = groups(stretches[last], stretches[last + 1], first, next);
                if (!group && !sisters(stretches[last], stretches[last + 1], first, next)) break;
                of_groups = of_groups || group;
                ++last;
            }
            if (last == i) continue;
            for (std::size_t k = i; k <= last; ++k) open(claim_of(stretches[k]));
            add_sum(sentence, std::span(stretches).subspan(i, last - i + 1), first, of_groups);
            i = last;
        }
    }

    /// The count of all that is told within two sentences behind, by "in all" or the like.
    const Claim* total_behind(const Claim& part) const {
        for (const Count& c : counts_) {
            const Claim& whole = claims_[c.claim];
            const bool behind = whole.sentence > part.sentence && whole.sentence <= part.sentence + 2;
            if (c.stretch->total && behind && same_matter(whole, part)) return &whole;
        }
        return nullptr;
    }

    void add_sum(std::uint32_t sentence, std::span<const FigureStretch> parts, std::size_t first, bool of_groups) {
        const Claim& model = claims_[first];
        if (!fact_of(model).cumulative || !commits(model.modality)) return;
        std::optional<Decimal> low{Decimal{0}}, high{Decimal{0}};
        SourceRange range = model.range;
        std::string words;
        for (const FigureStretch& part : parts) {
            low = low ? Decimal::add(*low, *part.figure->interval.low) : std::nullopt;
            high = high && part.figure->interval.high ? Decimal::add(*high, *part.figure->interval.high) : std::nullopt;
            const std::size_t own = claim_of(part);
            range = cover(range, own == kNone ? part.figure->range : claims_[own].range);
            if (own == kNone && part.figure->counted != kNoToken)
                range = cover(range, document_.sentences[sentence].tokens[part.figure->counted].range);
            words += (words.empty() ? "" : " and ") + maker_.words(part.figure->range);
        }
        const Claim* told = total_behind(model);
        if (!low) return;
        if (told != nullptr) {
            const DecimalInterval& whole = std::get<QuantityValue>(told->value).interval;
            if ((!whole.high || *whole.high >= *low) && (!high || (whole.low && *whole.low <= *high))) return;
        }
        Claim sum = model;
        sum.range = range;
        sum.value_text = std::move(words);
        const std::string unit = of_groups ? fact_of(model).unit : std::get<QuantityValue>(model.value).unit;
        sum.value = QuantityValue{{low, told != nullptr ? high : std::nullopt}, unit};
        sum.arguments.front() = likely_same(model.arguments.front());
        sums_.push_back(std::move(sum));
    }

    /// That the parts do not overlap is likely, not certain; so what rests on their sum is of an event likely the same.
    ReferentId likely_same(ReferentId id) {
        const Referent event = all_[meant(id).index()];
        Referent seen;
        seen.id = ReferentId::at(all_.size());
        seen.article = event.article;
        seen.kind = event.kind;
        seen.head = event.head;
        seen.text = event.text;
        seen.event = event.event;
        seen.ordinal = event.ordinal;
        seen.plural = event.plural;
        seen.range = event.range;
        seen.mentions = event.mentions;
        seen.anaphor_of = event.id;
        all_.push_back(std::move(seen));
        return all_.back().id;
    }

    /// Does the event's own name say where the figure is told of: "the crash on the bridge"?
    bool where_it_was(const Count& c) const {
        const Referent& event = all_[meant(claims_[c.claim].arguments.front()).index()];
        const auto& tokens = document_.sentences[claims_[c.claim].sentence].tokens;
        const std::string told = words::lower_case(event.text);
        return std::all_of(c.stretch->restrictions.begin(), c.stretch->restrictions.end(), [&](const Restriction& r) {
            const std::string& word = tokens[r.token].lower;
            const bool target = event.target.valid() && all_[event.target.index()].head == tokens[r.token].lemma;
            return !r.partial && (target || told.find(word) != std::string::npos);
        });
    }

    void compare(const Count& a, const Count& b) {
        const Claim &one = claims_[a.claim], &other = claims_[b.claim];
        if (a.stretch->total) return;
        const std::uint32_t distance =
            one.sentence > other.sentence ? one.sentence - other.sentence : other.sentence - one.sentence;
        // Two parts of it in two sentences in a row.
        if (!b.stretch->total && distance == 1 && told_apart(*a.stretch, *b.stretch, false)) open(a.claim);
        // A part of what the other tells of without limits.
        const auto &part = std::get<QuantityValue>(one.value).interval,
                   &whole = std::get<QuantityValue>(other.value).interval;
        const bool fits = part.high && whole.low && *part.high < *whole.low;
        const bool all_told = b.stretch->total && a.stretch->restricted(true);
        const bool limited = distance <= kNear && a.stretch->restricted(false) && !b.stretch->restricted(false);
        if (fits && (all_told || (limited && !where_it_was(a)))) open(a.claim);
        // Others came on top.
        const bool behind =
            other.sentence == one.sentence + 1 || (other.sentence == one.sentence && b.stretch > a.stretch);
        if (behind && !b.stretch->total && !b.stretch->more && b.stretch->additive() && !a.stretch->additive())
            open(a.claim);
    }

    const text::Document& document_;
    std::span<const ClauseGraph> graphs_;
    const Lexicon& lexicon_;
    ClaimMaker& maker_;
    std::vector<Claim>& claims_;
    std::vector<Referent>& all_;
    std::map<std::uint32_t, std::vector<FigureStretch>> stretches_;
    std::vector<Count> counts_;
    std::vector<std::size_t> open_;
    std::vector<Claim> sums_;
};

}  // namespace

void open_parts(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon,
                ClaimMaker& maker, std::vector<Claim>& claims, std::vector<Referent>& all) {
    PartsReader(document, graphs, lexicon, maker, claims, all).run();
}

}  // namespace gainsay::claims
