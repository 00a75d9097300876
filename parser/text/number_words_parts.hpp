#pragma once
// What the readers of number words share; for number_words*.cpp only.

#include "parser/text/number_words.hpp"

namespace gainsay::text::values {

/// "one hundred and six", "twenty-first"; with `article` the "a" of "a hundred and twenty" opens it.
std::optional<Number> read_word_number(const PieceRow& row, std::size_t at, bool article = false);
/// 100 for "hundredth" and the like; none for other words.
std::optional<std::int64_t> factor_ordinal_of(std::string_view lower);
/// The least that "dozens", "hundreds", … allow; none for other words.
std::optional<std::int64_t> many_of(std::string_view lower);
/// "hundred", "million", "dozen": words that a number may stand before.
bool is_scale_word(const Piece& piece);

// --- fractions (number_words_fractions.cpp) -------------------------------------------------------------------------

/// The value of "½" and the like.
std::optional<Decimal> vulgar_fraction(const Piece& piece);
/// "a third of", "one-eighth", "two thirds", "three quarters", "half the".
std::optional<Number> read_fraction_words(const PieceRow& row, std::size_t at);
/// Adds "and a half", "-and-a-half", "½" behind a whole number.
void add_fraction(const PieceRow& row, Number& number);
/// "3/4".
std::optional<Number> read_slash_fraction(const PieceRow& row, std::size_t at);
/// "2 fifths".
std::optional<Number> read_figure_fraction(const PieceRow& row, std::size_t at);

}  // namespace gainsay::text::values
