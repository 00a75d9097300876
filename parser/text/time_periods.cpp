// Decades, quarters, seasons, and the nth of something within a month or a year.

#include "parser/text/time_periods.hpp"

#include "parser/text/number_words.hpp"

namespace gainsay::text::values {
namespace {

std::optional<int> decade_word(std::string_view word) {
    constexpr std::pair<std::string_view, int> words[] = {{"twenties", 1920}, {"thirties", 1930}, {"forties", 1940},
                                                          {"fifties", 1950},  {"sixties", 1960},  {"seventies", 1970},
                                                          {"eighties", 1980}, {"nineties", 1990}, {"noughties", 2000}};
    for (const auto& [name, year] : words)
        if (name == word) return year;
    return std::nullopt;
}

}  // namespace

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
    // "the two thousands", "the twenty tens"
    if (the && (row.matches(here, {"two", "thousands"}) || row.matches(here, {"twenty", "tens"}))) {
        moment.decade = row[here].is("two") ? 2000 : 2010;
        last = here + 2;
        return moment;
    }
    if (the && row.matches(here, {"two", "thousand", "and", "tens"})) {
        moment.decade = 2010;
        last = here + 4;
        return moment;
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

/// "week 20 of 2019", "2019-W20", "week 20, 2019".
std::optional<Moment> read_week_number(const PieceRow& row, std::size_t at, std::size_t& last) {
    Moment year;
    std::optional<int> week;
    std::size_t end = at;
    if (row[at].is("week")) {
        week = row[at + 1].digits(2);
        end = at + 2;
        if (!week || !row[end].is_any({"of", "in", ",", "2"})) {
            if (!week || !row[end].is_figure()) return std::nullopt;
        } else {
            ++end;
        }
        year.year = read_year(row, end, false, end);
    } else if (row[at].is_figure() && row[at].text.size() == 4) {
        const std::size_t letter = row[at + 1].is("-") && row[at + 1].glued ? at + 2 : at + 1;
        if (!row[letter].is("w") || !row[letter].glued || !row[letter + 1].glued) return std::nullopt;
        week = row[letter + 1].digits(2);
        year.year = row[at].digits(4);
        end = letter + 2;
    }
    if (!week || *week < 1 || *week > 53 || !year.year) return std::nullopt;
    Moment moment;
    moment.nth = week;
    moment.unit = TimeUnit::week;
    moment.base.push_back(std::move(year));
    last = end;
    return moment;
}

/// "1Q18", "4Q 2018", "2H19".
std::optional<Moment> read_figure_quarter(const PieceRow& row, std::size_t at, std::size_t& last) {
    const auto number = row[at].digits(1);
    if (!number || *number < 1 || !row[at + 1].glued || !row[at + 1].is_any({"q", "h"})) return std::nullopt;
    const bool quarter = row[at + 1].is("q");
    if (*number > (quarter ? 4 : 2) || !row[at + 1].capital) return std::nullopt;
    std::size_t end = at + 2;
    if (row[end].is("'")) ++end;
    const auto year = row[end].digits(4);
    if (!year || (row[end].text.size() != 2 && row[end].text.size() != 4)) return std::nullopt;
    Moment moment;
    (quarter ? moment.quarter : moment.half) = number;
    moment.year = row[end].text.size() == 2 ? two_digit_year(*year) : year;
    last = end + 1;
    return moment;
}

/// "Q2 2025", "the third quarter of 2025", "the first half of last year", "2019 H2".
std::optional<Moment> read_part_of_year(const Reading& reading, std::size_t at, std::size_t& last) {
    const PieceRow& row = reading.row;
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
    const bool year_follows = row[here + 2].is("of") && row[here + 3].digits(4) && row[here + 3].text.size() == 4;
    if ((row[here].capital || year_follows) && number &&
        ((row[here].is("q") && *number <= 4) || (row[here].is("h") && *number <= 2)) && *number >= 1) {
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
    const auto base = read_named_relative(reading, relative_at, after);
    if (base && base->unit == TimeUnit::year) {
        moment.base.push_back(*base);
        last = after;
    } else if (row[last].is("of") && row.matches(last + 1, {"the", "year"})) {
        Moment year;
        year.unit = TimeUnit::year;
        moment.base.push_back(std::move(year));
        last += 3;
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
std::optional<Moment> read_nth(const Reading& reading, std::size_t at, std::size_t& last) {
    const PieceRow& row = reading.row;
    const std::size_t here = row[at].is("the") ? at + 1 : at;
    std::optional<int> nth;
    std::size_t end = here + 1;
    if (row[here].is("last")) {
        nth = -1;
    } else if (const auto number = read_number(row, here);
               number && number->form == Number::Form::ordinal && number->value <= Decimal{31}) {
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
    const bool week = row[end].is("week"), weekend = row[end].is("weekend"), day = row[end].is("day");
    const bool nth_month = row[end].is("month") && *nth != 0;
    if (!weekday && !week && !weekend && !day && !nth_month && count == 1) return std::nullopt;
    if (!row[end + 1].is_any({"of", "in"})) {
        // "the second Sunday" alone is this month's; "a second Sunday of protests" is no date.
        if (!weekday || *nth < 1 || row[end + 1].is_word() || row.before(at).is_any({"a", "for", "another"}))
            return std::nullopt;
        Moment result;
        result.nth = nth;
        result.weekday = weekday;
        Moment month;
        month.unit = TimeUnit::month;
        result.base.push_back(month);
        last = end + 1;
        return result;
    }
    std::size_t after = end + 2;
    auto moment = read_named_relative(reading, end + 2, after);
    if (!moment) moment = read_month_first(row, end + 2, after);
    if (const auto year = moment ? std::nullopt : read_year(row, end + 2, false, after)) {
        moment = Moment{};
        moment->year = year;
    }
    if (!moment || moment->nth || moment->names_day()) return std::nullopt;
    const bool month = moment->month || moment->unit == TimeUnit::month;
    if (count > 1 && (*nth > 1 || *unit_of(row[end].lower) >= (month ? TimeUnit::month : TimeUnit::year)))
        return std::nullopt;
    const bool year = moment->year || moment->unit == TimeUnit::year;
    if (!month && !((week || day || nth_month || count > 1) && year)) return std::nullopt;
    if (month && nth_month) return std::nullopt;
    Moment result;
    result.nth = nth;
    result.weekday = weekday;
    if (week || weekend) result.unit = week ? TimeUnit::week : TimeUnit::weekend;
    if (day || nth_month) result.unit = day ? TimeUnit::day : TimeUnit::month;
    if (count > 1) {
        result.unit = unit_of(row[end].lower);
        result.count = count;
    }
    result.base.push_back(*moment);
    last = after;
    return result;
}

}  // namespace gainsay::text::values
