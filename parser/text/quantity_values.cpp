// One number with its currency, unit or age: "$1.2 million", "7 feet, 10 inches", "34-year-old", "three times".

#include "parser/text/quantity_rules.hpp"
#include "parser/text/time_words.hpp"

#include <algorithm>
#include <iterator>

namespace gainsay::text::values {
namespace {

class ValueReader {
public:
    explicit ValueReader(const PieceRow& row) : row_(row) {}

    std::optional<Value> read_value(std::size_t at) const {
        if (auto part = part_of_unit(at)) return part;
        const auto currency = read_currency_before(row_, at);
        const std::size_t number_at = currency ? currency->last : at;
        const auto number = read_number(row_, number_at, currency.has_value());
        if (!number || (currency && number->form != Number::Form::cardinal && number->form != Number::Form::fraction))
            return plain_unit(at);
        Value value;
        value.number = number->span;
        value.span = {at, number->span.last};
        value.value = number->value;
        value.form = number->form;
        value.figure = number->figure;
        value.scaled = number->scaled;
        value.kind = kind_of(*number);
        if (currency) {
            value.kind = Quantity::Kind::money;
            value.unit = currency->name;
            add_smaller_parts(value);  // "$3 and 25 cents"
            return value;
        }
        if (number->million_or_metre) settle_letter(value);
        if (number->form == Number::Form::ordinal || number->form == Number::Form::multiple) return value;
        if (number->form == Number::Form::times) {
            value.unit = "times";
            mark_multiple(value, value.span.last);
            return value;
        }
        add_unit(value);
        return value;
    }

private:
    static Quantity::Kind kind_of(const Number& number) {
        switch (number.form) {
        case Number::Form::ordinal:
            return Quantity::Kind::ordinal;
        case Number::Form::fraction:
            return Quantity::Kind::fraction;
        case Number::Form::times:
            return Quantity::Kind::times;
        case Number::Form::multiple:
            return Quantity::Kind::multiple;
        default:
            return Quantity::Kind::count;
        }
    }

    /// "a quarter-mile", "half a percentage point", "a tenth of a second", "half of one percent": a part of one unit.
    std::optional<Value> part_of_unit(std::size_t at) const {
        std::size_t next = at;
        Decimal share;
        if (const auto fraction = read_number(row_, at); fraction && fraction->form == Number::Form::fraction) {
            share = fraction->value;
            next = fraction->span.last;
        } else {
            const bool article = row_[at].is_any({"a", "an"});
            const Piece& word = row_[article ? at + 1 : at];
            const std::size_t behind = article ? at + 2 : at + 1;
            const bool bare =
                word.is_any({"half", "quarter"}) && !row_.before(at).is_any({"and", "first", "second", "-"});
            const auto below = small_ordinal(word.lower);
            if (!bare && !(below && *below > 2 && row_[behind].is("of"))) return std::nullopt;
            share = *ratio(1, bare ? (word.is("half") ? 2 : 4) : *below);
            next = behind;
        }
        const bool of = row_[next].is("of");
        if (of) ++next;
        if (row_[next].is_any({"a", "an"}) || (of && row_[next].is_any({"one", "1"})))
            ++next;
        else if (row_[next].is("-") && row_[next].glued)
            ++next;
        else if (of && row_.before(at).is_any({"a", "the"}))
            return std::nullopt;
        const auto unit = read_unit(row_, next, false);
        const bool usual = unit && unit->kind != Quantity::Kind::money && !unit->pounds && !row_[next].is("yard");
        if (!usual || unit->last == next) return std::nullopt;
        const auto value = Decimal::multiply(share, unit->factor);
        if (!value) return std::nullopt;
        Value out;
        out.number = {at, next};
        out.span = {at, unit->last};
        out.value = *value;
        out.kind = unit->kind;
        out.unit = unit->name;
        out.form = Number::Form::fraction;
        return out;
    }

