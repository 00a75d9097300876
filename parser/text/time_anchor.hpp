#pragma once
// Lays time expressions on the calendar.

#include "parser/source/calendar.hpp"
#include "parser/text/time_shape.hpp"

#include <optional>

namespace gainsay::text::values {

enum class Tense { unknown, past, future };

struct TimeContext {
    std::optional<Day> published;
    std::optional<int> article_year;       ///< the only year that full dates of the article name
    std::optional<TimeInterval> previous;  ///< in days: the time named before in the text
    Tense tense = Tense::unknown;
};

struct Anchored {
    TimeInterval interval;
    bool by_article = false;
};

/// News looks back: a date without a year is the latest that is no more than a month ahead, a weekday the latest up to
/// the day of publication, unless the tense says otherwise.
Anchored anchor(const Moment& moment, const TimeContext& context);
/// "from X to Y"; open where a side cannot be anchored.
Anchored anchor_range(const Moment& from, const Moment& to, const TimeContext& context);

}  // namespace gainsay::text::values
