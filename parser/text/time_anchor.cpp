#include "parser/text/time_anchor.hpp"

#include "parser/text/time_days.hpp"

#include <algorithm>
#include <cmath>

namespace gainsay::text::values {
namespace {

TimeUnit finest_of(const std::vector<Length>& lengths) {
    TimeUnit finest = TimeUnit::century;
    for (const Length& length : lengths) finest = std::min(finest, length.unit);
    return finest;
}

class Anchor {
public:
    Anchor(const Moment& moment, const TimeContext& context) : m_(moment), context_(context) {}

    Anchored run() {
        Anchored result;
        if (m_.fiscal) return result;
        if (const auto instants = resolve_instants()) {
            result.interval = *instants;
            result.by_article = by_article_;
            return result;
        }
        auto days = resolve();
        if (days) days = portion_of(*days);
        if (days && m_.overnight) days->first = plus(days->first, -1);
        if (!days) return result;
        result.interval = TimeInterval::between(days->first, days->last);
        result.by_article = by_article_;
        if (m_.clock && days->first == days->last) add_clock(result.interval);
        return result;
    }

private:
    void add_clock(TimeInterval& interval) const {
        const std::int64_t at = *interval.earliest * kSecondsPerDay + m_.clock->seconds;
        interval = {at, at, true};
    }

    /// Times that are counted in hours or less from a known instant: "two hours ago", "the past ten minutes", "now".
    std::optional<TimeInterval> resolve_instants() {
        const bool counted = !m_.offset.empty() && m_.base.empty();
        const bool rolling = m_.unit && m_.rolling && *m_.unit <= TimeUnit::hour;
        if (!counted && !rolling && !m_.named_now) return std::nullopt;
        TimeUnit finest = rolling ? *m_.unit : TimeUnit::second;
        if (counted) finest = finest_of(m_.offset);
        if (finest > TimeUnit::hour) return std::nullopt;
        const auto now = instant();
        if (!now) return std::nullopt;
        if (m_.named_now) return TimeInterval{*now, *now, true};
        const auto length = total_seconds(rolling ? std::vector<Length>{{m_.count, *m_.unit}} : m_.offset);
        if (!length || *length > std::int64_t{400} * 366 * kSecondsPerDay) return std::nullopt;
        if (rolling)
            return m_.shift < 0 ? TimeInterval{*now - *length, *now, true} : TimeInterval{*now, *now + *length, true};
        const std::int64_t at = *now + m_.direction * *length;
        return TimeInterval{at, at, true};
    }

    /// The second that a moment is counted from, where it is known so well.
    std::optional<std::int64_t> instant() {
        if (m_.from_previous && context_.previous) {
            const auto& previous = context_.previous;
            if (!previous->by_seconds || !previous->bounded()) return std::nullopt;
            return m_.direction < 0 ? previous->earliest : previous->latest;
        }
        if (!context_.clock || !published()) return std::nullopt;
        return context_.published->number * kSecondsPerDay + *context_.clock;
    }

    std::optional<Days> resolve() {
        if (m_.named_now) return one_day(published());
        if (!m_.offset.empty()) return resolve_offset();
        if (m_.nth) return resolve_nth();
        if (m_.holiday) return resolve_holiday();
        if (m_.month || m_.day) return resolve_date();
        if (m_.weekday) return resolve_weekday();
        if (m_.century) return years((*m_.century - 1) * 100 + 1, 100);
        if (m_.decade) return years(*m_.decade, 10);
        if (m_.season) return resolve_season();
        if (m_.quarter || m_.half) return resolve_part_of_year();
        if (m_.year) return years(*m_.year);
        if (m_.unit) return resolve_unit();
        return std::nullopt;
    }

    std::optional<Day> published() {
        by_article_ = by_article_ || context_.published.has_value();
        return context_.published;
    }

    /// The day from which "later" and "the next day" count: the last day of what was named before, else publication.
    std::optional<Day> from_previous(int direction) {
        if (context_.previous && context_.previous->bounded()) {
            const TimeInterval days = context_.previous->in_days();
            return Day{static_cast<std::int32_t>(direction < 0 ? *days.earliest : *days.latest)};
        }
        return published();
    }