    /// "a kilogram", "half a litre" is read as a number; the bare article only before a plain unit of measure.
    std::optional<Value> plain_unit(std::size_t at) const {
        if (!row_[at].is_any({"a", "an"}) ||
            !(at == 0 || row_.before(at).is_any({"than", "about", "of", "for", "nearly", "almost"})))
            return std::nullopt;
        const auto unit = read_unit(row_, at + 1, false);
        if (!unit || unit->kind != Quantity::Kind::measure || unit->pounds ||
            row_[at + 1].is_any({"degree", "foot", "yard", "ton", "cup", "mile"}))
            return std::nullopt;
        Value value;
        value.number = {at, at + 1};
        value.span = {at, unit->last};
        value.value = 1;
        value.kind = unit->kind;
        value.unit = unit->name;
        return value;
    }

    /// "1.5m people" are millions, "1.5m tall" is a length.
    void settle_letter(Value& value) const {
        const std::size_t letter = value.number.last;
        const Piece& next = row_[letter + 1];
        const bool counted = next.is_word() && looks_plural(next.lower);
        const auto product = counted ? Decimal::multiply(value.value, 1'000'000) : std::nullopt;
        if (!product) return;
        value.value = *product;
        value.scaled = true;
        value.number.last = value.span.last = letter + 1;
    }

public:
    void add_unit(Value& value) const {
        if (add_fold(value) || add_age(value) || add_times(value) || add_duration(value)) return;
        auto unit = read_unit(row_, value.number.last, value.figure);
        // "tens of millions of dollars", "dozens of miles"
        if (!unit && value.form == Number::Form::at_least && row_[value.number.last].is("of"))
            unit = read_unit(row_, value.number.last + 1, false);
        if (unit && unit->kind == Quantity::Kind::money && row_.before(unit->last).is("cents") &&
            value.form == Number::Form::at_least)
            return;
        if (!unit && value.form == Number::Form::cardinal && row_.matches(value.number.last, {"below", "zero"})) {
            value.kind = Quantity::Kind::measure;  // "2 below zero"
            value.unit = "degree";
            value.value = Decimal::multiply(value.value, -1).value_or(value.value);
            value.span.last = value.number.last + 2;
            return;
        }
        if (!unit) return add_magnitude(value);
        if (value.form == Number::Form::times) return;
        value.kind = unit->kind;
        value.unit = unit->name;
        value.span.last = unit->last;
        value.value = Decimal::multiply(value.value, unit->factor).value_or(value.value);
        if (value.kind == Quantity::Kind::money && !value.scaled) add_factor_behind(value);
        add_smaller_parts(value);
        if (row_.matches(value.span.last, {"below", "zero"}))
            value.value = Decimal::multiply(value.value, -1).value_or(value.value), value.span.last += 2;
    }

private:
    /// "75 USD million".
    void add_factor_behind(Value& value) const {
        const Piece& next = row_[value.span.last];
        const auto factor = next.is_word() && !next.is("dozen") ? factor_of(next.lower) : std::nullopt;
        const auto product = factor && *factor >= 1000 ? Decimal::multiply(value.value, *factor) : std::nullopt;
        if (!product) return;
        value.value = *product;
        value.scaled = true;
        ++value.span.last;
    }

    /// "7 feet, 10 inches", "1 dollar and forty-two cents".
    void add_smaller_parts(Value& value) const {
        for (int i = 0; i < 3; ++i) {
            std::size_t at = value.span.last;
            if (row_[at].is_any({",", "and", "'", "-"})) ++at;
            const auto number = read_number(row_, at);
            const bool fits =
                number && (number->form == Number::Form::cardinal || number->form == Number::Form::fraction);
            if (!fits) return;
            auto unit = read_unit(row_, number->span.last, number->figure);
            // "6 feet 2", "6-foot-2", "12 ft 2 in": the inches need no name, or only the short one
            const bool inches =
                value.unit == "ft" && number->value < Decimal{12} && !row_.before(at).is_any({",", "and"});
            if (!unit && inches && row_[number->span.last].is("in") && number->figure)
                unit = inch(number->span.last + 1);
            if (!unit && inches && (row_.before(at).is("-") || (number->figure && !row_[number->span.last].is_word())))
                unit = inch(number->span.last);
            if (!unit) return;
            if (value.kind == Quantity::Kind::money) {
                const auto part = Decimal::multiply(number->value, unit->factor);
                if (unit->name != value.unit || unit->factor == Decimal{1} || !part) return;
                value.value = Decimal::add(value.value, *part).value_or(value.value);
            } else {
                const auto parts = parts_of(value.unit, unit->name);
                const auto small = parts ? Decimal::multiply(value.value, *parts) : std::nullopt;
                const auto sum = small ? Decimal::add(*small, number->value) : std::nullopt;
                if (!sum) return;
                value.value = *sum;
                value.unit = unit->name;
            }
            value.span.last = unit->last;
        }
    }

