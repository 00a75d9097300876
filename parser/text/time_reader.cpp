// Puts dates, clocks and lengths together: "Friday morning", "from March to May", "between 3 and 5 p.m. on Nov. 14".

#include "parser/text/number_words.hpp"
#include "parser/text/time_shape.hpp"

namespace gainsay::text::values {
namespace {

class Reader {
public:
    Reader(const PieceRow& row, std::optional<bool> day_first) : row_(row), day_first_(day_first) {}

    std::vector<TimeShape> read_all() {
        std::vector<TimeShape> shapes;
        std::size_t at = 0;
        while (at < row_.size()) {
            auto shape = read_at(at);
            if (!shape || shape->span.last <= at) {
                ++at;
                continue;
            }
            shape->span.first = at;
            at = shape->span.last;
            shapes.push_back(std::move(*shape));
        }
        return shapes;
    }

private:
    std::optional<TimeShape> read_at(std::size_t at) {
        if (row_[at].kind == Piece::Kind::opaque) return std::nullopt;
        if (auto shape = read_recurring(at)) return shape;
        if (auto shape = read_led_range(at)) return shape;
        if (auto shape = read_since(at)) return shape;
        if (auto shape = read_day_range(at)) return shape;
        if (auto shape = read_moment_or_range(at)) return shape;
        return read_duration(at);
    }

    static TimeShape shape_of(Moment moment, std::size_t last) {
        TimeShape shape;
        shape.from = std::move(moment);
        shape.span.last = last;
        return shape;
    }

    // --- recurring -------------------------------------------------------------------------------------------

    std::optional<TimeShape> read_recurring(std::size_t at) {
        std::size_t last = 0;
        if (row_[at].is_any({"daily", "weekly", "monthly", "yearly", "annually", "nightly", "everyday"})) last = at + 1;
        if (row_[at].is_any({"every", "each"})) {
            std::size_t here = at + 1;
            if (row_[here].is("other")) ++here;
            std::size_t after = here;
            if (read_small_count(row_, here, after)) here = after;
            if (unit_of(row_[here].lower) || weekday_of(row_[here].lower) ||
                part_of_day(row_[here].lower) != PartOfDay::none)
                last = here + 1;
        }
        if (row_[at].is_word() && weekday_plural(row_[at].lower)) last = at + 1;
        if (last == 0) return std::nullopt;
        const std::size_t clock_at = row_[last].is("at") ? last + 1 : last;
        std::size_t after = clock_at;
        if (read_clock(row_, clock_at, after) || (clock_at > last && read_bare_hour(row_, clock_at, after)))
            last = after;
        TimeShape shape = shape_of({}, last);
        shape.form = TimeShape::Form::recurring;
        return shape;
    }

    // --- one moment ------------------------------------------------------------------------------------------

    /// "overnight on", "the night of", "the morning of".
    bool read_night_lead(std::size_t at, std::size_t& here, Moment& lead) {
        if (row_[at].is("overnight")) {
            here = at + 1;
            if (row_[here].is_any({"on", "into", "to", "from", ","})) ++here;
            if (row_[here].is("the")) ++here;
            lead.overnight = true;
            return true;
        }
        const std::size_t word = row_[at].is("the") ? at + 1 : at;
        const PartOfDay part = part_of_day(row_[word].lower);
        if (part == PartOfDay::none || row_[word].is_any({"am", "pm", "noon"}) || !row_[word + 1].is_any({"of", "on"}))
            return false;
        here = word + 2;
        lead.part = part;
        lead.overnight = part == PartOfDay::night && row_[word + 1].is("of");
        return true;
    }

