// find_times(): every time expression of an article, laid on the calendar.

#include "parser/text/time_anchor.hpp"
#include "parser/text/time_shape.hpp"

#include <algorithm>

namespace gainsay::text {
namespace {

using namespace values;

/// By the language that the article says it is in: days come first everywhere but in the United States.
std::optional<bool> day_first(const Article& article) {
    const std::string& language = article.language;
    if (language.size() < 5 || (language[2] != '-' && language[2] != '_')) return std::nullopt;
    const std::string land = language.substr(3, 2);
    return !(land == "US" || land == "us" || land == "PH");
}

bool is_future_word(const Token& token) {
    return token.lower == "will" || token.lower == "'ll" || token.lower == "shall" || token.lower == "would" ||
           token.lower == "upcoming" || token.lower == "scheduled" || token.lower == "due" || token.lower == "wo";
}

bool is_past_word(const Token& token) {
    if (token.xpos == "VBD") return true;
    constexpr std::string_view words[] = {"was",  "were", "had",       "did",      "said", "told",
                                          "has",  "have", "killed",    "happened", "came", "began",
                                          "took", "died", "announced", "reported", "went", "left"};
    return token.xpos.empty() && std::find(std::begin(words), std::end(words), token.lower) != std::end(words);
}

/// The tense of the verb that an expression hangs on: the nearest one before it, else the nearest after.
Tense tense_around(const Sentence& sentence, std::uint32_t first, std::uint32_t last) {
    constexpr std::uint32_t reach = 12;
    const auto& tokens = sentence.tokens;
    for (std::uint32_t back = 1; back <= reach && back <= first; ++back) {
        const Token& token = tokens[first - back];
        if (is_future_word(token)) return Tense::future;
        if (token.lower == "to" && token.upos == Upos::part && !tokens.empty()) return Tense::future;
        if (is_past_word(token)) return Tense::past;
    }
    for (std::uint32_t at = last; at < tokens.size() && at < last + reach; ++at) {
        if (is_future_word(tokens[at])) return Tense::future;
        if (is_past_word(tokens[at])) return Tense::past;
    }
    return Tense::unknown;
}

std::optional<std::int64_t> total_seconds(const std::vector<Length>& lengths) {
    Decimal sum;
    for (const Length& length : lengths) {
        const auto part = Decimal::multiply(length.count, seconds_of(length.unit));
        const auto next = part ? Decimal::add(sum, *part) : std::nullopt;
        if (!next) return std::nullopt;
        sum = *next;
    }
    const auto scaled = sum.scaled_by(9);
    return sum.is_whole() ? std::optional<std::int64_t>{sum.digits()}
           : scaled       ? std::optional<std::int64_t>{*scaled / 1'000'000'000}
                          : std::nullopt;
}

/// The shapes of a whole article, their spans in tokens; which years its dates name is known only when all have been
/// read.
struct Shapes {
    std::vector<std::vector<TimeShape>> of_sentence;
    YearsNamed years;
};

Shapes read_shapes(const Document& document) {
    Shapes shapes;
    const auto order = day_first(document.article);
    for (const Sentence& sentence : document.sentences) {
        const PieceRow row(sentence);
        auto found = read_time_shapes(row, order);
        for (TimeShape& shape : found) {
            shapes.years.add(shape.from);
            if (shape.to) shapes.years.add(*shape.to);
            const TokenSpan span = token_span(row, shape.span, 0);
            shape.span = {span.first, span.last};
        }
        shapes.of_sentence.push_back(std::move(found));
    }
    return shapes;
}

TimeExpression::Kind kind_of(const TimeShape& shape, const TimeInterval& interval) {
    using Kind = TimeExpression::Kind;
    if (shape.form == TimeShape::Form::duration) return Kind::duration;
    if (shape.form == TimeShape::Form::recurring) return Kind::recurring;
    if (shape.from.clock && !shape.from.names_day()) return shape.to ? Kind::range : Kind::time_of_day;
    if (shape.form != TimeShape::Form::moment) return Kind::range;
    if (interval.by_seconds || (interval.bounded() && interval.earliest == interval.latest)) return Kind::date;
    return shape.from.names_day() || (!shape.from.offset.empty() && !interval.earliest) ? Kind::date : Kind::range;
}

TimeExpression make_expression(TimeShape shape, const TimeContext& context) {
    TimeExpression time;
    // "in two weeks" is a time to come or a length, as the tense has it.
    if (shape.form == TimeShape::Form::duration && !shape.from.offset.empty() && context.tense == Tense::future)
        shape.form = TimeShape::Form::moment;
    Anchored anchored;
    const bool dated = shape.form != TimeShape::Form::duration && shape.form != TimeShape::Form::recurring;
    if (dated) anchored = shape.to ? anchor_range(shape.from, *shape.to, context) : anchor(shape.from, context);
    if (shape.form == TimeShape::Form::since) anchored.interval.latest.reset();
    time.interval = anchored.interval;
    time.anchored_by_article = anchored.by_article && (anchored.interval.earliest || anchored.interval.latest);
    time.kind = kind_of(shape, time.interval);
    if (shape.form == TimeShape::Form::duration) time.seconds = total_seconds(shape.length);
    if (shape.from.clock) time.clock_from = time.clock_to = shape.from.clock->seconds;
    if (shape.to && shape.to->clock) time.clock_to = shape.to->clock->seconds;
    return time;
}

}  // namespace

const char* name(TimeExpression::Modifier modifier) {
    constexpr const char* names[] = {"none", "about", "before", "after", "until", "since", "early", "middle", "late"};
    return names[static_cast<std::size_t>(modifier)];
}

void find_times(Document& document) {
    document.times.clear();
    const Shapes shapes = read_shapes(document);
    TimeContext context;
    context.published = document.article.published;
    context.year_of = &shapes.years;
    for (std::size_t s = 0; s < document.sentences.size(); ++s) {
        const Sentence& sentence = document.sentences[s];
        for (const TimeShape& shape : shapes.of_sentence[s]) {
            const auto first = static_cast<std::uint32_t>(shape.span.first),
                       last = static_cast<std::uint32_t>(shape.span.last);
            context.tense = tense_around(sentence, first, last);
            TimeExpression time = make_expression(shape, context);
            time.tokens = {static_cast<std::uint32_t>(s), first, last};
            time.range = byte_range(sentence, time.tokens);
            const TimeInterval days = time.interval.in_days();
            if (days.bounded() && *days.latest - *days.earliest <= 2) context.previous = days;
            document.times.push_back(std::move(time));
        }
    }
}

}  // namespace gainsay::text
