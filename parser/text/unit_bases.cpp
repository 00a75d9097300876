// Conversion of units, so that miles and kilometres compare. Factors are exact where they are so by definition
// (international yard and pound, 1959; NIST SP 811, appendix B.8).

#include "parser/text/number_words.hpp"
#include "parser/text/units.hpp"

#include <algorithm>
#include <iterator>

namespace gainsay::text::values {
namespace {

struct Row {
    std::string_view unit, base;
    std::string_view factor;
};
constexpr Row kRows[] = {
    {"m", "m", "1"},
    {"km", "m", "1000"},
    {"cm", "m", "0.01"},
    {"mm", "m", "0.001"},
    {"mi", "m", "1609.344"},
    {"ft", "m", "0.3048"},
    {"in", "m", "0.0254"},
    {"yd", "m", "0.9144"},
    {"nautical mile", "m", "1852"},
    {"furlong", "m", "201.168"},
    {"µm", "m", "0.000001"},
    {"nm", "m", "0.000000001"},
    {"sq m", "sq m", "1"},
    {"sq km", "sq m", "1000000"},
    {"ha", "sq m", "10000"},
    {"acre", "sq m", "4046.8564224"},
    {"sq mi", "sq m", "2589988.110336"},
    {"sq ft", "sq m", "0.09290304"},
    {"sq yd", "sq m", "0.83612736"},
    {"sq in", "sq m", "0.00064516"},
    {"sq cm", "sq m", "0.0001"},
    {"kg", "kg", "1"},
    {"g", "kg", "0.001"},
    {"mg", "kg", "0.000001"},
    {"µg", "kg", "0.000000001"},
    {"lb", "kg", "0.45359237"},
    {"oz", "kg", "0.028349523"},
    {"tonne", "kg", "1000"},
    {"carat", "kg", "0.0002"},
    {"kiloton", "kiloton", "1"},
    {"megaton", "kiloton", "1000"},
    {"l", "l", "1"},
    {"ml", "l", "0.001"},
    {"hl", "l", "100"},
    {"m3", "l", "1000"},
    {"gal", "l", "3.785411784"},
    {"barrel", "l", "158.987294928"},
    {"cubic foot", "l", "28.316846592"},
    {"cubic yd", "l", "764.554857984"},
    {"cup", "l", "0.236588237"},
    {"tbsp", "l", "0.014786765"},
    {"tsp", "l", "0.004928922"},
    {"km/h", "km/h", "1"},
    {"mph", "km/h", "1.609344"},
    {"knot", "km/h", "1.852"},
    {"m/s", "km/h", "3.6"},
    {"ft/s", "km/h", "1.09728"},
    {"MW", "MW", "1"},
    {"kW", "MW", "0.001"},
    {"GW", "MW", "1000"},
    {"TW", "MW", "1000000"},
    {"W", "MW", "0.000001"},
    {"MWh", "MWh", "1"},
    {"kWh", "MWh", "0.001"},
    {"GWh", "MWh", "1000"},
    {"TWh", "MWh", "1000000"},
    {"MB", "MB", "1"},
    {"kB", "MB", "0.001"},
    {"GB", "MB", "1000"},
    {"TB", "MB", "1000000"},
    {"MHz", "MHz", "1"},
    {"GHz", "MHz", "1000"},
    {"kHz", "MHz", "0.001"},
    {"Hz", "MHz", "0.000001"},
    {"kV", "V", "1000"},
    {"V", "V", "1"},
    {"second", "second", "1"},
    {"minute", "second", "60"},
    {"hour", "second", "3600"},
    {"day", "second", "86400"},
    {"week", "second", "604800"},
    {"month", "month", "1"},
    {"quarter", "month", "3"},
    {"year", "month", "12"},
    {"decade", "month", "120"},
    {"century", "month", "1200"},
    {"percentage point", "percentage point", "1"},
    {"basis point", "percentage point", "0.01"},
    {"°C", "°C", "1"},
};

/// a × b to nine places, half away from zero: products of two measures may have more places than a Decimal holds.
std::optional<Decimal> rounded_product(Decimal a, Decimal b) {
    __extension__ using Wide = __int128;
    Wide digits = static_cast<Wide>(a.digits()) * b.digits();
    int scale = a.scale() + b.scale();
    for (; scale > 9; --scale) digits = (digits + (digits < 0 ? -5 : 5)) / 10;
    for (; scale > 0 && digits % 10 == 0; --scale) digits /= 10;
    if (digits > INT64_MAX || digits < -INT64_MAX) return std::nullopt;
    return Decimal::make(static_cast<std::int64_t>(digits), scale);
}

std::optional<Decimal> convert(const Base& base, Decimal value) {
    const auto shifted = Decimal::add(value, base.shift);
    const auto product = shifted ? rounded_product(*shifted, base.factor) : std::nullopt;
    if (!product || base.divisor == Decimal{1}) return product;
    return ratio(*product, base.divisor);
}

}  // namespace

std::optional<Base> base_of(std::string_view unit) {
    if (unit == "°F") return Base{"°C", 5, 9, -32};
    const auto* at = std::find_if(std::begin(kRows), std::end(kRows), [unit](const Row& r) { return r.unit == unit; });
    const auto factor = at == std::end(kRows) ? std::nullopt : Decimal::parse(at->factor);
    if (!factor) return std::nullopt;
    return Base{std::string(at->base), *factor, 1, 0};
}

std::optional<DecimalInterval> to_base(const Base& base, const DecimalInterval& interval) {
    DecimalInterval out;
    if (interval.low && !(out.low = convert(base, *interval.low))) return std::nullopt;
    if (interval.high && !(out.high = convert(base, *interval.high))) return std::nullopt;
    return out;
}

}  // namespace gainsay::text::values
