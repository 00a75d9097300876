// Tested by open_claims_test.cpp.
#include "parser/claims/open_claims.hpp"

#include "parser/claims/act_scope.hpp"
#include "parser/claims/commitment.hpp"
#include "parser/claims/geography.hpp"
#include "parser/claims/matter_wording.hpp"
#include "parser/claims/referent_words.hpp"
#include "parser/claims/utterances.hpp"
#include "parser/claims/word_relations.hpp"
#include "parser/text/coreference_words.hpp"

#include <algorithm>

namespace gainsay::claims {

using text::kNoToken;
using text::Token;
using text::Upos;
using words::is_noun;
using words::lower_case;
using words::one_of;

namespace {

constexpr std::string_view kThings =
    "thing_";  ///< beginning of the names of word classes whose nouns stand for one thing
constexpr std::ptrdiff_t kMostOfOneRole = 4;  ///< "Holt, Renner, Vane and Marsh": more than these are left out

/// Nouns that may be anybody or anything.
bool is_vague(std::string_view lemma) {
    return one_of(lemma, {"person",  "people", "man",      "woman",     "official", "thing",      "one",
                          "other",   "group",  "part",     "time",      "way",      "lot",        "number",
                          "someone", "anyone", "everyone", "something", "anything", "everything", "matter",
                          "case",    "place",  "day",      "year",      "rest"});
}

bool is_partitive(const Token& t) {
    return one_of(t.lower, {"some", "another", "other", "most", "many", "few", "several", "all", "both", "each",
                            "every", "one", "more", "half", "earlier", "later", "previous", "former"});
}

/// Roles that hold arguments: what is left are prepositions.
bool is_argument_role(std::string_view role) {
    return !one_of(role, {"mod",   "num",   "adv",   "comp",   "time",      "conj",    "appos",    "det",
                          "neg",   "acl",   "advcl", "other",  "prt",       "after",   "before",   "since",
                          "until", "while", "when",  "if",     "unless",    "because", "although", "as",
                          "like",  "than",  "that",  "during", "according", "despite", "without"});
}

bool implies_its_infinitive(std::string_view lemma) {
    return one_of(lemma, {"begin", "start", "continue", "manage", "help", "seem", "appear", "happen", "come", "cease",
                          "stop", "fail", "refuse", "decline", "neglect"});
}

}  // namespace

OpenClaims::OpenClaims(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon,
                       const ReferentBuilder& referents, ClaimMaker& maker, std::vector<Referent>& all)
    : document_(document), graphs_(graphs), lexicon_(lexicon), referents_(referents), maker_(maker), all_(all),
      acts_(lexicon.rules()) {
    for (const text::Mention& m : document.mentions) mentions_.emplace(Place{m.tokens.sentence, m.head}, &m);
    for (const text::CoreferenceLink& l : document.coreferences)
        links_.emplace(Place{l.anaphor.sentence, l.anaphor_head}, &l);
    for (const auto& [name, list] : lexicon.rules().words)
        if (name.starts_with(kThings))
            for (const std::string& word : list) things_.emplace(word, list.front());
    using Kind = text::Quantity::Kind;
    for (const text::Quantity& q : document.quantities) {
        if (q.kind != Kind::count && q.kind != Kind::money && q.kind != Kind::percent && q.kind != Kind::measure)
            continue;
        numbers_.emplace(Place{q.tokens.sentence, q.head}, &q);
        if (q.kind == Kind::money ||
            q.kind == Kind::percent)  // "30 million euros": whichever of its words the clause has
            for (std::uint32_t t = q.tokens.first; t < q.tokens.last; ++t)
                numbers_.emplace(Place{q.tokens.sentence, t}, &q);
        if (q.counted != kNoToken) numbers_.emplace(Place{q.tokens.sentence, q.counted}, &q);
    }
}

void OpenClaims::add(std::vector<Claim>& claims) {
    if (!lexicon_.kind("matter").valid()) return;
    for (const Claim& c : claims)
        if (const auto* q = std::get_if<QuantityValue>(&c.value); q && q->unit != "year") known_.push_back(c.range);
    const FactId hit_by = lexicon_.rules().fact("hit_by");
    for (const Claim& c : claims)
        if (hit_by.valid() && c.fact == hit_by) told_.push_back(c.range);
    for (const Claim& c : claims)
        if (const auto* place = std::get_if<EntityValue>(&c.value); place && place->kind == "place")
            placed_.push_back(c.range);
    remember_patients();
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) read_sentence(s, claims);
    add_orders(claims);
    add_utterances(claims);
}

