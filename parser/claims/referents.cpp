// Reading order matters: a definite phrase looks back for what it may mean, an indefinite one opens something new.
// The rules are deliberately few: number, name, owner, place and time must fit (identity.hpp); the last fitting
// referent wins. Tested by referents_test.cpp.
#include "parser/claims/referents.hpp"

#include "parser/claims/geography.hpp"
#include "parser/claims/identity.hpp"

#include <algorithm>
#include <array>

namespace gainsay::claims {

using text::kNoToken;
using text::Token;
using text::Upos;

namespace {

constexpr std::size_t kMaxLookBack = 200;  ///< referents; keeps a long article linear

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

void insert_sorted(std::vector<std::string>& list, std::string value) {
    if (value.empty()) return;
    const auto at = std::lower_bound(list.begin(), list.end(), value);
    if (at == list.end() || *at != value) list.insert(at, std::move(value));
}

std::string lower_case(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

bool is_noun(const Token& t) {
    return t.upos == Upos::noun || t.upos == Upos::propn;
}
bool is_demonstrative(const Token& t) {
    return one_of(t.lower, {"it", "this", "that", "these", "those", "they", "which", "them"});
}

}  // namespace

ReferentBuilder::ReferentBuilder(const text::Document& document, std::span<const ClauseGraph> graphs,
                                 const Lexicon& lexicon, std::vector<Referent>& all)
    : document_(document), graphs_(graphs), lexicon_(lexicon), all_(all) {
    for (const text::Mention& m : document.mentions) mentions_.emplace(Place{m.tokens.sentence, m.head}, &m);
}

const text::Mention* ReferentBuilder::mention_at(std::uint32_t s, std::uint32_t t) const {
    const auto found = mentions_.find({s, t});
    return found == mentions_.end() ? nullptr : found->second;
}

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
            if (!clause && !outer) open.push_back(c);
        }
    }
    return range;
}

/// What to call an event that a clause tells of: "the attack on the embassy", by its kind and what it was done to.
std::string ReferentBuilder::event_name(const Referent& event) const {
    const std::string kind = event.kind.valid() ? lexicon_.rules().kinds[event.kind.index()].name : "event";
    if (event.target.valid()) return "the " + kind + " on " + all_[event.target.index()].text;
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

ReferentId ReferentBuilder::entity_referent(const text::Mention& mention) {
    const auto known = of_entity_.find(mention.entity);
    if (known != of_entity_.end()) {
        const SourceRange range = document_.sentences[mention.tokens.sentence].tokens[mention.head].range;
        all_[known->second.index()].mentions.push_back(range);
        return known->second;
    }
    const text::Entity& e = document_.entities[mention.entity.index()];
    Referent r;
    r.id = ReferentId::at(all_.size());
    r.article = document_.article.id;
    constexpr std::array kind_names{"person", "organization", "country", "place", "country", "thing"};
    r.kind = lexicon_.kind(kind_names[static_cast<std::size_t>(e.kind)]);
    r.head = lower_case(e.name);
    r.text = e.name;
    r.key = e.key;
    // "The ministry" of one article is not that of another; only a proper name says so.
    const bool proper = !e.name.empty() && !(e.name[0] >= 'a' && e.name[0] <= 'z');
    if (proper) r.names = {lower_case(e.name)};
    if (!e.country.empty()) r.owners = {e.country};
    r.range = document_.sentences[mention.tokens.sentence].tokens[mention.head].range;
    r.mentions = {r.range};
    of_entity_.emplace(mention.entity, r.id);
    all_.push_back(std::move(r));
    return all_.back().id;
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
                insert_sorted(r.modifiers, w.lemma);
        } else if (e.role == "of" && !r.event) {
            add_owner(r, s, e.to);
        } else if (one_of(e.role, {"in", "at", "near", "outside", "off"})) {
            if (add_place(r, s, e.to) || !r.event) continue;
            for (const RoleEdge& inner : graph.edges(e.to))  // "an explosion at a bakery in Lorvik"
                if (inner.distance == 0 && one_of(inner.role, {"in", "at", "near", "of"})) add_place(r, s, inner.to);
        }
    }
    // "Struck the embassy in Kyiv": the parser hangs the place on the verb.
    const Token& w = token(s, t);
    const bool argument =
        w.relation == "obj" || w.subtype == "pass" || (r.event && one_of(w.relation, {"nsubj", "obl"}));
    if (w.upos != Upos::verb && r.places.empty() && w.head != kNoToken && token(s, w.head).upos == Upos::verb &&
        argument)
        for (const RoleEdge& e : graph.edges(w.head))
            if (e.distance == 0 && e.to != t && one_of(e.role, {"in", "at", "near"})) add_place(r, s, e.to);
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
        if (clause && one_of(e.role, {"in", "at", "near"})) add_place(r, s, e.to);
        // Who took part: a hand-over between the same two parties is likely the same one.
        if (clause ? one_of(e.role, {"subj", "obj", "to", "from"}) : one_of(e.role, {"by", "to", "from"}))
            add_participant(r, s, e.to);
    }
    if (!clause && !lexicon_.is_a(r.kind, lexicon_.kind("attack"))) add_participant(r, s, t);
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
    for (const std::uint32_t c : graphs_[s].children(t))
        if (token(s, c).relation == "det" && one_of(token(s, c).lower, {"a", "an", "another"})) {
            r.indefinite = true;
            if (event && token(s, c).lower == "another") r.ordinal = 2;  // at any rate not the one told of before
        }
    describe_modifiers(r, s, t);
    if (event) {
        describe_roles(r, s, t);
        r.time = time_of(s, t);
        if (w.upos == Upos::verb) r.text = event_name(r);
    }
    return r;
}

