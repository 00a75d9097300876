#pragma once
// A story all the way to its clashes: constraints made, minimal sets of claims found.

#include "solver/logic/ground.hpp"
#include "solver/mus/mus.hpp"
#include "tests/support/story.hpp"

namespace gainsay::test {

/// What a story's claims clash in. Claims are shown as "a1 killed(strike) = 6".
class Clashes {
public:
    explicit Clashes(const Story& story)
        : Clashes(story.claims, story.rules(), [&](const claims::Claim& c) { return story.brief(c); }) {}

    /// Claims that were built by hand; `show` says how to call one.
    template <class Show>
    Clashes(const claims::ClaimSet& claims, const language::RuleSet& rules, Show show)
        : grounding(logic::ground(claims, rules, {})) {
        Statistics statistics;
        analysis = mus::find_minimal_sets(grounding.set, Budget{}, statistics);
        for (const mus::ComponentResult& component : analysis.components)
            for (const mus::Mus& found : component.muses) {
                Lines lines;
                for (const AssumptionId id : found.claims) {
                    const claims::Claim& c = claims.claims[grounding.set.assumptions[id.index()].index];
                    lines.push_back("a" + std::to_string(c.article.value + 1) + " " + show(c));
                }
                sets.push_back(std::move(lines));
                muses.push_back(found);
            }
    }

    /// Texts of the assumptions of one kind that the n-th set rests on.
    Lines resting_on(logic::Assumption::Kind kind, std::size_t n = 0) const {
        Lines lines;
        for (const AssumptionId id : muses.at(n).assumptions) {
            const logic::Assumption& a = grounding.set.assumptions[id.index()];
            if (a.kind == kind) lines.push_back(a.text);
        }
        return lines;
    }

    logic::Grounding grounding;
    mus::Analysis analysis;
    std::vector<Lines> sets;      ///< one a minimal set
    std::vector<mus::Mus> muses;  ///< in the same order
};

}  // namespace gainsay::test