void OpenClaims::read_sentence(std::uint32_t s, std::vector<Claim>& claims) {
    for (std::uint32_t t = 0; t < document_.sentences[s].tokens.size(); ++t) {
        if (!is_predicate(s, t)) continue;
        std::optional<Clause> clause = read_clause(s, t);
        if (!clause) continue;
        Claim frame = maker_.frame_claim(s, t, clause->range);
        if (frame.modality == Modality::asked) continue;
        if (clause->made_up) frame.positive = !frame.positive;
        if (!frame.positive && ends_with_until(s, t)) continue;
        if (is_infinitive(s, t) && frame.modality == Modality::asserted &&
            !(token(s, t).head != kNoToken && implies_its_infinitive(token(s, token(s, t).head).lemma)))
            frame.modality = Modality::planned;
        clause->planned = frame.modality == Modality::planned;
        clause->matter.speaker = frame.last_speaker().id;
        clause->matter.negated = !frame.positive;
        if (frame.as_of && frame.as_of->bounded()) clause->matter.told = frame.as_of->in_days().latest;
        const bool told = std::any_of(told_.begin(), told_.end(), [&](SourceRange r) {
            return r.contains(token(s, t).range);  // what struck it: whether that is so is asked there
        });
        if (told) continue;
        const bool counted = read_by_packs(token(s, t).range);
        if (!frame.positive || (!add_numbers(*clause, frame, claims) && !counted)) add_truth(*clause, frame, claims);
        if (clause->planned) add_plan(*clause, frame, claims);
        if (frame.positive && !clause->planned && !counted) {
            add_date(*clause, frame, claims);
            add_place(*clause, frame, claims);
            add_doer(*clause, frame, claims);
            if (frame.modality != Modality::hypothetical) add_scene(*clause, frame, claims);
        }
    }
}

bool OpenClaims::is_infinitive(std::uint32_t s, std::uint32_t t) const {
    const auto& children = graphs_[s].children(t);
    return std::any_of(children.begin(), children.end(),
                       [&](std::uint32_t c) { return token(s, c).relation == "mark" && token(s, c).lower == "to"; });
}

/// "Did not sign until the strike was over": signed, though late.
bool OpenClaims::ends_with_until(std::uint32_t s, std::uint32_t t) const {
    const auto& edges = graphs_[s].edges(t);
    return std::any_of(edges.begin(), edges.end(), [](const RoleEdge& e) {
        return e.distance == 0 && one_of(e.role, {"until", "till"});
    });
}

/// The cue of a saying: what is said is read, not that it was said.
bool OpenClaims::told_of(std::uint32_t s, std::uint32_t t) const {
    return std::any_of(document_.frames.begin() + 1, document_.frames.end(),
                       [&](const text::SpeechFrame& f) { return f.sentence == s && f.cue == t && !f.topical; });
}

/// "Talk of cancelling the games": names an act without stating it.
bool OpenClaims::is_gerund(std::uint32_t s, std::uint32_t t) const {
    const Token& w = token(s, t);
    if (w.xpos != "VBG") return false;
    const auto& children = graphs_[s].children(t);
    const auto any = [&](auto test) { return std::any_of(children.begin(), children.end(), test); };
    if (any([&](std::uint32_t c) { return token(s, c).relation == "aux"; })) return false;
    const bool states =
        w.relation == "advcl" || w.relation == "acl" || w.relation == "conj" || w.relation == "parataxis";
    const auto introduced = [&](std::uint32_t c) {
        return (token(s, c).relation == "mark" || token(s, c).relation == "case") && token(s, c).lower != "from";
    };
    return !states || any(introduced);
}

/// "Accepted the offer" is read as a saying too, but tells of an act that others may tell otherwise.
bool OpenClaims::acts_on_thing(std::uint32_t s, std::uint32_t t) const {
    const std::uint32_t object = graphs_[s].find(t, "obj");
    return object != kNoToken && token(s, object).upos == Upos::noun &&
           !one_of(token(s, object).lemma, {"claim", "report", "allegation", "accusation", "charge", "suggestion"}) &&
           !acts_.contraries(predicate_of(s, t)).empty();
}

