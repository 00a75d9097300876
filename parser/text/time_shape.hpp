#pragma once
// What a time expression says by its words alone, before it is laid on the calendar.

#include "parser/text/time_words.hpp"
#include "parser/text/value_pieces.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::text::values {

/// Seconds after midnight. A time without "a.m." or "p.m." is read as it stands.
struct Clock {
    int seconds = 0;
    bool half_known = false;  ///< morning or afternoon was told, or follows from 24 hours
    std::optional<int> zone;  ///< minutes from UTC, where the text tells them
    friend bool operator==(const Clock&, const Clock&) = default;
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
    bool order_open = false;        ///< "3/4/2025": `month` and `day` may be the other way round
    char order_told = 0;            ///< 'd' or 'm' first in figures with slashes, where the numbers themselves tell
    bool fiscal = false;            ///< of a year that begins when its owner likes
    bool named_now = false;         ///< "now"

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
    int weekday_steps = 0;       ///< "three Fridays ago": -3 with `weekday`
    std::vector<Moment> base;    ///< at most one: what the offset counts from, or the year of "August last year"

    Portion portion = Portion::whole;
    PartOfDay part = PartOfDay::none;
    bool overnight = false;  ///< the night that ends on the day
    std::optional<Clock> clock;

    bool names_day() const { return day || weekday || holiday || (unit && *unit == TimeUnit::day); }
    /// A time of day and nothing else.
    bool clock_alone() const { return clock && !names_day(); }
};

struct TimeShape {
    enum class Form { moment, range, duration, recurring };
    using Bound = TimeExpression::Modifier;
    PieceSpan span;
    Form form = Form::moment;
    Moment from;
    std::optional<Moment> to;
    Bound bound = Bound::none;
    bool inclusive = true;   ///< "since 2014", "2014 or later" hold the year itself, "after 2014" does not
    bool within = false;     ///< "within two weeks": any time up to then
    bool led_by_in = false;  ///< "in two weeks": a time to come, or a length that the "in" is no part of
    std::vector<Length>
        length;         ///< of a duration, or of a range that is told by its beginning ("from 2 p.m. for an hour")
    std::string timex;  ///< of a recurring time
};

/// What the grammar reads from. `day_first`: 3/4/2025 is 3 April; none: it may be either.
struct Reading {
    const PieceRow& row;
    std::optional<bool> day_first;
    std::string_view region;  ///< "GB", "US" or the like, where it is known: feasts of one name differ
};

/// The time expressions of a sentence, left to right, not overlapping.
std::vector<TimeShape> read_time_shapes(const Reading& reading);
inline std::vector<TimeShape> read_time_shapes(const PieceRow& row, std::optional<bool> day_first) {
    return read_time_shapes(Reading{row, day_first, {}});
}

}  // namespace gainsay::text::values
