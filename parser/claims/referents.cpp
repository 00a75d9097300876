// Reading order matters: a definite phrase looks back for what it may mean, an indefinite one opens something new.
// The rules are deliberately few: number, name, owner, place and time must fit (identity.hpp); the last fitting
// referent wins. Tested by referents_test.cpp.
#include "parser/claims/referents.hpp"

#include "parser/claims/geography.hpp"
#include "parser/claims/identity.hpp"
#include "parser/claims/referent_words.hpp"
#include "parser/text/coreference_words.hpp"

#include <algorithm>
#include <array>

namespace gainsay::claims {

using namespace words;

using text::kNoToken;
using text::Token;
using text::Upos;

namespace {

constexpr std::size_t kMaxLookBack = 200;  ///< referents; keeps a long article linear

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

namespace {

bool apart(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return !a.empty() && !b.empty() && std::none_of(a.begin(), a.end(), [&](const std::string& x) {
        return std::find(b.begin(), b.end(), x) != b.end();
    });
}

bool apart(const std::optional<TimeInterval>& a, const std::optional<TimeInterval>& b) {
    return a && b && a->bounded() && b->bounded() && !a->in_days().overlaps(b->in_days());
}

}  // namespace

/// "The Rovers women beat the United women": who does and whom it is done to in one clause are two.
bool ReferentBuilder::beside_each_other(Place a, Place b) const {
    const Token &x = token(a.first, a.second), &y = token(b.first, b.second);
    if (a.first != b.first || x.head != y.head || x.head == kNoToken) return false;
    const bool subject = x.relation == "nsubj", other_subject = y.relation == "nsubj";
    return subject != other_subject && one_of(subject ? y.relation : x.relation, {"obj", "iobj", "obl"});
}

/// "Rovers' women", "United's women": things of which each has another owner by name, known to the reader of the text
/// or not.
bool ReferentBuilder::owned_by_others(Place a, Place b) const {
    const auto owner = [&](Place of) -> std::string {
        for (const std::uint32_t c : graphs_[of.first].children(of.second)) {
            const Token& t = token(of.first, c);
            const bool name = !t.text.empty() && t.text[0] >= 'A' && t.text[0] <= 'Z';
            if (is_noun(t) && name && t.relation == "nmod" && t.subtype == "poss") return t.lower;
        }
        return {};
    };
    const std::string x = owner(a), y = owner(b);
    return !x.empty() && !y.empty() && x.find(y) == std::string::npos && y.find(x) == std::string::npos;
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
        if (!r.event && (beside_each_other(at, it->first) || owned_by_others(at, it->first))) continue;
        // "The explosion" is not the shelling told of before, though both are attacks; "the attack" or "the incident"
        // may be.
        const bool other_word = r.event && r.head != old.head && !lexicon_.lemma_in_class(r.head, "generic_events");
        if (other_word && identity < Identity::likely) continue;
        // "The farm bill" is not the tax bill told of before.
        if (bare && !r.event && apart(r.modifiers, old.modifiers)) continue;
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

/// "A strike hit the school": the noun and the verb tell of one event, and the verb says of what.
bool ReferentBuilder::told_by_its_subject(std::uint32_t s, std::uint32_t t, KindId kind) {
    const std::uint32_t subject = graphs_[s].find(t, graphs_[s].passive(t) ? "obj" : "subj");
    if (subject == kNoToken || !is_noun(token(s, subject))) return false;
    const auto known = of_token_.find({s, subject});
    if (known == of_token_.end()) return false;
    const ReferentId id = known->second;
    const bool strikes = one_of(token(s, t).lemma, {"strike", "hit"});  // "an earthquake struck the town"
    if (!all_[id.index()].event ||
        !(strikes || lexicon_.is_a(all_[id.index()].kind, kind) || lexicon_.is_a(kind, all_[id.index()].kind)))
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

/// "Banker Rui Teles", "the mayor, Gwen Tarry,": the noun is who is named beside it.
std::uint32_t ReferentBuilder::named_beside(std::uint32_t s, std::uint32_t t) const {
    const Token& noun = token(s, t);
    if (noun.xpos != "NN" || mention_at(s, t) != nullptr) return t;
    const bool person = text::class_of_noun(noun.lemma) == text::NounClass::person;
    for (const std::uint32_t c : graphs_[s].children(t)) {
        const text::Mention* m = c > t && one_of(token(s, c).relation, {"appos", "flat"}) ? mention_at(s, c) : nullptr;
        if (m == nullptr || document_.entities[m->entity.index()].kind != text::EntityKind::person) continue;
        // Right beside the name any noun is a trade ("banker"); behind a comma it must be one of people.
        if (m->form == text::MentionForm::name && m->tokens.first <= t + (person ? 2 : 1)) return c;
    }
    return t;
}

ReferentId ReferentBuilder::resolve(std::uint32_t s, std::uint32_t t, KindId wanted) {
    t = named_beside(s, skip_parts(s, t));
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

ReferentId ReferentBuilder::event_among_parts(std::uint32_t s, std::uint32_t t, KindId need,
                                              std::initializer_list<std::string_view> roles) const {
    for (const RoleEdge& e : graphs_[s].edges(t)) {
        if (roles.size() > 0 ? !one_of(e.role, roles) : e.role == "conj") continue;
        const auto part = of_token_.find({s, e.to});
        if (part == of_token_.end()) continue;
        const Referent& r = all_[part->second.index()];
        if (r.event && lexicon_.is_a(r.kind, need)) return part->second;
    }
    return ReferentId::none();
}

ReferentId ReferentBuilder::event_of(std::uint32_t s, std::uint32_t t, KindId wanted) {
    const KindId event = lexicon_.kind("event");
    const KindId need = wanted.valid() ? wanted : event;
    // "Six were shot, one fatally": the clause that the adverb and its figure leave unsaid.
    for (int steps = 0; steps < 4 && token(s, t).head != kNoToken; ++steps) {
        if (token(s, t).upos != Upos::adv && token(s, t).upos != Upos::num) break;
        t = token(s, t).head;
    }
    const auto known = of_token_.find({s, t});
    if (known != of_token_.end() && lexicon_.is_a(all_[known->second.index()].kind, need)) return known->second;
    const ClauseGraph& graph = graphs_[s];
    // "Died in a fire on the ferry": the clause says in what.
    if (token(s, t).upos == Upos::verb && !lexicon_.is_a(lexicon_.kind_of(graph, t), event))
        if (const ReferentId part = event_among_parts(s, t, need, {"in", "during"}); part.valid()) return part;
    // A clause with a target of its own tells of an act of its own: "a missile fell on the depot".
    if (token(s, t).upos == Upos::verb) {
        Referent own = describe(s, t, need, true);
        if (own.target.valid()) return place_referent(std::move(own), false, true, {s, t});
    }
    // An event among the clause's own parts, closest first: "the attack caused deaths", "died in the crash".
    if (const ReferentId part = event_among_parts(s, t, need); part.valid()) return part;
    // Of the clause whose noun or adjective it is: "the crash led to two deaths", "the blast left six dead".
    const std::uint32_t governor = token(s, t).head;
    if (token(s, t).upos != Upos::verb && governor != kNoToken && token(s, governor).upos == Upos::verb)
        if (const ReferentId part = event_among_parts(s, governor, need); part.valid()) return part;
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
    if (!places_fit(r.places, all_[antecedent.index()].places) || apart(r.time, all_[antecedent.index()].time)) {
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

}  // namespace gainsay::claims
