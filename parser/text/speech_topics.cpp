#include "parser/text/speech_topics.hpp"

#include "parser/text/speech_clauses.hpp"
#include "parser/text/speech_noun_kinds.hpp"
#include "parser/text/speech_topic_words.hpp"

#include <algorithm>

namespace gainsay::text::speech {
namespace {

constexpr std::uint32_t kReach = 25;  ///< tokens between a cue and its topic

/// One cue with a topical report in the making.
class TopicReader {
public:
    TopicReader(const Document& document, const Tree& tree, std::uint32_t sentence, std::uint32_t cue,
                const TopicWord& word)
        : words_(document, tree, sentence), tree_(tree), cue_(cue), word_(word) {
        report_.sentence = sentence;
        report_.cue = cue;
        report_.act = word.act;
    }

    bool read_verb() {
        passive_ = is_passive(tree_, cue_);
        const std::uint32_t speaker = speaker_of(tree_, cue_);
        if (passive_) {
            read_passive();
            if (empty()) read_behind(cue_);
        } else {
            read_clause();
            if (empty() && (word_.frames & kTopicRaising)) return read_raising();
            if (empty() && (word_.frames & kTopicAs)) read_as();
            const bool minds = minded(speaker) || (word_.frames & kTopicSure);
            if (empty() && minds) read_object();
            if (empty() && minds) read_behind(cue_);
            if (empty() && minds) read_relative();
            if (empty() && (word_.frames & kTopicStirs)) return read_stirring(speaker);
        }
        return named(speaker, passive_ || (word_.frames & kTopicClause));
    }

    bool read_noun() {
        read_behind(cue_);
        if (empty() && (word_.frames & (kTopicInfinitive | kTopicClause))) read_noun_clause();
        std::uint32_t owner = owner_of(tree_, cue_);
        if (owner == kNoToken) owner = holder_of_noun();
        return named(owner, true);
    }

    /// "made fun of the plan", "took issue with the plan".
    bool read_idiom() {
        const std::uint32_t holder = holder_of_noun();
        if (holder == kNoToken) return false;
        read_behind(cue_);
        if (empty()) read_beside_noun();
        if (empty() && (word_.frames & kTopicClause)) read_noun_clause();
        return named(holder, false);
    }

    /// "is a vocal critic of the plan", "Moss, a supporter of the plan": who has the attitude is the subject or the
    /// name beside it.
    bool read_holder() {
        std::uint32_t holder = kNoToken;
        if (tree_.child(cue_, "cop") != kNoToken) holder = nearest_subject(tree_, cue_);
        if (holder == kNoToken && tree_.is(cue_, "appos")) holder = tree_.head(cue_);
        if (holder == kNoToken && tree_.child(cue_, "appos") != kNoToken) holder = tree_.child(cue_, "appos");
        if (holder == kNoToken || !minded(holder)) return false;
        read_behind(cue_);
        return named(holder, false);
    }

    bool read_adjective() {
        std::uint32_t speaker = speaker_of(tree_, cue_);
        if (speaker == kNoToken && tree_[cue_].upos == Upos::verb) speaker = nearest_subject(tree_, cue_);
        if (speaker == kNoToken || !minded(speaker) || tree_.is(cue_, "amod")) return false;
        read_clause();
        if (empty()) read_behind(cue_);
        return named(speaker, false);
    }

    Report take() { return std::move(report_); }

private:
    bool empty() const { return report_.about.empty(); }
    void add(std::uint32_t first, std::uint32_t last) { add_about(report_, first, last); }
    void add_subtree(std::uint32_t top) { add(tree_.left(top), phrase_end(top)); }