    Portion read_portion(std::size_t at, std::size_t& here) {
        const std::size_t word = row_[at].is("the") ? at + 1 : at;
        here = word + 1;
        if (row_[here].is("-") && row_[here].glued) ++here;
        const Piece& piece = row_[word];
        const bool of = row_[here].is("of");
        Portion portion = Portion::whole;
        if (piece.is_any({"early", "beginning", "start"})) portion = Portion::early;
        if (piece.is_any({"mid", "middle"})) portion = Portion::middle;
        if (piece.is_any({"late", "end"})) portion = Portion::late;
        if (piece.is("rest") && of) portion = Portion::rest;
        if (portion == Portion::whole || (piece.is_any({"beginning", "start", "middle", "end"}) && !of))
            return Portion::whole;
        if (of || row_[here].is("in") || row_[here].is("on")) ++here;
        if (row_[here].is("the") && portion != Portion::rest) {
            const bool unit = unit_of(row_[here + 1].lower).has_value();
            if (!unit) ++here;
        }
        return portion;
    }

    std::optional<Moment> read_unit_of_now(std::size_t at, std::size_t& last) {
        const std::size_t word = row_[at].is_any({"the", "this"}) ? at + 1 : at;
        const auto unit = unit_of(row_[word].lower);
        if (!unit || *unit < TimeUnit::week || looks_plural(row_[word].lower) || *unit == TimeUnit::season)
            return std::nullopt;
        if (row_[word + 1].is("of") && *unit != TimeUnit::year) return std::nullopt;
        Moment moment;
        moment.unit = unit;
        last = word + 1;
        return moment;
    }

    std::optional<Moment> read_day_like(std::size_t at, std::size_t& last) {
        Moment lead;
        std::size_t here = at;
        if (read_night_lead(at, here, lead)) {
            auto moment = read_date(here, last);
            if (moment && (moment->names_day() || lead.overnight)) {
                moment->part = lead.part;
                moment->overnight = moment->overnight || lead.overnight;
                return moment;
            }
            const bool adverb =
                !row_.before(at).is_any({"an", "the", "s", "this", "another", "a", "'", "massive", "mass"});
            if (!row_[at].is("overnight") || !adverb) return std::nullopt;
            lead.unit = TimeUnit::day;
            last = at + 1;
            return lead;
        }
        const Portion portion = read_portion(at, here);
        if (portion != Portion::whole) {
            auto moment = read_date(here, last);
            if (!moment && !row_[at].is_any({"early", "late", "mid"})) moment = read_unit_of_now(here, last);
            if (!moment || (moment->direction != 0)) return std::nullopt;
            if (!moment->names_day()) moment->portion = portion;
            return moment;
        }
        return read_date(at, last);
    }

    std::optional<Moment> read_date(std::size_t at, std::size_t& last) {
        auto moment = read_relative(row_, at, last);
        if (!moment) moment = read_calendar(row_, at, day_first_, last);
        if (!moment) return std::nullopt;
        add_year_of(*moment, last);
        add_weekday_behind(*moment, last);
        return moment;
    }

    /// "August last year", "in August of this year", "Friday last week".
    void add_year_of(Moment& moment, std::size_t& last) {
        const bool open = (moment.month && !moment.year) || (moment.weekday && !moment.month) ||
                          (moment.season && !moment.year) || (moment.holiday && !moment.year) ||
                          (moment.day && !moment.month);
        if (!open || moment.lean != Lean::none || !moment.base.empty()) return;
        std::size_t here = last;
        if (row_[here].is_any({"of", "in", ","})) ++here;
        std::size_t after = here;
        const auto base = read_named_relative(row_, here, after);
        if (!base || !base->unit || base->rolling || base->portion != Portion::whole) return;
        const bool fits = (*base->unit == TimeUnit::year && !(moment.weekday && !moment.month)) ||
                          (*base->unit == TimeUnit::week && moment.weekday && !moment.month) ||
                          (*base->unit == TimeUnit::month && moment.day && !moment.month);
        if (!fits) return;
        moment.base.push_back(*base);
        last = after;
    }

