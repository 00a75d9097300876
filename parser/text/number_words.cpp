#include "parser/text/number_words.hpp"

#include "parser/text/number_words_parts.hpp"

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
    const auto at =
        std::find_if(table.begin(), table.end(), [word](const Entry& e) { return same_word(e.word, word); });
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

/// Reads number words from left to right: groups below a thousand, closed by falling factors.
class WordReader {
public:
    /// `article`: begins with the "a" of "a hundred and twenty".
    WordReader(const PieceRow& row, std::size_t at, bool article = false) : row_(row), begin_(at), at_(at) {
        if (article) took(at, false, false), group_ = 1, room_ = 1;
    }

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
        const bool hyphen = row_[here].is("-") && row_[here].glued && row_[here + 1].glued;
        if (hyphen && last_ > begin_) ++here;
        if (row_[here].is("and") && after_factor_) {  // "two hundred and five", "one-hundred-and-five"
            ++here;
            if (hyphen && row_[here].is("-") && row_[here].glued) ++here;
        }
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
        if (hyphen && !(room_ == 10 && one_digit) && !(after_factor_ && room_ == 100)) return false;
        if (one_digit ? room_ < 10 : room_ < 100) return false;
        if (value == 0 && last_ > begin_) return false;
        group_ += value;
        room_ = tens ? 10 : 1;
        closed_ = value == 0;
        return took(here, ordinal, false);
    }

    bool take_factor(std::int64_t factor, std::size_t here, bool ordinal) {
        // "the hundredth visitor", but "a hundredth of a second"
        const bool bare = ordinal && last_ == begin_ && row_.before(begin_).is("the") && !row_[here + 1].is("of");
        if (bare) group_ = 1;
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

bool is_scale_word(const Piece& piece) {
    return piece.is_any({"hundred", "thousand", "million", "billion", "trillion", "lakh", "crore", "dozen"});
}

std::optional<Number> read_word_number(const PieceRow& row, std::size_t at, bool article) {
    return WordReader(row, at, article).read();
}

std::optional<std::int64_t> factor_ordinal_of(std::string_view lower) {
    return find(kFactorOrdinals, lower);
}

std::optional<std::int64_t> many_of(std::string_view lower) {
    return find(kMany, lower);
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

}  // namespace gainsay::text::values