void ReferentBuilder::absorb(Referent& into, const Referent& from) {
    for (const std::string& x : from.names) insert_sorted(into.names, x);
    for (const std::string& x : from.owners) insert_sorted(into.owners, x);
    for (const std::string& x : from.places) insert_sorted(into.places, x);
    for (const std::string& x : from.modifiers) insert_sorted(into.modifiers, x);
    if (!into.time) into.time = from.time;
    if (!into.target.valid()) into.target = from.target;
    if (!into.agent.valid()) into.agent = from.agent;
    if (lexicon_.is_a(from.kind, into.kind)) into.kind = from.kind;
    into.mentions.push_back(from.range);
    const bool better_words =
        from.text.size() > into.text.size() && from.text.size() < 60 && !from.text.starts_with("the attack");
    if (better_words && !into.event) into.text = from.text;
}

/// The phrase up to the first comma or past about sixty bytes: a name for it, not all that is said of it.
std::string ReferentBuilder::short_words(std::uint32_t s, std::uint32_t t) const {
    std::string words = words_of(s, t);
    const std::size_t comma = words.find(',');
    if (comma != std::string::npos && comma > 0) words.resize(comma);
    constexpr std::size_t kMost = 60;
    if (words.size() > kMost) {
        const std::size_t space = words.rfind(' ', kMost);
        words.resize(space == std::string::npos || space == 0 ? words.size() : space);
    }
    return words;
}

ReferentId ReferentBuilder::place_referent(Referent r, bool is_definite, bool clause, Place at) {
    // "The strike" may be any fitting one told of before; with a place, a target or a date of its own it must share
    // them.
    const bool bare =
        r.places.empty() && r.owners.empty() && r.names.empty() && !r.target.valid() && !r.time && !r.ordinal;
    const Identity needed = !is_definite || clause ? Identity::sure : bare ? Identity::open : Identity::likely;
    ReferentId best;
    Identity best_identity = Identity::distinct;
    std::size_t looked = 0;
    for (auto it = told_.rbegin(); it != told_.rend() && looked < kMaxLookBack; ++it, ++looked) {
        const Referent& old = all_[it->second.index()];
        if (old.event != r.event || old.plural != r.plural) continue;
        const Identity identity = compare(r, old, all_, lexicon_.rules());
        // "The explosion" is not the shelling told of before, though both are attacks; "the attack" or "the incident"
        // may be.
        const bool other_word = r.event && r.head != old.head && !lexicon_.lemma_in_class(r.head, "generic_events");
        if (other_word && identity < Identity::likely) continue;
        if (identity >= needed && identity > best_identity && identity != Identity::distinct) {
            best = it->second;
            best_identity = identity;
        }
    }
    if (best.valid()) {
        absorb(all_[best.index()], r);
    } else {
        r.id = ReferentId::at(all_.size());
        best = r.id;
        all_.push_back(std::move(r));
    }
    of_token_[at] = best;
    told_.emplace_back(at, best);
    return best;
}

