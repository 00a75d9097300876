#pragma once
// What find_quantities() is put together from: hedges, things that look like numbers and are none, counted nouns.

#include "parser/text/number_words.hpp"
#include "parser/text/units.hpp"
#include "parser/text/value_pieces.hpp"

#include <optional>

namespace gainsay::text::values {

/// A number with its unit or currency.
struct Value {
    PieceSpan span;    ///< with unit
    PieceSpan number;  ///< without
    Decimal value;
    Number::Form form = Number::Form::cardinal;
    Quantity::Kind kind = Quantity::Kind::count;
    std::string unit;
    bool figure = false;
    bool scaled = false;
};

/// The value that begins at a piece, with its currency or unit; ranges and hedges are for the caller.
std::optional<Value> read_value(const PieceRow& row, std::size_t at);
/// Reads the unit behind `value.number` into the value.
void add_unit(const PieceRow& row, Value& value);

struct FoundHedge {
    Hedge hedge = Hedge::none;
    std::size_t edge = 0;  ///< first piece of a hedge before, end of one behind
};

/// "at least", "more than", "nearly", "an estimated" right before a piece.
std::optional<FoundHedge> read_hedge_before(const PieceRow& row, const Value& value);
/// "or more", "or so", "+", "-odd" right behind a piece.
std::optional<FoundHedge> read_hedge_behind(const PieceRow& row, std::size_t at);
/// The closed interval that a hedge leaves; counts are whole numbers. "About" and "nearly" are ten per cent to each
/// side.
DecimalInterval hedged(Hedge hedge, Decimal value, bool whole_numbers);

/// Names, scores, telephone numbers, addresses, list numbers: figures that count nothing.
bool counts_nothing(const PieceRow& row, const Value& value);

/// The part of counts_nothing() that looks at names, places and set phrases: "WAVE 3 News", "the 600 block".
bool names_something(const PieceRow& row, const Value& value);

/// An age without its unit; the bounds differ for "in her 40s".
struct BareAge {
    PieceSpan span;
    Decimal low, high;
    std::uint32_t whose = kNoToken;  ///< token of the name or noun that it stands behind
};
/// "Maria Lopez, 34,", "one man, 22, was", "Lopez (34)", "she was 34.", "in his mid-30s".
std::optional<BareAge> read_bare_age(const PieceRow& row, std::size_t at);
/// True when the piece is a noun or pronoun for a person that may have an age ("man", "daughter", "she").
bool may_have_age(const Piece& piece);
/// Gives the ages of a list their kind: "aged 26, 22 and 16", "boys, 5 and 6 years old".
void settle_listed_ages(const Sentence& sentence, std::vector<Quantity>& found);

/// Marks whom a figure takes in or leaves out ("including the gunman", "not counting two guards").
void find_scopes(const Sentence& sentence, std::vector<Quantity>& found);

/// Token that heads the number in the tree, else its last token.
std::uint32_t number_head(const PieceRow& row, PieceSpan number);
/// The noun that is counted; kNoToken when there is none.
std::uint32_t counted_noun(const PieceRow& row, const Value& value, std::uint32_t head);

}  // namespace gainsay::text::values
