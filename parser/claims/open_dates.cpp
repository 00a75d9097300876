// On which day an act took place: asked of acts that befall the same ones only once, and of all others that are told in
// enough detail, but not of what happens again and again. Tested by open_dates_test.cpp.
#include "parser/claims/open_claims.hpp"

#include "parser/claims/referent_words.hpp"

#include <algorithm>

namespace gainsay::claims {

using text::kNoToken;
using text::Token;
using text::Upos;
using words::one_of;

namespace {

constexpr std::int64_t kLongestDay = 2;  ///< days that a date may leave open

/// "Tuesday night", "the morning of 3 May" name a day; "in the afternoon" does not.
bool holds_a_name(const text::Sentence& sentence, const text::TokenSpan& span) {
    for (std::uint32_t t = span.first; t < span.last && t < sentence.tokens.size(); ++t) {
        const Token& w = sentence.tokens[t];
        if (w.upos == Upos::propn || one_of(w.lower, {"yesterday", "today"})) return true;
    }
    return false;
}

bool tells_of_night(const text::Sentence& sentence, const text::TokenSpan& span) {
    for (std::uint32_t t = span.first; t < span.last && t < sentence.tokens.size(); ++t)
        if (one_of(sentence.tokens[t].lower, {"night", "midnight", "late", "overnight"})) return true;
    return false;
}

}  // namespace

std::optional<SourceRange> OpenClaims::day_named(std::uint32_t s, const TimeInterval& time) const {
    const text::Sentence& sentence = document_.sentences[s];
    for (const text::TimeExpression& x : document_.times) {
        if (x.tokens.sentence != s || x.kind != text::TimeExpression::Kind::date || !x.interval.bounded()) continue;
        if (x.interval.in_days() != time.in_days()) continue;
        if (!x.soft || holds_a_name(sentence, x.tokens)) return x.range;
    }
    if (sentence.entry_day && sentence.entry_day->in_days() == time.in_days()) return sentence.range;
    return std::nullopt;
}

/// The classes `happen_once` and, of an event, the verbs that say that it took place.
bool OpenClaims::happens_once(const Clause& clause) const {
    const ClauseGraph& graph = graphs_[clause.sentence];
    if (lexicon_.in_class(graph, clause.predicate, "happen_once")) return true;
    if (!one_of(clause.matter.predicate, {"happen", "occur", "take place"})) return false;
    return true;
}

void OpenClaims::add_date(const Clause& clause, const Claim& frame, std::vector<Claim>& claims) {
    const auto& time = clause.matter.time;
    const std::uint32_t s = clause.sentence;
    if (!time || !time->bounded() || clause.matter.word_class != 'v') return;
    const std::optional<SourceRange> named = day_named(s, *time);
    const auto& children = graphs_[s].children(clause.predicate);  // "arrested again": not the arrest of before
    if (std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
            return one_of(token(s, c).lower, {"again", "twice", "repeatedly"});
        }))
        return;
    if (!named || lexicon_.in_class(graphs_[s], clause.predicate, "happen_often")) return;
    TimeInterval days = time->in_days();
    if (*days.latest - *days.earliest > kLongestDay) return;
    for (const text::TimeExpression& x : document_.times)  // a night belongs to two days
        if (x.range == *named && tells_of_night(document_.sentences[s], x.tokens)) *days.latest += 1;
    Matter matter = clause.matter;
    matter.question = Matter::Question::date;
    matter.once = happens_once(clause);
    Claim claim = frame;
    claim.range = document_.sentences[s].entry_day ? frame.range : cover(frame.range, *named);
    push("on", std::move(matter), claim, TimeValue{days}, maker_.words(*named), claims);
}

/// "The two others, Mara Quist and Jonas Vell": the tokens that name them.
std::vector<std::uint32_t> OpenClaims::named_by(std::uint32_t s, std::uint32_t noun) const {
    std::vector<std::uint32_t> names;
    if (token(s, noun).upos != Upos::noun) return names;
    const auto person = [&](std::uint32_t t) {
        const auto found = mentions_.find({s, t});
        return found != mentions_.end() && found->second->form == text::MentionForm::name &&
               document_.entities[found->second->entity.index()].kind == text::EntityKind::person;
    };
    for (const std::uint32_t c : graphs_[s].children(noun)) {
        if (token(s, c).relation != "appos" || !person(c)) continue;
        names.push_back(c);
        for (const std::uint32_t other : graphs_[s].children(c))
            if (token(s, other).relation == "conj" && person(other)) names.push_back(other);
    }
    return names;
}

/// "They did not speak until Friday, when they were freed": the "they" of a clause is the "they" of the one it hangs
/// on, where that has a plural subject.
std::uint32_t OpenClaims::subject_meant(std::uint32_t s, std::uint32_t pronoun) const {
    const Token& w = token(s, pronoun);
    if (w.lower != "they" || w.relation != "nsubj" || w.head == kNoToken) return kNoToken;
    const Token& verb = token(s, w.head);
    if (!one_of(verb.relation, {"advcl", "acl"}) || verb.head == kNoToken) return kNoToken;
    const std::uint32_t subject = graphs_[s].find(verb.head, "subj");
    if (subject == kNoToken || subject >= pronoun) return kNoToken;
    const auto& children = graphs_[s].children(subject);
    const bool several =
        one_of(token(s, subject).xpos, {"NNS", "NNPS"}) ||
        std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return token(s, c).relation == "conj"; });
    return several && token(s, subject).upos != Upos::pron ? subject : kNoToken;
}

}  // namespace gainsay::claims
