// How much of a matter a figure covers: all of it, one place, a stretch of time; and whom a value names. Tested by
// extract_test.cpp and understood_test.cpp.
#include "parser/claims/claim_maker.hpp"

#include "parser/claims/referent_words.hpp"

#include <algorithm>

namespace gainsay::claims {

void ClaimMaker::open_for_others(std::vector<Claim>& claims) const {
    constexpr std::uint32_t kNearSentences = 3;  ///< "the others" are others than those told of just before
    const auto meant = [&](ReferentId id) {
        for (int steps = 0; steps < 8 && id.valid() && all_[id.index()].anaphor_of.valid(); ++steps)
            id = all_[id.index()].anaphor_of;
        return id;
    };
    const auto same = [&](const std::vector<ReferentId>& a, const std::vector<ReferentId>& b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                          [&](ReferentId x, ReferentId y) { return meant(x) == meant(y); });
    };
    for (const Others& more : others_)
        for (Claim& c : claims) {
            auto* value = std::get_if<QuantityValue>(&c.value);
            if (value == nullptr || c.fact != more.fact || !same(c.arguments, more.arguments) || !c.positive) continue;
            if (c.sentence < more.sentence && c.sentence + kNearSentences >= more.sentence)
                value->interval.high.reset();
        }
}

/// A negation that leaves the matter open: "two others were not hurt" is no figure of the hurt, and what was not so "at
/// that point" may well have become so.
bool ClaimMaker::says_nothing_of_all(const Claim& claim, const PatternGraph& graph, const Match& match,
                                     const SentenceContext& context) const {
    if (claim.positive) return false;
    const ClauseGraph& clause = context.graph();
    const auto& tokens = clause.sentence().tokens;
    const language::FactInfo& fact = lexicon_.rules().facts[claim.fact.index()];
    if (const text::Quantity* q =
            fact.type == language::ast::FactType::count ? quantity_of(graph, match, context) : nullptr)
        for (const std::uint32_t c : clause.children(match.root))
            if (words::one_of(tokens[c].lower, {"not", "n't", "never"}) && q->tokens.last <= c) return true;
    if (fact.type != language::ast::FactType::truth || !fact.changes) return false;
    return std::any_of(clause.edges(match.root).begin(), clause.edges(match.root).end(), [&](const RoleEdge& e) {
        if (e.distance > 0) return false;
        const text::Token& t = tokens[e.to];
        if (words::one_of(t.lower, {"initially", "originally", "immediately", "then", "previously"})) return true;
        return words::one_of(e.role, {"at", "in"}) &&
               words::one_of(t.lower, {"point", "time", "moment", "stage", "first", "outset"});
    });
}

/// "Cut 500 jobs in Germany", "at its southern plant": how many there, not in all.
bool ClaimMaker::limited_in_place(const Match& match, const SentenceContext& context) const {
    for (const std::uint32_t t : match.tokens)
        for (const RoleEdge& e : context.graph().edges(t)) {
            const bool inside = e.role == "in" || e.role == "at" || e.role == "across" || e.role == "from";
            if (!inside || std::binary_search(match.tokens.begin(), match.tokens.end(), e.to)) continue;
            if (context.in_time(e.to)) continue;
            return true;
        }
    return false;
}

std::optional<SourceRange> ClaimMaker::told_of_more(const Match& match, const SentenceContext& context) const {
    constexpr std::int64_t kLongestEvent = 3;  ///< days; longer stretches hold many events
    const ClauseGraph& graph = context.graph();
    const auto& tokens = graph.sentence().tokens;
    // "The flood has killed 12 people this week": one event that lasts, named in so many words.
    const KindId disaster = lexicon_.kind("disaster");
    for (const std::uint32_t t : match.tokens)
        for (const RoleEdge& e : graph.edges(t))
            if (tokens[e.to].upos == text::Upos::noun && lexicon_.is_a(lexicon_.kind_of(graph, e.to), disaster))
                return std::nullopt;
    // Tolls are brought up to date: "rose to 12 this week".
    const bool grows = std::any_of(match.tokens.begin(), match.tokens.end(), [&](std::uint32_t t) {
        return words::one_of(tokens[t].lemma, {"rise", "climb", "reach", "grow", "jump", "increase"});
    });
    for (const text::TimeExpression& x : document_.times) {
        if (grows || x.tokens.sentence != context.sentence()) continue;
        const TimeInterval days = x.interval.in_days();
        const bool since = x.modifier == text::TimeExpression::Modifier::since;
        const bool stretch = x.kind == text::TimeExpression::Kind::range || since;
        if (!stretch || !days.earliest) continue;
        const auto latest = days.latest ? days.latest
                            : since && document_.article.published
                                ? std::optional<std::int64_t>(document_.article.published->number)
                                : std::nullopt;
        if (latest && *latest - *days.earliest >= kLongestEvent && hangs_on(x.tokens.last - 1, match, graph))
            return x.range;
    }
    for (const std::uint32_t t : match.tokens)
        for (const RoleEdge& e : graph.edges(t)) {
            if (std::binary_search(match.tokens.begin(), match.tokens.end(), e.to)) continue;
            const KindId since = lexicon_.kind_of(graph, e.to);
            const bool war = words::one_of(tokens[e.to].lemma, {"war", "conflict", "uprising", "insurgency", "invasion",
                                                                "occupation", "intifada", "begin", "start", "erupt"});
            const bool everywhere = words::one_of(e.role, {"across", "throughout", "around"}) &&
                                    words::one_of(tokens[e.to].lemma, {"country", "nation", "region", "world", "state",
                                                                       "province", "continent", "island"});
            if ((e.role == "since" && (war || since.valid())) || everywhere) return tokens[e.to].range;
        }
    return std::nullopt;
}

