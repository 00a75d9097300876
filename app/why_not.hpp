#pragma once
// Why nothing fired: the way of a sentence, or of two claims, through the stages, up to the one where it ends.

#include "app/engine.hpp"
#include "parser/claims/extract.hpp"

#include <iosfwd>
#include <string>

namespace gainsay::app {

struct WhyNotQuestion {
    std::string text;       ///< a sentence, or claims ("c3, c9"; "killed(strike) = 6, killed(strike) = 0")
    bool alone = false;     ///< no articles were given: the sentence is read by itself
    std::string published;  ///< ISO 8601 day of a sentence that is read by itself; may be empty
};

/// Answers on `out`, in plain text. Require: documents, rules and claims of `run` are there (for a sentence by itself
/// rules only). False, with `problem` set, when the question is about nothing that was read.
bool answer_why_not(const WhyNotQuestion& question, Run& run, const claims::CompiledPatterns& patterns,
                    const Budget& budget, std::ostream& out, std::string& problem);

}  // namespace gainsay::app
