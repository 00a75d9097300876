// Verbs that report: where their content stands in the tree.

#include "parser/text/speech_beside.hpp"
#include "parser/text/speech_clauses.hpp"
#include "parser/text/speech_report.hpp"
#include "parser/text/speech_topic_words.hpp"

#include <algorithm>

namespace gainsay::text::speech {
namespace {

bool is_participle(const Token& token) {
    return token.xpos == "VBG";
}

/// "lying", "being lied to".
bool is_gerund(const Tree& tree, std::uint32_t clause) {
    return is_participle(tree[clause]) || tree.child(clause, {"aux", "cop"}, {"being", "having"}) != kNoToken;
}

/// One verb with a report in the making.
class VerbReader {
public:
    VerbReader(const Tree& tree, std::uint32_t sentence, std::uint32_t verb, const SpeechVerb& kind)
        : tree_(tree), verb_(verb), kind_(kind) {
        report_.sentence = sentence;
        report_.cue = verb;
        report_.act = kind.act;
    }

    /// False when the verb reports nothing here.
    bool read() {
        if (kind_.takes == kQuote || belongs_to_noun() || is_state() || is_name() || !may_speak()) return false;
        passive_ = is_passive(tree_, verb_);
        if (kind_.takes & kOf) read_of();
        if (kind_.takes & kNaming) read_naming();
        if (kind_.takes & kAs) read_as();
        if (report_.content.empty() && (kind_.takes & kClause)) add(around_remark(tree_, verb_));
        if (report_.content.empty()) read_clauses();
        if (report_.content.empty() && (kind_.takes & kClause)) add(lost_clause(tree_, verb_, kind_));
        if (report_.content.empty() && (kind_.takes & kObject)) read_object();
        if (report_.content.empty()) add(around_cue(tree_, verb_, kind_));
        if (report_.content.empty()) return false;
        name_speaker();
        judge();
        read_hearer();
        read_claim();
        return true;
    }

    Report take() { return std::move(report_); }

private:
    void add(std::uint32_t first, std::uint32_t last) { add_content(report_, report_.sentence, first, last); }
    void add_subtree(std::uint32_t top) {
        const Extent extent{tree_.left(top), tree_.right(top) + 1};
        add(is_finite_clause(tree_, top) ? extent : without_asides(tree_, extent));
    }

    /// "was convinced that …", "came away persuaded": a state of mind, read as an adjective.
    bool is_state() const {
        return (kind_.takes & kHearer) && tree_[verb_].xpos == "VBN" &&
               topic_adjective(tree_[verb_].lower) != nullptr &&
               tree_.child(verb_, {"aux"}, {"have", "has", "had", "having", "'ve"}) == kNoToken;
    }

    /// "a programme called Bread First", "not to mention that …": fixed phrases in which nobody speaks.
    bool is_name() const {
        const bool participle = tree_.is(verb_, "acl", "") && tree_[verb_].xpos == "VBN" &&
                                one_of(kind_.lemma, {"call", "dub", "label", "term"}) &&
                                speaker_of(tree_, verb_) == kNoToken && verb_ + 1 < tree_.size() &&
                                tree_[verb_ + 1].upos == Upos::propn;
        return participle || (kind_.lemma == "mention" && verb_ > 1 && tree_[verb_ - 1].lower == "to" &&
                              tree_[verb_ - 2].lower == "not");
    }

    /// "reports suggesting …" is read with the noun.
    bool belongs_to_noun() const {
        const std::uint32_t head = tree_.head(verb_);
        return tree_.is(verb_, "acl") && tree_[verb_].subtype.empty() && is_participle(tree_[verb_]) &&
               head != kNoToken && speech_noun(tree_[head].lemma) != nullptr && head < verb_;
    }

    bool may_speak() const {
        if (!(kind_.takes & kAgent)) return true;
        const std::uint32_t subject = speaker_of(tree_, verb_);
        // "The work, the materials indicate, has begun"
        const bool remark = tree_.is(verb_, "parataxis") && tree_.child(verb_, "nsubj") != kNoToken &&
                            tree_[tree_.left(verb_)].text == ",";
        return subject != kNoToken && (remark || can_speak(tree_, subject) || is_document_noun(tree_[subject].lemma));
    }

