#pragma once
// Exact decimal numbers: "1.2 million", "17.35". No floating point touches a figure of an article.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

/// digits × 10^-scale, normalised (no trailing zero digit while scale > 0). |digits| < 2^63, 0 <= scale <= 9.
class Decimal {
public:
    constexpr Decimal() = default;
    constexpr Decimal(std::int64_t whole) : digits_(whole) {}  // NOLINT: whole numbers are decimals
    /// None when the value does not fit.
    static std::optional<Decimal> make(std::int64_t digits, int scale);
    /// Reads "[-]digits[.digits]", no grouping; none when it is not that or does not fit.
    static std::optional<Decimal> parse(std::string_view text);

    std::int64_t digits() const { return digits_; }
    int scale() const { return scale_; }
    bool is_whole() const { return scale_ == 0; }
    /// The number times 10^scale as an integer; none when it overflows or is not whole at that scale.
    std::optional<std::int64_t> scaled_by(int scale) const;
    std::string to_string() const;

    /// None on overflow.
    static std::optional<Decimal> add(Decimal a, Decimal b);
    static std::optional<Decimal> multiply(Decimal a, Decimal b);
    friend std::strong_ordering operator<=>(Decimal a, Decimal b);
    friend bool operator==(Decimal a, Decimal b) = default;

private:
    std::int64_t digits_ = 0;
    std::int32_t scale_ = 0;
};

/// A closed interval; an absent side is open.
struct DecimalInterval {
    std::optional<Decimal> low;
    std::optional<Decimal> high;

    static DecimalInterval exactly(Decimal value) { return {value, value}; }
    bool contains(Decimal value) const { return (!low || *low <= value) && (!high || value <= *high); }
    bool overlaps(const DecimalInterval& other) const {
        return !(high && other.low && *high < *other.low) && !(other.high && low && *other.high < *low);
    }
    friend bool operator==(const DecimalInterval&, const DecimalInterval&) = default;
};

}  // namespace gainsay
