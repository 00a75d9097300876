#include "parser/text/speech_topic_extent.hpp"

#include "parser/text/speech_topic_words.hpp"
#include "parser/text/speech_words.hpp"

namespace gainsay::text::speech {
namespace {

/// "for new schools", "in the debates", not "at noon", "after the vote", "in a letter".
bool is_modifier(const Tree& tree, std::uint32_t kid) {
    if (tree.introduced_by(kid, {"of", "for", "about", "between", "among", "over", "against"})) return true;
    const bool occasion = is_occasion_noun(tree[kid].lemma) || is_document_noun(tree[kid].lemma);
    const bool circumstance = tree.introduced_by(kid, {"during", "since", "after", "before", "until", "despite",
                                                       "because", "without", "amid", "following", "at", "by"});
    return tree.child(kid, "case") != kNoToken && !occasion && !circumstance;
}

/// "insulting the court", "in relying on foreign labour".
bool is_deed(const Tree& tree, std::uint32_t kid) {
    return tree[kid].xpos == "VBG" &&
           (tree.left(kid) == kid || tree.introduced_by(kid, {"of", "in", "for", "about", "on", "from"}));
}

/// "a plan to widen the bridge", "ways to mend it", "the wrong man to lead the bank".
bool is_purpose(const Tree& tree, std::uint32_t top, std::uint32_t kid) {
    if (!tree.introduced_by(kid, {"to"}) || tree[kid].xpos == "VBG" || tree[top].upos != Upos::noun) return false;
    const TopicWord* noun = topic_noun(tree[top].lemma);
    return (noun != nullptr && (noun->frames & kTopicInfinitive)) || tree.introduced_by(top, {"as"}) ||
           is_abstract_noun(tree[top].lemma) ||
           one_of(tree[top].lemma, {"way", "effort", "attempt", "chance", "opportunity", "need", "right", "means"});
}

}  // namespace

std::uint32_t topic_end(const NounKinds& kinds, const Tree& tree, std::uint32_t cue, std::uint32_t top) {
    std::uint32_t end = tree.right(top) + 1;
    for (std::uint32_t kid : tree.children(cue)) {
        if (kid < end || tree.left(kid) != end) continue;
        if (kinds.is_when(kid) || !one_of(tree[kid].relation, {"obl", "nmod", "advcl", "acl", "xcomp"})) break;
        if (!is_modifier(tree, kid) && !is_deed(tree, kid) && !is_purpose(tree, top, kid)) break;
        end = tree.right(kid) + 1;
    }
    return end;
}

}  // namespace gainsay::text::speech
