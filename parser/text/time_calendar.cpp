// Dates, months, years and the like that the text names itself.

#include "parser/text/number_words.hpp"
#include "parser/text/time_grammar.hpp"
#include "parser/text/time_periods.hpp"

namespace gainsay::text::values {
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

namespace {

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
        (row[last].is("the") && small_ordinal(row[last + 1].lower)) ||
        (is_dash(row[last]) && (row[last + 1].is_figure() || month_of(row[last + 1].lower))) ||
        (row[last].is(",") && row[last + 1].is_figure()) || (row[last].is("/") && row[last + 1].is_figure()) ||
        (row[last].is_any({"to", "through", "until", "till"}) && row[last + 1].is_word() &&
         month_of(row[last + 1].lower));
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

}  // namespace

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

namespace {

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
    if (row.before(here).is_any({"$", "£", "€"})) return std::nullopt;
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
std::optional<Moment> read_weekday(const Reading& reading, std::size_t at, std::size_t& last) {
    const PieceRow& row = reading.row;
    if (!row[at].is_word()) return std::nullopt;
    const auto weekday = weekday_of(row[at].lower);
    if (!weekday) return std::nullopt;
    std::size_t here = at + 1;
    if (row[here].is(",")) ++here;
    const bool on = row[here].is("on") && !row[here + 1].is("the");
    if (on) ++here;
    std::size_t end = here;
    auto date = read_numeric(reading, here, end);
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

/// "fiscal 2016", "financial year 2016-17", "FY2017": named, but not to be laid on the calendar.
std::optional<Moment> read_fiscal(const PieceRow& row, std::size_t at, std::size_t& last) {
    std::size_t here = at + 1;
    const bool letters = row[at].text == "FY";
    if (!letters && !row[at].is_any({"fiscal", "financial"})) return std::nullopt;
    if (!letters && row[here].is("year")) ++here;
    if (!row[here].digits(4) || (!letters && row[here].text.size() != 4)) return std::nullopt;
    last = here + 1;
    if (row[last].is_any({"-", "/"}) && row[last].glued && row[last + 1].digits(4)) last += 2;
    Moment moment;
    moment.fiscal = true;
    return moment;
}

/// "14 A.D.", "AD 79".
std::optional<Moment> read_era_year(const PieceRow& row, std::size_t at, std::size_t& last) {
    const auto is_era = [](const Piece& piece) { return piece.text == "AD" || piece.text == "CE" || piece.is("ad"); };
    const bool before = is_era(row[at]) && row[at].capital;
    const std::size_t year_at = before ? at + 1 : at;
    const auto year = row[year_at].digits(4);
    if (!year || *year < 1 || *year > 2200) return std::nullopt;
    const bool behind = is_era(row[at + 1]) && (row[at + 1].dotted || row[at + 1].capital);
    if (!before && !behind) return std::nullopt;
    Moment moment;
    moment.year = year;
    last = at + 2;
    return moment;
}

/// "on the 14th", "on 29th", "for the 27": only where nothing is counted or ordered by it.
std::optional<Moment> read_bare_day(const PieceRow& row, std::size_t at, std::size_t& last) {
    const bool the = row[at].is("the");
    const Piece& lead = row.before(at);
    if (!lead.is("on") && !(the && lead.is_any({"until", "till", "from", "for", "by", "since", "before", "after"})))
        return std::nullopt;
    std::size_t end = the ? at + 1 : at;
    if (!row[end].is_figure() && !the) return std::nullopt;
    const bool short_figure = row[end].digits(2).has_value();
    const std::size_t begin = end;
    const auto day = read_day_number(row, begin, end);
    if (!day || (row[end].is("-") && row[end].glued) || row[end].is("%")) return std::nullopt;
    const bool ordinal = end > begin + 1 || !short_figure;
    const bool ends =
        row[end].kind == Piece::Kind::none || (row[end].is(".") && row[end + 1].kind == Piece::Kind::none);
    if (!ordinal &&
        (!(the || ends) || row[end].is_word() || row[end].is_figure() || !lead.is_any({"on", "for", "until", "by"})))
        return std::nullopt;
    if (row[begin].is_word() && !small_ordinal(row[end - 1].lower)) return std::nullopt;
    const Piece& next = row[end];
    if (next.is_word() && (!the || !next.is_any({"between", "from", "at", "and", "to", "until", "till"})))
        return std::nullopt;
    Moment moment;
    moment.day = day;
    last = end;
    return moment;
}

/// "the 5th of this month".
std::optional<Moment> read_day_of_month(const Reading& reading, std::size_t at, std::size_t& last) {
    const PieceRow& row = reading.row;
    const std::size_t here = row[at].is("the") ? at + 1 : at;
    std::size_t end = here;
    const auto day = read_day_number(row, here, end);
    if (!day || !row[end].is("of")) return std::nullopt;
    std::size_t after = end + 1;
    const auto month = read_named_relative(reading, end + (row[end + 1].is("the") ? 2 : 1), after);
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
        const bool oh = row[at + 1].is_any({"oh", "o"});  // "nineteen oh five"
        const int rest = row[at + 1].is_word() && !oh ? read_small_count(row, at + 1, end).value_or(0) : 0;
        if (const auto digit = oh ? small_number(row[at + 2].lower) : std::nullopt;
            digit && *digit < 10 && *century >= 18 && *century <= 20) {
            last = at + 3;
            return *century * 100 + *digit;
        }
        if ((*century == 18 || *century == 19 || *century == 20) && rest >= 10 && rest <= 99 &&
            !row[at + 1].is_any({"a", "an"}) && !row[end].is("hundred")) {
            last = end;
            return *century * 100 + rest;
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
    if (piece.glued && previous.is("-") && !row.before(at, 2).is_figure() &&
        !row.before(at, 2).is_any({"mid", "early", "late", "pre", "post"}))
        return std::nullopt;
    const bool counted = (looks_plural(next.lower) || next.is("of")) && !next.is("onwards") &&
                         // "2020 Democrats", "the 2016 Games": a plural name behind a recent year
                         !(next.capital && *figure >= 1990 && *figure < 2050 && *figure % 50 != 0);
    if (counted && (*figure % 50 == 0 ||
                    !(told || previous.is_any({"the", "s"}) || row.before(at, 2).is_any({"the", "its", "s"}))))
        return std::nullopt;
    if (told && !(previous.is("for") && next.is_word()))
        return *figure >= 1500 && *figure < 2150 ? figure : std::nullopt;
    if (hedge || *figure < 1900 || *figure > 2099) return std::nullopt;
    return figure;
}

namespace {

/// "Easter 2024", "Christmas two years ago", "Thanksgiving in nine months": the year that the feast is told with.
Moment feast(const PieceRow& row, const Holiday& holiday, std::size_t& last) {
    Moment moment;
    moment.holiday = holiday;
    std::size_t end = last;
    if (const auto year = read_year_behind(row, last, end)) {
        moment.year = year;
        last = end;
        return moment;
    }
    const bool in = row[last].is("in");
    const std::size_t begin = in ? last + 1 : last;
    const auto length = read_length(row, begin, end);
    if (length.empty() || length.front().unit < TimeUnit::month) return moment;
    const bool ago = row[end].is_any({"ago", "back", "earlier"});
    const bool hence = row[end].is_any({"hence", "later"}), from_now = row.matches(end, {"from", "now"});
    if (!in && !ago && !hence && !from_now) return moment;
    Moment year;
    year.offset = length;
    year.direction = ago ? -1 : 1;
    moment.base.push_back(std::move(year));
    last = end + (from_now ? 2 : ago || hence ? 1 : 0);
    return moment;
}

}  // namespace

std::optional<Moment> read_calendar(const Reading& reading, std::size_t at, std::size_t& last) {
    const PieceRow& row = reading.row;
    const Piece& piece = row[at];
    if (piece.kind == Piece::Kind::none || piece.kind == Piece::Kind::opaque) return std::nullopt;
    if (auto moment = read_numeric(reading, at, last)) return moment;
    if (auto moment = read_week_number(row, at, last)) return moment;
    if (piece.is_figure())
        if (auto moment = read_figure_quarter(row, at, last)) return moment;
    if (auto moment = read_decade(row, at, last)) return moment;
    if (auto moment = read_part_of_year(reading, at, last)) return moment;
    if (auto moment = read_day_first(row, at, last)) return moment;
    if (auto moment = read_nth(reading, at, last)) return moment;
    if (const auto holiday = read_holiday(row, at, reading.region, last)) return feast(row, *holiday, last);
    if (auto moment = read_weekday(reading, at, last)) return moment;
    if (auto moment = read_month_first(row, at, last)) return moment;
    if (auto moment = read_season(row, at, last)) return moment;
    if (auto moment = read_day_of_month(reading, at, last)) return moment;
    if (auto moment = read_bare_day(row, at, last)) return moment;
    if (auto moment = read_era_year(row, at, last)) return moment;
    if (auto moment = read_fiscal(row, at, last)) return moment;
    // "in '99"
    const auto short_year = piece.is("'") && row[at + 1].glued ? row[at + 1].digits(2) : std::nullopt;
    if (short_year && row[at + 1].text.size() == 2 && !row[at + 2].is_word() && !row[at + 2].is("'") &&
        row.before(at).is_any({"in", "since", "of", "until", "from", "by"})) {
        Moment moment;
        moment.year = two_digit_year(*short_year);
        last = at + 2;
        return moment;
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
