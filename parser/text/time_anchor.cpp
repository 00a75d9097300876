#include "parser/text/time_anchor.hpp"

#include <algorithm>
#include <cmath>

namespace gainsay::text::values {
namespace {

constexpr std::int64_t kSecondsPerDay = 86'400;

struct Days {
    Day first, last;
};

std::optional<Days> one_day(std::optional<Day> day) {
    if (!day) return std::nullopt;
    return Days{*day, *day};
}

Day plus(Day day, int days) {
    return Day{day.number + days};
}

bool valid_year(int year) {
    return year >= 1 && year <= 9998;
}

std::optional<Days> months(int year, int month, int count = 1) {
    const int index = year * 12 + month - 1;
    const int end = index + count;
    if (index < 12 || !valid_year(end / 12)) return std::nullopt;
    const Day first = to_day({index / 12, static_cast<std::uint32_t>(index % 12 + 1), 1});
    const Day next = to_day({end / 12, static_cast<std::uint32_t>(end % 12 + 1), 1});
    return Days{first, plus(next, -1)};
}

std::optional<Days> years(int year, int count = 1) {
    if (!valid_year(year) || !valid_year(year + count)) return std::nullopt;
    return Days{to_day({year, 1, 1}), to_day({year + count - 1, 12, 31})};
}

/// The day so many months away, at most the last of its month.
std::optional<Day> add_months(Day day, std::int64_t count) {
    const CivilDate date = to_civil(day);
    const std::int64_t index =
        static_cast<std::int64_t>(date.year) * 12 + static_cast<std::int64_t>(date.month) - 1 + count;
    if (index < 12 || index / 12 > 9998) return std::nullopt;
    const auto year = static_cast<std::int32_t>(index / 12);
    const auto month = static_cast<std::uint32_t>(index % 12 + 1);
    return make_day(year, month, std::min(date.day, days_in_month(year, month)));
}

Days calendar_week(Day day) {
    const Day monday = plus(day, -weekday(day));
    return {monday, plus(monday, 6)};
}

int quarter_of(CivilDate date) {
    return static_cast<int>((date.month - 1) / 3);
}

/// Day, week, month, … that holds the day, `shift` of them away.
std::optional<Days> calendar_unit(TimeUnit unit, Day day, int shift) {
    const CivilDate date = to_civil(day);
    const int year = date.year, month = static_cast<int>(date.month);
    switch (unit) {
    case TimeUnit::second:
    case TimeUnit::minute:
    case TimeUnit::hour:
        return one_day(day);
    case TimeUnit::day:
        return one_day(plus(day, shift));
    case TimeUnit::week:
        return calendar_week(plus(day, 7 * shift));
    case TimeUnit::weekend: {
        const Days week = calendar_week(plus(day, 7 * shift));
        return Days{plus(week.first, 5), week.last};
    }
    case TimeUnit::month:
        return months(year, month + shift);
    case TimeUnit::quarter:
        return months(year, quarter_of(date) * 3 + 1 + 3 * shift, 3);
    case TimeUnit::season:
    case TimeUnit::year:
        return years(year + shift);
    case TimeUnit::decade:
        return years((year / 10 + shift) * 10, 10);
    case TimeUnit::century:
        return years(((year - 1) / 100 + shift) * 100 + 1, 100);
    }
    return std::nullopt;
}

std::optional<Day> moved(Day day, const Length& length, int direction) {
    const auto scaled = length.count.scaled_by(9);
    if (!scaled) return std::nullopt;
    const std::int64_t whole = *scaled / 1'000'000'000;
    if (whole > 100'000) return std::nullopt;
    switch (length.unit) {
    case TimeUnit::second:
    case TimeUnit::minute:
    case TimeUnit::hour: {
        const std::int64_t seconds = *scaled / 1'000 * seconds_of(length.unit) / 1'000'000;
        return plus(day, static_cast<int>(direction * (seconds / kSecondsPerDay)));
    }
    case TimeUnit::month:
        return add_months(day, direction * whole);
    case TimeUnit::quarter:
        return add_months(day, direction * whole * 3);
    case TimeUnit::year:
        return add_months(day, direction * (whole * 12 + (length.count.is_whole() ? 0 : 6)));
    case TimeUnit::decade:
        return add_months(day, direction * whole * 120);
    case TimeUnit::century:
        return whole > 90 ? std::nullopt : add_months(day, direction * whole * 1200);
    default:
        return plus(day, static_cast<int>(direction * whole * seconds_of(length.unit) / kSecondsPerDay));
    }
}

class Anchor {
public:
    Anchor(const Moment& moment, const TimeContext& context) : m_(moment), context_(context) {}

    Anchored run() {
        Anchored result;
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

    std::optional<Days> resolve() {
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
            const std::int64_t side = direction < 0 ? *context_.previous->earliest : *context_.previous->latest;
            return Day{static_cast<std::int32_t>(side)};
        }
        return published();
    }

    std::optional<Days> resolve_base() {
        const Anchored base = anchor(m_.base.front(), context_);
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
        const auto day = m_.from_previous ? from_previous(m_.shift) : published();
        if (!day) return std::nullopt;
        if (m_.rolling) return resolve_rolling(*day);
        if (*m_.unit == TimeUnit::weekend && m_.lean == Lean::last) {
            const Days last_week = *calendar_unit(TimeUnit::weekend, *day, weekday(*day) == 6 ? -1 : 0);
            return last_week.last < *day ? last_week : *calendar_unit(TimeUnit::weekend, *day, -1);
        }
        auto days = calendar_unit(*m_.unit, *day, m_.shift);
        if (days && m_.portion == Portion::so_far) days->last = std::max(days->first, *day);
        if (days && m_.portion == Portion::rest) days->first = std::min(days->last, *day);
        return days;
    }

    std::optional<Days> resolve_rolling(Day day) {
        const Length length{m_.count, *m_.unit};
        const auto other = moved(day, length, m_.shift);
        if (!other) return std::nullopt;
        if (*m_.unit <= TimeUnit::hour) return m_.shift < 0 ? Days{plus(*other, -1), day} : Days{day, plus(*other, 1)};
        return m_.shift < 0 ? Days{*other, day} : Days{plus(day, 1), *other};
    }

    std::optional<Days> resolve_offset() {
        std::optional<Day> day;
        if (!m_.base.empty()) {
            const auto base = resolve_base();
            if (base) day = m_.direction < 0 ? base->first : base->last;
        } else {
            day = m_.from_previous ? from_previous(m_.direction) : published();
        }
        TimeUnit finest = TimeUnit::century;
        for (const Length& length : m_.offset) {
            if (day) day = moved(*day, length, m_.direction);
            finest = std::min(finest, length.unit);
        }
        if (!day) return std::nullopt;
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
        return nearest_year([this](int year) { return one_day(holiday_in(*m_.holiday, year)); });
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

    std::optional<Days> resolve_weekday() {
        const int wanted = *m_.weekday;
        if (!m_.base.empty()) {
            const auto base = resolve_base();
            if (!base) return std::nullopt;
            return one_day(plus(calendar_week(base->first).first, wanted));
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
        const bool year = length == 365 || length == 366, month = length >= 28 && length <= 31;
        const auto after = [&](int part) {
            if (year) return add_months(days.first, 4 * part).value_or(days.first);
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

void YearsNamed::add(const Moment& moment) {
    if (moment.year && moment.month && moment.day) named_.push_back({*moment.month, *moment.day, *moment.year});
}

std::optional<int> YearsNamed::find(int month, int day) const {
    std::optional<int> same_day, any;
    bool days_differ = false, years_differ = false;
    for (const Named& date : named_) {
        if (date.month == month && date.day == day) {
            days_differ = days_differ || (same_day && *same_day != date.year);
            same_day = date.year;
        }
        years_differ = years_differ || (any && *any != date.year);
        any = date.year;
    }
    if (same_day && !days_differ) return same_day;
    return days_differ || years_differ ? std::nullopt : any;
}

Anchored anchor(const Moment& moment, const TimeContext& context) {
    return Anchor(moment, context).run();
}

Anchored anchor_range(const Moment& from, const Moment& to, const TimeContext& context) {
    const Anchored first = anchor(from, context), second = anchor(to, context);
    Anchored result;
    result.by_article = first.by_article || second.by_article;
    TimeInterval a = first.interval, b = second.interval;
    if (a.by_seconds != b.by_seconds) {
        a = a.in_days();
        b = b.in_days();
    }
    result.interval = {a.earliest, b.latest, a.by_seconds && b.by_seconds};
    if (a.earliest && b.latest && *a.earliest > *b.latest) {
        // "from November to February", "10 p.m. to 2 a.m.": the second end lies after the first.
        const bool clocks = result.interval.by_seconds && *a.earliest - *b.latest < kSecondsPerDay;
        if (clocks) {
            result.interval.latest = *b.latest + kSecondsPerDay;
        } else if (!result.interval.by_seconds && from.month && !from.year && from.base.empty()) {
            const auto earlier = add_months(Day{static_cast<std::int32_t>(*a.earliest)}, -12);
            result.interval.earliest = earlier ? std::optional<std::int64_t>{earlier->number} : std::nullopt;
        } else if (!result.interval.by_seconds && from.weekday && to.weekday) {
            result.interval.earliest = *a.earliest - 7;
        }
    }
    if (result.interval.bounded() && *result.interval.earliest > *result.interval.latest) result.interval = {};
    return result;
}

}  // namespace gainsay::text::values
