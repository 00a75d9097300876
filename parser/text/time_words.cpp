#include "parser/text/time_words.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace gainsay::text::values {
namespace {

using Entry = std::pair<std::string_view, int>;

template <std::size_t N>
std::optional<int> find(const std::array<Entry, N>& table, std::string_view word) {
    const auto at = std::find_if(table.begin(), table.end(), [word](const Entry& e) { return e.first == word; });
    if (at == table.end()) return std::nullopt;
    return at->second;
}

constexpr auto kMonths = std::to_array<Entry>({
    {"january", 1},  {"jan", 1},    {"february", 2},  {"feb", 2},       {"march", 3},     {"mar", 3},
    {"april", 4},    {"apr", 4},    {"may", 5},       {"june", 6},      {"jun", 6},       {"july", 7},
    {"jul", 7},      {"august", 8}, {"aug", 8},       {"september", 9}, {"sept", 9},      {"sep", 9},
    {"october", 10}, {"oct", 10},   {"november", 11}, {"nov", 11},      {"december", 12}, {"dec", 12},
});
constexpr auto kWeekdays = std::to_array<Entry>({
    {"monday", 0},
    {"mon", 0},
    {"tuesday", 1},
    {"tue", 1},
    {"tues", 1},
    {"wednesday", 2},
    {"wed", 2},
    {"thursday", 3},
    {"thu", 3},
    {"thur", 3},
    {"thurs", 3},
    {"friday", 4},
    {"fri", 4},
    {"saturday", 5},
    {"sat", 5},
    {"sunday", 6},
    {"sun", 6},
});
constexpr auto kSeasons =
    std::to_array<Entry>({{"spring", 0}, {"springtime", 0}, {"summer", 1}, {"autumn", 2}, {"fall", 2}, {"winter", 3}});

constexpr std::pair<std::string_view, TimeUnit> kUnits[] = {
    {"second", TimeUnit::second},     {"seconds", TimeUnit::second},   {"sec", TimeUnit::second},
    {"secs", TimeUnit::second},       {"minute", TimeUnit::minute},    {"minutes", TimeUnit::minute},
    {"min", TimeUnit::minute},        {"mins", TimeUnit::minute},      {"hour", TimeUnit::hour},
    {"hours", TimeUnit::hour},        {"hr", TimeUnit::hour},          {"hrs", TimeUnit::hour},
    {"day", TimeUnit::day},           {"days", TimeUnit::day},         {"week", TimeUnit::week},
    {"weeks", TimeUnit::week},        {"wk", TimeUnit::week},          {"wks", TimeUnit::week},
    {"weekend", TimeUnit::weekend},   {"weekends", TimeUnit::weekend}, {"month", TimeUnit::month},
    {"months", TimeUnit::month},      {"quarter", TimeUnit::quarter},  {"quarters", TimeUnit::quarter},
    {"qtr", TimeUnit::quarter},       {"season", TimeUnit::season},    {"year", TimeUnit::year},
    {"years", TimeUnit::year},        {"yr", TimeUnit::year},          {"yrs", TimeUnit::year},
    {"decade", TimeUnit::decade},     {"decades", TimeUnit::decade},   {"century", TimeUnit::century},
    {"centuries", TimeUnit::century},
};

struct HolidayName {
    std::array<std::string_view, 4> words;
    Holiday holiday;
};
constexpr Holiday fixed(int month, int day) {
    return {Holiday::Rule::fixed, month, day, 0, 0};
}
constexpr Holiday nth(int n, int weekday, int month, int shift = 0) {
    return {Holiday::Rule::nth, month, n, weekday, shift};
}
constexpr Holiday easter(int shift) {
    return {Holiday::Rule::easter, 1, 1, 0, shift};
}

/// Longer names first. Possessive "'s" between words is skipped when reading.
constexpr HolidayName kHolidays[] = {
    {{"new", "year", "eve"}, fixed(12, 31)},
    {{"new", "years", "eve"}, fixed(12, 31)},
    {{"new", "year", "day"}, fixed(1, 1)},
    {{"new", "years", "day"}, fixed(1, 1)},
    {{"martin", "luther", "king", "day"}, nth(3, 0, 1)},
    {{"mlk", "day"}, nth(3, 0, 1)},
    {{"valentine", "day"}, fixed(2, 14)},
    {{"valentines", "day"}, fixed(2, 14)},
    {{"presidents", "day"}, nth(3, 0, 2)},
    {{"patrick", "day"}, fixed(3, 17)},
    {{"patricks", "day"}, fixed(3, 17)},
    {{"april", "fools", "day"}, fixed(4, 1)},
    {{"palm", "sunday"}, easter(-7)},
    {{"good", "friday"}, easter(-2)},
    {{"easter", "sunday"}, easter(0)},
    {{"easter", "monday"}, easter(1)},
    {{"easter", "day"}, easter(0)},
    {{"easter"}, easter(0)},
    {{"whit", "monday"}, easter(50)},
    {{"ascension", "day"}, easter(39)},
    {{"ash", "wednesday"}, easter(-46)},
    {{"mardi", "gras"}, easter(-47)},
    {{"anzac", "day"}, fixed(4, 25)},
    {{"earth", "day"}, fixed(4, 22)},
    {{"may", "day"}, fixed(5, 1)},
    {{"victory", "day"}, fixed(5, 9)},
    {{"memorial", "day"}, nth(-1, 0, 5)},
    {{"juneteenth"}, fixed(6, 19)},
    {{"fourth", "of", "july"}, fixed(7, 4)},
    {{"bastille", "day"}, fixed(7, 14)},
    {{"labor", "day"}, nth(1, 0, 9)},
    {{"columbus", "day"}, nth(2, 0, 10)},
    {{"halloween"}, fixed(10, 31)},
    {{"guy", "fawkes", "night"}, fixed(11, 5)},
    {{"veterans", "day"}, fixed(11, 11)},
    {{"armistice", "day"}, fixed(11, 11)},
    {{"thanksgiving", "day"}, nth(4, 3, 11)},
    {{"thanksgiving"}, nth(4, 3, 11)},
    {{"black", "friday"}, nth(4, 3, 11, 1)},
    {{"cyber", "monday"}, nth(4, 3, 11, 4)},
    {{"christmas", "eve"}, fixed(12, 24)},
    {{"christmas", "day"}, fixed(12, 25)},
    {{"christmas"}, fixed(12, 25)},
    {{"boxing", "day"}, fixed(12, 26)},
    {{"father", "day"}, nth(3, 6, 6)},
    {{"fathers", "day"}, nth(3, 6, 6)},
    {{"mother", "day"}, nth(2, 6, 5)},
    {{"mothers", "day"}, nth(2, 6, 5)},
    {{"women", "day"}, fixed(3, 8)},
};

std::size_t past_possessive(const PieceRow& row, std::size_t at) {
    if (row[at].is("'") && row[at].glued) return row[at + 1].is("s") && row[at + 1].glued ? at + 2 : at + 1;
    return at;
}

Day easter_sunday(int year) {
    const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25;
    const int g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return to_day({year, static_cast<std::uint32_t>(n / 31), static_cast<std::uint32_t>(n % 31 + 1)});
}

}  // namespace

