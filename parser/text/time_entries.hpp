#pragma once
// Timelines: a line that is a day and nothing else, and what happened on it below.

#include "parser/source/calendar.hpp"
#include "parser/text/time_anchor.hpp"

#include <optional>
#include <string_view>

namespace gainsay::text {

struct Document;

/// The day that a line names and nothing else ("Wednesday 17 August", "May 4, 2031", "Tuesday"); none for all other
/// lines. `context` is of the whole article.
std::optional<TimeInterval> day_of_line(std::string_view line, const values::TimeContext& context);

/// Sets `Sentence::entry_day` of what stands below the days of a timeline. One such line alone is a dateline.
void find_entry_days(Document& document);

}  // namespace gainsay::text
