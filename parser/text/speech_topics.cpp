#include "parser/text/speech_topics.hpp"

#include "parser/text/speech_holders.hpp"
#include "parser/text/speech_topic_reader.hpp"

#include <algorithm>

namespace gainsay::text::speech {
namespace {

std::optional<Report> adjective_topic(const Document& document, const Tree& tree, std::uint32_t sentence,
                                      std::uint32_t cue) {
    const std::string& form = tree[cue].upos == Upos::verb ? tree[cue].lower : tree[cue].lemma;
    return read_topic(document, tree, sentence, cue, topic_adjective(form), TopicReading::adjective);
}

/// "Sales fell, compared with last year": nobody compares.
bool is_preposition(const Tree& tree, std::uint32_t verb) {
    return tree[verb].lower == "compared" && verb + 1 < tree.size() && one_of(tree[verb + 1].lower, {"to", "with"}) &&
           tree.child(verb, "aux") == kNoToken && tree.child(verb, "nsubj") == kNoToken;
}

/// A verb with its particle before the verb alone; a participle as an adjective before the passive.
std::optional<Report> verb_topic(const Document& document, const Tree& tree, std::uint32_t sentence,
                                 std::uint32_t cue) {
    const std::string& lemma = tree[cue].lemma;
    if (tree.is(cue, "amod") || is_preposition(tree, cue)) return std::nullopt;
    for (std::uint32_t kid : tree.children(cue)) {
        if (!tree.is(kid, "compound", "prt") && !(kid == cue + 1 && tree.is(kid, "advmod"))) continue;
        if (auto report = read_topic(document, tree, sentence, cue, topic_verb(lemma + "_" + tree[kid].lower),
                                     TopicReading::verb))
            return report;
    }
    if (tree[cue].xpos == "VBN" && (is_passive(tree, cue) || tree.child(cue, "cop") != kNoToken))
        if (auto report = adjective_topic(document, tree, sentence, cue)) return report;
    const SpeechVerb* told = speech_verb(lemma);
    const TopicWord* word = topic_verb(lemma);
    if (auto report = read_topic(document, tree, sentence, cue, word, TopicReading::verb)) return report;
    if (told == nullptr || !(told->takes & (kClause | kObject))) return std::nullopt;
    const TopicWord open{kTopicTold, kTopicAbout, told->act};
    return read_topic(document, tree, sentence, cue, &open, TopicReading::verb);
}

std::optional<Report> noun_topic(const Document& document, const Tree& tree, std::uint32_t sentence,
                                 std::uint32_t cue) {
    const std::string& lemma = tree[cue].lemma;
    if (auto report = read_topic(document, tree, sentence, cue, topic_noun(lemma), TopicReading::noun)) return report;
    if (auto report = read_topic(document, tree, sentence, cue, topic_idiom(lemma), TopicReading::idiom)) return report;
    if (auto report = read_topic(document, tree, sentence, cue, topic_drawn(lemma), TopicReading::drawn)) return report;
    return read_topic(document, tree, sentence, cue, topic_holder(lemma), TopicReading::holder);
}

/// "refused to say whether …", "was quick to praise her", "sent a letter arguing that …": one saying in several words,
/// which the last of them tells.
bool told_within(const Tree& tree, const Report& topical, const std::vector<std::uint32_t>& cues) {
    const TopicWord* word = tree[topical.cue].upos == Upos::verb ? topic_verb(tree[topical.cue].lemma) : nullptr;
    const bool sends = word != nullptr && (word->frames & kTopicWords) && !(word->frames & kTopicObject);
    const bool wills = !is_passive(tree, topical.cue) && tree.child(topical.cue, "obj") == kNoToken;
    return std::any_of(cues.begin(), cues.end(), [&](std::uint32_t cue) {
        if (cue == topical.cue) return false;
        const bool infinitive =
            wills && tree.head(cue) == topical.cue && cue > topical.cue && tree.introduced_by(cue, {"to"});
        const std::uint32_t words = tree.head(cue);
        if (sends && tree.is(cue, "obj") && words == topical.cue) return true;  // "gave assurances that …"
        const bool arguing = sends && tree.is(cue, "acl") && words != kNoToken && tree.head(words) == topical.cue &&
                             tree.is(words, "obj");
        return infinitive || arguing;
    });
}

}  // namespace

void find_topical_reports(const Document& document, const Tree& tree, std::uint32_t sentence,
                          const std::vector<std::uint32_t>& taken, std::vector<Report>& reports) {
    std::size_t tried = 0;
    std::vector<std::uint32_t> cues = taken;
    std::vector<Report> found;
    for (std::uint32_t t = 0; t < tree.size() && tried < kMostReports; ++t) {
        const Token& token = tree[t];
        const bool verb = token.upos == Upos::verb, noun = token.upos == Upos::noun,
                   adjective = token.upos == Upos::adj;
        const bool distancing = is_distancing_adjective(token.lower) || is_distancing_adverb(token.lower);
        if (!(verb || noun || adjective || distancing)) continue;
        if (std::find(taken.begin(), taken.end(), t) != taken.end()) continue;
        if (Report report; distancing) {
            report.sentence = sentence;
            report.cue = t;
            if (read_distancing(tree, t, report)) {
                found.push_back(std::move(report));
                continue;
            }
        }
        if (!(verb || noun || adjective)) continue;
        std::optional<Report> report = verb   ? verb_topic(document, tree, sentence, t)
                                       : noun ? noun_topic(document, tree, sentence, t)
                                              : adjective_topic(document, tree, sentence, t);
        if (!report) continue;
        ++tried;
        cues.push_back(t);
        found.push_back(std::move(*report));
    }
    for (Report& report : found)
        if (!told_within(tree, report, cues)) reports.push_back(std::move(report));
}

}  // namespace gainsay::text::speech