/// "The ferry Halcyon Dawn": a name with the noun for what it is. Either may head the phrase.
bool ReferentBuilder::named_thing(std::uint32_t s, std::uint32_t t) {
    const Token& w = token(s, t);
    if (const auto known = of_token_.find({s, t});
        known != of_token_.end() && w.upos == Upos::propn && mention_at(s, t)) {
        const Referent& r = all_[known->second.index()];
        return !r.event && lexicon_.is_a(r.kind, lexicon_.kind("thing")) && r.kind != lexicon_.kind("thing");
    }
    const text::Mention* m = mention_at(s, t);
    const KindId thing = lexicon_.kind("thing");
    if (w.upos != Upos::propn || !m || lexicon_.kind_of(graphs_[s], t).valid()) return false;
    const auto name_it = [&](std::uint32_t noun) {
        const KindId kind = token(s, noun).upos == Upos::noun ? lexicon_.kind_of(graphs_[s], noun) : KindId::none();
        if (!lexicon_.is_a(kind, thing)) return false;
        Referent r = describe(s, noun, kind, false);
        r.names.clear();
        insert_sorted(r.names, lower_case(document_.entities[m->entity.index()].name));
        r.text = words_of(s, std::min(noun, t) == noun && w.head == noun ? noun : t);
        const ReferentId id = place_referent(std::move(r), true, false, {s, noun});
        of_token_[{s, t}] = id;
        of_entity_.emplace(m->entity, id);
        return true;
    };
    for (const std::uint32_t c : graphs_[s].children(t))
        if (token(s, c).relation == "compound" && c < t && name_it(c)) return true;
    const bool apposed = !preposed(s, t) && one_of(w.relation, {"appos", "flat", "nmod"}) && w.head != kNoToken &&
                         w.head < t && w.head + 4 > t;
    return apposed && !of_token_.contains({s, w.head}) ? name_it(w.head) : (apposed && rename(s, w.head, *m, t));
}

/// The noun was met first ("the ferry" in "the ferry Halcyon Dawn"): give its referent the name.
bool ReferentBuilder::rename(std::uint32_t s, std::uint32_t noun, const text::Mention& m, std::uint32_t t) {
    const auto known = of_token_.find({s, noun});
    if (known == of_token_.end() || preposed(s, t)) return false;
    Referent& r = all_[known->second.index()];
    if (r.event || !lexicon_.is_a(r.kind, lexicon_.kind("thing"))) return false;
    insert_sorted(r.names, lower_case(document_.entities[m.entity.index()].name));
    of_token_[{s, t}] = r.id;
    of_entity_.emplace(m.entity, r.id);
    return true;
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

/// "A strike hit the school": the noun and the verb tell of one event, and the verb says of what.
bool ReferentBuilder::told_by_its_subject(std::uint32_t s, std::uint32_t t, KindId kind) {
    const std::uint32_t subject = graphs_[s].find(t, graphs_[s].passive(t) ? "obj" : "subj");
    if (subject == kNoToken || !is_noun(token(s, subject))) return false;
    const auto known = of_token_.find({s, subject});
    if (known == of_token_.end()) return false;
    const ReferentId id = known->second;
    if (!all_[id.index()].event ||
        !(lexicon_.is_a(all_[id.index()].kind, kind) || lexicon_.is_a(kind, all_[id.index()].kind)))
        return false;
    of_token_[{s, t}] = id;
    Referent told = describe(s, t, kind, true);
    told.text.clear();
    absorb(all_[id.index()], told);
    all_[id.index()].mentions.pop_back();
    return true;
}

void ReferentBuilder::scan() {
    const KindId event = lexicon_.kind("event"), thing = lexicon_.kind("thing");
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
        const auto& tokens = document_.sentences[s].tokens;
        for (std::uint32_t t = 0; t < tokens.size(); ++t) {
            const bool noun = is_noun(tokens[t]), verb = tokens[t].upos == Upos::verb;
            if (!noun && !verb && tokens[t].upos != Upos::pron) continue;
            if (named_thing(s, t)) continue;
            const KindId kind = noun || verb ? lexicon_.kind_of(graphs_[s], t) : KindId::none();
            const bool is_event = lexicon_.is_a(kind, event), is_thing = noun && lexicon_.is_a(kind, thing);
            if (is_event || is_thing) {
                if (of_token_.contains({s, t})) continue;                // made while an earlier phrase was described
                if (tokens[t].relation == "compound" && noun) continue;  // "strike" in "strike group"
                if (verb && told_by_its_subject(s, t, kind)) continue;
                place_referent(describe(s, t, kind, is_event), definite(s, t), verb, {s, t});
            } else if (const text::Mention* m = mention_at(s, t)) {
                of_token_[{s, t}] = entity_referent(*m);
            }
        }
    }
    infer_targets();
    join_headline();
}

