#include "solver/findings/reading.hpp"

#include "solver/findings/weights.hpp"

#include <algorithm>
#include <utility>

namespace gainsay::findings {
namespace {

// What leaves the component without a clash. Without any claim it has none: what clashes beside the claims was taken
// out before.
const std::vector<AssumptionId>& lightest(const mus::ComponentResult& component, const Weights& weights) {
    if (component.mcses.empty()) return component.claims;
    const auto least =
        std::min_element(component.mcses.begin(), component.mcses.end(), [&](const mus::Mcs& a, const mus::Mcs& b) {
            return std::pair(weights.of(a.claims), a.claims) < std::pair(weights.of(b.claims), b.claims);
        });
    return least->claims;
}

}  // namespace

std::optional<Reading> best_reading(const Context& context, const Grouping& grouping,
                                    const std::vector<SourceWeight>& sources) {
    if (context.analysis.components.empty()) return std::nullopt;
    const Weights weights(context, grouping, sources);
    if (weights.total() <= 0) return std::nullopt;
    Reading reading;
    reading.proven = context.analysis.undecided.empty();
    Wide lost = 0;
    for (const mus::ComponentResult& component : context.analysis.components) {
        reading.proven = reading.proven && component.complete && !component.mcses.empty();
        const std::vector<AssumptionId>& dropped = lightest(component, weights);
        lost += weights.of(dropped);
        for (const AssumptionId id : dropped)
            reading.dropped.push_back(ClaimId::at(context.grounding.set.assumptions[id.index()].index));
    }
    std::sort(reading.dropped.begin(), reading.dropped.end());
    reading.weight = static_cast<double>(weights.total() - lost) / static_cast<double>(weights.total());
    return reading;
}

}  // namespace gainsay::findings