    /// End of a phrase with the modifiers right behind it that the parser hung on the cue instead: "promoted her plans
    /// for new schools", "criticised remarks insulting the court", "boasted about her record in the debates". When and
    /// on which occasion it was said stays out.
    std::uint32_t phrase_end(std::uint32_t top) const {
        std::uint32_t end = tree_.right(top) + 1;
        for (std::uint32_t kid : tree_.children(cue_)) {
            if (kid < end || tree_.left(kid) != end) continue;
            if (is_when(kid) || !one_of(tree_[kid].relation, {"obl", "nmod", "advcl", "acl"})) break;
            const bool occasion = is_occasion_noun(tree_[kid].lemma) || is_document_noun(tree_[kid].lemma);
            const bool modifier =
                tree_.introduced_by(kid, {"of", "for", "about", "between", "among", "over", "against"});
            const bool circumstance =
                tree_.introduced_by(kid, {"during", "since", "after", "before", "until", "despite", "because",
                                          "without", "amid", "following", "at", "by"});
            const bool phrase = modifier || (tree_.child(kid, "case") != kNoToken && !occasion && !circumstance);
            const bool participle = tree_[kid].xpos == "VBG" && tree_.left(kid) == kid;
            if (!phrase && !participle) break;
            end = tree_.right(kid) + 1;
        }
        return end;
    }

    bool named(std::uint32_t speaker, bool may_be_unnamed) {
        if (empty()) return false;
        if (speaker == kNoToken) return may_be_unnamed;
        set_speaker(report_, tree_, report_.sentence, speaker);
        return true;
    }

    /// "what he said", "the plan she supports": the clause's object stands in front of it.
    void read_relative() {
        if (!(word_.frames & (kTopicObject | kTopicTold)) || object() != kNoToken) return;
        if (tree_.is(cue_, "acl", "relcl")) {
            const std::uint32_t head = tree_.head(cue_);
            const std::uint32_t subject = nearest_subject(tree_, cue_);
            if (head == kNoToken || head > cue_ || subject == kNoToken || subject < head) return;
            for (std::uint32_t kid : tree_.children(cue_))
                if (one_of(tree_[kid].lower, {"which", "that", "who", "whom", "when", "where", "why"})) return;
            const auto [first, last] = tree_.noun_phrase(head);
            add(first, std::min(last, tree_.left(subject)));
        }
    }

    /// "The vote surprised the mayor."
    bool read_stirring(std::uint32_t subject) {
        const std::uint32_t moved = object();
        if (moved == kNoToken || moved < cue_ || subject == kNoToken || !minded(moved)) return false;
        const auto [first, last] = tree_.noun_phrase(subject);
        add(first, last);
        return named(moved, false);
    }

    /// "cast doubt on the plan", "took issue with the plan" with the plan hung on the verb.
    void read_beside_noun() {
        const std::uint32_t verb = tree_.head(cue_);
        if (verb == kNoToken) return;
        for (std::uint32_t kid : tree_.children(verb)) {
            if (kid < cue_ || tree_.left(kid) != tree_.right(cue_) + 1) continue;
            const std::uint32_t mark = topic_mark(kid);
            if (mark != kNoToken) return add(mark + 1, tree_.right(kid) + 1);
        }
    }

    /// The subject holds words or pictures, or something is found so: "the poll shows", "the court found him guilty".
    bool shows() const {
        const std::uint32_t subject = speaker_of(tree_, cue_);
        if (subject == kNoToken) return false;
        return is_document_noun(tree_[subject].lemma) || tree_.child(cue_, "xcomp") != kNoToken;
    }

    bool is_topic(std::uint32_t object) const {
        if (is_when(object)) return false;
        if (tree_[object].upos == Upos::num || tree_[object].xpos == "PRP$") return false;
        if (one_of(tree_[object].lower, {"itself", "himself", "herself", "themselves", "myself", "each"})) return false;
        if (word_.frames & kTopicObject) return true;
        if (word_.frames & kTopicPerson)
            return words_.is_somebody(object) || words_.is_words(object) || is_idea_noun(tree_[object].lemma) ||
                   blamed_deed();
        return (word_.frames & kTopicWords) && words_.is_words(object);
    }

    bool minded(std::uint32_t head) const { return words_.minded(head); }
    bool is_when(std::uint32_t head) const { return words_.is_when(head); }

