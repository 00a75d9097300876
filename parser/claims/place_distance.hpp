#pragma once
// "80 km north-west of Kathmandu".

#include "parser/claims/place_values.hpp"
#include "parser/source/decimal.hpp"
#include "parser/text/document.hpp"

#include <optional>
#include <string>

namespace gainsay::claims {

struct PlaceDistance {
    DecimalInterval metres;  ///< with what rounding leaves open
    std::string place;       ///< key of the place it is measured from
    SourceRange range;       ///< of figure and place
};

/// The distance from a place that the sentence tells; nullopt when it tells none, or two that do not fit ("80 km from
/// Kathmandu and 30 km from Pokhara" are told by the first).
std::optional<PlaceDistance> distance_in(const text::Document& document, std::uint32_t sentence,
                                         const PlaceValues& places);

}  // namespace gainsay::claims
