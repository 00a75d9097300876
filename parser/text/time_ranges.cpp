// Two ends: "from March to May", "between 3 and 5 p.m.", "Nov. 13-14", "2014-2018", "Friday from 9 to 5".

#include "parser/text/number_words.hpp"
#include "parser/text/time_grammar.hpp"

namespace gainsay::text::values {
namespace {

constexpr int kNoon = 43'200;

enum class Lead { none, from, between };

bool read_joint(const PieceRow& row, std::size_t at, Lead lead, std::size_t& here) {
    here = at + 1;
    if (lead == Lead::between) return row[at].is_any({"and", "-", "through"});
    if (row[at].is("up") && row[at + 1].is_any({"to", "until"})) {
        here = at + 2;
        return true;
    }
    return row[at].is_any({"to", "until", "till", "til", "through", "-", "thru", "~"});
}

/// Between the two days of "Nov. 13-14" "and" joins too.
bool read_day_joint(const PieceRow& row, std::size_t at, std::size_t& here) {
    here = at + 1;
    return row[at].is_any({"-", "to", "and", "until", "till", "through"});
}

TimeShape make_range(Moment from, Moment to, std::size_t last) {
    // "from 2 May to 3 June 2024": the year is told once.
    if (!from.year && to.year && from.month && from.base.empty()) {
        from.year = to.year;
        if (to.month && *from.month > *to.month) from.year = *to.year - 1;
    } else if (from.year && !to.year && to.month && to.base.empty() && from.month) {
        to.year = *from.month > *to.month ? *from.year + 1 : *from.year;
    } else if (from.month && !from.year && from.base.empty() && !to.base.empty() && to.month) {
        from.base = to.base;
    }
    if (from.quarter && to.quarter && to.year && !from.year) from.year = to.year;
    TimeShape shape = shape_of(std::move(from), last);
    shape.form = TimeShape::Form::range;
    shape.to = std::move(to);
    return shape;
}

// --- clocks ----------------------------------------------------------------------------------------------------------

struct ClockPair {
    Clock from, to;
    bool bare_from = false, bare_to = false;
    std::size_t last = 0;
};

/// The half of the day told at one end holds for the other when that keeps them in order.
void share_half(Clock& from, Clock& to) {
    if (from.half_known && !to.half_known && to.seconds < from.seconds && from.seconds < kNoon && to.seconds < kNoon)
        to.seconds += kNoon;
    if (!from.half_known && to.half_known && to.seconds >= kNoon && from.seconds < kNoon &&
        from.seconds + kNoon < to.seconds)
        from.seconds += kNoon;
    if (to.zone && !from.zone) from.zone = to.zone;
}

std::optional<ClockPair> read_clock_pair(const PieceRow& row, std::size_t at, Lead lead) {
    ClockPair pair;
    std::size_t mid = at;
    auto from = read_clock(row, at, mid);
    pair.bare_from = !from;
    if (!from) from = read_bare_hour(row, at, mid);
    std::size_t here = mid;
    if (!from || !read_joint(row, mid, lead, here)) return std::nullopt;
    if (lead == Lead::none && pair.bare_from && row[mid].is("to") && row[at].is_word()) return std::nullopt;
    pair.last = here;
    auto to = read_clock(row, here, pair.last);
    pair.bare_to = !to;
    if (!to) to = read_bare_hour(row, here, pair.last);
    if (!to) return std::nullopt;
    pair.from = *from;
    pair.to = *to;
    share_half(pair.from, pair.to);
    return pair;
}

/// "last night" or "this morning" makes clocks of bare numbers before it.
bool tells_part_of_day(const Reading& reading, std::size_t at) {
    std::size_t last = at;
    const auto moment = read_day_like(reading, at, last);
    if (!moment || !moment->names_day()) return false;
    return moment->overnight || moment->part != PartOfDay::none ||
           part_of_day(reading.row[last].lower) != PartOfDay::none;
}

/// Both clocks on the day that the first stands with.
TimeShape on_one_day(Moment first, const ClockPair& pair, std::size_t last) {
    const PartOfDay part = first.overnight ? PartOfDay::night : first.part;
    first.clock = in_half(pair.from, part);
    if (first.overnight && first.clock->seconds >= kNoon) {
        first.overnight = false;
        first.shift -= 1;
    }
    Moment second = first;
    second.clock = in_half(pair.to, part);
    return make_range(std::move(first), std::move(second), last);
}

/// "between 3 and 5 p.m. on Friday", "9:30 - 11:00", "3-8pm yesterday".
std::optional<TimeShape> read_clocks(const Reading& reading, std::size_t at, Lead lead) {
    const auto pair = read_clock_pair(reading.row, at, lead);
    if (!pair) return std::nullopt;
    if (pair->bare_from && pair->bare_to && !tells_part_of_day(reading, pair->last)) return std::nullopt;
    std::size_t last = pair->last;
    Moment first = read_clock_first(reading, pair->from, pair->last, last);
    return on_one_day(std::move(first), *pair, last);
}

/// "3-8pm" and "5 to 7 p.m." are clocks without a word before them; "3-1" and "5 to 7 people" are not.
bool probable_clocks(const PieceRow& row, std::size_t at, const TimeShape& shape) {
    std::size_t last = at;
    if (read_clock(row, at, last)) return true;
    return shape.to && shape.to->clock && shape.to->clock->half_known && shape.from.clock &&
           shape.from.clock->seconds != shape.to->clock->seconds;
}

/// "Friday from 9 to 5", "next evening from 7 to 9", "Nov. 14 between 2 and 4 p.m.".
std::optional<TimeShape> read_clocks_behind_day(const Reading& reading, const Moment& day, std::size_t last) {
    const PieceRow& row = reading.row;
    if (!day.names_day() || day.clock || !day.offset.empty()) return std::nullopt;
    const std::size_t at = row[last].is(",") ? last + 1 : last;
    const Lead lead = row[at].is("from") ? Lead::from : row[at].is("between") ? Lead::between : Lead::none;
    const auto pair = read_clock_pair(row, lead == Lead::none ? at : at + 1, lead);
    if (!pair) return std::nullopt;
    // Bare numbers need the part of the day to be clocks: "rose on Friday from 9 to 15" is about something else.
    const bool near = lead == Lead::between && day.unit == TimeUnit::day && !row[pair->last].is_word();
    const bool clocks = !pair->bare_to || !pair->bare_from || day.part != PartOfDay::none || near;
    if (!clocks || (lead == Lead::none && pair->bare_to)) return std::nullopt;
    return on_one_day(day, *pair, pair->last);
}

// --- days of one month -------------------------------------------------------------------------------------------

/// "Nov. 13-14" backwards: "13 to 15 July", "13th and 14th November 2025", "the 4th to the 22nd of next month".
std::optional<TimeShape> read_day_range(const Reading& reading, std::size_t at) {
    const PieceRow& row = reading.row;
    const std::size_t begin = row[at].is("the") ? at + 1 : at;
    std::size_t mid = begin;
    if (!row[begin].is_figure()) return std::nullopt;
    const auto first = read_day_number(row, begin, mid);
    std::size_t here = mid;
    if (!first || !read_day_joint(row, mid, here)) return std::nullopt;
    if (row[here].is("the")) ++here;
    std::size_t end = here;
    const auto second = read_day_number(row, here, end);
    if (!second || *second <= *first || row[here].is_word()) return std::nullopt;
    std::size_t last = here;
    auto to = read_calendar(reading, here, last);
    const bool whole = to && to->day && to->month && !to->weekday && last > end;
    if (!whole) {  // "4-23 in next month", "the 4th to the 23rd"
        const bool ordinals = mid > begin + 1 && end > here + 1;
        const bool of = row[end].is_any({"of", "in"});
        if (!of && !ordinals) return std::nullopt;
        last = of ? end + 1 : end;
        const auto month = read_named_relative(reading, row[last].is("the") ? last + 1 : last, last);
        const bool told = month && month->unit == TimeUnit::month && !month->rolling;
        const bool bare = ordinals && begin > at && row.before(at).is_any({"from", "between"}) && !row[end].is_word();
        if (!told && !bare) return std::nullopt;
        to = Moment{};
        to->day = second;
        if (told)
            to->base.push_back(*month);
        else
            last = end;
    } else if (row[here].text.size() > 2 || row[here + 1].is("/") || row[here + 1].is(".")) {
        return std::nullopt;
    }
    add_year_of(reading, *to, last);
    Moment from = *to;
    from.day = first;
    return make_range(std::move(from), std::move(*to), last);
}

/// The second day of "Nov. 13-14" or "April the ninth till the seventeenth" behind a date without a year.
std::optional<TimeShape> read_second_day(const Reading& reading, const Moment& from, std::size_t last) {
    const PieceRow& row = reading.row;
    if (!from.day || !from.month || from.year || from.clock) return std::nullopt;
    std::size_t here = last;
    if (!read_day_joint(row, last, here)) return std::nullopt;
    const bool the = row[here].is("the");
    if (the) ++here;
    if (!row[here].is_figure() && !(the && small_ordinal(row[here].lower))) return std::nullopt;
    std::size_t end = here;
    const auto day = read_day_number(row, here, end);
    if (!day || *day <= *from.day) return std::nullopt;
    const Piece& next = row[end];
    const bool clock = next.is(":") || next.is_any({"am", "pm", "a", "p"});
    if (clock || month_of(next.lower) || next.is_any({"%", "percent", "/"}) ||
        (next.is_word() && looks_plural(next.lower)))
        return std::nullopt;
    if (row[last].is("and") && next.is_word() &&
        !next.is_any({"in", "at", "and", "when", "by", "as", "were", "was", "of"}))
        return std::nullopt;
    Moment to = from;
    to.day = day;
    std::size_t after = end;
    const std::size_t year_at = row[end].is_any({",", "of"}) ? end + 1 : end;
    if (const auto year = read_year(row, year_at, false, after)) {
        to.year = year;
        end = after;
    }
    add_year_of(reading, to, end);
    Moment first = from;
    first.year = to.year;
    first.base = to.base;
    return make_range(std::move(first), std::move(to), end);
}

// --- any two times -----------------------------------------------------------------------------------------------

/// "11/7" only between two such days, or where the other end is a full date in figures.
std::optional<TimeShape> read_slashed_range(const Reading& reading, std::size_t at, Lead lead) {
    const PieceRow& row = reading.row;
    std::size_t mid = at;
    const auto from = read_slashed_day(reading, at, mid);
    std::size_t here = mid;
    if (!from || !read_joint(row, mid, lead, here)) return std::nullopt;
    std::size_t last = here;
    auto to = read_calendar(reading, here, last);
    if (to && !(to->year && to->month && to->day)) to.reset();
    if (!to) {
        to = read_slashed_day(reading, here, last);
        if (!to) return std::nullopt;
        std::size_t end = last;
        const auto year = row[last].is(",") ? read_year(row, last + 1, false, end) : std::nullopt;
        if (year) {
            to->year = year;
            last = end;
        } else if (lead == Lead::none) {
            return std::nullopt;  // "1/2-3/4" alone may be anything
        }
    }
    return make_range(*from, *to, last);
}

/// "now" as the first end.
std::optional<Moment> read_end_now(const PieceRow& row, std::size_t at, std::size_t& last) {
    if (!row[at].is("now")) return std::nullopt;
    Moment moment;
    moment.named_now = true;
    last = at + 1;
    return moment;
}

/// Bare numbers between "from" and "to" are hours where the words before speak of being away or open: "out from 5 to 6
/// on Friday", but "rose from 5 to 6 on Friday".
std::optional<TimeShape> read_bare_hours(const Reading& reading, std::size_t at) {
    const PieceRow& row = reading.row;
    if (!row.before(at).is("from") ||
        !row.before(at, 2).is_any({"out", "away", "off", "open", "closed", "held", "available", "busy", "scheduled"}))
        return std::nullopt;
    const auto pair = read_clock_pair(row, at, Lead::from);
    if (!pair || !pair->bare_from || !pair->bare_to || !row[pair->last].is_any({"on", "of"})) return std::nullopt;
    std::size_t last = pair->last;
    const Moment first = read_clock_first(reading, pair->from, pair->last, last);
    if (first.clock_alone()) return std::nullopt;
    return on_one_day(first, *pair, last);
}

/// "from 9 for two hours".
std::optional<Moment> read_hour_for(const PieceRow& row, std::size_t at, std::size_t& last) {
    std::size_t after = at;
    const auto clock = read_bare_hour(row, at, after);
    std::size_t end = after + 1;
    if (!clock || !row[after].is("for")) return std::nullopt;
    const auto length = read_length(row, after + 1, end);
    if (length.empty() || length.front().unit > TimeUnit::hour) return std::nullopt;
    Moment moment;
    moment.clock = clock;
    last = after;
    return moment;
}

/// "from 2 p.m. for two hours", "from Monday for three weeks".
std::optional<TimeShape> read_from_for(const PieceRow& row, const Moment& from, std::size_t last) {
    if (!row[last].is("for") || !(from.clock || from.names_day())) return std::nullopt;
    std::size_t end = last + 1;
    auto length = read_length(row, last + 1, end);
    if (length.empty()) return std::nullopt;
    TimeShape shape = shape_of(from, end);
    shape.form = TimeShape::Form::range;
    shape.length = std::move(length);
    return shape;
}

/// "from X to Y", "between X and Y".
std::optional<TimeShape> read_led(const Reading& reading, std::size_t at) {
    const PieceRow& row = reading.row;
    const bool overnight = row.matches(at, {"overnight", "from"});
    const Lead lead = row[at].is("between") ? Lead::between : overnight || row[at].is("from") ? Lead::from : Lead::none;
    if (lead == Lead::none) return std::nullopt;
    const std::size_t begin = overnight ? at + 2 : at + 1;
    if (auto days = read_day_range(reading, begin)) return days;
    if (auto days = read_slashed_range(reading, begin, lead)) return days;
    if (auto clocks = read_clocks(reading, begin, lead)) return clocks;
    if (auto hours = read_bare_hours(reading, begin)) return hours;
    std::size_t last = begin;
    auto from = read_end_now(row, begin, last);
    if (!from) from = read_moment(reading, begin, last);
    if (!from) from = read_hour_for(row, begin, last);
    if (!from) return std::nullopt;
    if (auto range = read_from_for(row, *from, last)) return range;
    if (from->clock_alone()) return std::nullopt;
    if (auto days = read_second_day(reading, *from, last)) return days;
    std::size_t here = last;
    if (!read_joint(row, last, lead, here)) return std::nullopt;
    std::size_t end = here;
    auto to = read_moment(reading, here, end);
    if (!to && row[here].is("on")) to = read_moment(reading, ++here, end);
    if (to && to->clock_alone() && from->clock) {  // "between 2:00 tomorrow and 4:00"
        const Clock clock = *to->clock;
        to = from;
        to->clock = clock;
    }
    if (!to || to->clock_alone()) return std::nullopt;
    return make_range(*from, *to, end);
}

/// "the three months to June", "the year ended March 31": the time that ends there.
std::optional<TimeShape> read_months_to(const Reading& reading, std::size_t at) {
    const PieceRow& row = reading.row;
    const std::size_t begin = row[at].is("the") ? at + 1 : at;
    std::size_t end = begin + 1;
    auto length = read_length(row, begin, end);
    if (length.empty()) end = begin + 1;
    if (length.empty() && begin > at && row[begin].is_any({"year", "quarter", "month", "week"}))
        length.push_back({1, *unit_of(row[begin].lower)});
    if (length.size() != 1 || length.front().unit < TimeUnit::week || !length.front().count.is_whole() ||
        length.front().count > Decimal{120})
        return std::nullopt;
    const bool ended = row[end].is_any({"ended", "ending"});
    if (!ended && !(row[end].is_any({"to", "through"}) && begin > at)) return std::nullopt;
    std::size_t day_at = end + 1, last = end + 1;
    if (row[day_at].is_any({"on", "in", "the"})) ++day_at;
    auto base = read_calendar(reading, day_at, last);
    if (!base || !base->month) return std::nullopt;
    Moment moment;
    moment.unit = length.front().unit;
    moment.count = static_cast<int>(length.front().count.digits());
    moment.shift = -1;
    moment.rolling = true;
    moment.base.push_back(std::move(*base));
    return shape_of(std::move(moment), last);
}

/// "for ten days from 18 December", "for three hours starting at 2 p.m.".
std::optional<TimeShape> read_for_from(const Reading& reading, std::size_t at) {
    const PieceRow& row = reading.row;
    if (!row[at].is("for")) return std::nullopt;
    std::size_t end = at + 1;
    auto length = read_length(row, at + 1, end);
    if (length.empty()) return std::nullopt;
    std::size_t begin = end + 1;
    if (row[end].is_any({"starting", "beginning"})) {
        if (row[begin].is_any({"on", "from", "at", "in"})) ++begin;
    } else if (!row[end].is("from")) {
        return std::nullopt;
    }
    std::size_t last = begin;
    auto from = read_moment(reading, begin, last);
    if (!from || !(from->clock || from->names_day())) return std::nullopt;
    TimeShape shape = shape_of(std::move(*from), last);
    shape.form = TimeShape::Form::range;
    shape.length = std::move(length);
    return shape;
}

/// The second clock of one day: "Friday 9 a.m. to 5 p.m.".
std::optional<TimeShape> read_second_clock(const Reading& reading, const Moment& from, std::size_t at) {
    std::size_t end = at;
    const auto to = read_moment(reading, at, end);
    if (!to || !to->clock_alone()) return std::nullopt;
    Moment first = from, second = from;
    second.clock = to->clock;
    share_half(*first.clock, *second.clock);
    return make_range(std::move(first), std::move(second), end);
}

/// "March to May 2025", "Friday to Sunday", "2014-2018", "02-02-2020 - 03-03-2020".
std::optional<TimeShape> read_second_end(const Reading& reading, std::size_t at, const Moment& from, std::size_t last) {
    const PieceRow& row = reading.row;
    if (from.clock_alone() || !from.offset.empty()) return std::nullopt;
    std::size_t here = last;
    // ISO 8601 writes "2025-11-14/2025-11-16"; "2017/18" are two years.
    const bool slash =
        row[last].is("/") && row[last].glued &&
        (from.clock || (from.year && from.day) || (from.year && !from.month && row[last + 1].text.size() == 2));
    if (!read_joint(row, last, Lead::none, here) && !slash) return std::nullopt;
    std::size_t end = here;
    if (from.clock && from.names_day()) {  // "Friday 9 a.m. to 5 p.m."
        if (auto clocks = read_second_clock(reading, from, here)) return clocks;
    }
    auto to = read_moment(reading, here, end);
    if (!to && from.year && !from.month && row[last].glued) {  // "2014-15"
        const auto two = row[here].digits(2);
        if (!two || row[here].text.size() != 2 || *two != (*from.year + 1) % 100) return std::nullopt;
        to = from;
        to->year = *from.year + 1;
        end = here + 1;
    }
    if (!to || !to->offset.empty() || to->clock_alone()) return std::nullopt;
    const bool same_kind = (from.year && !from.month && to->year && !to->month) || (from.month && to->month) ||
                           (from.weekday && to->weekday) || (from.decade && to->decade) ||
                           (from.quarter && to->quarter) || (from.names_day() && to->names_day());
    // "moved from Friday to Sunday" is read by its "from"; a bare "to" between two days may be a change.
    if (!same_kind || (row[last].is("to") && row.before(at).is_any({"moved", "postponed", "delayed"})))
        return std::nullopt;
    return make_range(from, *to, end);
}

}  // namespace

std::optional<TimeShape> read_range(const Reading& reading, std::size_t at) {
    const PieceRow& row = reading.row;
    if (auto shape = read_led(reading, at)) return shape;
    if (auto shape = read_for_from(reading, at)) return shape;
    if (auto shape = read_months_to(reading, at)) return shape;
    if (auto shape = read_day_range(reading, at)) return shape;
    std::size_t last = at;
    if (row[at].is_figure() || read_clock(row, at, last)) {
        if (auto shape = read_slashed_range(reading, at, Lead::none)) return shape;
        if (auto shape = read_clocks(reading, at, Lead::none); shape && probable_clocks(row, at, *shape)) return shape;
    }
    last = at;
    const auto moment = read_moment(reading, at, last);
    if (!moment) return std::nullopt;
    if (auto shape = read_second_day(reading, *moment, last)) return shape;
    if (auto shape = read_clocks_behind_day(reading, *moment, last)) return shape;
    return read_second_end(reading, at, *moment, last);
}

}  // namespace gainsay::text::values
