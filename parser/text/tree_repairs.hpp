#pragma once
// Repairs of trees where the parser is known to go wrong and the words leave no doubt. Run after analyse().

#include "parser/text/document.hpp"

namespace gainsay::text {

/// "Rejected claims that …", "contrary to reports that …": "claims" and "reports" read as verbs become the nouns that
/// they are, objects of the verb or preposition before them, and the clause after them hangs on them.
void mend_claim_nouns(Sentence& sentence);

}  // namespace gainsay::text
