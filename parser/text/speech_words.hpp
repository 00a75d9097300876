#pragma once
// Words of saying: which verbs and nouns report what somebody says, what act that is, and where their content stands.
// Classes follow the reporting verbs of Quirk et al., A Comprehensive Grammar of the English Language, 16.30-33.

#include "parser/text/document.hpp"

#include <optional>
#include <string_view>

namespace gainsay::text::speech {

/// Where a verb keeps the words that it reports; a set of bits.
enum Takes : unsigned {
    kClause = 1,        ///< "said that …", "said …"
    kInfinitive = 2,    ///< "promised to …", "is said to …"
    kGerund = 4,        ///< "denied firing …"
    kObject = 8,        ///< "denied responsibility", "announced a truce"
    kAs = 16,           ///< "described it as …"
    kQuote = 32,        ///< stands beside quotes, and after its content ("…, he said")
    kNaming = 64,       ///< "called it an error", "considers it to be deliberate"
    kAgent = 128,       ///< reports speech only when the subject can speak ("the study shows", not "the crater shows")
    kClaimsOnly = 256,  ///< its object is content only when it is a claim or a guilt ("rejected the allegation")
    kOf = 512,          ///< "accused him of …"
    kHearer = 1024,     ///< its passive subject hears ("was told that …")
};

struct SpeechVerb {
    std::string_view lemma;
    SpeechAct act = SpeechAct::says;
    unsigned takes = 0;
};
/// Null when the verb reports nothing. `lemma` is lower case.
const SpeechVerb* speech_verb(std::string_view lemma);

struct SpeechNoun {
    std::string_view lemma;
    SpeechAct act = SpeechAct::says;
    bool of = false;          ///< "claims of fraud": the noun after "of" is content too
    bool infinitive = false;  ///< "a promise to …"
    bool unowned = false;     ///< without an owner its content is still not the outlet's ("reports that …")
};
/// Null when the noun holds no speech. `lemma` is lower case, singular.
const SpeechNoun* speech_noun(std::string_view lemma);

/// "responsibility", "involvement": may be denied, and is content when it is.
bool is_guilt_noun(std::string_view lemma);
/// "official", "ministry", "analyst": can speak although it bears no name.
bool is_human_noun(std::string_view lemma);
/// "report", "study", "letter": holds words.
bool is_document_noun(std::string_view lemma);
/// "statement", "interview", "summit": an occasion on which things are said.
bool is_occasion_noun(std::string_view lemma);
/// "inaccurate", "baseless", "lie": what a denier calls a claim.
bool is_falsity(std::string_view lemma);
/// "make", "voice", "issue": verbs whose subject owns the claim that is their object.
bool is_light_verb(std::string_view lemma);

}  // namespace gainsay::text::speech
