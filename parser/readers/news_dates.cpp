#include "parser/readers/news_dates.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace gainsay::readers {
namespace {

constexpr std::size_t kLongestDate = 64;  // bytes

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// Require: all_digits(text).
std::int32_t number(std::string_view text) {
    std::int32_t value = 0;
    for (const char c : text.substr(0, 8)) value = value * 10 + (c - '0');
    return value;
}

/// 1..12 by the first three letters, 0 for anything else.
std::uint32_t month_of(std::string_view word) {
    constexpr std::string_view months = "janfebmaraprmayjunjulaugsepoctnovdec";
    if (word.size() < 3) return 0;
    std::string start;
    for (const char c : word.substr(0, 3)) start += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const std::size_t at = months.find(start);
    return at == std::string_view::npos || at % 3 != 0 ? 0 : static_cast<std::uint32_t>(at / 3 + 1);
}

/// Years of two digits as RFC 2822 reads them (section 4.3).
std::int32_t full_year(std::string_view digits) {
    const std::int32_t year = number(digits);
    if (digits.size() == 2) return year + (year < 50 ? 2000 : 1900);
    return digits.size() == 3 ? year + 1900 : year;
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = text.find_first_not_of(" \t\r\n,-.", at);
        if (begin == std::string_view::npos) break;
        at = std::min(text.find_first_of(" \t\r\n,-.", begin), text.size());
        out.push_back(text.substr(begin, at - begin));
    }
    return out;
}

/// "14 Nov 2025", "Nov 14 08:30:00 2025", "November 14, 2025": a month's name, a number of one or two digits beside it
/// and the first number after both that can be a year.
std::optional<Day> parse_named_month(std::string_view text) {
    const std::vector<std::string_view> words = words_of(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::uint32_t month = month_of(words[i]);
        if (month == 0) continue;
        const auto is_day = [&](std::size_t at) { return all_digits(words[at]) && words[at].size() <= 2; };
        std::size_t day = words.size();
        if (i > 0 && is_day(i - 1))
            day = i - 1;
        else if (i + 1 < words.size() && is_day(i + 1))
            day = i + 1;
        if (day == words.size()) continue;
        for (std::size_t year = std::max(i, day) + 1; year < words.size(); ++year) {
            if (!all_digits(words[year]) || words[year].size() > 4 || words[year].size() < 2) continue;
            return make_day(full_year(words[year]), month, static_cast<std::uint32_t>(number(words[day])));
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<Day> parse_news_day(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return std::nullopt;
    text = text.substr(first, kLongestDate);
    if (const auto day = parse_iso_day(text)) return day;
    const bool basic = text.size() >= 8 && all_digits(text.substr(0, 8)) && (text.size() == 8 || !is_digit(text[8]));
    if (basic) {
        return make_day(number(text.substr(0, 4)), static_cast<std::uint32_t>(number(text.substr(4, 2))),
                        static_cast<std::uint32_t>(number(text.substr(6, 2))));
    }
    return parse_named_month(text);
}

}  // namespace gainsay::readers
