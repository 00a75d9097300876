#pragma once
// Repairs of trees where the parser is known to go wrong and the words leave no doubt. Part of analyse().

#include "parser/text/document.hpp"

namespace gainsay::text {

/// "Rejected claims that …", "contrary to reports that …": "claims" and "reports" read as verbs become the nouns that
/// they are, objects of the verb or preposition before them, and the clause after them hangs on them.
void mend_claim_nouns(Sentence& sentence);

/// Gives clauses the subjects that their verbs need ("said reports of it were wrong", "it maintained that", "considers
/// the strikes to be deliberate") and a named thing its noun as head ("the ferry Halcyon Dawn"). Sentences above 1000
/// tokens are left as they are: the search for children is quadratic.
void mend_clauses(Sentence& sentence);

}  // namespace gainsay::text
