// Tested by extract_test.cpp.
#include "parser/claims/claim_maker.hpp"

#include "parser/claims/commitment.hpp"
#include "parser/claims/referent_words.hpp"

#include <algorithm>

namespace gainsay::claims {

using language::ast::Comparison;
using language::ast::FactType;
using text::kNoToken;

namespace {

DecimalInterval apply(Comparison op, DecimalInterval interval) {
    const Decimal one{1};
    switch (op) {
    case Comparison::greater_equal:
        return {interval.low, std::nullopt};
    case Comparison::less_equal:
        return {std::nullopt, interval.high};
    case Comparison::greater:
        return {interval.low ? Decimal::add(*interval.low, one) : std::nullopt, std::nullopt};
    case Comparison::less:
        return {std::nullopt, interval.high ? Decimal::add(*interval.high, Decimal{-1}) : std::nullopt};
    case Comparison::equal:
    case Comparison::not_equal:
        return interval;
    }
    return interval;
}

/// A sentence of somebody's own words, not one that borrows a few of them: more than half lies between quotation marks,
/// or there are none because the quotation runs on over several sentences.
bool mostly_quoted(const text::Sentence& sentence) {
    std::size_t inside = 0, marks = 0;
    bool open = false;
    for (const text::Token& t : sentence.tokens) {
        if (t.text == "\"" || t.text == "``" || t.text == "''") {
            open = !open;
            ++marks;
        } else if (open) {
            ++inside;
        }
    }
    return marks == 0 || marks % 2 == 1 || 2 * inside > sentence.tokens.size();
}

}  // namespace

ClaimMaker::ClaimMaker(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon,
                       ReferentBuilder& referents, std::vector<Referent>& all)
    : document_(document), graphs_(graphs), lexicon_(lexicon), referents_(referents),
      understood_(document, graphs, lexicon, referents, all), places_(document, graphs), all_(all) {}

/// The words of a range as the text stage reads them (typography made plain, white space folded).
std::string ClaimMaker::words(SourceRange range) const {
    std::string out;
    for (const text::Sentence& s : document_.sentences) {
        if (!s.range.overlaps(range)) continue;
        for (const text::Token& t : s.tokens)
            if (range.contains(t.range)) out += (out.empty() || !t.space_before ? "" : " ") + t.text;
    }
    return out;
}

ReferentId ClaimMaker::party_referent(std::uint32_t sentence, std::uint32_t token) {
    const Party party = referents_.party_of(sentence, token);
    if (!party.known) return referents_.resolve(sentence, token, {});
    for (const Referent& r : all_)
        if (r.article == document_.article.id && r.key == party.id) return r.id;
    Referent r;
    r.id = ReferentId::at(all_.size());
    r.article = document_.article.id;
    r.kind = lexicon_.kind("party");
    r.head = r.text = party.name;
    r.key = party.id;
    r.names = {words::lower_case(party.name)};
    r.range = document_.sentences[sentence].tokens[token].range;
    r.mentions = {r.range};
    all_.push_back(std::move(r));
    return all_.back().id;
}

std::optional<ReferentId> ClaimMaker::argument(const std::string& name, KindId kind, const Match& match,
                                               std::uint32_t sentence) {
    if (name == "topic") {
        const ReferentId meant = understood_.find(sentence, match.root, kind, match.tokens);
        return meant.valid() ? std::optional(meant) : std::nullopt;
    }
    const auto bound = match.bound.find(name);
    if (bound == match.bound.end()) return std::nullopt;
    const std::uint32_t token = bound->second;
    const text::Token& t = document_.sentences[sentence].tokens[token];
    // "The company", of which the reader of the text does not know which: the one that the article is about.
    const KindId company = lexicon_.kind("company");
    if (company.valid() && (kind == company || kind == lexicon_.kind("organization")) && t.upos == text::Upos::noun &&
        !referents_.names(sentence, token)) {
        const ReferentId meant = understood_.find(sentence, match.root, kind, match.tokens);
        return meant.valid() ? std::optional(meant) : std::nullopt;
    }
    ReferentId id;
    if (kind.valid() && kind == lexicon_.kind("party"))
        id = party_referent(sentence, token);
    else if (name == "this" || (t.upos == text::Upos::verb && lexicon_.is_a(kind, lexicon_.kind("event"))))
        id = referents_.event_of(sentence, token, kind);
    else
        id = referents_.resolve(sentence, token, kind);
    if (!id.valid()) return std::nullopt;
    return id;
}

/// "Nobody on the staff", "six people from the village": said of a part. "38 of the 67" and "people on board" are not.
bool ClaimMaker::part_of_them(const language::FactInfo& fact, const text::Quantity& q, const Match& match,
                              const SentenceContext& context) const {
    const std::uint32_t noun = q.counted == kNoToken ? q.head : q.counted;
    for (const RoleEdge& e : context.graph().edges(noun)) {
        if (e.distance > 0 || (e.to >= q.tokens.first && e.to < q.tokens.last)) continue;
        if (std::binary_search(match.tokens.begin(), match.tokens.end(), e.to)) continue;  // the pattern speaks of it
        const text::Token& t = context.graph().sentence().tokens[e.to];
        // "1,000 U.S. jobs": whose they are, not which of them; of people that picks some out.
        if (e.role == "mod" && fact.unit != "people" && t.upos == text::Upos::propn) continue;
        // "187 passengers and 25 crew", but "18 dead and 40 wounded" are two figures.
        if (e.role == "conj" && noun != match.root && context.quantity_at(e.to, {}) != nullptr) return true;
        // "Three of those", "two of them": but "38 of the 67" is said of all.
        if (e.role == "of" && (t.upos == text::Upos::pron || t.upos == text::Upos::det)) return true;
        // "In Kyiv" says where, of all of them; what stands with these picks some out.
        const bool kind_of_attacker = e.role == "mod" && lexicon_.in_class(context.graph(), noun, "attackers");
        const bool restricts = (e.role == "mod" && !kind_of_attacker) || e.role == "among" || e.role == "from" ||
                               e.role == "on" || e.role == "at";
        if (!restricts || t.lower == "more" || t.lower == "other" || t.lower == "board" || t.lower == "least") continue;
        return true;
    }
    return false;
}

/// Are those that the figure takes in, or leaves out, the ones who did it?
bool ClaimMaker::names_attacker(const std::optional<text::TokenSpan>& span) const {
    if (!span) return false;
    const ClauseGraph& graph = graphs_[span->sentence];
    for (std::uint32_t t = span->first; t < span->last && t < graph.size(); ++t)
        if (lexicon_.in_class(graph, t, "attackers")) return true;
    return false;
}

/// "Besides the 13 who died, eight were hurt": two figures side by side, not one that leaves out some.
bool ClaimMaker::holds_figure(const text::TokenSpan& span) const {
    return std::any_of(document_.quantities.begin(), document_.quantities.end(), [&](const text::Quantity& q) {
        return q.tokens.sentence == span.sentence && span.first <= q.head && q.head < span.last;
    });
}

/// Whether a figure of victims is told with the attacker among them. Where the text leaves it open and the attacker is
/// dead too, either is meant: settle_attackers().
AttackerScope ClaimMaker::attacker_scope(const text::Quantity& q) const {
    if (names_attacker(q.included)) return AttackerScope::included;
    if (names_attacker(q.excluded)) return AttackerScope::excluded;
    return AttackerScope::unsaid;
}

/// "Five others were hurt", "the other five": besides those told of elsewhere.
bool ClaimMaker::counts_others(const text::Quantity& q, const SentenceContext& context) const {
    const auto& tokens = context.graph().sentence().tokens;
    if (q.counted != kNoToken && tokens[q.counted].lemma == "other") return true;
    for (std::uint32_t t = q.tokens.first - std::min(q.tokens.first, 1U); t < q.tokens.last + 1 && t < tokens.size();
         ++t)
        if (words::one_of(tokens[t].lower, {"other", "others", "another", "remaining", "additional", "further"}))
            return true;
    return false;
}

/// Nouns that leave nobody out are counted in the fact's unit; others ("soldiers") count a group of their own.
std::string ClaimMaker::unit_of(const language::FactInfo& fact, const text::Quantity& q,
                                const SentenceContext& context) const {
    const bool bare = q.kind == text::Quantity::Kind::count || q.kind == text::Quantity::Kind::times;
    if (!bare && !q.unit.empty()) return q.unit;
    if (q.counted == kNoToken || fact.unit != "people") return fact.unit;
    return lexicon_.in_class(context.graph(), q.counted, "everybody")
               ? fact.unit
               : context.graph().sentence().tokens[q.counted].lemma;
}

/// "Drew 6,000 on its first day", "on opening night": one stretch of the whole time.
bool ClaimMaker::part_of_its_time(const Match& match, const SentenceContext& context) const {
    const ClauseGraph& graph = context.graph();
    const auto& tokens = graph.sentence().tokens;
    const auto part = [&](std::uint32_t t) {
        return tokens[t].relation == "amod" && words::one_of(tokens[t].lower, {"first", "second", "third", "fourth",
                                                                               "opening", "closing", "final", "last"});
    };
    return std::any_of(graph.edges(match.root).begin(), graph.edges(match.root).end(), [&](const RoleEdge& e) {
        if (e.distance > 0 || !words::one_of(e.role, {"on", "in", "by"})) return false;
        const auto& children = graph.children(e.to);
        return words::one_of(tokens[e.to].lemma, {"day", "night", "evening", "weekend", "week", "hour"}) &&
               std::any_of(children.begin(), children.end(), part);
    });
}

/// "Struck three times since the war began": the count is of a stretch of time, so of all time it is a lower bound. Not
/// when the pattern itself speaks of that stretch. "After" and "before" limit how often, not how many: "six died after
/// the bus overturned" is all of them.
bool ClaimMaker::limited_in_time(const Match& match, const SentenceContext& context) const {
    const bool times = std::any_of(match.tokens.begin(), match.tokens.end(),
                                   [&](std::uint32_t t) { return context.quantity_at(t, "times") != nullptr; });
    if (times && referents_.time_of(context.sentence(), match.root)) return true;  // "twice in November"
    for (const RoleEdge& e : context.graph().edges(match.root)) {
        const text::Token& word = context.graph().sentence().tokens[e.to];
        // "Killed instantly", "killed on the bus": some may have died elsewhere or later.
        if (e.role == "adv" && (word.lower == "instantly" || word.lower == "outright" || word.lower == "immediately"))
            return true;
        const bool inside = e.role == "on" || e.role == "in" || e.role == "aboard";
        if (inside && e.distance == 0 && !std::binary_search(match.tokens.begin(), match.tokens.end(), e.to) &&
            lexicon_.is_a(lexicon_.kind_of(context.graph(), e.to), lexicon_.kind("vehicle")))
            return true;
        const bool often = std::any_of(match.tokens.begin(), match.tokens.end(),
                                       [&](std::uint32_t t) { return context.quantity_at(t, "times") != nullptr; });
        const bool limits =
            e.role == "since" || e.role == "until" || (often && (e.role == "after" || e.role == "before"));
        if (limits && !std::binary_search(match.tokens.begin(), match.tokens.end(), e.to)) return true;
    }
    return false;
}

/// "The Palestinian death toll": of one side's dead.
bool ClaimMaker::toll_of_a_group(const Match& match, const SentenceContext& context) const {
    const auto& tokens = context.graph().sentence().tokens;
    return std::any_of(match.tokens.begin(), match.tokens.end(), [&](std::uint32_t t) {
        if (tokens[t].lemma != "toll") return false;
        const auto& children = context.graph().children(t);
        return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
            const bool modifier = tokens[c].relation == "amod" || tokens[c].relation == "compound";
            const char first = tokens[c].text[0];
            return modifier && first >= 'A' && first <= 'Z' && c > 0;
        });
    });
}

