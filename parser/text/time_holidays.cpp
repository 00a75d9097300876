// The days of feasts, and the calendars of Easter and of the Hebrew months.

#include "parser/text/time_holidays.hpp"

#include <algorithm>

namespace gainsay::text::values {
namespace {

using Rule = Holiday::Rule;

std::optional<Day> first_from(int year, int month, int day, int wanted) {
    const auto found = make_day(year, static_cast<std::uint32_t>(month), static_cast<std::uint32_t>(day));
    if (!found) return std::nullopt;
    return Day{found->number + (wanted - weekday(*found) + 7) % 7};
}

std::optional<Day> nearest_workday(std::optional<Day> day) {
    if (!day) return std::nullopt;
    const int of_week = weekday(*day);
    return Day{day->number + (of_week == 5 ? -1 : of_week == 6 ? 1 : 0)};
}

std::optional<Day> rule_day(const Holiday& h, int year) {
    const auto on = make_day(year, static_cast<std::uint32_t>(h.month), static_cast<std::uint32_t>(std::max(h.day, 1)));
    switch (h.rule) {
    case Rule::fixed:
        return on;
    case Rule::workday:
        return nearest_workday(on);
    case Rule::nth:
        return nth_weekday(year, h.month, h.weekday, h.day);
    case Rule::from:
        return first_from(year, h.month, h.day, h.weekday);
    case Rule::easter:
        return easter_sunday(year);
    case Rule::orthodox:
        return orthodox_easter(year);
    case Rule::hebrew:
        return hebrew_day(year, h.month, h.day);
    case Rule::islamic_month:
    case Rule::islamic:
        return islamic_day(year, h.month, h.day);
    case Rule::chinese:
        return chinese_new_year(year);
    case Rule::hindu:
        return hindu_day(year, h.month - 1, h.day, h.weekday);
    case Rule::solstice:
        return sidereal_entry(year, h.month);
    }
    return std::nullopt;
}

// --- the Hebrew calendar -------------------------------------------------------------------------------------------

bool hebrew_leap(int year) {
    return (7 * year + 1) % 19 < 7;
}

/// Days from the epoch to the new moon that begins a year, moved off the weekdays it may not fall on.
int hebrew_elapsed(int year) {
    const int months = (235 * year - 234) / 19;
    const std::int64_t parts = 12'084 + 13'753LL * months;
    const int days = 29 * months + static_cast<int>(parts / 25'920);
    return 3 * (days + 1) % 7 < 3 ? days + 1 : days;
}

/// 1 Tishri of a Hebrew year, in days from 1970.
int hebrew_new_year(int year) {
    constexpr int kEpoch = -1'373'427 - 719'163;
    const int before = hebrew_elapsed(year - 1), now = hebrew_elapsed(year), after = hebrew_elapsed(year + 1);
    return kEpoch + now + (after - now == 356 ? 2 : now - before == 382 ? 1 : 0);
}

int hebrew_month_length(int year, int month) {
    const int length = hebrew_new_year(year + 1) - hebrew_new_year(year);
    if (month == 8) return length % 10 == 5 ? 30 : 29;
    if (month == 9) return length % 10 == 3 ? 29 : 30;
    return month == 2 || month == 4 || month == 6 || month == 10 || month == 12 ? 29 : 30;
}

int hebrew_date(int year, int wanted, int day) {
    int days = hebrew_new_year(year);
    for (int month = 7; month != wanted; month = month == 12 ? 1 : month + 1) {
        days += hebrew_month_length(year, month);
        if (month == 11 && hebrew_leap(year)) days += 30;  // the first Adar
    }
    return days + day - 1;
}

}  // namespace

Day easter_sunday(int year) {
    const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25;
    const int g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return to_day({year, static_cast<std::uint32_t>(n / 31), static_cast<std::uint32_t>(n % 31 + 1)});
}

Day orthodox_easter(int year) {
    const int a = year % 4, b = year % 7, c = year % 19, d = (19 * c + 15) % 30, e = (2 * a + 4 * b - d + 34) % 7;
    const int n = d + e + 114;
    const Day julian = to_day({year, static_cast<std::uint32_t>(n / 31), static_cast<std::uint32_t>(n % 31 + 1)});
    return Day{julian.number + year / 100 - year / 400 - 2};
}

std::optional<Day> hebrew_day(int year, int month, int day) {
    for (const int hebrew : {year + 3761, year + 3760}) {
        const Day found{hebrew_date(hebrew, month, day)};
        if (to_civil(found).year == year) return found;
    }
    return std::nullopt;
}

std::optional<Day> nth_weekday(int year, int month, int weekday_wanted, int n) {
    if (month < 1 || month > 12 || year < 1 || year > 9999) return std::nullopt;
    const auto m = static_cast<std::uint32_t>(month);
    const int length = static_cast<int>(days_in_month(year, m));
    const Day first = to_day({year, m, 1});
    const int offset = (weekday_wanted - weekday(first) + 7) % 7;
    int day = 1 + offset + 7 * (n - 1);
    if (n < 0) {
        day = 1 + offset;
        while (day + 7 <= length) day += 7;
    }
    if (day < 1 || day > length) return std::nullopt;
    return Day{first.number + day - 1};
}

std::optional<HolidayDays> holiday_in(const Holiday& holiday, int year) {
    if (year < 1 || year > 9998 || (holiday.rule >= Rule::hebrew && (year < 1000 || year > 3000))) return std::nullopt;
    if (holiday.rule == Rule::islamic_month) return islamic_month_in(year, holiday.month);
    const auto day = rule_day(holiday, year);
    if (!day) return std::nullopt;
    const Day first{day->number + holiday.shift};
    return HolidayDays{first, Day{first.number + holiday.length - 1}};
}

}  // namespace gainsay::text::values
