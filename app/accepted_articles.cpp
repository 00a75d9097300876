#include "app/accepted_articles.hpp"

#include <algorithm>

namespace gainsay::app {

void leave_out_accepted(const std::set<ArticleId>& accepted, const claims::ClaimSet& claims,
                        const logic::Grounding& grounding, mus::Analysis& analysis) {
    if (accepted.empty()) return;
    std::set<AssumptionId> of_checked;
    for (std::size_t i = 0; i < grounding.of_claim.size(); ++i)
        if (grounding.of_claim[i].valid() && !accepted.contains(claims.claims[i].article))
            of_checked.insert(grounding.of_claim[i]);
    std::erase_if(analysis.undecided, [&](const mus::Undecided& undecided) {
        return !undecided.claims.empty() && std::none_of(undecided.claims.begin(), undecided.claims.end(),
                                                         [&](AssumptionId id) { return of_checked.contains(id); });
    });
}

}  // namespace gainsay::app
