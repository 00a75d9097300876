#pragma once
// A statement held against the articles: what do they say for it, and what against it?

#include "app/engine.hpp"

#include "solver/mus/mus.hpp"

#include <optional>
#include <string>
#include <vector>

namespace gainsay::app {

enum class Verdict { supported, refuted, disputed, undecided, not_read };
const char* name(Verdict verdict);

/// A minimal set of claims of the articles which entails that a claim of the statement holds (or does not), given these
/// assumptions: leave any claim out, and both are possible.
struct Ground {
    std::vector<ClaimId> claims;           ///< ascending
    std::vector<std::string> assumptions;  ///< links, persistence, exclusions, rules, in plain words
    logic::Certainty certainty = logic::Certainty::declared;
    bool proven = false;
};

/// One claim of the statement.
struct AnsweredClaim {
    ClaimId claim;
    Verdict verdict = Verdict::undecided;
    std::vector<Ground> in_favour, against;  ///< surest first, then smallest, then by position
};

struct AskAnswer {
    Verdict verdict = Verdict::not_read;  ///< not_read: the statement gave no claim
    std::vector<AnsweredClaim> claims;
    std::vector<mus::Undecided> undecided;
};

/// Adds the statement to the run as its last article, published on `published`, or else on the day of the latest
/// article.
void add_statement(Run& run, const std::string& statement, std::optional<Day> published);

/// Require: the run's last document is the statement, and its claims are extracted. A claim is supported when some
/// consistent set of the articles' claims entails it, refuted when one entails its negation, disputed when both are so.
/// The statement is refuted when one of its claims is, else disputed when one is, supported when all are.
AskAnswer ask(const Run& run, const Budget& budget);

}  // namespace gainsay::app
