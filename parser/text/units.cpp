#include "parser/text/units.hpp"

#include <algorithm>
#include <iterator>

namespace gainsay::text::values {
namespace {

struct Name {
    std::string_view word;
    std::string_view unit;
};

/// Words that are a unit wherever they follow a number, in the singular; the plural in -s goes without saying.
constexpr Name kMeasures[] = {
    // length
    {"kilometer", "km"},
    {"kilometre", "km"},
    {"km", "km"},
    {"meter", "m"},
    {"metre", "m"},
    {"centimeter", "cm"},
    {"centimetre", "cm"},
    {"cm", "cm"},
    {"millimeter", "mm"},
    {"millimetre", "mm"},
    {"mm", "mm"},
    {"micron", "µm"},
    {"nanometer", "nm"},
    {"nanometre", "nm"},
    {"mile", "mi"},
    {"foot", "ft"},
    {"feet", "ft"},
    {"ft", "ft"},
    {"inch", "in"},
    {"inche", "in"},
    {"yard", "yd"},
    {"yd", "yd"},
    {"furlong", "furlong"},
    // area
    {"acre", "acre"},
    {"hectare", "ha"},
    {"ha", "ha"},
    {"sqm", "sq m"},
    {"sqft", "sq ft"},
    // mass
    {"kilogram", "kg"},
    {"kilogramme", "kg"},
    {"kg", "kg"},
    {"kilo", "kg"},
    {"gram", "g"},
    {"gramme", "g"},
    {"milligram", "mg"},
    {"mg", "mg"},
    {"microgram", "µg"},
    {"mcg", "µg"},
    {"lb", "lb"},
    {"ounce", "oz"},
    {"oz", "oz"},
    {"ton", "ton"},
    {"tonne", "tonne"},
    {"kiloton", "kiloton"},
    {"kilotonne", "kiloton"},
    {"megaton", "megaton"},
    {"megatonne", "megaton"},
    {"carat", "carat"},
    // volume
    {"liter", "l"},
    {"litre", "l"},
    {"milliliter", "ml"},
    {"millilitre", "ml"},
    {"ml", "ml"},
    {"hectoliter", "hl"},
    {"hectolitre", "hl"},
    {"gallon", "gal"},
    {"gal", "gal"},
    {"barrel", "barrel"},
    {"pint", "pint"},
    {"cup", "cup"},
    {"quart", "quart"},
    {"qt", "quart"},
    {"deciliter", "dl"},
    {"decilitre", "dl"},
    {"dl", "dl"},
    {"centiliter", "cl"},
    {"centilitre", "cl"},
    {"cl", "cl"},
    {"hl", "hl"},
    {"teaspoon", "tsp"},
    {"tsp", "tsp"},
    {"tablespoon", "tbsp"},
    {"tbsp", "tbsp"},
    {"bushel", "bushel"},
    // speed
    {"mph", "mph"},
    {"kph", "km/h"},
    {"kmh", "km/h"},
    {"kmph", "km/h"},
    {"knot", "knot"},
    // power and energy
    {"watt", "W"},
    {"kilowatt", "kW"},
    {"kw", "kW"},
    {"megawatt", "MW"},
    {"mw", "MW"},
    {"gigawatt", "GW"},
    {"gw", "GW"},
    {"terawatt", "TW"},
    {"horsepower", "hp"},
    {"hp", "hp"},
    {"kwh", "kWh"},
    {"mwh", "MWh"},
    {"gwh", "GWh"},
    {"twh", "TWh"},
    {"volt", "V"},
    {"kilovolt", "kV"},
    {"calorie", "kcal"},
    {"kilocalorie", "kcal"},
    {"joule", "J"},
    {"megajoule", "MJ"},
    // data and waves
    {"kilobyte", "kB"},
    {"megabyte", "MB"},
    {"gigabyte", "GB"},
    {"gb", "GB"},
    {"terabyte", "TB"},
    {"tb", "TB"},
    {"megabit", "Mbit"},
    {"mbps", "Mbit/s"},
    {"hertz", "Hz"},
    {"kilohertz", "kHz"},
    {"megahertz", "MHz"},
    {"mhz", "MHz"},
    {"gigahertz", "GHz"},
    {"ghz", "GHz"},
    {"decibel", "dB"},
    {"db", "dB"},
    {"megapixel", "megapixel"},
    // the rest
    {"magnitude", "magnitude"},
    {"caliber", "caliber"},
    {"calibre", "caliber"},
    {"celsius", "°C"},
    {"fahrenheit", "°F"},
    {"millibar", "mbar"},
    {"hectopascal", "mbar"},
    {"lightyear", "light-year"},
};
/// Symbols that are units only behind figures.
constexpr Name kSymbols[] = {{"m", "m"},     {"g", "g"},      {"l", "l"},   {"L", "l"},   {"t", "t"},
                             {"W", "W"},     {"V", "V"},      {"MB", "MB"}, {"kB", "kB"}, {"KB", "kB"},
                             {"kt", "knot"}, {"kts", "knot"}, {"mi", "mi"}};

Unit measure(std::string_view name, std::size_t last, Quantity::Kind kind = Quantity::Kind::measure) {
    Unit unit;
    unit.kind = kind;
    unit.name = std::string(name);
    unit.last = last;
    return unit;
}

const Name* find_measure(std::string_view word) {
    const auto singular = [](std::string_view w) {
        const auto* at =
            std::find_if(std::begin(kMeasures), std::end(kMeasures), [w](const Name& n) { return n.word == w; });
        return at == std::end(kMeasures) ? nullptr : at;
    };
    if (const Name* found = singular(word)) return found;
    // Symbols have no plural: "has" is no hectare.
    const bool symbol = word == "kms" || word == "lbs" || word == "yds";
    const bool plural = word.ends_with('s') && (word.size() > 3 || symbol);
    return plural ? singular(word.substr(0, word.size() - 1)) : nullptr;
}

bool tells_of_heat(const PieceRow& row) {
    constexpr std::size_t near = 60;  // pieces; keeps long lines cheap
    for (std::size_t i = 0; i < std::min(row.size(), near); ++i)
        if (row[i].lower.starts_with("temperature") ||
            row[i].is_any({"heat",    "heatwave", "hot",     "cold",    "warm",     "cool",
                           "highs",   "lows",     "degrees", "celsius", "freezing", "thermometer",
                           "warming", "mercury",  "outside", "weather", "temp",     "warmer",
                           "colder",  "hotter",   "cooler",  "oven",    "fever",    "forecast"}))
            return true;
    return false;
}

std::optional<Unit> read_percent(const PieceRow& row, std::size_t at) {
    if (row.matches(at, {"basis", "points"}) || row.matches(at, {"basis", "point"}))
        return measure("basis point", at + 2);
    std::size_t last = 0;
    if (row[at].is_any({"%", "percent", "pct", "percentage"})) last = at + 1;
    if (row.matches(at, {"per", "cent"})) last = at + 2;
    if (last == 0) return std::nullopt;
    const std::size_t points = row[last].is("-") ? last + 1 : last;
    if (row[points].is_any({"point", "points"})) return measure("percentage point", points + 1);
    if (row[at].is("percentage") && row[last].is_word()) return std::nullopt;
    return measure("%", last, Quantity::Kind::percent);
}

std::optional<Unit> read_degrees(const PieceRow& row, std::size_t at) {
    const bool letter = (row[at].text == "C" || row[at].text == "F") && row.before(at).is_figure();
    const bool alone = at <= 2 && row.size() <= at + 2;
    if (letter && (row[at].glued || !row[at + 1].capital) && (alone || tells_of_heat(row)))
        return measure(row[at].text == "C" ? "°C" : "°F", at + 1);
    if (!row[at].is_any({"degree", "degrees", "deg", "°"})) return std::nullopt;
    const std::size_t scale = row[at + 1].is("-") ? at + 2 : at + 1;
    if (row[scale].is_any({"celsius", "centigrade", "c"})) return measure("°C", scale + 1);
    if (row[scale].is_any({"fahrenheit", "f"})) return measure("°F", scale + 1);
    // "Two degrees in chemistry" are not of heat.
    if (row[at + 1].is_any({"in", "from"}) && !tells_of_heat(row)) return std::nullopt;
    return measure("degree", at + 1);
}

bool joins(const Piece& piece) {
    return piece.is("-") && piece.glued;
}

/// "miles per hour", "kilometres an hour", "metres per second", "km/h".
std::optional<Unit> read_speed(const PieceRow& row, std::size_t at) {
    const Name* here = row[at].text == "m" && row[at + 1].is("/") ? &kSymbols[0] : find_measure(row[at].lower);
    if (!here) return std::nullopt;
    std::size_t over = at + 1;
    if (joins(row[over])) ++over;
    if (!row[over].is_any({"per", "an", "a", "/"})) return std::nullopt;
    std::size_t time = over + 1;
    if (joins(row[time])) ++time;
    const bool hour = row[time].is_any({"hour", "h", "hr"}), second = row[time].is_any({"second", "sec", "s"});
    if (here->unit == "mi" && hour) return measure("mph", time + 1);
    if (here->unit == "km" && hour) return measure("km/h", time + 1);
    if (here->unit == "m" && second) return measure("m/s", time + 1);
    if (here->unit == "ft" && second) return measure("ft/s", time + 1);
    return std::nullopt;
}

/// "square miles", "cubic feet", "metric tons", "nautical miles", "megawatt hours".
std::optional<Unit> read_compound_measure(const PieceRow& row, std::size_t at) {
    if (auto speed = read_speed(row, at)) return speed;
    const std::size_t second = joins(row[at + 1]) && row[at + 2].glued ? at + 2 : at + 1;
    const Name* next = find_measure(row[second].lower);
    if (row[at].is_any({"square", "sq"}) && next) return measure("sq " + std::string(next->unit), second + 1);
    if (row[at].is("sq") && row[second].is(".") && find_measure(row[second + 1].lower))
        return measure("sq " + std::string(find_measure(row[second + 1].lower)->unit), second + 2);
    if (row[at].is("sq") && row[second].text == "m") return measure("sq m", second + 1);
    if (row[at].is_any({"m", "km"}) && (row[at + 1].is("²") || row[at + 1].is("³"))) {
        const std::string unit = row[at].lower;
        if (row[at + 1].is("²")) return measure("sq " + unit, at + 2);
        return measure(unit == "m" ? "m3" : "cubic km", at + 2);
    }
    if (row[at].is_any({"m", "km", "cm", "ft", "mi"}) && row[at + 1].glued &&
        row[at + 1].is_any({"2", "²", "3", "³"}) && !row[at + 2].glued) {  // "20 m2", "5 ft²"
        const bool square = row[at + 1].is_any({"2", "²"});
        return measure((square ? "sq " : "cubic ") + (row[at].is("ft") && !square ? "foot" : row[at].lower), at + 2);
    }
    if (row[at].is("fl") && row[row[at + 1].is(".") ? at + 2 : at + 1].is("oz"))
        return measure("fl oz", row[at + 1].is(".") ? at + 3 : at + 2);
    if (row[at].is("fluid") && row[at + 1].is_any({"ounce", "ounces"})) return measure("fl oz", at + 2);
    if (row[at].is("cubic") && next)
        return measure(next->unit == "ft"  ? "cubic foot"
                       : next->unit == "m" ? "m3"
                                           : "cubic " + std::string(next->unit),
                       second + 1);
    if (row[at].is("metric") && next && (next->unit == "ton" || next->unit == "tonne"))
        return measure("tonne", second + 1);
    if (row[at].is("nautical") && next && next->unit == "mi") return measure("nautical mile", second + 1);
    if (row[at].is("light") && row[second].is_any({"year", "years"})) return measure("light-year", second + 1);
    if (const Name* power = find_measure(row[at].lower);
        power && power->unit.ends_with('W') && row[second].is_any({"hour", "hours"}))
        return measure(std::string(power->unit) + "h", second + 1);
    return std::nullopt;
}

/// "5'10"", "6' 2"": only the whole of it is a height.
std::optional<Unit> read_quote_marks(const PieceRow& row, std::size_t at) {
    const bool feet = row[at].is("'") && row[at].glued && row[at + 1].is_figure() && row[at + 2].is_any({"\"", "''"});
    if (feet) return measure("ft", at + 1);
    const bool inches = row[at].is_any({"\"", "''"}) && row[at].glued && at >= 3 && row.before(at, 2).is("'") &&
                        row.before(at, 3).is_figure();
    if (inches) return measure("in", at + 1);
    return std::nullopt;
}

std::optional<Unit> read_plain_measure(const PieceRow& row, std::size_t at, bool figure) {
    if (row[at].is("(") && find_measure(row[at + 1].lower) && row[at + 2].is(")"))
        return measure(find_measure(row[at + 1].lower)->unit, at + 3);
    if (row[at].is_any({"pound", "pounds"})) {
        Unit unit = measure("lb", at + 1);
        unit.pounds = true;
        if (row[unit.last].is("sterling")) ++unit.last;
        return unit;
    }
    if (!row[at].is_word()) return std::nullopt;
    if (const Name* name = find_measure(row[at].lower)) {
        // "Feet" and "cup" in a name ("Six Feet Under", "2022 World Cup") are capitalised, symbols never are alone.
        if (row[at].capital && row[at].text.size() > 3 && name->unit == "cup") return std::nullopt;
        // "Two foot patrols", "six yard workers" count something else; "a two-foot hole" does not.
        if (row[at].is_any({"foot", "yard"}) && !joins(row.before(at)) && row[at + 1].is_word() &&
            looks_plural(row[at + 1].lower))
            return std::nullopt;
        return measure(name->unit, at + 1);
    }
    if (!figure) return std::nullopt;
    // "7.0 g" with a blank, when what follows is no noun that the letter could stand before
    const Piece& next = row[at + 1];
    const bool apart = !next.is_word() || next.is_any({"of", "and", "to", "or", "per", "in", "long", "high", "deep"});
    for (const Name& symbol : kSymbols)
        if (row[at].text == symbol.word && (row[at].glued || apart)) return measure(symbol.unit, at + 1);
    const bool ends = next.kind == Piece::Kind::none || row[at].dotted ||
                      next.is_any({"tall", "long", "wide", "thick", "deep", "high"});
    if (row[at].is("in") && ends) return measure("in", at + 1);
    return std::nullopt;
}

/// Without tags, "pounds" are weight where something is weighed, money elsewhere.
bool is_weight(const PieceRow& row, std::size_t at, std::size_t last) {
    // "pounds of cocaine" and a "40-pound" thing are weighed; "millions of pounds" of no stuff are spent.
    const Piece& next = row[last];
    if (row.before(last).is("sterling")) return false;
    if (joins(row.before(at)) || next.is_any({"heavier", "lighter", "overweight", "per"})) return true;
    if (next.is("of") && !row[last + 1].is_any({"public", "taxpayers", "taxpayer", "funding", "damage", "damages",
                                                "debt", "investment", "government", "savings"}))
        return true;
    for (std::size_t back = 1; back <= 6; ++back) {
        const Piece& piece = row.before(at, back);
        if (piece.lower.starts_with("weigh") || piece.lower.starts_with("thrust") ||
            piece.is_any({"heavy", "lost", "gained", "baby", "shed", "load", "kg", "kilograms", "cargo", "explosives"}))
            return true;
    }
    return false;
}

}  // namespace

std::optional<Unit> read_unit(const PieceRow& row, std::size_t at, bool figure) {
    if (row[at].is("-") && row[at].glued && row[at + 1].glued) {
        if (row[at + 1].is_any({"in", "g", "l", "t"})) return std::nullopt;
        ++at;
    }
    if (auto unit = read_percent(row, at)) return unit;
    if (auto unit = read_degrees(row, at)) return unit;
    if (auto unit = read_compound_measure(row, at)) return unit;
    auto unit = read_plain_measure(row, at, figure);
    if (!unit) unit = read_quote_marks(row, at);
    if (!unit) return read_money_after(row, at);
    if (!unit->pounds || is_weight(row, at, unit->last)) return unit;
    unit->kind = Quantity::Kind::money;
    unit->name = "GBP";
    return unit;
}

std::optional<Decimal> parts_of(std::string_view large, std::string_view small) {
    constexpr struct {
        std::string_view large, small;
        std::int64_t parts;
    } table[] = {{"ft", "in", 12}, {"yd", "ft", 3},  {"yd", "in", 36},  {"km", "m", 1000},
                 {"m", "cm", 100}, {"lb", "oz", 16}, {"kg", "g", 1000}, {"km", "cm", 100'000}};
    for (const auto& row : table)
        if (row.large == large && row.small == small) return Decimal{row.parts};
    return std::nullopt;
}

}  // namespace gainsay::text::values
