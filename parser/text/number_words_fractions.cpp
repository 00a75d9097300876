// Fractions: "½", "two thirds", "a quarter", "3/4", "and a half".

#include "parser/text/number_words.hpp"
#include "parser/text/number_words_parts.hpp"

namespace gainsay::text::values {
namespace {

/// "third", "eighths", "twenty-firsts" as what is below the line; its end in `last`.
std::optional<std::int64_t> denominator(const PieceRow& row, std::size_t at, std::size_t& last, bool plural) {
    std::string word = row[at].lower;
    last = at + 1;
    if (word == (plural ? "halves" : "half")) return 2;
    if (word == (plural ? "quarters" : "quarter")) return 4;
    std::int64_t tens = 0;
    if (const auto first = small_number(word); first && *first >= 20 && row[at + 1].is("-")) {
        tens = *first;
        word = row[at + 2].lower;
        last = at + 3;
    }
    if (plural) {
        if (!word.ends_with('s')) return std::nullopt;
        word.pop_back();
    }
    if (word == "second" && tens == 0) return std::nullopt;
    if (const auto small = small_ordinal(word)) return *small + tens;
    return factor_ordinal_of(word);
}

std::optional<Number> make_fraction(PieceSpan span, Decimal above, std::int64_t below) {
    const auto value = ratio(above, below);
    if (!value || *value == Decimal{}) return std::nullopt;
    Number number;
    number.span = span;
    number.value = *value;
    number.form = Number::Form::fraction;
    return number;
}

bool ends_phrase(const Piece& piece) {
    return !piece.is_word() && !piece.is_figure() && !piece.is("-");
}

}  // namespace

std::optional<Decimal> vulgar_fraction(const Piece& piece) {
    constexpr struct {
        std::string_view sign;
        int above, below;
    } signs[] = {{"½", 1, 2}, {"⅓", 1, 3}, {"⅔", 2, 3}, {"¼", 1, 4}, {"¾", 3, 4}, {"⅕", 1, 5}, {"⅖", 2, 5}, {"⅗", 3, 5},
                 {"⅘", 4, 5}, {"⅙", 1, 6}, {"⅚", 5, 6}, {"⅛", 1, 8}, {"⅜", 3, 8}, {"⅝", 5, 8}, {"⅞", 7, 8}};
    if (piece.text.empty() || static_cast<unsigned char>(piece.text.front()) < 128) return std::nullopt;
    for (const auto& s : signs)
        if (piece.text == s.sign) return ratio(s.above, s.below);
    return std::nullopt;
}

/// "a third of", "one-eighth", "two thirds", "three quarters", "half the".
std::optional<Number> read_fraction_words(const PieceRow& row, std::size_t at) {
    std::size_t last = at;
    if (row[at].is("half")) {
        const bool noun =
            row.before(at).is_any({"first", "second", "other", "and", "later", "latter", "top", "bottom"}) ||
            row.before(at).is("-");
        const Piece& next = row[at + 1];
        const bool told = next.is_any({"of", "the", "its", "their", "his", "her", "our", "a", "an"}) ||
                          ends_phrase(next) || looks_plural(next.lower);
        if (noun || !told) return std::nullopt;
        return make_fraction({at, at + 1}, 1, 2);
    }
    if (row[at].is_any({"a", "one"})) {
        std::size_t from = at + 1;
        if (row[from].is("-")) ++from;
        const auto below = denominator(row, from, last, false);
        if (!below || row.before(at).is("and")) return std::nullopt;
        const Piece& next = row[last];
        if (from == at + 1 && !next.is("of") && !ends_phrase(next) &&
            !(row[at].is("one") && next.is_any({"the", "more"})))
            return std::nullopt;
        return make_fraction({at, last}, 1, *below);
    }
    const auto above = small_number(row[at].lower);
    if (!above || *above < 2) return std::nullopt;
    std::size_t from = at + 1;
    if (row[from].is("-")) ++from;
    const auto below = denominator(row, from, last, true);
    if (!below) return std::nullopt;
    return make_fraction({at, last}, *above, *below);
}

/// "and a half", "and three quarters" after a whole number.
void add_fraction(const PieceRow& row, Number& number) {
    std::size_t at = number.span.last;
    const bool hyphens = row[at].is("-") && row[at].glued && row[at + 1].is("and") && row[at + 1].glued;
    if (hyphens) ++at;  // "two-and-a-half"
    if (row[at].is("and") && number.form == Number::Form::cardinal) {
        const auto past_hyphen = [&](std::size_t here) {
            return hyphens && row[here].is("-") && row[here].glued ? here + 1 : here;
        };
        const std::size_t lead_at = past_hyphen(at + 1);
        std::size_t last = at;
        const Piece& lead = row[lead_at];
        const bool one = lead.is_any({"a", "an", "one"});
        const auto above = one ? std::optional<int>{1} : small_number(lead.lower);
        const auto below = above ? denominator(row, past_hyphen(lead_at + 1), last, !one) : std::nullopt;
        if (!below) return;
        auto part = ratio(*above, *below);
        // "a million and a half": half of the million.
        if (part && number.scaled && number.value.is_whole()) {
            const auto factor = factor_of(row[number.span.last - 1].lower);
            if (factor && *factor >= 1000) part = Decimal::multiply(*part, *factor);
        }
        const auto sum = part ? Decimal::add(number.value, *part) : std::nullopt;
        if (!sum) return;
        number.value = *sum;
        number.span.last = last;
        if (!sum->is_whole()) number.form = Number::Form::fraction;
    } else if (const auto part = vulgar_fraction(row[at])) {
        const auto sum = Decimal::add(number.value, *part);
        if (!sum) return;
        number.value = *sum;
        number.form = Number::Form::fraction;
        ++number.span.last;
    }
}

/// "3/4", "10 1/2"; dates have been taken out before.
std::optional<Number> read_slash_fraction(const PieceRow& row, std::size_t at) {
    const auto above = row[at].digits(3), below = row[at + 2].digits(3);
    if (!above || !below || !row.matches(at + 1, {"/"}) || row[at + 3].is("/") || !row[at + 1].glued)
        return std::nullopt;
    // Alone in its sentence any one is meant as a fraction; within a text only the usual ones.
    const bool alone = row.size() <= at + 4 && at <= 1 && *below > 1;
    const bool usual = (*below >= 2 && *below <= 10) || *below == 12 || *below == 16 || *below == 20 || *below == 100;
    if (!alone && (!usual || *above >= *below)) return std::nullopt;
    return make_fraction({at, at + 3}, *above, *below);
}

/// "2 fifths", "3 tenths"; quarters and halves in figures are rather of a year or of a match.
std::optional<Number> read_figure_fraction(const PieceRow& row, std::size_t at) {
    const auto above = row[at].digits(2);
    const std::string& word = row[at + 1].lower;
    if (!above || *above == 0 || !row[at + 1].is_word() || word.size() < 6 || !word.ends_with("ths"))
        return std::nullopt;
    std::size_t last = at + 1;
    const auto below = denominator(row, at + 1, last, true);
    return below ? make_fraction({at, last}, *above, *below) : std::nullopt;
}

}  // namespace gainsay::text::values
