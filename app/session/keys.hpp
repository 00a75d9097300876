#pragma once
// Names for claims, findings and assumptions that outlive renumbering. Private to the session.

#include "parser/claims/claim.hpp"
#include "parser/language/rule_set.hpp"
#include "parser/source/source_text.hpp"
#include "parser/text/document.hpp"
#include "solver/findings/finding.hpp"

#include <span>
#include <string>
#include <vector>

namespace gainsay::app {

/// One a claim, each another: 16 hex digits, with "#2", "#3" … behind where claims say the very same.
std::vector<std::string> keys_of(const claims::ClaimSet& claims, const language::RuleSet& rules,
                                 std::span<const text::Document> documents, const SourceMap& sources);
/// Fingerprints, told apart in the same way.
std::vector<std::string> keys_of(const std::vector<findings::Finding>& findings);

}  // namespace gainsay::app