    /// "attacked the mayor for lying": what somebody is attacked for, he is attacked with words.
    bool blamed_deed() const {
        const auto& kids = tree_.children(cue_);
        return std::any_of(kids.begin(), kids.end(), [&](std::uint32_t kid) {
            return kid > cue_ && tree_.introduced_by(kid, {"for", "over"}) && !is_when(kid);
        });
    }

    std::uint32_t object() const {
        for (std::uint32_t kid : tree_.children(cue_))
            if (tree_.is(kid, "obj") && tree_.child(kid, "case") == kNoToken) return kid;
        return kNoToken;
    }

    /// "raised questions about the bridge" is read at the questions.
    bool noun_tells(std::uint32_t object) const {
        if (!(word_.frames & kTopicWords) || (word_.frames & kTopicObject)) return false;
        const TopicWord* noun = topic_noun(tree_[object].lemma);
        return noun != nullptr && TopicReader(words_.document(), tree_, report_.sentence, object, *noun).read_noun();
    }

    bool infinitive(std::uint32_t kid) const { return tree_.introduced_by(kid, {"to"}) && tree_[kid].xpos != "VBG"; }

    /// "knew that …", "wants to …", "wants them to …".
    void read_clause() {
        for (std::uint32_t kid : tree_.children(cue_)) {
            if (kid < cue_ || !one_of(tree_[kid].relation, {"ccomp", "xcomp", "advcl"})) continue;
            // "felt betrayed"
            const bool feeling = tree_.is(kid, "xcomp") && tree_[cue_].lemma == "feel" && kid > cue_ &&
                                 !tree_.introduced_by(kid, {"to", "like"});
            if (feeling || indirect_question(kid)) return add_subtree(kid);
            const bool bare = infinitive(kid);
            // "The strike forced them to leave": things have no will.
            if (bare && tree_[cue_].upos == Upos::verb && !willing_subject()) continue;
            if (bare && !tree_.is(kid, "ccomp") && object() != kNoToken && object() < kid) {
                if (!(word_.frames & kTopicHearer)) continue;
                add(tree_.left(object()), tree_.right(object()) + 1);
                return add_subtree(kid);
            }
            if (tree_.is(kid, "advcl")) continue;
            const bool wanted =
                bare ? word_.frames & (tree_.is(kid, "ccomp") ? kTopicHearer | kTopicInfinitive : kTopicInfinitive)
                     : (word_.frames & kTopicClause) && finite_or_that(tree_, kid);
            if (wanted) return add_subtree(kid);
        }
    }

    bool willing_subject() const {
        const std::uint32_t subject = speaker_of(tree_, cue_);
        return subject == kNoToken || minded(subject);
    }

    /// "did not say when it closed", "wondered aloud if it closed": the parser may take the question for an adjunct.
    bool indirect_question(std::uint32_t kid) const {
        if (!(word_.frames & (kTopicClause | kTopicTold)) || !tree_.is(kid, "advcl") || tree_.left(kid) > cue_ + 2)
            return false;
        const Token& first = tree_[tree_.left(kid)];
        if (one_of(first.lower, {"why", "how", "whether", "what", "who", "whom", "which"})) return true;
        return one_of(first.lower, {"when", "where", "if"}) &&
               (!cue_is_asserted(tree_, cue_) || tree_[cue_].lemma == "wonder");
    }

    /// "seems to be closed"
    bool read_raising() {
        std::uint32_t top = tree_.child(cue_, "xcomp");
        if (top == kNoToken && tree_.child(cue_, "expl") != kNoToken) top = tree_.child(cue_, "ccomp");
        const std::uint32_t subject = nearest_subject(tree_, cue_);
        if (top == kNoToken || top < cue_) return false;
        if (subject != kNoToken) add_subtree(subject);
        add_subtree(top);
        return true;
    }

