#include "solver/findings/reading.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace gainsay::findings {
namespace {

// Divisible by the numbers of copies that occur, so that shares stay whole; of more copies each weighs a little less.
constexpr std::int64_t kUnit = 720720;

class Weights {
public:
    Weights(const Context& context, const Grouping& grouping)
        : set_(context.grounding.set), weights_(set_.assumptions.size(), 0) {
        std::map<std::string, std::vector<AssumptionId>> texts;
        for (std::size_t i = 0; i < context.grounding.of_claim.size(); ++i) {
            const AssumptionId id = context.grounding.of_claim[i];
            if (id.valid()) texts[grouping.text_of(ClaimId::at(i))].push_back(id);
        }
        for (const auto& [text, copies] : texts) {
            for (const AssumptionId id : copies) {
                const std::int64_t one = set_.assumptions[id.index()].weight * kUnit;
                weights_[id.index()] = std::max<std::int64_t>(1, one / static_cast<std::int64_t>(copies.size()));
                total_ += weights_[id.index()];
            }
        }
    }
    std::int64_t of(const std::vector<AssumptionId>& claims) const {
        std::int64_t sum = 0;
        for (const AssumptionId id : claims) sum += weights_[id.index()];
        return sum;
    }
    std::int64_t total() const { return total_; }

private:
    const logic::ConstraintSet& set_;
    std::vector<std::int64_t> weights_;  ///< of each assumption; 0 for what is no claim
    std::int64_t total_ = 0;
};

}  // namespace

std::optional<Reading> best_reading(const Context& context, const Grouping& grouping) {
    if (context.analysis.components.empty()) return std::nullopt;
    const Weights weights(context, grouping);
    if (weights.total() <= 0) return std::nullopt;
    Reading reading;
    std::int64_t lost = 0;
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