    /// "yesterday (Thursday)" needs no care; "on 14 November, a Friday" neither. A weekday before is read with the
    /// date.
    void add_weekday_behind(Moment& moment, std::size_t& last) {
        if (!moment.day || !moment.month || moment.weekday || !row_[last].is("(")) return;
        const auto weekday = weekday_of(row_[last + 1].lower);
        if (!weekday || !row_[last + 2].is(")")) return;
        moment.weekday = weekday;
        last += 3;
    }

    /// "morning" or "at 5 p.m." behind a day.
    void add_clock_behind(Moment& moment, std::size_t& last) {
        if (!moment.names_day()) return;
        std::size_t here = last;
        if (row_[here].is("in") && row_[here + 1].is("the"))
            here += 2;
        else if (row_[here].is_any({"late", "early"}))
            ++here;
        else if (row_[here].is("at") && row_[here + 1].is("night"))
            ++here;
        const PartOfDay part = part_of_day(row_[here].lower);
        if (part != PartOfDay::none && moment.part == PartOfDay::none && !row_[here].is("noon")) {
            moment.part = part;
            last = here + 1;
        }
        here = last;
        if (row_[here].is(",") || row_[here].is("-")) ++here;
        const bool at_word = row_[here].is_any({"at", "around", "about"}) || row_.matches(here, {"shortly", "before"});
        if (row_.matches(here, {"at", "about"}) || row_.matches(here, {"at", "around"})) ++here;
        if (at_word) ++here;
        std::size_t after = here;
        auto clock = read_clock(row_, here, after);
        if (!clock && at_word &&
            row_[here].is_any(
                {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}) &&
            (!row_[here + 1].is_word() || small_number(row_[here + 1].lower)))
            clock = read_bare_hour(row_, here, after);
        if (!clock && at_word && row_[here].is_figure() && (!row_[here + 1].is_word() || row_[here + 1].is("on")))
            clock = read_bare_hour(row_, here, after);
        if (!clock) return;
        const bool tonight = row_[last - 1].is("tonight");
        moment.clock = in_half(*clock, tonight || moment.overnight ? PartOfDay::night : moment.part);
        // "last night at 8" was the evening before.
        if (moment.overnight && moment.unit && moment.clock->seconds >= 12 * 3600) {
            moment.shift -= 1;
            moment.overnight = false;
        }
        last = after;
    }

    std::optional<Moment> read_moment(std::size_t at, std::size_t& last) {
        std::size_t after = at;
        if (auto clock = read_clock(row_, at, after)) return read_clock_first(*clock, after, last);
        if (row_.before(at).is("at") && row_[at + 1].is_any({"tomorrow", "yesterday", "tonight", "this"}))
            if (auto clock = read_bare_hour(row_, at, after)) return read_clock_first(*clock, after, last);
        auto moment = read_day_like(at, last);
        if (moment) add_clock_behind(*moment, last);
        return moment;
    }

    /// "5 p.m. on Friday", "8am this morning".
    Moment read_clock_first(Clock clock, std::size_t after, std::size_t& last) {
        std::size_t here = after;
        if (row_[here].is(",")) ++here;
        if (row_[here].is_any({"on", "of"})) ++here;
        last = after;
        std::size_t end = here;
        auto moment = read_day_like(here, end);
        if (!moment || !moment->names_day()) {
            Moment alone;
            alone.clock = clock;
            return alone;
        }
        last = end;
        if (const PartOfDay part = part_of_day(row_[last].lower); part != PartOfDay::none) {
            moment->part = part;
            ++last;
        }
        moment->clock = in_half(clock, moment->part);
        return *moment;
    }

    // --- two ends --------------------------------------------------------------------------------------------

    bool read_joint(std::size_t at, bool between, std::size_t& here) {
        here = at + 1;
        if (between) return row_[at].is("and") || row_[at].is("-") || row_[at].is("through");
        return row_[at].is_any({"to", "until", "till", "through", "-", "thru"});
    }

