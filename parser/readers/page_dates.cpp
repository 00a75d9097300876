#include "parser/readers/page_dates.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace gainsay::readers {
namespace {

constexpr std::size_t kReach = 120;  // bytes in which a date is sought
constexpr std::int64_t kSecondsOfDay = 86'400;
constexpr std::uint32_t kFirstYear = 1700;
constexpr std::uint32_t kLastYear = 2200;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

struct Piece {
    std::string lower;  // letters, when it is a word
    std::uint64_t number = 0;
    std::size_t digits = 0;
    char behind = '\0';  // the byte after it
};

/// Runs of letters and runs of digits.
std::vector<Piece> pieces_of(std::string_view text) {
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < text.size();) {
        Piece piece;
        if (is_digit(text[at])) {
            for (; at < text.size() && is_digit(text[at]) && piece.digits < 18; ++at, ++piece.digits)
                piece.number = piece.number * 10 + static_cast<std::uint64_t>(text[at] - '0');
        } else if (is_letter(text[at])) {
            for (; at < text.size() && is_letter(text[at]); ++at) piece.lower += static_cast<char>(text[at] | 0x20);
        } else {
            ++at;
            continue;
        }
        piece.behind = at < text.size() ? text[at] : '\0';
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

std::uint32_t month_of(std::string_view word) {
    constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                         "may",       "june",     "july",     "august",
                                                         "september", "october",  "november", "december"};
    if (word.size() < 3) return 0;
    for (std::size_t i = 0; i < months.size(); ++i) {
        const bool short_form = word.size() <= 4 && months[i].starts_with(word);
        if (word == months[i] || short_form) return static_cast<std::uint32_t>(i + 1);
    }
    return 0;
}

std::optional<Day> day_of(std::uint64_t year, std::uint64_t month, std::uint64_t day) {
    if (year < kFirstYear || year > kLastYear || month > 12 || day > 31) return std::nullopt;
    return make_day(static_cast<std::int32_t>(year), static_cast<std::uint32_t>(month),
                    static_cast<std::uint32_t>(day));
}

/// A single number: 20251114, 20251114083000, or time since 1970.
std::optional<Day> day_of_number(const Piece& piece) {
    std::uint64_t number = piece.number;
    if (piece.digits == 14) number /= 1'000'000;
    if (piece.digits == 12) number /= 10'000;
    if (piece.digits == 8 || piece.digits == 12 || piece.digits == 14) {
        if (const auto day = day_of(number / 10'000, number / 100 % 100, number % 100)) return day;
    }
    if (piece.digits != 10 && piece.digits != 13) return std::nullopt;
    const std::uint64_t seconds = piece.digits == 13 ? piece.number / 1'000 : piece.number;
    return Day{static_cast<std::int32_t>(static_cast<std::int64_t>(seconds) / kSecondsOfDay)};
}

std::optional<Day> day_at(const std::vector<Piece>& p, std::size_t i) {
    const std::size_t left = p.size() - i;
    const bool joined = p[i].behind == '-' || p[i].behind == '/' || p[i].behind == '.';
    if (left >= 3 && p[i].digits == 4 && joined && p[i + 1].digits >= 1 && p[i + 1].digits <= 2 &&
        p[i + 2].digits >= 1 && p[i + 2].digits <= 2) {
        if (const auto day = day_of(p[i].number, p[i + 1].number, p[i + 2].number)) return day;
    }
    if (left >= 3 && p[i].digits == 0) {  // Nov. 14, 2025; Nov 14th, 2025
        const std::uint32_t month = month_of(p[i].lower);
        const std::size_t year = i + 2 + (p[i + 2].digits == 0 && p[i + 2].lower.size() == 2 && left >= 4 ? 1 : 0);
        if (month != 0 && p[i + 1].digits >= 1 && p[i + 1].digits <= 2 && p[year].digits == 4)
            return day_of(p[year].number, month, p[i + 1].number);
    }
    if (left >= 3 && p[i].digits >= 1 && p[i].digits <= 2) {  // 14 November 2025; 14th of November, 2025
        std::size_t at = i + 1;
        while (at + 1 < p.size() && at < i + 3 && p[at].digits == 0 && month_of(p[at].lower) == 0) ++at;
        const std::uint32_t month = p[at].digits == 0 ? month_of(p[at].lower) : 0;
        if (month != 0 && at + 1 < p.size() && p[at + 1].digits == 4)
            return day_of(p[at + 1].number, month, p[i].number);
    }
    return std::nullopt;
}

}  // namespace

std::optional<Day> read_written_day(std::string_view text) {
    const std::vector<Piece> pieces = pieces_of(text.substr(0, kReach));
    if (pieces.size() == 1) return day_of_number(pieces[0]);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (const auto day = day_at(pieces, i)) return day;
    }
    // 20251114T083000Z
    if (!pieces.empty() && pieces[0].digits == 8) return day_of_number(pieces[0]);
    return std::nullopt;
}

std::optional<Day> read_day_of_url(std::string_view url) {
    for (std::size_t at = url.find('/'); at != std::string_view::npos; at = url.find('/', at + 1)) {
        const std::vector<Piece> pieces = pieces_of(url.substr(at + 1, 11));
        if (pieces.size() < 3 || !is_digit(url[at + 1])) continue;
        const bool split =
            pieces[0].digits == 4 && (pieces[1].digits == 2 || pieces[1].digits == 0 || pieces[1].digits == 1);
        const std::uint64_t month = pieces[1].digits > 0 ? pieces[1].number : month_of(pieces[1].lower);
        if (!split || pieces[2].digits == 0 || pieces[2].digits > 2) continue;
        if (const auto day = day_of(pieces[0].number, month, pieces[2].number)) return day;
    }
    return std::nullopt;
}

}  // namespace gainsay::readers
