#include "parser/readers/ninjs_reader.hpp"

#include "parser/readers/html_reader.hpp"
#include "parser/readers/json_story.hpp"
#include "parser/readers/mapped.hpp"
#include "parser/readers/xml_story.hpp"

#include <algorithm>
#include <array>

namespace gainsay::readers {

using text::Block;
using text::MappedText;

namespace {

using Index = JsonTree::Index;
using Kind = JsonTree::Kind;

std::string lower_ascii(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

bool is_html_type(std::string_view type) {
    return type.find("html") != std::string_view::npos || type.find("xml") != std::string_view::npos;
}

/// The entry of a list such as `headlines` or `bodies` that serves best: the main one when roles say so, else the
/// first.
Index best_entry(const JsonTree& json, Index list) {
    if (!json.is(list, Kind::array)) return JsonTree::kNone;
    Index best = JsonTree::kNone;
    for (Index entry = json[list].first_child; entry != JsonTree::kNone; entry = json[entry].next) {
        if (json.words(json.find(entry, "value")).empty()) continue;
        const std::string role = lower_ascii(json.words(json.find(entry, "role")));
        if (best == JsonTree::kNone) best = entry;
        if (role == "main" || role.ends_with("/main") || role.ends_with(":main")) return entry;
    }
    return best;
}

MappedText headline(const JsonTree& json, Index object) {
    MappedText found = words_of_html(json.string(json.find(object, "headline")));
    if (!found.text.empty()) return found;
    found = words_of_html(json.string(json.find(best_entry(json, json.find(object, "headlines")), "value")));
    if (!found.text.empty()) return found;
    return first_text(json, object, {"headline_main", "title"});
}

/// Version 1 has one member for each form of the text (`body_text`, `body_xhtml`, `body_html5` …), version 2 a list.
std::vector<Block> body(const JsonTree& json, Index object) {
    const Index entry = best_entry(json, json.find(object, "bodies"));
    if (entry != JsonTree::kNone) {
        const MappedText value = json.string(json.find(entry, "value"));
        return is_html_type(json.words(json.find(entry, "contenttype"))) ? html_blocks(value) : html_or_plain(value);
    }
    for (const std::string_view name : {"body_xhtml", "body_html", "body_html5"}) {
        std::vector<Block> blocks = html_blocks(json.string(json.find(object, name)));
        if (!blocks.empty()) return blocks;
    }
    std::vector<Block> plain = plain_blocks(json.string(json.find(object, "body_text")));
    if (!plain.empty() || !json.is(object, Kind::object)) return plain;
    for (Index member = json[object].first_child; member != JsonTree::kNone; member = json[member].next) {
        if (!json.key(member).starts_with("body_")) continue;
        std::vector<Block> blocks = html_or_plain(json.string(member));
        if (!blocks.empty()) return blocks;
    }
    return html_or_plain(json.string(json.find(object, "description_text")));
}

/// The name of a party in a list such as `infosources`, one that provides or publishes before others.
std::string party(const JsonTree& json, Index list) {
    if (!json.is(list, Kind::array)) return {};
    std::string first;
    for (Index entry = json[list].first_child; entry != JsonTree::kNone; entry = json[entry].next) {
        std::string name = first_words(json, entry, {"name", "literal"});
        if (name.empty()) continue;
        const std::string role = lower_ascii(json.words(json.find(entry, "role")));
        if (role.find("provider") != std::string::npos || role.find("publisher") != std::string::npos) return name;
        if (first.empty()) first = std::move(name);
    }
    return first;
}

std::string outlet(const JsonTree& json, Index object) {
    for (const std::string_view name : {"infosources", "infosource"}) {
        std::string found = party(json, json.find(object, name));
        if (!found.empty()) return found;
    }
    std::string found = first_words(json, json.find(object, "infosource"), {"name"});
    if (!found.empty()) return found;
    return first_words(json, object, {"provider", "source", "copyrightholder"});
}

bool has_text(const JsonTree& json, Index object) {
    const std::string type = lower_ascii(json.words(json.find(object, "type")));
    return type.empty() || type == "text" || type == "composite";
}

void read_item(const JsonTree& json, Index object, StoryCollector& out) {
    if (!json.is(object, Kind::object) || !has_text(json, object)) return;
    StoryParts parts;
    parts.title = headline(json, object);
    parts.byline = first_text(json, object, {"byline"});
    parts.dateline = first_text(json, object, {"dateline", "located"});
    text::Article& article = parts.article;
    if (parts.byline.text.empty()) article.author = party(json, json.find(object, "authors"));
    article.outlet = outlet(json, object);
    article.language = first_words(json, object, {"language"});
    article.url = first_words(json, object, {"canonicalurl", "url", "uri"});
    article.published =
        first_day(json, object, {"firstpublished", "firstcreated", "contentcreated", "versioncreated"}, out);
    article.updated = first_day(json, object, {"versioncreated"}, out);
    article.blocks = body(json, object);
    if (article.blocks.empty() && parts.title.text.empty()) return;
    out.add(std::move(parts));
}

}  // namespace

bool is_ninjs(const JsonTree& json, Index object) {
    if (!json.is(object, Kind::object)) return false;
    constexpr std::array<std::string_view, 9> own = {"body_text",    "body_xhtml", "body_html",
                                                     "bodies",       "headlines",  "versioncreated",
                                                     "firstcreated", "body_html5", "infosources"};
    return std::any_of(own.begin(), own.end(),
                       [&](std::string_view name) { return json.find(object, name) != JsonTree::kNone; });
}

void read_ninjs(const JsonTree& json, Index object, StoryCollector& out) {
    const std::size_t before = out.size();
    read_item(json, object, out);
    const Index items = json.find(object, "items");
    if (out.size() > before || !json.is(items, Kind::array)) return;
    for (Index item = json[items].first_child; item != JsonTree::kNone; item = json[item].next)
        read_item(json, item, out);
}

}  // namespace gainsay::readers
