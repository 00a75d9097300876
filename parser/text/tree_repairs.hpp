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

/// Gives verbs the complements that they take: a passive of naming has no object but a predicate ("was declared the
/// winner"), "left 30 dead" a figure as object and a state as predicate, "the number of injured rose" a subject, "sank
/// off Harlow" a place and not a particle. Sentences above 1000 tokens are left as they are.
void mend_frames(Sentence& sentence);

/// Finds the verb of a sentence that was read without one: a participle between two nouns of one phrase ("the drug cut
/// deaths by a third"). Headlines and sentences above 1000 tokens are left as they are.
void mend_verbless(Sentence& sentence);

/// Joins the words of a name in the tree, and hangs what no name can take ("the victory of Lorvik over Alder") and
/// names behind their nouns where they belong. Sentences above 1000 tokens are left as they are.
void mend_name_trees(Sentence& sentence);

}  // namespace gainsay::text
