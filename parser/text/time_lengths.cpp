// Lengths of time, and times that come again and again.

#include "parser/text/number_words.hpp"
#include "parser/text/time_grammar.hpp"

#include <algorithm>
#include <iterator>

namespace gainsay::text::values {
namespace {

/// "week-long", "yearlong": the unit itself, with nothing that counts it.
std::optional<Length> read_long_unit(const PieceRow& row, std::size_t at, std::size_t& last) {
    if (!row[at].is_word() || row.before(at).is("-")) return std::nullopt;
    const std::string& word = row[at].lower;
    if (word.size() > 6 && word.ends_with("long")) {
        const auto unit = unit_of(std::string_view(word).substr(0, word.size() - 4));
        last = at + 1;
        return unit && !word.ends_with("slong") ? std::optional<Length>{{1, *unit}} : std::nullopt;
    }
    if (!row[at + 1].is("-") || !row[at + 1].glued || !row[at + 2].is("long")) return std::nullopt;
    const auto unit = unit_of(word);
    if (!unit || looks_plural(word) || row.before(at).is_figure() || small_number(row.before(at).lower))
        return std::nullopt;
    last = at + 3;
    return Length{1, *unit};
}

/// "twenty and four hours", as old texts count.
void add_units_behind(const PieceRow& row, Number& number) {
    const std::size_t at = number.span.last;
    if (number.span.last != number.span.first + 1 || !row[at].is("and")) return;
    const auto tens = small_number(row[number.span.first].lower), units = small_number(row[at + 1].lower);
    if (!tens || *tens < 20 || !units || *units < 1 || *units > 9 || !unit_of(row[at + 2].lower)) return;
    number.value = *tens + *units;
    number.span.last = at + 2;
}

std::optional<Length> read_one_length(const PieceRow& row, std::size_t at, std::size_t& last) {
    if (row[at].is("the") && row[at + 1].is_any({"whole", "entire", "full"})) {  // "the whole day"
        const auto unit = unit_of(row[at + 2].lower);
        if (!unit || looks_plural(row[at + 2].lower) || *unit == TimeUnit::season) return std::nullopt;
        last = at + 3;
        return Length{1, *unit};
    }
    if (const auto whole = read_long_unit(row, at, last)) return whole;
    if (row[at].is_any({"all", "full"})) {  // "all day", "a full year"
        const std::size_t next = row[at + 1].is("-") ? at + 2 : at + 1;
        const auto unit = unit_of(row[next].lower);
        if (!unit || looks_plural(row[next].lower) || row.before(at).is("the")) return std::nullopt;
        last = next + 1;
        return Length{1, *unit};
    }
    std::size_t here = at;
    Decimal count = 1;
    if (row[at].is_any({"half", "quarter"}) ||
        (row[at].is_any({"a", "an", "one"}) && row[at + 1].is_any({"half", "quarter"}))) {
        here = row[at].is_any({"half", "quarter"}) ? at + 1 : at + 2;
        // "the first quarter hours": a quarter of what is named, not one of the year
        if (row[at].is("quarter") && !row[here].is_any({"of", "-", "hour", "century", "mile"})) return std::nullopt;
        count = row[here - 1].is("quarter") ? *Decimal::make(25, 2) : *Decimal::make(5, 1);
        if (row[here].is("of")) ++here;
        if (row[here].is_any({"a", "an", "-"})) ++here;
        if (row[here].is_any({"ago", "later"})) return std::nullopt;
    } else if (row[at].is_any({"a", "an", "another"}) && !factor_of(row[at + 1].lower)) {
        here = at + 1;
        if (row[here].is_any({"full", "whole", "single", "further", "entire", "additional"})) ++here;
        if (row[here].is_any({"couple", "few"})) {
            count = row[here].is("few") ? 3 : 2;
            here += row[here + 1].is("of") ? 2 : 1;
        }
    } else {
        auto number = read_number(row, at);
        if (number) add_units_behind(row, *number);
        if (!number || number->form == Number::Form::ordinal || number->form == Number::Form::times)
            return std::nullopt;
        count = number->value;
        here = number->span.last;
        if (number->million_or_metre) return std::nullopt;
        if (row[here].is("of") && (row[here + 1].is_any({"a", "an"}) || number->form == Number::Form::at_least)) ++here;
        if (row[here].is_any({"a", "an"}) && row[here - 1].is("of")) ++here;
        if (row[here].is_any({"more", "additional", "full", "whole", "straight", "consecutive", "long", "-"})) ++here;
    }
    auto unit = unit_of(row[here].lower);
    if (!unit && row[here].is("fortnight")) {
        unit = TimeUnit::week;
        count = Decimal::multiply(count, 2).value_or(count);
    }
    if (!unit && row[here].is("h") && row[here - 1].is_figure() && !(row[here + 1].is_figure() && row[here + 1].glued))
        unit = TimeUnit::hour;
    const bool article_second = row[at].is_any({"a", "the"}) && row[here].is("second") && row[here + 1].is_word() &&
                                !row[here + 1].is_any({"later", "ago", "earlier", "before", "after", "and"});
    if (!unit || article_second || *unit == TimeUnit::season || *unit == TimeUnit::weekend) return std::nullopt;
    if (row[at].is_any({"a", "an"}) && row[here].is_any({"quarter", "min", "sec"})) return std::nullopt;
    last = here + 1;
    return Length{count, *unit};
}

// --- recurring -----------------------------------------------------------------------------------------------------

struct RecurringWord {
    std::string_view word, timex;
};
constexpr RecurringWord kRecurring[] = {
    {"hourly", "PT1H"},      {"daily", "P1D"},       {"everyday", "P1D"},     {"nightly", "TNI"},
    {"weekly", "P1W"},       {"fortnightly", "P2W"}, {"biweekly", "P2W"},     {"monthly", "P1M"},
    {"quarterly", "P3M"},    {"yearly", "P1Y"},      {"weekdays", "XXXX-WD"}, {"weekends", "XXXX-WE"},
    {"semiannually", "P6M"}, {"bimonthly", "P2M"},   {"annually", "P1Y"},     {"mornings", "TMO"},
    {"afternoons", "TAF"},   {"evenings", "TEV"},    {"nights", "TNI"},
};

std::string_view part_timex(PartOfDay part) {
    switch (part) {
    case PartOfDay::morning:
        return "TMO";
    case PartOfDay::noon:
        return "T12";
    case PartOfDay::afternoon:
        return "TAF";
    case PartOfDay::evening:
        return "TEV";
    case PartOfDay::night:
        return "TNI";
    default:
        return "";
    }
}

/// "P2W": every `count` units.
std::string period_timex(int count, TimeUnit unit) {
    struct Sign {
        TimeUnit unit;
        std::string_view before, after;
        int factor;
    };
    constexpr Sign signs[] = {
        {TimeUnit::second, "PT", "S", 1}, {TimeUnit::minute, "PT", "M", 1}, {TimeUnit::hour, "PT", "H", 1},
        {TimeUnit::day, "P", "D", 1},     {TimeUnit::week, "P", "W", 1},    {TimeUnit::weekend, "P", "WE", 1},
        {TimeUnit::month, "P", "M", 1},   {TimeUnit::quarter, "P", "M", 3}, {TimeUnit::season, "P", "M", 3},
        {TimeUnit::year, "P", "Y", 1},    {TimeUnit::decade, "P", "Y", 10}, {TimeUnit::century, "P", "Y", 100},
    };
    for (const Sign& sign : signs)
        if (sign.unit == unit)
            return std::string(sign.before) + std::to_string(count * sign.factor) + std::string(sign.after);
    return {};
}

/// "T19", "T19:13".
std::string clock_timex(const Clock& clock) {
    const std::string full = clock_to_iso(clock.seconds);
    return clock.seconds % 3600 == 0 ? full.substr(0, 3) : clock.seconds % 60 == 0 ? full.substr(0, 6) : full;
}

/// "every other day", "each quarter", "every two weekends", "every Monday".
std::string read_every(const PieceRow& row, std::size_t at, std::size_t& last, PartOfDay& part) {
    std::size_t here = at + 1;
    int count = 1;
    if (row[here].is("other")) {
        count = 2;
        ++here;
    }
    std::size_t after = here;
    if (const auto number = read_small_count(row, here, after); number && *number > 0 && *number < 1000) {
        count = *number;
        here = after;
    } else if (const auto ordinal = row[here].is_word() ? small_ordinal(row[here].lower) : std::nullopt;
               ordinal && *ordinal > 1 && (unit_of(row[here + 1].lower) || weekday_of(row[here + 1].lower))) {
        count = *ordinal;  // "every second day"
        ++here;
    }
    if (row[here].is("half") && row[row[here + 1].is("-") ? here + 2 : here + 1].is("hour")) {
        last = row[here + 1].is("-") ? here + 3 : here + 2;
        return "PT30M";
    }
    last = here + 1;
    if (row[here].is("weekday")) return "XXXX-WD";
    if (const auto month = row[here].is_word() && row[here].capital ? month_of(row[here].lower) : std::nullopt)
        return (*month < 10 ? "XXXX-0" : "XXXX-") + std::to_string(*month);
    if (const auto unit = unit_of(row[here].lower)) return period_timex(count, *unit);
    if (const auto weekday = row[here].is_word() ? weekday_of(row[here].lower) : std::nullopt)
        return "XXXX-WXX-" + std::to_string(*weekday + 1);
    part = part_of_day(row[here].lower);
    return std::string(part_timex(part));
}

/// "every Tuesday and Thursday" is one expression, told by its first day.
std::size_t past_more_weekdays(const PieceRow& row, std::size_t at) {
    while (true) {
        std::size_t here = row[at].is(",") ? at + 1 : at;
        if (row[here].is_any({"and", "or"})) ++here;
        if (here == at || !row[here].is_word() || (!weekday_of(row[here].lower) && !weekday_plural(row[here].lower)))
            return at;
        at = here + 1;
    }
}

/// "3pm every day", "16:00 each Monday".
std::optional<TimeShape> read_clock_then_every(const PieceRow& row, std::size_t at) {
    std::size_t every = at, last = at;
    const auto clock = read_clock(row, at, every);
    if (!clock || !row[every].is_any({"every", "each"})) return std::nullopt;
    PartOfDay part = PartOfDay::none;
    const std::string period = read_every(row, every, last, part);
    if (period != "P1D" && !period.starts_with("XXXX-WXX") && part == PartOfDay::none) return std::nullopt;
    if (period[0] == 'X') last = past_more_weekdays(row, last);
    const std::string hour = clock_timex(in_half(*clock, part));
    TimeShape shape = shape_of({}, last);
    shape.form = TimeShape::Form::recurring;
    shape.timex = period[0] == 'X' ? period + hour : hour;
    return shape;
}

// --- lengths -------------------------------------------------------------------------------------------------------

/// "a 34-year-old man", "34 years old", "two years of age", "34 years his junior": ages, no lengths of time.
bool is_age(const PieceRow& row, std::size_t last) {
    const std::size_t next = row[last].is("-") ? last + 1 : last;
    if (row[next].is_any({"old", "olds"}) || row.matches(last, {"of", "age"})) return true;
    return (row[last].is_any({"his", "her", "their"}) && row[last + 1].is_any({"junior", "senior"})) ||
           row[last].is_any({"younger", "older"});
}

/// "20 a day", "twice an hour": a rate.
bool is_rate(const PieceRow& row, std::size_t at) {
    const bool article = row[at].is_any({"a", "an"});
    return row.before(at).is_any({"per", "once", "twice", "times", "dollars", "%", "percent"}) ||
           (article && (row.before(at).is_figure() || looks_plural(row.before(at).lower)));
}

/// "for the hour".
std::vector<Length> read_the_unit(const PieceRow& row, std::size_t at, std::size_t& last) {
    if (!row[at].is("the") || !row.before(at).is("for") || row[at + 2].is_word()) return {};
    const auto unit = unit_of(row[at + 1].lower);
    if (!unit || looks_plural(row[at + 1].lower) || *unit == TimeUnit::season || *unit == TimeUnit::weekend) return {};
    last = at + 2;
    return {Length{1, *unit}};
}

}  // namespace

std::vector<Length> read_length(const PieceRow& row, std::size_t at, std::size_t& last) {
    std::vector<Length> lengths;
    std::size_t here = at;
    while (lengths.size() < 6) {
        std::size_t next = here;
        if (!lengths.empty() && row[next].is(",")) ++next;
        if (!lengths.empty() && row[next].is("and")) ++next;
        std::size_t end = next;
        // "an hour and a half"
        if (next > here && row[next].is_any({"a", "one"}) && row[next + 1].is_any({"half", "quarter"}) &&
            !unit_of(row[next + 2].lower) && !row[next + 2].is_any({"of", "a", "an"})) {
            const Decimal part = row[next + 1].is("half") ? *Decimal::make(5, 1) : *Decimal::make(25, 2);
            lengths.back().count = Decimal::add(lengths.back().count, part).value_or(lengths.back().count);
            here = next + 2;
            break;
        }
        const auto one = read_one_length(row, next, end);
        if (!one || (!lengths.empty() && one->unit >= lengths.back().unit)) break;
        // "for three months and two days ago": the second part belongs to what follows.
        if (!lengths.empty() && row[next - 1].is("and") && row[end].is("ago") && lengths.back().unit > TimeUnit::week &&
            row.before(at).is_any({"last", "past"}))
            break;
        lengths.push_back(*one);
        here = end;
    }
    last = here;
    return lengths;
}

std::optional<TimeShape> read_recurring(const Reading& reading, std::size_t at) {
    const PieceRow& row = reading.row;
    if (row[at].is("bi") && row[at + 1].is("-") && row[at + 2].is_any({"weekly", "monthly"})) {
        TimeShape shape = shape_of({}, at + 3);
        shape.form = TimeShape::Form::recurring;
        shape.timex = row[at + 2].is("weekly") ? "P2W" : "P2M";
        return shape;
    }
    const Piece& piece = row[at];
    if (piece.is_figure()) return read_clock_then_every(row, at);
    if (!piece.is_word()) return std::nullopt;
    std::size_t last = at + 1;
    std::string timex;
    PartOfDay part = PartOfDay::none;
    const auto word = std::find_if(std::begin(kRecurring), std::end(kRecurring),
                                   [&](const RecurringWord& known) { return piece.is(known.word); });
    const auto weekday = weekday_plural(piece.lower);
    if (word != std::end(kRecurring)) {
        // "The Daily Globe" is a name; "several nights" are a length.
        if (piece.capital && at > 0) return std::nullopt;
        const bool part_word = (word->timex[0] == 'T' && !piece.is("nightly")) || word->timex[0] == 'X';
        if (part_word && (row.before(at).is_figure() || row.before(at).is_word()) &&
            !row.before(at).is_any({"on", "out", "work", "works", "worked", "most", "these", "some", "and", "or"}))
            return std::nullopt;
        timex = word->timex;
    } else if (piece.is_any({"every", "each"})) {
        timex = read_every(row, at, last, part);
    } else if (weekday && !row[last].is_any({"from", "ago", "back", "later"})) {
        timex = "XXXX-WXX-" + std::to_string(*weekday + 1);
    }
    if (timex.empty()) return std::nullopt;
    if (timex.starts_with("XXXX-WXX")) last = past_more_weekdays(row, last);
    const std::size_t clock_at = row[last].is("at") ? last + 1 : last;
    std::size_t after = clock_at;
    auto clock = read_clock(row, clock_at, after);
    if (!clock && clock_at > last) clock = read_bare_hour(row, clock_at, after);
    if (clock) {
        last = after;
        const std::string hour = clock_timex(in_half(*clock, part));
        timex = timex == "P1D" || timex[0] == 'T' ? hour : timex[0] == 'X' ? timex + hour : timex;
    }
    TimeShape shape = shape_of({}, last);
    shape.form = TimeShape::Form::recurring;
    shape.timex = std::move(timex);
    return shape;
}

std::optional<TimeShape> read_duration(const Reading& reading, std::size_t at) {
    const PieceRow& row = reading.row;
    const bool in = row[at].is_any({"in", "within"});
    const std::size_t begin = in ? at + 1 : at;
    std::size_t last = begin;
    auto length = read_length(row, begin, last);
    if (length.empty() && !in) length = read_the_unit(row, at, last);
    if (length.empty() || is_age(row, last)) return std::nullopt;
    const bool time_of = in && row.matches(last, {"'", "time"});  // "in two days' time"
    if (row[last].is("'") && !time_of) return std::nullopt;
    if (time_of) last += 2;
    const bool article = row[begin].is_any({"a", "an"});
    const bool lead =
        in || row[begin + 1].is_any({"fortnight", "decade", "century"}) ||
        row.before(at).is_any({"for",    "about",  "over",   "than",          "least",  "after",  "lasted", "lasts",
                               "last",   "took",   "take",   "takes",         "taking", "spent",  "spend",  "most",
                               "nearly", "almost", "around", "approximately", "under",  "within", "just",   "only"}) ||
        (row.before(at).is("to") && row[last].is("in") &&
         row[last + 1].is_any({"prison", "jail", "custody", "a", "the"}));
    if ((!in && is_rate(row, at)) || (article && last == begin + 2 && !lead && row.size() > 2)) return std::nullopt;
    TimeShape shape = shape_of({}, last);
    shape.form = TimeShape::Form::duration;
    if (in) {
        shape.led_by_in = true;
        shape.within = row[at].is("within");
        shape.from.offset = length;
        shape.from.direction = 1;
    }
    shape.length = std::move(length);
    return shape;
}

}  // namespace gainsay::text::values