    /// "from March to May", "between 3 and 5 p.m.", "from Friday until Monday".
    std::optional<TimeShape> read_led_range(std::size_t at) {
        const bool between = row_[at].is("between"), overnight_from = row_.matches(at, {"overnight", "from"});
        if (!between && !row_[at].is("from") && !overnight_from) return std::nullopt;
        const std::size_t begin = overnight_from ? at + 2 : at + 1;
        if (auto days = read_day_range(begin)) return days;
        if (auto clocks = read_clock_range(begin, between)) return clocks;
        std::size_t last = begin;
        auto from = read_moment(begin, last);
        if (!from || (from->clock && !from->names_day())) return std::nullopt;
        std::size_t here = last;
        if (!read_joint(last, between, here)) return std::nullopt;
        if (row_[here].is_any({"on", "early", "late"}) && !read_calendar(row_, here, day_first_, last)) ++here;
        std::size_t end = here;
        auto to = read_moment(here, end);
        if (!to || (to->clock && !to->names_day())) return std::nullopt;
        return make_range(*from, *to, end);
    }

    static TimeShape make_range(Moment from, Moment to, std::size_t last) {
        // "from 2 May to 3 June 2024": the year is told once.
        if (!from.year && to.year && from.month && from.base.empty()) {
            from.year = to.year;
            if (to.month && *from.month > *to.month) from.year = *to.year - 1;
        } else if (from.year && !to.year && to.month && to.base.empty() && from.month) {
            to.year = *from.month > *to.month ? *from.year + 1 : *from.year;
        } else if (from.month && !from.year && from.base.empty() && !to.base.empty() && to.month) {
            from.base = to.base;
        }
        TimeShape shape = shape_of(std::move(from), last);
        shape.form = TimeShape::Form::range;
        shape.to = std::move(to);
        return shape;
    }

