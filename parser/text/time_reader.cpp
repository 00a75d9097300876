// The time expressions of a sentence: at every place the longest kinds of expression are tried first.

#include "parser/text/time_grammar.hpp"

namespace gainsay::text::values {
namespace {

std::optional<TimeShape> read_single(const Reading& reading, std::size_t at) {
    std::size_t last = at;
    auto moment = read_moment(reading, at, last);
    if (!moment) return std::nullopt;
    return shape_of(std::move(*moment), last);
}

std::optional<TimeShape> read_at(const Reading& reading, std::size_t at) {
    using Reader = std::optional<TimeShape> (*)(const Reading&, std::size_t);
    constexpr Reader readers[] = {read_recurring, read_range, read_bounded, read_single, read_duration};
    if (reading.row[at].kind == Piece::Kind::opaque) return std::nullopt;
    for (const Reader reader : readers) {
        auto shape = reader(reading, at);
        if (shape && shape->span.last > at) return shape;
    }
    return std::nullopt;
}

/// "March and April 2018", "the spring and summer of 2018": the year is told once, with the last.
void share_years(const PieceRow& row, std::vector<TimeShape>& shapes) {
    for (std::size_t i = shapes.size(); i-- > 1;) {
        TimeShape& first = shapes[i - 1];
        const TimeShape& second = shapes[i];
        std::size_t at = first.span.last;
        if (row[at].is(",")) ++at;
        if (row[at].is_any({"and", "or", "&"})) ++at;
        if (row[at].is_any({"in", "on"})) ++at;
        const bool lists = at > first.span.last && at >= second.span.first;
        const bool alike = (first.from.month && second.from.month) || (first.from.season && second.from.season);
        const bool open = !first.from.year && first.from.base.empty() && first.from.lean == Lean::none && !first.to;
        if (!lists || !alike || !open || !second.from.year || second.to || first.form != second.form) continue;
        if (first.from.month && *first.from.month > *second.from.month) continue;
        first.from.year = second.from.year;
    }
}

}  // namespace

std::vector<TimeShape> read_time_shapes(const Reading& reading) {
    std::vector<TimeShape> shapes;
    std::size_t at = 0;
    while (at < reading.row.size()) {
        auto shape = read_at(reading, at);
        if (!shape) {
            ++at;
            continue;
        }
        shape->span.first = at;
        at = shape->span.last;
        shapes.push_back(std::move(*shape));
    }
    share_years(reading.row, shapes);
    return shapes;
}

}  // namespace gainsay::text::values