bool OpenClaims::is_predicate(std::uint32_t s, std::uint32_t t) const {
    const Token& w = token(s, t);
    if (w.upos == Upos::verb) return (!told_of(s, t) || acts_on_thing(s, t)) && !is_gerund(s, t);
    if (w.upos != Upos::adj && w.upos != Upos::noun) return false;
    const auto& children = graphs_[s].children(t);
    const auto has = [&](std::string_view relation) {
        return std::any_of(children.begin(), children.end(),
                           [&](std::uint32_t c) { return token(s, c).relation == relation; });
    };
    return has("cop") && has("nsubj");
}

std::string OpenClaims::predicate_of(std::uint32_t s, std::uint32_t t) const {
    char word_class = 'v';
    return predicate_of(s, t, word_class);
}

std::string OpenClaims::preposition_of(std::uint32_t s, std::uint32_t t) const {
    std::string words;
    for (const std::uint32_t c : graphs_[s].children(t))
        if (token(s, c).relation == "case" && c < t) words += token(s, c).lower + " ";
    return words;
}

std::string OpenClaims::predicate_of(std::uint32_t s, std::uint32_t t, char& word_class) const {
    const Token& w = token(s, t);
    if (w.upos == Upos::adj || w.upos == Upos::noun) {
        const std::string verb = participle_verb(w);            // "were injured", read as an adjective
        const std::string state = "be " + lower_case(w.lemma);  // "was open"
        word_class = verb.empty() && !acts_.lists(state) ? (w.upos == Upos::adj ? 'a' : 'n') : 'v';
        if (!verb.empty()) return acts_.canonical(verb);
        if (acts_.lists(state)) return acts_.canonical(state);
        return preposition_of(s, t) + w.lemma;  // "in the room", "out of the room"
    }
    std::string lemma = w.lemma;
    for (const std::uint32_t c : graphs_[s].children(t))
        if (token(s, c).relation == "compound" && token(s, c).subtype == "prt") lemma += " " + token(s, c).lower;
    for (const RoleEdge& e : graphs_[s].edges(t))  // "taken off a plane"
        if (e.distance == 0 && acts_.lists(lemma + " " + e.role)) return acts_.canonical(lemma + " " + e.role);
    const std::uint32_t rest = rest_of_phrase(s, t);
    return acts_.canonical(rest == kNoToken ? lemma : phrase_with(s, t, rest));
}

/// The verb with what makes a phrase of it: "go ahead", "keep open", "take lead", "stay in office".
std::string OpenClaims::phrase_with(std::uint32_t s, std::uint32_t t, std::uint32_t rest) const {
    const Token& w = token(s, rest);
    const bool oblique = w.relation == "obl" || w.relation == "nmod";
    return token(s, t).lemma + " " + (oblique ? preposition_of(s, rest) : "") + lower_case(w.lemma);
}

/// The word that makes a listed phrase of a verb; kNoToken when none does.
std::uint32_t OpenClaims::rest_of_phrase(std::uint32_t s, std::uint32_t t) const {
    for (const std::uint32_t c : graphs_[s].children(t))
        if (one_of(token(s, c).relation, {"advmod", "xcomp", "obj", "obl", "nmod"}) && c > t &&
            acts_.lists(phrase_with(s, t, c)))
            return c;
    return kNoToken;
}

const text::Quantity* OpenClaims::number_at(std::uint32_t s, std::uint32_t t) const {
    const auto found = numbers_.find({s, t});
    return found == numbers_.end() ? nullptr : found->second;
}

/// "The mayor of Lorvik, Gwen Tarry,": the key of the one person whose name stands beside the noun.
std::string OpenClaims::name_beside(std::uint32_t s, std::uint32_t t) const {
    if (token(s, t).xpos != "NN" || text::class_of_noun(token(s, t).lemma) != text::NounClass::person) return {};
    for (const std::uint32_t c : graphs_[s].children(t)) {
        const auto found = mentions_.find({s, c});
        if (token(s, c).relation != "appos" || found == mentions_.end()) continue;
        const text::Entity& e = document_.entities[found->second->entity.index()];
        if (e.kind == text::EntityKind::person && !e.key.empty()) return e.key;
    }
    return {};
}

