#pragma once
// What the stages found → the report: ids, quotes, lines and names in plain strings.

#include "parser/claims/claim.hpp"
#include "parser/language/rule_set.hpp"
#include "parser/text/document.hpp"
#include "reports/report.hpp"
#include "solver/findings/find.hpp"
#include "solver/logic/ground.hpp"
#include "solver/mus/mus.hpp"

#include <set>
#include <span>
#include <string>

namespace gainsay::reports {

/// The part of a report that needs no solver: articles, claims, coverage. Articles are numbered in the order of
/// `documents`, claims in the order of the set. Coverage does not count accepted articles.
Report build_claims_report(const SourceMap& sources, std::span<const text::Document> documents,
                           const language::RuleSet& rules, const claims::ClaimSet& claims,
                           const std::set<ArticleId>& accepted = {});

/// Adds findings, sources, the best reading and what was not decided.
void add_findings(Report& report, const SourceMap& sources, const findings::FindingSet& findings,
                  const logic::Grounding& grounding, const mus::Analysis& analysis);

/// "people killed in {E}" with the arguments' names in their slots.
std::string fill_description(std::string_view description,
                             std::span<const std::pair<std::string, std::string>> arguments);

}  // namespace gainsay::reports
