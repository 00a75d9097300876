// One end: "since 2014", "before Friday", "today before 4 p.m.", "by the end of May", "2012 or later".

#include "parser/text/time_grammar.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace gainsay::text::values {
namespace {

using Bound = TimeShape::Bound;

struct BoundWords {
    std::array<std::string_view, 4> words;
    Bound bound;
    bool inclusive;  ///< holds the time named itself
};

constexpr BoundWords kLeads[] = {
    {{"on", "or", "before"}, Bound::until, true},
    {{"at", "or", "before"}, Bound::until, true},
    {{"on", "or", "earlier", "than"}, Bound::until, true},
    {{"on", "or", "later", "than"}, Bound::since, true},
    {{"on", "or", "after"}, Bound::since, true},
    {{"at", "or", "after"}, Bound::since, true},
    {{"no", "later", "than"}, Bound::until, true},
    {{"not", "later", "than"}, Bound::until, true},
    {{"no", "earlier", "than"}, Bound::since, true},
    {{"not", "before"}, Bound::since, true},
    {{"as", "late", "as"}, Bound::until, true},
    {{"as", "early", "as"}, Bound::since, true},
    {{"earlier", "than"}, Bound::before, false},
    {{"later", "than"}, Bound::after, false},
    {{"prior", "to"}, Bound::before, false},
    {{"starting", "from"}, Bound::since, true},
    {{"starting", "on"}, Bound::since, true},
    {{"starting", "at"}, Bound::since, true},
    {{"beginning", "on"}, Bound::since, true},
    {{"beginning", "in"}, Bound::since, true},
    {{"starting", "in"}, Bound::since, true},
    {{"starting"}, Bound::since, true},
    {{"ever", "since"}, Bound::since, true},
    {{"since"}, Bound::since, true},
    {{"up", "until"}, Bound::until, true},
    {{"up", "to"}, Bound::until, true},
    {{"until"}, Bound::until, true},
    {{"till"}, Bound::until, true},
    {{"til"}, Bound::until, true},
    {{"by"}, Bound::until, true},
    {{"through"}, Bound::until, true},
    {{"before"}, Bound::before, false},
    {{"after"}, Bound::after, false},
};

constexpr BoundWords kTails[] = {
    {{"or", "later"}, Bound::since, true},    {{"or", "after"}, Bound::since, true},
    {{"and", "later"}, Bound::since, true},   {{"and", "onwards"}, Bound::since, true},
    {{"onwards"}, Bound::since, true},        {{"onward"}, Bound::since, true},
    {{"or", "earlier"}, Bound::until, true},  {{"or", "before"}, Bound::until, true},
    {{"and", "earlier"}, Bound::until, true}, {{"at", "the", "latest"}, Bound::until, true},
};

/// The bound that the words at a place tell, its end in `last`.
template <std::size_t N>
const BoundWords* find(const BoundWords (&table)[N], const PieceRow& row, std::size_t at, std::size_t& last) {
    for (const BoundWords& known : table) {
        std::size_t here = at;
        bool all = true;
        for (const std::string_view word : known.words) {
            if (word.empty()) break;
            all = all && row[here++].is(word);
        }
        if (!all) continue;
        last = here;
        return &known;
    }
    return nullptr;
}

/// "did not open until Friday" tells when, not until when.
bool is_denied(const PieceRow& row, std::size_t at) {
    constexpr std::size_t reach = 6;
    for (std::size_t back = 1; back <= reach && back <= at; ++back) {
        const Piece& piece = row.before(at, back);
        if (piece.is_any({"not", "never"}) || (piece.is("t") && row.before(at, back + 1).is("'"))) return true;
        if (piece.is_any({",", ";", "."})) return false;
    }
    return false;
}

/// "after Friday's vote", "before the 2016 Games", "by May's cabinet": the time belongs to the noun that follows.
bool describes_noun(const PieceRow& row, const TimeShape& shape) {
    const std::size_t last = shape.span.last;
    if (row[last].is("'") || (row[last].is("s") && row[last].glued)) return true;
    const std::uint32_t token = row[last].token;
    if (!row[last].is_word() || token == kNoToken) return false;
    const Token& next = row.sentence().tokens[token];
    return next.upos == Upos::noun || next.upos == Upos::propn || next.upos == Upos::adj;
}

TimeShape bounded(TimeShape shape, const BoundWords& words) {
    // "before the end of May" lasts as long as "by the end of May".
    const bool to_the_end = words.bound == Bound::before && shape.from.portion == Portion::late;
    shape.bound = to_the_end ? Bound::until : words.bound;
    shape.inclusive = words.inclusive;
    return shape;
}

/// What a bound may stand with: one time, no length.
std::optional<TimeShape> read_bare(const Reading& reading, std::size_t at) {
    std::size_t last = at;
    auto moment = read_moment(reading, at, last);
    if (!moment) return std::nullopt;
    return shape_of(std::move(*moment), last);
}

std::size_t past_hedge(const PieceRow& row, std::size_t at) {
    std::size_t here = at;
    if (row[here].is("at") || (row[here].is("on") && !row[here + 1].is("or"))) ++here;
    if (row[here].is_any({"about", "around", "roughly", "approximately"})) ++here;
    return here;
}

std::optional<TimeShape> read_lead(const Reading& reading, std::size_t at) {
    const PieceRow& row = reading.row;
    std::size_t here = at;
    const BoundWords* words = find(kLeads, row, at, here);
    if (!words) return std::nullopt;
    here = past_hedge(row, here);
    auto shape = read_bare(reading, here);
    if (!shape || describes_noun(row, *shape)) return std::nullopt;
    if (words->bound == Bound::until && row[at].is_any({"until", "till", "til"}) && is_denied(row, at))
        return std::nullopt;
    // "shortly after noon", "minutes before 8 p.m.": near the time, not any time after it.
    if (row[at].is_any({"before", "after"}) &&
        (row.before(at).is_any({"shortly", "just", "soon", "right", "immediately", "day", "night"}) ||
         (unit_of(row.before(at).lower) &&
          (looks_plural(row.before(at).lower) || row.before(at, 2).is_any({"a", "an", "one", "the"})))))
        return std::nullopt;
    return bounded(std::move(*shape), *words);
}

/// "today before 4 p.m.", "on Friday after midnight".
std::optional<TimeShape> read_day_then_bound(const Reading& reading, const TimeShape& day) {
    const PieceRow& row = reading.row;
    if (!day.from.names_day() || day.from.clock || !row[day.span.last].is_any({"before", "after", "by", "until"}))
        return std::nullopt;
    std::size_t here = day.span.last;
    const BoundWords* words = find(kLeads, row, here, here);
    here = past_hedge(row, here);
    std::size_t last = here;
    const auto clock = read_clock(row, here, last);
    if (!words || !clock) return std::nullopt;
    TimeShape shape = day;
    shape.from.clock = in_half(*clock, shape.from.part);
    shape.span.last = last;
    return bounded(std::move(shape), *words);
}

}  // namespace

std::optional<TimeShape> read_bounded(const Reading& reading, std::size_t at) {
    if (auto shape = read_lead(reading, at)) return shape;
    const auto shape = read_bare(reading, at);
    if (!shape) return std::nullopt;
    if (auto behind = read_day_then_bound(reading, *shape)) return behind;
    std::size_t last = shape->span.last;
    const BoundWords* tail = find(kTails, reading.row, last, last);
    if (!tail && reading.row.matches(last, {"and", "after"}) && !reading.row[last + 2].is_word() &&
        !reading.row[last + 2].is_figure()) {
        static_assert(kTails[0].bound == Bound::since);
        tail = &kTails[0];
        last += 2;
    }
    if (!tail) return std::nullopt;
    TimeShape whole = bounded(*shape, *tail);
    whole.span.last = last;
    return whole;
}

}  // namespace gainsay::text::values
