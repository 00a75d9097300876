#include "parser/language/expected_value.hpp"

#include <array>
#include <utility>

namespace gainsay::language {

namespace {

using namespace std::string_view_literals;

/// The two sides of "a..b"; both the same without dots; an empty side is open.
std::optional<std::pair<std::string_view, std::string_view>> sides_of(std::string_view text) {
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) return std::pair(text, text);
    const std::pair sides(text.substr(0, dots), text.substr(dots + 2));
    if (sides.first.empty() && sides.second.empty()) return std::nullopt;
    return sides;
}

/// [low, high] under a comparison: only `=` and `!=` take ranges. `next` is what `<` and `>` step by.
template <class Interval, class Side, class Step>
std::optional<Interval> under(ast::Comparison op, std::optional<Side> low, std::optional<Side> high, Step next) {
    using enum ast::Comparison;
    if (op == equal || op == not_equal) return Interval{low, high};
    if (!low || !high || !(*low == *high)) return std::nullopt;
    switch (op) {
    case greater_equal:
        return Interval{low, std::nullopt};
    case less_equal:
        return Interval{std::nullopt, high};
    case greater:
        return Interval{next(*low, 1), std::nullopt};
    default:
        return Interval{std::nullopt, next(*high, -1)};
    }
}

std::optional<ExpectedValue> number_value(ast::Comparison op, std::string_view text) {
    const std::size_t blank = text.find(' ');
    ExpectedNumber out;
    const std::size_t unit = blank == std::string_view::npos ? blank : text.find_first_not_of(' ', blank);
    if (unit != std::string_view::npos) out.unit = std::string(text.substr(unit));
    const auto sides = sides_of(text.substr(0, blank));
    if (!sides) return std::nullopt;
    std::optional<Decimal> ends[2];
    for (const auto& [side, end] : {std::pair(sides->first, &ends[0]), std::pair(sides->second, &ends[1])}) {
        if (side.empty()) continue;
        *end = Decimal::parse(side);
        if (!*end) return std::nullopt;
    }
    const auto next = [](Decimal value, std::int64_t step) { return Decimal::add(value, Decimal{step}); };
    const auto interval = under<DecimalInterval>(op, ends[0], ends[1], next);
    if (!interval) return std::nullopt;
    out.interval = *interval;
    return out;
}

struct Bounds {
    std::optional<std::int64_t> earliest, latest;
};

std::optional<ExpectedValue> time_value(ast::Comparison op, std::string_view text) {
    const auto sides = sides_of(text);
    if (!sides) return std::nullopt;
    const bool by_seconds = text.find('T') != std::string_view::npos;
    std::optional<std::int64_t> ends[2];
    for (const auto& [side, end] : {std::pair(sides->first, &ends[0]), std::pair(sides->second, &ends[1])}) {
        if (side.empty()) continue;
        const std::optional<Day> day = parse_iso_day(side);
        const std::optional<std::int32_t> clock = parse_iso_clock(side);
        if (!day || clock.has_value() != by_seconds) return std::nullopt;
        *end = by_seconds ? std::int64_t{day->number} * 86400 + *clock : day->number;
    }
    const auto next = [](std::int64_t value, std::int64_t step) { return std::optional(value + step); };
    const auto bounds = under<Bounds>(op, ends[0], ends[1], next);
    if (!bounds) return std::nullopt;
    return TimeInterval{bounds->earliest, bounds->latest, by_seconds};
}

}  // namespace

std::optional<ExpectedValue> read_expected_value(ast::FactType type, ast::Comparison op, std::string_view text) {
    using Type = ast::FactType;
    const bool sameness = op == ast::Comparison::equal || op == ast::Comparison::not_equal;
    const bool truth = text == "true" || text == "false";
    switch (type) {
    case Type::count:
    case Type::money:
    case Type::share:
    case Type::age:
        return number_value(op, text);
    case Type::time:
        return time_value(op, text);
    case Type::truth:
        if (!sameness || !truth) return std::nullopt;
        return (text == "true") == (op == ast::Comparison::equal);
    case Type::party:
    case Type::place:
    case Type::text:
        if (!sameness || truth) return std::nullopt;
        return std::string(text);
    }
    return std::nullopt;
}

std::span<const std::string_view> finding_words() {
    // Quote variants are no minimal sets, so no example can expect one.
    static constexpr std::array words{
        "superseded"sv,         "misreport"sv,        "changed_story"sv, "within_article"sv, "between_outlets"sv,
        "own_voice_disputed"sv, "between_speakers"sv, "error"sv,         "warning"sv,        "note"sv};
    return words;
}

}  // namespace gainsay::language