MatterArgument OpenClaims::argument(std::uint32_t s, std::uint32_t t, int depth) const {
    MatterArgument a;
    const Token& w = token(s, t);
    if (const std::uint32_t subject = subject_meant(s, t); depth > 0 && subject != kNoToken)
        return argument(s, subject, depth - 1);
    if (const auto found = mentions_.find({s, t}); found != mentions_.end()) {
        const text::Mention& m = *found->second;
        const text::Entity& e = document_.entities[m.entity.index()];
        if (m.form == text::MentionForm::pronoun && !m.certain) return a;
        const bool named = m.form == text::MentionForm::name || !e.key.empty();  // "the mayor" may be any
        if (e.kind != text::EntityKind::nationality && named && (m.certain || m.form == text::MentionForm::name)) {
            a.key = e.key.empty() ? std::string(text::name(e.kind)) + ":" + lower_case(e.name) : e.key;
            return a;
        }
    }
    if (w.upos == Upos::pron || w.upos == Upos::det) {
        const auto link = links_.find({s, t});
        if (link == links_.end() || depth == 0) return a;
        MatterArgument meant = argument(link->second->antecedent.sentence, link->second->antecedent_head, depth - 1);
        if (token(link->second->antecedent.sentence, link->second->antecedent_head).upos == Upos::verb) return a;
        return meant;
    }
    if (!is_noun(w) && w.upos != Upos::num) return a;
    for (const std::uint32_t c : graphs_[s].children(t)) {
        const Token& child = token(s, c);
        const bool modifier = child.relation == "amod" || child.relation == "compound";
        if (is_partitive(child)) a.counted = true;
        a.definite = a.definite || child.subtype == "poss" ||
                     (child.relation == "det" && one_of(child.lower, {"the", "this", "these", "those", "both"}));
        const bool of_name = child.relation == "nmod" && child.upos == Upos::propn;  // "the festival in Lorvik"
        // "Five-year-old" is an age, no word for the old.
        const bool measured = one_of(child.lemma, {"old", "long", "tall", "wide", "deep", "high"}) && c > 0 &&
                              token(s, c - 1).text == "-";
        if (measured) continue;
        if ((of_name || (modifier && (child.upos == Upos::noun || child.upos == Upos::adj))) && !number_at(s, c))
            words::insert_sorted(a.modifiers, lower_case(child.lemma));
    }
    if (const text::Quantity* q = number_at(s, t)) {
        a.counted = true;
        if (q->stated) a.figure = q->stated->to_string();
    }
    if (const std::string name = name_beside(s, t); !name.empty() && depth > 0) {
        a.key = name;
        return a;
    }
    if (w.upos != Upos::num && !is_vague(w.lemma)) a.head = lower_case(w.lemma);
    if (const auto thing = things_.find(a.head); thing != things_.end()) a.head = thing->second;
    return a;
}

/// "Took the lead in negotiating": what was led is the act itself.
void OpenClaims::add_gerund(Clause& clause) const {
    const std::uint32_t s = clause.sentence;
    for (const std::uint32_t c : graphs_[s].children(clause.predicate)) {
        if (token(s, c).xpos != "VBG" || c < clause.predicate) continue;
        MatterArgument act;
        act.role = "obj";
        act.head = lower_case(token(s, c).lemma);
        clause.matter.arguments.push_back(std::move(act));
        clause.tokens.push_back(c);
        return;
    }
}

