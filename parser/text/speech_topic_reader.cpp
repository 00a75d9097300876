#include "parser/text/speech_topic_reader.hpp"

#include "parser/text/speech_clauses.hpp"
#include "parser/text/speech_holders.hpp"
#include "parser/text/speech_topic_extent.hpp"
#include "parser/text/speech_topic_shapes.hpp"
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
            if (empty() && (word_.frames & kTopicAs) && willing_subject()) read_as();
            if (empty() && (word_.frames & kTopicDocument) && words_.is_document(speaker)) read_findings();
            const bool minds = minded(speaker) || (word_.frames & kTopicSure);
            if (empty() && minds) read_object();
            if (empty() && minds) read_behind(cue_);
            if (empty() && minds) read_stranded();
            if (empty() && minds) read_relative();
            if (empty() && (word_.frames & kTopicStirs)) return read_stirring(speaker);
        }
        return named(speaker, passive_ || (word_.frames & kTopicClause));
    }

    bool read_noun() {
        read_behind(cue_);
        const bool owned = !empty() && (word_.frames & kTopicOwned);
        if (empty() && (word_.frames & (kTopicInfinitive | kTopicClause))) read_noun_clause();
        std::uint32_t owner = owner_of(tree_, cue_);
        if (owner == kNoToken) owner = holder_of_noun();
        return named(owner, !owned);
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

    /// "His remarks drew criticism from bakers": the subject is what it is about.
    bool read_drawn() {
        const std::uint32_t verb = tree_.head(cue_);
        if (verb == kNoToken || !tree_.is(cue_, "obj") || !draws(tree_[verb].lemma) ||
            tree_.child(cue_, "nmod") != kNoToken)
            return false;
        const std::uint32_t subject = nearest_subject(tree_, verb);
        if (subject == kNoToken || subject > verb) return false;
        const auto [first, last] = tree_.noun_phrase(subject);
        add(first, last);
        for (std::uint32_t kid : tree_.children(verb))
            if (kid > cue_ && tree_.introduced_by(kid, {"from", "among"}) && minded(kid)) return named(kid, true);
        return named(kNoToken, true);
    }

    /// "is a vocal critic of the plan", "Moss, a supporter of the plan": who has the attitude is the subject or the
    /// name beside it.
    bool read_holder() {
        std::uint32_t holder = kNoToken;
        if (tree_.child(cue_, "cop") != kNoToken) holder = nearest_subject(tree_, cue_);
        // "remained a critic", also with the critic read as an object
        const std::uint32_t verb = tree_.head(cue_);
        if (holder == kNoToken && verb != kNoToken && one_of(tree_[verb].lemma, {"remain", "become", "be", "stay"}))
            holder = speaker_of(tree_, verb);
        if (holder == kNoToken && tree_.is(cue_, "appos")) holder = tree_.head(cue_);
        if (holder == kNoToken && tree_.child(cue_, "appos") != kNoToken) holder = tree_.child(cue_, "appos");
        if (holder == kNoToken || !minded(holder)) return false;
        read_behind(cue_);
        return named(holder, false);
    }

    bool read_adjective() {
        const bool participle = tree_[cue_].upos == Upos::verb;
        const std::uint32_t own = nearest_subject(tree_, cue_);
        const std::uint32_t speaker = participle && own != kNoToken ? own : speaker_of(tree_, cue_);
        if (speaker == kNoToken || !minded(speaker) || tree_.is(cue_, "amod")) return false;
        read_clause();
        if (empty()) read_behind(cue_);
        // "grew angry at the plan" with the plan hung on the verb
        if (empty() && tree_.is(cue_, "xcomp") && tree_.head(cue_) != kNoToken) read_behind(tree_.head(cue_));
        return named(speaker, false);
    }

    Report take() { return std::move(report_); }

private:
    bool empty() const { return report_.about.empty(); }
    void add(std::uint32_t first, std::uint32_t last) { add_about(report_, first, last); }
    void add_phrase(Extent extent) {
        extent = without_asides(tree_, extent);
        add(extent.first, extent.last);
    }
    void add_subtree(std::uint32_t top) {
        const Extent extent{tree_.left(top), phrase_end(top)};
        is_finite_clause(tree_, top) ? add(extent.first, extent.last) : add_phrase(extent);
    }

    std::uint32_t phrase_end(std::uint32_t top) const { return topic_end(words_, tree_, cue_, top); }

    bool named(std::uint32_t speaker, bool may_be_unnamed) {
        if (empty()) return false;
        // "it is hard to know": nobody's mind.
        const bool anybody = tree_[cue_].upos == Upos::verb && tree_.introduced_by(cue_, {"to"});
        if (speaker == kNoToken) return may_be_unnamed && !anybody;
        set_speaker(report_, tree_, report_.sentence, speaker);
        return true;
    }

    /// "what he said", "the plan she supports": the clause's object stands in front of it.
    void read_relative() {
        if (!(word_.frames & (kTopicObject | kTopicTold | kTopicAbstract)) || object() != kNoToken) return;
        if (tree_.is(cue_, "acl", "relcl")) {
            const std::uint32_t head = tree_.head(cue_);
            const std::uint32_t subject = nearest_subject(tree_, cue_);
            const bool bodily = (word_.frames & kTopicAbstract) && head != kNoToken && !words_.is_bodiless(head);
            if (head == kNoToken || head > cue_ || subject == kNoToken || subject < head || bodily) return;
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
        return subject != kNoToken && (words_.is_document(subject) || tree_.child(cue_, "xcomp") != kNoToken);
    }

    bool is_topic(std::uint32_t object) const {
        if (one_of(tree_[object].lower, {"what", "whatever"})) return false;
        // "expected 90 minutes of debate" is about the debate.
        if (is_when(object) && tree_.child(object, "nmod") == kNoToken) return false;
        const bool number = tree_[object].upos == Upos::num && tree_[object].lower != "one";
        if (number || tree_[object].xpos == "PRP$") return false;
        if (tree_[cue_].lemma == "use")
            return one_of(tree_[object].lemma, {"phrase", "word", "term", "expression", "slur", "epithet", "metaphor"});
        const bool defended = tree_.child(object, "conj") != kNoToken || tree_[cue_].lemma == "defend";
        if (!defended && one_of(tree_[object].lower, {"itself", "himself", "herself", "themselves", "myself", "each"}))
            return false;
        if (word_.frames & kTopicObject) return true;
        if (word_.frames & kTopicAbstract) return words_.is_bodiless(object);
        if (word_.frames & kTopicPerson)
            return words_.is_somebody(object) || words_.is_words(object) || is_abstract_noun(tree_[object].lemma) ||
                   blamed_deed(words_, tree_, cue_);
        return (word_.frames & kTopicWords) && words_.is_words(object) &&
               !one_of(tree_[object].lemma, {"proof", "evidence", "example"});
    }

    bool minded(std::uint32_t head) const { return words_.minded(head); }
    bool is_when(std::uint32_t head) const { return words_.is_when(head); }

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
            // "proposed raising taxes"
            const bool deed = tree_.is(kid, "xcomp") && tree_[kid].xpos == "VBG" && kid == cue_ + 1 &&
                              (word_.frames & (kTopicObject | kTopicInfinitive | kTopicClause | kTopicTold));
            if (feeling || deed || indirect_question(kid)) return add_subtree(kid);
            const bool bare = infinitive(kid);
            // "The strike forced them to leave": things have no will.
            if (bare && tree_[cue_].upos == Upos::verb && !willing_subject()) continue;
            if (kept_from(tree_, cue_, kid) && object() != kNoToken && object() < kid) {
                add(tree_.left(object()), tree_.right(object()) + 1);
                return add_subtree(kid);
            }
            // "the reasons that he refuses to leave" with the "that" read as an object
            const bool hearer = object() != kNoToken && object() < kid;
            if (bare && !tree_.is(kid, "ccomp") && hearer && (object() > cue_ || (word_.frames & kTopicHearer))) {
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
        // "appears, at first glance, to be closed"
        if (top == kNoToken && object() == kNoToken && one_of(tree_[cue_].lemma, {"appear", "seem"}))
            for (std::uint32_t kid : tree_.children(cue_))
                if (kid > cue_ && tree_.is(kid, "advcl") && infinitive(kid)) top = kid;
        const std::uint32_t subject = nearest_subject(tree_, cue_);
        // "looks like a mistake", "looked as if it had closed"
        if (top == kNoToken)
            for (std::uint32_t kid : tree_.children(cue_))
                if (kid > cue_ && tree_.left(kid) <= cue_ + 2 && tree_.introduced_by(kid, {"like", "as"})) top = kid;
        if (top == kNoToken || top < cue_) return false;
        // "was looking to sell": a plan, and hers
        if (infinitive(top) && one_of(tree_[cue_].lemma, {"look", "sound"})) return false;
        const bool named = subject != kNoToken && tree_[subject].lower != "it";
        if (named) add_subtree(subject);
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
        if ((word_.frames & kTopicWords) && !(word_.frames & kTopicObject) && read_words_of(topic)) return;
        add_subtree(topic);
        if (word_.frames & kTopicSmall) return read_small_clause(topic);
        for (std::uint32_t kid : tree_.children(cue_)) {
            if (kid < topic || kid > topic + kReach) continue;
            const std::uint32_t mark = topic_mark(kid);
            const bool as = tree_.is(kid, "obl") && tree_.introduced_by(kid, {"as"});
            if (mark != kNoToken || as) return add_subtree(kid);
        }
    }

    /// "raised concerns about the bridge" with the bridge hung on the verb.
    bool read_words_of(std::uint32_t words) {
        const TopicWord* noun = topic_noun(tree_[words].lemma);
        if (noun == nullptr) return false;
        for (std::uint32_t kid : tree_.children(cue_)) {
            if (kid < words || tree_.left(kid) != tree_.right(words) + 1) continue;
            for (std::uint32_t mark : tree_.children(kid)) {
                if (!tree_.is(mark, "case") || !(topic_preposition(tree_[mark].lower) & noun->prepositions)) continue;
                add_phrase({mark + 1, tree_.right(kid) + 1});
                return !empty();
            }
        }
        return false;
    }

    /// "The poll gives Orrell a lead of two points", "ranked the town last in the county": all that a document finds.
    void read_findings() {
        std::uint32_t first = kNoToken, last = cue_;
        for (std::uint32_t kid : tree_.children(cue_)) {
            if (kid < cue_ || is_when(kid)) continue;
            if (first == kNoToken && !one_of(tree_[kid].relation, {"iobj", "obj"})) continue;
            if (!one_of(tree_[kid].relation, {"iobj", "obj", "xcomp", "obl", "nmod", "advcl"}) ||
                tree_.left(kid) > tree_.right(last) + 1)
                continue;
            if (first == kNoToken) first = tree_.left(kid);
            last = kid;
        }
        if (first != kNoToken) add_phrase({first, phrase_end(last)});
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

    /// "is not known how many died": the clause alone is the topic.
    bool read_expletive(std::uint32_t subject) {
        if (tree_[subject].lower != "it" || !(word_.frames & kTopicClause)) return false;
        for (std::uint32_t kid : tree_.children(cue_)) {
            if (kid < cue_ || !one_of(tree_[kid].relation, {"ccomp", "csubj", "advcl"})) continue;
            const bool question =
                one_of(tree_[tree_.left(kid)].lower, {"how", "why", "whether", "what", "who", "when"});
            if (!question && !finite_or_that(tree_, kid)) continue;
            add(tree_.left(kid), tree_.right(kid) + 1);
            return true;
        }
        return false;
    }

    /// "was endorsed by the paper", "is known as the old mill", "was expected to close".
    void read_passive() {
        const std::uint32_t subject = nearest_subject(tree_, cue_);
        if (subject == kNoToken || read_expletive(subject)) return;
        // "was warned about the ice": the subject hears.
        if (word_.frames & kTopicHearer) read_behind(cue_);
        if (!empty()) return;
        std::uint32_t rest = kNoToken;
        bool whole = false;
        for (std::uint32_t kid : tree_.children(cue_)) {
            const bool as = (word_.frames & kTopicAs) && tree_.introduced_by(kid, {"as", "for"});
            const bool clause = (word_.frames & kTopicHearer) &&
                                (kept_from(tree_, cue_, kid) || (tree_.is(kid, "xcomp") && infinitive(kid)));
            // "was nominated for an award", "is known for her wit"
            const bool reason = tree_.is(kid, "obl") && tree_.introduced_by(kid, {"for"}) && !words_.is_when(kid);
            if (kid < cue_ || !(as || clause || (rest == kNoToken && reason))) continue;
            rest = kid;
            whole = whole || as || clause;
        }
        if (!(whole || ((word_.frames & (kTopicObject | kTopicAbstract)) && is_topic(subject)))) return;
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

    /// "which he pointed to as an example"
    void read_stranded() {
        if (cue_ + 1 >= tree_.size() || !(topic_preposition(tree_[cue_ + 1].lower) & word_.prepositions)) return;
        for (std::uint32_t kid : tree_.children(cue_))
            if (kid < cue_ && one_of(tree_[kid].lower, {"which", "that", "what", "who", "whom"}) &&
                one_of(tree_[kid].relation, {"obl", "obj", "nmod"})) {
                add(kid, kid + 1);
                return read_as();
            }
    }

    void read_behind(std::uint32_t top) {
        if (word_.prepositions == 0) return;
        for (std::uint32_t kid : tree_.children(top)) {
            if (kid < cue_ || kid > cue_ + kReach || is_when(kid)) continue;
            const std::uint32_t mark = topic_mark(kid);
            // "spoke on condition of anonymity", "on behalf of the city"
            if (mark != kNoToken && topic_preposition(tree_[mark].lower) == kTopicFrom && !words_.is_words(kid))
                continue;
            if (mark == kNoToken || mark < cue_ ||
                one_of(tree_[kid].lemma, {"condition", "behalf", "basis", "comment"}) ||
                owner_behind(words_, tree_, cue_, kid))
                continue;
            // "a statement on the ministry's site": the words' place is not their topic.
            if (is_document_noun(tree_[cue_].lemma) && (tree_[mark].lower == "on" && tree_[kid].upos == Upos::propn))
                continue;
            // "pushed for him to leave", "agreed with calls for a vote": the clause that follows belongs to it.
            return add_phrase({mark + 1, clause_end(kid, phrase_end(kid))});
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

    std::uint32_t holder_of_noun() const { return speech::holder_of_noun(tree_, words_, cue_); }

    NounKinds words_;
    const Tree& tree_;
    std::uint32_t cue_;
    const TopicWord& word_;
    Report report_;
    bool passive_ = false;
};

}  // namespace

std::optional<Report> read_topic(const Document& document, const Tree& tree, std::uint32_t sentence, std::uint32_t cue,
                                 const TopicWord* word, TopicReading reading) {
    if (word == nullptr) return std::nullopt;
    TopicReader reader(document, tree, sentence, cue, *word);
    bool found = false;
    switch (reading) {
    case TopicReading::verb:
        found = reader.read_verb();
        break;
    case TopicReading::noun:
        found = reader.read_noun();
        break;
    case TopicReading::idiom:
        found = reader.read_idiom();
        break;
    case TopicReading::drawn:
        found = reader.read_drawn();
        break;
    case TopicReading::holder:
        found = reader.read_holder();
        break;
    case TopicReading::adjective:
        found = reader.read_adjective();
        break;
    }
    return found ? std::optional(reader.take()) : std::nullopt;
}

}  // namespace gainsay::text::speech
