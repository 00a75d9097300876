#pragma once
// Documents and rules → claims.

#include "parser/claims/claim.hpp"
#include "parser/text/document.hpp"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace gainsay::text {
class EnglishModel;
}

namespace gainsay::claims {

/// The patterns of a rule set, parsed and turned into graphs once, ready to be matched against any number of articles.
class CompiledPatterns;
struct GivenClaim;  // given_claims.hpp

struct CompileResult {
    std::shared_ptr<const CompiledPatterns> patterns;
    std::vector<Diagnostic> diagnostics;  ///< patterns that cannot be read as a sentence, slots lost by the parser
};
CompileResult compile_patterns(const language::RuleSet& rules, const text::EnglishModel& model);
/// Only what can match in these articles: their words decide which example sentences are worth parsing. extract() finds
/// the same claims in them; patterns that are left out are not diagnosed.
CompileResult compile_patterns(const language::RuleSet& rules, const text::EnglishModel& model,
                               std::span<const text::Document> documents);
/// All patterns, where `read` does what text::parse_sentences() does, for instance by looking up what it read before.
CompileResult compile_patterns(const language::RuleSet& rules,
                               const std::function<std::vector<text::Sentence>(std::span<const std::string>)>& read);

/// Claims of all articles, numbered by article, then position. Deterministic.
ClaimSet extract(std::span<const text::Document> documents, const language::RuleSet& rules,
                 const CompiledPatterns& patterns);

/// The same with claims from elsewhere among them. Those that repeat what the articles were read to claim are left out;
/// those whose arguments mean nothing give a diagnostic.
ClaimSet extract(std::span<const text::Document> documents, const language::RuleSet& rules,
                 const CompiledPatterns& patterns, const SourceMap& sources, std::span<const GivenClaim> given,
                 std::vector<Diagnostic>& diagnostics);

}  // namespace gainsay::claims
