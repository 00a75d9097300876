// find_times(): every time expression of an article, laid on the calendar.

#include "parser/text/time_anchor.hpp"
#include "parser/text/time_shape.hpp"

#include <algorithm>

namespace gainsay::text {
namespace {

using namespace values;

/// "GB" of "en-GB"; empty when the tag has none.
std::string region_of(const std::string& language) {
    if (language.size() < 5 || (language[2] != '-' && language[2] != '_')) return {};
    std::string region = language.substr(3, 2);
    for (char& c : region)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return region;
}

/// The host of an address: "news.example.co.uk".
std::string_view host_of(std::string_view url) {
    if (const std::size_t scheme = url.find("://"); scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
    return url.substr(0, url.find_first_of("/:?#"));
}

/// What the dates of the text themselves tell: 13/4/2025 has the day first, 4/13/2025 the month. None when they tell
/// nothing or differ.
std::optional<bool> order_of_dates(const Document& document) {
    bool day_first = false, month_first = false;
    for (const Sentence& sentence : document.sentences) {
        const PieceRow row(sentence);
        for (const TimeShape& shape : read_time_shapes({row, std::nullopt, {}})) {
            day_first = day_first || shape.from.order_told == 'd';
            month_first = month_first || shape.from.order_told == 'm';
        }
    }
    return day_first == month_first ? std::nullopt : std::optional{day_first};
}

bool has_slash(const Document& document) {
    const auto in = [](const Token& token) { return token.text.find('/') != std::string::npos; };
    return std::any_of(document.sentences.begin(), document.sentences.end(), [&](const Sentence& sentence) {
        return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), in);
    });
}

/// Days come first everywhere but in the United States and where English is learnt from there.
std::optional<bool> day_first(const Document& document, const std::string& region) {
    if (!region.empty()) return !(region == "US" || region == "PH");
    if (!has_slash(document)) return std::nullopt;
    if (const auto told = order_of_dates(document)) return told;
    const std::string_view host = host_of(document.article.url);
    for (const std::string_view end :
         {".uk", ".au", ".in", ".ie", ".nz", ".za", ".ng", ".ke", ".pk", ".eu", ".fr", ".de"})
        if (host.ends_with(end)) return true;
    for (const std::string_view end : {".us", ".gov", ".mil"})
        if (host.ends_with(end)) return false;
    return std::nullopt;
}

bool is_future_word(const Token& token) {
    constexpr std::string_view words[] = {"will", "'ll",    "shall", "would", "upcoming", "scheduled", "due",  "wo",
                                          "must", "should", "might", "let",   "lets",     "please",    "gonna"};
    return std::any_of(std::begin(words), std::end(words),
                       [&](std::string_view word) { return values::same_word(token.lower, word); });
}

/// "could", "may", "can": ahead where nothing tells otherwise ("may open on Monday").
bool is_modal(const Token& token) {
    return token.xpos == "MD" && (token.lower == "can" || token.lower == "could" || token.lower == "may");
}

/// "may have opened on Monday", "would have opened" look back.
bool is_perfect(const Sentence& sentence, std::uint32_t at) {
    const auto& tokens = sentence.tokens;
    for (std::uint32_t next = at + 1; next < tokens.size() && next <= at + 2; ++next)
        if (tokens[next].lower == "have") return true;
    return false;
}

/// "would not say on Monday" looks back, "would open on Monday" ahead.
bool is_refusal(const Sentence& sentence, std::uint32_t at) {
    const auto& tokens = sentence.tokens;
    return tokens[at].lower == "would" && at + 1 < tokens.size() &&
           (tokens[at + 1].lower == "n't" || tokens[at + 1].lower == "not");
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
        if (is_refusal(sentence, first - back)) return Tense::past;
        if (is_future_word(token) || is_modal(token))
            return is_perfect(sentence, first - back) ? Tense::past : Tense::future;
        if (token.lower == "to" && token.upos == Upos::part && !tokens.empty()) return Tense::future;
        if (is_past_word(token)) return Tense::past;
    }
    for (std::uint32_t at = last; at < tokens.size() && at < last + reach; ++at) {
        if (is_future_word(tokens[at])) return Tense::future;
        if (is_past_word(tokens[at])) return Tense::past;
    }
    return Tense::unknown;
}

/// True when the sentence holds nothing else but its full stop.
bool covers_sentence(const Sentence& sentence, std::uint32_t first, std::uint32_t last) {
    const std::size_t size = sentence.tokens.size();
    return first == 0 && (last == size || (last + 1 == size && sentence.tokens[last].lower == "."));
}

