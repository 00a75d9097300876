#include "parser/text/speech_topic_shapes.hpp"

#include "parser/text/speech_report.hpp"

#include <algorithm>

namespace gainsay::text::speech {

bool blamed_deed(const NounKinds& kinds, const Tree& tree, std::uint32_t cue) {
    const auto& kids = tree.children(cue);
    return std::any_of(kids.begin(), kids.end(), [&](std::uint32_t kid) {
        return kid > cue && tree.introduced_by(kid, {"for", "over"}) && !kinds.is_when(kid);
    });
}

bool kept_from(const Tree& tree, std::uint32_t cue, std::uint32_t kid) {
    return tree[kid].xpos == "VBG" && tree.introduced_by(kid, {"from"}) &&
           one_of(tree[cue].lemma, {"ban", "bar", "forbid", "prohibit", "discourage", "dissuade"});
}

bool owner_behind(const NounKinds& kinds, const Tree& tree, std::uint32_t cue, std::uint32_t kid) {
    return tree[cue].upos == Upos::noun && tree.introduced_by(kid, {"of"}) && kinds.is_somebody(kid) &&
           one_of(tree[cue].lemma, {"view", "opinion", "perspective", "position", "testimony", "statement", "account",
                                    "story", "message", "announcement"}) &&
           owner_of(tree, cue) == kNoToken;
}

}  // namespace gainsay::text::speech