    static Unit inch(std::size_t last) {
        Unit unit;
        unit.name = "in";
        unit.last = last;
        return unit;
    }

    /// "magnitude 7.8", "magnitude-7.8", "a 7.8-magnitude quake", "the quake, measured at 7.8".
    void add_magnitude(Value& value) const {
        const std::size_t at = value.number.first;
        const bool before = row_.before(at).is("magnitude") ||
                            (row_.before(at).is_any({"of", "-"}) && row_.before(at, 2).is("magnitude"));
        const Piece& next = row_[value.number.last];
        const bool quake = value.figure && !value.value.is_whole() && value.value < Decimal{10} &&
                           (next.is_any({"earthquake", "quake", "tremor", "aftershock"}) ||
                            row_.before(at).is_any({"measuring", "measured", "registered"}) ||
                            (row_.before(at).is("at") && tells_of_quake()));
        if ((!before && !quake) || value.kind != Quantity::Kind::count) return;
        value.kind = Quantity::Kind::measure;
        value.unit = "magnitude";
    }

    bool tells_of_quake() const {
        for (std::size_t i = 0; i < std::min<std::size_t>(row_.size(), 60); ++i)
            if (row_[i].is_any({"earthquake", "quake", "temblor", "tremor", "aftershock", "richter"})) return true;
        return false;
    }

    static std::string age_unit(const Piece& piece) {
        if (piece.is_any({"year", "years", "yr", "yrs"})) return "year";
        if (piece.is_any({"month", "months"})) return "month";
        if (piece.is_any({"week", "weeks"})) return "week";
        if (piece.is_any({"day", "days"})) return "day";
        return {};
    }

    /// "34-year-old", "34 years old", "34 years of age", "aged 34", "age 34", "the age of 34".
    bool add_age(Value& value) const {
        if (value.form != Number::Form::cardinal && value.form != Number::Form::fraction) return false;
        std::size_t at = value.number.last;
        if (row_[at].is("-")) ++at;
        const std::string unit = age_unit(row_[at]);
        if (!unit.empty()) {
            std::size_t old = at + 1;
            if (row_[old].is("-")) ++old;
            const bool of_age = row_.matches(old, {"of", "age"});  // "34 years of age"
            if (row_[old].is_any({"old", "olds"}) || of_age) return set_age(value, unit, of_age ? old + 2 : old + 1);
        }
        const std::size_t next = value.number.last;
        if (value.figure && (row_[next].is("yo") || (row_[next].glued && row_[next].is("yrs"))))
            return set_age(value, "year", next + 1);
        if (value.figure && row_.matches(next, {"y", "/", "o"})) return set_age(value, "year", next + 3);
        const std::size_t first = value.number.first;
        const bool ranging = row_.before(first).is_any({"from", "between"}) && row_.before(first, 2).is("age");
        const bool told = ranging || row_.before(first).is_any({"aged", "age", "ages"}) ||
                          (row_.before(first).is("of") && row_.before(first, 2).is_any({"age", "ages"})) ||
                          (row_.before(first).is_any({"between", "from", "about", "around", "under", "over", "as"}) &&
                           row_.before(first, 2).is_any({"aged", "ages"})) ||
                          (row_.before(first).is("from") && row_.before(first, 2).is("ranging") &&
                           row_.before(first, 3).is_any({"aged", "ages", "age"}));
        if (!told || value.scaled || value.value > Decimal{130}) return false;
        const bool unit_behind = !unit.empty() && at == value.number.last;
        return set_age(value, unit_behind ? unit : "year", unit_behind ? at + 1 : value.number.last);
    }

    static bool set_age(Value& value, std::string unit, std::size_t last) {
        value.kind = Quantity::Kind::age;
        value.unit = std::move(unit);
        value.span.last = last;
        return true;
    }

