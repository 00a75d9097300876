#pragma once
// Repairs of the tagger's names where the words leave no doubt about their ends. Part of analyse().

#include "parser/text/document.hpp"

namespace gainsay::text {

/// A person's name begins behind titles and offices ("Mrs Valk", "Emperor Orin") and ends behind what tells namesakes
/// apart ("Orin II", "Dale Valk, Jr."); a title alone ("the President") is no name.
void mend_names(Sentence& sentence);

}  // namespace gainsay::text
