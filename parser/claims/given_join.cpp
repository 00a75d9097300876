#include "parser/claims/given_join.hpp"

#include "parser/claims/main_event.hpp"
#include "parser/claims/referent_words.hpp"
#include "parser/source/utf8.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace gainsay::claims {

using text::kNoToken;

namespace {

constexpr int kReadJustSo = 2;

/// Whom the text names with the same words is the same speaker.
std::vector<Speaker> known_as(std::vector<Speaker> given, const std::vector<Speaker>& told) {
    for (Speaker& speaker : given)
        for (const Speaker& each : told)
            if (each.name == speaker.name) speaker.id = each.id;
    return given;
}

}  // namespace

std::optional<Claim> GivenJoiner::join(const GivenClaim& given, std::vector<Diagnostic>& diagnostics) {
    Claim claim = frame(given);
    const language::FactInfo& fact = lexicon_.rules().facts[given.fact.index()];
    for (std::size_t i = 0; i < given.words.size(); ++i) {
        const auto id = argument(given, i, diagnostics);
        if (!id) return std::nullopt;
        claim.arguments.push_back(*id);
        const Referent& r = all_[id->index()];
        if (r.event && r.time && !claim.event_time && !fact.periodic) claim.event_time = r.time;
    }
    const auto same = [&](const Claim& own) { return repeats(claim, own); };
    return std::any_of(read_.begin(), read_.end(), same) ? std::nullopt : std::optional(std::move(claim));
}

bool GivenJoiner::asks_of_clauses(const GivenClaim& given) const {
    const KindId matter = lexicon_.kind("matter");
    const auto& kinds = lexicon_.rules().facts[given.fact.index()].parameter_kinds;
    return matter.valid() && std::find(kinds.begin(), kinds.end(), matter) != kinds.end();
}

/// Who says it and when, as it was given; the text tells where nothing was.
Claim GivenJoiner::frame(const GivenClaim& given) {
    Claim claim = maker_.frame_claim(given.sentence, head_in(given.sentence, given.quote), given.quote);
    claim.range = given.quote;
    claim.given = given.place;
    claim.fact = given.fact;
    claim.value = given.value;
    claim.value_text = given.value_text;
    claim.positive = given.positive;
    claim.modality = given.modality;
    if (given.speakers) {
        claim.direct = claim.direct && given.speakers->size() > 1;
        claim.speakers = known_as(*given.speakers, claim.speakers);
        claim.own_voice = claim.speakers.size() == 1;
        claim.uttered = given.uttered;
        claim.occasion = given.occasion;
        claim.as_of.reset();
    }
    if (given.uttered) claim.uttered = given.uttered;
    if (given.occasion) claim.occasion = given.occasion;
    claim.event_time = given.event_time;
    if (given.as_of)
        claim.as_of = given.as_of;
    else if (claim.uttered && claim.uttered->bounded())
        claim.as_of = claim.uttered->in_days();
    else if (document_.article.published)
        claim.as_of = TimeInterval::on(*document_.article.published);
    return claim;
}

std::optional<ReferentId> GivenJoiner::argument(const GivenClaim& given, std::size_t index,
                                                std::vector<Diagnostic>& diagnostics) {
    const language::FactInfo& fact = lexicon_.rules().facts[given.fact.index()];
    const KindId kind = fact.parameter_kinds[index];
    const std::string& words = given.words[index];
    if (const ReferentId id = called(given, index, kind); id.valid()) return id;
    if (kind.valid() && kind == lexicon_.kind("matter")) {
        Diagnostic error;
        error.code = "unknown-clause";
        error.message = "no clause of the article reads '" + printable(words) + "'";
        error.source = given.file;
        error.range = given.words_ranges[index];
        error.expected = "a clause as `gainsay claims` shows it for '" + fact.name + "'";
        error.hint = "facts of the open pack are about clauses; another fact may say what is meant";
        diagnostics.push_back(std::move(error));
        return std::nullopt;
    }
    if (const ReferentId id = meant(words, kind, given.quote); id.valid()) return id;
    return make(words, kind, given.quote);
}

/// How much the article was read to claim the same of that referent: kReadJustSo with the same value at the same words
/// (a clause with two numbers is two matters), 1 at words that overlap, else 0.
int GivenJoiner::read_so(const GivenClaim& given, std::size_t index, ReferentId id) const {
    int most = 0;
    for (const Claim& c : read_) {
        if (c.fact != given.fact || !c.range.overlaps(given.quote)) continue;
        if (index >= c.arguments.size() || c.arguments[index] != id) continue;
        most = std::max(most, c.range == given.quote && c.value == given.value ? kReadJustSo : 1);
    }
    return most;
}

/// What the article already calls so. Of several, one that is read so at these words comes first, then one that the
/// quote mentions, then one of the kind, then the one told of last.
ReferentId GivenJoiner::called(const GivenClaim& given, std::size_t index, KindId kind) const {
    const std::string& words = given.words[index];
    const SourceRange near = given.quote;
    const std::string wanted = words::lower_case(words);
    const bool matter = kind.valid() && kind == lexicon_.kind("matter");
    using Rank = std::tuple<int, bool, bool, bool, bool, std::uint32_t>;
    std::optional<Rank> best;
    ReferentId found;
    for (const Referent& r : all_) {
        if (r.article != document_.article.id || (r.matter != nullptr) != matter) continue;
        if (words::lower_case(r.text) != wanted) continue;
        bool mentioned = false;
        std::uint32_t last = 0;  // begin of the last mention up to the quote
        for (const SourceRange m : r.mentions) {
            mentioned = mentioned || m.overlaps(near);
            if (m.begin < near.end) last = std::max(last, m.begin + 1);
        }
        const bool fits = !kind.valid() || lexicon_.is_a(r.kind, kind);
        const Rank rank{read_so(given, index, r.id), r.range == near, mentioned, fits, r.text == words, last};
        if (best && rank <= *best) continue;
        best = rank;
        found = r.id;
    }
    if (best && std::get<0>(*best) < kReadJustSo && !matter)
        if (const ReferentId id = renamed_later(given, index); id.valid()) return id;
    return found;
}