    std::optional<Days> resolve_base() {
        TimeContext context = context_;
        if (!m_.offset.empty() && m_.direction > 0 && m_.base.front().weekday) context.tense = Tense::future;
        const Anchored base = anchor(m_.base.front(), context);
        by_article_ = by_article_ || base.by_article;
        const TimeInterval days = base.interval.in_days();
        if (!days.bounded()) return std::nullopt;
        return Days{Day{static_cast<std::int32_t>(*days.earliest)}, Day{static_cast<std::int32_t>(*days.latest)}};
    }

    std::optional<int> base_year() {
        if (m_.base.empty()) return std::nullopt;
        const auto base = resolve_base();
        if (!base) return std::nullopt;
        return to_civil(base->first).year;
    }

    std::optional<Days> resolve_unit() {
        if (!m_.base.empty()) {  // "the week of Nov. 10", "the three months to June"
            const auto base = resolve_base();
            if (base && m_.rolling) {
                const auto first = moved(plus(base->last, 1), {m_.count, *m_.unit}, -1);
                return first ? std::optional{Days{*first, base->last}} : std::nullopt;
            }
            return base ? calendar_unit(*m_.unit, base->first, 0) : std::nullopt;
        }
        const auto day = m_.from_previous ? from_previous(m_.shift) : published();
        if (!day) return std::nullopt;
        if (m_.rolling) return resolve_rolling(*day);
        const bool free_weekend = m_.lean == Lean::none && m_.shift == 0 && context_.tense != Tense::future;
        if (*m_.unit == TimeUnit::weekend && (m_.lean == Lean::last || free_weekend)) {
            const Days last_week = *calendar_unit(TimeUnit::weekend, *day, weekday(*day) == 6 ? -1 : 0);
            return last_week.last < *day ? last_week : *calendar_unit(TimeUnit::weekend, *day, -1);
        }
        auto days = calendar_unit(*m_.unit, *day, m_.shift);
        if (days && m_.portion == Portion::so_far) days->last = std::max(days->first, *day);
        if (days && m_.portion == Portion::rest) days->first = std::min(days->last, *day);
        return days;
    }

    /// Quarters and decades run along the calendar, shorter units up to the day. With a known clock of publication the
    /// units are whole ones before it; with the day alone, that day is a part of them.
    std::optional<Days> resolve_rolling(Day day) const {
        const Length length{m_.count, *m_.unit};
        if (*m_.unit == TimeUnit::quarter || *m_.unit == TimeUnit::weekend || *m_.unit >= TimeUnit::decade)
            return resolve_calendar_run(day);
        const auto other = moved(day, length, m_.shift);
        if (!other) return std::nullopt;
        if (*m_.unit <= TimeUnit::hour) return m_.shift < 0 ? Days{plus(*other, -1), day} : Days{day, plus(*other, 1)};
        return m_.shift < 0 ? Days{*other, context_.clock ? plus(day, -1) : day} : Days{plus(day, 1), *other};
    }

    std::optional<Days> resolve_calendar_run(Day day) const {
        const auto near = calendar_unit(*m_.unit, day, m_.shift),
                   far = calendar_unit(*m_.unit, day, m_.shift * m_.count);
        if (!near || !far || m_.count > 1000) return std::nullopt;
        return m_.shift < 0 ? Days{far->first, near->last} : Days{near->first, far->last};
    }

    std::optional<Days> resolve_offset() {
        std::optional<Day> day;
        if (!m_.base.empty()) {
            const auto base = resolve_base();
            if (base) day = m_.direction < 0 ? base->first : base->last;
        } else {
            day = m_.from_previous ? from_previous(m_.direction) : published();
        }
        for (const Length& length : m_.offset)
            if (day) day = moved(*day, length, m_.direction);
        if (!day) return std::nullopt;
        const TimeUnit finest = finest_of(m_.offset);
        if (finest <= TimeUnit::hour) return m_.direction < 0 ? Days{plus(*day, -1), *day} : Days{*day, plus(*day, 1)};
        // "two months ago" is some day of that month, "two years ago" some day of that year; but exact from a given
        // day.
        if (!m_.base.empty() || finest < TimeUnit::month) return one_day(day);
        return calendar_unit(finest, *day, 0);
    }

    /// "the first six months of 2021", "the last ten days of May".
    std::optional<Days> first_or_last_of(Days base) const {
        const Length length{m_.count, *m_.unit};
        const auto edge = *m_.nth > 0 ? moved(base.first, length, 1) : moved(plus(base.last, 1), length, -1);
        if (!edge) return std::nullopt;
        return *m_.nth > 0 ? Days{base.first, plus(*edge, -1)} : Days{*edge, base.last};
    }

