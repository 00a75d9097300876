#include "reports/annotation_values.hpp"

#include "parser/source/calendar.hpp"

namespace gainsay::reports {
namespace {

std::string zone_text(std::int32_t minutes) {
    const std::int32_t size = minutes < 0 ? -minutes : minutes;
    const std::string clock = clock_to_iso(size * 60);  // "T05:30:00"
    return (minutes < 0 ? "-" : "+") + clock.substr(1, 5);
}

}  // namespace

const char* name_of(text::Quantity::Kind kind) {
    using Kind = text::Quantity::Kind;
    switch (kind) {
    case Kind::count:
        return "count";
    case Kind::money:
        return "money";
    case Kind::percent:
        return "percent";
    case Kind::measure:
        return "measure";
    case Kind::age:
        return "age";
    case Kind::ordinal:
        return "ordinal";
    case Kind::times:
        return "times";
    case Kind::fraction:
        return "fraction";
    case Kind::multiple:
        return "multiple";
    }
    return "count";
}

const char* name_of(text::Hedge hedge) {
    using text::Hedge;
    switch (hedge) {
    case Hedge::none:
        return "none";
    case Hedge::about:
        return "about";
    case Hedge::at_least:
        return "at_least";
    case Hedge::more_than:
        return "more_than";
    case Hedge::at_most:
        return "at_most";
    case Hedge::less_than:
        return "less_than";
    case Hedge::range:
        return "range";
    case Hedge::vague:
        return "vague";
    }
    return "none";
}

const char* name_of(text::TimeExpression::Kind kind) {
    using Kind = text::TimeExpression::Kind;
    switch (kind) {
    case Kind::date:
        return "date";
    case Kind::range:
        return "range";
    case Kind::time_of_day:
        return "time_of_day";
    case Kind::duration:
        return "duration";
    case Kind::recurring:
        return "recurring";
    }
    return "date";
}

const char* name_of(text::MentionForm form) {
    switch (form) {
    case text::MentionForm::name:
        return "name";
    case text::MentionForm::nominal:
        return "nominal";
    case text::MentionForm::pronoun:
        return "pronoun";
    }
    return "name";
}

IsoSides iso_sides(const TimeInterval& interval) {
    IsoSides sides;
    if (interval.earliest) sides.earliest = side_to_iso(*interval.earliest, interval.by_seconds);
    if (interval.latest) sides.latest = side_to_iso(*interval.latest, interval.by_seconds);
    return sides;
}

IsoSides iso_sides(const text::TimeExpression& time, const TimeInterval& interval) {
    IsoSides sides = iso_sides(interval);
    const bool day_known = interval.earliest || interval.latest;
    if (!day_known && !time.soft) {
        if (time.clock_from) sides.earliest = clock_to_iso(*time.clock_from);
        if (time.clock_to) sides.latest = clock_to_iso(*time.clock_to);
    }
    if (!time.zone_minutes || (day_known && !interval.by_seconds)) return sides;
    if (sides.earliest) *sides.earliest += zone_text(*time.zone_minutes);
    if (sides.latest) *sides.latest += zone_text(*time.zone_minutes);
    return sides;
}

bool is_run(const text::Document& document, const text::TokenSpan& tokens) {
    return tokens.sentence < document.sentences.size() && tokens.first < tokens.last &&
           tokens.last <= document.sentences[tokens.sentence].tokens.size();
}

std::string speaker_of(const text::Document& document, const text::SpeechFrame& frame) {
    const bool known = frame.speaker.valid() && frame.speaker.index() < document.entities.size();
    return known ? document.entities[frame.speaker.index()].name : frame.speaker_text;
}

std::string in_words(const DecimalInterval& interval) {
    if (!interval.low && !interval.high) return "any number";
    if (!interval.high) return interval.low->to_string() + " or more";
    if (!interval.low) return "at most " + interval.high->to_string();
    if (*interval.low == *interval.high) return interval.low->to_string();
    return interval.low->to_string() + " to " + interval.high->to_string();
}

std::string in_words(const IsoSides& sides) {
    if (!sides.earliest && !sides.latest) return "not anchored";
    if (!sides.latest) return "from " + *sides.earliest;
    if (!sides.earliest) return "until " + *sides.latest;
    return *sides.earliest == *sides.latest ? *sides.earliest : *sides.earliest + " to " + *sides.latest;
}

}  // namespace gainsay::reports
