#include "parser/text/number_words.hpp"

#include <algorithm>
#include <array>

namespace gainsay::text::values {
namespace {

struct Entry {
    std::string_view word;
    std::int64_t value;
};

template <std::size_t N>
std::optional<std::int64_t> find(const std::array<Entry, N>& table, std::string_view word) {
    const auto at = std::find_if(table.begin(), table.end(), [word](const Entry& e) { return e.word == word; });
    if (at == table.end()) return std::nullopt;
    return at->value;
}

constexpr auto kSmall = std::to_array<Entry>({
    {"zero", 0},      {"one", 1},       {"two", 2},       {"three", 3},    {"four", 4},     {"five", 5},
    {"six", 6},       {"seven", 7},     {"eight", 8},     {"nine", 9},     {"ten", 10},     {"eleven", 11},
    {"twelve", 12},   {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17},
    {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},   {"thirty", 30},  {"forty", 40},   {"fourty", 40},
    {"fifty", 50},    {"sixty", 60},    {"seventy", 70},  {"eighty", 80},  {"ninety", 90},
});
constexpr auto kSmallOrdinals = std::to_array<Entry>({
    {"first", 1},      {"second", 2},       {"third", 3},       {"fourth", 4},      {"fifth", 5},
    {"sixth", 6},      {"seventh", 7},      {"eighth", 8},      {"ninth", 9},       {"tenth", 10},
    {"eleventh", 11},  {"twelfth", 12},     {"thirteenth", 13}, {"fourteenth", 14}, {"fifteenth", 15},
    {"sixteenth", 16}, {"seventeenth", 17}, {"eighteenth", 18}, {"nineteenth", 19}, {"twentieth", 20},
    {"thirtieth", 30}, {"fortieth", 40},    {"fiftieth", 50},   {"sixtieth", 60},   {"seventieth", 70},
    {"eightieth", 80}, {"ninetieth", 90},
});
constexpr std::int64_t kMillion = 1'000'000;
constexpr auto kFactors = std::to_array<Entry>({
    {"hundred", 100},
    {"thousand", 1'000},
    {"million", kMillion},
    {"billion", 1'000'000'000},
    {"trillion", 1'000'000'000'000},
    {"lakh", 100'000},
    {"lakhs", 100'000},
    {"crore", 10'000'000},
    {"crores", 10'000'000},
    {"dozen", 12},
    {"mn", kMillion},
    {"mln", kMillion},
    {"bn", 1'000'000'000},
    {"bln", 1'000'000'000},
    {"tn", 1'000'000'000'000},
    {"trn", 1'000'000'000'000},
});
constexpr auto kFactorOrdinals = std::to_array<Entry>({
    {"hundredth", 100},
    {"thousandth", 1'000},
    {"millionth", kMillion},
    {"billionth", 1'000'000'000},
    {"trillionth", 1'000'000'000'000},
});
/// Plural words for a number that is not told: the least that they allow.
constexpr auto kMany = std::to_array<Entry>({
    {"dozens", 24},
    {"scores", 40},
    {"tens", 20},
    {"hundreds", 200},
    {"thousands", 2'000},
    {"millions", 2 * kMillion},
    {"billions", 2'000'000'000},
});
constexpr std::size_t kLongestRun = 24;  // words of one number; keeps odd input linear

bool is_scale_word(const Piece& piece) {
    return piece.is_any({"hundred", "thousand", "million", "billion", "trillion", "lakh", "crore", "dozen"});
}

/// Reads number words from left to right: groups below a thousand, closed by falling factors.
class WordReader {
public:
    WordReader(const PieceRow& row, std::size_t at) : row_(row), begin_(at), at_(at) {}

    std::optional<Number> read() {
        while (at_ - begin_ < kLongestRun && step()) {
        }
        if (last_ == begin_) return std::nullopt;
        Number number;
        number.span = {begin_, last_};
        number.value = total_ + group_;
        number.form = ordinal_ ? Number::Form::ordinal : Number::Form::cardinal;
        number.scaled = scaled_;
        return number;
    }

private:
    bool step() {
        if (ordinal_ || closed_) return false;
        std::size_t here = at_;
        const bool hyphen = row_[here].is("-") && row_[here + 1].glued;
        if (hyphen && last_ > begin_) ++here;
        if (!hyphen && row_[here].is("and") && after_factor_) ++here;
        const std::string_view word = row_[here].lower;
        if (here > at_ && !hyphen && !small_number(word) && !small_ordinal(word)) return false;
        if (const auto small = small_number(word)) return take_small(*small, here, hyphen, false);
        if (const auto small = small_ordinal(word)) return take_small(*small, here, hyphen, true);
        if (const auto factor = find(kFactors, word); factor && row_[here].is_word())
            return take_factor(*factor, here, false);
        if (const auto factor = find(kFactorOrdinals, word)) return take_factor(*factor, here, true);
        return false;
    }

    bool take_small(int value, std::size_t here, bool hyphen, bool ordinal) {
        const bool one_digit = value < 10, tens = value >= 20;
        if (hyphen && !(room_ == 10 && one_digit)) return false;
        if (one_digit ? room_ < 10 : room_ < 100) return false;
        if (value == 0 && last_ > begin_) return false;
        group_ += value;
        room_ = tens ? 10 : 1;
        closed_ = value == 0;
        return took(here, ordinal, false);
    }

    bool take_factor(std::int64_t factor, std::size_t here, bool ordinal) {
        if (group_ == 0 || factor >= last_factor_) return false;
        if (factor == 100) {
            if (group_ > 99) return false;
            group_ *= 100;
            room_ = 100;
        } else {
            std::int64_t product = 0;
            if (__builtin_mul_overflow(group_, factor, &product) || __builtin_add_overflow(total_, product, &total_))
                return false;
            group_ = 0;
            room_ = 1000;
            last_factor_ = factor;
        }
        scaled_ = true;
        return took(here, ordinal, true);
    }

    bool took(std::size_t here, bool ordinal, bool factor) {
        after_factor_ = factor;
        ordinal_ = ordinal;
        at_ = last_ = here + 1;
        return true;
    }

    const PieceRow& row_;
    std::size_t begin_, at_, last_ = begin_;
    std::int64_t total_ = 0, group_ = 0, last_factor_ = INT64_MAX;
    int room_ = 1000;  ///< what the current group can still take is below this
    bool after_factor_ = false, ordinal_ = false, closed_ = false, scaled_ = false;
};

std::optional<Decimal> vulgar_fraction(const Piece& piece) {
    constexpr struct {
        std::string_view sign;
        int above, below;
    } signs[] = {{"½", 1, 2}, {"⅓", 1, 3}, {"⅔", 2, 3}, {"¼", 1, 4}, {"¾", 3, 4}, {"⅕", 1, 5}, {"⅖", 2, 5}, {"⅗", 3, 5},
                 {"⅘", 4, 5}, {"⅙", 1, 6}, {"⅚", 5, 6}, {"⅛", 1, 8}, {"⅜", 3, 8}, {"⅝", 5, 8}, {"⅞", 7, 8}};
    for (const auto& s : signs)
        if (piece.text == s.sign) return ratio(s.above, s.below);
    return std::nullopt;
}

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
    return find(kFactorOrdinals, word);
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
    const std::size_t at = number.span.last;
    if (row[at].is("and") && number.form == Number::Form::cardinal) {
        std::size_t last = at;
        const Piece& lead = row[at + 1];
        const bool one = lead.is_any({"a", "an", "one"});
        const auto above = one ? std::optional<int>{1} : small_number(lead.lower);
        const auto below = above ? denominator(row, at + 2, last, !one) : std::nullopt;
        if (!below) return;
        auto part = ratio(*above, *below);
        // "a million and a half": half of the million.
        if (part && number.scaled && number.value.is_whole()) {
            for (const auto& f : kFactors)
                if (f.value >= 1000 && row[at - 1].is(f.word)) part = Decimal::multiply(*part, f.value);
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
        ++number.span.last;
    }
}

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
        const auto factor = next.is_word() ? find(kFactors, next.lower) : std::nullopt;
        if (!factor || (number.form == Number::Form::at_least && *factor > kMillion * 1000)) break;
        if (!multiply(number, *factor, at + 1)) return;
    }
    const Piece& letter = row[number.span.last];
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

/// "3/4", "10 1/2"; dates have been taken out before.
std::optional<Number> read_slash_fraction(const PieceRow& row, std::size_t at) {
    const auto above = row[at].digits(3), below = row[at + 2].digits(3);
    if (!above || !below || !row.matches(at + 1, {"/"}) || row[at + 3].is("/") || !row[at + 1].glued)
        return std::nullopt;
    const bool usual = (*below >= 2 && *below <= 10) || *below == 12 || *below == 16 || *below == 20 || *below == 100;
    if (!usual || *above >= *below) return std::nullopt;
    return make_fraction({at, at + 3}, *above, *below);
}

std::optional<Number> read_figure(const PieceRow& row, std::size_t at, bool after_currency) {
    if (auto fraction = read_slash_fraction(row, at)) return fraction;
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
            number.span.last = part->span.last;
            return number;
        }
    }
    add_fraction(row, number);
    apply_factors(row, number, after_currency);
    return number;
}

Number at_least(PieceSpan span, std::int64_t value) {
    Number number;
    number.span = span;
    number.value = value;
    number.form = Number::Form::at_least;
    return number;
}

/// "dozens", "tens of thousands", "several hundred", "a few", "a number of".
std::optional<Number> read_vague(const PieceRow& row, std::size_t at) {
    const Piece& piece = row[at];
    if (const auto many = find(kMany, piece.lower)) {
        if (row[at + 1].is("of") && find(kMany, row[at + 2].lower)) {
            // "tens of thousands" is at least twenty thousand, "hundreds of thousands" two hundred thousand
            const std::int64_t product = *many * (*find(kMany, row[at + 2].lower) / 2);
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
            else if (!is_scale_word(row[next + 1]) && !row[next + 1].is("more"))
                return std::nullopt;
            number.span = {at, next + 1};
        } else if (row[next].is("half") && is_scale_word(row[next + 1])) {
            number.value = *ratio(1, 2);
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
    apply_factors(row, number, false);
    if (number.span.last == before && number.value != Decimal{2}) return std::nullopt;
    if (find(kFactorOrdinals, row[number.span.last].lower)) {  // "a hundred trillionth"
        if (!multiply(number, *find(kFactorOrdinals, row[number.span.last].lower), number.span.last + 1))
            return std::nullopt;
        number.form = Number::Form::ordinal;
    }
    if (number.value.is_whole()) add_fraction(row, number);
    return number;
}

}  // namespace

std::optional<Decimal> ratio(Decimal a, Decimal b) {
    if (b == Decimal{}) return std::nullopt;
    const int scale = std::max(a.scale(), b.scale());
    const auto x = a.scaled_by(scale), y = b.scaled_by(scale);
    if (!x || !y) return std::nullopt;
    __extension__ using Wide = __int128;
    const Wide scaled = static_cast<Wide>(*x) * 1'000'000'000;
    const Wide half = (scaled < 0) == (*y < 0) ? *y / 2 : -(*y / 2);
    const Wide quotient = (scaled + half) / *y;
    if (quotient > INT64_MAX || quotient < -INT64_MAX) return std::nullopt;
    return Decimal::make(static_cast<std::int64_t>(quotient), 9);
}

std::optional<int> small_number(std::string_view lower) {
    const auto value = find(kSmall, lower);
    if (!value) return std::nullopt;
    return static_cast<int>(*value);
}

std::optional<int> small_ordinal(std::string_view lower) {
    const auto value = find(kSmallOrdinals, lower);
    if (!value) return std::nullopt;
    return static_cast<int>(*value);
}

std::optional<std::int64_t> factor_of(std::string_view lower) {
    return find(kFactors, lower);
}

std::optional<int> read_small_count(const PieceRow& row, std::size_t at, std::size_t& last) {
    last = at + 1;
    if (const auto figure = row[at].digits(4)) return figure;
    if (row[at].is_any({"a", "an"}) && row[at + 1].is_any({"couple", "few"})) {
        last = row[at + 2].is("of") ? at + 3 : at + 2;
        return row[at + 1].is("few") ? 3 : 2;
    }
    if (row[at].is_any({"a", "an"})) return 1;
    const auto number = WordReader(row, at).read();
    if (!number || number->form != Number::Form::cardinal || number->value > Decimal{9999}) return std::nullopt;
    last = number->span.last;
    return static_cast<int>(number->value.digits());
}

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
    if (auto number = read_vague(row, at)) return number;
    if (auto number = read_article_number(row, at)) return number;
    if (auto number = read_fraction_words(row, at)) return number;
    auto number = WordReader(row, at).read();
    if (!number || number->form == Number::Form::ordinal) return number;
    add_places(row, *number);
    add_fraction(row, *number);
    apply_factors(row, *number, after_currency);
    return number;
}

}  // namespace gainsay::text::values
