#pragma once
// Lays time expressions on the calendar.

#include "parser/source/calendar.hpp"
#include "parser/text/time_shape.hpp"

#include <optional>
#include <vector>

namespace gainsay::text::values {

enum class Tense { unknown, past, future };

/// The years that the dates of an article name, for the dates that leave theirs out.
class YearsNamed {
public:
    void add(const Moment& moment);
    /// The year of the same day elsewhere, else the only year that full dates name; none when that is not clear.
    std::optional<int> find(int month, int day) const;

private:
    struct Named {
        int month, day, year;
    };
    std::vector<Named> named_;
};

struct TimeContext {
    std::optional<Day> published;
    std::optional<std::int32_t> clock;     ///< of publication, in seconds after midnight
    const YearsNamed* year_of = nullptr;   ///< asked only without a day of publication
    std::optional<TimeInterval> previous;  ///< the time named before in the text
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
/// The interval that begins with another one and lasts so long: "from Monday for three days" ends on Wednesday.
TimeInterval lasting(const TimeInterval& from, const std::vector<Length>& length);
/// The days from one on to the day that lies a length ahead: "within a month".
TimeInterval lasting_from(Day day, const std::vector<Length>& length);
/// A bound laid over what was named: "before Friday" ends on Thursday, "since Friday" never. Seconds are shared by both
/// sides of a bound, days are not.
TimeInterval bounded_by(TimeInterval interval, TimeShape::Bound bound, bool inclusive);
/// Length in seconds as units count (a month 30 days, a year 365); none beyond 64 bits.
std::optional<std::int64_t> total_seconds(const std::vector<Length>& lengths);

}  // namespace gainsay::text::values
