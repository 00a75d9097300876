#pragma once
// Units of measure and money as news writes them.

#include "parser/text/document.hpp"
#include "parser/text/value_pieces.hpp"

#include <optional>
#include <string>

namespace gainsay::text::values {

struct Unit {
    Quantity::Kind kind = Quantity::Kind::measure;
    std::string name;      ///< "USD", "%", "km", "year"
    Decimal factor = 1;    ///< the number times this, in `name`: 0.01 for cents
    bool pounds = false;   ///< "pounds" without a word that tells money from weight
    std::size_t last = 0;  ///< end of the unit's pieces
};

/// The currency before a number: "$", "US$", "EUR", "£"; `last` is where the number begins.
std::optional<Unit> read_currency_before(const PieceRow& row, std::size_t at);
/// The money after a number: "euros", "Canadian dollars", "EUR", "20p". read_unit() asks it too.
std::optional<Unit> read_money_after(const PieceRow& row, std::size_t at);
/// The unit after a number, perhaps behind a hyphen: "percent", "km", "-acre", "million euros" without the million.
/// `figure`: the number was written in figures, which short symbols ask for.
std::optional<Unit> read_unit(const PieceRow& row, std::size_t at, bool figure);
/// Smaller unit of the same system by which two parts of one length are added ("7 feet, 10 inches"): how many `small`
/// make one `large`; none when they do not belong together.
std::optional<Decimal> parts_of(std::string_view large, std::string_view small);

/// What figures in a unit are compared in.
struct Base {
    std::string unit;    ///< "m", "kg", "second", "°C"; the unit itself where nothing is converted
    Decimal factor = 1;  ///< base value = (value + shift) × factor / divisor
    Decimal divisor = 1;
    Decimal shift = 0;
};
/// The base of a unit: metres for lengths, square metres, kilograms, litres, km/h, seconds up to weeks, months beyond,
/// °C, MW, MWh; none for units that have no fellow ("magnitude") and for "ton", which may be any of three.
std::optional<Base> base_of(std::string_view unit);
/// The interval in the base; none when a side does not fit a Decimal.
std::optional<DecimalInterval> to_base(const Base& base, const DecimalInterval& interval);

}  // namespace gainsay::text::values
