#include "parser/text/speech_holders.hpp"

#include "parser/text/speech_topic_words.hpp"

namespace gainsay::text::speech {
namespace {

bool holds(std::string_view verb) {
    return one_of(verb, {"raise",   "have",      "express", "show",   "feel",     "harbor", "harbour", "voice", "draw",
                         "take",    "make",      "find",    "face",   "launch",   "mount",  "pose",    "hold",  "share",
                         "cast",    "pay",       "call",    "give",   "shed",     "throw",  "lend",    "place", "put",
                         "spark",   "reiterate", "renew",   "repeat", "reaffirm", "fire",   "lay",     "keep",  "claim",
                         "deflect", "assign",    "shift",   "nurse",  "retain"});
}

}  // namespace

std::uint32_t holder_of_noun(const Tree& tree, const NounKinds& kinds, std::uint32_t noun) {
    const std::uint32_t verb = tree.head(noun);
    std::uint32_t holder = kNoToken;
    if (tree.introduced_by(noun, {"in"}) && one_of(tree[noun].lemma, {"favor", "favour", "support", "defense"})) {
        const bool own = tree.child(noun, "cop") != kNoToken;
        if (own) holder = nearest_subject(tree, noun);
        if (!own && verb != kNoToken) holder = speaker_of(tree, verb);
    } else if (verb != kNoToken && tree.is(noun, "obj") && holds(tree[verb].lemma)) {
        holder = speaker_of(tree, verb);
    }
    return holder != kNoToken && kinds.minded(holder) ? holder : kNoToken;
}

bool draws(std::string_view verb) {
    return one_of(verb, {"draw", "spark", "provoke", "prompt", "trigger", "elicit", "earn", "attract", "face", "stir",
                         "generate", "win", "receive", "arouse", "meet"});
}

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

}  // namespace gainsay::text::speech
