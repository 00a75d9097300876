#include "parser/text/units.hpp"

#include <algorithm>
#include <iterator>

namespace gainsay::text::values {
namespace {

struct Name {
    std::string_view word;
    std::string_view unit;
};

/// Words that are a unit wherever they follow a number.
constexpr Name kMeasures[] = {
    {"kilometer", "km"},
    {"kilometers", "km"},
    {"kilometre", "km"},
    {"kilometres", "km"},
    {"km", "km"},
    {"kms", "km"},
    {"meter", "m"},
    {"meters", "m"},
    {"metre", "m"},
    {"metres", "m"},
    {"centimeter", "cm"},
    {"centimeters", "cm"},
    {"centimetre", "cm"},
    {"centimetres", "cm"},
    {"cm", "cm"},
    {"millimeter", "mm"},
    {"millimeters", "mm"},
    {"millimetre", "mm"},
    {"millimetres", "mm"},
    {"mm", "mm"},
    {"mile", "mi"},
    {"miles", "mi"},
    {"foot", "ft"},
    {"feet", "ft"},
    {"ft", "ft"},
    {"inch", "in"},
    {"inches", "in"},
    {"yard", "yd"},
    {"yards", "yd"},
    {"yd", "yd"},
    {"acre", "acre"},
    {"acres", "acre"},
    {"hectare", "ha"},
    {"hectares", "ha"},
    {"ha", "ha"},
    {"kilogram", "kg"},
    {"kilograms", "kg"},
    {"kilogramme", "kg"},
    {"kilogrammes", "kg"},
    {"kg", "kg"},
    {"kilo", "kg"},
    {"kilos", "kg"},
    {"gram", "g"},
    {"grams", "g"},
    {"gramme", "g"},
    {"grammes", "g"},
    {"milligram", "mg"},
    {"milligrams", "mg"},
    {"mg", "mg"},
    {"lb", "lb"},
    {"lbs", "lb"},
    {"ounce", "oz"},
    {"ounces", "oz"},
    {"oz", "oz"},
    {"ton", "ton"},
    {"tons", "ton"},
    {"tonne", "tonne"},
    {"tonnes", "tonne"},
    {"liter", "l"},
    {"liters", "l"},
    {"litre", "l"},
    {"litres", "l"},
    {"milliliter", "ml"},
    {"milliliters", "ml"},
    {"millilitre", "ml"},
    {"millilitres", "ml"},
    {"ml", "ml"},
    {"hectoliter", "hl"},
    {"hectoliters", "hl"},
    {"gallon", "gal"},
    {"gallons", "gal"},
    {"gal", "gal"},
    {"barrel", "barrel"},
    {"barrels", "barrel"},
    {"cup", "cup"},
    {"cups", "cup"},
    {"teaspoon", "tsp"},
    {"teaspoons", "tsp"},
    {"tablespoon", "tbsp"},
    {"tablespoons", "tbsp"},
    {"mph", "mph"},
    {"kph", "km/h"},
    {"kmh", "km/h"},
    {"knot", "knot"},
    {"knots", "knot"},
    {"megawatt", "MW"},
    {"megawatts", "MW"},
    {"gigawatt", "GW"},
    {"gigawatts", "GW"},
    {"kilowatt", "kW"},
    {"kilowatts", "kW"},
    {"mw", "MW"},
    {"gw", "GW"},
    {"kw", "kW"},
    {"magnitude", "magnitude"},
    {"caliber", "caliber"},
    {"calibre", "caliber"},
    {"celsius", "°C"},
    {"fahrenheit", "°F"},
    {"kiloton", "kiloton"},
    {"kilotons", "kiloton"},
    {"decibels", "dB"},
    {"megabyte", "MB"},
    {"megabytes", "MB"},
    {"gigabyte", "GB"},
    {"gigabytes", "GB"},
};
/// Symbols that are units only behind figures.
constexpr Name kSymbols[] = {{"m", "m"}, {"g", "g"}, {"l", "l"}, {"t", "t"}};

struct MoneyName {
    std::string_view word;
    std::string_view currency;
    int parts;  ///< how many make one of the currency
};
constexpr MoneyName kMoney[] = {
    {"dollar", "USD", 1},  {"dollars", "USD", 1},  {"buck", "USD", 1},      {"bucks", "USD", 1},
    {"cent", "USD", 100},  {"cents", "USD", 100},  {"¢", "USD", 100},       {"euro", "EUR", 1},
    {"euros", "EUR", 1},   {"€", "EUR", 1},        {"pence", "GBP", 100},   {"penny", "GBP", 100},
    {"yen", "JPY", 1},     {"yuan", "CNY", 1},     {"renminbi", "CNY", 1},  {"rupee", "INR", 1},
    {"rupees", "INR", 1},  {"ruble", "RUB", 1},    {"rubles", "RUB", 1},    {"rouble", "RUB", 1},
    {"roubles", "RUB", 1}, {"hryvnia", "UAH", 1},  {"hryvnias", "UAH", 1},  {"hryvnya", "UAH", 1},
    {"manat", "AZN", 1},   {"manats", "AZN", 1},   {"lari", "GEL", 1},      {"tenge", "KZT", 1},
    {"franc", "franc", 1}, {"francs", "franc", 1}, {"peso", "peso", 1},     {"pesos", "peso", 1},
    {"krona", "SEK", 1},   {"kronor", "SEK", 1},   {"krone", "krone", 1},   {"kroner", "krone", 1},
    {"dinar", "dinar", 1}, {"dinars", "dinar", 1}, {"riyal", "riyal", 1},   {"riyals", "riyal", 1},
    {"rial", "rial", 1},   {"rials", "rial", 1},   {"lira", "TRY", 1},      {"liras", "TRY", 1},
    {"lire", "ITL", 1},    {"won", "KRW", 1},      {"shekel", "ILS", 1},    {"shekels", "ILS", 1},
    {"ringgit", "MYR", 1}, {"ringgits", "MYR", 1}, {"baht", "THB", 1},      {"zloty", "PLN", 1},
    {"zlotys", "PLN", 1},  {"reais", "BRL", 1},    {"rand", "ZAR", 1},      {"naira", "NGN", 1},
    {"bitcoin", "BTC", 1}, {"bitcoins", "BTC", 1}, {"dirham", "dirham", 1}, {"dirhams", "dirham", 1},
};
constexpr std::string_view kCodes[] = {"USD", "EUR", "GBP", "JPY", "CNY", "RMB", "INR", "RUB", "UAH", "CHF", "AUD",
                                       "CAD", "NZD", "HKD", "SGD", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "TRY",
                                       "BRL", "MXN", "ZAR", "KRW", "THB", "MYR", "ILS", "SAR", "AED", "BTC", "LBP",
                                       "AZN", "GEL", "KZT", "IDR", "PHP", "PKR", "BDT", "EGP", "NGN", "KES", "BYN",
                                       "MDL", "RON", "BGN", "RSD", "IQD", "IRR", "TWD"};

std::optional<std::string> currency_code(const Piece& piece) {
    if (!piece.is_word()) return std::nullopt;
    if (piece.text == "RM") return "MYR";
    if (piece.text == "RMB") return "CNY";
    if (std::find(std::begin(kCodes), std::end(kCodes), piece.text) != std::end(kCodes)) return piece.text;
    return std::nullopt;
}

std::optional<std::string> currency_symbol(const Piece& piece) {
    constexpr Name symbols[] = {{"$", "USD"}, {"£", "GBP"}, {"€", "EUR"}, {"¥", "JPY"}, {"₹", "INR"},  {"₽", "RUB"},
                                {"₴", "UAH"}, {"₺", "TRY"}, {"₩", "KRW"}, {"₪", "ILS"}, {"₼", "AZN"}};
    for (const Name& s : symbols)
        if (piece.text == s.word) return std::string(s.unit);
    return std::nullopt;
}

/// "US" in "US$", "C" in "C$".
std::optional<std::string> dollar_of(const Piece& piece) {
    constexpr Name lands[] = {{"us", "USD"}, {"a", "AUD"},  {"au", "AUD"}, {"c", "CAD"},  {"ca", "CAD"},
                              {"hk", "HKD"}, {"nz", "NZD"}, {"s", "SGD"},  {"nt", "TWD"}, {"r", "BRL"}};
    if (!piece.is_word()) return std::nullopt;
    for (const Name& land : lands)
        if (piece.lower == land.word) return std::string(land.unit);
    return std::nullopt;
}

/// "Canadian dollars", "Pakistani rupees": what the nation makes of the currency.
std::string of_nation(const Piece& nation, std::string currency) {
    constexpr struct {
        std::string_view nation, currency, result;
    } table[] = {{"canadian", "USD", "CAD"},    {"australian", "USD", "AUD"}, {"singapore", "USD", "SGD"},
                 {"taiwan", "USD", "TWD"},      {"zealand", "USD", "NZD"},    {"kong", "USD", "HKD"},
                 {"pakistani", "INR", "PKR"},   {"lankan", "INR", "LKR"},     {"nepalese", "INR", "NPR"},
                 {"swiss", "franc", "CHF"},     {"mexican", "peso", "MXN"},   {"philippine", "peso", "PHP"},
                 {"norwegian", "krone", "NOK"}, {"danish", "krone", "DKK"},   {"iranian", "rial", "IRR"}};
    for (const auto& row : table)
        if (nation.lower == row.nation && currency == row.currency) return std::string(row.result);
    return currency;
}

Unit money(std::string currency, std::size_t last, int parts = 1) {
    Unit unit;
    unit.kind = Quantity::Kind::money;
    unit.name = std::move(currency);
    unit.factor = parts == 1 ? Decimal{1} : *Decimal::make(1, 2);
    unit.last = last;
    return unit;
}

Unit measure(std::string_view name, std::size_t last, Quantity::Kind kind = Quantity::Kind::measure) {
    Unit unit;
    unit.kind = kind;
    unit.name = std::string(name);
    unit.last = last;
    return unit;
}

const Name* find_measure(std::string_view word) {
    const auto* at =
        std::find_if(std::begin(kMeasures), std::end(kMeasures), [word](const Name& n) { return n.word == word; });
    return at == std::end(kMeasures) ? nullptr : at;
}

std::optional<Unit> read_money_after(const PieceRow& row, std::size_t at) {
    if (row[at].is_any({"us", "american"}) && row[at + 1].is_any({"dollar", "dollars", "$"})) ++at;
    if (const auto code = currency_code(row[at])) return money(*code, at + 1);
    if (row[at].glued)
        if (const auto symbol = row[at].is_any({"€", "£", "₽", "₴"}) ? currency_symbol(row[at]) : std::nullopt)
            return money(*symbol, at + 1);
    if (row[at].capital && row[at].is_any({"new", "hong", "sri"})) ++at;
    std::size_t name = at;
    const bool adjective = !row[at].is("us") && of_nation(row[at], "USD") + of_nation(row[at], "INR") +
                                                        of_nation(row[at], "franc") + of_nation(row[at], "peso") +
                                                        of_nation(row[at], "krone") + of_nation(row[at], "rial") !=
                                                    "USDINRfrancpesokronerial";
    if (adjective || row[at].is_any({"malaysia", "malaysian", "japanese", "chinese", "indian", "russian", "turkish",
                                     "british", "ukrainian", "south", "azerbaijani", "israeli"}))
        ++name;
    if (row[name].is_any({"pound", "pounds", "quid"}) && row[name + 1].is("sterling")) return money("GBP", name + 2);
    for (const MoneyName& m : kMoney)
        if (row[name].lower == m.word)
            return money(of_nation(row[name - 1], std::string(m.currency)), name + 1, m.parts);
    return std::nullopt;
}

std::optional<Unit> read_percent(const PieceRow& row, std::size_t at) {
    std::size_t last = 0;
    if (row[at].is_any({"%", "percent", "pct", "percentage"})) last = at + 1;
    if (row.matches(at, {"per", "cent"})) last = at + 2;
    if (last == 0) return std::nullopt;
    if (row[last].is_any({"point", "points"})) return measure("percentage point", last + 1);
    if (row[at].is("percentage") && row[last].is_word()) return std::nullopt;
    return measure("%", last, Quantity::Kind::percent);
}

std::optional<Unit> read_degrees(const PieceRow& row, std::size_t at) {
    if (!row[at].is_any({"degree", "degrees", "deg", "°"})) return std::nullopt;
    const Piece& scale = row[at + 1];
    if (scale.is_any({"celsius", "centigrade"}) || scale.is("c")) return measure("°C", at + 2);
    if (scale.is("fahrenheit") || scale.is("f")) return measure("°F", at + 2);
    return measure("degree", at + 1);
}

/// "square miles", "cubic feet", "metric tons", "miles per hour", "km/h".
std::optional<Unit> read_compound_measure(const PieceRow& row, std::size_t at) {
    const Name* next = find_measure(row[at + 1].lower);
    if (row[at].is_any({"square", "sq"}) && next) return measure("sq " + std::string(next->unit), at + 2);
    if (row[at].is("cubic") && next)
        return measure(next->unit == "ft"  ? "cubic foot"
                       : next->unit == "m" ? "m3"
                                           : "cubic " + std::string(next->unit),
                       at + 2);
    if (row[at].is("metric") && row[at + 1].is_any({"ton", "tons", "tonnes"})) return measure("tonne", at + 2);
    const Name* here = find_measure(row[at].lower);
    if (here && (here->unit == "mi" || here->unit == "km")) {
        const std::string speed = here->unit == "mi" ? "mph" : "km/h";
        if (row[at + 1].is_any({"per", "an"}) && row[at + 2].is("hour")) return measure(speed, at + 3);
        if (row[at + 1].is("/") && row[at + 2].is_any({"h", "hr", "hour"})) return measure(speed, at + 3);
    }
    return std::nullopt;
}

std::optional<Unit> read_plain_measure(const PieceRow& row, std::size_t at, bool figure) {
    if (row[at].is("(") && find_measure(row[at + 1].lower) && row[at + 2].is(")"))
        return measure(find_measure(row[at + 1].lower)->unit, at + 3);
    if (row[at].is_any({"pound", "pounds"})) {
        Unit unit = measure("lb", at + 1);
        unit.pounds = true;
        return unit;
    }
    if (!row[at].is_word()) return std::nullopt;
    if (const Name* name = find_measure(row[at].lower)) {
        // "Feet" and "cup" in a name ("Six Feet Under", "2022 World Cup") are capitalised, symbols never are alone.
        if (row[at].capital && row[at].text.size() > 3 && name->unit == "cup") return std::nullopt;
        return measure(name->unit, at + 1);
    }
    if (!figure) return std::nullopt;
    for (const Name& symbol : kSymbols)
        if (row[at].text == symbol.word && row[at].glued) return measure(symbol.unit, at + 1);
    if (row[at].is("in") && (row[at + 1].kind == Piece::Kind::none || row[at].dotted)) return measure("in", at + 1);
    return std::nullopt;
}

/// Without tags, "pounds" are weight where something is weighed, money elsewhere.
bool is_weight(const PieceRow& row, std::size_t at, std::size_t last) {
    if (row.before(at).is("-") || row[last].is_any({"of", "in", "heavier", "lighter"})) return true;
    for (std::size_t back = 1; back <= 6; ++back)
        if (row.before(at, back).lower.starts_with("weigh") ||
            row.before(at, back).is_any({"heavy", "lost", "gained", "baby"}))
            return true;
    return false;
}

}  // namespace

std::optional<Unit> read_currency_before(const PieceRow& row, std::size_t at) {
    if (const auto code = currency_code(row[at]); code && row[at + 1].is_figure()) return money(*code, at + 1);
    if (row[at + 1].text == "$" && !(row[at].is_any({"a", "s", "c", "r"}) && !row[at + 1].glued && row[at].is("a")))
        if (const auto land = dollar_of(row[at])) return money(*land, at + 2);
    if (const auto symbol = currency_symbol(row[at])) return money(*symbol, at + 1);
    return std::nullopt;
}

std::optional<Unit> read_unit(const PieceRow& row, std::size_t at, bool figure) {
    if (row[at].is("-") && row[at].glued && row[at + 1].glued) {
        if (row[at + 1].is_any({"in", "m", "g", "l", "t"})) return std::nullopt;
        ++at;
    }
    if (auto unit = read_percent(row, at)) return unit;
    if (auto unit = read_degrees(row, at)) return unit;
    if (auto unit = read_compound_measure(row, at)) return unit;
    auto unit = read_plain_measure(row, at, figure);
    if (unit && unit->pounds && !is_weight(row, at, unit->last)) return money("GBP", unit->last);
    if (unit) return unit;
    return read_money_after(row, at);
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
