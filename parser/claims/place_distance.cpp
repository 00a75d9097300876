// Tested by place_sites_test.cpp.
#include "parser/claims/place_distance.hpp"

#include "parser/claims/referent_words.hpp"

#include <algorithm>

namespace gainsay::claims {

using words::one_of;

namespace {

constexpr std::uint32_t kFarthestName = 6;  ///< tokens between "80 km" and the name: "(50 miles) to the south-east of"
constexpr std::int64_t kRounding = 10;      ///< one part in so many: figures of distance are round

/// The interval and a tenth on either side.
std::optional<DecimalInterval> with_rounding(const DecimalInterval& metres) {
    if (!metres.low || !metres.high) return std::nullopt;
    const auto low = metres.low->scaled_by(3), high = metres.high->scaled_by(3);  // whole millimetres
    if (!low || !high || *low < 0 || *high > INT64_MAX / 2) return std::nullopt;
    return DecimalInterval{Decimal::make(*low - *low / kRounding, 3), Decimal::make(*high + *high / kRounding, 3)};
}

}  // namespace

std::optional<PlaceDistance> distance_in(const text::Document& document, std::uint32_t s, const PlaceValues& places) {
    const auto& tokens = document.sentences[s].tokens;
    for (const text::Quantity& q : document.quantities) {
        if (q.tokens.sentence != s || q.kind != text::Quantity::Kind::measure || q.base_unit != "m") continue;
        bool from = false;
        for (std::uint32_t t = q.tokens.last; t < tokens.size() && t < q.tokens.last + kFarthestName * 2; ++t) {
            if (one_of(tokens[t].lower, {"deep", "depth", "wide", "long", "high", "below", "and", "beneath"})) break;
            if (one_of(tokens[t].lower, {"of", "from"})) from = true;
            if (!from || tokens[t].upos != text::Upos::propn) continue;
            const auto place = places.at(s, t);
            const auto metres = with_rounding(q.base);
            if (!place || !metres) break;
            return PlaceDistance{*metres, place->id, cover(q.range, tokens[t].range)};
        }
    }
    return std::nullopt;
}

}  // namespace gainsay::claims
