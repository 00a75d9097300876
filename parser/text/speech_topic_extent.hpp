#pragma once
// How far the phrase reaches that an attitude is about.

#include "parser/text/speech_noun_kinds.hpp"

namespace gainsay::text::speech {

/// End of the phrase `top` with the modifiers right behind it that the parser hung on the cue instead: "promoted her
/// plans for new schools", "criticised remarks insulting the court", "boasted about her record in the debates",
/// "welcomed a plan to widen the bridge". When and on which occasion it was said stays out.
std::uint32_t topic_end(const NounKinds& kinds, const Tree& tree, std::uint32_t cue, std::uint32_t top);

}  // namespace gainsay::text::speech
