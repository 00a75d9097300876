// Dates, months, years and the like that the text names itself.

#include "parser/text/number_words.hpp"
#include "parser/text/time_shape.hpp"

namespace gainsay::text::values {
namespace {

bool is_dash(const Piece& piece) {
    return piece.is("-") || piece.is("/") || piece.is(".");
}

/// 1..31 in figures or as an ordinal: "14", "14th", "fourteenth", "twenty-first".
std::optional<int> read_day_number(const PieceRow& row, std::size_t at, std::size_t& last) {
    last = at + 1;
    if (const auto day = row[at].digits(2)) {
        if (*day < 1 || *day > 31) return std::nullopt;
        if (row[last].glued && row[last].is_any({"st", "nd", "rd", "th"})) ++last;
        return day;
    }
    if (!row[at].is_word()) return std::nullopt;
    const auto number =
        small_number(row[at].lower) || small_ordinal(row[at].lower) ? read_number(row, at) : std::nullopt;
    if (!number || number->form == Number::Form::fraction || number->value < Decimal{1} || number->value > Decimal{31})
        return std::nullopt;
    last = number->span.last;
    return static_cast<int>(number->value.digits());
}

std::optional<int> two_digit_year(int year) {
    return year >= 40 ? 1900 + year : 2000 + year;
}

/// A year right behind a month or a day: "2025", ", 2025", "of 2025", "'87".
std::optional<int> read_year_behind(const PieceRow& row, std::size_t at, std::size_t& last) {
    std::size_t here = at;
    if (row[here].is(",") || row[here].is(".")) ++here;
    if (row[here].is_any({"of", "in"})) ++here;
    if (row[here].is("'") && row[here + 1].glued) ++here;
    if (const auto year = read_year(row, here, false, last)) {
        const Piece& after = row[last];
        // "Nov. 14, 2000 people": a comma, a round number and a plural are no year.
        if (row[at].is(",") && *year % 100 == 0 && looks_plural(after.lower)) return std::nullopt;
        return year;
    }
    const auto two = row[here].digits(2);
    if (two && row[here].text.size() == 2 && here > at && !row[at].is(",") && !row[at].is("in") &&
        !row[here + 1].is(":")) {
        last = here + 1;
        return two_digit_year(*two);
    }
    return std::nullopt;
}

struct Three {
    int a, b, c;
    std::size_t last;
    std::size_t widest;  ///< digits of the first figure
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
        return part == 2 ? std::optional<Three>{{parts[0], parts[1], parts[2], at + 1, text.find('.')}} : std::nullopt;
    }
    const auto a = row[at].digits(4), b = row[at + 2].digits(2), c = row[at + 4].digits(4);
    const bool signs = is_dash(row[at + 1]) && row[at + 1].lower == row[at + 3].lower;
    if (!a || !b || !c || !signs || !row[at + 1].glued || !row[at + 3].glued ||
        (row.before(at).is("-") && row[at].glued && !row.before(at, 2).is_figure()))
        return std::nullopt;
    if (row[at + 5].is("-") && row[at + 5].glued && row[at + 6].is_figure() && row[at + 6].glued) return std::nullopt;
    return Three{*a, *b, *c, at + 5, text.size()};
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

/// Day and month by the order of the language; where it is unknown only a day above twelve, or the same number twice,
/// decides.
std::optional<Moment> make_numeric(std::optional<int> year, int a, int b, std::optional<bool> day_first) {
    if (a > 12 || (day_first && *day_first && b <= 12)) return make_date(year, b, a);
    if (b > 12 || day_first || a == b) return make_date(year, a, b);
    return std::nullopt;
}

/// "the 2010-11 season": two years that follow each other, where it is no month.
bool is_span_of_years(const PieceRow& row, std::size_t at, int first, int second) {
    return row[at + 1].is("-") && row[at + 2].text.size() == 2 && second == (first + 1) % 100 &&
           (row.before(at).is("the") ||
            row[at + 3].is_any({"season", "campaign", "school", "academic", "fiscal", "budget"}));
}

std::optional<Moment> read_numeric(const PieceRow& row, std::size_t at, std::optional<bool> day_first,
                                   std::size_t& last) {
    if (const auto three = read_three(row, at)) {
        last = three->last;
        if (three->widest == 4) return make_date(three->a, three->b, three->c);
        if (three->c > 99 || row[at + 4].text.size() == 2)
            return make_numeric(three->c > 99 ? std::optional<int>{three->c} : two_digit_year(three->c), three->a,
                                three->b, day_first);
        return std::nullopt;
    }
    const auto a = row[at].digits(4), b = row[at + 2].digits(4);
    if (!a || !b || !is_dash(row[at + 1]) || row[at + 3].is("/")) return std::nullopt;
    const bool range_end = row.before(at).is("-") && row.before(at, 3).is("/");
    if (is_dash(row.before(at)) && !range_end) return std::nullopt;
    last = at + 3;
    // "2015-03" and "3/2015" are months.
    const bool year_first = row[at].text.size() == 4 && row[at + 2].text.size() <= 2 && *b >= 1 && *b <= 12;
    const bool year_last = row[at + 2].text.size() == 4 && row[at].text.size() <= 2 && *a >= 1 && *a <= 12;
    if ((year_first && *a >= 1900 && *a < 2100 && !is_span_of_years(row, at, *a, *b)) ||
        (year_last && *b >= 1900 && *b < 2100)) {
        Moment moment;
        moment.year = year_first ? *a : *b;
        moment.month = year_first ? *b : *a;
        return moment;
    }
    if (!row[at + 1].is("/") || *a > 31 || *b > 31) return std::nullopt;
    if (row.matches(at, {"9", "/", "11"})) return make_date(2001, 9, 11);  // the day that goes by this name
    const bool told =
        row.before(at).is_any({"on", "until", "till", "from", "since", "by", "before", "after", "next"}) ||
        weekday_of(row.before(at).lower) || range_end;
    if (!told && *b <= 12 && *a <= *b) return std::nullopt;  // a fraction, a score, "24/7"
    if (!told && (row[at + 3].is_word() && !row[at + 3].is_any({"at", "before", "after", "from", "to", "and"})))
        return std::nullopt;
    std::size_t end = last;
    const auto year = row[last].is(",") ? read_year(row, last + 1, false, end) : std::nullopt;
    if (year) last = end;
    return make_numeric(year, *a, *b, day_first);
}

/// A month name that is meant as one.
std::optional<int> read_month_name(const PieceRow& row, std::size_t at, std::size_t& last) {
    const Piece& piece = row[at];
    if (!piece.is_word()) return std::nullopt;
    const auto month = month_of(piece.lower);
    if (!month) return std::nullopt;
    last = at + 1;
    if (row[last].is(".") && row[last].glued && piece.text.size() <= 4 && row[last + 1].is_figure()) ++last;
    if (!is_doubtful_name(piece)) return month;
    std::size_t unused = 0;
    const bool figure_near =
        row[last].is_figure() || row.before(at).is_figure() || read_year(row, last, false, unused) ||
        (row.before(at).glued && row.before(at).is_any({"st", "nd", "rd", "th"})) || is_dash(row.before(at)) ||
        small_ordinal(row[last].lower) || small_number(row[last].lower) ||
        (row[last].is(",") && row[last + 1].is_figure()) || (row[last].is("/") && row[last + 1].is_figure());
    const bool told =
        row.before(at).is_any({"in",      "since", "until", "till",   "by",    "of",       "from",     "to",
                               "last",    "next",  "this",  "early",  "late",  "mid",      "during",   "through",
                               "between", "and",   "end",   "before", "after", "previous", "following"});
    if (!piece.capital && !figure_near && piece.is_any({"may", "march", "sun", "sat"})) return std::nullopt;
    if (!figure_near && !told) return std::nullopt;
    if (piece.is_any({"may", "march"}) && !piece.capital && !row[last].is_figure() && !row.before(at).is_figure() &&
        !small_ordinal(row[last].lower) && !is_dash(row.before(at)))
        return std::nullopt;
    return month;
}

/// "Nov. 14, 2025", "November the 14th", "November 2025", "August".
std::optional<Moment> read_month_first(const PieceRow& row, std::size_t at, std::size_t& last) {
    std::size_t here = at;
    const auto month = read_month_name(row, at, here);
    if (!month) return std::nullopt;
    Moment moment;
    moment.month = *month;
    last = here;
    const bool slash = row[here].is_any({"/", "-"}) && row[here].glued && row[here + 1].is_figure();
    std::size_t end = here;
    const std::size_t day_at = slash ? here + 1 : row[here].is("the") ? here + 1 : here;
    const auto day = read_day_number(row, day_at, end);
    const bool clock_follows = row[end].is(":") || row[end].is_any({"am", "pm"}) || row[end].is("%");
    const bool plural = end == day_at + 1 && looks_plural(row[end].lower) && !is_dash(row[end]);
    // "In March 50 people died" has no day; "March 5 protests" is told from it by nothing but the preposition.
    const bool counts = plural && row.before(at).is("in");
    if (day && !clock_follows && !counts && make_date(std::nullopt, *month, *day)) {
        moment.day = day;
        last = end;
        if (slash && row[end].is_any({"/", "-"}) && row[end].glued) {
            if (const auto year = read_year(row, end + 1, false, end)) {
                moment.year = year;
                last = end;
            }
            return moment;
        }
    }
    if (const auto year = read_year_behind(row, last, end)) {
        moment.year = year;
        last = end;
    }
    return moment;
}

/// "14 November 2025", "the 14th of November", "2015 June", "2019-sep-1".
std::optional<Moment> read_day_first(const PieceRow& row, std::size_t at, std::size_t& last) {
    std::size_t here = row[at].is("the") ? at + 1 : at;
    if (row[here].is_figure() && row[here].text.size() == 4) {
        const std::size_t month_at = is_dash(row[here + 1]) ? here + 2 : here + 1;
        const auto year = row[here].digits(4);
        const auto month = row[month_at].is_word() ? month_of(row[month_at].lower) : std::nullopt;
        if (!year || !month || *year < 1500 || *year > 2200) return std::nullopt;
        if (is_doubtful_name(row[month_at]) && !row[month_at].capital && month_at == here + 1) return std::nullopt;
        Moment moment;
        moment.year = year;
        moment.month = month;
        last = month_at + 1;
        std::size_t end = last;
        if (is_dash(row[last]) && row[last].glued)
            if (const auto day = read_day_number(row, last + 1, end)) {
                moment.day = day;
                last = end;
            }
        return moment;
    }
    std::size_t end = here;
    const auto day = read_day_number(row, here, end);
    if (!day) return std::nullopt;
    if (row.matches(end, {"day", "of"})) ++end;
    if (row[end].is("of")) ++end;
    if (is_dash(row[end]) && (row[end].glued || row[end].is("."))) ++end;
    std::size_t after = end;
    const auto month = read_month_name(row, end, after);
    if (!month || !make_date(std::nullopt, *month, *day)) return std::nullopt;
    Moment moment = *make_date(std::nullopt, *month, *day);
    last = after;
    if (is_dash(row[after]) && row[after].glued && row[after + 1].is_figure()) ++after;
    if (const auto year = read_year_behind(row, after, end)) {
        moment.year = year;
        last = end;
    }
    return moment;
}

/// "Friday, Nov. 14", "Tuesday the 19th", "Friday".
std::optional<Moment> read_weekday(const PieceRow& row, std::size_t at, std::optional<bool> day_first,
                                   std::size_t& last) {
    if (!row[at].is_word()) return std::nullopt;
    const auto weekday = weekday_of(row[at].lower);
    if (!weekday) return std::nullopt;
    std::size_t here = at + 1;
    if (row[here].is(",")) ++here;
    const bool on = row[here].is("on") && !row[here + 1].is("the");
    if (on) ++here;
    std::size_t end = here;
    auto date = read_numeric(row, here, day_first, end);
    if (!date) date = read_day_first(row, here, end);
    if (!date) date = read_month_first(row, here, end);
    if (date && date->day && (!on || date->month)) {
        date->weekday = weekday;
        last = end;
        return date;
    }
    if (is_doubtful_name(row[at]) && !row[at + 1].is(",") && !(row[at].is_any({"wed", "mon"}) && row[at].capital))
        return std::nullopt;
    if (!row[at].capital && row[at].text.size() < 6 && !row[at].dotted && !row.before(at).is("on")) return std::nullopt;
    Moment moment;
    moment.weekday = weekday;
    last = at + 1;
    if (row[last].is("the")) {
        const auto day = read_day_number(row, last + 1, end);
        if (day && end > last + 2) {
            moment.day = day;
            last = end;
        }
    }
    return moment;
}

std::optional<int> decade_word(std::string_view word) {
    constexpr std::pair<std::string_view, int> words[] = {{"twenties", 1920}, {"thirties", 1930}, {"forties", 1940},
                                                          {"fifties", 1950},  {"sixties", 1960},  {"seventies", 1970},
                                                          {"eighties", 1980}, {"nineties", 1990}, {"noughties", 2000}};
    for (const auto& [name, year] : words)
        if (name == word) return year;
    return std::nullopt;
}

/// "the 1990s", "the 1970's", "the '90s", "the nineties", "the 19th century".
std::optional<Moment> read_decade(const PieceRow& row, std::size_t at, std::size_t& last) {
    std::size_t here = row[at].is("the") ? at + 1 : at;
    const bool the = here > at;
    Moment moment;
    std::size_t end = here;
    const auto ordinal = row[here].is_word() || row[here].is_figure() ? read_number(row, here) : std::nullopt;
    if (ordinal && ordinal->form == Number::Form::ordinal && ordinal->value <= Decimal{30}) {
        end = ordinal->span.last;
        if (row[end].is("-")) ++end;
        if (row[end].is("century")) {
            moment.century = static_cast<int>(ordinal->value.digits());
            last = end + 1;
            return moment;
        }
    }
    if (const auto year = decade_word(row[here].lower);
        year && (the || row.before(at).is_any({"in", "the", "early", "late", "mid"}))) {
        if (row.before(at).is_any({"his", "her", "their"})) return std::nullopt;
        moment.decade = year;
        last = here + 1;
        return moment;
    }
    const bool apostrophe = row[here].is("'");
    if (apostrophe) ++here;
    const auto figure = row[here].digits(4);
    end = here + 1;
    if (row[end].is("'") && row[end].glued) ++end;
    if (!figure || !row[end].is("s") || !row[end].glued || *figure % 10 != 0) return std::nullopt;
    if (row[here].text.size() == 4 && *figure >= 1000 && *figure < 2200) {
        moment.decade = *figure;
    } else if (row[here].text.size() == 2 && (apostrophe || the || row[end - 1].is("'"))) {
        if (row.before(at).is_any({"his", "her", "their"})) return std::nullopt;
        moment.decade = *figure <= 20 ? 2000 + *figure : 1900 + *figure;
        moment.two_digit_decade = true;
    } else {
        return std::nullopt;
    }
    last = end + 1;
    return moment;
}

/// "Q2 2025", "the third quarter of 2025", "the first half of last year", "2019 H2".
std::optional<Moment> read_part_of_year(const PieceRow& row, std::size_t at, std::size_t& last) {
    std::size_t here = row[at].is("the") ? at + 1 : at;
    Moment moment;
    std::size_t end = here;
    bool year_told = false;
    if (const auto year = row[here].digits(4); year && row[here].text.size() == 4) {
        std::size_t letter = here + 1;
        if (row[letter].is("-")) ++letter;
        if (row[letter].is_any({"h", "q"}) && row[letter].capital) {
            moment.year = year;
            year_told = true;
            here = letter;
        }
    }
    const auto number = row[here + 1].glued ? row[here + 1].digits(1) : std::nullopt;
    if (row[here].capital && number && ((row[here].is("q") && *number <= 4) || (row[here].is("h") && *number <= 2)) &&
        *number >= 1) {
        (row[here].is("q") ? moment.quarter : moment.half) = number;
        end = here + 2;
    } else if (const auto ordinal = row[here].is("last") ? std::optional<Number>{} : read_number(row, here);
               ordinal && ordinal->form == Number::Form::ordinal) {
        end = ordinal->span.last;
        if (row[end].is("-")) ++end;
        const auto nth = ordinal->value;
        if (row[end].is_any({"quarter", "qtr"}) && nth <= Decimal{4})
            moment.quarter = static_cast<int>(nth.digits());
        else if (row[end].is("half") && nth <= Decimal{2})
            moment.half = static_cast<int>(nth.digits());
        else
            return std::nullopt;
        ++end;
    } else {
        return std::nullopt;
    }
    last = end;
    if (year_told) return moment;
    if (const auto year = read_year_behind(row, end, end)) {
        moment.year = year;
        last = end;
        return moment;
    }
    std::size_t relative_at = row[last].is_any({"of", "in"}) ? last + 1 : last, after = last;
    const auto base = read_named_relative(row, relative_at, after);
    if (base && base->unit == TimeUnit::year) {
        moment.base.push_back(*base);
        last = after;
    } else if (moment.half) {
        return std::nullopt;  // "the first half" may be of a match
    } else if (row[here].is_word() && !row[here + 1].is_figure() &&
               !row.before(at).is_any({"in", "for", "during", "of"})) {
        return std::nullopt;
    }
    return moment;
}

/// "the fall of 2025", "summer 2024".
std::optional<Moment> read_season(const PieceRow& row, std::size_t at, std::size_t& last) {
    const std::size_t here = row[at].is("the") ? at + 1 : at;
    const auto season = row[here].is_word() ? season_of(row[here].lower) : std::nullopt;
    if (!season) return std::nullopt;
    Moment moment;
    moment.season = season;
    std::size_t end = here + 1;
    if (const auto year = read_year_behind(row, here + 1, end)) {
        moment.year = year;
        last = end;
        return moment;
    }
    const bool in_the = here > at && row.before(at).is_any({"in", "during", "over", "this", "since", "late", "early"});
    const bool ends = !row[here + 1].is_word() || row[here + 1].is_any({"and", "when", "but", "after", "before"});
    if (!in_the || !ends) return std::nullopt;
    last = here + 1;
    return moment;
}

/// "the first Monday of May", "the last week of October".
std::optional<Moment> read_nth(const PieceRow& row, std::size_t at, std::size_t& last) {
    const std::size_t here = row[at].is("the") ? at + 1 : at;
    std::optional<int> nth;
    std::size_t end = here + 1;
    if (row[here].is("last")) {
        nth = -1;
    } else if (const auto number = read_number(row, here);
               number && number->form == Number::Form::ordinal && number->value <= Decimal{5}) {
        nth = static_cast<int>(number->value.digits());
        end = number->span.last;
    }
    if (!nth) return std::nullopt;
    // "the first six months of this year", "the last ten days of May"
    std::size_t counted_end = end;
    int count = 1;
    if (const auto number = read_small_count(row, end, counted_end); number && !row[end].is_any({"a", "an"})) {
        const auto unit = unit_of(row[counted_end].lower);
        if (!unit || *number < 2 || *number > 99 || *unit < TimeUnit::day || *unit > TimeUnit::year)
            return std::nullopt;
        count = *number;
        end = counted_end;
    }
    const auto weekday = weekday_of(row[end].lower);
    const bool week = row[end].is("week"), weekend = row[end].is("weekend");
    if ((!weekday && !week && !weekend && count == 1) || !row[end + 1].is_any({"of", "in"})) return std::nullopt;
    std::size_t after = end + 2;
    auto moment = read_named_relative(row, end + 2, after);
    if (!moment) moment = read_month_first(row, end + 2, after);
    if (const auto year = moment ? std::nullopt : read_year(row, end + 2, false, after)) {
        moment = Moment{};
        moment->year = year;
    }
    if (!moment || moment->nth || moment->names_day()) return std::nullopt;
    const bool month = moment->month || moment->unit == TimeUnit::month;
    if (count > 1 && (*nth > 1 || *unit_of(row[end].lower) >= (month ? TimeUnit::month : TimeUnit::year)))
        return std::nullopt;
    if (!month && !((week || count > 1) && (moment->year || moment->unit == TimeUnit::year))) return std::nullopt;
    Moment result;
    result.nth = nth;
    result.weekday = weekday;
    if (week || weekend) result.unit = week ? TimeUnit::week : TimeUnit::weekend;
    if (count > 1) {
        result.unit = unit_of(row[end].lower);
        result.count = count;
    }
    result.base.push_back(*moment);
    last = after;
    return result;
}

/// "the 5th of this month".
std::optional<Moment> read_day_of_month(const PieceRow& row, std::size_t at, std::size_t& last) {
    const std::size_t here = row[at].is("the") ? at + 1 : at;
    std::size_t end = here;
    const auto day = read_day_number(row, here, end);
    if (!day || !row[end].is("of")) return std::nullopt;
    std::size_t after = end + 1;
    const auto month = read_named_relative(row, end + (row[end + 1].is("the") ? 2 : 1), after);
    if (!month || month->unit != TimeUnit::month || month->rolling) return std::nullopt;
    Moment moment;
    moment.day = day;
    moment.base.push_back(*month);
    last = after;
    return moment;
}

}  // namespace

std::optional<int> read_year(const PieceRow& row, std::size_t at, bool alone, std::size_t& last) {
    const Piece& piece = row[at];
    if (piece.is_word()) {  // "nineteen ninety-six", "two thousand and eighteen"
        const auto century = small_number(piece.lower);
        if (!century) return std::nullopt;
        std::size_t end = at + 1;
        const auto rest = row[at + 1].is_word() ? read_small_count(row, at + 1, end) : std::nullopt;
        if ((*century == 18 || *century == 19 || *century == 20) && rest && *rest >= 10 && *rest <= 99 &&
            !row[at + 1].is_any({"a", "an"}) && !row[end].is("hundred")) {
            last = end;
            return *century * 100 + *rest;
        }
        if (!row.matches(at, {"two", "thousand"})) return std::nullopt;
        const auto whole = read_small_count(row, at, end);
        if (!whole || *whole < 2000 || *whole > 2099 || (alone && looks_plural(row[end].lower))) return std::nullopt;
        if (alone && !row.before(at).is_any({"in", "since", "of", "until", "from"})) return std::nullopt;
        last = end;
        return whole;
    }
    const auto figure = piece.digits(4);
    if (!figure || piece.text.size() != 4 || *figure < 1000 || *figure > 2200) return std::nullopt;
    last = at + 1;
    const Piece& next = row[last];
    if (next.is("%") || (next.glued && next.is_word() && !next.is_any({"h", "q"})) || next.is_any({"percent", "hours"}))
        return std::nullopt;
    if (!alone) return figure;
    const Piece& previous = row.before(at);
    if (*figure < 1500 || (piece.glued && previous.is_word())) return std::nullopt;
    const bool hedge =
        previous.is_any({"than", "least", "about", "around", "nearly", "almost", "over", "some", "approximately",
                         "roughly", "to", "another", "killed", "than", "$", "£", "€", "#", "estimated"}) ||
        row.before(at, 2).is_any({"as", "up"});
    const bool told =
        previous.is_any({"in",      "since",   "of",  "by",   "from", "until", "till",  "before", "after", "during",
                         "through", "between", "for", "year", "and",  "circa", "early", "late",   "mid",   "to"});
    const bool unit = next.is("-") && next.glued && row[last + 1].is_word() && row[last + 1].glued;
    if (unit || unit_of(next.lower) == TimeUnit::year) return std::nullopt;
    if (piece.glued && previous.is("-") && !row.before(at, 2).is_figure()) return std::nullopt;
    const bool counted = looks_plural(next.lower) || next.is("of");
    if (counted && (*figure % 50 == 0 || !(told || previous.is("the") || previous.is("s")))) return std::nullopt;
    if (told && !(previous.is("for") && next.is_word()))
        return *figure >= 1500 && *figure < 2150 ? figure : std::nullopt;
    if (hedge || *figure < 1900 || *figure > 2099) return std::nullopt;
    return figure;
}

std::optional<Moment> read_calendar(const PieceRow& row, std::size_t at, std::optional<bool> day_first,
                                    std::size_t& last) {
    const Piece& piece = row[at];
    if (piece.kind == Piece::Kind::none || piece.kind == Piece::Kind::opaque) return std::nullopt;
    if (auto moment = read_numeric(row, at, day_first, last)) return moment;
    if (auto moment = read_decade(row, at, last)) return moment;
    if (auto moment = read_part_of_year(row, at, last)) return moment;
    if (auto moment = read_day_first(row, at, last)) return moment;
    if (auto moment = read_nth(row, at, last)) return moment;
    if (const auto holiday = read_holiday(row, at, last)) {
        Moment moment;
        moment.holiday = holiday;
        std::size_t end = last;
        if (const auto year = read_year_behind(row, last, end)) {
            moment.year = year;
            last = end;
        }
        return moment;
    }
    if (auto moment = read_weekday(row, at, day_first, last)) return moment;
    if (auto moment = read_month_first(row, at, last)) return moment;
    if (auto moment = read_season(row, at, last)) return moment;
    if (auto moment = read_day_of_month(row, at, last)) return moment;
    // "on the 14th": only where nothing is counted by it.
    if (piece.is("the") && row.before(at).is_any({"on", "until", "from"})) {
        std::size_t end = at + 1;
        const auto day = read_day_number(row, at + 1, end);
        if (day && end > at + 1 &&
            (!row[end].is_word() || row[end].is_any({"between", "from", "at", "and", "to", "until", "till"})) &&
            !row[end].is("-")) {
            Moment moment;
            moment.day = day;
            last = end;
            return moment;
        }
    }
    const std::size_t year_at = row.matches(at, {"the", "year"}) ? at + 2 : piece.is("year") ? at + 1 : at;
    if (const auto year = read_year(row, year_at, year_at == at, last)) {
        Moment moment;
        moment.year = year;
        return moment;
    }
    return std::nullopt;
}

}  // namespace gainsay::text::values