    std::optional<Days> resolve_nth() {
        const auto base = resolve_base();
        if (!base) return std::nullopt;
        const CivilDate first = to_civil(base->first);
        if (m_.count > 1) return first_or_last_of(*base);
        if (m_.weekday) return one_day(nth_weekday(first.year, static_cast<int>(first.month), *m_.weekday, *m_.nth));
        if (m_.unit == TimeUnit::day) {
            const Day day = *m_.nth > 0 ? plus(base->first, *m_.nth - 1) : base->last;
            return day <= base->last ? one_day(day) : std::nullopt;
        }
        if (m_.unit == TimeUnit::month) return months(first.year, *m_.nth > 0 ? *m_.nth : 12);
        // Weeks of a month or year count by their Thursdays (ISO 8601).
        Days week = *m_.nth > 0 ? calendar_week(base->first) : calendar_week(base->last);
        if (*m_.nth > 0) {
            if (plus(week.first, 3) < base->first) week = calendar_week(plus(week.first, 7));
            week = calendar_week(plus(week.first, 7 * (*m_.nth - 1)));
        } else if (plus(week.first, 3) > base->last) {
            week = calendar_week(plus(week.first, -7));
        }
        if (m_.unit == TimeUnit::weekend) week.first = plus(week.first, 5);
        return week;
    }

    /// Of the same date in three years, the one that the tense and the habit of news point to.
    template <class InYear>
    std::optional<Days> nearest_year(InYear in_year) {
        const auto given = m_.year ? m_.year : base_year();
        if (given) return in_year(*given);
        if (!m_.base.empty()) return std::nullopt;
        const auto today = published();
        if (!today) return context_.year_of ? named_year(in_year) : std::nullopt;
        const int year = to_civil(*today).year;
        const bool strict_future = m_.lean == Lean::next,
                   strict_past = m_.lean == Lean::last || m_.lean == Lean::previous;
        if (m_.lean == Lean::current) {
            const auto days = in_year(year);
            const bool gone = days && m_.holiday && days->last < *today && context_.tense != Tense::past;
            return gone ? in_year(year + 1) : days;
        }
        const int ahead = strict_past                       ? -1
                          : context_.tense == Tense::past   ? 0
                          : context_.tense == Tense::future ? 334
                                                            : 31;
        if (strict_future) {
            for (int y = year; y <= year + 4; ++y)
                if (const auto days = in_year(y); days && days->first > *today) return days;
            return std::nullopt;
        }
        for (int y = year + 1; y >= year - 4; --y) {
            const auto days = in_year(y);
            if (!days || days->first.number > today->number + ahead) continue;
            if (strict_past && days->last >= *today) continue;
            return days;
        }
        return std::nullopt;
    }

    template <class InYear>
    std::optional<Days> named_year(InYear in_year) const {
        const auto year = context_.year_of->find(m_.month.value_or(0), m_.day.value_or(0));
        return year ? in_year(*year) : std::nullopt;
    }

    std::optional<Days> resolve_holiday() {
        return nearest_year([this](int year) -> std::optional<Days> {
            const auto days = holiday_in(*m_.holiday, year);
            if (!days) return std::nullopt;
            return Days{days->first, days->last};
        });
    }

    std::optional<Days> resolve_date() {
        if (!m_.month) return resolve_day_of_month();
        const int month = *m_.month;
        if (!m_.day) return nearest_year([month](int year) { return months(year, month); });
        const auto day = static_cast<std::uint32_t>(*m_.day);
        return nearest_year(
            [month, day](int year) { return one_day(make_day(year, static_cast<std::uint32_t>(month), day)); });
    }

    /// "the 14th", "Friday the 14th": the month is that of what came before, else the nearest.
    std::optional<Days> resolve_day_of_month() {
        std::optional<Day> near;
        if (!m_.base.empty()) {
            const auto base = resolve_base();
            if (base) near = base->first;
        } else {
            near = from_previous(-1);
        }
        if (!near) return std::nullopt;
        const auto day = static_cast<std::uint32_t>(*m_.day);
        constexpr int order_past[] = {0, -1, 1, -2, 2}, order_future[] = {0, 1, -1, 2, -2};
        const auto& order = context_.tense == Tense::future ? order_future : order_past;
        for (const int shift : order) {
            const auto month =
                add_months(Day{near->number - static_cast<std::int32_t>(to_civil(*near).day) + 1}, shift);
            if (!month) continue;
            const CivilDate date = to_civil(*month);
            const auto found = make_day(date.year, date.month, day);
            if (found && (!m_.weekday || weekday(*found) == *m_.weekday)) return one_day(found);
        }
        return std::nullopt;
    }

