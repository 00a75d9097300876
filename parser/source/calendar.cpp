#include "parser/source/calendar.hpp"

#include <chrono>
#include <cstdio>

namespace gainsay {
namespace {

constexpr std::int64_t kSecondsPerDay = 86'400;

std::int64_t floor_days(std::int64_t seconds) {
    const std::int64_t days = seconds / kSecondsPerDay;
    return seconds % kSecondsPerDay < 0 ? days - 1 : days;
}

std::optional<unsigned> number_at(std::string_view text, std::size_t at, std::size_t length) {
    if (at + length > text.size()) return std::nullopt;
    unsigned value = 0;
    for (const char c : text.substr(at, length)) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return value;
}

}  // namespace

Day to_day(CivilDate date) {
    using namespace std::chrono;
    const sys_days days = year_month_day{year{date.year}, month{date.month}, day{date.day}};
    return Day{static_cast<std::int32_t>(days.time_since_epoch().count())};
}

CivilDate to_civil(Day day) {
    using namespace std::chrono;
    const year_month_day ymd{sys_days{days{day.number}}};
    return {static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day())};
}

int weekday(Day day) {
    const int from_monday = (day.number + 3) % 7;  // 1970-01-01 was a Thursday
    return from_monday < 0 ? from_monday + 7 : from_monday;
}

bool is_leap_year(std::int32_t year) {
    return std::chrono::year{year}.is_leap();
}

std::uint32_t days_in_month(std::int32_t year, std::uint32_t month) {
    if (month == 2) return is_leap_year(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::optional<Day> make_day(std::int32_t year, std::uint32_t month, std::uint32_t day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > days_in_month(year, month))
        return std::nullopt;
    return to_day({year, month, day});
}

std::string to_iso(Day day) {
    const CivilDate d = to_civil(day);
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", d.year, d.month, d.day);
    return text;
}

std::optional<Day> parse_iso_day(std::string_view text) {
    const auto year = number_at(text, 0, 4), month = number_at(text, 5, 2), day = number_at(text, 8, 2);
    if (!year || !month || !day || text[4] != '-' || text[7] != '-') return std::nullopt;
    if (text.size() > 10 && text[10] != 'T' && text[10] != ' ') return std::nullopt;
    return make_day(static_cast<std::int32_t>(*year), *month, *day);
}

std::optional<std::int32_t> parse_iso_clock(std::string_view text) {
    if (text.size() < 16 || (text[10] != 'T' && text[10] != ' ') || text[13] != ':') return std::nullopt;
    const auto hour = number_at(text, 11, 2), minute = number_at(text, 14, 2);
    const bool has_second = text.size() > 16 && text[16] == ':';
    const auto second = has_second ? number_at(text, 17, 2) : std::optional<unsigned>{0};
    if (!hour || !minute || !second || *hour > 24 || *minute > 59 || *second > 60) return std::nullopt;
    const unsigned total = *hour * 3600 + *minute * 60 + *second;
    if (total > 86'400) return std::nullopt;
    return static_cast<std::int32_t>(total);
}

TimeInterval TimeInterval::in_days() const {
    if (!by_seconds) return *this;
    TimeInterval days;
    if (earliest) days.earliest = floor_days(*earliest);
    if (latest) days.latest = floor_days(*latest);
    return days;
}

bool TimeInterval::overlaps(const TimeInterval& other) const {
    if (by_seconds != other.by_seconds) return in_days().overlaps(other.in_days());
    return !(latest && other.earliest && *latest < *other.earliest) &&
           !(other.latest && earliest && *other.latest < *earliest);
}

std::string side_to_iso(std::int64_t side, bool by_seconds) {
    if (!by_seconds) return to_iso(Day{static_cast<std::int32_t>(side)});
    const std::int64_t days = floor_days(side);
    const auto rest = static_cast<int>(side - days * kSecondsPerDay);
    return to_iso(Day{static_cast<std::int32_t>(days)}) + clock_to_iso(rest);
}

std::string clock_to_iso(std::int32_t seconds) {
    char clock[48];
    std::snprintf(clock, sizeof clock, "T%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    return clock;
}

}  // namespace gainsay
