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
    const auto at =
        std::find_if(table.begin(), table.end(), [word](const Entry& e) { return same_word(e.first, word); });
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
    const bool short_word = piece.is_any({"mar", "sun", "sat", "mon", "wed", "jan", "feb", "aug", "sep", "sept", "oct",
                                          "nov", "dec", "apr", "jun", "jul"});
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

}  // namespace gainsay::text::values