    /// "accused A of doing X", "blamed A for X": the deed, and with "blame" the guilty as well.
    void read_of() {
        const bool blame = kind_.lemma == "blame";
        if (one_of(kind_.lemma, {"charge", "indict"})) return read_charge();
        std::uint32_t best = kNoToken;
        for (std::uint32_t t = verb_ + 1; t <= tree_.right(verb_); ++t) {
            if (!one_of(tree_[t].lower, {"of", "for", "on"}) || (tree_[t].lower == "of") == blame) continue;
            const std::uint32_t top = tree_.head(t);
            if (top == kNoToken || top < t) continue;
            const bool deed = is_gerund(tree_, top);
            if (deed || (best == kNoToken && tree_.head(top) == verb_)) best = top;
            if (deed) break;
        }
        if (best == kNoToken && !blame) {
            // "accused the ministry of torture": the parser may hang the deed on the accused.
            const std::uint32_t accused = tree_.child(verb_, "obj");
            if (accused != kNoToken)
                for (std::uint32_t kid : tree_.children(accused))
                    if (tree_.is(kid, "nmod") && tree_.introduced_by(kid, {"of"})) best = kid;
        }
        if (best != kNoToken) add_subtree(best);
        const std::uint32_t guilty = tree_.child(verb_, "obj");
        if (blame && guilty != kNoToken) add_subtree(guilty);
    }

    /// "charged two men with fraud", "was indicted on six counts".
    void read_charge() {
        for (std::uint32_t kid : tree_.children(verb_)) {
            if (kid < verb_ || !one_of(tree_[kid].relation, {"obl", "advcl", "xcomp"})) continue;
            if (!tree_.introduced_by(kid, {"with", "for", "on"}) ||
                !(is_participle(tree_[kid]) || passive_ || accused()))
                continue;
            report_.act = SpeechAct::accuses;
            return add_subtree(kid);
        }
    }
    bool accused() const { return tree_.child(verb_, "obj") != kNoToken; }

    /// "called it an error", "considers strikes to be deliberate", "put the toll at 38".
    void read_naming() {
        const std::uint32_t object = passive_ ? kNoToken : tree_.child(verb_, "obj");
        std::uint32_t predicate = tree_.child(verb_, "xcomp");
        if (predicate == kNoToken) predicate = tree_.child(verb_, "ccomp");
        for (std::uint32_t kid : tree_.children(verb_))
            if (predicate == kNoToken && kid > verb_ && tree_.is(kid, "advcl") && tree_.introduced_by(kid, {"to"}) &&
                tree_.child(kid, "cop") != kNoToken)
                predicate = kid;
        if (kind_.lemma == "put" || kind_.lemma == "attribute") return read_measure(object);
        if (kind_.lemma == "hold" && (predicate == kNoToken || tree_[predicate].lemma != "responsible")) return;
        const bool deed = predicate == kNoToken || tree_.introduced_by(predicate, {"to"});
        if (deed && second_name(object)) predicate = object;
        if (kind_.lemma == "call" && read_call(object, predicate)) return;
        if (predicate == kNoToken || (predicate < verb_ && predicate != object)) return;
        const std::uint32_t named = tree_.child(verb_, "iobj");
        if (named != kNoToken && named > verb_) add_subtree(named);
        if (object != kNoToken) add_subtree(object);
        if (predicate != object) return add_subtree(predicate);
        std::uint32_t second = kid_behind(object, {"obj", "nsubj", "parataxis"});
        if (second == kNoToken) second = bare_time(object);
        if (second != kNoToken && second > verb_) add_subtree(second);
    }

    /// "called for a truce", "called on them to leave" ask; "called him to talk" is a telephone's business.
    bool read_call(std::uint32_t object, std::uint32_t predicate) {
        for (std::uint32_t kid : tree_.children(verb_)) {
            if (kid < verb_ || !tree_.is(kid, "obl") || !tree_.introduced_by(kid, {"for", "on", "upon"})) continue;
            const bool demand = tree_.introduced_by(kid, {"for"});
            const std::uint32_t deed = predicate != kNoToken ? predicate : infinitive_behind(kid);
            if (!demand && deed == kNoToken) return true;
            report_.act = SpeechAct::asks;
            if (demand)
                add(tree_.left(kid) + 1, (deed == kNoToken ? tree_.right(kid) : tree_.right(deed)) + 1);
            else
                add_subtree(deed);
            if (!demand) add_about(report_, tree_.left(kid) + 1, tree_.right(kid) + 1);
            return true;
        }
        return object != kNoToken && predicate != kNoToken && predicate != object &&
               tree_.introduced_by(predicate, {"to"});
    }

