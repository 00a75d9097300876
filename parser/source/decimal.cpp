#include "parser/source/decimal.hpp"

#include <cctype>
#include <limits>

namespace gainsay {
namespace {

constexpr int kMaxScale = 9;

std::optional<std::int64_t> times_ten_to(std::int64_t value, int power) {
    for (int i = 0; i < power; ++i)
        if (__builtin_mul_overflow(value, std::int64_t{10}, &value)) return std::nullopt;
    return value;
}

}  // namespace

std::optional<Decimal> Decimal::make(std::int64_t digits, int scale) {
    while (scale > 0 && digits % 10 == 0) {
        digits /= 10;
        --scale;
    }
    if (scale < 0) {
        const auto whole = times_ten_to(digits, -scale);
        if (!whole) return std::nullopt;
        digits = *whole;
        scale = 0;
    }
    if (scale > kMaxScale || digits == std::numeric_limits<std::int64_t>::min()) return std::nullopt;
    Decimal result;
    result.digits_ = digits;
    result.scale_ = scale;
    return result;
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
    bool negative = false;
    if (!text.empty() && text.front() == '-') {
        negative = true;
        text.remove_prefix(1);
    }
    std::int64_t digits = 0;
    int scale = 0;
    bool point = false, any = false;
    for (const char c : text) {
        if (c == '.' && !point) {
            point = true;
            continue;
        }
        if (!std::isdigit(static_cast<unsigned char>(c))) return std::nullopt;
        any = true;
        if (__builtin_mul_overflow(digits, std::int64_t{10}, &digits) ||
            __builtin_add_overflow(digits, std::int64_t{c - '0'}, &digits))
            return std::nullopt;
        if (point) ++scale;
    }
    if (!any || text.back() == '.') return std::nullopt;
    return make(negative ? -digits : digits, scale);
}

std::optional<std::int64_t> Decimal::scaled_by(int scale) const {
    if (scale < scale_) return std::nullopt;
    return times_ten_to(digits_, scale - scale_);
}

std::string Decimal::to_string() const {
    std::string digits = std::to_string(digits_ < 0 ? -digits_ : digits_);
    if (scale_ > 0) {
        const auto scale = static_cast<std::size_t>(scale_);
        if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
        digits.insert(digits.size() - scale, 1, '.');
    }
    if (digits_ < 0) digits.insert(0, 1, '-');
    return digits;
}

std::optional<Decimal> Decimal::add(Decimal a, Decimal b) {
    const int scale = a.scale_ > b.scale_ ? a.scale_ : b.scale_;
    const auto x = a.scaled_by(scale), y = b.scaled_by(scale);
    std::int64_t sum = 0;
    if (!x || !y || __builtin_add_overflow(*x, *y, &sum)) return std::nullopt;
    return make(sum, scale);
}

std::optional<Decimal> Decimal::multiply(Decimal a, Decimal b) {
    std::int64_t product = 0;
    if (__builtin_mul_overflow(a.digits_, b.digits_, &product)) return std::nullopt;
    return make(product, a.scale_ + b.scale_);
}

std::strong_ordering operator<=>(Decimal a, Decimal b) {
    const int scale = a.scale_ > b.scale_ ? a.scale_ : b.scale_;
    __extension__ __int128 x = a.digits_, y = b.digits_;  // 2^63 * 10^9 fits in 128 bits
    for (int i = a.scale_; i < scale; ++i) x *= 10;
    for (int i = b.scale_; i < scale; ++i) y *= 10;
    return x < y ? std::strong_ordering::less : x > y ? std::strong_ordering::greater : std::strong_ordering::equal;
}

}  // namespace gainsay
