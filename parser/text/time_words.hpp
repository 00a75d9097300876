#pragma once
// Words of the calendar.

#include "parser/source/calendar.hpp"
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

/// A feast whose day follows from the year.
struct Holiday {
    enum class Rule {
        fixed,   ///< month and day
        nth,     ///< the nth weekday of a month, -1 for the last; then `shift` days later
        easter,  ///< `shift` days after Easter Sunday
    };
    Rule rule = Rule::fixed;
    int month = 1;
    int day = 1;  ///< or n of `nth`
    int weekday = 0;
    int shift = 0;
};
/// The feast named at a piece, its end in `last`.
std::optional<Holiday> read_holiday(const PieceRow& row, std::size_t at, std::size_t& last);
/// Its day in a year; Easter by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8).
std::optional<Day> holiday_in(const Holiday& holiday, int year);
/// The nth weekday of a month, n from 1, or -1 for the last; none when there is none.
std::optional<Day> nth_weekday(int year, int month, int weekday, int n);

}  // namespace gainsay::text::values
