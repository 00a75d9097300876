#pragma once
// The readers that read_time_shapes() is put together from, from words to dates to whole expressions. Each reads at one
// place of the row and gives the end of what it read in `last`, which it leaves alone or meaningless when it read
// nothing. Readers of an upper layer call those of the layers below, never the other way: nesting is bounded.

#include "parser/text/time_shape.hpp"

#include <optional>
#include <vector>

namespace gainsay::text::values {

// --- words: clocks and lengths (time_clock.cpp, time_lengths.cpp) ---------------------------------------------------

/// "5:30 p.m.", "noon", "half past seven", "1730 GMT".
std::optional<Clock> read_clock(const PieceRow& row, std::size_t at, std::size_t& last);
/// Moves `at` past the zone that stands there ("GMT", "local time", "Pacific time", "+02:00") and gives its minutes
/// from UTC; none for zones that change with the season or the place.
std::optional<int> read_zone(const PieceRow& row, std::size_t& at);
/// A bare hour ("at 5"), for places where the words around tell that it is one.
std::optional<Clock> read_bare_hour(const PieceRow& row, std::size_t at, std::size_t& last);
/// Puts a bare hour into the half of the day that another word tells.
Clock in_half(Clock clock, PartOfDay part);
/// "two hours", "an hour and a half", "1 day 2 hours".
std::vector<Length> read_length(const PieceRow& row, std::size_t at, std::size_t& last);

// --- dates: named (time_calendar.cpp), counted from others (time_relative.cpp) -------------------------------------

/// "14 November 2025", "Nov. 14", "14/11/2025", "2025-11-14", "Friday, Nov. 14", "August", "2025", "the 1990s", …
std::optional<Moment> read_calendar(const Reading& reading, std::size_t at, std::size_t& last);
/// A day and a month in figures without a year ("11/7"), for places where the words around tell that it is a date.
std::optional<Moment> read_slashed_day(const Reading& reading, std::size_t at, std::size_t& last);
/// 1..31 in figures or as an ordinal: "14", "14th", "fourteenth", "twenty-first".
std::optional<int> read_day_number(const PieceRow& row, std::size_t at, std::size_t& last);
/// A year: in figures, "nineteen ninety-six". `alone`: nothing but the words around speaks for a year.
std::optional<int> read_year(const PieceRow& row, std::size_t at, bool alone, std::size_t& last);
/// "yesterday", "last month", "this Friday", "two days ago", "the next day".
std::optional<Moment> read_relative(const Reading& reading, std::size_t at, std::size_t& last);
/// The same without the last two kinds' lengths: what other expressions may hang on, so that reading never nests deep.
std::optional<Moment> read_named_relative(const Reading& reading, std::size_t at, std::size_t& last);

// --- moments (time_moments.cpp) ------------------------------------------------------------------------------------

/// A date with the night, the part of it or the year that the words around add: "overnight on Nov. 14", "late 2024",
/// "August last year".
std::optional<Moment> read_day_like(const Reading& reading, std::size_t at, std::size_t& last);
/// A date or a time of day or both, in either order.
std::optional<Moment> read_moment(const Reading& reading, std::size_t at, std::size_t& last);
/// The day behind a time of day ("5 p.m. on Friday"); the clock alone when there is none.
Moment read_clock_first(const Reading& reading, Clock clock, std::size_t after, std::size_t& last);
/// "of last year" behind a month, "of next week" behind a weekday.
void add_year_of(const Reading& reading, Moment& moment, std::size_t& last);

// --- whole expressions ---------------------------------------------------------------------------------------------

/// "from March to May", "between 3 and 5 p.m.", "Nov. 13-14", "9:30 - 11:00", "2014-2018" (time_ranges.cpp).
std::optional<TimeShape> read_range(const Reading& reading, std::size_t at);
/// "since 2014", "before Friday", "by the end of May", "5 p.m. or later" (time_bounds.cpp).
std::optional<TimeShape> read_bounded(const Reading& reading, std::size_t at);
/// "every Monday at 4 p.m.", "daily", "mornings" (time_lengths.cpp).
std::optional<TimeShape> read_recurring(const Reading& reading, std::size_t at);
/// "two hours", "in two weeks" (time_lengths.cpp).
std::optional<TimeShape> read_duration(const Reading& reading, std::size_t at);

TimeShape shape_of(Moment moment, std::size_t last);

}  // namespace gainsay::text::values
