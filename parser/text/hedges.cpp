#include "parser/text/quantity_rules.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace gainsay::text::values {
namespace {

struct Phrase {
    std::array<std::string_view, 5> words;
    Hedge hedge;
};

/// Longer phrases first, so that "no more than" is not read as "more than".
constexpr Phrase kBefore[] = {
    {{"greater", "than", "or", "equal", "to"}, Hedge::at_least},
    {{"more", "than", "or", "equal", "to"}, Hedge::at_least},
    {{"larger", "than", "or", "equal", "to"}, Hedge::at_least},
    {{"bigger", "than", "or", "equal", "to"}, Hedge::at_least},
    {{"less", "than", "or", "equal", "to"}, Hedge::at_most},
    {{"smaller", "than", "or", "equal", "to"}, Hedge::at_most},
    {{"equal", "to", "or", "greater", "than"}, Hedge::at_least},
    {{"equal", "to", "or", "more", "than"}, Hedge::at_least},
    {{"equal", "to", "or", "larger", "than"}, Hedge::at_least},
    {{"equal", "to", "or", "less", "than"}, Hedge::at_most},
    {{"equal", "to", "or", "smaller", "than"}, Hedge::at_most},
    {{"equal", "or", "greater", "than"}, Hedge::at_least},
    {{"equal", "or", "more", "than"}, Hedge::at_least},
    {{"equal", "or", "larger", "than"}, Hedge::at_least},
    {{"equal", "or", "less", "than"}, Hedge::at_most},
    {{"equal", "or", "smaller", "than"}, Hedge::at_most},
    {{"in", "the", "region", "of"}, Hedge::about},
    {{"in", "the", "neighborhood", "of"}, Hedge::about},
    {{"in", "the", "neighbourhood", "of"}, Hedge::about},
    {{"at", "the", "very", "least"}, Hedge::at_least},
    {{"on", "the", "order", "of"}, Hedge::about},
    {{"a", "bit", "more", "than"}, Hedge::more_than},
    {{"a", "little", "more", "than"}, Hedge::more_than},
    {{"a", "little", "less", "than"}, Hedge::less_than},
    {{"a", "bit", "less", "than"}, Hedge::less_than},
    {{"the", "age", "of"}, Hedge::none},
    {{"a", "minimum", "of"}, Hedge::at_least},
    {{"no", "more", "than"}, Hedge::at_most},
    {{"not", "more", "than"}, Hedge::at_most},
    {{"no", "fewer", "than"}, Hedge::at_least},
    {{"no", "less", "than"}, Hedge::at_least},
    {{"not", "less", "than"}, Hedge::at_least},
    {{"as", "many", "as"}, Hedge::at_most},
    {{"as", "much", "as"}, Hedge::at_most},
    {{"as", "few", "as"}, Hedge::at_least},
    {{"as", "little", "as"}, Hedge::at_least},
    {{"a", "maximum", "of"}, Hedge::at_most},
    {{"in", "excess", "of"}, Hedge::more_than},
    {{"not", "exceeding"}, Hedge::at_most},
    {{"not", "fewer", "than"}, Hedge::at_least},
    {{"no", "greater", "than"}, Hedge::at_most},
    {{"no", "larger", "than"}, Hedge::at_most},
    {{"no", "bigger", "than"}, Hedge::at_most},
    {{"no", "smaller", "than"}, Hedge::at_least},
    {{"not", "greater", "than"}, Hedge::at_most},
    {{"not", "larger", "than"}, Hedge::at_most},
    {{"not", "bigger", "than"}, Hedge::at_most},
    {{"not", "higher", "than"}, Hedge::at_most},
    {{"not", "smaller", "than"}, Hedge::at_least},
    {{"not", "lower", "than"}, Hedge::at_least},
    {{"no", "higher", "than"}, Hedge::at_most},
    {{"no", "older", "than"}, Hedge::at_most},
    {{"no", "lower", "than"}, Hedge::at_least},
    {{"no", "younger", "than"}, Hedge::at_least},
    {{"as", "high", "as"}, Hedge::at_most},
    {{"as", "low", "as"}, Hedge::at_least},
    {{"as", "young", "as"}, Hedge::at_least},
    {{"as", "old", "as"}, Hedge::at_most},
    {{"as", "long", "as"}, Hedge::at_most},
    {{"as", "far", "as"}, Hedge::at_most},
    {{"far", "more", "than"}, Hedge::more_than},
    {{"well", "more", "than"}, Hedge::more_than},
    {{"much", "more", "than"}, Hedge::more_than},
    {{"just", "more", "than"}, Hedge::more_than},
    {{"just", "less", "than"}, Hedge::less_than},
    {{"slightly", "over"}, Hedge::more_than},
    {{"slightly", "under"}, Hedge::less_than},
    {{"a", "maximum"}, Hedge::at_most},
    {{"capped", "at"}, Hedge::at_most},
    {{"shy", "of"}, Hedge::less_than},
    {{"not", "even"}, Hedge::less_than},
    {{"well", "above"}, Hedge::more_than},
    {{"well", "below"}, Hedge::less_than},
    {{"well", "under"}, Hedge::less_than},
    {{"maximum", "of"}, Hedge::at_most},
    {{"minimum", "of"}, Hedge::at_least},
    {{"slightly", "more", "than"}, Hedge::more_than},
    {{"slightly", "less", "than"}, Hedge::less_than},
    {{"a", "little", "over"}, Hedge::more_than},
    {{"a", "little", "under"}, Hedge::less_than},
    {{"at", "least"}, Hedge::at_least},
    {{"at", "the", "least"}, Hedge::at_least},
    {{"at", "most"}, Hedge::at_most},
    {{"at", "the", "most"}, Hedge::at_most},
    {{"more", "than"}, Hedge::more_than},
    {{"greater", "than"}, Hedge::more_than},
    {{"higher", "than"}, Hedge::more_than},
    {{"larger", "than"}, Hedge::more_than},
    {{"bigger", "than"}, Hedge::more_than},
    {{"older", "than"}, Hedge::more_than},
    {{"longer", "than"}, Hedge::more_than},
    {{"fewer", "than"}, Hedge::less_than},
    {{"less", "than"}, Hedge::less_than},
    {{"lower", "than"}, Hedge::less_than},
    {{"smaller", "than"}, Hedge::less_than},
    {{"younger", "than"}, Hedge::less_than},
    {{"up", "to"}, Hedge::at_most},
    {{"upwards", "of"}, Hedge::at_least},
    {{"upward", "of"}, Hedge::at_least},
    {{"north", "of"}, Hedge::more_than},
    {{"south", "of"}, Hedge::less_than},
    {{"well", "over"}, Hedge::more_than},
    {{"just", "over"}, Hedge::more_than},
    {{"just", "under"}, Hedge::less_than},
    {{"close", "to"}, Hedge::about},
    {{"an", "estimated"}, Hedge::about},
    {{"an", "average", "of"}, Hedge::none},
    {{"estimated"}, Hedge::about},
    {{"approximately"}, Hedge::about},
    {{"approx"}, Hedge::about},
    {{"roughly"}, Hedge::about},
    {{"nearly"}, Hedge::about},
    {{"almost"}, Hedge::about},
    {{"circa"}, Hedge::about},
    {{"about"}, Hedge::about},
    {{"around"}, Hedge::about},
    {{"some"}, Hedge::about},
    {{"perhaps"}, Hedge::about},
    {{"maybe"}, Hedge::about},
    {{"approaching"}, Hedge::about},
    {{"≈"}, Hedge::about},
    {{"ca"}, Hedge::about},
    {{">", "="}, Hedge::at_least},
    {{"<", "="}, Hedge::at_most},
    {{">"}, Hedge::more_than},
    {{"<"}, Hedge::less_than},
    {{"≥"}, Hedge::at_least},
    {{"≤"}, Hedge::at_most},
    {{"~"}, Hedge::about},
    {{"over"}, Hedge::more_than},
    {{"above"}, Hedge::more_than},
    {{"exceeding"}, Hedge::more_than},
    {{"exceeded"}, Hedge::more_than},
    {{"exceed"}, Hedge::more_than},
    {{"exceeds"}, Hedge::more_than},
    {{"beyond"}, Hedge::more_than},
    {{"topping"}, Hedge::more_than},
    {{"topped"}, Hedge::more_than},
    {{"surpass"}, Hedge::more_than},
    {{"surpasses"}, Hedge::more_than},
    {{"surpassing"}, Hedge::more_than},
    {{"surpassed"}, Hedge::more_than},
    {{"under"}, Hedge::less_than},
    {{"below"}, Hedge::less_than},
    {{"minimum"}, Hedge::at_least},
};
constexpr Phrase kBehind[] = {
    {{"at", "the", "very", "least"}, Hedge::at_least},
    {{"at", "the", "least"}, Hedge::at_least},
    {{"at", "the", "most"}, Hedge::at_most},
    {{"give", "or", "take"}, Hedge::about},
    {{"or", "thereabouts"}, Hedge::about},
    {{"or", "higher"}, Hedge::at_least},
    {{"or", "greater"}, Hedge::at_least},
    {{"or", "above"}, Hedge::at_least},
    {{"or", "lower"}, Hedge::at_most},
    {{"or", "under"}, Hedge::at_most},
    {{"or", "below"}, Hedge::at_most},
    {{"and", "younger"}, Hedge::at_most},
    {{"or", "so"}, Hedge::about},
    {{"or", "more"}, Hedge::at_least},
    {{"or", "fewer"}, Hedge::at_most},
    {{"or", "less"}, Hedge::at_most},
    {{"and", "over"}, Hedge::at_least},
    {{"or", "over"}, Hedge::at_least},
    {{"or", "older"}, Hedge::at_least},
    {{"and", "older"}, Hedge::at_least},
    {{"or", "younger"}, Hedge::at_most},
    {{"and", "above"}, Hedge::at_least},
    {{"and", "up"}, Hedge::at_least},
    {{"and", "below"}, Hedge::at_most},
    {{"and", "under"}, Hedge::at_most},
    {{"at", "least"}, Hedge::at_least},
    {{"at", "most"}, Hedge::at_most},
    {{"-", "plus"}, Hedge::at_least},
    {{"-", "odd"}, Hedge::about},
    {{"plus"}, Hedge::at_least},
    {{"+"}, Hedge::at_least},
    {{"odd"}, Hedge::about},
};

std::size_t length_of(const Phrase& phrase) {
    return static_cast<std::size_t>(std::find(phrase.words.begin(), phrase.words.end(), std::string_view{}) -
                                    phrase.words.begin());
}

bool stands_at(const PieceRow& row, std::size_t at, const Phrase& phrase, std::size_t length) {
    for (std::size_t i = 0; i < length; ++i)
        if (row[at + i].lower != phrase.words[i]) return false;
    return true;
}

/// "Ten were killed over 20 days": in the course of them. "For over 20 days" and "took over 20 days" are hedges.
bool is_stretch(const PieceRow& row, std::size_t at, const Value& value) {
    constexpr std::string_view units[] = {"second", "minute", "hour",   "day",    "week",
                                          "month",  "year",   "decade", "century"};
    if (std::find(std::begin(units), std::end(units), value.unit) == std::end(units)) return false;
    const Piece& before = row.before(at);
    return before.is_word() &&
           !before.is_any({"for",  "lasted", "took",   "takes",    "take",     "last",   "spent",   "after",  "in",
                           "well", "just",   "is",     "was",      "lasting",  "taking", "of",      "with",   "every",
                           "to",   "a",      "little", "slightly", "waited",   "wait",   "been",    "had",    "lasts",
                           "and",  "or",     "than",   "spend",    "spending", "served", "serving", "worked", "lived"});
}

/// "a dispute over two islands", "talks about two prisoners", "around the world": a preposition, not a hedge. Small
/// numbers in words are the doubtful ones, and nouns and verbs that take the preposition tell.
bool is_preposition(const PieceRow& row, std::size_t at, const Value& value) {
    const Piece& word = row[at];
    // "Close to several other schools": a place.
    if (word.is("close") && value.form == Number::Form::at_least) return true;
    if (word.is("over") && value.kind == Quantity::Kind::measure && is_stretch(row, at, value)) return true;
    if (!word.is_any({"over", "under", "above", "below", "about", "around"})) return false;
    const bool plain =
        value.kind == Quantity::Kind::count && !value.scaled && !value.figure && value.form == Number::Form::cardinal;
    if (!plain) return false;
    const Piece& before = row.before(at);
    if (word.is_any({"over", "under", "above", "below"}))
        return value.value < Decimal{10} || before.lower.ends_with("y");
    return before.is_any({"talk",     "talked",    "talking",  "know",      "knew",        "worried",  "concern",
                          "concerns", "concerned", "question", "questions", "information", "details",  "think",
                          "speak",    "spoke",     "asked",    "ask",       "story",       "stories",  "report",
                          "reports",  "doubts",    "debate",   "hear",      "heard",       "learn",    "learned",
                          "write",    "wrote",     "said",     "brought",   "news",        "anything", "something",
                          "nothing",  "come",      "came",     "statement"});
}

Decimal times_tenth(Decimal value, int tenths) {
    return Decimal::multiply(value, *Decimal::make(tenths, 1)).value_or(value);
}

Decimal rounded(Decimal value, bool up) {
    if (value.is_whole()) return value;
    const auto digits = value.scaled_by(9);
    if (!digits) return value;
    constexpr std::int64_t one = 1'000'000'000;
    std::int64_t whole = *digits / one;
    if (*digits % one != 0 && (*digits > 0) == up) whole += up ? 1 : -1;
    return whole;
}

}  // namespace

