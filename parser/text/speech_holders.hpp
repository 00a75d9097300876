#pragma once
// Whose attitude a noun tells, and words by which a writer keeps his distance.

#include "parser/text/speech_noun_kinds.hpp"
#include "parser/text/speech_report.hpp"

namespace gainsay::text::speech {

/// "raised questions about", "is in favor of": the subject of the noun's verb, when it has a mind; kNoToken otherwise.
std::uint32_t holder_of_noun(const Tree& tree, const NounKinds& kinds, std::uint32_t noun);
/// "draw", "spark", "face": verbs whose subject meets the attitude that is their object.
bool draws(std::string_view verb);
/// "the alleged spy": the noun is somebody's word. False when `word` distances nothing.
bool read_distancing(const Tree& tree, std::uint32_t word, Report& report);

}  // namespace gainsay::text::speech
