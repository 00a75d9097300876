// What joins and bounds anchored times: ranges, bounds, lengths, and the years that an article names.

#include "parser/text/time_anchor.hpp"
#include "parser/text/time_days.hpp"

#include <algorithm>

namespace gainsay::text::values {

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

std::optional<std::int64_t> total_seconds(const std::vector<Length>& lengths) {
    Decimal sum;
    for (const Length& length : lengths) {
        const auto part = Decimal::multiply(length.count, seconds_of(length.unit));
        const auto next = part ? Decimal::add(sum, *part) : std::nullopt;
        if (!next) return std::nullopt;
        sum = *next;
    }
    const auto scaled = sum.scaled_by(9);
    return sum.is_whole() ? std::optional<std::int64_t>{sum.digits()}
           : scaled       ? std::optional<std::int64_t>{*scaled / 1'000'000'000}
                          : std::nullopt;
}

TimeInterval lasting(const TimeInterval& from, const std::vector<Length>& length) {
    TimeInterval result{from.earliest, std::nullopt, from.by_seconds};
    const auto seconds = total_seconds(length);
    if (!from.earliest || !seconds || *seconds > std::int64_t{400} * 366 * kSecondsPerDay) return result;
    if (from.by_seconds) {
        result.latest = *from.earliest + *seconds;
        return result;
    }
    std::optional<Day> end = Day{static_cast<std::int32_t>(*from.earliest)};
    for (const Length& part : length)
        if (end) end = moved(*end, part, 1);
    if (end) result.latest = std::max<std::int64_t>(*from.earliest, end->number - 1);
    return result;
}

TimeInterval lasting_from(Day day, const std::vector<Length>& length) {
    std::optional<Day> end = day;
    for (const Length& part : length)
        if (end) end = moved(*end, part, 1);
    return end ? TimeInterval::between(day, *end) : TimeInterval{day.number, std::nullopt, false};
}

TimeInterval bounded_by(TimeInterval interval, TimeShape::Bound bound, bool inclusive) {
    using Bound = TimeShape::Bound;
    const std::int64_t step = inclusive || interval.by_seconds ? 0 : 1;
    switch (bound) {
    case Bound::before:
        return {std::nullopt, interval.earliest ? std::optional{*interval.earliest - step} : std::nullopt,
                interval.by_seconds};
    case Bound::until:
        return {std::nullopt, interval.latest, interval.by_seconds};
    case Bound::after:
        return {interval.latest ? std::optional{*interval.latest + step} : std::nullopt, std::nullopt,
                interval.by_seconds};
    case Bound::since:
        return {interval.earliest, std::nullopt, interval.by_seconds};
    default:
        return interval;
    }
}

namespace {

/// A weekday that nothing but its name tells: "Sunday", "Sunday at noon".
bool is_free_weekday(const Moment& moment) {
    return moment.weekday && !moment.month && !moment.day && !moment.nth && moment.lean == Lean::none &&
           moment.weekday_steps == 0 && moment.base.empty() && moment.offset.empty();
}

/// "from tomorrow to Friday", "next Monday to Wednesday": the Friday that comes after the first end.
Anchored anchor_second(const Moment& from, const Moment& to, const Anchored& first, const TimeContext& context) {
    Anchored second = anchor(to, context);
    const auto& begin = first.interval.earliest;
    if (!is_free_weekday(to) || is_free_weekday(from) || !begin || !second.interval.latest) return second;
    const auto seconds_or_days = [](bool by_seconds) { return by_seconds ? kSecondsPerDay : 1; };
    const std::int64_t begin_day = *begin / seconds_or_days(first.interval.by_seconds);
    const std::int64_t end_day = *second.interval.latest / seconds_or_days(second.interval.by_seconds);
    if (end_day >= begin_day) return second;
    const std::int64_t weeks = (begin_day - end_day + 6) / 7 * 7 * seconds_or_days(second.interval.by_seconds);
    *second.interval.latest += weeks;
    if (second.interval.earliest) *second.interval.earliest += weeks;
    return second;
}

}  // namespace

Anchored anchor_range(const Moment& from, const Moment& to, const TimeContext& context) {
    const Anchored first = anchor(from, context), second = anchor_second(from, to, first, context);
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