    /// The first infinitive behind a phrase, on the verb or inside the phrase.
    std::uint32_t infinitive_behind(std::uint32_t phrase) const {
        for (std::uint32_t top : {verb_, phrase})
            for (std::uint32_t kid : tree_.children(top))
                if (kid > phrase && tree_.introduced_by(kid, {"to"}) && tree_[kid].upos == Upos::verb) return kid;
        return kNoToken;
    }

    /// The parser often reads the name as an apposition or a second object: "called the move a mistake". It may hang
    /// the apposition deep inside the object, but then no comma stands before it.
    bool second_name(std::uint32_t object) const {
        if (object == kNoToken) return false;
        const std::uint32_t second = tree_.child(object, "appos");
        if (second != kNoToken && (second < object + 8)) return true;
        if (tree_.child(verb_, "iobj") != kNoToken) return true;
        for (std::uint32_t t = object + 1; object > verb_ && t <= tree_.right(object) && t < object + 12; ++t)
            if (tree_.is(t, "appos") && tree_.left(t) > 0 && tree_[tree_.left(t) - 1].text != "," &&
                tree_[t].upos == Upos::noun)
                return true;
        return kid_behind(object, {"obj"}) != kNoToken ||
               (tree_[object].upos == Upos::pron && kid_behind(object, {"nsubj", "parataxis"}) != kNoToken) ||
               (kind_.lemma != "call" && bare_time(object) != kNoToken);
    }

    std::uint32_t kid_behind(std::uint32_t token, std::initializer_list<std::string_view> relations) const {
        for (std::uint32_t kid : tree_.children(verb_))
            if (kid > token && kid > verb_ && one_of(tree_[kid].relation, relations)) return kid;
        return kNoToken;
    }

    /// "dubbed the plan a disaster" with the disaster read as an adverbial noun ("left the town a year").
    std::uint32_t bare_time(std::uint32_t object) const {
        for (std::uint32_t kid : tree_.children(verb_))
            if (kid > object && tree_.is(kid, "obl") && tree_.left(kid) == tree_.right(object) + 1 &&
                tree_.child(kid, "case") == kNoToken && tree_.child(kid, "det") != kNoToken)
                return kid;
        return kNoToken;
    }

    /// "put the death toll at 38", "attributed the fire to a fault".
    void read_measure(std::uint32_t object) {
        if (object == kNoToken) return;
        const bool put = kind_.lemma == "put";
        if (put && !one_of(tree_[object].lemma, {"toll", "number", "figure", "count", "cost", "total", "damage", "loss",
                                                 "estimate", "death", "value", "probability", "turnout"}))
            return;
        for (std::uint32_t kid : tree_.children(verb_)) {
            if (kid > object && tree_.is(kid, "obl") && tree_.introduced_by(kid, {put ? "at" : "to"})) {
                add_subtree(object);
                add_subtree(kid);
                return;
            }
        }
        for (std::uint32_t kid : tree_.children(object))
            if (tree_.is(kid, "nmod") && tree_.introduced_by(kid, {put ? "at" : "to"})) return add_subtree(object);
    }

    /// "described it as a target", "what it sees as a threat".
    void read_as() {
        for (std::uint32_t kid : tree_.children(verb_)) {
            if (kid < verb_ || !one_of(tree_[kid].relation, {"obl", "advcl", "xcomp", "nmod"})) continue;
            if (!tree_.introduced_by(kid, {"as"})) continue;
            const std::uint32_t object = tree_.child(verb_, "obj");
            if (object != kNoToken && object > verb_) add_subtree(object);
            return add_subtree(kid);
        }
        const std::uint32_t object = tree_.child(verb_, "obj");
        if (object == kNoToken || object < verb_) return;
        // The parser may hang the phrase anywhere inside the object.
        const std::uint32_t end = std::min(tree_.right(object), object + 20);
        for (std::uint32_t t = object + 1; t <= end; ++t)
            if (tree_[t].lower == "as" && tree_.is(t, "case") && tree_.head(t) != kNoToken && tree_.head(t) > t)
                return add_subtree(object);
    }