/// "Not including the 18 on the mountain": so many are told of besides, not denied.
bool ClaimMaker::left_out(const text::Quantity& q, const SentenceContext& context) const {
    const auto& tokens = context.graph().sentence().tokens;
    const std::uint32_t from = q.tokens.first < 4 ? 0 : q.tokens.first - 4;
    for (std::uint32_t t = from; t < q.tokens.first; ++t) {
        if (tokens[t].lower == "excluding") return true;
        const bool counting = tokens[t].lower == "including" || tokens[t].lower == "counting";
        if (counting && t > 0 && tokens[t - 1].lower == "not") return true;
    }
    return false;
}

std::optional<Value> ClaimMaker::slot_value(const language::FactInfo& fact, Comparison op, std::uint32_t token,
                                            const Match& match, const SentenceContext& context, std::string& text) {
    const text::Token& t = context.graph().sentence().tokens[token];
    switch (fact.type) {
    case FactType::count:
    case FactType::money:
    case FactType::share:
    case FactType::age: {
        const text::Quantity* q = context.quantity_at(token, {});
        if (!q || (fact.type == FactType::count && left_out(*q, context))) return std::nullopt;
        text = words(q->range);
        DecimalInterval interval = apply(op, q->interval);
        // "Seven of the 12 killed were named": twelve were killed; "seven of the 12 died": seven.
        const std::uint32_t counted = q->counted == kNoToken ? q->head : q->counted;
        if (q->whole && context.graph().dominates(counted, match.root)) interval = DecimalInterval::exactly(*q->whole);
        // A part of those concerned, or so many more: a lower bound for all of them.
        const bool besides = q->excluded && !names_attacker(q->excluded) && !holds_figure(*q->excluded);
        // "One victim was taken to hospital": another sentence tells of the next.
        const bool single = fact.unit == "people" && fact.name != "killed" && t.xpos == "NN" &&
                            q->interval == DecimalInterval::exactly(Decimal{1}) &&
                            document_.sentences[context.sentence()].kind != text::BlockKind::headline;
        if (fact.type == FactType::count &&
            (single || q->additional || besides || counts_others(*q, context) || toll_of_a_group(match, context) ||
             part_of_them(fact, *q, match, context))) {
            if (interval.low == Decimal{0}) return std::nullopt;  // none of these says nothing of the others
            interval.high.reset();
        }
        if (q->kind == text::Quantity::Kind::measure && fact.unit == "years" && q->base_unit == "month")
            return QuantityValue{q->base, q->base_unit};  // "18 months" and "a year and a half" are one length
        return QuantityValue{interval, unit_of(fact, *q, context)};
    }
    case FactType::party: {
        if (const auto person = person_value(token, match, context)) {
            text = person->name;
            return *person;
        }
        const Party party = referents_.party_of(context.sentence(), token);
        text = party.name;
        if (!party.known && !party.named) return std::nullopt;  // "an explosion" is nobody
        return EntityValue{party.id, party.name, party.known ? "party" : "unknown"};
    }
    case FactType::place:
        if (const auto listed = listed_value(fact, token, context); listed && !listed->empty()) {
            text = words(referents_.phrase_range(context.sentence(), token));
            return TextValue{*listed};
        }
        if (fact.changes && no_longer_so(context.graph(), match.root)) return std::nullopt;
        if (auto place = places_.at(context.sentence(), token)) {
            text = words(places_.range(context.sentence(), token));
            return *place;
        }
        return std::nullopt;
    case FactType::text: {
        if (const auto score = score_at(context.graph().sentence(), token)) {
            text = *score;
            return TextValue{*score};
        }
        if (fact.type == FactType::text && referents_.names(context.sentence(), token)) return std::nullopt;
        if (const auto listed = listed_value(fact, token, context)) {
            text = words(referents_.phrase_range(context.sentence(), token));
            return listed->empty() ? std::nullopt : std::optional<Value>(TextValue{*listed});
        }
        const ReferentId id = referents_.resolve(context.sentence(), token, {});
        text = t.text;
        if (!id.valid()) return TextValue{t.lemma};
        const Referent& r = all_[id.index()];
        text = r.text;
        return EntityValue{r.key.empty() ? words::without_determiner(words::lower_case(r.text)) : r.key, r.text,
                           "thing"};
    }
    case FactType::time: {
        for (const text::TimeExpression& x : document_.times)
            if (x.tokens.contains(context.sentence(), token) && x.interval.bounded()) {
                text = words(x.range);
                return TimeValue{x.interval.in_days()};
            }
        const auto time = referents_.time_of(context.sentence(), token);
        if (!time) return std::nullopt;
        text = t.text;
        return TimeValue{*time};
    }
    case FactType::truth:
        return TruthValue{true};
    }
    return std::nullopt;
}

