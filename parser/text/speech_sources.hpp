#pragma once
// The words of a sentence that name who speaks, for those who want to see them.

#include "parser/text/document.hpp"

namespace gainsay::text {

/// The frame's source, up to the relative pronoun that stands for it at the cue: "Moss, a baker, who" of "Moss, a
/// baker, who said". The source itself where there is none; the frame must be one of the document.
TokenSpan source_words(const Document& document, const SpeechFrame& frame);

}  // namespace gainsay::text
