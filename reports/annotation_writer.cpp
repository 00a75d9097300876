#include "reports/annotation_writer.hpp"

#include <nlohmann/json.hpp>

#include <ostream>

namespace gainsay::reports {
namespace {

using Json = nlohmann::ordered_json;

Json span(SourceRange range) {
    Json out = Json::object();
    out["start"] = range.begin;
    out["end"] = range.end;
    return out;
}

/// Bytes of a run of tokens; an empty run has none.
Json span_of(const text::Document& document, const text::TokenSpan& tokens) {
    const std::vector<text::Token>& all = document.sentences[tokens.sentence].tokens;
    return span(cover(all[tokens.first].range, all[tokens.last - 1].range));
}

bool is_run(const text::Document& document, const text::TokenSpan& tokens) {
    return tokens.sentence < document.sentences.size() && tokens.first < tokens.last &&
           tokens.last <= document.sentences[tokens.sentence].tokens.size();
}

Json number(const std::optional<Decimal>& value) {
    if (!value) return nullptr;
    if (value->is_whole()) return value->digits();
    return value->to_string();
}

Json side(const std::optional<std::int64_t>& value, bool by_seconds) {
    if (!value) return nullptr;
    return side_to_iso(*value, by_seconds);
}

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

Json sentences_json(const text::Document& document) {
    Json out = Json::array();
    for (const text::Sentence& sentence : document.sentences) {
        Json row = span(sentence.range);
        row["kind"] = text::name(sentence.kind);
        out.push_back(std::move(row));
    }
    return out;
}

Json token_json(const text::Token& token, std::size_t sentence, bool parses) {
    Json row = span(token.range);
    row["sentence"] = sentence;
    row["text"] = token.text;
    row["lemma"] = token.lemma;
    row["upos"] = text::name(token.upos);
    row["xpos"] = token.xpos;
    if (!parses) return row;
    row["head"] = token.head == text::kNoToken ? Json(nullptr) : Json(token.head);
    row["relation"] = token.subtype.empty() ? token.relation : token.relation + ":" + token.subtype;
    return row;
}

Json tokens_json(const text::Document& document, bool parses) {
    Json out = Json::array();
    for (std::size_t s = 0; s < document.sentences.size(); ++s)
        for (const text::Token& token : document.sentences[s].tokens) out.push_back(token_json(token, s, parses));
    return out;
}

Json entities_json(const text::Document& document) {
    Json out = Json::array();
    for (const text::Entity& entity : document.entities) {
        Json row = Json::object();
        row["name"] = entity.name;
        row["kind"] = text::name(entity.kind);
        if (!entity.key.empty()) row["key"] = entity.key;
        if (!entity.country.empty()) row["country"] = entity.country;
        if (!entity.role.empty()) row["role"] = entity.role;
        row["mentions"] = Json::array();
        for (const text::Mention& mention : document.mentions) {
            if (mention.entity != entity.id || !is_run(document, mention.tokens)) continue;
            Json place = span_of(document, mention.tokens);
            place["form"] = name_of(mention.form);
            place["certain"] = mention.certain;
            row["mentions"].push_back(std::move(place));
        }
        out.push_back(std::move(row));
    }
    return out;
}

Json quantities_json(const text::Document& document) {
    Json out = Json::array();
    for (const text::Quantity& quantity : document.quantities) {
        Json row = span(quantity.range);
        row["kind"] = name_of(quantity.kind);
        row["low"] = number(quantity.interval.low);
        row["high"] = number(quantity.interval.high);
        row["unit"] = quantity.unit;
        row["hedge"] = name_of(quantity.hedge);
        if (quantity.stated) row["value"] = number(quantity.stated);
        if (quantity.whole) row["whole"] = number(quantity.whole);
        if (quantity.additional) row["additional"] = true;
        if (quantity.counted != text::kNoToken)
            row["counted"] = span(document.sentences[quantity.tokens.sentence].tokens[quantity.counted].range);
        if (!quantity.base_unit.empty())
            row["base"] = Json{
                {"low", number(quantity.base.low)}, {"high", number(quantity.base.high)}, {"unit", quantity.base_unit}};
        if (quantity.included && is_run(document, *quantity.included))
            row["included"] = span_of(document, *quantity.included);
        if (quantity.excluded && is_run(document, *quantity.excluded))
            row["excluded"] = span_of(document, *quantity.excluded);
        out.push_back(std::move(row));
    }
    return out;
}

std::string zone_text(std::int32_t minutes) {
    const std::int32_t size = minutes < 0 ? -minutes : minutes;
    const std::string clock = clock_to_iso(size * 60);  // "T05:30:00"
    return (minutes < 0 ? "-" : "+") + clock.substr(1, 5);
}

/// A time of day that belongs to no known day stands as "T17:30:00".
void write_sides(Json& row, const text::TimeExpression& time, const TimeInterval& interval) {
    const bool day_known = interval.earliest || interval.latest;
    row["earliest"] = side(interval.earliest, interval.by_seconds);
    row["latest"] = side(interval.latest, interval.by_seconds);
    if (!day_known && !time.soft) {
        if (time.clock_from) row["earliest"] = clock_to_iso(*time.clock_from);
        if (time.clock_to) row["latest"] = clock_to_iso(*time.clock_to);
    }
    if (!time.zone_minutes || (day_known && !interval.by_seconds)) return;
    for (const char* name : {"earliest", "latest"})
        if (row[name].is_string()) row[name] = row[name].get<std::string>() + zone_text(*time.zone_minutes);
}

Json times_json(const text::Document& document) {
    Json out = Json::array();
    for (const text::TimeExpression& time : document.times) {
        Json row = span(time.range);
        row["kind"] = name_of(time.kind);
        write_sides(row, time, time.interval);
        if (time.seconds) row["seconds"] = *time.seconds;
        row["anchored_by_article"] = time.anchored_by_article;
        if (time.modifier != text::TimeExpression::Modifier::none) row["modifier"] = text::name(time.modifier);
        if (time.soft) row["soft"] = true;
        if (!time.timex.empty()) row["timex"] = time.timex;
        if (time.counted_from) row["counted_from"] = *time.counted_from;
        for (const TimeInterval& other : time.alternatives) {
            Json reading = Json::object();
            write_sides(reading, time, other);
            row["alternatives"].push_back(std::move(reading));
        }
        out.push_back(std::move(row));
    }
    return out;
}

/// All words of a saying, those of sayings inside it too.
Json content_of(const text::Document& document, const text::SpeechFrame& frame) {
    Json out = Json::array();
    for (const text::TokenSpan& part : frame.content)
        if (is_run(document, part)) out.push_back(span_of(document, part));
    return out;
}

Json quotes_json(const text::Document& document) {
    Json out = Json::array();
    for (std::size_t f = 1; f < document.frames.size(); ++f) {
        const text::SpeechFrame& frame = document.frames[f];
        Json row = Json::object();
        row["id"] = f;
        row["parent"] = frame.parent;
        row["speaker"] = frame.speaker.valid() && frame.speaker.index() < document.entities.size()
                             ? document.entities[frame.speaker.index()].name
                             : frame.speaker_text;
        row["act"] = text::name(frame.act);
        row["direct"] = frame.direct;
        if (is_run(document, frame.source)) row["source"] = span_of(document, frame.source);
        if (frame.sentence < document.sentences.size() && frame.cue < document.sentences[frame.sentence].tokens.size())
            row["cue"] = span(document.sentences[frame.sentence].tokens[frame.cue].range);
        if (frame.occasion) row["occasion"] = *frame.occasion;
        if (frame.uttered) {
            row["uttered"] = Json{{"earliest", side(frame.uttered->earliest, frame.uttered->by_seconds)},
                                  {"latest", side(frame.uttered->latest, frame.uttered->by_seconds)}};
        }
        row["content"] = content_of(document, frame);
        row["topical"] = frame.topical;
        out.push_back(std::move(row));
    }
    return out;
}

}  // namespace

void write_annotation(std::ostream& out, const std::string& id, const std::string& path, const text::Document& document,
                      const std::set<std::string, std::less<>>& layers) {
    Json json = Json::object();
    json["id"] = id;
    if (!path.empty()) json["path"] = path;
    const bool parses = layers.contains("parses");
    if (layers.contains("sentences")) json["sentences"] = sentences_json(document);
    if (layers.contains("tokens") || parses) json["tokens"] = tokens_json(document, parses);
    if (layers.contains("entities")) json["entities"] = entities_json(document);
    if (layers.contains("quantities")) json["quantities"] = quantities_json(document);
    if (layers.contains("times")) json["times"] = times_json(document);
    if (layers.contains("quotes")) json["quotes"] = quotes_json(document);
    out << json.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace gainsay::reports
