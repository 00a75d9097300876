#include "parser/text/speech_topics.hpp"

#include "parser/text/speech_clauses.hpp"
#include "parser/text/speech_topic_words.hpp"

#include <algorithm>

namespace gainsay::text::speech {
namespace {

constexpr std::uint32_t kReach = 25;  ///< tokens between a cue and its topic

bool finite_or_that(const Tree& tree, std::uint32_t clause) {
    return has_subject(tree, clause) || tree.child(clause, {"mark"}, {"that", "whether", "if"}) != kNoToken ||
           tree.child(clause, {"advmod", "obj", "nsubj", "obl"}, {"what", "why", "how", "when", "where", "who"}) !=
               kNoToken;
}

/// One cue with a topical report in the making.
class TopicReader {
public:
    TopicReader(const Document& document, const Tree& tree, std::uint32_t sentence, std::uint32_t cue,
                const TopicWord& word)
        : document_(document), tree_(tree), cue_(cue), word_(word) {
        report_.sentence = sentence;
        report_.cue = cue;
        report_.act = word.act;
    }

    bool read_verb() {
        passive_ = is_passive(tree_, cue_);
        const std::uint32_t speaker = speaker_of(tree_, cue_);
        if (passive_) {
            read_passive();
        } else {
            read_clause();
            if (empty() && (word_.frames & kTopicRaising)) return read_raising();
            if (empty() && (word_.frames & kTopicAs)) read_as();
            if (empty() && minded(speaker)) read_object();
            if (empty() && minded(speaker)) read_behind(cue_);
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

    bool read_adjective() {
        const std::uint32_t speaker = speaker_of(tree_, cue_);
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
    /// for new schools", "criticised remarks insulting the court".
    std::uint32_t phrase_end(std::uint32_t top) const {
        std::uint32_t end = tree_.right(top) + 1;
        for (std::uint32_t kid : tree_.children(cue_)) {
            if (kid < end || tree_.left(kid) != end || is_when(kid)) continue;
            const bool phrase = one_of(tree_[kid].relation, {"obl", "nmod", "advcl", "acl"});
            const bool modifier =
                tree_.introduced_by(kid, {"of", "for", "about", "between", "among", "over", "against"});
            const bool participle = tree_[kid].xpos == "VBG" && tree_.left(kid) == kid;
            if (!phrase || !(modifier || participle)) break;
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

    /// Has a mind, or holds words: "the mayor", "it", "the letter"; not "the storm".
    bool minded(std::uint32_t head) const {
        if (head == kNoToken) return false;
        const Token& token = tree_[head];
        if (token.upos == Upos::pron || token.upos == Upos::propn || can_speak(tree_, head)) return true;
        if (is_document_noun(token.lemma) || is_words_noun(token.lemma)) return true;
        if (is_person_noun(token.lemma) || is_group_noun(token.lemma)) return true;
        if (token.upos == Upos::adj && token.text[0] >= 'A' && token.text[0] <= 'Z') return true;  // a name misread
        const Mention* mention = mention_at(head);
        return mention != nullptr && entity_kind(*mention) != EntityKind::other;
    }

    const Mention* mention_at(std::uint32_t head) const {
        const auto& mentions = document_.mentions;
        auto mention = std::lower_bound(mentions.begin(), mentions.end(), report_.sentence,
                                        [](const Mention& m, std::uint32_t at) { return m.tokens.sentence < at; });
        for (; mention != mentions.end() && mention->tokens.sentence == report_.sentence; ++mention)
            if (mention->head == head) return &*mention;
        return nullptr;
    }

    EntityKind entity_kind(const Mention& mention) const {
        return mention.entity.index() < document_.entities.size() ? document_.entities[mention.entity.index()].kind
                                                                  : EntityKind::other;
    }

    bool is_words(std::uint32_t head) const {
        const std::string& lemma = tree_[head].lemma;
        return topic_noun(lemma) != nullptr || speech_noun(lemma) != nullptr || is_document_noun(lemma) ||
               is_words_noun(lemma);
    }

    bool is_somebody(std::uint32_t head) const {
        const Mention* mention = mention_at(head);
        if (mention != nullptr) return entity_kind(*mention) == EntityKind::person;
        return tree_[head].upos == Upos::pron && one_of(tree_[head].lower, {"him", "her", "them", "me", "us"});
    }

    bool is_topic(std::uint32_t object) const {
        if (tree_[object].upos == Upos::num || tree_[object].xpos == "PRP$") return false;
        if (one_of(tree_[object].lower, {"itself", "himself", "herself", "themselves", "myself", "each"})) return false;
        if (word_.frames & kTopicObject) return true;
        if (word_.frames & kTopicPerson) return is_somebody(object) || is_words(object);
        return (word_.frames & kTopicWords) && is_words(object);
    }

    std::uint32_t object() const {
        for (std::uint32_t kid : tree_.children(cue_))
            if (tree_.is(kid, "obj")) return kid;
        return kNoToken;
    }

    /// "raised questions about the bridge" is read at the questions.
    bool noun_tells(std::uint32_t object) const {
        if (!(word_.frames & kTopicWords) || (word_.frames & kTopicObject)) return false;
        const TopicWord* noun = topic_noun(tree_[object].lemma);
        return noun != nullptr && TopicReader(document_, tree_, report_.sentence, object, *noun).read_noun();
    }

    bool infinitive(std::uint32_t kid) const { return tree_.introduced_by(kid, {"to"}) && tree_[kid].xpos != "VBG"; }

    /// "knew that …", "wants to …", "wants them to …".
    void read_clause() {
        for (std::uint32_t kid : tree_.children(cue_)) {
            if (kid < cue_ || !one_of(tree_[kid].relation, {"ccomp", "xcomp", "advcl"})) continue;
            const bool bare = infinitive(kid);
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

    /// "seems to be closed"
    bool read_raising() {
        const std::uint32_t top = tree_.child(cue_, "xcomp");
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
        add_subtree(topic);
        for (std::uint32_t kid : tree_.children(cue_)) {
            if (kid < topic || kid > topic + kReach) continue;
            const std::uint32_t mark = topic_mark(kid);
            const bool as = tree_.is(kid, "obl") && tree_.introduced_by(kid, {"as"});
            if (mark != kNoToken || as) return add_subtree(kid);
        }
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
        if (!one_of(tree_[kid].relation, {"obl", "nmod", "advcl", "acl", "ccomp", "xcomp"})) return kNoToken;
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
            if (mark == kNoToken || mark < cue_) continue;
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

    /// "spoke on Friday": a day is no topic.
    bool is_when(std::uint32_t head) const {
        const auto& times = document_.times;
        auto time = std::lower_bound(times.begin(), times.end(), report_.sentence,
                                     [](const TimeExpression& t, std::uint32_t at) { return t.tokens.sentence < at; });
        for (; time != times.end() && time->tokens.sentence == report_.sentence; ++time)
            if (time->tokens.contains(report_.sentence, head)) return true;
        return false;
    }

    void read_noun_clause() {
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
        if (verb == kNoToken || !tree_.is(cue_, "obj") ||
            !one_of(tree_[verb].lemma,
                    {"raise", "have", "express", "show", "feel", "harbor", "harbour", "voice", "draw", "take", "make",
                     "find", "face", "launch", "mount", "pose", "hold", "share"}))
            return kNoToken;
        const std::uint32_t subject = speaker_of(tree_, verb);
        return subject != kNoToken && minded(subject) ? subject : kNoToken;
    }

    const Document& document_;
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

}  // namespace

void find_topical_reports(const Document& document, const Tree& tree, std::uint32_t sentence,
                          const std::vector<std::uint32_t>& taken, std::vector<Report>& reports) {
    std::size_t tried = 0;
    for (std::uint32_t t = 0; t < tree.size() && tried < kMostReports; ++t) {
        const Token& token = tree[t];
        const bool verb = token.upos == Upos::verb, noun = token.upos == Upos::noun,
                   adjective = token.upos == Upos::adj;
        const TopicWord* word = verb        ? topic_verb(token.lemma)
                                : noun      ? topic_noun(token.lemma)
                                : adjective ? topic_adjective(token.lemma)
                                            : nullptr;
        const bool distancing = is_distancing_adjective(token.lower) || is_distancing_adverb(token.lower);
        if (word == nullptr && !distancing) continue;
        if (std::find(taken.begin(), taken.end(), t) != taken.end()) continue;
        ++tried;
        if (distancing) {
            Report report;
            report.sentence = sentence;
            report.cue = t;
            if (read_distancing(tree, t, report)) reports.push_back(std::move(report));
            continue;
        }
        TopicReader reader(document, tree, sentence, t, *word);
        if (verb ? reader.read_verb() : noun ? reader.read_noun() : reader.read_adjective())
            reports.push_back(reader.take());
    }
}

void find_adjective_reports(const Tree& tree, std::uint32_t sentence, std::vector<Report>& reports) {
    std::size_t tried = 0;
    for (std::uint32_t t = 0; t < tree.size() && tried < kMostReports; ++t) {
        if (tree[t].upos != Upos::adj && tree[t].upos != Upos::verb) continue;
        const TopicWord* word = topic_adjective(tree[t].lemma);
        if (word == nullptr || !(word->frames & kTopicOpen) || tree.is(t, "amod")) continue;
        ++tried;
        const std::uint32_t speaker = speaker_of(tree, t);
        if (speaker == kNoToken || !can_speak(tree, speaker)) continue;
        for (std::uint32_t kid : tree.children(t)) {
            if (kid < t || !tree.is(kid, "ccomp") || !finite_or_that(tree, kid)) continue;
            Report report;
            report.sentence = sentence;
            report.cue = t;
            report.act = cue_is_asserted(tree, t) ? word->act : SpeechAct::asks;
            set_speaker(report, tree, sentence, speaker);
            add_content(report, sentence, tree.left(kid), tree.right(kid) + 1);
            reports.push_back(std::move(report));
            break;
        }
    }
}

}  // namespace gainsay::text::speech