    bool takes_child(std::uint32_t kid) const {
        const Token& token = tree_[kid];
        const std::string& relation = token.relation;
        const bool that = tree_.child(kid, {"mark"}, {"that"}) != kNoToken;
        const bool infinitive = tree_.introduced_by(kid, {"to"});
        // "were reported killed", "is feared dead"
        if (passive_ && kid == verb_ + 1 && (kind_.takes & kInfinitive) && !is_participle(token) &&
            one_of(relation, {"xcomp", "ccomp", "advcl", "obj"}) &&
            (token.xpos == "VBN" || token.xpos == "VBD" || token.upos == Upos::adj))
            return true;
        if (relation == "ccomp" || relation == "csubj")
            return kind_.takes & (kClause | (infinitive ? kInfinitive : 0u));
        if (one_of(relation, {"advcl", "dep", "obl", "conj"}) && that) return kind_.takes & kClause;
        if (relation == "xcomp" || relation == "advcl") {
            // "asked for calm to return" is no request in words; "stopped to ask" never gets here.
            if (infinitive && kid > verb_) return relation == "xcomp" && (kind_.takes & kInfinitive);
            if (is_participle(token) && kid == verb_ + 1) return kind_.takes & kGerund;
            if (is_participle(token) && relation == "xcomp") return kind_.takes & kGerund;
            return relation == "xcomp" && !infinitive && (kind_.takes & kClause) && has_subject(tree_, kid);
        }
        return false;
    }

    void read_clauses() {
        const auto& kids = tree_.children(verb_);
        const bool behind = std::any_of(kids.begin(), kids.end(), [&](std::uint32_t kid) {
            return kid > verb_ && takes_child(kid) && tree_.child(kid, {"mark"}, {"that"}) != kNoToken;
        });
        for (std::uint32_t kid : kids) {
            if (!takes_child(kid) || (behind && kid < verb_)) continue;
            if (kid < verb_) {
                add(clause_in_front(tree_, verb_, kid));
            } else {
                add(clause_behind(tree_, verb_, kind_, kid));
            }
        }
        if (report_.content.empty() && (kind_.takes & kQuote)) read_beside();
    }

    void add(Extent extent) { add(extent.first, extent.last); }
    void add(const std::vector<Extent>& extents) {
        for (const Extent& extent : extents) add(extent);
    }

    /// "He said: the gate was shut", "The gate, he says, was shut": the parser's parataxis.
    void read_beside() {
        if (speaker_of(tree_, verb_) == kNoToken) return;
        for (std::uint32_t kid : tree_.children(verb_)) {
            const bool stray = kid < verb_ && tree_.is(kid, "advcl") && tree_.child(kid, "mark") == kNoToken &&
                               has_subject(tree_, kid);
            if (!tree_.is(kid, "parataxis") && !stray) continue;
            if (kid < verb_ && has_subject_after(kid)) return add(clause_in_front(tree_, verb_, kid));
            const bool colon = kid > verb_ && tree_.left(kid) > 0 && has_colon(verb_, tree_.left(kid) + 1);
            if (colon) return add_subtree(kid);
        }
    }

    bool has_subject_after(std::uint32_t top) const {
        return std::any_of(tree_.children(verb_).begin(), tree_.children(verb_).end(),
                           [&](std::uint32_t kid) { return kid > top && tree_.is(kid, "nsubj"); });
    }

    bool has_colon(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t t = first; t < last && t < tree_.size(); ++t)
            if (tree_[t].text == ":") return true;
        return false;
    }

    /// "denied responsibility", "announced a truce", "rejected claims that …".
    void read_object() {
        for (std::uint32_t kid : tree_.children(verb_)) {
            const bool object = tree_.is(kid, "obj") || (passive_ && tree_.is(kid, "nsubj", "pass") && named_agent());
            if (object && object_is_content(kid)) return add_object(kid);
        }
        const std::uint32_t stray = stray_object();
        if (stray != kNoToken) add_object(stray);
    }

    /// Of "claims that …" only what is claimed.
    void add_object(std::uint32_t object) {
        const auto inner = noun_content(tree_, object);
        if (tree_.is(verb_, "acl", "") && tree_.introduced_by(verb_, {"to"})) {
            // "His reluctance to admit guilt led to …": parsers let the guilt swallow the rest of the sentence.
            const auto [first, last] = tree_.noun_phrase(object);
            return add(first, last);
        }
        for (const auto& [first, last] : inner) add(first, last);
        if (inner.empty()) add_subtree(object);
    }