std::optional<Value> ClaimMaker::value(const language::PatternInfo& info, const Match& match,
                                       const SentenceContext& context, std::string& text) {
    const language::FactInfo& fact = lexicon_.rules().facts[info.fact.index()];
    using namespace language::ast;
    if (const auto* number = std::get_if<Number>(&info.value.node)) {
        text = number->value.to_string();
        return QuantityValue{apply(info.op, DecimalInterval::exactly(number->value)), fact.unit};
    }
    if (const auto* truth = std::get_if<Truth>(&info.value.node)) return TruthValue{truth->value};
    const auto* reference = std::get_if<Reference>(&info.value.node);
    if (!reference) return std::nullopt;
    const auto bound = match.bound.find(reference->name.text);
    if (bound != match.bound.end()) return slot_value(fact, info.op, bound->second, match, context, text);
    text = reference->name.text;
    return TextValue{reference->name.text};
}

Claim ClaimMaker::frame_claim(std::uint32_t sentence, std::uint32_t token, SourceRange range) {
    Claim claim;
    claim.article = document_.article.id;
    claim.range = range;
    claim.sentence = sentence;
    std::uint32_t frame = document_.frame_of[sentence][token];
    // A verb may be both the cue and what is claimed ("blaming the other side"): then its frame speaks.
    for (std::uint32_t f = 1; f < document_.frames.size(); ++f)
        if (document_.frames[f].sentence == sentence && document_.frames[f].cue == token &&
            document_.frames[f].act == text::SpeechAct::accuses)
            frame = f;
    claim.speakers = speakers_of(document_, frame);
    claim.own_voice = claim.speakers.size() == 1;
    const Commitment c = commitment_of(document_, graphs_[sentence], sentence, token);
    claim.positive = c.positive;
    claim.modality = c.modality;
    const text::SpeechFrame& f = document_.frames[frame];
    // A denial is in the cue: "denied that the strike was deliberate", not "the strike was deliberate".
    if (f.act == text::SpeechAct::denies && f.sentence == sentence && f.cue != kNoToken)
        claim.range = cover(claim.range, document_.sentences[sentence].tokens[f.cue].range);
    claim.direct = f.direct && mostly_quoted(document_.sentences[sentence]);
    claim.occasion = f.occasion;
    claim.uttered = f.uttered;
    if (f.uttered && f.uttered->bounded())
        claim.as_of = f.uttered->in_days();
    else if (document_.article.published)
        claim.as_of = TimeInterval::on(*document_.article.published);
    return claim;
}

