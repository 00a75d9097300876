#pragma once
// Dates as news files write them.

#include "parser/source/calendar.hpp"

#include <optional>
#include <string_view>

namespace gainsay::readers {

/// The day of a date in ISO 8601 (extended "2025-11-14T08:30:00+02:00" or basic "20251114T083000Z"), in RFC 822 and its
/// successors ("Fri, 14 Nov 2025 08:30:00 +0200", "14 Nov 25 08:30 EST"), in the forms of RFC 850 and asctime ("Fri Nov
/// 14 08:30:00 2025"). It is the day on the writer's own clock: the zone is read over and nothing is converted, because
/// "yesterday" in the article means the writer's yesterday. None when there is no such date.
std::optional<Day> parse_news_day(std::string_view text);

}  // namespace gainsay::readers
