#include "parser/text/time_days.hpp"

#include <algorithm>

namespace gainsay::text::values {
namespace {

bool valid_year(int year) {
    return year >= 1 && year <= 9998;
}

int quarter_of(CivilDate date) {
    return static_cast<int>((date.month - 1) / 3);
}

}  // namespace

std::optional<Days> one_day(std::optional<Day> day) {
    if (!day) return std::nullopt;
    return Days{*day, *day};
}

Day plus(Day day, int days) {
    return Day{day.number + days};
}

std::optional<Days> months(int year, int month, int count) {
    const int index = year * 12 + month - 1;
    const int end = index + count;
    if (index < 12 || !valid_year(end / 12)) return std::nullopt;
    const Day first = to_day({index / 12, static_cast<std::uint32_t>(index % 12 + 1), 1});
    const Day next = to_day({end / 12, static_cast<std::uint32_t>(end % 12 + 1), 1});
    return Days{first, plus(next, -1)};
}

std::optional<Days> years(int year, int count) {
    if (!valid_year(year) || !valid_year(year + count)) return std::nullopt;
    return Days{to_day({year, 1, 1}), to_day({year + count - 1, 12, 31})};
}

std::optional<Day> add_months(Day day, std::int64_t count) {
    const CivilDate date = to_civil(day);
    const std::int64_t index =
        static_cast<std::int64_t>(date.year) * 12 + static_cast<std::int64_t>(date.month) - 1 + count;
    if (index < 12 || index / 12 > 9998) return std::nullopt;
    const auto year = static_cast<std::int32_t>(index / 12);
    const auto month = static_cast<std::uint32_t>(index % 12 + 1);
    return make_day(year, month, std::min(date.day, days_in_month(year, month)));
}

Days calendar_week(Day day) {
    const Day monday = plus(day, -weekday(day));
    return {monday, plus(monday, 6)};
}

std::optional<Days> calendar_unit(TimeUnit unit, Day day, int shift) {
    const CivilDate date = to_civil(day);
    const int year = date.year, month = static_cast<int>(date.month);
    switch (unit) {
    case TimeUnit::second:
    case TimeUnit::minute:
    case TimeUnit::hour:
        return one_day(day);
    case TimeUnit::day:
        return one_day(plus(day, shift));
    case TimeUnit::week:
        return calendar_week(plus(day, 7 * shift));
    case TimeUnit::weekend: {
        const Days week = calendar_week(plus(day, 7 * shift));
        return Days{plus(week.first, 5), week.last};
    }
    case TimeUnit::month:
        return months(year, month + shift);
    case TimeUnit::quarter:
        return months(year, quarter_of(date) * 3 + 1 + 3 * shift, 3);
    case TimeUnit::season:
    case TimeUnit::year:
        return years(year + shift);
    case TimeUnit::decade:
        return years((year / 10 + shift) * 10, 10);
    case TimeUnit::century:
        return years(((year - 1) / 100 + shift) * 100 + 1, 100);
    }
    return std::nullopt;
}

std::optional<Day> moved(Day day, const Length& length, int direction) {
    const auto scaled = length.count.scaled_by(9);
    if (!scaled) return std::nullopt;
    const std::int64_t whole = *scaled / 1'000'000'000;
    if (whole > 100'000) return std::nullopt;
    switch (length.unit) {
    case TimeUnit::second:
    case TimeUnit::minute:
    case TimeUnit::hour: {
        const std::int64_t seconds = *scaled / 1'000 * seconds_of(length.unit) / 1'000'000;
        return plus(day, static_cast<int>(direction * (seconds / kSecondsPerDay)));
    }
    case TimeUnit::month:
        return add_months(day, direction * whole);
    case TimeUnit::quarter:
        return add_months(day, direction * whole * 3);
    case TimeUnit::year:
        return add_months(day, direction * (whole * 12 + (length.count.is_whole() ? 0 : 6)));
    case TimeUnit::decade:
        return add_months(day, direction * whole * 120);
    case TimeUnit::century:
        return whole > 90 ? std::nullopt : add_months(day, direction * whole * 1200);
    default:
        return plus(day, static_cast<int>(direction * whole * seconds_of(length.unit) / kSecondsPerDay));
    }
}

}  // namespace gainsay::text::values
