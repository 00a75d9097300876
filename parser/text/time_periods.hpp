#pragma once
// Parts of read_calendar() that two files share: whole periods ("the 1990s", "Q2 2025", "the first Monday of May") hang
// on the same years and months as dates do.

#include "parser/text/time_shape.hpp"

#include <optional>

namespace gainsay::text::values {

/// A year right behind a month or a day: "2025", ", 2025", "of 2025", "'87".
std::optional<int> read_year_behind(const PieceRow& row, std::size_t at, std::size_t& last);
/// "Nov. 14, 2025", "November the 14th", "November 2025", "August".
std::optional<Moment> read_month_first(const PieceRow& row, std::size_t at, std::size_t& last);

/// "the 1990s", "the '90s", "the nineties", "the 19th century".
std::optional<Moment> read_decade(const PieceRow& row, std::size_t at, std::size_t& last);
/// "Q2 2025", "the third quarter of 2025", "the first half of last year".
std::optional<Moment> read_part_of_year(const PieceRow& row, std::size_t at, std::size_t& last);
/// "the fall of 2025", "summer 2024".
std::optional<Moment> read_season(const PieceRow& row, std::size_t at, std::size_t& last);
/// "the first Monday of May", "the last week of October", "the first six months of 2021".
std::optional<Moment> read_nth(const PieceRow& row, std::size_t at, std::size_t& last);

}  // namespace gainsay::text::values
