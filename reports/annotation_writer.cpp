#include "reports/annotation_writer.hpp"

#include "parser/source/calendar.hpp"
#include "parser/text/speech_sources.hpp"
#include "reports/annotation_values.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <numeric>
#include <ostream>
#include <utility>
#include <vector>

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

Json number(const std::optional<Decimal>& value) {
    if (!value) return nullptr;
    if (value->is_whole()) return value->digits();
    return value->to_string();
}

Json side(const std::optional<std::string>& value) {
    return value ? Json(*value) : Json(nullptr);
}

void write_sides(Json& row, const IsoSides& sides) {
    row["earliest"] = side(sides.earliest);
    row["latest"] = side(sides.latest);
}

/// What is known about the article beside its text; only what is known.
Json metadata_json(const text::Article& article) {
    Json out = Json::object();
    for (const auto& [name, value] : {std::pair{"title", &article.title},
                                      {"outlet", &article.outlet},
                                      {"author", &article.author},
                                      {"url", &article.url},
                                      {"language", &article.language}})
        if (!value->empty()) out[name] = *value;
    if (article.published) out["published"] = to_iso(*article.published);
    if (article.updated) out["updated"] = to_iso(*article.updated);
    return out;
}

Json blocks_json(const text::Article& article) {
    Json out = Json::array();
    for (const text::Block& block : article.blocks) {
        Json row = span(block.range);
        row["kind"] = text::name(block.kind);
        row["carries_claims"] = text::carries_claims(block.kind);
        row["text"] = block.content.text;
        out.push_back(std::move(row));
    }
    return out;
}

Json sentences_json(const text::Document& document) {
    Json out = Json::array();
    for (const text::Sentence& sentence : document.sentences) {
        Json row = span(sentence.range);
        row["kind"] = text::name(sentence.kind);
        row["block"] = sentence.block;
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
    if (!token.entity_tag.empty()) row["entity"] = token.entity_tag;
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
    std::vector<std::vector<const text::Mention*>> mentions(document.entities.size());
    for (const text::Mention& mention : document.mentions)
        if (mention.entity.valid() && mention.entity.index() < mentions.size() && is_run(document, mention.tokens))
            mentions[mention.entity.index()].push_back(&mention);
    for (std::size_t e = 0; e < document.entities.size(); ++e) {
        const text::Entity& entity = document.entities[e];
        Json row = Json::object();
        row["name"] = entity.name;
        row["kind"] = text::name(entity.kind);
        if (!entity.key.empty()) row["key"] = entity.key;
        if (!entity.country.empty()) row["country"] = entity.country;
        if (!entity.role.empty()) row["role"] = entity.role;
        row["mentions"] = Json::array();
        for (const text::Mention* mention : mentions[e]) {
            Json place = span_of(document, mention->tokens);
            place["form"] = name_of(mention->form);
            place["certain"] = mention->certain;
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
        if (quantity.interval.low && quantity.interval.low == quantity.interval.high)
            row["value"] = number(quantity.interval.low);
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

Json times_json(const text::Document& document) {
    Json out = Json::array();
    for (const text::TimeExpression& time : document.times) {
        Json row = span(time.range);
        row["kind"] = name_of(time.kind);
        write_sides(row, iso_sides(time, time.interval));
        if (time.seconds) row["seconds"] = *time.seconds;
        row["anchored_by_article"] = time.anchored_by_article;
        if (time.modifier != text::TimeExpression::Modifier::none) row["modifier"] = text::name(time.modifier);
        if (time.soft) row["soft"] = true;
        if (!time.timex.empty()) row["timex"] = time.timex;
        if (time.counted_from) row["counted_from"] = *time.counted_from;
        for (const TimeInterval& other : time.alternatives) {
            Json reading = Json::object();
            write_sides(reading, iso_sides(time, other));
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
        row["speaker"] = speaker_of(document, frame);
        row["act"] = text::name(frame.act);
        row["direct"] = frame.direct;
        if (is_run(document, frame.source)) row["source"] = span_of(document, text::source_words(document, frame));
        if (frame.sentence < document.sentences.size() && frame.cue < document.sentences[frame.sentence].tokens.size())
            row["cue"] = span(document.sentences[frame.sentence].tokens[frame.cue].range);
        if (frame.occasion) row["occasion"] = *frame.occasion;
        if (frame.uttered) {
            row["uttered"] = Json::object();
            write_sides(row["uttered"], iso_sides(*frame.uttered));
        }
        row["content"] = content_of(document, frame);
        row["topical"] = frame.topical;
        out.push_back(std::move(row));
    }
    return out;
}

/// Edits that turn one name into the other (Levenshtein), of the first 24 letters.
std::size_t distance(std::string_view a, std::string_view b) {
    a = a.substr(0, 24);
    b = b.substr(0, 24);
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t k = 0; k < b.size(); ++k) {
            const std::size_t change = diagonal + (a[i] == b[k] ? 0 : 1);
            diagonal = row[k + 1];
            row[k + 1] = std::min({change, row[k] + 1, diagonal + 1});
        }
    }
    return row[b.size()];
}

}  // namespace

std::string layer_problem(const std::vector<std::string>& names) {
    for (const std::string& name : names) {
        if (std::find(kLayers.begin(), kLayers.end(), name) != kLayers.end()) continue;
        const std::string_view nearest =
            *std::min_element(kLayers.begin(), kLayers.end(), [&](std::string_view a, std::string_view b) {
                return distance(name, a) < distance(name, b);
            });
        std::string problem = "there is no layer '" + name + "'";
        if (distance(name, nearest) <= 3) problem += "; did you mean '" + std::string(nearest) + "'?";
        problem += "; the layers are:";
        for (const std::string_view layer : kLayers) problem += ' ' + std::string(layer);
        return problem;
    }
    return {};
}

void write_annotation(std::ostream& out, const GivenId& id, const std::string& path, const text::Document& document,
                      const std::set<std::string, std::less<>>& layers) {
    Json json = Json::object();
    std::visit([&](const auto& value) { json["id"] = value; }, id);
    if (!path.empty()) json["path"] = path;
    if (layers.contains("blocks")) {
        json["article"] = metadata_json(document.article);
        json["blocks"] = blocks_json(document.article);
    }
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
