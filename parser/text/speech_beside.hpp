#pragma once
// What is said where the tree does not hang it below its cue: around a remark between commas ("The gate, she said, was
// shut"), in front of a tail ("Six died, the ministry said"), beside an as-clause ("As an aide put it, …").

#include "parser/text/speech_clauses.hpp"

#include <vector>

namespace gainsay::text::speech {

/// The sentence around "…, she said, …", which the parser may take for a relative clause; empty for other cues.
std::vector<Extent> around_remark(const Tree& tree, std::uint32_t verb);

/// What a remark at the end or an as-clause speaks for, by the tree or else by the order of words; empty when the verb
/// is neither.
std::vector<Extent> around_cue(const Tree& tree, std::uint32_t verb, const SpeechVerb& kind);

}  // namespace gainsay::text::speech