/// The event of a headline is, most likely, the first of its kind in the text below.
void ReferentBuilder::join_headline() {
    const auto headline = [&](const Place& at) {
        return document_.sentences[at.first].kind == text::BlockKind::headline;
    };
    for (const auto& [at, id] : told_) {
        if (!headline(at) || !all_[id.index()].event || all_[id.index()].mentions.size() > 1) continue;
        for (const auto& [below, other] : told_) {
            if (headline(below) || other == id || !all_[other.index()].event) continue;
            const Identity identity = compare(all_[id.index()], all_[other.index()], all_, lexicon_.rules());
            if (identity == Identity::distinct) continue;
            all_[id.index()].anaphor_of = other;
            break;
        }
    }
}

/// "The damage recorded in November": damage to what the article has been about. Only when one target clearly leads.
void ReferentBuilder::infer_targets() {
    std::map<ReferentId, int> votes;
    for (const auto& [at, id] : told_)
        if (all_[id.index()].target.valid()) ++votes[all_[id.index()].target];
    ReferentId leader;
    int most = 0, all_votes = 0;
    for (const auto& [id, count] : votes) {
        all_votes += count;
        if (count > most) {
            most = count;
            leader = id;
        }
    }
    if (most < 2 || 2 * most <= all_votes) return;
    const KindId attack = lexicon_.kind("attack");
    for (const auto& [at, id] : told_) {
        Referent& r = all_[id.index()];
        if (!lexicon_.is_a(r.kind, attack) || r.target.valid() || !r.places.empty()) continue;
        r.target = leader;
        r.target_inferred = true;
    }
}

ReferentId ReferentBuilder::last_fitting(Place before, KindId wanted, std::uint32_t sentences_back) const {
    std::size_t looked = 0;
    for (auto it = told_.rbegin(); it != told_.rend() && looked < kMaxLookBack; ++it, ++looked) {
        if (it->first >= before) continue;
        if (it->first.first + sentences_back < before.first) return ReferentId::none();
        const Referent& r = all_[it->second.index()];
        if (!wanted.valid() || lexicon_.is_a(r.kind, wanted)) return it->second;
    }
    return ReferentId::none();
}

ReferentId ReferentBuilder::resolve(std::uint32_t s, std::uint32_t t, KindId wanted) {
    t = skip_parts(s, t);
    const auto known = of_token_.find({s, t});
    const KindId event = lexicon_.kind("event"), thing = lexicon_.kind("thing");
    const bool wants_told = lexicon_.is_a(wanted, event) || lexicon_.is_a(wanted, thing);
    if (known != of_token_.end()) {
        const Referent& r = all_[known->second.index()];
        // "the incident" is an event of no special kind: what it refers to may be the special one.
        if (!wanted.valid() || lexicon_.is_a(r.kind, wanted)) return known->second;
        if (lexicon_.is_a(wanted, r.kind) && r.event) {
            const ReferentId special = last_fitting({s, t}, wanted, 6);
            if (special.valid()) return special;
        }
        if (wants_told) return ReferentId::none();
        return known->second;
    }
    const Token& w = token(s, t);
    if (w.upos == Upos::pron && is_demonstrative(w) && wants_told) return last_fitting({s, t}, wanted, 3);
    if (const text::Mention* m = mention_at(s, t)) return wants_told ? ReferentId::none() : entity_referent(*m);
    const KindId kind = is_noun(w) || w.upos == Upos::verb ? lexicon_.kind_of(graphs_[s], t) : KindId::none();
    if (wanted.valid() && !lexicon_.is_a(kind, wanted)) return ReferentId::none();
    if (!is_noun(w) && !kind.valid()) return ReferentId::none();
    return place_referent(describe(s, t, kind, lexicon_.is_a(kind, event)), definite(s, t), w.upos == Upos::verb,
                          {s, t});
}

