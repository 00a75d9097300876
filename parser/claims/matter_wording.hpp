#pragma once
// What a clause asks, in words that a reader can answer with yes or no: "No guard was armed, he denied" → "any guard
// was armed".

#include "parser/claims/claim.hpp"
#include "parser/claims/matter.hpp"
#include "parser/text/document.hpp"

#include <string>

namespace gainsay::claims {

/// The words of the frame's range without the verb of a denial, without the one "not" that the claim's side tells, with
/// a small first letter unless a name stands there, and with what it was done to where the words leave it out.
std::string matter_words(const text::Document& document, const Claim& frame, const Matter& matter);

}  // namespace gainsay::claims
