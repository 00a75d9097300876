#pragma once
// Words of the calendar.

#include "parser/source/calendar.hpp"
#include "parser/text/time_holidays.hpp"
#include "parser/text/value_pieces.hpp"

#include <optional>
#include <string_view>

namespace gainsay::text::values {

enum class TimeUnit { second, minute, hour, day, week, weekend, month, quarter, season, year, decade, century };

/// 1..12; abbreviations too. Names that are common words ("may", "mar") are for the caller to doubt.
std::optional<int> month_of(std::string_view lower);
/// 0 = Monday; abbreviations too.
std::optional<int> weekday_of(std::string_view lower);
/// "mondays" → 0.
std::optional<int> weekday_plural(std::string_view lower);
/// 0 spring, 1 summer, 2 autumn, 3 winter (of the northern half of the earth).
std::optional<int> season_of(std::string_view lower);
std::optional<TimeUnit> unit_of(std::string_view lower);
/// Length of one unit in seconds; months are 30 days and years 365, as the field counts them.
std::int64_t seconds_of(TimeUnit unit);
/// True for month and weekday names that are also something else in lower case or at the start of a sentence.
bool is_doubtful_name(const Piece& piece);

enum class PartOfDay { none, morning, noon, afternoon, evening, night };
PartOfDay part_of_day(std::string_view lower);

}  // namespace gainsay::text::values