    void read_as() {
        const std::uint32_t topic = object();
        for (std::uint32_t kid : tree_.children(cue_)) {
            if (kid < cue_ || !tree_.introduced_by(kid, {"as"})) continue;
            if (topic != kNoToken && topic > cue_) add_subtree(topic);
            return add_subtree(kid);
        }
    }

    void read_object() {
        const std::uint32_t topic = object();
        if (topic == kNoToken || !is_topic(topic) || noun_tells(topic)) return;
        if ((word_.frames & kTopicSmall) && !shows()) return;
        add_subtree(topic);
        if (word_.frames & kTopicSmall) return read_small_clause(topic);
        for (std::uint32_t kid : tree_.children(cue_)) {
            if (kid < topic || kid > topic + kReach) continue;
            const std::uint32_t mark = topic_mark(kid);
            const bool as = tree_.is(kid, "obl") && tree_.introduced_by(kid, {"as"});
            if (mark != kNoToken || as) return add_subtree(kid);
        }
    }

    /// "The poll shows Orrell ahead", "the video shows a man running": all that is shown.
    void read_small_clause(std::uint32_t topic) {
        std::uint32_t last = topic;
        for (std::uint32_t kid : tree_.children(cue_))
            if (kid > topic && one_of(tree_[kid].relation, {"xcomp", "obl", "advcl", "obj", "advmod", "nmod"}) &&
                tree_.left(kid) <= tree_.right(last) + 1 && !is_when(kid))
                last = kid;
        add(tree_.left(topic), tree_.right(last) + 1);
    }

    /// "was endorsed by the paper", "is known as the old mill", "was expected to close".
    void read_passive() {
        const std::uint32_t subject = nearest_subject(tree_, cue_);
        if (subject == kNoToken) return;
        std::uint32_t rest = kNoToken;
        for (std::uint32_t kid : tree_.children(cue_)) {
            const bool as = (word_.frames & kTopicAs) && tree_.introduced_by(kid, {"as", "for"});
            const bool clause = (word_.frames & kTopicHearer) && tree_.is(kid, "xcomp") && infinitive(kid);
            if (kid > cue_ && (as || clause)) rest = kid;
        }
        if (rest == kNoToken && !((word_.frames & kTopicObject) && is_topic(subject))) return;
        add_subtree(subject);
        if (rest != kNoToken) add_subtree(rest);
    }

    /// The word that introduces `kid` as a topic ("about" of "about the bridge").
    std::uint32_t topic_mark(std::uint32_t kid) const {
        if (!one_of(tree_[kid].relation, {"obl", "nmod", "advcl", "acl", "ccomp", "xcomp", "obj"})) return kNoToken;
        for (std::uint32_t mark : tree_.children(kid)) {
            if (!one_of(tree_[mark].relation, {"case", "mark"})) continue;
            if (!(topic_preposition(tree_[mark].lower) & word_.prepositions)) return kNoToken;
            return tree_[mark].lower == "to" && tree_[kid].upos == Upos::verb && tree_[kid].xpos != "VBG" ? kNoToken
                                                                                                          : mark;
        }
        return kNoToken;
    }

    void read_behind(std::uint32_t top) {
        if (word_.prepositions == 0) return;
        for (std::uint32_t kid : tree_.children(top)) {
            if (kid < cue_ || kid > cue_ + kReach || is_when(kid)) continue;
            const std::uint32_t mark = topic_mark(kid);
            // "spoke on condition of anonymity", "on behalf of the city"
            if (mark == kNoToken || mark < cue_ || one_of(tree_[kid].lemma, {"condition", "behalf", "basis"})) continue;
            // "a statement on the ministry's site": the words' place is not their topic.
            if (is_document_noun(tree_[cue_].lemma) && (tree_[mark].lower == "on" && tree_[kid].upos == Upos::propn))
                continue;
            // "pushed for him to leave", "agreed with calls for a vote": the clause that follows belongs to it.
            return add(mark + 1, clause_end(kid, phrase_end(kid)));
        }
    }