/// Does a token hang on what the pattern matched, over nouns at most?
bool ClaimMaker::hangs_on(std::uint32_t token, const Match& match, const ClauseGraph& graph) const {
    const auto& tokens = graph.sentence().tokens;
    std::uint32_t at = token;
    for (int steps = 0; steps < 8 && at != text::kNoToken; ++steps, at = tokens[at].head) {
        if (std::binary_search(match.tokens.begin(), match.tokens.end(), at)) return true;
        if (tokens[at].upos == text::Upos::verb) return false;
    }
    return false;
}

/// What a figure of a stretch of time is of: no event of the article, and the same for all figures of that stretch.
ReferentId ClaimMaker::all_such_events(const Referent& event, SourceRange stretch, const SentenceContext& context) {
    // "Since the war began": the war has a name and a toll of its own.
    const ClauseGraph& graph = context.graph();
    for (std::uint32_t t = 0; t < graph.size(); ++t) {
        if (graph.sentence().tokens[t].range != stretch) continue;
        const std::uint32_t subject = graph.find(t, "subj");
        const std::uint32_t named = subject == text::kNoToken ? t : subject;
        const KindId kind = lexicon_.kind_of(graph, named);
        if (graph.sentence().tokens[named].upos != text::Upos::noun || !lexicon_.is_a(kind, lexicon_.kind("event")))
            continue;
        if (const ReferentId id = referents_.resolve(context.sentence(), named, kind); id.valid()) return id;
    }
    std::optional<TimeInterval> time;
    for (const text::TimeExpression& x : document_.times)
        if (x.tokens.sentence == context.sentence() && x.range == stretch) time = x.interval.in_days();
    for (const Referent& r : all_)
        if (r.article == event.article && r.in_all && r.time && r.time == time && r.kind == event.kind) return r.id;
    Referent all;
    all.id = ReferentId::at(all_.size());
    all.article = event.article;
    all.kind = event.kind;
    all.head = lexicon_.kind("event") == event.kind || !event.kind.valid()
                   ? "event"
                   : lexicon_.rules().kinds[event.kind.index()].name;
    all.event = all.plural = all.in_all = true;
    all.text = "all of " + words(stretch);
    all.places = event.anaphor_of.valid() ? std::vector<std::string>{} : event.places;
    all.time = time;
    all.range = stretch;
    all.mentions = {stretch};
    all_.push_back(std::move(all));
    return all_.back().id;
}

/// "Found not guilty", "pleaded not guilty": what is denied is the predicate, not the clause.
bool ClaimMaker::denies_predicate(const Match& match, const SentenceContext& context) const {
    return std::any_of(match.tokens.begin(), match.tokens.end(), [&](std::uint32_t t) {
        const text::Token& word = context.graph().sentence().tokens[t];
        return t != match.root && word.upos == text::Upos::adj && context.graph().find(t, "neg") != text::kNoToken;
    });
}

/// The stretch of time that a figure is about ("in the third quarter", "last year"). None for what is news: the day on
/// which it is announced says nothing of the figure.
std::optional<TimeInterval> ClaimMaker::period_of(const Match& match, const SentenceContext& context) const {
    constexpr std::int64_t kNews = 10;  ///< days around the publication
    std::optional<TimeInterval> period;
    for (const std::uint32_t t : match.tokens)
        if (!period) period = referents_.time_of(context.sentence(), t);
    if (!period || !period->bounded()) return std::nullopt;
    const TimeInterval days = period->in_days();
    const auto published = document_.article.published;
    if (published && *days.latest - *days.earliest < kNews) {
        const std::int64_t day = *TimeInterval::on(*published).in_days().latest;
        if (*days.earliest >= day - kNews && *days.latest <= day + kNews) return std::nullopt;
    }
    return days;
}

/// The value that a noun stands for where packs list nouns in classes named FACT_VALUE, the most special one; empty for
/// a noun that none of them lists, nullopt where there are no such classes.
std::optional<std::string> ClaimMaker::listed_value(const language::FactInfo& fact, std::uint32_t token,
                                                    const SentenceContext& context) const {
    const auto& classes = lexicon_.rules().words;
    const std::string prefix = fact.name + "_";
    std::optional<std::string> found;
    for (auto at = classes.lower_bound(prefix); at != classes.end() && at->first.starts_with(prefix); ++at) {
        if (!found) found = "";
        if (!lexicon_.in_class(context.graph(), token, at->first)) continue;
        const std::string value = at->first.substr(prefix.size());
        if (found->empty() || lexicon_.lemma_in_class(value, prefix + *found)) found = value;
    }
    return found;
}

/// Of who leads, wins or is charged the person is meant, not the state that he stands for.
std::optional<EntityValue> ClaimMaker::person_value(std::uint32_t token, const Match& match,
                                                    const SentenceContext& context) const {
    const auto wanted = std::find_if(match.persons.begin(), match.persons.end(), [&](auto t) { return t == token; });
    if (wanted == match.persons.end()) return std::nullopt;
    for (const text::Mention& m : document_.mentions) {
        if (m.tokens.sentence != context.sentence() || m.head != token) continue;
        const text::Entity& e = document_.entities[m.entity.index()];
        if (e.kind != text::EntityKind::person && e.kind != text::EntityKind::organization) return std::nullopt;
        return EntityValue{e.key.empty() ? words::lower_case(e.name) : e.key, e.name, "party"};
    }
    return std::nullopt;
}

}  // namespace gainsay::claims