    /// "responded by dismissing claims …": the parser may hang the object on the verb above.
    std::uint32_t stray_object() const {
        const bool judges =
            kind_.act == SpeechAct::denies || kind_.act == SpeechAct::confirms || kind_.act == SpeechAct::retracts;
        if (!judges) return kNoToken;
        for (std::uint32_t t = verb_ + 1; t < tree_.size() && t < verb_ + 5 && !tree_.punctuation(t); ++t) {
            if (tree_[t].upos == Upos::verb || tree_[t].upos == Upos::adp) break;
            if (tree_[t].upos == Upos::noun && speech_noun(tree_[t].lemma) != nullptr) return t;
        }
        return kNoToken;
    }

    bool named_agent() const { return speaker_of(tree_, verb_) != kNoToken; }

    bool object_is_content(std::uint32_t object) const {
        const Token& token = tree_[object];
        if (token.upos == Upos::pron || token.upos == Upos::det) return false;
        if (kind_.takes & kClaimsOnly) return is_guilt_noun(token.lemma);
        if (kind_.lemma == "claim")
            return !one_of(token.lemma,
                           {"life", "victim", "seat", "medal", "title", "prize", "win", "benefit", "asylum"});
        if (kind_.lemma == "deny")
            return !one_of(token.lemma, {"access", "entry", "visa", "bail", "permission", "request", "right", "chance",
                                         "parole", "appeal", "application", "asylum", "opportunity", "coverage"});
        if (kind_.lemma == "report") return !one_of(token.lemma, {"crime", "news", "story", "profit"});
        if (kind_.lemma == "admit")
            return tree_.child(object, {"det"}, {"the"}) == kNoToken || !can_speak(tree_, object);
        return token.upos != Upos::propn;
    }

    void name_speaker() {
        std::uint32_t speaker = speaker_of(tree_, verb_);
        const NameBehindQuote name = name_behind_quote(tree_, verb_);
        const bool lost = speaker == kNoToken || speaker < name.mark;
        if (name.head != kNoToken && lost && content_contains(report_, report_.sentence, name.mark - 1))
            speaker = name.head;
        if (speaker == kNoToken && !passive_) speaker = name_in_front(tree_, verb_);
        if (speaker != kNoToken && content_contains(report_, report_.sentence, speaker)) speaker = kNoToken;
        if (speaker != kNoToken) {
            set_speaker(report_, tree_, report_.sentence, speaker);
        } else {
            report_.from = SpeakerFrom::agentless;
        }
    }

    /// Words that belong to the saying though it does not assert them: "urged drivers to wait", "is said to be ill".
    void read_hearer() {
        if (passive_ && !(kind_.takes & kHearer) && (kind_.takes & (kInfinitive | kNaming | kAs))) {
            const std::uint32_t subject = nearest_subject(tree_, verb_);
            if (subject != kNoToken && tree_[subject].subtype == "pass" && tree_[subject].lower != "it") about(subject);
        }
        if (passive_ || !(kind_.act == SpeechAct::asks || kind_.act == SpeechAct::accuses)) return;
        const std::uint32_t hearer = tree_.child(verb_, "obj");
        const bool told = hearer != kNoToken && tree_[hearer].upos != Upos::pron && hearer > verb_ &&
                          !content_contains(report_, report_.sentence, hearer);
        if (told && hearer < report_.content.front().first) about(hearer);
    }

    /// "denied a report that the gate was shut": the words for the report belong to what is denied.
    void read_claim() {
        const std::uint32_t claim = tree_.child(verb_, "obj");
        if (claim == kNoToken || claim < verb_ || tree_[claim].upos != Upos::noun) return;
        const auto inner = noun_content(tree_, claim);
        if (!inner.empty() && content_contains(report_, report_.sentence, inner.front().first))
            add_about(report_, tree_.left(claim), inner.front().first);
    }

    void about(std::uint32_t top) {
        const auto [first, last] = tree_.noun_phrase(top);
        add_about(report_, first, last);
    }

