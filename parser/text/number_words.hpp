#pragma once
// Numbers as English writes them: "1,234", "twenty-five", "1.2 million", "half a dozen", "a third", "hundreds of
// thousands".

#include "parser/source/decimal.hpp"
#include "parser/text/value_pieces.hpp"

#include <optional>

namespace gainsay::text::values {

struct Number {
    enum class Form {
        cardinal,
        ordinal,
        fraction,
        at_least,  ///< "dozens", "several": `value` is the least number that the word allows
        times,     ///< "twice"
        multiple,  ///< "threefold", "double the"
    };
    PieceSpan span;
    Decimal value;
    Form form = Form::cardinal;
    bool figure = false;   ///< begins with figures rather than words
    bool scaled = false;   ///< carries "million", "dozen", …
    bool grouped = false;  ///< figures with commas or a point: never a year
    /// "1.5m" in small letters: millions or metres. `value` is without the factor, `span` without the letter.
    bool million_or_metre = false;
};

/// The number that begins at a piece. `after_currency`: "m" and "b" are then millions and billions.
std::optional<Number> read_number(const PieceRow& row, std::size_t at, bool after_currency = false);

/// Value of a word below one hundred ("six", "seventeen", "eighty"), and of its ordinal ("sixth"); none for other
/// words.
std::optional<int> small_number(std::string_view lower);
std::optional<int> small_ordinal(std::string_view lower);
/// 1,000 for "thousand" and the like; none for words that are no factor.
std::optional<std::int64_t> factor_of(std::string_view lower);
/// A whole number at a piece, in figures or in words ("2", "two", "twenty-five", "a couple of"), its end in `last`.
std::optional<int> read_small_count(const PieceRow& row, std::size_t at, std::size_t& last);

/// a / b to nine places; none when b is zero or the result does not fit.
std::optional<Decimal> ratio(Decimal a, Decimal b);

}  // namespace gainsay::text::values