void OpenClaims::add_arguments(Clause& clause) const {
    const std::uint32_t s = clause.sentence;
    // "Took the lead in the rescue" led the rescue.
    const std::uint32_t rest = rest_of_phrase(s, clause.predicate);
    const bool by_phrase = rest != kNoToken && token(s, rest).relation == "obj";
    if (by_phrase) add_gerund(clause);
    if (rest != kNoToken) clause.range = cover(clause.range, token(s, rest).range);
    for (const RoleEdge& e : graphs_[s].edges(clause.predicate)) {
        if (e.distance > 1 || !is_argument_role(e.role)) continue;
        const Token& w = token(s, e.to);
        if (w.upos == Upos::verb || w.upos == Upos::adv || w.upos == Upos::punct) continue;
        if (by_phrase && e.to == rest) continue;
        const auto same_role = [&](const MatterArgument& a) { return a.role == e.role; };
        const auto& arguments = clause.matter.arguments;
        if (std::count_if(arguments.begin(), arguments.end(), same_role) >= kMostOfOneRole) continue;
        const bool time = std::any_of(document_.times.begin(), document_.times.end(),
                                      [&](const auto& x) { return x.tokens.contains(s, e.to); });
        if (time) continue;
        MatterArgument a = argument(s, e.to, 2);
        a.role = by_phrase && one_of(e.role, {"in", "of", "on", "for"}) ? "obj" : e.role;
        for (const std::uint32_t name : named_by(s, e.to)) {  // "the two others, Mara Quist and Jonas Vell"
            clause.matter.arguments.push_back(argument(s, name, 2));
            clause.matter.arguments.back().role = a.role;
            clause.tokens.push_back(name);
        }
        if (e.distance == 0) clause.range = cover(clause.range, referents_.phrase_range(s, e.to));
        for (const RoleEdge& inner : graphs_[s].edges(e.to)) {
            if (inner.distance > 0 || !one_of(inner.role, {"for", "in", "at", "on", "with", "from", "to"})) continue;
            if (!is_noun(token(s, inner.to))) continue;
            clause.matter.nearby.push_back(argument(s, inner.to, 1));
            clause.matter.nearby.back().role = inner.role;
        }
        clause.matter.arguments.push_back(std::move(a));
        clause.tokens.push_back(e.to);
    }
}

/// "The bridge opened", "the bridge was opened": verbs of change tell of one act either way (Levin, English Verb
/// Classes and Alternations, 1993, section 1.1.2). Packs list them in `changes_of_state`.
void OpenClaims::take_subject_for_object(Clause& clause) const {
    auto& arguments = clause.matter.arguments;
    const auto has = [&](std::string_view role) {
        return std::any_of(arguments.begin(), arguments.end(), [&](const auto& a) { return a.role == role; });
    };
    if (clause.matter.word_class != 'v' || has("obj") || !has("subj")) return;
    if (!lexicon_.in_class(graphs_[clause.sentence], clause.predicate, "changes_of_state")) return;
    for (MatterArgument& a : arguments)
        if (a.role == "subj") a.role = "obj";
}

/// The clause with whatever it tells of, even if that is nothing known.
OpenClaims::Clause OpenClaims::frame_of(std::uint32_t s, std::uint32_t t) const {
    Clause clause;
    clause.sentence = s;
    clause.predicate = t;
    clause.range = token(s, t).range;
    clause.matter.predicate = predicate_of(s, t, clause.matter.word_class);
    for (const std::uint32_t c : graphs_[s].children(t)) {
        const Token& child = token(s, c);
        if (child.relation == "aux" || child.relation == "cop" || child.subtype == "prt" || child.lower == "not" ||
            child.lower == "never")
            clause.range = cover(clause.range, child.range);
    }
    add_arguments(clause);
    take_subject_for_object(clause);
    tell_by_noun(clause);
    clause.matter.against = acts_.contraries(clause.matter.predicate);
    clause.matter.time = referents_.time_of(s, t);
    if (!clause.matter.time && document_.article.published && told_as_earlier(document_.sentences[s], t))
        clause.matter.time = {std::nullopt, document_.article.published->number - kStoryDays - 1, false};
    // "Refused to resign on Monday": read as the Monday to come, but it is the day of the refusal.
    const auto& time = clause.matter.time;
    const auto& published = document_.article.published;
    const bool to_come = time && time->bounded() && published && *time->in_days().earliest > published->number;
    if (to_come && is_infinitive(s, t) && token(s, t).relation == "xcomp") clause.matter.time.reset();
    return clause;
}

std::optional<OpenClaims::Clause> OpenClaims::read_clause(std::uint32_t s, std::uint32_t t) const {
    Clause clause = frame_of(s, t);
    const bool told = std::any_of(clause.matter.arguments.begin(), clause.matter.arguments.end(), [](const auto& a) {
        return (a.role == "subj" || a.role == "obj") && (!a.head.empty() || !a.key.empty() || a.counted);
    });
    const bool scene = lexicon_.lemma_in_class(clause.matter.predicate, "scene_acts");  // "a man was shot"
    if (!told && !clause.matter.eventive && !scene) return std::nullopt;
    return clause;
}

