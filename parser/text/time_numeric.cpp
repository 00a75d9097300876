// Dates in figures: "31/10/1974", "2025-11-14", "14.11.25", "3/2015", "11/7".

#include "parser/text/time_grammar.hpp"
#include "parser/text/time_periods.hpp"

namespace gainsay::text::values {
namespace {

struct Three {
    int a, b, c;
    std::size_t last;
    std::size_t widest;           ///< digits of the first figure
    bool points = false;          ///< one figure with points inside
    std::size_t year_digits = 0;  ///< of the last, with points
};

/// Three figures with the same sign between them, in pieces or inside one figure ("31.10.1974").
std::optional<Three> read_three(const PieceRow& row, std::size_t at) {
    const std::string& text = row[at].text;
    if (row[at].is_figure() && text.find('.') != std::string::npos && !row[at].value) {
        int parts[3] = {0, 0, 0};
        std::size_t part = 0, digits = 0;
        for (const char c : text) {
            if (c == '.') {
                ++part;
                digits = 0;
            } else if (part > 2 || c == ',' || ++digits > 4) {
                return std::nullopt;
            } else {
                parts[part] = parts[part] * 10 + (c - '0');
            }
            if (part > 2) return std::nullopt;
        }
        return part == 2 ? std::optional<Three>{{parts[0], parts[1], parts[2], at + 1, text.find('.'), true, digits}}
                         : std::nullopt;
    }
    const auto a = row[at].digits(4), b = row[at + 2].digits(2), c = row[at + 4].digits(4);
    const bool signs = is_dash(row[at + 1]) && row[at + 1].lower == row[at + 3].lower;
    if (!a || !b || !c || !signs || !row[at + 1].glued || !row[at + 3].glued ||
        (row.before(at).is("-") && row[at].glued && !row.before(at, 2).is_figure()))
        return std::nullopt;
    // "12-34-5678-9" is no date, "1/5/2018-7/5/2018" holds two.
    if (row[at + 5].is("-") && row[at + 1].is("-") && row[at + 5].glued && row[at + 6].is_figure() && row[at + 6].glued)
        return std::nullopt;
    return Three{*a, *b, *c, at + 5, text.size(), false, 0};
}

/// Day and month by the order of the language; where it is unknown and the numbers do not decide, it stays open.
std::optional<Moment> make_numeric(std::optional<int> year, int a, int b, std::optional<bool> day_first) {
    const bool swap = a > 12 || (day_first && *day_first && b <= 12);
    auto moment = swap ? make_date(year, b, a) : make_date(year, a, b);
    if (!moment) return std::nullopt;
    moment->order_open = a <= 12 && b <= 12 && a != b && !day_first;
    if (a > 12 || b > 12) moment->order_told = a > 12 ? 'd' : 'm';
    return moment;
}

/// "2010-11": two years that follow each other; prose does not write months so.
bool is_span_of_years(const PieceRow& row, std::size_t at, int first, int second) {
    return row[at + 1].is("-") && row[at + 2].text.size() == 2 && second == (first + 1) % 100 &&
           row[at].text.size() == 4;
}

/// "31/10/1974", "2025-11-14", "14.11.25".
std::optional<Moment> read_full(const Reading& reading, std::size_t at, std::size_t& last) {
    const auto three = read_three(reading.row, at);
    if (!three) return std::nullopt;
    last = three->last;
    if (three->widest == 4) return make_date(three->a, three->b, three->c);
    const bool short_year =
        three->c <= 99 && (three->points ? three->year_digits == 2 : reading.row[at + 4].text.size() == 2);
    if (three->c <= 99 && !short_year) return std::nullopt;
    // Points stand between days and months where the day comes first.
    const auto order = three->points && !reading.day_first ? std::optional<bool>{true} : reading.day_first;
    auto moment = make_numeric(short_year ? two_digit_year(three->c) : three->c, three->a, three->b, order);
    if (moment && three->points) moment->order_told = 0;
    return moment;
}

/// "2015-03" and "3/2015".
std::optional<Moment> read_month_and_year(const PieceRow& row, std::size_t at, int a, int b) {
    const bool year_first = row[at].text.size() == 4 && row[at + 2].text.size() <= 2 && b >= 1 && b <= 12;
    const bool year_last = row[at + 2].text.size() == 4 && row[at].text.size() <= 2 && a >= 1 && a <= 12;
    const bool fits = (year_first && a >= 1900 && a < 2100 && !is_span_of_years(row, at, a, b)) ||
                      (year_last && b >= 1900 && b < 2100);
    if (!fits) return std::nullopt;
    Moment moment;
    moment.year = year_first ? a : b;
    moment.month = year_first ? b : a;
    return moment;
}

}  // namespace

std::optional<int> two_digit_year(int year) {
    return year >= 40 ? 1900 + year : 2000 + year;
}

std::optional<Moment> make_date(std::optional<int> year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    if (!make_day(year.value_or(2000), static_cast<std::uint32_t>(month), static_cast<std::uint32_t>(day)))
        return std::nullopt;
    Moment moment;
    moment.year = year;
    moment.month = month;
    moment.day = day;
    return moment;
}

std::optional<Moment> read_slashed_day(const Reading& reading, std::size_t at, std::size_t& last) {
    const PieceRow& row = reading.row;
    const auto a = row[at].digits(2), b = row[at + 2].digits(2);
    if (!a || !b || !row[at + 1].is("/") || !row[at + 1].glued || !row[at + 2].glued || row[at + 3].is("/"))
        return std::nullopt;
    auto moment = make_numeric(std::nullopt, *a, *b, reading.day_first);
    if (moment) last = at + 3;
    return moment;
}

std::optional<Moment> read_numeric(const Reading& reading, std::size_t at, std::size_t& last) {
    const PieceRow& row = reading.row;
    if (auto full = read_full(reading, at, last)) return full;
    const auto a = row[at].digits(4), b = row[at + 2].digits(4);
    if (!a || !b || !is_dash(row[at + 1]) || row[at + 3].is("/")) return std::nullopt;
    const bool range_end = row.before(at).is("-") && row.before(at, 3).is("/");
    if (is_dash(row.before(at)) && !range_end) return std::nullopt;
    last = at + 3;
    if (auto month = read_month_and_year(row, at, *a, *b)) return month;
    if (row.matches(at, {"9", "/", "11"})) return make_date(2001, 9, 11);  // the day that goes by this name
    const bool told =
        row.before(at).is_any({"on", "until", "till", "from", "since", "by", "before", "after", "next"}) ||
        weekday_of(row.before(at).lower) || range_end;
    if (!told && *b <= 12 && *a <= *b) return std::nullopt;  // a fraction, a score, "24/7"
    if (!told && (row[at + 3].is_word() && !row[at + 3].is_any({"at", "before", "after", "from", "to", "and"})))
        return std::nullopt;
    auto day = read_slashed_day(reading, at, last);
    if (!day || (day->order_open && !told)) return std::nullopt;
    std::size_t end = last;
    if (const auto year = row[last].is(",") ? read_year(row, last + 1, false, end) : std::nullopt) {
        day->year = year;
        last = end;
    }
    return day;
}

}  // namespace gainsay::text::values