ReferentId ReferentBuilder::event_of(std::uint32_t s, std::uint32_t t, KindId wanted) {
    const KindId event = lexicon_.kind("event");
    const KindId need = wanted.valid() ? wanted : event;
    const auto known = of_token_.find({s, t});
    if (known != of_token_.end() && lexicon_.is_a(all_[known->second.index()].kind, need)) return known->second;
    const ClauseGraph& graph = graphs_[s];
    // A clause with a target of its own tells of an act of its own: "a missile fell on the depot".
    if (token(s, t).upos == Upos::verb) {
        Referent own = describe(s, t, need, true);
        if (own.target.valid()) return place_referent(std::move(own), false, true, {s, t});
    }
    // An event among the clause's own parts, closest first: "the attack caused deaths", "died in the crash".
    for (const RoleEdge& e : graph.edges(t)) {
        const auto part = of_token_.find({s, e.to});
        if (part == of_token_.end()) continue;
        const Referent& r = all_[part->second.index()];
        if (r.event && lexicon_.is_a(r.kind, need)) return part->second;
    }
    // Of a coordinated clause: "six were killed and dozens injured in the attack".
    for (const std::uint32_t c : graph.children(t)) {
        if (token(s, c).relation != "conj") continue;
        for (const RoleEdge& e : graph.edges(c)) {
            const auto part = of_token_.find({s, e.to});
            if (part == of_token_.end() || e.distance > 0) continue;
            const Referent& r = all_[part->second.index()];
            if (r.event && lexicon_.is_a(r.kind, need)) return part->second;
        }
    }
    // The clause that it hangs on: "hit the depot, killing six".
    for (std::uint32_t up = token(s, t).head, steps = 0; up != kNoToken && steps < 6; up = token(s, up).head, ++steps) {
        const auto outer = of_token_.find({s, up});
        if (outer == of_token_.end()) continue;
        const Referent& r = all_[outer->second.index()];
        if (r.event && lexicon_.is_a(r.kind, need)) return outer->second;
    }
    const bool named = lexicon_.is_a(lexicon_.kind_of(graph, t), need);
    if (!named) {
        const ReferentId last = last_fitting({s, t}, need, 4);
        if (last.valid()) return bridge(s, t, last);
    }
    return place_referent(describe(s, t, need, true), false, true, {s, t});
}

/// "Six people died." — in what was told of before, most likely; unless the clause names a place where that was not.
ReferentId ReferentBuilder::bridge(std::uint32_t s, std::uint32_t t, ReferentId antecedent) {
    Referent r = describe(s, t, all_[antecedent.index()].kind, true);
    if (!places_fit(r.places, all_[antecedent.index()].places)) {
        r.kind = lexicon_.kind("event");
    } else {
        r.anaphor_of = antecedent;
        r.text = all_[antecedent.index()].text;
    }
    r.id = ReferentId::at(all_.size());
    of_token_[{s, t}] = r.id;
    all_.push_back(std::move(r));
    return all_.back().id;
}

/// "Russia said its forces …", "Moscow denied that it …": a pronoun in what a state says is the state, when nothing
/// else was found for it.
std::string ReferentBuilder::speaker_country(std::uint32_t s, std::uint32_t t) const {
    const Token& w = token(s, t);
    if (w.upos != Upos::pron || !one_of(w.lower, {"it", "its", "they", "their", "we", "our"})) return {};
    const text::SpeechFrame& frame = document_.frames[document_.frame_of[s][t]];
    return frame.speaker.valid() ? document_.entities[frame.speaker.index()].country : std::string{};
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
    return {lower_case(token(s, t).lemma), words_of(s, t), false, false};
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
    if (!found) return std::nullopt;
    return found->interval;
}

}  // namespace gainsay::claims