std::optional<FoundHedge> read_hedge_before(const PieceRow& row, const Value& value) {
    std::size_t end = value.span.first;
    // "at least another six", "at least a further 20", "about the 50": words that may stand between.
    if (row.before(end).is_any({"another", "further", "additional", "the"})) {
        --end;
        if (row.before(end).is("a") && row[end].is_any({"further"})) --end;
        if (row[value.span.first - 1].is("the") && !row.before(end).is_any({"of", "to"})) end = value.span.first;
    }
    for (const Phrase& phrase : kBefore) {
        const std::size_t length = length_of(phrase);
        if (length > end || !stands_at(row, end - length, phrase, length)) continue;
        if (is_preposition(row, end - length, value)) return std::nullopt;
        if (phrase.hedge == Hedge::none) return std::nullopt;
        // "up to" in "adds up to 30" and "close to 5 Main Street" are not worth a rule.
        return FoundHedge{phrase.hedge, end - length};
    }
    return std::nullopt;
}

std::optional<FoundHedge> read_hedge_behind(const PieceRow& row, std::size_t at) {
    for (const Phrase& phrase : kBehind) {
        const std::size_t length = length_of(phrase);
        if (!stands_at(row, at, phrase, length)) continue;
        if (row[at].is("+") && !row[at].glued) continue;
        if (row[at].is("plus") && row[at + 1].is_figure()) continue;
        if (row.matches(at, {"or", "more"}) && row[at + 2].is("than")) continue;
        return FoundHedge{phrase.hedge, at + length};
    }
    return std::nullopt;
}

DecimalInterval hedged(Hedge hedge, Decimal value, bool whole_numbers) {
    const auto next = [&](int step) { return whole_numbers ? Decimal::add(value, step).value_or(value) : value; };
    switch (hedge) {
    case Hedge::about: {
        const Decimal a = times_tenth(value, 9), b = times_tenth(value, 11);
        const Decimal low = std::min(a, b), high = std::max(a, b);
        if (!whole_numbers) return {low, high};
        return {rounded(low, false), rounded(high, true)};
    }
    case Hedge::at_least:
    case Hedge::vague:
        return {value, std::nullopt};
    case Hedge::more_than:
        return {next(1), std::nullopt};
    case Hedge::at_most:
        return {std::nullopt, value};
    case Hedge::less_than:
        return {std::nullopt, next(-1)};
    default:
        return DecimalInterval::exactly(value);
    }
}

}  // namespace gainsay::text::values