    /// "10-fold", "a four-fold rise".
    bool add_fold(Value& value) const {
        const std::size_t at = value.number.last;
        const std::size_t fold = row_[at].is("-") ? at + 1 : at;
        if (!row_[fold].is("fold") || !row_[fold].glued || value.kind != Quantity::Kind::count) return false;
        value.kind = Quantity::Kind::multiple;
        value.unit.clear();
        value.span.last = fold + 1;
        return true;
    }

    /// "three times", "a five-time champion"; "three times as many" is a multiple.
    bool add_times(Value& value) const {
        const std::size_t at = value.number.last;
        const bool adjective = row_[at].is("-") && row_[at].glued && row_[at + 1].is_any({"time", "times"});
        if ((!row_[at].is("times") && !adjective) || value.kind != Quantity::Kind::count ||
            value.form == Number::Form::ordinal)
            return false;
        value.kind = Quantity::Kind::times;
        value.unit = "times";
        value.span.last = at + (adjective ? 2 : 1);
        mark_multiple(value, value.span.last);
        return true;
    }

    /// "as many as", "the size of", "larger than", "more likely" behind "three times" and "twice".
    void mark_multiple(Value& value, std::size_t at) const {
        const Piece& word = row_[at];
        constexpr std::string_view amounts[] = {
            "size",   "number", "amount", "rate",   "price",  "cost",     "level",    "average", "length", "speed",
            "limit",  "weight", "value",  "figure", "toll",   "total",    "distance", "height",  "area",   "volume",
            "budget", "salary", "income", "normal", "usual",  "national", "previous", "initial", "annual", "population",
            "legal",  "sum",    "age",    "going",  "global", "original", "expected", "target",  "current"};
        const bool the = word.is_any({"the", "its", "their", "that", "last", "this"}) &&
                         std::find(std::begin(amounts), std::end(amounts), row_[at + 1].lower) != std::end(amounts);
        const bool more = word.is_any({"more", "less"}) && row_[at + 1].is_word() &&
                          !row_[at + 1].is_any({"after", "before", "in", "on", "at", "since", "during", "by", "and"});
        const bool compared = word.is_any({"higher", "larger", "bigger", "greater", "longer", "faster", "cheaper",
                                           "lower", "smaller", "stronger", "heavier", "deadlier", "worse", "what"});
        const bool as = word.is("as") && row_[at + 1].is_any({"many", "much", "long", "large", "big", "high", "fast",
                                                              "likely", "heavy", "expensive", "strong", "far", "often",
                                                              "deadly", "wide", "tall", "deep", "powerful", "dense"});
        if (!the && !more && !compared && !as) return;
        value.kind = Quantity::Kind::multiple;
        value.unit.clear();
    }

    bool add_duration(Value& value) const {
        std::size_t at = value.number.last;
        if (row_[at].is("-") && row_[at + 1].glued) ++at;
        if (value.form == Number::Form::at_least && row_[at].is("of")) ++at;
        const auto unit = row_[at].is_word() ? unit_of(row_[at].lower) : std::nullopt;
        if (!unit || value.kind == Quantity::Kind::money || value.form == Number::Form::ordinal) return false;
        constexpr std::string_view names[] = {"second", "minute",  "hour",   "day",  "week",   "weekend",
                                              "month",  "quarter", "season", "year", "decade", "century"};
        if (*unit == TimeUnit::quarter || *unit == TimeUnit::season) return false;
        value.kind = Quantity::Kind::measure;
        value.unit = names[static_cast<std::size_t>(*unit)];
        value.span.last = at + 1;
        add_half(value);
        return true;
    }

    /// "two years and a half", "an hour and a half".
    void add_half(Value& value) const {
        const std::size_t at = value.span.last;
        if (!row_.matches(at, {"and", "a", "half"}) || value.form != Number::Form::cardinal) return;
        const auto sum = Decimal::add(value.value, *ratio(1, 2));
        if (!sum) return;
        value.value = *sum;
        value.span.last = at + 3;
    }

    const PieceRow& row_;
};

}  // namespace

std::optional<Value> read_value(const PieceRow& row, std::size_t at) {
    return ValueReader(row).read_value(at);
}

void add_unit(const PieceRow& row, Value& value) {
    ValueReader(row).add_unit(value);
}

}  // namespace gainsay::text::values
