// Currencies by symbol, code and name, before and after a number.

#include "parser/text/units.hpp"

#include <algorithm>
#include <iterator>

namespace gainsay::text::values {
namespace {

struct Name {
    std::string_view word;
    std::string_view unit;
};

struct MoneyName {
    std::string_view word;
    std::string_view currency;
    int parts;  ///< how many make one of the currency
};
constexpr MoneyName kMoney[] = {
    {"dollar", "USD", 1},     {"dollars", "USD", 1},   {"buck", "USD", 1},      {"bucks", "USD", 1},
    {"penny", "USD", 100},    {"pennies", "USD", 100}, {"paise", "INR", 100},   {"paisa", "INR", 100},
    {"cent", "USD", 100},     {"cents", "USD", 100},   {"¢", "USD", 100},       {"euro", "EUR", 1},
    {"euros", "EUR", 1},      {"€", "EUR", 1},         {"pence", "GBP", 100},   {"penny", "GBP", 100},
    {"yen", "JPY", 1},        {"yuan", "CNY", 1},      {"renminbi", "CNY", 1},  {"rupee", "INR", 1},
    {"rupees", "INR", 1},     {"ruble", "RUB", 1},     {"rubles", "RUB", 1},    {"rouble", "RUB", 1},
    {"roubles", "RUB", 1},    {"kopeck", "RUB", 100},  {"kopecks", "RUB", 100}, {"hryvnia", "UAH", 1},
    {"hryvnias", "UAH", 1},   {"hryvnya", "UAH", 1},   {"manat", "AZN", 1},     {"manats", "AZN", 1},
    {"lari", "GEL", 1},       {"tenge", "KZT", 1},     {"dram", "AMD", 1},      {"drams", "AMD", 1},
    {"franc", "franc", 1},    {"francs", "franc", 1},  {"peso", "peso", 1},     {"pesos", "peso", 1},
    {"krona", "SEK", 1},      {"kronor", "SEK", 1},    {"krone", "krone", 1},   {"kroner", "krone", 1},
    {"koruna", "CZK", 1},     {"forint", "HUF", 1},    {"forints", "HUF", 1},   {"lei", "RON", 1},
    {"leva", "BGN", 1},       {"dinar", "dinar", 1},   {"dinars", "dinar", 1},  {"riyal", "riyal", 1},
    {"riyals", "riyal", 1},   {"rial", "rial", 1},     {"rials", "rial", 1},    {"lira", "TRY", 1},
    {"liras", "TRY", 1},      {"lire", "ITL", 1},      {"won", "KRW", 1},       {"shekel", "ILS", 1},
    {"shekels", "ILS", 1},    {"ringgit", "MYR", 1},   {"ringgits", "MYR", 1},  {"baht", "THB", 1},
    {"zloty", "PLN", 1},      {"zlotys", "PLN", 1},    {"zlotych", "PLN", 1},   {"reais", "BRL", 1},
    {"rand", "ZAR", 1},       {"naira", "NGN", 1},     {"cedis", "GHS", 1},     {"birr", "ETB", 1},
    {"taka", "BDT", 1},       {"dong", "VND", 1},      {"rupiah", "IDR", 1},    {"kyat", "MMK", 1},
    {"afghanis", "AFN", 1},   {"bolivars", "VES", 1},  {"bolivares", "VES", 1}, {"kwacha", "ZMW", 1},
    {"shillings", "KES", 1},  {"bitcoin", "BTC", 1},   {"bitcoins", "BTC", 1},  {"dirham", "dirham", 1},
    {"dirhams", "dirham", 1}, {"gourdes", "HTG", 1},
};
constexpr std::string_view kCodes[] = {
    "USD", "EUR", "GBP", "JPY", "CNY", "RMB", "INR", "RUB", "UAH", "CHF", "AUD", "CAD", "NZD", "HKD", "SGD",
    "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "TRY", "BRL", "MXN", "ZAR", "KRW", "THB", "MYR", "ILS", "SAR",
    "AED", "BTC", "LBP", "AZN", "GEL", "KZT", "IDR", "PHP", "PKR", "BDT", "EGP", "NGN", "KES", "BYN", "MDL",
    "RON", "BGN", "RSD", "IQD", "IRR", "TWD", "ARS", "CLP", "COP", "PEN", "VND", "QAR", "KWD", "MMK", "LKR",
    "NPR", "ETB", "GHS", "UGX", "TZS", "MAD", "DZD", "TND", "JOD", "AMD", "ISK", "AFN"};

std::optional<std::string> currency_code(const Piece& piece) {
    if (!piece.is_word()) return std::nullopt;
    if (piece.text == "RM") return "MYR";
    if (piece.text == "RMB") return "CNY";
    if (std::find(std::begin(kCodes), std::end(kCodes), piece.text) != std::end(kCodes)) return piece.text;
    return std::nullopt;
}

std::optional<std::string> currency_symbol(const Piece& piece) {
    constexpr Name symbols[] = {{"$", "USD"},   {"£", "GBP"}, {"€", "EUR"}, {"¥", "JPY"},  {"₹", "INR"},
                                {"₽", "RUB"}, {"₴", "UAH"}, {"₺", "TRY"}, {"₩", "KRW"},  {"₪", "ILS"},
                                {"₼", "AZN"}, {"₦", "NGN"}, {"₱", "PHP"}, {"฿", "THB"},  {"₫", "VND"},
                                {"₵", "GHS"},   {"৳", "BDT"}, {"₸", "KZT"}, {"₾", "GEL"}};
    for (const Name& s : symbols)
        if (piece.text == s.word) return std::string(s.unit);
    return std::nullopt;
}

/// Abbreviations that are money only right before a figure: "Rs. 500", "KSh 2,000".
std::optional<std::string> currency_prefix(const Piece& piece) {
    constexpr Name prefixes[] = {{"Rs", "INR"},    {"Rs.", "INR"},  {"KSh", "KES"},     {"Ksh", "KES"},
                                 {"Sh", "KES"},    {"Tk", "BDT"},   {"Dollars", "USD"}, {"Pounds", "GBP"},
                                 {"Euros", "EUR"}, {"kr", "krone"}, {"GH¢", "GHS"},     {"Rp", "IDR"}};
    if (!piece.is_word()) return std::nullopt;
    for (const Name& p : prefixes)
        if (piece.text == p.word) return std::string(p.unit);
    return std::nullopt;
}

/// "US" in "US$", "C" in "C$".
std::optional<std::string> dollar_of(const Piece& piece) {
    constexpr Name lands[] = {{"us", "USD"},  {"a", "AUD"},  {"au", "AUD"}, {"c", "CAD"}, {"ca", "CAD"},
                              {"cad", "CAD"}, {"hk", "HKD"}, {"nz", "NZD"}, {"s", "SGD"}, {"nt", "TWD"},
                              {"r", "BRL"},   {"mx", "MXN"}, {"z", "ZWL"},  {"j", "JMD"}, {"tt", "TTD"},
                              {"mex", "MXN"}, {"aud", "AUD"}};
    if (!piece.is_word()) return std::nullopt;
    for (const Name& land : lands)
        if (piece.lower == land.word) return std::string(land.unit);
    return std::nullopt;
}

struct Nation {
    std::string_view nation, currency, result;
};
/// "Canadian dollars", "Pakistani rupees": what the nation makes of the currency.
constexpr Nation kNations[] = {
    {"us", "USD", "USD"},          {"american", "USD", "USD"},   {"canadian", "USD", "CAD"},
    {"australian", "USD", "AUD"},  {"singapore", "USD", "SGD"},  {"taiwan", "USD", "TWD"},
    {"zealand", "USD", "NZD"},     {"kong", "USD", "HKD"},       {"jamaican", "USD", "JMD"},
    {"zimbabwean", "USD", "ZWL"},  {"pakistani", "INR", "PKR"},  {"lankan", "INR", "LKR"},
    {"nepalese", "INR", "NPR"},    {"nepali", "INR", "NPR"},     {"swiss", "franc", "CHF"},
    {"cfa", "franc", "XOF"},       {"mexican", "peso", "MXN"},   {"philippine", "peso", "PHP"},
    {"argentine", "peso", "ARS"},  {"chilean", "peso", "CLP"},   {"colombian", "peso", "COP"},
    {"norwegian", "krone", "NOK"}, {"danish", "krone", "DKK"},   {"iranian", "rial", "IRR"},
    {"yemeni", "rial", "YER"},     {"omani", "rial", "OMR"},     {"saudi", "riyal", "SAR"},
    {"qatari", "riyal", "QAR"},    {"iraqi", "dinar", "IQD"},    {"serbian", "dinar", "RSD"},
    {"kuwaiti", "dinar", "KWD"},   {"libyan", "dinar", "LYD"},   {"tunisian", "dinar", "TND"},
    {"jordanian", "dinar", "JOD"}, {"algerian", "dinar", "DZD"}, {"moroccan", "dirham", "MAD"},
    {"ugandan", "KES", "UGX"},     {"tanzanian", "KES", "TZS"},  {"lebanese", "TRY", "LBP"},
    {"uae", "dirham", "AED"},      {"emirati", "dirham", "AED"}};

std::string of_nation(const Piece& nation, std::string currency) {
    for (const Nation& row : kNations)
        if (nation.lower == row.nation && currency == row.currency) return std::string(row.result);
    return currency;
}

bool is_nation(const Piece& piece) {
    return std::any_of(std::begin(kNations), std::end(kNations),
                       [&](const Nation& row) { return piece.lower == row.nation; }) ||
           piece.is_any({"malaysia",  "malaysian", "japanese", "chinese",     "indian",  "russian", "turkish",
                         "british",   "ukrainian", "korean",   "azerbaijani", "israeli", "kenyan",  "indonesian",
                         "brazilian", "polish",    "swedish",  "hungarian",   "czech",   "african", "egyptian",
                         "syrian",    "sudanese",  "thai",     "vietnamese",  "afghan",  "georgian"});
}

Unit money(std::string currency, std::size_t last, int parts = 1) {
    Unit unit;
    unit.kind = Quantity::Kind::money;
    unit.name = std::move(currency);
    unit.factor = parts == 1 ? Decimal{1} : *Decimal::make(1, 2);
    unit.last = last;
    return unit;
}

/// Pounds, reals and crowns are something else without the nation.
std::optional<std::string> only_of_nation(const Piece& nation, const Piece& name) {
    constexpr Nation table[] = {
        {"british", "pounds", "GBP"},   {"egyptian", "pounds", "EGP"}, {"syrian", "pounds", "SYP"},
        {"sudanese", "pounds", "SDG"},  {"lebanese", "pounds", "LBP"}, {"brazilian", "reals", "BRL"},
        {"brazilian", "real", "BRL"},   {"czech", "crowns", "CZK"},    {"swedish", "crowns", "SEK"},
        {"norwegian", "crowns", "NOK"}, {"danish", "crowns", "DKK"}};
    for (const Nation& row : table)
        if (nation.lower == row.nation && name.lower == row.currency) return std::string(row.result);
    return std::nullopt;
}

/// "48.5 MGBP", "20 kEUR": a factor and a code in one word.
std::optional<Unit> read_scaled_code(const Piece& piece, std::size_t at) {
    if (!piece.is_word() || piece.text.size() != 4) return std::nullopt;
    const char c = piece.text[0];
    Piece code = piece;
    code.text.erase(0, 1);
    const auto currency = currency_code(code);
    if (!currency || (c != 'M' && c != 'm' && c != 'K' && c != 'k')) return std::nullopt;
    Unit unit = money(*currency, at + 1);
    unit.factor = c == 'M' || c == 'm' ? 1'000'000 : 1'000;
    return unit;
}

}  // namespace

std::optional<Unit> read_currency_before(const PieceRow& row, std::size_t at) {
    if (const auto code = currency_code(row[at]); code && row[at + 1].is_figure()) return money(*code, at + 1);
    if (const auto prefix = currency_prefix(row[at])) {
        const std::size_t figure = row[at + 1].is(".") ? at + 2 : at + 1;
        if (row[figure].is_figure()) return money(*prefix, figure);
    }
    if (row[at + 1].text == "$" && !(row[at].is("a") && !row[at + 1].glued))
        if (const auto land = dollar_of(row[at])) return money(*land, at + 2);
    if (row[at].text == "$" && row[at + 1].text == "US" && row[at + 2].is_figure()) return money("USD", at + 2);
    if (const auto symbol = currency_symbol(row[at])) return money(*symbol, at + 1);
    return std::nullopt;
}

std::optional<Unit> read_money_after(const PieceRow& row, std::size_t at) {
    if (row[at].is_any({"us", "american"}) && row[at + 1].is_any({"dollar", "dollars", "$"})) ++at;
    // In "3 USD50 cards" the code belongs to what follows.
    const bool of_next = row[at + 1].is_figure() && row[at + 1].glued;
    if (of_next) return std::nullopt;
    if (const auto code = currency_code(row[at])) return money(*code, at + 1);
    if (auto scaled = read_scaled_code(row[at], at)) return scaled;
    if (row[at].glued) {
        const bool behind = row[at].is_any({"€", "£", "₽", "₴", "$", "₪", "₺"});
        if (const auto symbol = behind ? currency_symbol(row[at]) : std::nullopt) return money(*symbol, at + 1);
        // "20p"; "6p" may be six in the evening.
        const bool pence = row[at].text == "p" && row.before(at).is_figure() && !row[at + 1].glued &&
                           (row.before(at).text.size() > 1 ||
                            row[at + 1].is_any({"a", "per", "coin", "piece", "rise", "increase", "off", "in", "tax"}));
        if (pence) return money("GBP", at + 1, 100);
    }
    if (row[at].capital && row[at].is_any({"new", "hong", "sri", "south"})) ++at;
    const std::size_t name = is_nation(row[at]) ? at + 1 : at;
    if (name > at)
        if (const auto currency = only_of_nation(row[at], row[name])) return money(*currency, name + 1);
    if (row[name].is_any({"pound", "pounds", "quid"}) && row[name + 1].is("sterling")) return money("GBP", name + 2);
    if (row[name].is("quid")) return money("GBP", name + 1);
    // "Five grand", but not grand pianos and juries.
    if (row[name].is("grand") && !row[name].capital &&
        (!row[name + 1].is_word() ||
         row[name + 1].is_any({"a", "for", "in", "to", "on", "and", "per", "each", "or"}))) {
        Unit grand = money("USD", name + 1);
        grand.factor = 1'000;
        return grand;
    }
    for (const MoneyName& m : kMoney) {
        if (row[name].lower != m.word) continue;
        if (m.word == "won" && row[name + 1].is_any({"the", "a", "an", "by", "in", "gold", "their", "his", "her"}))
            continue;  // "the 50 won the race"
        const std::string_view nation = name > 0 ? std::string_view(row[name - 1].lower) : std::string_view{};
        return money(nation.empty() ? std::string(m.currency) : of_nation(row[name - 1], std::string(m.currency)),
                     name + 1, m.parts);
    }
    return std::nullopt;
}

}  // namespace gainsay::text::values