    void judge() {
        if (!cue_is_asserted(tree_, verb_)) report_.act = SpeechAct::asks;
        if (report_.act != SpeechAct::believes && kind_.act != SpeechAct::believes) {
            if (asks_whether()) report_.act = SpeechAct::asks;
            if (kind_.lemma == "tell" && only_infinitive()) report_.act = SpeechAct::asks;
            return;
        }
        if (kind_.takes & kNaming || kind_.takes & kAs) {
            if (report_.act == SpeechAct::believes) report_.act = SpeechAct::says;
        } else {
            report_.past_belief = given_up();
        }
    }

    bool asks_whether() const {
        return std::any_of(tree_.children(verb_).begin(), tree_.children(verb_).end(), [&](std::uint32_t kid) {
            return kid > verb_ && one_of(tree_[kid].relation, {"ccomp", "advcl", "xcomp"}) &&
                   tree_.child(kid, {"mark"}, {"whether"}) != kNoToken;
        });
    }

    bool only_infinitive() const {
        const std::uint32_t order = tree_.child(verb_, "xcomp");
        return order != kNoToken && tree_.introduced_by(order, {"to"}) && tree_.child(verb_, "ccomp") == kNoToken &&
               !passive_;
    }

    /// "we thought it might have been", "at first they believed": past, and marked as not the last word.
    bool given_up() const {
        if (!one_of(tree_[verb_].xpos, {"VBD", "VBN"}) || passive_) return false;
        const std::uint32_t speaker = tree_.child(verb_, "nsubj");
        const bool own = speaker != kNoToken && one_of(tree_[speaker].lower, {"i", "we"});
        if (own && one_of(kind_.lemma, {"think", "believe", "assume", "suspect", "suppose", "hope", "fear", "guess"}))
            return true;
        for (std::uint32_t t = tree_.left(verb_); t <= tree_.right(verb_); ++t) {
            const std::string& word = tree_[t].lower;
            if (one_of(word, {"initially", "originally", "mistakenly", "wrongly", "previously"}) && t < verb_ + 4)
                return true;
            if (word == "first" && t < verb_) return true;
            if (t > verb_ && one_of(word, {"might", "could"}) && own) return true;
        }
        return false;
    }

    const Tree& tree_;
    std::uint32_t verb_;
    const SpeechVerb& kind_;
    Report report_;
    bool passive_ = false;
};

/// Verbs that no list holds are read by their class in WordNet, where they have a clause and somebody who can speak.
std::optional<SpeechVerb> unlisted_verb(const Tree& tree, std::uint32_t verb) {
    const std::string& lemma = tree[verb].lemma;
    const TopicWord* topic = topic_verb(lemma);
    if ((topic != nullptr && (topic->frames & kTopicClause)) || !is_speaking_verb(lemma)) return std::nullopt;
    const auto& kids = tree.children(verb);
    const bool clause = std::any_of(kids.begin(), kids.end(), [&](std::uint32_t kid) {
        return kid > verb && tree.is(kid, "ccomp") && tree.child(kid, {"mark"}, {"that"}) != kNoToken;
    });
    if (!clause || is_passive(tree, verb)) return std::nullopt;
    const std::uint32_t speaker = speaker_of(tree, verb);
    if (speaker == kNoToken || !(can_speak(tree, speaker) || is_document_noun(tree[speaker].lemma)))
        return std::nullopt;
    return SpeechVerb{lemma, is_thinking_verb(lemma) ? SpeechAct::believes : SpeechAct::says, kClause};
}

}  // namespace

void find_verb_reports(const Tree& tree, std::uint32_t sentence, std::vector<Report>& reports) {
    std::size_t tried = 0;
    for (std::uint32_t t = 0; t < tree.size() && tried < kMostReports; ++t) {
        if (tree[t].upos != Upos::verb) continue;
        const SpeechVerb* kind = speech_verb(tree[t].lemma);
        const std::optional<SpeechVerb> unlisted = kind == nullptr ? unlisted_verb(tree, t) : std::nullopt;
        if (unlisted) kind = &*unlisted;
        // "rejected claims that …" with the claims taken for a verb: the nouns see to it.
        if (kind == nullptr || one_of(tree[t].relation, {"obj", "nsubj", "nmod", "iobj", "compound", "amod"})) continue;
        ++tried;
        VerbReader reader(tree, sentence, t, *kind);
        if (reader.read()) reports.push_back(reader.take());
    }
}

}  // namespace gainsay::text::speech
