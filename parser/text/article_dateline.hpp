#pragma once
// Dates and datelines at the start of an article: "2026-02-17", "Posted: Nov. 14, 2025 6:39 AM", "KYIV, Nov. 14
// (Agency) —".

#include "parser/source/calendar.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace gainsay::text {

/// The part of a paragraph that says where and when it was written.
struct Dateline {
    std::uint32_t length = 0;  ///< bytes of the paragraph up to its own first word; 0: there is no dateline
    std::optional<Day> published, updated;  ///< only when a year is given
};

/// A day with its year at the front of `paragraph`, perhaps after "date" or "Published:", before the paragraph's text.
Dateline find_leading_date(std::string_view paragraph);

/// The classic dateline of agencies: a place (in capitals, with a state, or with an agency in brackets), perhaps a
/// date, then a dash and the text.
Dateline find_dateline(std::string_view paragraph);

/// A line that holds nothing but dates, times and words about them ("Last updated at 10:39 a.m. on Sunday, Nov. 27").
Dateline read_date_line(std::string_view line);

/// Bytes at the front of a line that only say when what follows was added: "Update at 3:53 p.m. ET. Two freed:",
/// "[Original story published at 9 p.m.]", "14:05 GMT" as a line of its own; 0 when there are none.
std::uint32_t update_note_length(std::string_view line);

}  // namespace gainsay::text