    std::uint32_t clause_end(std::uint32_t phrase, std::uint32_t end) const {
        if (!tree_.introduced_by(phrase, {"for", "on", "upon"})) return end;
        for (std::uint32_t kid : tree_.children(cue_))
            if (kid > phrase && tree_.left(kid) == end && infinitive(kid)) return tree_.right(kid) + 1;
        return end;
    }

    /// "My hope is that it opens": the clause stands as the predicate.
    void read_predicate() {
        const std::uint32_t top = tree_.head(cue_);
        if (top == kNoToken || top < cue_ || !tree_.is(cue_, "nsubj") ||
            tree_.child(top, {"cop"}, {"is", "was"}) == kNoToken)
            return;
        for (std::uint32_t kid : tree_.children(top))
            if (kid > cue_ && tree_.is(kid, "mark") && one_of(tree_[kid].lower, {"that", "whether"}))
                return add(kid, tree_.right(top) + 1);
    }

    void read_noun_clause() {
        read_predicate();
        if (!empty()) return;
        for (std::uint32_t kid : tree_.children(cue_)) {
            if (kid < cue_ || !one_of(tree_[kid].relation, {"acl", "ccomp", "xcomp", "advcl"})) continue;
            const bool that = tree_.child(kid, {"mark"}, {"that", "whether"}) != kNoToken;
            const bool wanted =
                that ? word_.frames & kTopicClause : (word_.frames & kTopicInfinitive) && infinitive(kid);
            if (wanted) return add_subtree(kid);
        }
    }

    /// "raised questions about", "has doubts about": the verb's subject.
    std::uint32_t holder_of_noun() const {
        const std::uint32_t verb = tree_.head(cue_);
        // "spoke in favor of the plan", "is in favor of it"
        if (tree_.introduced_by(cue_, {"in"}) && one_of(tree_[cue_].lemma, {"favor", "favour", "support", "defense"})) {
            const bool own = tree_.child(cue_, "cop") != kNoToken;
            const std::uint32_t who = own                ? nearest_subject(tree_, cue_)
                                      : verb != kNoToken ? speaker_of(tree_, verb)
                                                         : verb;
            return who != kNoToken && minded(who) ? who : kNoToken;
        }
        if (verb == kNoToken || !tree_.is(cue_, "obj") ||
            !one_of(tree_[verb].lemma,
                    {"raise",   "have",      "express", "show",   "feel",     "harbor", "harbour", "voice", "draw",
                     "take",    "make",      "find",    "face",   "launch",   "mount",  "pose",    "hold",  "share",
                     "cast",    "pay",       "call",    "give",   "shed",     "throw",  "lend",    "place", "put",
                     "spark",   "reiterate", "renew",   "repeat", "reaffirm", "fire",   "lay",     "keep",  "claim",
                     "deflect", "assign",    "shift",   "nurse",  "retain"}))
            return kNoToken;
        const std::uint32_t subject = speaker_of(tree_, verb);
        return subject != kNoToken && minded(subject) ? subject : kNoToken;
    }

