#include "parser/readers/json_ld.hpp"

#include "parser/readers/html_characters.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <string>

namespace gainsay::readers {
namespace {

using nlohmann::json;

constexpr std::size_t kLargestScript = 2u << 20;  // bytes
constexpr std::size_t kMostObjects = 20'000;      // looked at in one script
constexpr int kReferenceDepth = 4;

std::string trimmed(std::string text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// Control characters inside strings, comment marks around the script, commas before a closing bracket.
std::string repaired(std::string_view script) {
    std::string text(script);
    for (char& c : text) {
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    }
    const std::size_t first = text.find_first_of("{[");
    const std::size_t last = text.find_last_of("}]");
    if (first == std::string::npos || last == std::string::npos || last < first) return {};
    text = text.substr(first, last - first + 1);
    std::string out;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"' && (i == 0 || text[i - 1] != '\\')) quoted = !quoted;
        if (!quoted && text[i] == ',') {
            const std::size_t next = text.find_first_not_of(' ', i + 1);
            if (next != std::string::npos && (text[next] == '}' || text[next] == ']')) continue;
        }
        out += text[i];
    }
    return out;
}

bool is_article_type(std::string_view type) {
    return type.ends_with("Article") || type.ends_with("BlogPosting") || type == "Report" || type == "Review" ||
           type == "ClaimReview" || type == "Blog" || type == "SocialMediaPosting";
}
bool is_page_type(std::string_view type) {
    return type == "WebPage" || type == "ItemPage";
}

class Graph {
public:
    explicit Graph(const json& root) { collect(root); }

    void read(JsonLd& known) const {
        for (const bool pages : {false, true}) {
            for (const json* object : objects_) {
                const bool fits = has_type(*object, pages ? is_page_type : is_article_type);
                if (!fits || (known.of_article && pages)) continue;
                read_object(*object, !pages, known);
                if (known.of_article) return;
            }
        }
    }

private:
    /// All objects in order of the text, without recursion.
    void collect(const json& root) {
        std::vector<const json*> open{&root};
        while (!open.empty() && objects_.size() < kMostObjects) {
            const json* value = open.back();
            open.pop_back();
            std::vector<const json*> inner;
            if (value->is_object()) {
                objects_.push_back(value);
                const auto id = value->find("@id");
                if (id != value->end() && id->is_string() && value->size() > 1)
                    named_.emplace(id->get<std::string>(), value);
            }
            if (value->is_structured()) {
                for (const json& child : *value) {
                    if (child.is_structured()) inner.push_back(&child);
                }
            }
            open.insert(open.end(), inner.rbegin(), inner.rend());
        }
    }

    template <class Test>
    static bool has_type(const json& object, const Test& test) {
        const auto type = object.find("@type");
        if (type == object.end()) return false;
        if (type->is_string()) return test(type->get_ref<const std::string&>());
        return type->is_array() && std::any_of(type->begin(), type->end(), [&](const json& t) {
                   return t.is_string() && test(t.get_ref<const std::string&>());
               });
    }

    /// The texts that a value stands for: strings, names of objects, what "@id" refers to.
    void texts(const json& value, const char* key, int depth, std::vector<std::string>& out) const {
        if (depth > kReferenceDepth) return;
        if (value.is_string()) {
            out.push_back(trimmed(decode_references(value.get_ref<const std::string&>())));
        } else if (value.is_array()) {
            for (const json& item : value) texts(item, key, depth + 1, out);
        } else if (value.is_object()) {
            if (const auto inner = value.find(key); inner != value.end()) return texts(*inner, key, depth + 1, out);
            const auto id = value.find("@id");
            if (id == value.end() || !id->is_string()) return;
            const auto named = named_.find(id->get<std::string>());
            if (named != named_.end() && named->second != &value) return texts(*named->second, key, depth + 1, out);
            if (std::string_view(key) == "@id") out.push_back(id->get<std::string>());
        }
    }
    std::vector<std::string> all(const json& object, const char* property, const char* key = "name") const {
        std::vector<std::string> out;
        if (const auto value = object.find(property); value != object.end()) texts(*value, key, 0, out);
        return out;
    }
    std::string first(const json& object, const char* property, const char* key = "name") const {
        const std::vector<std::string> found = all(object, property, key);
        return found.empty() ? std::string() : found.front();
    }

    void read_object(const json& object, bool article, JsonLd& known) const {
        JsonLd found;
        found.of_article = article;
        found.headline = first(object, "headline");
        if (found.headline.empty()) found.headline = first(object, "name");
        found.publisher = first(object, "publisher");
        found.url = first(object, "url", "@id");
        if (found.url.empty()) found.url = first(object, "mainEntityOfPage", "@id");
        found.language = first(object, "inLanguage");
        found.published = first(object, "datePublished");
        if (found.published.empty()) found.published = first(object, "dateCreated");
        found.modified = first(object, "dateModified");
        found.authors = all(object, "author");
        if (found.authors.empty()) found.authors = all(object, "creator");
        found.body = first(object, "articleBody");
        const auto fill = [](auto& from, auto& into) {
            if (into.empty()) into = std::move(from);
        };
        if (article) std::swap(found, known);  // an article's word before a page's
        fill(found.headline, known.headline);
        fill(found.publisher, known.publisher);
        fill(found.url, known.url);
        fill(found.language, known.language);
        fill(found.published, known.published);
        fill(found.modified, known.modified);
        fill(found.authors, known.authors);
        fill(found.body, known.body);
        known.of_article = known.of_article || found.of_article;
    }

    std::vector<const json*> objects_;
    std::map<std::string, const json*> named_;
};

}  // namespace

void read_json_ld(std::string_view script, JsonLd& known) {
    if (script.size() > kLargestScript) return;
    const json root = json::parse(repaired(script), nullptr, false);
    if (!root.is_discarded()) Graph(root).read(known);
}

}  // namespace gainsay::readers
