#include "solver/findings/weights.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <string_view>

namespace gainsay::findings {
namespace {

constexpr int kDigits = 6;                           // after the point of a weight
constexpr std::int64_t kOne = 1'000'000;             // weight 1, by these digits
constexpr std::int64_t kMostOfClaim = 1'000'000;     // keeps all sums within 128 bits
constexpr std::int64_t kMostUnit = 100'000'000'000;  // of a copy's part; beyond it parts are rounded down

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_name(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

std::int64_t clamped(const Decimal& weight) {
    if (!usable_weight(weight)) return kOne;
    return *weight.scaled_by(kDigits);
}

// Of those who pass the words on, the nearest to their origin that has a weight.
std::int64_t source_weight(const Context& context, ClaimId id, const std::vector<SourceWeight>& sources) {
    const std::vector<claims::Speaker>& speakers = context.claim(id).speakers;
    const text::Document* document = context.document(id);
    for (std::size_t i = speakers.size(); i-- > 0;) {
        const bool outlet = i == 0 && speakers[i].name.empty() && document != nullptr;
        const std::string& name = outlet ? document->article.outlet : speakers[i].name;
        for (const SourceWeight& source : sources) {
            if (!name.empty() && same_name(source.name, name)) return clamped(source.weight);
        }
    }
    return kOne;
}

// Divisible by the numbers of copies that occur, as long as it stays small.
std::int64_t unit_for(const std::map<std::string, std::vector<AssumptionId>>& texts) {
    std::int64_t unit = 1;
    for (const auto& [text, copies] : texts) {
        const auto count = static_cast<std::int64_t>(copies.size());
        const std::int64_t factor = count / std::gcd(unit, count);
        if (factor <= kMostUnit / unit) unit *= factor;
    }
    return unit;
}

}  // namespace

bool usable_weight(const Decimal& weight) {
    return weight > Decimal{0} && weight <= Decimal{kMostSourceWeight} && weight.scale() <= kDigits;
}

Weights::Weights(const Context& context, const Grouping& grouping, const std::vector<SourceWeight>& sources)
    : weights_(context.grounding.set.assumptions.size(), 0) {
    std::map<std::string, std::vector<AssumptionId>> texts;
    std::map<std::string, Wide> heaviest;
    for (std::size_t i = 0; i < context.grounding.of_claim.size(); ++i) {
        const AssumptionId id = context.grounding.of_claim[i];
        if (!id.valid()) continue;
        const std::string text = grouping.text_of(ClaimId::at(i));
        texts[text].push_back(id);
        const std::int64_t own = std::clamp<std::int64_t>(context.assumption(id).weight, 1, kMostOfClaim);
        Wide& most = heaviest[text];
        most = std::max(most, Wide{own} * source_weight(context, ClaimId::at(i), sources));
    }
    const std::int64_t unit = unit_for(texts);
    for (const auto& [text, copies] : texts) {
        for (const AssumptionId id : copies) {
            const Wide part = heaviest[text] * unit / static_cast<std::int64_t>(copies.size());
            weights_[id.index()] = std::max<Wide>(1, part);
            total_ += weights_[id.index()];
        }
    }
}

Wide Weights::of(const std::vector<AssumptionId>& claims) const {
    Wide sum = 0;
    for (const AssumptionId id : claims) sum += weights_[id.index()];
    return sum;
}

}  // namespace gainsay::findings
