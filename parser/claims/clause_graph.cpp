#include "parser/claims/clause_graph.hpp"

#include <algorithm>
#include <array>

namespace gainsay::claims {

using text::kNoToken;
using text::Token;
using text::Upos;

namespace {

bool is_relative_pronoun(const Token& t) {
    return t.lower == "who" || t.lower == "which" || t.lower == "that" || t.lower == "whom" || t.lower == "whose";
}

bool is_verbal(const Token& t) {
    return t.upos == Upos::verb || t.upos == Upos::aux;
}

/// Words for what has become of somebody, as a figure right before them tells how many: "6 dead", "74 wounded".
bool tells_state(const Token& t) {
    constexpr std::array words{"dead",    "killed",       "wounded",      "injured",  "hurt",
                               "missing", "hospitalized", "hospitalised", "arrested", "detained"};
    return std::find(words.begin(), words.end(), t.lower) != words.end();
}

/// Subordinators whose clause stands in a relation of its own; the others ("that", "as") give a plain complement.
bool is_subordinator(std::string_view lower) {
    constexpr std::array words{"after", "before", "since",  "until",   "while",
                               "when",  "if",     "unless", "because", "although"};
    return std::find(words.begin(), words.end(), lower) != words.end();
}

/// Nouns that stand as adjuncts of time or frequency without a preposition.
bool is_temporal(std::string_view lemma) {
    constexpr std::array words{"time",      "second",    "minute",   "hour",     "day",   "night",   "morning",
                               "afternoon", "evening",   "week",     "weekend",  "month", "year",    "decade",
                               "century",   "spring",    "summer",   "autumn",   "fall",  "winter",  "moment",
                               "today",     "yesterday", "tomorrow", "occasion", "way",   "percent", "mile",
                               "kilometre", "kilometer", "metre",    "meter"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

}  // namespace

ClauseGraph::ClauseGraph(const text::Sentence& sentence)
    : sentence_(&sentence), children_(sentence.tokens.size()), edges_(sentence.tokens.size()) {
    const auto count = static_cast<std::uint32_t>(sentence.tokens.size());
    for (std::uint32_t i = 0; i < count; ++i)
        if (sentence.tokens[i].head < count && sentence.tokens[i].head != i)
            children_[sentence.tokens[i].head].push_back(i);
    for (std::uint32_t i = 0; i < count; ++i) add_direct_edges(i);
    for (std::uint32_t i = 0; i < count; ++i) add_participles_and_relatives(i);
    count_states();
    see_through_totals();
    // Twice, because a subject may come over two steps: "failed to stop and hit …".
    for (int round = 0; round < 2; ++round)
        for (std::uint32_t i = 0; i < count; ++i) add_shared_subjects(i);
    lift_times();
    undo_clefts();
    mend_reduced_relatives();
    share_coordinates();
    for (auto& list : edges_)
        std::stable_sort(list.begin(), list.end(),
                         [](const RoleEdge& a, const RoleEdge& b) { return a.distance < b.distance; });
}

void ClauseGraph::add(std::uint32_t from, std::string role, std::uint32_t to, int distance) {
    if (from == to) return;
    for (const RoleEdge& e : edges_[from])
        if (e.to == to && e.role == role) return;
    edges_[from].push_back({std::move(role), to, distance});
}

bool ClauseGraph::has(std::uint32_t from, std::string_view role) const {
    return std::any_of(edges_[from].begin(), edges_[from].end(), [&](const RoleEdge& e) { return e.role == role; });
}

std::uint32_t ClauseGraph::find(std::uint32_t token, std::string_view role) const {
    for (const RoleEdge& e : edges_[token])
        if (e.role == role) return e.to;
    return kNoToken;
}

bool ClauseGraph::passive(std::uint32_t token) const {
    for (const std::uint32_t c : children_[token]) {
        const Token& t = sentence_->tokens[c];
        if (t.subtype == "pass") return true;
    }
    const Token& t = sentence_->tokens[token];
    const bool reduced = t.xpos == "VBN" && (t.relation == "acl" || t.relation == "advcl") && t.subtype != "relcl";
    if (!reduced) return false;
    return std::none_of(children_[token].begin(), children_[token].end(), [&](std::uint32_t c) {
        return sentence_->tokens[c].relation == "obj" || sentence_->tokens[c].relation == "aux";
    });
}

std::string ClauseGraph::preposition(std::uint32_t token) const {
    std::string words;
    for (const std::uint32_t c : children_[token]) {
        const Token& t = sentence_->tokens[c];
        if (t.relation != "case" && t.relation != "mark") continue;
        const bool hedge = t.lower == "at" && c + 1 < children_.size() &&
                           (sentence_->tokens[c + 1].lower == "least" || sentence_->tokens[c + 1].lower == "most");
        if (hedge) continue;  // "at least six people" is no place
        if (hedges_figure(c)) continue;
        if (t.lower == "'s" || t.lower == "'") return "of";
        if (!words.empty()) break;  // "out of", "because of": the first word decides
        words = t.lower;
    }
    return words;
}

/// "Close to 800 jobs", "over 40 boats", "up to six": a preposition that belongs to the figure behind it.
bool ClauseGraph::hedges_figure(std::uint32_t preposition) const {
    const auto& tokens = sentence_->tokens;
    if (preposition + 1 >= tokens.size() || tokens[preposition + 1].upos != Upos::num) return false;
    const std::uint32_t noun = tokens[preposition].head;
    if (noun == kNoToken || is_temporal(tokens[noun].lemma) || tokens[noun].upos != Upos::noun) return false;
    const std::string& word = tokens[preposition].lower;
    if (word == "to") {
        const std::string before = preposition == 0 ? std::string{} : tokens[preposition - 1].lower;
        return before == "close" || before == "up" || before == "near";
    }
    return word == "about" || word == "around" || word == "over" || word == "nearly" || word == "almost";
}

bool ClauseGraph::has_child(std::uint32_t token, std::string_view relation) const {
    return std::any_of(children_[token].begin(), children_[token].end(),
                       [&](std::uint32_t c) { return sentence_->tokens[c].relation == relation; });
}

/// "Shot down the plane", "brought down a jet": a particle that the parser took for a preposition.
bool ClauseGraph::brought_down(std::uint32_t token) const {
    const auto& tokens = sentence_->tokens;
    const std::uint32_t verb = tokens[token].head;
    if (verb == kNoToken || verb + 1 >= tokens.size() || tokens[verb + 1].lower != "down") return false;
    constexpr std::array takes_particle{"shoot", "bring", "gun", "take", "strike"};
    return std::find(takes_particle.begin(), takes_particle.end(), tokens[verb].lemma) != takes_particle.end() &&
           !has_child(verb, "obj");
}

std::string ClauseGraph::role_of(std::uint32_t token) const {
    const Token& t = sentence_->tokens[token];
    const std::string& r = t.relation;
    const bool head_passive = t.head != kNoToken && passive(t.head);
    if (r == "nsubj" || r == "csubj")
        return t.subtype == "pass" || (head_passive && t.subtype != "outer") ? "obj" : "subj";
    if (r == "obj") return "obj";
    if (r == "iobj") return "to";
    if (r == "nummod") return "num";
    if (r == "amod" || r == "compound") return t.subtype == "prt" ? "prt" : "mod";
    if (r == "advmod") return t.lower == "not" || t.lower == "n't" || t.lower == "never" ? "neg" : "adv";
    if (r == "det") return "det";
    if (r == "obl" || r == "nmod" || r == "advcl" || r == "acl") {
        if (t.subtype == "poss") return "of";
        std::string p = preposition(token);
        if (r == "obl" && p == "down" && brought_down(token)) return "obj";
        if (r == "obl" && (t.subtype == "agent" || (p == "by" && head_passive))) return "subj";
        // A bare noun phrase that is no time is an object that the parser took for an adjunct ("killed at least six
        // people").
        const bool adjunct = is_temporal(t.lemma) || t.upos != Upos::noun;
        // "Left 30 dead", "2,000 dead": a bare number is who is said to be so.
        const bool of_adjective = t.head != kNoToken && sentence_->tokens[t.head].upos == Upos::adj;
        if (r == "obl" && p.empty() && t.upos == Upos::num && of_adjective) return "subj";
        if (r == "obl" && p.empty() && !adjunct && !head_passive) return "obj";
        if (t.subtype == "tmod" || t.subtype == "unmarked" || t.subtype == "npmod") return "time";
        if (r == "advcl" || r == "acl") return is_subordinator(p) || (!p.empty() && p != "to" && p != "that") ? p : r;
        if (p.empty()) return r == "nmod" ? "mod" : "time";
        return p;
    }
    if (r == "xcomp" && t.upos == Upos::num) return "obj";  // "injured 14", read as what they became
    if (r == "ccomp" || r == "xcomp") return "comp";
    if (r == "conj" || r == "appos") return r;
    if (r == "cc" || r == "case" || r == "mark" || r == "punct" || r == "aux" || r == "cop") return {};
    return "other";
}

void ClauseGraph::add_direct_edges(std::uint32_t token) {
    for (const std::uint32_t c : children_[token]) {
        const Token& t = sentence_->tokens[c];
        // A relative pronoun stands for its antecedent, which add_participles_and_relatives puts in.
        if (is_relative_pronoun(t) && sentence_->tokens[token].subtype == "relcl") continue;
        std::string role = role_of(c);
        if (!role.empty()) add(token, std::move(role), c, 0);
    }
    // "Norland was behind the raid": a predicate with a preposition says something else than one without.
    const auto child = [&](std::string_view relation, std::string_view word) {
        return std::find_if(children_[token].begin(), children_[token].end(), [&](std::uint32_t c) {
            const Token& t = sentence_->tokens[c];
            return t.relation == relation && (word.empty() || t.lower == word);
        });
    };
    const auto behind = child("case", "behind");
    if (behind != children_[token].end() && child("cop", {}) != children_[token].end()) add(token, "pred", *behind, 0);
}

/// "31 killed and 74 wounded", "6 dead, 3 missing", "14 injured people": headlines and lists that parsers read in many
/// ways, though the words stand side by side.
void ClauseGraph::count_states() {
    const auto& tokens = sentence_->tokens;
    for (std::uint32_t i = 0; i + 1 < tokens.size(); ++i) {
        if (tokens[i].upos != Upos::num || !tells_state(tokens[i + 1])) continue;
        const std::uint32_t state = i + 1;
        // "The crash on March 8 killed six": a verb with a subject or an object of its own.
        const bool verb = std::any_of(children_[state].begin(), children_[state].end(), [&](std::uint32_t c) {
            return c != i && ((tokens[c].relation == "nsubj" && c < i) || (tokens[c].relation == "obj" && c > state));
        });
        if (verb) continue;
        const std::string role = tokens[state].lower == "dead" || tokens[state].lower == "missing" ? "subj" : "obj";
        std::erase_if(edges_[state], [&](const RoleEdge& e) { return e.role == "subj" || e.role == "obj"; });
        add(state, role, i, 0);
    }
}

/// "A total of nine people were hurt": the people were.
void ClauseGraph::see_through_totals() {
    const auto& tokens = sentence_->tokens;
    for (std::uint32_t total = 0; total < tokens.size(); ++total) {
        if (tokens[total].lower != "total" || tokens[total].upos != Upos::noun) continue;
        const auto& children = children_[total];
        const bool one = std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
            return tokens[c].lower == "a" && tokens[c].relation == "det";
        });
        const auto counted = std::find_if(children.begin(), children.end(), [&](std::uint32_t c) {
            return tokens[c].relation == "nmod" && c > total && preposition(c) == "of" &&
                   (tokens[c].upos == Upos::num || has_child(c, "nummod"));
        });
        if (!one || counted == children.end()) continue;
        for (auto& list : edges_)
            for (RoleEdge& e : list)
                if (e.to == total) e.to = *counted;
    }
}

void ClauseGraph::add_participles_and_relatives(std::uint32_t token) {
    const Token& t = sentence_->tokens[token];
    if (t.head == kNoToken || t.relation != "acl") return;
    const std::uint32_t noun = t.head;
    if (t.subtype != "relcl") {
        if (!is_verbal(t)) return;
        const bool infinitive = std::any_of(children_[token].begin(), children_[token].end(),
                                            [&](std::uint32_t c) { return sentence_->tokens[c].relation == "mark"; });
        if (infinitive && sentence_->tokens[noun].upos == Upos::propn && passive(token))
            add(token, "obj", noun, 1);
        else if (infinitive && sentence_->tokens[noun].upos == Upos::propn && t.xpos == "VB")
            add(token, "subj", noun, 1);                                 // a headline: "Halden to keep 800 jobs"
        else if (t.xpos == "VBN" && !(infinitive && has(token, "obj")))  // not "reports that he was robbed"
            add(token, "obj", noun, 1);
        else if (t.xpos == "VBG" && !infinitive)
            add(token, "subj", noun, 1);
        return;
    }
    for (const std::uint32_t c : children_[token]) {
        const Token& p = sentence_->tokens[c];
        if (!is_relative_pronoun(p)) continue;
        std::string role = role_of(c);
        if (role == "det" || role.empty()) role = "of";
        const bool content = p.lower == "that" && role == "obj" && passive(token);  // "the story that he was robbed"
        if (!content) add(token, role, noun, 1);
        return;
    }
    if (!has(token, "obj") && has(token, "subj"))
        add(token, "obj", noun, 1);
    else if (!has(token, "subj") && !has(token, "obj"))
        add(token, passive(token) ? "obj" : "subj", noun, 1);
}

/// "Considers the strikes to be deliberate", read as an adverbial: a copula with "to" under a verb with an object.
bool ClauseGraph::predicate_of_object(std::uint32_t token) const {
    const Token& t = sentence_->tokens[token];
    if (t.relation != "advcl" && t.relation != "acl") return false;
    bool to = false, copula = false;
    for (const std::uint32_t c : children_[token]) {
        to = to || (sentence_->tokens[c].relation == "mark" && sentence_->tokens[c].lower == "to");
        copula = copula || sentence_->tokens[c].relation == "cop";
    }
    return to && copula;
}

void ClauseGraph::add_shared_subjects(std::uint32_t token) {
    const Token& t = sentence_->tokens[token];
    if (t.head == kNoToken) return;
    const std::uint32_t head = t.head;
    const std::string mine = passive(token) ? "obj" : "subj";
    if (has(token, mine)) return;
    const bool clause = t.relation == "xcomp" || (t.relation == "conj" && is_verbal(t)) ||
                        (t.relation == "advcl" && (t.xpos == "VBG" || t.xpos == "VBN")) ||
                        (t.relation == "parataxis" && t.xpos == "VBG") || predicate_of_object(token);
    if (!clause) return;
    std::uint32_t shared = find(head, passive(head) ? "obj" : "subj");
    const std::string mark = preposition(token);
    if (t.relation == "advcl" && (mark == "of" || mark == "from" || mark == "for") && !passive(head)) {
        const std::uint32_t object = find(head, "obj");  // "accused the army of hitting", "kept them from leaving"
        if (object != kNoToken) shared = object;
    }
    if ((t.relation == "xcomp" || predicate_of_object(token)) &&
        !passive(head)) {  // object control: "forced the crew to leave"
        const std::uint32_t object = find(head, "obj");
        if (object != kNoToken) shared = object;
    }
    if (shared != kNoToken && shared != token) add(token, mine, shared, 1);
    // "The missile hit the depot, killing six": it may be the hit, not the missile, that killed.
    if (t.relation == "advcl" && t.xpos == "VBG" && is_verbal(sentence_->tokens[head])) {
        const std::uint32_t object = find(head, "obj");
        if (object != kNoToken && object != token) add(token, "subj", object, 2);
        add(token, "subj", head, 2);
    }
}

/// "Gave them the list after the strike": what a parser hangs on the object is when the giving was.
void ClauseGraph::lift_times() {
    for (std::uint32_t v = 0; v < edges_.size(); ++v) {
        if (sentence_->tokens[v].upos != Upos::verb) continue;
        std::vector<RoleEdge> lifted;
        for (const RoleEdge& e : edges_[v]) {
            if (e.role != "obj" || e.distance > 0) continue;
            for (const RoleEdge& inner : edges_[e.to])
                if (inner.distance == 0 && (inner.role == "after" || inner.role == "before" || inner.role == "since"))
                    lifted.push_back({inner.role, inner.to, 1});
        }
        for (RoleEdge& e : lifted) add(v, std::move(e.role), e.to, e.distance);
    }
}

/// "It was only after the first strike that we wrote": the strike is an adjunct of the writing.
void ClauseGraph::undo_clefts() {
    for (std::uint32_t i = 0; i < children_.size(); ++i) {
        const std::string p = preposition(i);
        if (p.empty()) continue;
        bool it = false, copula = false;
        for (const std::uint32_t c : children_[i]) {
            const Token& t = sentence_->tokens[c];
            it = it || (t.lower == "it" && (t.relation == "nsubj" || t.relation == "expl"));
            copula = copula || t.relation == "cop";
        }
        if (!it || !copula) continue;
        std::vector<std::uint32_t> below = children_[i];  // the clause may hang on a noun of the phrase
        for (const std::uint32_t c : children_[i])
            if (!is_verbal(sentence_->tokens[c])) below.insert(below.end(), children_[c].begin(), children_[c].end());
        for (const std::uint32_t c : below) {
            const Token& t = sentence_->tokens[c];
            const bool clause = t.relation == "acl" || t.relation == "ccomp" || t.relation == "csubj" ||
                                t.relation == "advcl" || t.relation == "parataxis";
            if (clause && is_verbal(t)) add(c, p, i, 1);
        }
    }
}

/// "The number of people killed in the flood has risen": a parser may take "killed" for the main verb. A participle
/// without an auxiliary that has a subject and, below it, a finite verb without one has changed places with that verb.
void ClauseGraph::mend_reduced_relatives() {
    for (std::uint32_t v = 0; v < children_.size(); ++v) {
        const Token& t = sentence_->tokens[v];
        const bool participle = t.xpos == "VBN" || (t.xpos == "VBD" && t.lower.ends_with("ed"));
        if (!participle || (t.relation != "root" && t.relation != "ccomp")) continue;
        std::uint32_t subject = kNoToken, main = kNoToken;
        bool auxiliary = false;
        for (const std::uint32_t c : children_[v]) {
            const Token& child = sentence_->tokens[c];
            auxiliary = auxiliary || child.relation == "aux" || child.relation == "obj";
            if (child.relation == "nsubj" && c < v) subject = c;
            const bool clause = child.relation == "advcl" || child.relation == "ccomp" || child.relation == "xcomp" ||
                                child.relation == "parataxis";
            if (clause && c > v && main == kNoToken && finite_without_subject(c)) main = c;
        }
        if (auxiliary || subject == kNoToken || main == kNoToken) continue;
        add(main, passive(main) ? "obj" : "subj", subject, 1);
        const std::uint32_t before = v - 1;  // the noun right before the participle is what it describes
        const bool noun = sentence_->tokens[before].upos == Upos::noun || sentence_->tokens[before].upos == Upos::propn;
        add(noun ? before : subject, "acl", v, 1);
        add(v, "obj", noun ? before : subject, 1);
    }
}

bool ClauseGraph::finite_without_subject(std::uint32_t token) const {
    bool finite = sentence_->tokens[token].xpos == "VBD" || sentence_->tokens[token].xpos == "VBZ" ||
                  sentence_->tokens[token].xpos == "VBP";
    for (const std::uint32_t c : children_[token]) {
        const Token& t = sentence_->tokens[c];
        if (t.relation == "nsubj" || t.relation == "mark") return false;
        finite = finite || t.relation == "aux";
    }
    return finite;
}

void ClauseGraph::share_coordinates() {
    const auto count = static_cast<std::uint32_t>(edges_.size());
    for (std::uint32_t from = 0; from < count; ++from) {
        const std::vector<RoleEdge> before = edges_[from];
        for (const RoleEdge& e : before) {
            if (e.role == "conj" || e.role == "neg" || e.role == "det") continue;
            for (const std::uint32_t c : children_[e.to])
                if (sentence_->tokens[c].relation == "conj" && !is_verbal(sentence_->tokens[c]) && c != from)
                    add(from, e.role, c, std::max(e.distance, 1));
        }
    }
}

std::vector<std::uint32_t> ClauseGraph::subtree(std::uint32_t token) const {
    std::vector<std::uint32_t> found{token};
    for (std::size_t i = 0; i < found.size(); ++i)
        for (const std::uint32_t c : children_[found[i]]) found.push_back(c);
    std::sort(found.begin(), found.end());
    return found;
}

bool ClauseGraph::dominates(std::uint32_t outer, std::uint32_t inner) const {
    for (std::size_t steps = 0; steps <= edges_.size() && inner != kNoToken; ++steps) {
        if (inner == outer) return true;
        inner = sentence_->tokens[inner].head;
    }
    return false;
}

}  // namespace gainsay::claims
