#pragma once
// Runs the examples inside rule packs: what do their sentences claim, and which of them contradict each other? Each
// example stands alone; nothing that one says is linked to what another says.

#include "app/engine.hpp"
#include "parser/claims/extract.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace gainsay::app {

struct ExampleResult {
    std::size_t example = 0;           ///< index into RuleSet::examples
    std::vector<Diagnostic> problems;  ///< none: it holds
    /// Patterns that gave an expected claim; patterns whose main word stands there although no claim of their fact is
    /// expected.
    std::vector<PatternId> shown, refused;
    /// Rules on which an expected set rests; rules that were applied where nothing clashes.
    std::vector<RuleId> broken, kept;
};

/// How many examples show a pattern or a rule, and how many show what it must leave alone.
struct Exercise {
    std::size_t positive = 0, negative = 0;
};

struct ExampleReport {
    std::vector<ExampleResult> results;  ///< one an example, in order
    std::vector<Exercise> patterns;      ///< by PatternId
    std::vector<Exercise> rules;         ///< by RuleId
};

/// Require: the rules of `run` are loaded. Runs all examples, on up to `jobs` threads; the result does not depend on
/// their number.
ExampleReport run_examples(const Run& run, const claims::CompiledPatterns& patterns, unsigned jobs);

}  // namespace gainsay::app
