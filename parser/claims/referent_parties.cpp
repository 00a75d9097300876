// Who stands behind a phrase, and when an event was. Tested by referents_test.cpp.
#include "parser/claims/geography.hpp"
#include "parser/claims/referent_words.hpp"
#include "parser/claims/referents.hpp"

namespace gainsay::claims {

using namespace words;
using text::kNoToken;
using text::Token;
using text::Upos;

/// "Russia said its forces …", "Moscow denied that it …": a pronoun in what a state says is the state, when nothing
/// else was found for it.
std::string ReferentBuilder::speaker_country(std::uint32_t s, std::uint32_t t) const {
    const Token& w = token(s, t);
    if (w.upos != Upos::pron || !one_of(w.lower, {"it", "its", "they", "their", "we", "our"})) return {};
    const text::SpeechFrame& frame = document_.frames[document_.frame_of[s][t]];
    return frame.speaker.valid() ? document_.entities[frame.speaker.index()].country : std::string{};
}

/// "The Green Lance said it had no role": a body that speaks of itself, when nothing else was found for the pronoun.
Party ReferentBuilder::speaking_body(std::uint32_t s, std::uint32_t t) const {
    const Token& w = token(s, t);
    if (w.upos != Upos::pron || !one_of(w.lower, {"it", "they", "we"})) return {};
    const text::SpeechFrame& frame = document_.frames[document_.frame_of[s][t]];
    if (!frame.speaker.valid()) return {};
    const text::Entity& e = document_.entities[frame.speaker.index()];
    if (e.kind != text::EntityKind::organization) return {};
    return {e.key.empty() ? lower_case(e.name) : e.key, e.name, true, !e.key.empty()};
}

Party ReferentBuilder::party_of(std::uint32_t s, std::uint32_t t) const {
    const ClauseGraph& graph = graphs_[s];
    Party named;
    // Breadth first over what the phrase is made of; the nearest country wins.
    std::vector<std::uint32_t> open{t};
    for (std::size_t i = 0; i < open.size() && i < 24; ++i) {
        const std::uint32_t at = open[i];
        std::string key;
        if (const text::Mention* m = mention_at(s, at)) {
            const text::Entity& e = document_.entities[m->entity.index()];
            if (e.kind == text::EntityKind::country || e.kind == text::EntityKind::nationality)
                key = e.key;
            else if (e.kind == text::EntityKind::organization || e.kind == text::EntityKind::person)
                key = e.country;
            if (key.empty() && at == t && e.kind != text::EntityKind::place)
                named = {e.key.empty() ? lower_case(e.name) : e.key, e.name, true, !e.key.empty()};
        }
        if (key.empty()) key = speaker_country(s, at);
        if (key.empty()) key = country_of_word(token(s, at).lower);
        if (key.empty()) key = lexicon_.belongs_to(lower_case(token(s, at).lemma));
        if (key.starts_with("country:")) return {key, place_name(key), true, true};
        // "Iranian-made": the maker is not the one who fired it.
        if (one_of(token(s, at).lemma, {"make", "made", "build", "built", "supply", "supplied", "design", "designed"}))
            continue;
        for (const RoleEdge& e : graph.edges(at))
            if (e.distance == 0 && one_of(e.role, {"mod", "of", "by", "from"})) open.push_back(e.to);
    }
    if (named.named) return named;
    if (Party body = speaking_body(s, t); body.named && mention_at(s, t) == nullptr) return body;
    return {lower_case(token(s, t).lemma), words_of(s, t), false, false};
}

/// "Until Wednesday, when they were freed": the day named right before "when".
std::optional<TimeInterval> ReferentBuilder::time_before_when(std::uint32_t s, std::uint32_t t) const {
    const auto& tokens = document_.sentences[s].tokens;
    if (tokens[t].upos != Upos::verb || !one_of(tokens[t].relation, {"advcl", "acl"})) return std::nullopt;
    for (const std::uint32_t c : graphs_[s].children(t)) {
        if (tokens[c].lower != "when" || c == 0 || c > t) continue;
        const std::uint32_t end = tokens[c - 1].lower == "," ? c - 1 : c;
        for (const text::TimeExpression& x : document_.times)
            if (x.tokens.sentence == s && x.tokens.last == end && x.interval.bounded() &&
                (x.kind == text::TimeExpression::Kind::date || x.kind == text::TimeExpression::Kind::range))
                return x.interval;
    }
    return std::nullopt;
}

/// An entry of a timeline tells what happened on the day above it, unless it looks back or ahead.
std::optional<TimeInterval> ReferentBuilder::time_of_entry(std::uint32_t s, std::uint32_t t) const {
    const text::Sentence& sentence = document_.sentences[s];
    if (!sentence.entry_day || sentence.tokens[t].upos != Upos::verb) return std::nullopt;
    std::uint32_t at = t;
    for (int steps = 0; steps < 4 && sentence.tokens[at].relation == "conj"; ++steps) at = sentence.tokens[at].head;
    if (sentence.tokens[at].head != kNoToken) return std::nullopt;
    for (const std::uint32_t verb : {t, at})
        for (const std::uint32_t c : graphs_[s].children(verb))
            if (one_of(sentence.tokens[c].lower, {"had", "has", "have", "will", "would", "could", "should", "may"}))
                return std::nullopt;
    return sentence.entry_day;
}

std::optional<TimeInterval> ReferentBuilder::time_of(std::uint32_t s, std::uint32_t t) const {
    const auto& tokens = document_.sentences[s].tokens;
    const auto governs = [&](std::uint32_t head, std::uint32_t of) {
        for (int steps = 0; steps < 4 && of != kNoToken; ++steps) {
            if (of == head) return true;
            // Through a participle on the noun: "the damage recorded in November".
            if (tokens[of].relation != "acl" || tokens[of].subtype == "relcl") return false;
            of = tokens[of].head;
        }
        return false;
    };
    const text::TimeExpression* found = nullptr;
    bool through_verb = false;
    for (const text::TimeExpression& x : document_.times) {
        if (x.tokens.sentence != s || (!x.interval.earliest && !x.interval.latest)) continue;
        if (x.kind != text::TimeExpression::Kind::date && x.kind != text::TimeExpression::Kind::range) continue;
        std::uint32_t head = x.tokens.first;
        for (std::uint32_t i = x.tokens.first; i < x.tokens.last; ++i) {
            const std::uint32_t up = tokens[i].head;
            if (up == kNoToken || up < x.tokens.first || up >= x.tokens.last) head = i;
        }
        bool shifted = false;
        for (const std::uint32_t c : graphs_[s].children(head))
            shifted = shifted || one_of(tokens[c].lower, {"after", "before", "since", "until", "till", "by"});
        if (shifted || tokens[head].head == kNoToken) continue;
        if (governs(t, tokens[head].head)) {
            if (!found || through_verb) found = &x;
            through_verb = false;
        } else if (!found && is_noun(tokens[t]) && tokens[t].head == tokens[head].head &&
                   ((one_of(tokens[t].relation, {"nsubj", "obj"}) &&
                     lexicon_.in_class(graphs_[s], tokens[t].head, "occurrence")) ||
                    (tokens[t].relation == "obl" && has_case(s, t, {"in", "during"})))) {
            found = &x;  // "Kyiv suffered an attack on 14 November": the verb's time is the attack's
            through_verb = true;
        }
    }
    if (found) return found->interval;
    if (const auto time = time_before_when(s, t)) return time;
    return time_of_entry(s, t);
}

}  // namespace gainsay::claims
