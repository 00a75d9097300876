#pragma once
// Findings: minimal sets of claims that clash, named for people: which kind of clash, how grave, why, and what would
// mend it.

#include "parser/claims/claim.hpp"
#include "parser/source/ids.hpp"
#include "solver/logic/constraint_set.hpp"

#include <string>
#include <vector>

namespace gainsay::findings {

/// In the order in which they are tried: the kind is the first that fits.
enum class Kind {
    superseded,
    misreport,
    changed_story,
    within_article,
    between_outlets,
    own_voice_disputed,
    between_speakers,
    quote_variant
};
const char* name(Kind kind);

enum class Level { error, warning, note };
const char* name(Level level);

enum class Minimality { proven, not_proven, not_applicable };

struct UsedAssumption {
    AssumptionId id;
    std::string text;
    logic::Certainty certainty = logic::Certainty::declared;
};
struct UsedRule {
    std::string id;  ///< "counts/parts_make_the_whole"
    SourceId source;
    SourceRange range;
    std::string message;
};
/// What to give up so that the rest fits: claims to retract, or to weaken ("12" to "at least 9").
struct Repair {
    std::vector<ClaimId> retract;
    std::vector<std::string> weaken;
};

struct Finding {
    Kind kind = Kind::between_speakers;
    Level level = Level::note;
    std::string title;
    std::string explanation;
    std::vector<std::string>
        steps;                    ///< the chain from the words to the clash, a sentence each; empty when no facts clash
    std::vector<ClaimId> claims;  ///< by position
    std::vector<UsedAssumption> assumptions;
    std::vector<UsedRule> rules;
    Minimality minimal = Minimality::not_applicable;
    std::vector<std::string> scenarios;  ///< one a claim: how the others can be true together
    std::vector<Repair> repairs;
    std::vector<std::vector<ClaimId>> also;  ///< verbatim wire copies folded into this one
    std::uint32_t root = 0;  ///< findings with the same root number show one underlying clash, or updates of one matter
    std::string fingerprint;  ///< 16 hex digits, from the claims' words and speakers, not from positions
};

/// The best supported reading: what to leave out so that all else holds together.
struct Reading {
    std::vector<ClaimId> dropped;  ///< ascending
    double weight = 0;             ///< share of the weight of all claims that is kept, 0..1; shown only
    bool proven = true;            ///< false: a limit was reached; it is consistent where it was decided, but a better
                                   ///< one may exist
};

}  // namespace gainsay::findings
