#pragma once
// Days as web pages write them for machines and for readers.

#include "parser/source/calendar.hpp"

#include <optional>
#include <string_view>

namespace gainsay::readers {

/// The first day with a year in a short text: "2025-11-14T08:30:00+02:00", "20251114083000", "Fri, 14 Nov 2025 08:30",
/// "Nov. 14, 2025", "14 November 2025", "2025/11/14", seconds or milliseconds since 1970. The day as it is written:
/// zones are not converted. Days that are written in figures with the day and the month in doubt ("11/12/2025") are
/// none.
std::optional<Day> read_written_day(std::string_view text);

/// The day in a path such as "/news/2025/11/14/title" or "/2025-11-14-title".
std::optional<Day> read_day_of_url(std::string_view url);

}  // namespace gainsay::readers