/// The shapes of a whole article, their spans in tokens; which years its dates name is known only when all have been
/// read.
struct Shapes {
    std::vector<std::vector<TimeShape>> of_sentence;
    YearsNamed years;
};

Shapes read_shapes(const Document& document) {
    Shapes shapes;
    const std::string region = region_of(document.article.language);
    const auto order = day_first(document, region);
    for (const Sentence& sentence : document.sentences) {
        const PieceRow row(sentence);
        auto found = read_time_shapes({row, order, region});
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

using Form = TimeShape::Form;
using Modifier = TimeExpression::Modifier;

TimeExpression::Kind kind_of(const TimeShape& shape, const TimeInterval& interval) {
    using Kind = TimeExpression::Kind;
    if (shape.form == Form::duration) return Kind::duration;
    if (shape.form == Form::recurring) return Kind::recurring;
    const bool two_ends = shape.form == Form::range || shape.bound != Modifier::none;
    if (shape.from.clock_alone()) return two_ends ? Kind::range : Kind::time_of_day;
    const bool long_feast = shape.from.holiday && shape.from.offset.empty() && shape.from.holiday->length > 1;
    if (two_ends || long_feast || (shape.from.rolling && !interval.by_seconds)) return Kind::range;
    if (interval.bounded() && interval.earliest == interval.latest) return Kind::date;
    if (interval.by_seconds) return Kind::range;
    return shape.from.names_day() || (!shape.from.offset.empty() && !interval.earliest) ? Kind::date : Kind::range;
}

Modifier modifier_of(const TimeShape& shape) {
    if (shape.bound != Modifier::none) return shape.bound;
    switch (shape.from.portion) {
    case Portion::early:
    case Portion::first_half:
    case Portion::so_far:
        return Modifier::early;
    case Portion::middle:
        return Modifier::middle;
    case Portion::late:
    case Portion::second_half:
    case Portion::rest:
        return Modifier::late;
    default:
        return Modifier::none;
    }
}

bool is_soft(const Moment& moment) {
    return moment.portion != Portion::whole || moment.season || (moment.part != PartOfDay::none && !moment.clock) ||
           (moment.overnight && !moment.clock);
}

/// "the first in two years", "the strongest to hit the coast in 80 years": what is compared lies in the past.
bool compares(const Sentence& sentence, std::uint32_t first) {
    constexpr std::uint32_t reach = 12;
    for (std::uint32_t back = 1; back <= reach && back <= first; ++back) {
        const Token& token = sentence.tokens[first - back];
        if (token.xpos == "JJS" || token.xpos == "RBS") return true;
        if (token.lower == "first" || token.lower == "only" || token.lower == "time" || token.lower == "times")
            return true;
        if (token.lower.size() > 5 && token.lower.ends_with("est") && token.upos != Upos::verb) return true;
    }
    return false;
}

/// "in two weeks" is a time to come where the verb looks ahead or the words stand alone, else a length.
void decide_lead_in(TimeShape& shape, Tense tense, bool alone) {
    if (!shape.led_by_in) return;
    const bool ahead = tense == Tense::future || (tense == Tense::unknown && alone);
    if (ahead)
        shape.form = shape.within ? Form::range : Form::moment;
    else
        ++shape.span.first;
    if (!ahead) shape.within = false;
}

void set_clock(TimeExpression& time, const TimeShape& shape) {
    if (shape.from.clock) {
        time.clock_from = time.clock_to = shape.from.clock->seconds;
        time.zone_minutes = shape.from.clock->zone;
    }
    if (shape.to && shape.to->clock) time.clock_to = shape.to->clock->seconds;
    if (shape.from.clock && !shape.length.empty()) {
        const auto seconds = total_seconds(shape.length);
        time.clock_to = seconds && *seconds < 86'400
                            ? std::optional{static_cast<std::int32_t>((*time.clock_from + *seconds) % 86'400)}
                            : std::nullopt;
    }
    if (shape.bound == Modifier::before || shape.bound == Modifier::until) time.clock_from.reset();
    if (shape.bound == Modifier::after || shape.bound == Modifier::since) time.clock_to.reset();
}

/// Both readings of "3/4/2025".
std::vector<TimeInterval> readings_of(const TimeShape& shape, const TimeContext& context) {
    std::vector<TimeInterval> readings;
    for (const bool swapped : {false, true}) {
        TimeShape one = shape;
        for (Moment* side : {&one.from, one.to ? &*one.to : nullptr})
            if (side && side->order_open && swapped) std::swap(side->month, side->day);
        const auto anchored = one.to ? anchor_range(one.from, *one.to, context) : anchor(one.from, context);
        readings.push_back(bounded_by(anchored.interval, one.bound, one.inclusive));
    }
    return readings;
}

/// The moment of writing as one side of an interval.
std::optional<std::int64_t> writing_time(const TimeContext& context, bool by_seconds) {
    if (!context.published || (by_seconds && !context.clock)) return std::nullopt;
    return by_seconds ? context.published->number * std::int64_t{86'400} + *context.clock
                      : std::int64_t{context.published->number};
}

TimeExpression make_expression(const TimeShape& shape, const TimeContext& context) {
    TimeExpression time;
    const bool open_order = shape.from.order_open || (shape.to && shape.to->order_open);
    if (open_order) {
        time.alternatives = readings_of(shape, context);
    } else if (shape.form == Form::moment || shape.form == Form::range) {
        Anchored anchored = shape.to ? anchor_range(shape.from, *shape.to, context) : anchor(shape.from, context);
        if (shape.form == Form::range && !shape.length.empty() && !shape.within)
            anchored.interval = lasting(anchored.interval, shape.length);
        time.interval = bounded_by(anchored.interval, shape.bound, shape.inclusive);
        if (shape.within) {
            if (!time.interval.by_seconds && context.published)
                time.interval = lasting_from(*context.published, shape.length);
            time.interval.earliest = writing_time(context, time.interval.by_seconds);
        }
        time.anchored_by_article = anchored.by_article && (time.interval.earliest || time.interval.latest);
    }
    time.kind = kind_of(shape, time.interval);
    if (shape.form == Form::duration) time.seconds = total_seconds(shape.length);
    set_clock(time, shape);
    time.modifier = modifier_of(shape);
    time.soft = is_soft(shape.from) || (shape.to && is_soft(*shape.to));
    time.timex = shape.timex;
    return time;
}

/// "police said on Tuesday": when it was said is not what the story goes on from.
bool is_reporting_day(const Sentence& sentence, std::uint32_t first) {
    constexpr std::string_view verbs[] = {"said",     "says",  "told",      "wrote",  "tweeted",
                                          "reported", "added", "announced", "stated", "confirmed"};
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t back = 1; back <= reach && back <= first; ++back) {
        const std::string& word = sentence.tokens[first - back].lower;
        if (std::find(std::begin(verbs), std::end(verbs), word) != std::end(verbs)) return true;
    }
    return false;
}

/// Reads on with what the text has named so far: what "two days later" counts from.
class TimeLine {
public:
    void add(const TimeExpression& time, std::size_t index) {
        const TimeInterval days = time.interval.in_days();
        if (time.modifier != Modifier::none || !days.bounded() || *days.latest - *days.earliest > 2) return;
        previous_ = time.interval;
        index_ = static_cast<std::uint32_t>(index);
    }
    const std::optional<TimeInterval>& previous() const { return previous_; }
    std::optional<std::uint32_t> index() const { return index_; }

private:
    std::optional<TimeInterval> previous_;
    std::optional<std::uint32_t> index_;
};

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
    context.clock = document.article.published_clock;
    context.year_of = &shapes.years;
    TimeLine line;
    for (std::size_t s = 0; s < document.sentences.size(); ++s) {
        const Sentence& sentence = document.sentences[s];
        for (TimeShape shape : shapes.of_sentence[s]) {
            const auto first = static_cast<std::uint32_t>(shape.span.first),
                       last = static_cast<std::uint32_t>(shape.span.last);
            context.tense = tense_around(sentence, first, last);
            context.previous = line.previous();
            const bool alone = covers_sentence(sentence, first, last);
            decide_lead_in(shape, compares(sentence, first) ? Tense::past : context.tense, alone);
            // A feast named alone is one to come: a calendar's or a reminder's entry.
            if (alone && shape.from.holiday && context.tense == Tense::unknown) context.tense = Tense::future;
            TimeExpression time = make_expression(shape, context);
            time.tokens = {static_cast<std::uint32_t>(s), static_cast<std::uint32_t>(shape.span.first), last};
            time.range = byte_range(sentence, time.tokens);
            if (shape.from.from_previous && line.previous()) {
                time.counted_from = line.index();
                time.anchored_by_article = document.times[*line.index()].anchored_by_article;
            }
            if (!line.previous() || !is_reporting_day(sentence, first)) line.add(time, document.times.size());
            document.times.push_back(std::move(time));
        }
    }
}

}  // namespace gainsay::text