    /// The nth such weekday after or before a day.
    std::optional<Days> step_weekdays(Day day) const {
        const int wanted = *m_.weekday, steps = m_.weekday_steps;
        const int days = steps > 0 ? (wanted - weekday(day) + 6) % 7 + 1 : -((weekday(day) - wanted + 6) % 7 + 1);
        return one_day(plus(day, days + 7 * (steps > 0 ? steps - 1 : steps + 1)));
    }

    std::optional<Days> resolve_weekday() {
        const int wanted = *m_.weekday;
        if (!m_.base.empty()) {
            const auto base = resolve_base();
            if (!base) return std::nullopt;
            if (m_.weekday_steps != 0) return step_weekdays(m_.weekday_steps > 0 ? base->last : base->first);
            return one_day(plus(calendar_week(base->first).first, wanted));
        }
        if (m_.weekday_steps != 0) {
            const auto today = m_.from_previous ? from_previous(m_.weekday_steps) : published();
            return today ? step_weekdays(*today) : std::nullopt;
        }
        if (m_.lean == Lean::following) {
            const auto day = from_previous(1);
            if (!day) return std::nullopt;
            return one_day(plus(*day, (wanted - weekday(*day) + 6) % 7 + 1));
        }
        const auto today = published();
        if (!today) return std::nullopt;
        const int back = (weekday(*today) - wanted + 7) % 7, ahead = (wanted - weekday(*today) + 7) % 7;
        switch (m_.lean) {
        case Lean::last:
            return one_day(plus(*today, -(back == 0 ? 7 : back)));
        case Lean::previous:
            return one_day(plus(calendar_week(*today).first, wanted - 7));
        case Lean::next:
            return one_day(plus(calendar_week(*today).first, wanted + 7));
        case Lean::current:
            return one_day(context_.tense == Tense::past ? plus(*today, -back) : plus(*today, ahead));
        default:
            break;
        }
        return one_day(context_.tense == Tense::future ? plus(*today, ahead) : plus(*today, -back));
    }

    std::optional<Days> resolve_season() {
        const int first_month = 3 + 3 * *m_.season;  // meteorological seasons, as news means them
        return nearest_year([first_month](int year) { return months(year, first_month, 3); });
    }

    std::optional<Days> resolve_part_of_year() {
        const int length = m_.quarter ? 3 : 6;
        const int first_month = ((m_.quarter ? *m_.quarter : *m_.half) - 1) * length + 1;
        return nearest_year([=](int year) { return months(year, first_month, length); });
    }

    /// Thirds for early, middle and late: of a year by months, of a month by tens of days, of other times by length.
    std::optional<Days> portion_of(Days days) const {
        const int length = days.last.number - days.first.number + 1;
        const bool decade = length > 3'650 && length < 3'655;
        const bool year = length == 365 || length == 366, month = length >= 28 && length <= 31;
        const auto after = [&](int part) {
            if (year) return add_months(days.first, std::int64_t{4} * part).value_or(days.first);
            if (decade && part < 3) return add_months(days.first, std::int64_t{36} * part).value_or(days.first);
            return part == 3 ? plus(days.last, 1) : plus(days.first, month ? 10 * part : length * part / 3);
        };
        switch (m_.portion) {
        case Portion::early:
            days.last = plus(after(1), -1);
            break;
        case Portion::late:
            days.first = after(2);
            break;
        case Portion::middle:
            days = {after(1), plus(after(2), -1)};
            break;
        case Portion::rest:
            if (context_.published && days.first <= *context_.published && *context_.published <= days.last)
                days.first = *context_.published;
            break;
        default:
            break;
        }
        if (days.last < days.first) return std::nullopt;
        return days;
    }

    const Moment& m_;
    const TimeContext& context_;
    bool by_article_ = false;
};

}  // namespace

Anchored anchor(const Moment& moment, const TimeContext& context) {
    return Anchor(moment, context).run();
}

}  // namespace gainsay::text::values
