#pragma once
// Days, months and years as runs of days: the arithmetic that anchoring rests on.

#include "parser/source/calendar.hpp"
#include "parser/text/time_shape.hpp"

#include <optional>

namespace gainsay::text::values {

inline constexpr std::int64_t kSecondsPerDay = 86'400;

/// A closed run of days.
struct Days {
    Day first, last;
};

std::optional<Days> one_day(std::optional<Day> day);
Day plus(Day day, int days);
/// Whole months and years; none outside of the years 1 to 9998.
std::optional<Days> months(int year, int month, int count = 1);
std::optional<Days> years(int year, int count = 1);
/// The day so many months away, at most the last of its month.
std::optional<Day> add_months(Day day, std::int64_t count);
/// Monday to Sunday.
Days calendar_week(Day day);
/// Day, week, month, … that holds the day, `shift` of them away.
std::optional<Days> calendar_unit(TimeUnit unit, Day day, int shift);
/// The day that lies a length away; whole units along the calendar.
std::optional<Day> moved(Day day, const Length& length, int direction);

}  // namespace gainsay::text::values
