#pragma once
// Turns of phrase around the cue of an attitude.

#include "parser/text/speech_noun_kinds.hpp"

namespace gainsay::text::speech {

/// "attacked the mayor for lying": what somebody is attacked for, he is attacked with words.
bool blamed_deed(const NounKinds& kinds, const Tree& tree, std::uint32_t cue);
/// "was banned from driving"
bool kept_from(const Tree& tree, std::uint32_t cue, std::uint32_t kid);
/// "the views of Senator Moss": who has them, not what they are about.
bool owner_behind(const NounKinds& kinds, const Tree& tree, std::uint32_t cue, std::uint32_t kid);

}  // namespace gainsay::text::speech
