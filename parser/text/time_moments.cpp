// One moment: a date with its part of the day and its clock, in either order, with what the words around add to it.

#include "parser/text/number_words.hpp"
#include "parser/text/time_grammar.hpp"

#include <iterator>

namespace gainsay::text::values {
namespace {

struct PortionWord {
    std::string_view word;
    Portion portion;
    bool needs_of;  ///< "the end of 2025", but "late 2025"
};
constexpr PortionWord kPortions[] = {
    {"early", Portion::early, false},    {"mid", Portion::middle, false}, {"late", Portion::late, false},
    {"beginning", Portion::early, true}, {"start", Portion::early, true}, {"middle", Portion::middle, true},
    {"end", Portion::late, true},        {"close", Portion::late, true},  {"rest", Portion::rest, true},
    {"remainder", Portion::rest, true},
};

/// A part of a period in front of it, its end in `here`.
Portion read_portion(const PieceRow& row, std::size_t at, std::size_t& here) {
    const std::size_t word = row[at].is("the") || row[at].is("very") ? at + 1 : at;
    for (const PortionWord& known : kPortions) {
        if (!row[word].is(known.word)) continue;
        here = word + 1;
        if (row[here].is("-") && row[here].glued) ++here;
        const bool of = row[here].is("of");
        if (known.needs_of && !of) return Portion::whole;
        if (of || row[here].is_any({"in", "on"})) ++here;
        if (row[here].is("the") && known.portion != Portion::rest && !unit_of(row[here + 1].lower)) ++here;
        return known.portion;
    }
    return Portion::whole;
}

/// "overnight on", "the night of", "the morning of".
bool read_part_lead(const PieceRow& row, std::size_t at, std::size_t& here, Moment& lead) {
    if (row[at].is("overnight")) {
        here = at + 1;
        if (row[here].is_any({"on", "into", "to", "from", ","})) ++here;
        if (row[here].is("the")) ++here;
        lead.overnight = true;
        return true;
    }
    const std::size_t word = row[at].is("the") ? at + 1 : at;
    const PartOfDay part = part_of_day(row[word].lower);
    if (part == PartOfDay::none || row[word].is_any({"am", "pm", "noon"}) || !row[word + 1].is_any({"of", "on"}))
        return false;
    here = word + 2;
    lead.part = part;
    lead.overnight = part == PartOfDay::night && row[word + 1].is("of");
    return true;
}

/// "the week of Nov. 10", "the weekend of 8 November".
std::optional<Moment> read_unit_around(const Reading& reading, std::size_t at, std::size_t& last) {
    const PieceRow& row = reading.row;
    const std::size_t word = row[at].is("the") ? at + 1 : at;
    if (!row[word].is_any({"week", "weekend"}) || !row[word + 1].is("of")) return std::nullopt;
    const auto day = read_calendar(reading, word + 2, last);
    if (!day || !day->day || !day->month) return std::nullopt;
    Moment moment;
    moment.unit = unit_of(row[word].lower);
    moment.base.push_back(*day);
    return moment;
}

/// "the year" of "the end of the year".
std::optional<Moment> read_unit_of_now(const PieceRow& row, std::size_t at, std::size_t& last) {
    const std::size_t word = row[at].is_any({"the", "this"}) ? at + 1 : at;
    const auto unit = unit_of(row[word].lower);
    if (!unit || *unit < TimeUnit::week || looks_plural(row[word].lower) || *unit == TimeUnit::season)
        return std::nullopt;
    if (row[word + 1].is("of") && *unit != TimeUnit::year) return std::nullopt;
    Moment moment;
    moment.unit = unit;
    last = word + 1;
    return moment;
}

/// "on 14 November (a Friday)" needs no care; "14 November (Friday)" is one expression.
void add_weekday_behind(const PieceRow& row, Moment& moment, std::size_t& last) {
    if (!moment.day || !moment.month || moment.weekday || !row[last].is("(")) return;
    const auto weekday = weekday_of(row[last + 1].lower);
    if (!weekday || !row[last + 2].is(")")) return;
    moment.weekday = weekday;
    last += 3;
}

/// "Monday two weeks from now", "Friday three weeks ago": the weekday of that week.
void add_weeks_counted(const PieceRow& row, Moment& moment, std::size_t& last) {
    if (!moment.weekday || moment.month || moment.day || moment.nth || moment.lean != Lean::none ||
        moment.weekday_steps != 0 || !moment.base.empty())
        return;
    std::size_t end = last;
    const auto length = read_length(row, last, end);
    if (length.size() != 1 || length.front().unit != TimeUnit::week) return;
    const bool ago = row[end].is("ago"), hence = row[end].is("hence");
    const bool from = row.matches(end, {"from", "now"}) || row.matches(end, {"from", "today"});
    if (!ago && !hence && !from) return;
    Moment week;
    week.offset = length;
    week.direction = ago ? -1 : 1;
    moment.base.push_back(std::move(week));
    last = end + (from ? 2 : 1);
}

/// "next week Wednesday", "last week on Friday", "this week's Monday".
void add_weekday_of_week(const PieceRow& row, Moment& moment, std::size_t& last) {
    if (moment.unit != TimeUnit::week || moment.rolling || moment.lean == Lean::none || !moment.base.empty() ||
        moment.portion != Portion::whole)
        return;
    std::size_t here = last;
    if (row[here].is("'") && row[here + 1].is("s"))
        here += 2;
    else if (row[here].is("on"))
        ++here;
    const auto weekday = row[here].is_word() ? weekday_of(row[here].lower) : std::nullopt;
    if (!weekday || (row[here].text.size() < 6 && !row[here].capital)) return;
    Moment day;
    day.weekday = weekday;
    day.base.push_back(std::move(moment));
    moment = std::move(day);
    last = here + 1;
}

std::optional<Moment> read_date(const Reading& reading, std::size_t at, std::size_t& last) {
    auto moment = read_relative(reading, at, last);
    if (!moment) moment = read_calendar(reading, at, last);
    if (!moment) return std::nullopt;
    add_year_of(reading, *moment, last);
    add_weekday_behind(reading.row, *moment, last);
    add_weekday_of_week(reading.row, *moment, last);
    add_weeks_counted(reading.row, *moment, last);
    return moment;
}

/// "overnight" alone is the night before publication; "an overnight raid" names no time.
std::optional<Moment> read_bare_overnight(const PieceRow& row, std::size_t at, std::size_t& last) {
    if (!row[at].is("overnight")) return std::nullopt;
    if (row.before(at).is_any({"an", "the", "s", "this", "another", "a", "'", "massive", "mass"})) return std::nullopt;
    Moment moment;
    moment.unit = TimeUnit::day;
    moment.overnight = true;
    last = at + 1;
    return moment;
}

/// The part of the day behind a day: "Friday morning", "Nov. 14 in the evening", "late on Monday night".
void add_part_behind(const PieceRow& row, Moment& moment, std::size_t& last) {
    std::size_t here = last;
    if (row[here].is("in") && row[here + 1].is("the"))
        here += 2;
    else if (row[here].is_any({"late", "early", "mid"}))
        here += row[here + 1].is("-") ? 2 : 1;
    else if (row[here].is("at") && row[here + 1].is_any({"night", "dawn", "dusk", "lunchtime", "sunrise", "sunset"}))
        ++here;
    const PartOfDay part = part_of_day(row[here].lower);
    if (part == PartOfDay::none || moment.part != PartOfDay::none || row[here].is("noon")) return;
    moment.part = part;
    last = here + 1;
}

/// The words that lead to a clock behind a day ("at about"), their end in `here`; false when there are none.
bool read_clock_lead(const PieceRow& row, std::size_t at, std::size_t& here) {
    here = at;
    if (row.matches(here, {"shortly", "before"}) || row.matches(here, {"shortly", "after"}) ||
        row.matches(here, {"just", "after"}) || row.matches(here, {"just", "before"})) {
        here += 2;
        return true;
    }
    if (row[here].is("for") && row[here + 1].is_figure()) {  // "booked on May 3 for 8 a.m.": the clock itself must tell
        ++here;
        return false;
    }
    const bool lead = row[here].is_any({"at", "around", "about"});
    if (!lead) return false;
    here += row[here].is("at") && row[here + 1].is_any({"about", "around", "approximately", "roughly"}) ? 2 : 1;
    return true;
}

/// "08.30", "17.45" behind a day and "at".
std::optional<Clock> read_pointed_clock(const PieceRow& row, std::size_t at, std::size_t& last) {
    const std::string& text = row[at].text;
    const bool shape = row[at].is_figure() && text.size() >= 4 && text.size() <= 5 && text[text.size() - 3] == '.' &&
                       text.find(',') == std::string::npos;
    const Piece& next = row[at + 1];
    if (!shape || next.is_any({"%", "percent", "a", "per", "$", "€"}) || (next.is_word() && looks_plural(next.lower)))
        return std::nullopt;
    const auto figure = [](std::string_view digits) {
        int value = 0;
        for (const char c : digits) value = value * 10 + (c - '0');
        return value;
    };
    const int hour = figure(std::string_view(text).substr(0, text.size() - 3)),
              minute = figure(std::string_view(text).substr(text.size() - 2));
    if (hour > 23 || minute > 59) return std::nullopt;
    last = at + 1;
    Clock clock{hour * 3600 + minute * 60, text.size() == 5 && (hour > 12 || text[0] == '0'), std::nullopt};
    clock.zone = read_zone(row, last);
    return clock;
}

/// "at 5 p.m." or "5:30" behind a day.
void add_clock_behind(const PieceRow& row, Moment& moment, std::size_t& last) {
    if (!moment.names_day()) return;
    add_part_behind(row, moment, last);
    std::size_t here = last;
    if (row[here].is(",") || row[here].is("-")) ++here;
    const bool iso = row[here].text == "T" && row[here].glued && row[here + 1].is_figure() && row[here + 1].glued;
    if (iso) ++here;  // "2025-11-14T08:30:00Z"
    std::size_t lead_end = here;
    const bool lead = read_clock_lead(row, here, lead_end);
    here = lead_end;
    std::size_t after = here;
    auto clock = read_clock(row, here, after);
    if (!clock && lead && row[here - 1].is("at")) clock = read_pointed_clock(row, here, after);
    if (!clock && lead) {
        const auto hour = row[here].is_word() ? small_number(row[here].lower) : std::nullopt;
        const bool word_ends = !row[here + 1].is_word() || small_number(row[here + 1].lower);
        const bool figure_ends = !row[here + 1].is_word() || row[here + 1].is("on");
        if ((hour && *hour <= 12 && word_ends) || (row[here].is_figure() && figure_ends))
            clock = read_bare_hour(row, here, after);
    }
    if (!clock) return;
    const bool tonight = row[last - 1].is("tonight");
    moment.clock = in_half(*clock, tonight || moment.overnight ? PartOfDay::night : moment.part);
    // "last night at 8" was the evening before.
    if (moment.overnight && moment.unit && moment.clock->seconds >= 12 * 3600) {
        moment.shift -= 1;
        moment.overnight = false;
    }
    last = after;
    // "Wed Oct 26 15:50:06 2016"
    if (moment.month && moment.day && !moment.year && row[last - 1].is_figure() && row[last].is_figure() &&
        !looks_plural(row[last + 1].lower)) {
        if (const auto year = read_year(row, last, false, after)) {
            moment.year = year;
            last = after;
        }
    }
}

/// "in the afternoon at 7".
std::optional<Moment> read_part_then_clock(const PieceRow& row, std::size_t at, std::size_t& last) {
    if (!row[at].is("in") || !row[at + 1].is("the") || !row[at + 3].is("at")) return std::nullopt;
    const PartOfDay part = part_of_day(row[at + 2].lower);
    if (part == PartOfDay::none) return std::nullopt;
    std::size_t after = at + 4;
    auto clock = read_clock(row, at + 4, after);
    if (!clock) clock = read_bare_hour(row, at + 4, after);
    if (!clock) return std::nullopt;
    Moment moment;
    moment.clock = in_half(*clock, part);
    last = after;
    return moment;
}

/// A bare hour is a time of day where a day with a part of it follows: "9 tomorrow evening", "at 8 on Friday night".
std::optional<Moment> read_hour_of_part(const Reading& reading, std::size_t at, std::size_t& last) {
    const PieceRow& row = reading.row;
    const Piece& before = row.before(at);
    const bool led =
        before.kind == Piece::Kind::none || before.is_any({"at", "around", "about", "by", "until", "from"});
    if (!led) return std::nullopt;
    std::size_t after = at;
    const auto clock = read_bare_hour(row, at, after);
    if (!clock) return std::nullopt;
    const std::size_t day_at = row[after].is_any({"on", ","}) ? after + 1 : after;
    std::size_t end = day_at;
    const auto day = read_day_like(reading, day_at, end);
    if (!day || !day->names_day()) return std::nullopt;
    const bool near = day->unit == TimeUnit::day && before.is("at");  // "at 5 tomorrow"
    if (!near && day->part == PartOfDay::none && !day->overnight && part_of_day(row[end].lower) == PartOfDay::none)
        return std::nullopt;
    return read_clock_first(reading, *clock, after, last);
}

/// "back at 7", "dinner is at eight": behind words of meeting and opening a bare number is an hour.
std::optional<Moment> read_hour_of_meeting(const PieceRow& row, std::size_t at, std::size_t& last) {
    if (!row.before(at).is("at")) return std::nullopt;
    const Piece& lead = row.before(at, row.before(at, 2).is_any({"is", "was", "you", "me", "us"}) ? 3 : 2);
    if (!lead.is_any({"back",    "meet",        "meeting", "see",    "dinner",   "lunch",  "breakfast", "supper",
                      "party",   "appointment", "open",    "opens",  "opened",   "close",  "closes",    "start",
                      "starts",  "started",     "begin",   "begins", "began",    "leave",  "leaves",    "arrive",
                      "arrives", "home",        "there",   "wake",   "kick-off", "kickoff"}))
        return std::nullopt;
    std::size_t after = at;
    const auto clock = read_bare_hour(row, at, after);
    const Piece& next = row[after];
    if (!clock || next.is_word() || next.is_figure() || next.is_any({"%", ":", "-", "/", "$", "€", "£", "°"}))
        return std::nullopt;
    Moment moment;
    moment.clock = clock;
    last = after;
    return moment;
}

/// A bare day of the month beside a clock: "8pm on 15", "on the 15th, 8pm".
std::optional<int> read_bare_day(const PieceRow& row, std::size_t at, std::size_t& last) {
    const std::size_t here = row[at].is("the") ? at + 1 : at;
    std::size_t end = here;
    if (!row[here].is_figure()) return std::nullopt;
    const auto day = read_day_number(row, here, end);
    if (!day || row[end].is_word() || row[end].is_any({":", "-", "/", "%", "."})) {
        if (!day || !row[end].is(".") || row[end + 1].kind != Piece::Kind::none) return std::nullopt;
    }
    last = end;
    return day;
}

/// "15, 8pm" behind "on".
std::optional<Moment> read_bare_day_then_clock(const PieceRow& row, std::size_t at, std::size_t& last) {
    if (!row.before(at).is("on")) return std::nullopt;
    std::size_t end = at;
    const auto day = read_bare_day(row, at, end);
    if (!day || !row[end].is(",")) return std::nullopt;
    std::size_t after = end + 1;
    const auto clock = read_clock(row, end + 1, after);
    if (!clock || !clock->half_known) return std::nullopt;
    Moment moment;
    moment.day = day;
    moment.clock = clock;
    last = after;
    return moment;
}

}  // namespace

TimeShape shape_of(Moment moment, std::size_t last) {
    TimeShape shape;
    shape.from = std::move(moment);
    shape.span.last = last;
    return shape;
}

/// "August last year", "in August of this year", "Friday last week".
void add_year_of(const Reading& reading, Moment& moment, std::size_t& last) {
    const PieceRow& row = reading.row;
    const bool bare_weekday = moment.weekday && !moment.month, bare_day = moment.day && !moment.month;
    const bool open = (moment.month && !moment.year) || bare_weekday || (moment.season && !moment.year) ||
                      (moment.holiday && !moment.year) || bare_day;
    if (!open || moment.lean != Lean::none || moment.weekday_steps != 0 || !moment.base.empty()) return;
    std::size_t here = last;
    if (row[here].is_any({"of", "in", ","})) ++here;
    std::size_t after = here;
    const auto base = read_named_relative(reading, here, after);
    if (!base || !base->unit || base->rolling || base->portion != Portion::whole || base->nth) return;
    const bool fits = (*base->unit == TimeUnit::year && !bare_weekday) ||
                      (*base->unit == TimeUnit::week && bare_weekday) ||
                      (*base->unit == TimeUnit::month && bare_day && !moment.weekday);
    if (!fits) return;
    moment.base.push_back(*base);
    last = after;
}

std::optional<Moment> read_day_like(const Reading& reading, std::size_t at, std::size_t& last) {
    const PieceRow& row = reading.row;
    Moment lead;
    std::size_t here = at;
    if (read_part_lead(row, at, here, lead)) {
        auto moment = read_date(reading, here, last);
        if (!moment || (!moment->names_day() && !lead.overnight)) return read_bare_overnight(row, at, last);
        moment->part = lead.part;
        moment->overnight = moment->overnight || lead.overnight;
        return moment;
    }
    if (auto around = read_unit_around(reading, at, last)) return around;
    const Portion portion = read_portion(row, at, here);
    if (portion == Portion::whole) return read_date(reading, at, last);
    auto moment = read_date(reading, here, last);
    if (!moment && !row[at].is_any({"early", "late", "mid"})) moment = read_unit_of_now(row, here, last);
    if (!moment || moment->direction != 0) return std::nullopt;
    if (!moment->names_day()) moment->portion = portion;
    return moment;
}

Moment read_clock_first(const Reading& reading, Clock clock, std::size_t after, std::size_t& last) {
    const PieceRow& row = reading.row;
    Moment alone;
    alone.clock = clock;
    last = after;
    std::size_t here = after;
    if (row[here].is(",")) ++here;
    const bool on = row[here].is("on");
    if (row[here].is_any({"on", "of"})) ++here;
    std::size_t end = here;
    auto moment = read_day_like(reading, here, end);
    if (!moment && on && clock.half_known) {
        if (const auto day = read_bare_day(row, here, end)) {
            moment = Moment{};
            moment->day = day;
        }
    }
    if (!moment || !moment->names_day()) return alone;
    last = end;
    if (const PartOfDay part = part_of_day(row[last].lower); part != PartOfDay::none) {
        moment->part = part;
        ++last;
    }
    moment->clock = in_half(clock, moment->part);
    return *moment;
}

std::optional<Moment> read_moment(const Reading& reading, std::size_t at, std::size_t& last) {
    const PieceRow& row = reading.row;
    std::size_t after = at;
    if (const auto clock = read_clock(row, at, after)) return read_clock_first(reading, *clock, after, last);
    if (auto moment = read_part_then_clock(row, at, last)) return moment;
    if (auto moment = read_bare_day_then_clock(row, at, last)) return moment;
    if (auto moment = read_day_like(reading, at, last)) {
        add_clock_behind(row, *moment, last);
        return moment;
    }
    if (auto moment = read_hour_of_part(reading, at, last)) return moment;
    return read_hour_of_meeting(row, at, last);
}

}  // namespace gainsay::text::values