    NounKinds words_;
    const Tree& tree_;
    std::uint32_t cue_;
    const TopicWord& word_;
    Report report_;
    bool passive_ = false;
};

/// "the alleged spy": the noun is somebody's word.
bool read_distancing(const Tree& tree, std::uint32_t word, Report& report) {
    const std::uint32_t head = tree.head(word);
    if (head == kNoToken) return false;
    if (tree.is(word, "amod") && is_distancing_adjective(tree[word].lower)) {
        const auto [first, last] = tree.noun_phrase(head);
        add_about(report, first, last);
    } else if (tree.is(word, "advmod") && is_distancing_adverb(tree[word].lower)) {
        // "allegedly stolen letters": the whole noun phrase.
        const std::uint32_t noun = tree.is(head, "amod") ? tree.head(head) : kNoToken;
        const std::uint32_t top = noun == kNoToken ? head : noun;
        add_about(report, tree.left(top), tree.right(top) + 1);
    }
    return !report.about.empty();
}

using Reading = bool (TopicReader::*)();

std::optional<Report> read_as(const Document& document, const Tree& tree, std::uint32_t sentence, std::uint32_t cue,
                              const TopicWord* word, Reading reading) {
    if (word == nullptr) return std::nullopt;
    TopicReader reader(document, tree, sentence, cue, *word);
    return (reader.*reading)() ? std::optional(reader.take()) : std::nullopt;
}

std::optional<Report> adjective_topic(const Document& document, const Tree& tree, std::uint32_t sentence,
                                      std::uint32_t cue) {
    const std::string& form = tree[cue].upos == Upos::verb ? tree[cue].lower : tree[cue].lemma;
    return read_as(document, tree, sentence, cue, topic_adjective(form), &TopicReader::read_adjective);
}

/// A verb with its particle before the verb alone; a participle as an adjective before the passive.
std::optional<Report> verb_topic(const Document& document, const Tree& tree, std::uint32_t sentence,
                                 std::uint32_t cue) {
    const std::string& lemma = tree[cue].lemma;
    for (std::uint32_t kid : tree.children(cue)) {
        if (!tree.is(kid, "compound", "prt") && !(kid == cue + 1 && tree.is(kid, "advmod"))) continue;
        if (auto report = read_as(document, tree, sentence, cue, topic_verb(lemma + "_" + tree[kid].lower),
                                  &TopicReader::read_verb))
            return report;
    }
    if (tree[cue].xpos == "VBN" && (is_passive(tree, cue) || tree.child(cue, "cop") != kNoToken))
        if (auto report = adjective_topic(document, tree, sentence, cue)) return report;
    const SpeechVerb* told = speech_verb(lemma);
    const TopicWord* word = topic_verb(lemma);
    if (auto report = read_as(document, tree, sentence, cue, word, &TopicReader::read_verb)) return report;
    if (told == nullptr || !(told->takes & (kClause | kObject))) return std::nullopt;
    const TopicWord open{kTopicTold, 0, told->act};
    return read_as(document, tree, sentence, cue, &open, &TopicReader::read_verb);
}

std::optional<Report> noun_topic(const Document& document, const Tree& tree, std::uint32_t sentence,
                                 std::uint32_t cue) {
    const std::string& lemma = tree[cue].lemma;
    if (auto report = read_as(document, tree, sentence, cue, topic_noun(lemma), &TopicReader::read_noun)) return report;
    if (auto report = read_as(document, tree, sentence, cue, topic_idiom(lemma), &TopicReader::read_idiom))
        return report;
    return read_as(document, tree, sentence, cue, topic_holder(lemma), &TopicReader::read_holder);
}

}  // namespace

void find_topical_reports(const Document& document, const Tree& tree, std::uint32_t sentence,
                          const std::vector<std::uint32_t>& taken, std::vector<Report>& reports) {
    std::size_t tried = 0;
    for (std::uint32_t t = 0; t < tree.size() && tried < kMostReports; ++t) {
        const Token& token = tree[t];
        const bool verb = token.upos == Upos::verb, noun = token.upos == Upos::noun,
                   adjective = token.upos == Upos::adj;
        const bool distancing = is_distancing_adjective(token.lower) || is_distancing_adverb(token.lower);
        if (!(verb || noun || adjective || distancing)) continue;
        if (std::find(taken.begin(), taken.end(), t) != taken.end()) continue;
        if (distancing) {
            Report report;
            report.sentence = sentence;
            report.cue = t;
            if (read_distancing(tree, t, report)) reports.push_back(std::move(report));
            continue;
        }
        std::optional<Report> report = verb   ? verb_topic(document, tree, sentence, t)
                                       : noun ? noun_topic(document, tree, sentence, t)
                                              : adjective_topic(document, tree, sentence, t);
        if (!report) continue;
        ++tried;
        reports.push_back(std::move(*report));
    }
}

}  // namespace gainsay::text::speech
