#pragma once
// Parts of read_calendar() that several files share: dates in figures, and whole periods ("the 1990s", "Q2 2025", "the
// first Monday of May") hang on the same years and months as dates do.

#include "parser/text/time_grammar.hpp"

#include <optional>

namespace gainsay::text::values {

/// The signs between the figures of a date.
inline bool is_dash(const Piece& piece) {
    return piece.is("-") || piece.is("/") || piece.is(".");
}
/// 1940..2039.
std::optional<int> two_digit_year(int year);
/// None when there is no such day (29 February counts without a year).
std::optional<Moment> make_date(std::optional<int> year, int month, int day);
/// "31/10/1974", "2025-11-14", "14.11.25", "3/2015"; "11/7" where the words around speak for a date.
std::optional<Moment> read_numeric(const Reading& reading, std::size_t at, std::size_t& last);

/// A year right behind a month or a day: "2025", ", 2025", "of 2025", "'87".
std::optional<int> read_year_behind(const PieceRow& row, std::size_t at, std::size_t& last);
/// "Nov. 14, 2025", "November the 14th", "November 2025", "August".
std::optional<Moment> read_month_first(const PieceRow& row, std::size_t at, std::size_t& last);

/// "the 1990s", "the '90s", "the nineties", "the 19th century".
std::optional<Moment> read_decade(const PieceRow& row, std::size_t at, std::size_t& last);
/// "Q2 2025", "the third quarter of 2025", "the first half of last year".
std::optional<Moment> read_week_number(const PieceRow& row, std::size_t at, std::size_t& last);
std::optional<Moment> read_figure_quarter(const PieceRow& row, std::size_t at, std::size_t& last);
std::optional<Moment> read_part_of_year(const Reading& reading, std::size_t at, std::size_t& last);
/// "the fall of 2025", "summer 2024".
std::optional<Moment> read_season(const PieceRow& row, std::size_t at, std::size_t& last);
/// "the first Monday of May", "the last week of October", "the first six months of 2021".
std::optional<Moment> read_nth(const Reading& reading, std::size_t at, std::size_t& last);

}  // namespace gainsay::text::values
