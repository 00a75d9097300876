#pragma once
// Days and moments of the proleptic Gregorian calendar as plain integers.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

/// A calendar day: days since 1970-01-01.
struct Day {
    std::int32_t number = 0;
    friend constexpr auto operator<=>(Day, Day) = default;
};

struct CivilDate {
    std::int32_t year;
    std::uint32_t month;  ///< 1..12
    std::uint32_t day;    ///< 1..31
};

Day to_day(CivilDate date);
CivilDate to_civil(Day day);
/// 0 = Monday .. 6 = Sunday.
int weekday(Day day);
bool is_leap_year(std::int32_t year);
std::uint32_t days_in_month(std::int32_t year, std::uint32_t month);
/// None when there is no such day.
std::optional<Day> make_day(std::int32_t year, std::uint32_t month, std::uint32_t day);
/// "YYYY-MM-DD".
std::string to_iso(Day day);
/// Reads the date part of ISO 8601 ("2025-11-14", "2025-11-14T08:30:00Z"); "2025-11" and "2025" are not days.
std::optional<Day> parse_iso_day(std::string_view text);
/// Seconds after midnight from the time part of ISO 8601 ("2025-11-14T08:30", "…T08:30:05.2+01:00"); none where there
/// is none. The zone is not reckoned with.
std::optional<std::int32_t> parse_iso_clock(std::string_view text);

/// A closed interval of time; an absent side is open. With `by_seconds` the sides count seconds since
/// 1970-01-01T00:00:00 of the article's own clock, otherwise days since 1970-01-01.
struct TimeInterval {
    std::optional<std::int64_t> earliest;
    std::optional<std::int64_t> latest;
    bool by_seconds = false;

    static TimeInterval on(Day day) { return {day.number, day.number, false}; }
    static TimeInterval between(Day first, Day last) { return {first.number, last.number, false}; }
    bool bounded() const { return earliest && latest; }
    /// The same interval in whole days.
    TimeInterval in_days() const;
    /// Compares by whole days unless both count seconds.
    bool overlaps(const TimeInterval& other) const;
    friend bool operator==(const TimeInterval&, const TimeInterval&) = default;
};

/// "2025-11-14" or "2025-11-14T08:30:00" for one side of an interval.
std::string side_to_iso(std::int64_t side, bool by_seconds);
/// "T08:30:00"; require: 0 <= seconds <= 86400.
std::string clock_to_iso(std::int32_t seconds);

}  // namespace gainsay