/// What a clause or a headline tells of has no name of its own until it is called by the words of the text
/// (mark_main_event), and `gainsay claims` shows those: the one of which the article was read to claim just this.
ReferentId GivenJoiner::renamed_later(const GivenClaim& given, std::size_t index) const {
    ReferentId found;
    for (const Claim& c : read_) {
        if (c.fact != given.fact || c.range != given.quote || !(c.value == given.value)) continue;
        if (index >= c.arguments.size() || !c.arguments[index].valid()) continue;
        if (found.valid() && found != c.arguments[index]) return {};
        found = c.arguments[index];
    }
    if (!found.valid() || !may_be_renamed(all_[found.index()], document_)) return {};
    return found;
}

/// What the words mean where they stand in the article, read as a slot of a pattern is.
ReferentId GivenJoiner::meant(const std::string& words, KindId kind, SourceRange near) {
    const auto range = find(words, near);
    const auto place = range ? head_of(*range) : std::nullopt;
    if (!place) return {};
    if (kind.valid() && kind == lexicon_.kind("party"))
        if (const ReferentId id = party(*place); id.valid()) return id;
    const text::Token& token = document_.sentences[place->sentence].tokens[place->token];
    if (token.upos == text::Upos::verb && lexicon_.is_a(kind, lexicon_.kind("event")))
        return referents_.event_of(place->sentence, place->token, kind);
    return referents_.resolve(place->sentence, place->token, kind);
}

ReferentId GivenJoiner::party(Place at) {
    const Party known = referents_.party_of(at.sentence, at.token);
    if (!known.known) return {};
    for (const Referent& r : all_)
        if (r.article == document_.article.id && r.key == known.id) return r.id;
    const ReferentId id =
        make(known.name, lexicon_.kind("party"), document_.sentences[at.sentence].tokens[at.token].range);
    all_[id.index()].key = known.id;
    all_[id.index()].names = {words::lower_case(known.name)};
    return id;
}

/// Something that the article does not name with these words: of the slot's kind, and nothing else is known of it.
ReferentId GivenJoiner::make(const std::string& words, KindId kind, SourceRange near) {
    Referent r;
    r.id = ReferentId::at(all_.size());
    r.article = document_.article.id;
    r.kind = kind;
    r.event = lexicon_.is_a(kind, lexicon_.kind("event"));
    r.text = words;
    r.head = words::lower_case(words.substr(words.find_last_of(' ') + 1));  // npos + 1 is 0
    r.range = near;
    r.mentions = {near};
    all_.push_back(std::move(r));
    return all_.back().id;
}

/// Where the words stand, in capitals or not: in the quote, else in front of it, nearest first, else behind it.
std::optional<SourceRange> GivenJoiner::find(const std::string& words, SourceRange near) const {
    const std::string_view bytes = lower_;
    const std::string wanted = words::lower_case(words);
    std::size_t at = bytes.substr(0, near.end).find(wanted, near.begin);
    if (at == std::string_view::npos) at = bytes.rfind(wanted, near.begin);
    if (at == std::string_view::npos) at = bytes.find(wanted, near.begin);
    if (at == std::string_view::npos) return std::nullopt;
    return SourceRange{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

std::optional<GivenJoiner::Place> GivenJoiner::head_of(SourceRange range) const {
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s)
        if (document_.sentences[s].range.contains(range)) return Place{s, head_in(s, range)};
    return std::nullopt;
}

/// The first word of the range that hangs on none of its words.
std::uint32_t GivenJoiner::head_in(std::uint32_t sentence, SourceRange range) const {
    const auto& tokens = document_.sentences[sentence].tokens;
    for (std::uint32_t t = 0; t < tokens.size(); ++t) {
        if (!tokens[t].range.overlaps(range) || tokens[t].upos == text::Upos::punct) continue;
        const std::uint32_t head = tokens[t].head;
        if (head == kNoToken || head == t || !tokens[head].range.overlaps(range)) return t;
    }
    return 0;
}

bool repeats(const Claim& a, const Claim& b) {
    return a.article == b.article && a.range == b.range && a.fact == b.fact && a.arguments == b.arguments &&
           a.positive == b.positive && a.modality == b.modality && a.value == b.value &&
           a.last_speaker().id == b.last_speaker().id;
}

void drop_repeated(ClaimSet& set) {
    std::map<std::tuple<ArticleId, std::uint32_t, std::uint32_t>, std::vector<std::size_t>> at;  // kept, by place
    std::vector<bool> repeated(set.claims.size(), false);
    for (const bool given : {false, true})
        for (std::size_t i = 0; i < set.claims.size(); ++i) {
            const Claim& claim = set.claims[i];
            if (claim.given.empty() == given) continue;
            auto& others = at[{claim.article, claim.range.begin, claim.range.end}];
            repeated[i] = given && std::any_of(others.begin(), others.end(),
                                               [&](std::size_t o) { return repeats(claim, set.claims[o]); });
            if (!repeated[i]) others.push_back(i);
        }
    std::vector<Claim> kept;
    for (std::size_t i = 0; i < set.claims.size(); ++i) {
        if (repeated[i]) continue;
        kept.push_back(std::move(set.claims[i]));
        kept.back().id = ClaimId::at(kept.size() - 1);
    }
    set.claims = std::move(kept);
}

}  // namespace gainsay::claims