void OpenClaims::push(const char* fact, Matter matter, const Claim& frame, Value value, std::string words,
                      std::vector<Claim>& claims) {
    const FactId id = lexicon_.rules().fact(fact);
    if (!id.valid()) return;
    Referent r;
    r.id = ReferentId::at(all_.size());
    r.article = document_.article.id;
    r.kind = lexicon_.kind("matter");
    r.text = matter_words(document_, frame, matter);
    r.range = frame.range;
    r.mentions = {r.range};
    r.matter = std::make_shared<const Matter>(std::move(matter));
    Claim claim = frame;
    claim.fact = id;
    claim.arguments = {r.id};
    claim.value = std::move(value);
    claim.value_text = std::move(words);
    all_.push_back(std::move(r));
    claims.push_back(std::move(claim));
}

/// Simple past tells of one moment, which no later report can change, and what has happened has happened; what is or
/// has not happened yet may be otherwise tomorrow. Infinitives and participles have the tense of what governs them.
bool OpenClaims::tells_of_the_past(std::uint32_t s, std::uint32_t t, bool positive) const {
    for (int steps = 0; steps < 4; ++steps) {
        const Token& verb = token(s, t);
        if (verb.xpos == "VBD") return true;
        for (const std::uint32_t c : graphs_[s].children(t)) {
            const Token& child = token(s, c);
            if (child.relation != "aux" && child.relation != "cop") continue;
            const bool perfect = positive && child.relation == "aux" && one_of(child.lower, {"has", "have", "had"});
            if (perfect || one_of(child.lower, {"was", "were", "did"})) return true;
        }
        const bool governed = one_of(verb.relation, {"xcomp", "advcl"}) && one_of(verb.xpos, {"VB", "VBG", "VBN"});
        if (!governed || verb.head == kNoToken) return false;
        t = verb.head;
    }
    return false;
}

/// What somebody "originally claimed" is in dispute with what others say, however they put it since.
bool OpenClaims::stands_disputed(const Clause& clause, const Claim& frame) const {
    return frame.modality == Modality::retracted && frame.speakers.size() > 1 &&
           commitment_of(document_, graphs_[clause.sentence], clause.sentence, clause.predicate).overtaken;
}

void OpenClaims::add_truth(const Clause& clause, Claim frame, std::vector<Claim>& claims) {
    if (stands_disputed(clause, frame)) frame.modality = Modality::alleged;
    const bool past = tells_of_the_past(clause.sentence, clause.predicate, frame.positive);
    push(past ? "happened" : "holds", clause.matter, frame, TruthValue{true}, {}, claims);
}

bool OpenClaims::read_by_packs(SourceRange range) const {
    return std::any_of(known_.begin(), known_.end(), [&](SourceRange r) { return r.overlaps(range); });
}

/// "A .40-caliber handgun": what sort of thing it is, not how many.
bool OpenClaims::names_a_kind(const text::Quantity& q) const {
    const std::uint32_t s = q.tokens.sentence;
    return q.unit == "caliber" || q.unit == "calibre" || token(s, q.head).relation == "compound" ||
           token(s, q.head).relation == "amod";
}

/// States and what is meant to last: the class `lasting` of the open pack.
bool OpenClaims::lasts(const Clause& clause) const {
    return lexicon_.in_class(graphs_[clause.sentence], clause.predicate, "lasting");
}

bool OpenClaims::add_numbers(const Clause& clause, const Claim& frame, std::vector<Claim>& claims) {
    bool found = false;
    for (std::size_t i = 0; i < clause.tokens.size(); ++i) {
        const text::Quantity* q = number_at(clause.sentence, clause.tokens[i]);
        if (!q || q->additional || q->whole || !q->interval.low) continue;
        if (clause.predicate == clause.tokens[i] || names_a_kind(*q)) continue;
        if (read_by_packs(q->range)) continue;
        Matter matter = clause.matter;
        matter.question = Matter::Question::number;
        matter.enduring = clause.planned || !q->unit.empty() || lasts(clause);
        matter.number_of = q->counted == kNoToken ? q->unit : lower_case(token(clause.sentence, q->counted).lemma);
        if (matter.number_of.empty()) matter.number_of = "person";  // "900 turned out"
        Claim claim = frame;
        claim.range = cover(claim.range, q->range);
        if (clause.planned) claim.modality = Modality::asserted;  // what is planned is asserted to be planned
        push(clause.planned ? "planned_number" : "number", std::move(matter), claim,
             QuantityValue{q->interval, q->unit}, maker_.words(q->range), claims);
        found = true;
    }
    return found;
}

