// Adjectives and participles that hold a belief or open a saying: "is sure that …", "made clear that …".

#include "parser/text/speech_clauses.hpp"
#include "parser/text/speech_topic_words.hpp"
#include "parser/text/speech_topics.hpp"

#include <optional>

namespace gainsay::text::speech {
namespace {

/// "made (it) clear that …"
std::optional<Report> made_clear(const Tree& tree, std::uint32_t sentence, std::uint32_t word) {
    const std::uint32_t verb = tree.head(word);
    if (!one_of(tree[word].lower, {"clear", "plain", "known", "public", "explicit", "obvious"}) || verb == kNoToken ||
        verb > word || tree[verb].lemma != "make" || !tree.is(word, "xcomp"))
        return std::nullopt;
    const std::uint32_t speaker = speaker_of(tree, verb);
    if (speaker == kNoToken || !(can_speak(tree, speaker) || is_document_noun(tree[speaker].lemma)))
        return std::nullopt;
    for (std::uint32_t top : {word, verb}) {
        for (std::uint32_t kid : tree.children(top)) {
            if (kid < word || !one_of(tree[kid].relation, {"ccomp", "csubj"}) || !finite_or_that(tree, kid)) continue;
            Report report;
            report.sentence = sentence;
            report.cue = verb;
            report.act = cue_is_asserted(tree, verb) ? SpeechAct::says : SpeechAct::asks;
            set_speaker(report, tree, sentence, speaker);
            add_content(report, sentence, tree.left(kid), tree.right(kid) + 1);
            return report;
        }
    }
    return std::nullopt;
}

}  // namespace

void find_adjective_reports(const Tree& tree, std::uint32_t sentence, std::vector<Report>& reports) {
    std::size_t tried = 0;
    for (std::uint32_t t = 0; t < tree.size() && tried < kMostReports; ++t) {
        if (tree[t].upos != Upos::adj && tree[t].upos != Upos::verb) continue;
        if (auto clear = made_clear(tree, sentence, t)) {
            reports.push_back(std::move(*clear));
            continue;
        }
        const TopicWord* word = topic_adjective(tree[t].upos == Upos::verb ? tree[t].lower : tree[t].lemma);
        if (word == nullptr || !(word->frames & kTopicOpen) || tree.is(t, "amod")) continue;
        ++tried;
        std::uint32_t speaker = speaker_of(tree, t);
        if (speaker == kNoToken && tree[t].upos == Upos::verb) speaker = nearest_subject(tree, t);
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
