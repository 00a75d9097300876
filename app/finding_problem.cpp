#include "app/finding_problem.hpp"

#include "solver/findings/find.hpp"
#include "solver/logic/ground.hpp"
#include "solver/mus/mus.hpp"

#include <algorithm>
#include <iterator>

namespace gainsay::app {
namespace {

const mus::Mus* set_of(const mus::Analysis& analysis, const std::vector<AssumptionId>& claims) {
    for (const mus::ComponentResult& component : analysis.components) {
        for (const mus::Mus& mus : component.muses) {
            if (mus.claims == claims) return &mus;
        }
    }
    return nullptr;
}

}  // namespace

std::string finding_problem(const Run& run, const reports::ReportFinding& finding, const Budget& budget) {
    const logic::Grounding grounding = logic::ground(run.claims, run.rules, run.documents);
    Statistics statistics;
    const mus::Analysis analysis = mus::find_minimal_sets(grounding.set, budget, statistics);
    std::vector<AssumptionId> claims;
    for (std::size_t i = 0; i < run.report.claims.size(); ++i)
        if (std::find(finding.claims.begin(), finding.claims.end(), run.report.claims[i].id) != finding.claims.end())
            claims.push_back(grounding.of_claim[i]);
    std::sort(claims.begin(), claims.end());
    const mus::Mus* mus = set_of(analysis, claims);
    if (mus == nullptr) return {};
    std::vector<AssumptionId> made;
    std::merge(mus->claims.begin(), mus->claims.end(), mus->assumptions.begin(), mus->assumptions.end(),
               std::back_inserter(made));
    return "; " + finding.title + "\n" + logic::to_smtlib(logic::excerpt(grounding.set, made));
}

}  // namespace gainsay::app