    /// "between 3 and 5 p.m. on Friday", "9:30 - 11:00", "3-8pm yesterday".
    std::optional<TimeShape> read_clock_range(std::size_t at, bool between) {
        std::size_t mid = at;
        auto from = read_clock(row_, at, mid);
        const bool bare_from = !from;
        if (!from) from = read_bare_hour(row_, at, mid);
        std::size_t here = mid;
        if (!from || !read_joint(mid, between, here)) return std::nullopt;
        if (!between && bare_from && row_[mid].is("to") && !row_.before(at).is("from") && row_[at].is_word())
            return std::nullopt;
        std::size_t end = here;
        auto to = read_clock(row_, here, end);
        const bool bare_to = !to;
        if (!to) to = read_bare_hour(row_, here, end);
        if (!to || (bare_from && bare_to && !tells_part_of_day(end))) return std::nullopt;
        if (from->half_known && !to->half_known && to->seconds < from->seconds && from->seconds < 43'200 &&
            to->seconds < 43'200)
            to->seconds += 43'200;
        if (!from->half_known && to->half_known && to->seconds >= 43'200 && from->seconds < 43'200 &&
            from->seconds + 43'200 < to->seconds)
            from->seconds += 43'200;
        std::size_t last = end;
        Moment first = read_clock_first(*from, end, last);
        const PartOfDay part = first.overnight ? PartOfDay::night : first.part;
        first.clock = in_half(*from, part);
        if (first.overnight && first.clock->seconds >= 43'200) {
            first.overnight = false;
            first.shift -= 1;
        }
        Moment second = first;
        second.clock = in_half(*to, part);
        TimeShape shape = make_range(std::move(first), std::move(second), last);
        return shape;
    }

    /// "last night" or "this morning" makes clocks of bare numbers before it.
    bool tells_part_of_day(std::size_t at) {
        std::size_t last = at;
        const auto moment = read_day_like(at, last);
        if (!moment || !moment->names_day()) return false;
        return moment->overnight || moment->part != PartOfDay::none || part_of_day(row_[last].lower) != PartOfDay::none;
    }

    /// "Nov. 13-14", "13 to 15 July", "13th and 14th November 2025".
    std::optional<TimeShape> read_day_range(std::size_t at) {
        const std::size_t begin = row_[at].is("the") ? at + 1 : at;
        const auto first = day_at(begin);
        std::size_t here = 0;
        if (first && read_day_joint(first->second, here)) {
            if (row_[here].is("the")) ++here;
            std::size_t last = here;
            const auto to = read_calendar(row_, here, day_first_, last);
            if (!to || !to->day || !to->month || to->weekday || row_[here].is_word() || *first_day(begin) >= *to->day)
                return std::nullopt;
            if (row_[here].is_figure() && row_[here].text.size() > 2) return std::nullopt;
            if (row_[here + 1].is("/") || row_[here + 1].is(".")) return std::nullopt;
            Moment from = *to;
            from.day = first_day(begin);
            TimeShape shape = make_range(from, *to, last);
            add_year_of(*shape.to, shape.span.last);
            shape.from.base = shape.to->base;
            return shape;
        }
        return std::nullopt;
    }

    std::optional<std::pair<int, std::size_t>> day_at(std::size_t at) const {
        const auto day = row_[at].digits(2);
        if (!day || *day < 1 || *day > 31) return std::nullopt;
        const bool suffix = row_[at + 1].glued && row_[at + 1].is_any({"st", "nd", "rd", "th"});
        return std::pair{*day, at + (suffix ? 2u : 1u)};
    }
    std::optional<int> first_day(std::size_t at) const {
        const auto found = day_at(at);
        return found ? std::optional<int>{found->first} : std::nullopt;
    }
    bool read_day_joint(std::size_t at, std::size_t& here) const {
        here = at + 1;
        return row_[at].is_any({"-", "to", "and", "until", "till", "through"});
    }

    /// The second day of "Nov. 13-14" behind a date without a year.
    std::optional<TimeShape> read_second_day(const Moment& from, std::size_t last) {
        if (!from.day || !from.month || from.year || from.clock) return std::nullopt;
        std::size_t here = last;
        if (!read_day_joint(last, here)) return std::nullopt;
        if (row_[here].is("the")) ++here;
        const auto day = day_at(here);
        if (!day || day->first <= *from.day) return std::nullopt;
        std::size_t end = day->second;
        const Piece& next = row_[end];
        const bool clock = next.is(":") || next.is_any({"am", "pm", "a", "p"});
        if (clock || month_of(next.lower) || next.is_any({"%", "percent", "/"}) ||
            (next.is_word() && looks_plural(next.lower)))
            return std::nullopt;
        if (row_[last].is("and") && next.is_word() &&
            !next.is_any({"in", "at", "and", "when", "by", "as", "were", "was"}))
            return std::nullopt;
        Moment to = from;
        to.day = day->first;
        std::size_t after = end;
        std::size_t year_at = row_[end].is_any({",", "of"}) ? end + 1 : end;
        if (const auto year = read_year(row_, year_at, false, after)) {
            to.year = year;
            end = after;
        }
        add_year_of(to, end);
        Moment first = from;
        first.year = to.year;
        first.base = to.base;
        return make_range(std::move(first), std::move(to), end);
    }

    std::optional<TimeShape> read_moment_or_range(std::size_t at) {
        const bool sure_clock = row_[at].is_figure() || read_clock_probe(at);
        if (sure_clock)
            if (auto clocks = read_clock_range(at, false); clocks && probable_clock_range(at, *clocks)) return clocks;
        std::size_t last = at;
        auto moment = read_moment(at, last);
        if (!moment) return std::nullopt;
        if (auto days = read_second_day(*moment, last)) return days;
        if (auto range = read_second_end(at, *moment, last)) return range;
        return shape_of(std::move(*moment), last);
    }

    bool read_clock_probe(std::size_t at) const {
        std::size_t last = at;
        return read_clock(row_, at, last).has_value();
    }

    /// "3-8pm" and "5 to 7 p.m." are clocks; "3-1" and "5 to 7 people" are not.
    bool probable_clock_range(std::size_t at, const TimeShape& shape) const {
        std::size_t last = at;
        if (read_clock(row_, at, last)) return true;
        return shape.to && shape.to->clock && shape.to->clock->half_known && shape.from.clock &&
               shape.from.clock->seconds != shape.to->clock->seconds;
    }

    /// "March to May 2025", "Friday to Sunday", "2014-2018", "02-02-2020 - 03-03-2020".
    std::optional<TimeShape> read_second_end(std::size_t at, const Moment& from, std::size_t last) {
        if (!from.offset.empty() || (from.clock && !from.names_day())) return std::nullopt;
        std::size_t here = last;
        if (!read_joint(last, false, here) && !(row_[last].is("/") && from.clock && row_[last].glued))
            return std::nullopt;
        here = last + 1;
        std::size_t end = here;
        auto to = read_moment(here, end);
        if (!to && from.year && !from.month && row_[last].glued) {  // "2014-15"
            const auto two = row_[here].digits(2);
            if (!two || row_[here].text.size() != 2 || *two != (*from.year + 1) % 100) return std::nullopt;
            to = from;
            to->year = *from.year + 1;
            end = here + 1;
        }
        if (!to || !to->offset.empty() || (to->clock && !to->names_day())) return std::nullopt;
        const bool same_kind = (from.year && !from.month && to->year && !to->month) || (from.month && to->month) ||
                               (from.weekday && to->weekday) || (from.decade && to->decade) ||
                               (from.names_day() && to->names_day());
        // "moved from Friday to Sunday" is read by its "from"; a bare "to" between two days may be a change.
        if (!same_kind || (row_[last].is("to") && row_.before(at).is("moved"))) return std::nullopt;
        return make_range(from, *to, end);
    }

    std::optional<TimeShape> read_since(std::size_t at) {
        if (!row_[at].is("since")) return std::nullopt;
        std::size_t here = at + 1;
        if (row_[here].is_any({"at", "about", "around"})) ++here;
        std::size_t last = here;
        auto moment = read_moment(here, last);
        if (!moment) return std::nullopt;
        TimeShape shape = shape_of(std::move(*moment), last);
        shape.form = TimeShape::Form::since;
        return shape;
    }

    // --- lengths ---------------------------------------------------------------------------------------------

    std::optional<TimeShape> read_duration(std::size_t at) {
        std::size_t last = at;
        auto length = read_length(row_, at, last);
        if (length.empty()) return std::nullopt;
        // "a 34-year-old man", "34 years old", "two years of age": ages, not lengths of time.
        if (row_[last].is_any({"old", "olds"}) || row_.matches(last, {"of", "age"})) return std::nullopt;
        if (row_[last].is("-") && row_[last + 1].is_any({"old", "olds"})) return std::nullopt;
        const bool article = row_[at].is_any({"a", "an"});
        const bool per = row_.before(at).is_any({"per", "once", "twice", "times", "dollars", "%", "percent"}) ||
                         (article && (row_.before(at).is_figure() || looks_plural(row_.before(at).lower)));
        if (per || row_[last].is("'")) return std::nullopt;
        if (article && last == at + 2 &&
            !row_.before(at).is_any({"for", "in", "within", "about", "over", "than", "least", "after"}) &&
            row_.size() > 2)
            return std::nullopt;
        TimeShape shape = shape_of({}, last);
        shape.form = TimeShape::Form::duration;
        if (row_.before(at).is("in") && length.back().unit >= TimeUnit::day) {
            shape.from.offset = length;
            shape.from.direction = 1;
        }
        shape.length = std::move(length);
        return shape;
    }

    const PieceRow& row_;
    std::optional<bool> day_first_;
};

}  // namespace

std::vector<TimeShape> read_time_shapes(const PieceRow& row, std::optional<bool> day_first) {
    return Reader(row, day_first).read_all();
}

}  // namespace gainsay::text::values