/// "Six were killed in the crash": the words for the event belong to the claim where the clause has them.
SourceRange ClaimMaker::with_event(SourceRange range, const Referent& event, std::uint32_t root,
                                   const SentenceContext& context) const {
    const auto& tokens = context.graph().sentence().tokens;
    for (const RoleEdge& e : context.graph().edges(root)) {
        if (e.distance > 0) continue;
        const bool told = std::any_of(event.mentions.begin(), event.mentions.end(),
                                      [&](const SourceRange& m) { return m == tokens[e.to].range; });
        if (told && tokens[e.to].upos != text::Upos::verb)
            range = cover(range, referents_.phrase_range(context.sentence(), e.to));
    }
    return range;
}

std::optional<Claim> ClaimMaker::make(const PatternGraph& graph, const Match& match, const SentenceContext& context) {
    const language::PatternInfo& info = lexicon_.rules().patterns[graph.pattern.index()];
    const language::FactInfo& fact = lexicon_.rules().facts[info.fact.index()];
    const auto& tokens = context.graph().sentence().tokens;
    SourceRange range = tokens[match.root].range;
    for (const std::uint32_t t : match.tokens) range = cover(range, tokens[t].range);
    for (const std::uint32_t c : context.graph().children(match.root)) {
        const std::string& r = tokens[c].relation;  // "there had been", "has not yet commented"
        const bool negation = tokens[c].lower == "not" || tokens[c].lower == "n't" || tokens[c].lower == "never";
        if (r == "aux" || r == "cop" || r == "expl" || negation) range = cover(range, tokens[c].range);
    }
    for (const auto& [slot, t] : match.bound) {
        range = cover(range, tokens[t].upos == text::Upos::verb ? phrase(context.sentence(), t)
                                                                : referents_.phrase_range(context.sentence(), t));
        if (const text::Quantity* q = context.quantity_at(t, {})) range = cover(range, q->range);
    }

    const auto means = [&](const auto& pronoun) {
        return referents_.resolve(context.sentence(), pronoun.first, pronoun.second).valid();
    };
    if (!std::all_of(match.pronouns.begin(), match.pronouns.end(), means)) return std::nullopt;

    Claim claim = frame_claim(context.sentence(), match.root, range);
    if (graph.negated != denies_predicate(match, context)) claim.positive = !claim.positive;
    claim.fact = info.fact;
    claim.pattern = graph.pattern;
    const bool announced =
        commitment_of(document_, graphs_[context.sentence()], context.sentence(), match.root).announced;
    if (fact.announced && announced) claim.modality = Modality::asserted;
    const auto read = value(info, match, context, claim.value_text);
    if (!read) return std::nullopt;
    claim.value = *read;
    if (const text::Quantity* q = quantity_of(graph, match, context)) claim.attacker_scope = attacker_scope(*q);
    if (auto* q = std::get_if<QuantityValue>(&claim.value); q && fact.local && fact.type == FactType::share)
        q->unit += part_meant(match, context);
    else if (q && ((fact.type == FactType::count && limited_in_time(match, context)) ||
                   (!fact.changes && !fact.cumulative && part_of_its_time(match, context)) ||
                   (fact.local && limited_in_place(match, context))))
        q->interval.high.reset();
    // "No strikes were recorded": the zero says it; the negation is not counted twice.
    if (const auto* q = std::get_if<QuantityValue>(&claim.value))
        if (q->interval == DecimalInterval::exactly(Decimal{0})) claim.positive = true;
    if (info.op == Comparison::not_equal) {
        if (!claim.positive) return std::nullopt;  // who refuses to concede has not won for it
        claim.positive = false;
    }
    if (says_nothing_of_all(claim, graph, match, context)) return std::nullopt;
    for (std::size_t i = 0; i < info.arguments.size(); ++i) {
        const auto id = argument(info.arguments[i], fact.parameter_kinds[i], match, context.sentence());
        if (!id) return std::nullopt;
        // An event that the sentence itself names is what the figure is of, however long it took.
        const Referent& meant = all_[id->index()];
        const bool named = !meant.plural && std::any_of(tokens.begin(), tokens.end(), [&](const text::Token& t) {
            return t.upos == text::Upos::noun &&
                   std::find(meant.mentions.begin(), meant.mentions.end(), t.range) != meant.mentions.end();
        });
        const auto more = fact.cumulative && fact.unit == "people" && meant.event && !named
                              ? told_of_more(match, context)
                              : std::nullopt;
        claim.arguments.push_back(more ? all_such_events(all_[id->index()], *more, context) : *id);
        const Referent& r = all_[claim.arguments.back().index()];
        if (info.arguments[i] == "this") claim.range = with_event(claim.range, r, match.root, context);
        if (r.event && r.time && !claim.event_time) claim.event_time = r.time;
    }
    if (fact.periodic) claim.event_time = period_of(match, context);
    if (const text::Quantity* q = quantity_of(graph, match, context); q && counts_others(*q, context))
        others_.push_back({claim.fact, claim.arguments, claim.sentence});
    return claim;
}

