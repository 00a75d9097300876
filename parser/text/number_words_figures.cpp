// Numbers with figures in them, fractions, and words that only bound a number; read_number() tries them in turn.

#include "parser/text/number_words.hpp"
#include "parser/text/number_words_parts.hpp"

#include <algorithm>

namespace gainsay::text::values {
namespace {

constexpr std::int64_t kMillion = 1'000'000;

bool multiply(Number& number, std::int64_t factor, std::size_t last) {
    const auto product = Decimal::multiply(number.value, factor);
    if (!product) return false;
    number.value = *product;
    number.span.last = last;
    number.scaled = true;
    if (number.form == Number::Form::fraction && product->is_whole()) number.form = Number::Form::cardinal;
    return true;
}

/// Factors in words ("1.2 million", "3 hundred thousand") and in letters ("3.5bn", "20k", "1M").
void apply_factors(const PieceRow& row, Number& number, bool after_currency) {
    for (int i = 0; i < 2; ++i) {
        std::size_t at = number.span.last;
        if (row[at].is("-") && row[at + 1].glued && is_scale_word(row[at + 1])) ++at;  // "a $5-million house"
        const Piece& next = row[at];
        const auto factor = next.is_word() ? factor_of(next.lower) : std::nullopt;
        if (!factor || (number.form == Number::Form::at_least && *factor > kMillion * 1000)) break;
        if (!multiply(number, *factor, at + 1)) return;
    }
    const Piece& letter = row[number.span.last];
    if (after_currency && !number.scaled && letter.is_any({"mil", "mill", "bil", "bill"})) {
        multiply(number, letter.is_any({"mil", "mill"}) ? kMillion : kMillion * 1000, number.span.last + 1);
        return;
    }
    if (!number.figure || number.scaled || !letter.is_word() || letter.text.size() != 1) return;
    const bool usable = letter.glued || after_currency;
    const char c = letter.text[0];
    if (c == 'k' || (c == 'K' && usable)) {
        multiply(number, 1000, number.span.last + 1);
    } else if (usable && (c == 'M' || (c == 'm' && after_currency))) {
        multiply(number, kMillion, number.span.last + 1);
    } else if (usable && (c == 'B' || (c == 'b' && after_currency))) {
        multiply(number, 1'000'000'000, number.span.last + 1);
    } else if (c == 'm' && usable) {
        number.million_or_metre = true;
    }
}

/// "two hundred point zero three".
void add_places(const PieceRow& row, Number& number) {
    std::size_t at = number.span.last;
    if (!row[at].is("point") || number.form != Number::Form::cardinal || number.figure) return;
    std::string places;
    while (places.size() < 9) {
        const auto digit = small_number(row[at + 1].lower);
        if (!digit || *digit > 9) break;
        places += static_cast<char>('0' + *digit);
        ++at;
    }
    const auto value = places.empty() ? std::nullopt : Decimal::parse(number.value.to_string() + "." + places);
    if (!value) return;
    number.value = *value;
    number.span.last = at + 1;
}

/// "point five" alone: "at that point five left" has no such number.
std::optional<Number> read_bare_places(const PieceRow& row, std::size_t at) {
    if (!row[at].is("point") || row.before(at).is_word()) return std::nullopt;
    Number number;
    number.span = {at, at};
    add_places(row, number);
    return number.span.last > at ? std::optional{number} : std::nullopt;
}

Number at_least(PieceSpan span, std::int64_t value) {
    Number number;
    number.span = span;
    number.value = value;
    number.form = Number::Form::at_least;
    return number;
}

/// "100s of people", "1,000s".
std::optional<Number> read_figure_plural(const PieceRow& row, std::size_t at) {
    const auto& value = row[at].value;
    const bool round = value && (*value == Decimal{100} || *value == Decimal{1000} || *value == Decimal{10'000} ||
                                 *value == Decimal{100'000});
    if (!round || !row[at + 1].is("s") || !row[at + 1].glued || row[at + 2].glued) return std::nullopt;
    return at_least({at, at + 2}, value->digits() * 2);
}

/// "10 000", "1 250 000": thousands set off by blanks. Telephone numbers look alike, hence the doubts.
std::optional<Number> read_spaced_figure(const PieceRow& row, std::size_t at) {
    const auto first = row[at].digits(3);
    const Piece& before = row.before(at);
    if (!first || *first == 0 || row[at].text[0] == '0' || before.is_figure() || before.is_any({"+", ")", "-", "."}))
        return std::nullopt;
    for (std::size_t back = 1; back <= 4; ++back)
        if (row.before(at, back).is_any({"call", "tel", "phone", "dial", "text", "fax", "number", "flight"}))
            return std::nullopt;
    Decimal value = *first;
    std::size_t last = at + 1;
    while (last < at + 4 && row[last].is_figure() && row[last].text.size() == 3 && row[last].digits(3) &&
           !row[last].glued) {
        const auto product = Decimal::multiply(value, 1000);
        const auto sum = product ? Decimal::add(*product, *row[last].digits(3)) : std::nullopt;
        if (!sum) return std::nullopt;
        value = *sum;
        ++last;
    }
    if (row[last].lower.starts_with("call") || row[last - 1].is("911")) return std::nullopt;  // "50 911 calls"
    if (last == at + 1 || row[last].is_figure() || row[last].is_any({"-", "/", ":"})) return std::nullopt;
    Number number;
    number.span = {at, last};
    number.value = value;
    number.figure = number.grouped = true;
    return number;
}

/// "6 crore and two hundred", "2 million 500 thousand": what is added in smaller scales.
void add_smaller_scales(const PieceRow& row, Number& number) {
    for (int i = 0; i < 3; ++i) {
        const Piece& scale = row[number.span.last - 1];
        const auto factor = number.scaled && scale.is_word() ? factor_of(scale.lower) : std::nullopt;
        if (!factor || *factor < 1000) return;
        std::size_t at = number.span.last;
        if (row[at].is("and")) ++at;
        Number part;
        if (row[at].is_figure()) {
            part = {{at, at + 1}, row[at].value.value_or(Decimal{})};
            part.figure = true;
            apply_factors(row, part, false);
        } else if (const auto words = read_word_number(row, at)) {
            part = *words;
        }
        const auto sum = Decimal::add(number.value, part.value);
        if (!part.scaled || part.form != Number::Form::cardinal || part.value >= Decimal{*factor} || !sum) return;
        number.value = *sum;
        number.span.last = part.span.last;
    }
}

/// "1.5e6", "2e-3": only with nothing glued to it, as codes look alike.
std::optional<Number> read_power(const PieceRow& row, std::size_t at) {
    if (!row[at].value || !row[at + 1].is("e") || !row[at + 1].glued) return std::nullopt;
    std::size_t here = at + 2;
    const bool minus = row[here].is("-"), sign = minus || row[here].is("+");
    if (sign && row[here].glued) ++here;
    const auto power = row[here].glued ? row[here].digits(2) : std::nullopt;
    if (!power || *power > 12 || (row[here + 1].glued && row[here + 1].is_word())) return std::nullopt;
    std::int64_t factor = 1;
    for (int i = 0; i < *power; ++i) factor *= 10;
    const auto value = minus ? ratio(*row[at].value, factor) : Decimal::multiply(*row[at].value, factor);
    if (!value) return std::nullopt;
    Number number;
    number.span = {at, here + 1};
    number.value = *value;
    number.figure = number.grouped = true;
    return number;
}

std::optional<Number> read_figure(const PieceRow& row, std::size_t at, bool after_currency) {
    if (auto plural = read_figure_plural(row, at)) return plural;
    if (auto spaced = read_spaced_figure(row, at)) return spaced;
    if (auto fraction = read_slash_fraction(row, at)) return fraction;
    if (auto power = read_power(row, at)) return power;
    if (!row[at].value) return std::nullopt;
    Number number;
    number.span = {at, at + 1};
    number.value = *row[at].value;
    number.figure = true;
    number.grouped = row[at].text.find_first_of(".,") != std::string::npos;
    const Piece& suffix = row[at + 1];
    if (suffix.glued && suffix.is_any({"st", "nd", "rd", "th"}) && number.value.is_whole()) {
        number.form = Number::Form::ordinal;
        number.span.last = at + 2;
        return number;
    }
    if (const auto part =
            row[at + 1].is_figure() && !row[at + 1].glued ? read_slash_fraction(row, at + 1) : std::nullopt) {
        if (const auto sum = Decimal::add(number.value, part->value)) {
            number.value = *sum;
            number.form = Number::Form::fraction;
            number.span.last = part->span.last;
            return number;
        }
    }
    if (auto fraction = read_figure_fraction(row, at)) return fraction;
    if (const auto part =
            row[at + 1].is("and") && number.value.is_whole() ? read_slash_fraction(row, at + 2) : std::nullopt) {
        if (const auto sum = Decimal::add(number.value, part->value); sum && part->value < Decimal{1}) {
            number.value = *sum;
            number.form = Number::Form::fraction;
            number.span.last = part->span.last;
            return number;
        }
    }
    add_fraction(row, number);
    apply_factors(row, number, after_currency);
    add_smaller_scales(row, number);
    return number;
}

/// "dozens", "tens of thousands", "several hundred", "a few", "a number of".
std::optional<Number> read_vague(const PieceRow& row, std::size_t at) {
    const Piece& piece = row[at];
    const bool again = many_of(piece.lower) && row[at + 1].is_any({"and", "upon", "on"}) && row[at + 2].is(piece.lower);
    if (again) return at_least({at, at + 3}, *many_of(piece.lower));
    if (const auto many = many_of(piece.lower)) {
        if (row[at + 1].is("of") && many_of(row[at + 2].lower)) {
            // "tens of thousands" is at least twenty thousand, "hundreds of thousands" two hundred thousand
            const std::int64_t product = *many * (*many_of(row[at + 2].lower) / 2);
            return at_least({at, at + 3}, product);
        }
        if (piece.is("tens") || (piece.is("scores") && !row[at + 1].is_any({"of", "more"}))) return std::nullopt;
        return at_least({at, at + 1}, *many);
    }
    std::optional<Number> number;
    if (piece.is("several")) number = at_least({at, at + 1}, 3);
    if (piece.is_any({"multiple", "numerous"})) number = at_least({at, at + 1}, 2);
    if (row.matches(at, {"a", "few"})) number = at_least({at, at + 2}, 2);
    if (row.matches(at, {"a", "number", "of"})) number = at_least({at, at + 3}, 2);
    if (row.matches(at, {"a", "handful", "of"})) number = at_least({at, at + 3}, 2);
    if (number) apply_factors(row, *number, false);
    return number;
}

/// "a couple people", "a couple different agencies"; "the couple's house" is of two married people.
bool counts_plural(const PieceRow& row, std::size_t couple) {
    if (!row[couple].is("couple") || !row[couple + 1].is_word() || row[couple + 1].glued) return false;
    if (row[couple + 1].is_any({"was", "is", "has", "says", "as"})) return false;
    return looks_plural(row[couple + 1].lower) ||
           (row.before(couple).is("a") && row[couple + 1].is_any({"different", "other", "more"}));
}

/// "a hundred", "half a million", "a couple of", "a dozen".
std::optional<Number> read_article_number(const PieceRow& row, std::size_t at) {
    Number number;
    if (row[at].is("half") && row.before(at).lower != "and") {
        const std::size_t next = row[at + 1].is_any({"a", "-"}) ? at + 2 : at + 1;
        if (!is_scale_word(row[next])) return std::nullopt;
        number.value = *ratio(1, 2);
        number.span = {at, next};
    } else if (row[at].is_any({"a", "an", "another"}) || row[at].is("couple")) {
        std::size_t next = row[at].is("couple") ? at : at + 1;
        if (row[next].is_any({"couple", "pair"})) {
            number.value = 2;
            if (row[next + 1].is("of"))
                ++next;
            else if (!is_scale_word(row[next + 1]) && !row[next + 1].is("more") && !counts_plural(row, next))
                return std::nullopt;
            number.span = {at, next + 1};
        } else if (row[next].is_any({"trio", "quartet"}) && row[next + 1].is("of") && next > at) {
            number.value = row[next].is("trio") ? 3 : 4;
            number.span = {at, next + 2};
        } else if (row[next].is_any({"half", "quarter"}) && is_scale_word(row[next + 1])) {
            number.value = *ratio(1, row[next].is("half") ? 2 : 4);
            number.span = {at, next + 1};
        } else if (is_scale_word(row[next]) && !row[at].is("another")) {
            number.value = 1;
            number.span = {at, next};
        } else {
            return std::nullopt;
        }
    } else {
        return std::nullopt;
    }
    const std::size_t before = number.span.last;
    if (number.value == Decimal{1} && before == at + 1) {
        const auto words = read_word_number(row, at, true);
        if (words && words->form == Number::Form::cardinal && words->span.last > at + 3) return words;
    }
    apply_factors(row, number, false);
    const bool pair = number.value == Decimal{2} || number.value == Decimal{3} || number.value == Decimal{4};
    if (number.span.last == before && !pair) return std::nullopt;
    if (factor_ordinal_of(row[number.span.last].lower)) {  // "a hundred trillionth"
        if (!multiply(number, *factor_ordinal_of(row[number.span.last].lower), number.span.last + 1))
            return std::nullopt;
        number.form = Number::Form::ordinal;
    }
    if (number.value.is_whole()) add_fraction(row, number);
    return number;
}

/// "threefold", "double the", "triple that".
std::optional<Number> read_fold(const PieceRow& row, std::size_t at) {
    const std::string& word = row[at].lower;
    std::optional<int> value;
    if (word.size() > 4 && word.ends_with("fold")) value = small_number(word.substr(0, word.size() - 4));
    // An amount, not the verb ("will double the fine").
    const bool amount = row[at + 1].is_any({"the", "that", "its", "their"}) &&
                        row.before(at).is_any({"is", "was", "are", "were", "be", "been", "nearly", "almost", "about",
                                               "than", "at", "roughly", "around", ",", "-"});
    if (word == "double" && amount) value = 2;
    if (word == "triple" && amount) value = 3;
    if (!value || *value < 2) return std::nullopt;
    Number number;
    number.span = {at, at + 1};
    number.value = *value;
    number.form = Number::Form::multiple;
    return number;
}

/// "four hundred and 20".
void add_figure_behind(const PieceRow& row, Number& number) {
    const std::size_t at = number.span.last;
    const auto figure = row[at].is("and") && number.scaled ? row[at + 1].digits(2) : std::nullopt;
    const bool round = figure && *figure > 0 && row[at - 1].is_any({"hundred", "thousand"});
    if (!round || row[at + 2].is_any({"%", "/", "-"})) return;
    const auto sum = Decimal::add(number.value, *figure);
    if (!sum) return;
    number.value = *sum;
    number.span.last = at + 2;
}

}  // namespace

std::optional<Number> read_number(const PieceRow& row, std::size_t at, bool after_currency) {
    const Piece& piece = row[at];
    if (piece.kind == Piece::Kind::none || piece.kind == Piece::Kind::opaque) return std::nullopt;
    if (piece.is_figure()) return read_figure(row, at, after_currency);
    if (const auto part = vulgar_fraction(piece)) {
        Number number;
        number.span = {at, at + 1};
        number.value = *part;
        number.form = Number::Form::fraction;
        apply_factors(row, number, after_currency);
        return number;
    }
    const bool minus = piece.is("-") && !(piece.glued && at > 0) && row[at + 1].is_figure();
    if (minus ||
        (piece.is_any({"minus", "negative"}) && (row[at + 1].is_figure() || small_number(row[at + 1].lower)))) {
        auto number = read_number(row, at + 1, after_currency);
        const auto value = number ? Decimal::multiply(number->value, -1) : std::nullopt;
        if (!value || number->form == Number::Form::ordinal || number->form == Number::Form::at_least)
            return std::nullopt;
        number->value = *value;
        number->span.first = at;
        return number;
    }
    if (!piece.is_word()) return std::nullopt;
    if (piece.is_any({"twice", "thrice"})) {
        Number number;
        number.span = {at, at + 1};
        number.value = piece.is("twice") ? 2 : 3;
        number.form = Number::Form::times;
        return number;
    }
    if (auto number = read_fold(row, at)) return number;
    if (auto number = read_vague(row, at)) return number;
    if (auto number = read_article_number(row, at)) return number;
    if (auto number = read_fraction_words(row, at)) {
        // "three quarters of a million"
        const std::size_t last = number->span.last;
        if (row[last].is("of") && row[last + 1].is_any({"a", "one"}) && is_scale_word(row[last + 2]) &&
            !row[last + 2].is("dozen")) {
            number->span.last = last + 2;
            apply_factors(row, *number, after_currency);
        }
        return number;
    }
    if (auto number = read_bare_places(row, at)) return number;
    auto number = read_word_number(row, at);
    if (!number || number->form == Number::Form::ordinal) return number;
    add_figure_behind(row, *number);
    add_places(row, *number);
    add_fraction(row, *number);
    apply_factors(row, *number, after_currency);
    return number;
}

}  // namespace gainsay::text::values
