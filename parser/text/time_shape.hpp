#pragma once
// What a time expression says by its words alone, before it is laid on the calendar.

#include "parser/text/time_words.hpp"
#include "parser/text/value_pieces.hpp"

#include <optional>
#include <vector>

namespace gainsay::text::values {

/// Seconds after midnight. A time without "a.m." or "p.m." is read as it stands.
struct Clock {
    int seconds = 0;
    bool half_known = false;  ///< morning or afternoon was told, or follows from 24 hours
};

struct Length {
    Decimal count = 1;
    TimeUnit unit = TimeUnit::day;
};

/// A part of what is named: "early March", "the end of 2025".
enum class Portion { whole, early, middle, late, first_half, second_half, so_far, rest };
/// "last Friday", "this August", "next year". `previous` is the calendar unit before, `following` counts from the time
/// that was named before in the text.
enum class Lean { none, last, current, next, previous, following };

struct Moment {
    // Named parts of the calendar.
    std::optional<int> year, month, day, weekday;
    std::optional<int> quarter, half, season, decade, century;
    std::optional<int> nth;  ///< "the first Monday of May"; -1 for the last
    std::optional<Holiday> holiday;
    bool two_digit_decade = false;  ///< "the '90s"

    // Counted from the day of publication: "yesterday", "last month", "the past three weeks".
    std::optional<TimeUnit> unit;
    int shift = 0;
    int count = 1;
    bool rolling = false;  ///< runs up to, or from, the day itself rather than along the calendar
    Lean lean = Lean::none;

    // "two days later", "three weeks before May 13".
    std::vector<Length> offset;
    int direction = 0;
    bool from_previous = false;  ///< counted from the time named before in the text
    std::vector<Moment> base;    ///< at most one: what the offset counts from, or the year of "August last year"

    Portion portion = Portion::whole;
    PartOfDay part = PartOfDay::none;
    bool overnight = false;  ///< the night that ends on the day
    std::optional<Clock> clock;

    bool names_day() const { return day || weekday || holiday || (unit && *unit == TimeUnit::day); }
};

struct TimeShape {
    enum class Form { moment, range, since, duration, recurring };
    PieceSpan span;
    Form form = Form::moment;
    Moment from;
    std::optional<Moment> to;
    std::vector<Length> length;  ///< of a duration
};

/// The time expressions of a sentence, left to right, not overlapping. `day_first`: 3/4/2025 is 3 April; none: such a
/// date is read month first only when the day is above twelve.
std::vector<TimeShape> read_time_shapes(const PieceRow& row, std::optional<bool> day_first);

// The readers that read_time_shapes() is put together from; each gives its end in `last`.

/// "14 November 2025", "Nov. 14", "14/11/2025", "2025-11-14", "Friday, Nov. 14", "August", "2025", "the 1990s", …
std::optional<Moment> read_calendar(const PieceRow& row, std::size_t at, std::optional<bool> day_first,
                                    std::size_t& last);
/// A year: in figures, "nineteen ninety-six". `alone`: nothing but the words around speaks for a year.
std::optional<int> read_year(const PieceRow& row, std::size_t at, bool alone, std::size_t& last);
/// "yesterday", "last month", "this Friday", "two days ago", "the next day".
std::optional<Moment> read_relative(const PieceRow& row, std::size_t at, std::size_t& last);
/// The same without the last two kinds' lengths: what other expressions may hang on, so that reading never nests deep.
std::optional<Moment> read_named_relative(const PieceRow& row, std::size_t at, std::size_t& last);
/// "5:30 p.m.", "noon", "half past seven", "1730 GMT".
std::optional<Clock> read_clock(const PieceRow& row, std::size_t at, std::size_t& last);
/// A bare hour ("at 5"), for places where the words around tell that it is one.
std::optional<Clock> read_bare_hour(const PieceRow& row, std::size_t at, std::size_t& last);
/// Puts a bare hour into the half of the day that another word tells.
Clock in_half(Clock clock, PartOfDay part);
/// "two hours", "an hour and a half", "1 day 2 hours".
std::vector<Length> read_length(const PieceRow& row, std::size_t at, std::size_t& last);

}  // namespace gainsay::text::values