const text::Quantity* ClaimMaker::quantity_of(const PatternGraph& graph, const Match& match,
                                              const SentenceContext& context) const {
    const auto* slot =
        std::get_if<language::ast::Reference>(&lexicon_.rules().patterns[graph.pattern.index()].value.node);
    const auto bound = slot ? match.bound.find(slot->name.text) : match.bound.end();
    return bound == match.bound.end() ? nullptr : context.quantity_at(bound->second, {});
}

void ClaimMaker::add_included(const Claim& whole, const text::Quantity& all, const SentenceContext& context,
                              std::vector<Claim>& out) const {
    const language::FactInfo& fact = lexicon_.rules().facts[whole.fact.index()];
    if (!all.included || fact.type != FactType::count || fact.unit != "people") return;
    for (const text::Quantity& q : document_.quantities) {
        const bool inside =
            q.tokens.sentence == all.included->sentence && all.included->first <= q.head && q.head < all.included->last;
        if (!inside || q.counted == kNoToken || context.quantity_at(q.counted, "people") != &q) continue;
        std::string unit = unit_of(fact, q, context);
        if (unit == fact.unit || lexicon_.in_class(context.graph(), q.counted, "attackers")) continue;
        Claim part = whole;
        part.range = cover(q.range, context.graph().sentence().tokens[q.counted].range);
        part.value = QuantityValue{q.interval, std::move(unit)};
        part.value_text = words(q.range);
        part.attacker_scope = AttackerScope::unsaid;
        out.push_back(std::move(part));
    }
}

/// The words of a clause's core: the head and its subject and object.
SourceRange ClaimMaker::phrase(std::uint32_t s, std::uint32_t t) const {
    const auto& tokens = document_.sentences[s].tokens;
    SourceRange range = tokens[t].range;
    for (const RoleEdge& e : graphs_[s].edges(t))
        if (e.distance == 0 && (e.role == "subj" || e.role == "obj"))
            range = cover(range, referents_.phrase_range(s, e.to));
    return tokens[t].upos == text::Upos::verb ? range : cover(range, referents_.phrase_range(s, t));
}

}  // namespace gainsay::claims