/// Where it happened, by the name of a place that the gazetteer knows.
void OpenClaims::add_place(const Clause& clause, const Claim& frame, std::vector<Claim>& claims) {
    if (clause.matter.word_class != 'v') return;
    const SourceRange verb = token(clause.sentence, clause.predicate).range;
    if (std::any_of(placed_.begin(), placed_.end(), [&](SourceRange r) { return r.contains(verb); })) return;
    const auto& arguments = clause.matter.arguments;
    const auto place = std::find_if(arguments.begin(), arguments.end(), [](const MatterArgument& a) {
        return one_of(a.role, {"in", "at", "near", "outside"}) && a.key.starts_with("place:");
    });
    const std::string key = place != arguments.end() ? place->key : place_of_site(clause);
    if (key.empty()) return;
    Matter matter = clause.matter;
    matter.question = Matter::Question::place;
    std::erase_if(matter.arguments, [&](const MatterArgument& a) {
        return place != arguments.end() ? a.role == place->role : one_of(a.role, {"in", "at", "near", "outside"});
    });
    const std::string name = place_name(key);
    push("where", std::move(matter), frame, EntityValue{key, name, "place"}, name, claims);
}

/// "Found in a barn in Tirol": the town or region of the house; empty where none is named.
std::string OpenClaims::place_of_site(const Clause& clause) const {
    const std::uint32_t s = clause.sentence;
    for (const RoleEdge& e : graphs_[s].edges(clause.predicate)) {
        if (e.distance > 0 || !one_of(e.role, {"in", "at", "near", "inside", "outside"})) continue;
        if (token(s, e.to).upos != Upos::noun) continue;
        for (const RoleEdge& inner : graphs_[s].edges(e.to)) {
            if (inner.distance > 0 || !one_of(inner.role, {"in", "near"})) continue;
            const MatterArgument town = argument(s, inner.to, 0);
            if (town.key.starts_with("place:")) return town.key;
        }
    }
    return {};
}

/// Whose words they are, as the outlet tells it.
void OpenClaims::add_utterances(std::vector<Claim>& claims) {
    for (Utterance& u : find_utterances(document_)) {
        Claim frame = maker_.frame_claim(u.sentence, u.cue, u.range);
        frame.speakers.resize(1);
        frame.own_voice = true;
        frame.direct = false;
        frame.positive = true;
        frame.modality = Modality::asserted;
        Matter matter;
        matter.question = Matter::Question::words;
        matter.words = std::move(u.words);
        matter.answer = lower_case(u.speaker_name);
        matter.speaker = frame.last_speaker().id;
        push("said_by", std::move(matter), frame, EntityValue{u.speaker_id, u.speaker_name, "person"}, u.speaker_name,
             claims);
    }
}

/// Who did what only one can have done: the verbs of the class `done_by_one`.
void OpenClaims::add_doer(const Clause& clause, const Claim& frame, std::vector<Claim>& claims) {
    if (!lexicon_.in_class(graphs_[clause.sentence], clause.predicate, "done_by_one") &&
        !lexicon_.lemma_in_class(clause.matter.predicate, "done_by_one"))
        return;
    Matter matter = clause.matter;
    std::erase_if(matter.arguments, [](const MatterArgument& a) { return a.role == "subj"; });
    const auto subject = std::find_if(clause.matter.arguments.begin(), clause.matter.arguments.end(),
                                      [](const MatterArgument& a) { return a.role == "subj"; });
    if (subject == clause.matter.arguments.end() || subject->key.empty() || matter.arguments.empty()) return;
    matter.question = Matter::Question::doer;
    matter.answer = subject->key;
    const std::size_t index = static_cast<std::size_t>(subject - clause.matter.arguments.begin());
    const std::string words = maker_.words(referents_.phrase_range(clause.sentence, clause.tokens[index]));
    push("doer", std::move(matter), frame, EntityValue{subject->key, words, "party"}, words, claims);
}

}  // namespace gainsay::claims