std::optional<int> month_of(std::string_view lower) {
    return find(kMonths, lower);
}
std::optional<int> weekday_of(std::string_view lower) {
    return find(kWeekdays, lower);
}

std::optional<int> weekday_plural(std::string_view lower) {
    if (lower.size() < 7 || !lower.ends_with('s')) return std::nullopt;
    return weekday_of(lower.substr(0, lower.size() - 1));
}

std::optional<int> season_of(std::string_view lower) {
    return find(kSeasons, lower);
}

std::optional<TimeUnit> unit_of(std::string_view lower) {
    for (const auto& [word, unit] : kUnits)
        if (word == lower) return unit;
    return std::nullopt;
}

std::int64_t seconds_of(TimeUnit unit) {
    constexpr std::int64_t day = 86'400;
    switch (unit) {
    case TimeUnit::second:
        return 1;
    case TimeUnit::minute:
        return 60;
    case TimeUnit::hour:
        return 3'600;
    case TimeUnit::day:
        return day;
    case TimeUnit::week:
        return 7 * day;
    case TimeUnit::weekend:
        return 2 * day;
    case TimeUnit::month:
        return 30 * day;
    case TimeUnit::quarter:
    case TimeUnit::season:
        return 90 * day;
    case TimeUnit::year:
        return 365 * day;
    case TimeUnit::decade:
        return 3'650 * day;
    case TimeUnit::century:
        return 36'500 * day;
    }
    return 0;
}

bool is_doubtful_name(const Piece& piece) {
    if (piece.is_any({"may", "march"})) return true;
    const bool short_word = piece.is_any({"mar", "sun", "sat", "mon", "wed", "jan", "dec", "apr", "jun", "jul"});
    return short_word && !piece.dotted;
}

PartOfDay part_of_day(std::string_view lower) {
    constexpr std::pair<std::string_view, PartOfDay> parts[] = {
        {"morning", PartOfDay::morning}, {"dawn", PartOfDay::morning},        {"noon", PartOfDay::noon},
        {"lunchtime", PartOfDay::noon},  {"afternoon", PartOfDay::afternoon}, {"evening", PartOfDay::evening},
        {"night", PartOfDay::night},     {"nighttime", PartOfDay::night},     {"am", PartOfDay::morning},
        {"pm", PartOfDay::afternoon}};
    for (const auto& [word, part] : parts)
        if (word == lower) return part;
    return PartOfDay::none;
}

std::optional<Holiday> read_holiday(const PieceRow& row, std::size_t at, std::size_t& last) {
    if (!row[at].is_word()) return std::nullopt;
    for (const HolidayName& name : kHolidays) {
        std::size_t here = at;
        bool all = true;
        for (const std::string_view word : name.words) {
            if (word.empty()) break;
            if (here > at) here = past_possessive(row, here);
            all = all && row[here].lower == word;
            ++here;
            if (!all) break;
        }
        if (!all) continue;
        last = here;
        return name.holiday;
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

std::optional<Day> holiday_in(const Holiday& holiday, int year) {
    if (year < 1 || year > 9998) return std::nullopt;
    switch (holiday.rule) {
    case Holiday::Rule::fixed:
        return make_day(year, static_cast<std::uint32_t>(holiday.month), static_cast<std::uint32_t>(holiday.day));
    case Holiday::Rule::easter:
        return Day{easter_sunday(year).number + holiday.shift};
    case Holiday::Rule::nth:
        break;
    }
    const auto day = nth_weekday(year, holiday.month, holiday.weekday, holiday.day);
    if (!day) return std::nullopt;
    return Day{day->number + holiday.shift};
}

}  // namespace gainsay::text::values
