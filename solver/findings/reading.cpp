#include "solver/findings/reading.hpp"

#include "solver/findings/weights.hpp"

#include <algorithm>
#include <utility>

namespace gainsay::findings {

std::optional<Reading> best_reading(const Context& context, const Grouping& grouping,
                                    const std::vector<SourceWeight>& sources) {
    if (context.analysis.components.empty()) return std::nullopt;
    const Weights weights(context, grouping, sources);
    if (weights.total() <= 0) return std::nullopt;
    Reading reading;
    Wide lost = 0;
    for (const mus::ComponentResult& component : context.analysis.components) {
        if (!component.complete || component.mcses.empty()) return std::nullopt;
        const mus::Mcs& lightest = *std::min_element(
            component.mcses.begin(), component.mcses.end(), [&](const mus::Mcs& a, const mus::Mcs& b) {
                return std::pair(weights.of(a.claims), a.claims) < std::pair(weights.of(b.claims), b.claims);
            });
        lost += weights.of(lightest.claims);
        for (const AssumptionId id : lightest.claims)
            reading.dropped.push_back(ClaimId::at(context.grounding.set.assumptions[id.index()].index));
    }
    std::sort(reading.dropped.begin(), reading.dropped.end());
    reading.weight = static_cast<double>(weights.total() - lost) / static_cast<double>(weights.total());
    return reading;
}

}  // namespace gainsay::findings
