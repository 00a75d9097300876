// What a noun phrase or a clause says of the thing or event that it tells of: whose, where, what to, which. Tested by
// referents_test.cpp.
#include "parser/claims/geography.hpp"
#include "parser/claims/referent_words.hpp"
#include "parser/claims/referents.hpp"
#include "parser/claims/scores.hpp"

#include <algorithm>

namespace gainsay::claims {

using namespace words;
using text::kNoToken;
using text::Token;
using text::Upos;

SourceRange ReferentBuilder::phrase_range(std::uint32_t s, std::uint32_t t) const {
    const ClauseGraph& graph = graphs_[s];
    std::vector<std::uint32_t> open{t};
    SourceRange range = token(s, t).range;
    for (std::size_t i = 0; i < open.size(); ++i) {
        range = cover(range, token(s, open[i]).range);
        for (const std::uint32_t c : graph.children(open[i])) {
            const Token& child = token(s, c);
            const bool clause =
                one_of(child.relation, {"acl", "advcl", "ccomp", "parataxis", "appos", "conj", "cc", "punct"});
            const bool outer =
                open[i] == t && one_of(child.relation, {"case", "mark", "cop", "nsubj", "expl", "aux", "advmod"});
            // "Beat United's women 5-0": the score stands with the verb, though parsers hang it on the noun.
            const bool score = c > t && score_at(document_.sentences[s], c).has_value();
            if (!clause && !outer && !score) open.push_back(c);
        }
    }
    return range;
}

/// What to call an event that a clause tells of: "the attack on the embassy", by its kind and what it was done to.
std::string ReferentBuilder::event_name(const Referent& event) const {
    const std::string kind = event.kind.valid() ? lexicon_.rules().kinds[event.kind.index()].name : "event";
    const bool done_to = lexicon_.is_a(event.kind, lexicon_.kind("attack")) || kind == "raid";
    if (event.target.valid())
        return "the " + kind + (done_to ? " on " : " involving ") + all_[event.target.index()].text;
    if (!event.places.empty()) {
        const std::string name = place_name(event.places.front());
        return "the " + kind + " in " + (name.starts_with("place:") ? name.substr(6) : name);
    }
    return "the " + kind;
}

std::string ReferentBuilder::words_of(std::uint32_t s, std::uint32_t t) const {
    const SourceRange range = phrase_range(s, t);
    std::string words;
    for (const Token& w : document_.sentences[s].tokens) {
        if (!range.contains(w.range)) continue;
        if (!words.empty() && w.space_before) words += ' ';
        const bool determiner =
            words.empty() && w.upos != Upos::propn &&
            one_of(w.lower, {"the", "a", "an", "our", "its", "his", "her", "their", "this", "that"});
        words += determiner ? w.lower : w.text;
    }
    return words;
}

bool ReferentBuilder::definite(std::uint32_t s, std::uint32_t t) const {
    for (const std::uint32_t c : graphs_[s].children(t)) {
        const Token& child = token(s, c);
        if (child.relation == "det" && one_of(child.lower, {"the", "this", "that", "these", "those", "both"}))
            return true;
        if (child.relation == "nmod" && child.subtype == "poss") return true;
    }
    return false;
}

/// "the grounds of the embassy", "the embassy building": the whole is meant. Packs list such nouns in
/// `parts_of_places`.
std::uint32_t ReferentBuilder::skip_parts(std::uint32_t s, std::uint32_t t) const {
    const ClauseGraph& graph = graphs_[s];
    for (int steps = 0; steps < 3; ++steps) {
        if (!is_noun(token(s, t)) || !lexicon_.in_class(graph, t, "parts_of_places")) return t;
        std::uint32_t whole = kNoToken;
        for (const RoleEdge& e : graph.edges(t)) {
            if (e.distance > 1 || !is_noun(token(s, e.to))) continue;
            const bool surrounding = e.role == "obj";  // "the area surrounding the embassy"
            if (e.role == "of" || e.role == "mod" || surrounding) {
                if (lexicon_.kind_of(graph, e.to).valid()) whole = e.to;
            }
        }
        for (const std::uint32_t c : graph.children(t))
            if (whole == kNoToken && token(s, c).relation == "acl") {
                const std::uint32_t object = graph.find(c, "obj");
                if (object != kNoToken && object != t && lexicon_.kind_of(graph, object).valid()) whole = object;
            }
        if (whole == kNoToken) return t;
        t = whole;
    }
    return t;
}

void ReferentBuilder::add_owner(Referent& r, std::uint32_t s, std::uint32_t t) const {
    if (const text::Mention* m = mention_at(s, t)) {
        const text::Entity& e = document_.entities[m->entity.index()];
        if (e.kind == text::EntityKind::country || e.kind == text::EntityKind::nationality) {
            insert_sorted(r.owners, e.key.empty() ? lower_case(e.name) : e.key);
        } else if (!e.country.empty()) {
            insert_sorted(r.owners, e.country);
        } else if (e.kind != text::EntityKind::place) {
            insert_sorted(r.owners, lower_case(e.name));
        }
        return;
    }
    const Token& w = token(s, t);
    const std::string country = country_of_word(w.lower);
    if (!country.empty()) insert_sorted(r.owners, country);
    if (one_of(w.lemma, {"country", "nation", "state", "homeland"}))  // "his country's embassy"
        for (const std::uint32_t c : graphs_[s].children(t))
            if (token(s, c).subtype == "poss") add_owner(r, s, c);
    if (!one_of(w.lower, {"our", "we", "us"})) return;
    // "our embassy": whoever speaks.
    const text::SpeechFrame& frame = document_.frames[document_.frame_of[s][t]];
    if (frame.speaker.valid()) {
        const text::Entity& e = document_.entities[frame.speaker.index()];
        insert_sorted(r.owners, e.country.empty() ? lower_case(e.name) : e.country);
    }
}

void ReferentBuilder::add_participant(Referent& r, std::uint32_t s, std::uint32_t t) const {
    add_owner(r, s, t);
    insert_sorted(r.owners, government_of(token(s, t).lower));  // "handed to Moscow": to the state
    // "The coordinates of its missions to Moscow": whatever states the phrase names, wherever the parser hangs them.
    std::vector<std::uint32_t> open{t};
    for (std::size_t i = 0; i < open.size() && i < 12; ++i)
        for (const RoleEdge& e : graphs_[s].edges(open[i])) {
            if (e.distance > 0 || !one_of(e.role, {"of", "mod", "to", "from", "with"})) continue;
            add_owner(r, s, e.to);
            insert_sorted(r.owners, government_of(token(s, e.to).lower));
            open.push_back(e.to);
        }
}

bool ReferentBuilder::add_place(Referent& r, std::uint32_t s, std::uint32_t t) const {
    if (const text::Mention* m = mention_at(s, t)) {
        const text::Entity& e = document_.entities[m->entity.index()];
        if (e.kind == text::EntityKind::place || e.kind == text::EntityKind::country) {
            const std::string as_place = place_key(lower_case(token(s, t).text));
            if (!as_place.empty() && m->form == text::MentionForm::name)
                insert_sorted(r.places, as_place);
            else
                insert_sorted(r.places, e.key.empty() ? "place:" + lower_case(e.name) : e.key);
            return true;
        }
        if (e.kind != text::EntityKind::other) return false;
    }
    // A name that nothing is known of, said with "in": a place all the same.
    const Token& w = token(s, t);
    if (w.upos != Upos::propn || !has_case(s, t, {"in", "near", "outside", "at", "of"})) return false;
    for (const text::TimeExpression& x : document_.times)
        if (x.tokens.contains(s, t)) return false;  // "in November"
    insert_sorted(r.places, "place:" + w.lower);
    return true;
}

/// "On Alder Drive in Lorvik": streets are told in too many ways to tell events apart by; their towns are not.
void ReferentBuilder::add_town_of_street(Referent& r, std::uint32_t s, std::uint32_t street) const {
    if (token(s, street).upos != Upos::propn) return;
    const text::Mention* m = mention_at(s, street);
    const std::uint32_t last = m != nullptr ? m->tokens.last - 1 : street;
    const bool island =
        m != nullptr && document_.entities[m->entity.index()].kind == text::EntityKind::place &&
        !one_of(token(s, last).lower, {"street", "st.",    "avenue",   "ave.",      "road",       "rd.",     "drive",
                                       "dr.",    "lane",   "ln.",      "boulevard", "blvd.",      "highway", "way",
                                       "court",  "square", "motorway", "freeway",   "interstate", "route"});
    if (island) add_place(r, s, street);  // "the volcano on Isla Verde"
    for (const RoleEdge& inner : graphs_[s].edges(street))
        if (inner.distance == 0 && one_of(inner.role, {"in", "near"})) add_place(r, s, inner.to);
}

/// "A shooting that injured a boy in Lorvik": what the event did, it did where it was.
void ReferentBuilder::add_places_of_relative(Referent& r, std::uint32_t s, std::uint32_t t) const {
    for (const std::uint32_t clause : graphs_[s].children(t)) {
        if (token(s, clause).relation != "acl" || graphs_[s].find(clause, "subj") != t) continue;
        for (const RoleEdge& e : graphs_[s].edges(clause)) {
            if (e.distance > 0) continue;
            if (one_of(e.role, {"in", "near"})) add_place(r, s, e.to);
            if (e.role != "obj" && e.role != "at" && e.role != "on") continue;
            for (const RoleEdge& inner : graphs_[s].edges(e.to))
                if (inner.distance == 0 && one_of(inner.role, {"in", "near"})) add_place(r, s, inner.to);
        }
    }
}

// "-7.8" of the word before it in "magnitude-7.8 quake"; else empty.
static std::string rating(const text::Sentence& sentence, std::uint32_t word) {
    if (word + 2 >= sentence.tokens.size() || sentence.tokens[word + 1].text != "-") return {};
    const Token& figure = sentence.tokens[word + 2];
    return figure.upos == Upos::num && !figure.space_before ? "-" + figure.text : std::string();
}

void ReferentBuilder::describe_modifiers(Referent& r, std::uint32_t s, std::uint32_t t) {
    const ClauseGraph& graph = graphs_[s];
    for (const RoleEdge& e : graph.edges(t)) {
        const Token& w = token(s, e.to);
        if (e.distance > 1) continue;
        if (e.role == "mod") {
            const std::string country = country_of_word(w.lower);
            if (!country.empty() && !r.event)
                insert_sorted(r.owners, country);
            else if (!country.empty())
                continue;  // a "Russian strike": who did it may be the matter in dispute
            else if (w.upos == Upos::propn && (add_place(r, s, e.to) || !mention_at(s, e.to))) {
                if (!r.event) insert_sorted(r.names, w.lower);  // "the Orlo depot"
            } else if (is_noun(w) && r.event && lexicon_.is_a(lexicon_.kind_of(graph, e.to), lexicon_.kind("thing")))
                r.target = resolve(s, e.to, {});
            else if (w.upos == Upos::adj || is_noun(w))
                insert_sorted(r.modifiers, w.lemma + rating(document_.sentences[s], e.to));
        } else if (e.role == "of" && !r.event) {
            add_owner(r, s, e.to);
        } else if (one_of(e.role, {"in", "at", "near", "outside", "off", "through"})) {
            if (add_place(r, s, e.to) || !r.event) continue;
            // "An explosion at a bakery in Lorvik", "in Lorvik market".
            for (const RoleEdge& inner : graph.edges(e.to))
                if (inner.distance == 0 && one_of(inner.role, {"in", "at", "near", "of", "mod"}) &&
                    (inner.role != "mod" || mention_at(s, inner.to)))
                    add_place(r, s, inner.to);
        } else if (e.role == "on" && r.event) {
            add_town_of_street(r, s, e.to);
        }
    }
    if (r.event && r.places.empty()) add_places_of_relative(r, s, t);
    // "Struck the embassy in Kyiv": the parser hangs the place on the verb.
    const Token& w = token(s, t);
    const bool argument =
        w.relation == "obj" || w.subtype == "pass" || (r.event && one_of(w.relation, {"nsubj", "obl"}));
    if (w.upos != Upos::verb && r.places.empty() && w.head != kNoToken && token(s, w.head).upos == Upos::verb &&
        argument)
        for (const RoleEdge& e : graph.edges(w.head)) {
            if (e.distance > 0 || e.to == t) continue;
            if (one_of(e.role, {"in", "at", "near", "through"}) && add_place(r, s, e.to)) continue;
            if (e.role == "on" && r.event) add_town_of_street(r, s, e.to);
            // "An explosion tore through a bakery in Lorvik", "the earthquake shook Lorvik".
            if (!r.event || r.plural) continue;
            if (one_of(e.role, {"at", "through", "near", "into"}))
                for (const RoleEdge& inner : graph.edges(e.to))
                    if (inner.distance == 0 && one_of(inner.role, {"in", "near"})) add_place(r, s, inner.to);
            const text::Mention* struck = e.role == "obj" ? mention_at(s, e.to) : nullptr;
            if (struck && document_.entities[struck->entity.index()].kind == text::EntityKind::place)
                add_place(r, s, e.to);
        }
    for (const text::Quantity& q : document_.quantities)
        if (q.kind == text::Quantity::Kind::ordinal && q.tokens.sentence == s &&
            (q.counted == t || graph.dominates(t, q.head)) && token(s, q.head).head == t && q.interval.low &&
            q.interval.low->is_whole())
            r.ordinal = static_cast<int>(q.interval.low->digits());
}

void ReferentBuilder::describe_roles(Referent& r, std::uint32_t s, std::uint32_t t) {
    const ClauseGraph& graph = graphs_[s];
    const KindId thing = lexicon_.kind("thing");
    const bool clause = token(s, t).upos == Upos::verb;
    const auto target = [&](std::uint32_t at) {
        const std::uint32_t whole = skip_parts(s, at);
        if (named_thing(s, whole)) {
            r.target = of_token_.at({s, whole});
            return;
        }
        if (clause && token(s, whole).upos == Upos::pron && is_demonstrative(token(s, whole))) {
            r.target = last_fitting({s, t}, thing, 2);
            return;
        }
        if (mention_at(s, whole) && !lexicon_.kind_of(graph, whole).valid()) {
            // A strike on a town: the place says where; a strike on people or a state says little.
            add_place(r, s, whole);
            return;
        }
        if (lexicon_.is_a(lexicon_.kind_of(graph, whole), thing)) r.target = resolve(s, whole, {});
    };
    for (const RoleEdge& e : graph.edges(t)) {
        if (e.distance > 1 || r.target.valid()) continue;
        if (clause ? e.role == "obj" || e.role == "on" || e.role == "into"
                   : one_of(e.role, {"on", "against", "of", "at", "to"}))
            target(e.to);
    }
    // "The ferry collided": what it happened to.
    if (clause && !r.target.valid() && graph.find(t, "obj") == kNoToken)
        for (const RoleEdge& e : graph.edges(t))
            if (e.role == "subj" && e.distance <= 1 && !r.target.valid() &&
                !lexicon_.is_a(r.kind, lexicon_.kind("attack")))
                target(e.to);
    // "Considers strikes against its missions to be deliberate": the parser may hang the target on the verb.
    const Token& w = token(s, t);
    if (!clause && !r.target.valid() && r.places.empty() && w.head != kNoToken && one_of(w.relation, {"obj", "nsubj"}))
        for (const RoleEdge& e : graph.edges(w.head))
            if (e.distance == 0 && one_of(e.role, {"on", "against"}) && !r.target.valid()) target(e.to);
    for (const RoleEdge& e : graph.edges(t)) {
        if (e.distance > 1) continue;
        if (clause && one_of(e.role, {"in", "at", "near", "through"})) add_place(r, s, e.to);
        // Who took part: a hand-over between the same two parties is likely the same one.
        if (clause ? one_of(e.role, {"subj", "obj", "to", "from"}) : one_of(e.role, {"by", "to", "from"}))
            add_participant(r, s, e.to);
    }
    if (!clause && !lexicon_.is_a(r.kind, lexicon_.kind("attack"))) add_participant(r, s, t);
    // "Struck the depot in Kharkiv": whether the town hangs on the verb or on what was struck, it happened there.
    if (!clause || !r.places.empty() || !r.target.valid()) return;
    for (const RoleEdge& e : graph.edges(t)) {
        if (e.distance > 1 || e.role != "obj") continue;
        for (const RoleEdge& inner : graph.edges(e.to))
            if (inner.distance == 0 && one_of(inner.role, {"in", "at", "near"})) add_place(r, s, inner.to);
    }
}

/// "Strike on depot", "stricken ferry": headlines leave the articles out, and other texts may when they speak of one
/// event.
bool ReferentBuilder::bare_noun(std::uint32_t s, std::uint32_t t, bool event) const {
    const Token& w = token(s, t);
    if (w.upos != Upos::noun || w.xpos != "NN") return false;
    const bool headline = document_.sentences[s].kind == text::BlockKind::headline;
    if (!event && !(headline && lexicon_.is_a(lexicon_.kind_of(graphs_[s], t), lexicon_.kind("site")))) return false;
    const auto& children = graphs_[s].children(t);
    return std::none_of(children.begin(), children.end(), [&](std::uint32_t c) {
        const Token& child = token(s, c);
        return one_of(child.relation, {"det", "nummod"}) || child.subtype == "poss" ||
               (child.upos == Upos::propn && c < t) || child.upos == Upos::num;
    });
}

Referent ReferentBuilder::describe(std::uint32_t s, std::uint32_t t, KindId kind, bool event) {
    const Token& w = token(s, t);
    Referent r;
    r.article = document_.article.id;
    r.kind = kind;
    r.event = event;
    r.head = lower_case(w.lemma);
    r.range = w.range;
    r.mentions = {w.range};
    r.text = short_words(s, t);
    r.plural = w.xpos == "NNS" || w.xpos == "NNPS";
    if (bare_noun(s, t, event)) {
        const std::uint32_t begin = phrase_range(s, t).begin;
        for (const Token& first : document_.sentences[s].tokens)
            if (first.range.begin == begin && first.upos != Upos::propn && first.text.size() > 1 &&
                first.text.substr(1) == first.lower.substr(1))
                r.text[0] = first.lower[0];
        r.text = "the " + r.text;
    }
    for (const std::uint32_t c : graphs_[s].children(t))
        if (token(s, c).relation == "det" && one_of(token(s, c).lower, {"a", "an", "another"})) {
            r.indefinite = true;
            if (event && token(s, c).lower == "another") r.ordinal = 2;  // at any rate not the one told of before
        }
    describe_modifiers(r, s, t);
    if (event) {
        describe_roles(r, s, t);
        r.time = time_of(s, t);
        // "6 dead": what became of them is no name for it.
        if (w.upos == Upos::verb || lexicon_.in_class(graphs_[s], t, "dead") || w.upos == Upos::num ||
            w.upos == Upos::adj)
            r.text = event_name(r);
    }
    return r;
}

/// The phrase up to the first comma or past about sixty bytes: a name for it, not all that is said of it.
std::string ReferentBuilder::short_words(std::uint32_t s, std::uint32_t t) const {
    std::string words = words_of(s, t);
    const std::size_t comma = words.find(", ");  // not that of "3,700"
    if (comma != std::string::npos && comma > 0) words.resize(comma);
    constexpr std::size_t kMost = 60;
    if (words.size() > kMost) {
        const std::size_t space = words.rfind(' ', kMost);
        words.resize(space == std::string::npos || space == 0 ? words.size() : space);
    }
    return words;
}

bool ReferentBuilder::has_case(std::uint32_t s, std::uint32_t t, std::initializer_list<std::string_view> words) const {
    const auto& list = graphs_[s].children(t);
    return std::any_of(list.begin(), list.end(), [&](std::uint32_t c) {
        return token(s, c).relation == "case" && one_of(token(s, c).lower, words);
    });
}

/// Does a preposition or possessive stand with the word ("the embassy of France")?
bool ReferentBuilder::preposed(std::uint32_t s, std::uint32_t t) const {
    for (const std::uint32_t c : graphs_[s].children(t))
        if (token(s, c).relation == "case") return true;
    return false;
}

}  // namespace gainsay::claims
