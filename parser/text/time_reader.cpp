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
    return shapes;
}

}  // namespace gainsay::text::values
