#include "parser/readers/page_metadata.hpp"

#include "parser/readers/html_characters.hpp"
#include "parser/readers/html_flow.hpp"
#include "parser/readers/json_ld.hpp"
#include "parser/readers/page_dates.hpp"

#include <algorithm>
#include <cstdlib>
#include <initializer_list>
#include <map>

namespace gainsay::readers {
namespace {

constexpr std::size_t kNodesOfValue = 500;     // looked at inside an element for its words
constexpr std::size_t kLongestBody = 200'000;  // bytes of a text for machines that are used as evidence
constexpr std::size_t kLongestValue = 1'000;   // bytes of a field that somebody may have meant

std::string lower_ascii(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

/// Blanks run together, none at the ends, references decoded (again: many pages escape twice).
std::string tidy(std::string_view text) {
    HtmlFlow flow(text);
    flow.add({0, static_cast<std::uint32_t>(text.size())});
    return flow.take().text;
}

bool is_url(std::string_view text) {
    return text.starts_with("http") || text.starts_with("//") || text.starts_with("www.") || text.starts_with("/");
}

std::string host_of(std::string_view url) {
    const std::size_t slashes = url.find("//");
    if (slashes == std::string_view::npos) return {};
    std::string_view host = url.substr(slashes + 2);
    host = host.substr(0, host.find_first_of("/?#:"));
    if (host.starts_with("www.")) host.remove_prefix(4);
    return std::string(host);
}

/// Everything that is read in one pass over the tree.
struct Found {
    std::map<std::string, std::string, std::less<>> meta;  // first value of each name
    JsonLd json;
    std::string title_element, canonical, language, base;
    std::string published_property, updated_property, author_property, headline_property;
    std::string published_time, first_time;
    std::vector<std::string> rel_authors;
};

class Collector {
public:
    Collector(const HtmlTree& tree, const std::vector<Hints>& hints) : tree_(tree), hints_(hints) {}

    Found collect() {
        for (HtmlNodeId id = 1; id < tree_.nodes.size(); ++id) {
            const HtmlNode& node = tree_.nodes[id];
            if (node.is_text) continue;
            if (node.tag == Tag::meta) read_meta(id);
            if (node.tag == Tag::title && found_.title_element.empty() && !tree_.inside(id, Tag::svg))
                found_.title_element = text_of(id);
            if (node.tag == Tag::html) found_.language = value(id, "lang");
            if (node.tag == Tag::link) read_link(id);
            if (node.tag == Tag::script) read_script(id);
            if (node.tag == Tag::time) read_time(id);
            if (node.attribute_count > 0 && node.tag != Tag::meta) read_property(id);
        }
        return std::move(found_);
    }

private:
    std::string value(HtmlNodeId id, std::string_view name) const {
        return tidy(tree_.attribute(id, name).value_or("").substr(0, kLongestValue));
    }

    /// The text inside an element, as far as a value may go.
    std::string text_of(HtmlNodeId id) const {
        HtmlFlow flow(tree_.html);
        std::size_t seen = 0;
        for (HtmlNodeId at = tree_.nodes[id].first_child;
             at != kNoNode && flow.size() < kLongestValue && seen < kNodesOfValue; ++seen) {
            const HtmlNode& node = tree_.nodes[at];
            if (node.is_text) flow.add({node.range.begin, std::min(node.range.end, node.range.begin + 4096)});
            if (is_block(node.tag) || node.tag == Tag::br) flow.add_blank(node.range);
            at = is_never_text(node.tag) ? tree_.after(at, id) : tree_.following(at, id);
        }
        return flow.take().text;
    }

    void read_meta(HtmlNodeId id) {
        const std::string content = value(id, "content");
        if (content.empty()) return;
        for (const char* kind : {"property", "name", "itemprop", "http-equiv"}) {
            const std::string name = lower_ascii(value(id, kind));
            if (!name.empty()) found_.meta.emplace(name, content);
        }
    }

    void read_link(HtmlNodeId id) {
        if (lower_ascii(value(id, "rel")) == "canonical" && found_.canonical.empty())
            found_.canonical = value(id, "href");
    }

    void read_script(HtmlNodeId id) {
        if (lower_ascii(value(id, "type")).find("ld+json") == std::string::npos) return;
        const HtmlNodeId text = tree_.nodes[id].first_child;
        if (text == kNoNode || found_.json.of_article) return;
        const SourceRange range = tree_.nodes[text].range;
        read_json_ld(tree_.html.substr(range.begin, range.size()), found_.json);
    }

    void read_time(HtmlNodeId id) {
        const std::string written = value(id, "datetime");
        const std::string time = written.empty() ? text_of(id) : written;
        if (!read_written_day(time)) return;
        if (found_.first_time.empty()) found_.first_time = time;
        const bool published = tree_.attribute(id, "pubdate").has_value() ||
                               lower_ascii(value(id, "class")).find("publish") != std::string::npos;
        if (published && found_.published_time.empty()) found_.published_time = time;
    }

    void read_property(HtmlNodeId id) {
        const std::string property = lower_ascii(value(id, "itemprop"));
        const std::string rel = lower_ascii(value(id, "rel"));
        if (property.empty() && rel.empty()) return;
        const auto content = [&] {
            for (const char* name : {"content", "datetime"}) {
                const std::string given = value(id, name);
                if (!given.empty()) return given;
            }
            return text_of(id);
        };
        const auto keep = [&](std::string& slot) {
            if (slot.empty()) slot = content();
        };
        if (property == "datepublished" || property == "datecreated") keep(found_.published_property);
        if (property == "datemodified") keep(found_.updated_property);
        if (property == "headline") keep(found_.headline_property);
        if (property == "author" || property == "creator") keep(found_.author_property);
        if (rel == "author" && hints_[id].has(Hint::byline)) {
            const std::string name = text_of(id);
            if (!name.empty() && found_.rel_authors.size() < 4) found_.rel_authors.push_back(name);
        }
    }

    const HtmlTree& tree_;
    const std::vector<Hints>& hints_;
    Found found_;
};

std::string meta_of(const Found& found, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        const auto it = found.meta.find(name);
        if (it != found.meta.end() && !it->second.empty()) return it->second;
    }
    return {};
}

std::optional<Day> first_day(std::initializer_list<std::string> written) {
    for (const std::string& text : written) {
        if (const auto day = read_written_day(text)) return day;
    }
    return std::nullopt;
}

bool is_utc(std::string_view time) {
    return time.size() > 10 && (time.ends_with("Z") || time.ends_with("+00:00") || time.ends_with("+0000"));
}

/// The first that holds a day. A moment in UTC may fall on another day than the outlet's own clock showed; the day in
/// the URL is by that clock.
std::optional<Day> first_published(const std::vector<std::string>& written, std::optional<Day> of_url) {
    for (const std::string& text : written) {
        const auto day = read_written_day(text);
        if (!day) continue;
        const bool next_to = of_url && std::abs(of_url->number - day->number) == 1;
        return next_to && is_utc(text) ? of_url : day;
    }
    return std::nullopt;
}

std::string first_of(std::initializer_list<std::string> values) {
    for (const std::string& value : values) {
        if (!value.empty()) return value;
    }
    return {};
}

/// The first name that the host's name confirms ("Dockside Daily" at docksidedaily.example), else the first, else the
/// host itself. Slogans behind a bar are cut off.
std::string choose_outlet(std::initializer_list<std::string> names, const std::string& host) {
    std::string first;
    const std::string host_letters = letters_of(host);
    for (const std::string& given : names) {
        const std::string name = given.substr(0, given.find(" | "));
        if (name.empty() || is_url(name)) continue;
        const std::string letters = letters_of(name);
        if (letters.size() >= 3 && host_letters.find(letters) != std::string::npos) return name;
        if (first.empty()) first = name;
    }
    return first.empty() ? host : first;
}

std::string without_tags(std::string_view markup) {
    std::string text;
    bool tag = false;
    for (const char c : markup) {
        tag = c == '<' || (tag && c != '>');
        if (!tag) text += c;
    }
    return text;
}

void read_titles(const Found& found, PageMetadata& out) {
    for (const std::string& title : {tidy(found.json.headline), meta_of(found, {"og:title"}), found.headline_property,
                                     meta_of(found, {"twitter:title", "twitter:text:title", "parsely-title",
                                                     "sailthru.title", "dc.title", "title"}),
                                     found.title_element}) {
        if (!title.empty()) out.titles.push_back(title);
    }
}

void read_author(const Found& found, PageMetadata& out) {
    std::string joined;
    for (const std::string& author : found.json.authors) joined += (joined.empty() ? "" : ", ") + tidy(author);
    std::string by_rel;
    for (const std::string& author : found.rel_authors) {
        if (by_rel.find(author) == std::string::npos) by_rel += (by_rel.empty() ? "" : ", ") + author;
    }
    for (const std::string& author :
         {joined, meta_of(found, {"parsely-author"}), meta_of(found, {"sailthru.author"}), meta_of(found, {"byl"}),
          meta_of(found, {"author"}), meta_of(found, {"article:author"}),
          meta_of(found, {"dc.creator", "dcterms.creator"}),
          meta_of(found, {"article:author_name", "author.name", "dcsext.author"}), found.author_property, by_rel}) {
        out.author = clean_author(author);
        if (!out.author.empty()) return;
    }
}

void read_dates(const Found& found, PageMetadata& out) {
    const std::optional<Day> of_url = read_day_of_url(out.url);
    out.published = first_published(
        {found.json.published,
         meta_of(found, {"article:published_time", "article:published", "og:article:published_time"}),
         meta_of(found, {"parsely-pub-date"}), meta_of(found, {"datepublished", "og:datepublished"}),
         meta_of(found, {"sailthru.date"}),
         meta_of(found, {"dc.date.issued", "dc.date", "dcterms.created", "dcterms.issued"}),
         meta_of(found, {"pubdate", "pub_date", "publish_date", "publishdate", "publish-date", "publication_date",
                         "published"}),
         meta_of(found, {"ptime", "pdate", "displaydate", "date", "article.published", "dcsext.articlefirstpublished"}),
         meta_of(found, {"datecreated", "date.release"}), found.published_property, found.published_time},
        of_url);
    if (!out.published) out.published = of_url;
    if (!out.published) out.published = first_day({found.first_time});
    out.updated = first_day({found.json.modified, meta_of(found, {"article:modified_time", "article:modified"}),
                             meta_of(found, {"og:updated_time", "datemodified", "dcterms.modified", "article.updated"}),
                             meta_of(found, {"last_updated", "lastmod", "last-modified"}), found.updated_property});
    if (out.published && out.updated && *out.updated < *out.published) out.updated.reset();
}

}  // namespace

std::string letters_of(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0xC3;
        if (letter) out += c;
        if (c >= 'A' && c <= 'Z') out += static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

std::string clean_author(std::string_view written) {
    std::string name = tidy(written.substr(0, kLongestValue));
    if (is_url(name) || name.find("://") != std::string::npos) return {};
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view front : {"by ", "by: ", "written by ", "posted by ", "author: ", "from "}) {
            if (lower_ascii(name).starts_with(front)) {
                name = name.substr(front.size());
                again = true;
            }
        }
    }
    for (const std::string_view mark : {"|", "\xE2\x80\xA2", " \xE2\x80\x94", " - "}) {
        if (const std::size_t at = name.find(mark); at != std::string::npos) name.resize(at);
    }
    while (!name.empty() && (name.back() == ' ' || name.back() == ',' || name.back() == ';')) name.pop_back();
    const bool letters = std::any_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC3;
    });
    return letters && name.size() <= 200 ? name : std::string();
}

std::string without_outlet(const std::string& title, const std::string& outlet, const std::string& host) {
    std::string best = title;
    for (const std::string_view mark :
         {" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " :: ", " \xC2\xBB ", " \xC2\xB7 ", " / ", " : "}) {
        const std::size_t last = best.rfind(mark);
        if (last == std::string::npos) continue;
        const std::string front = best.substr(0, last);
        const std::string back = best.substr(last + mark.size());
        const auto names_outlet = [&](const std::string& part) {
            const std::string letters = letters_of(part);
            const std::string site = letters_of(outlet);
            return !letters.empty() && ((!site.empty() && (letters.find(site) != std::string::npos ||
                                                           site.find(letters) != std::string::npos)) ||
                                        letters_of(host).find(letters) != std::string::npos);
        };
        const auto words = [](const std::string& part) { return std::count(part.begin(), part.end(), ' ') + 1; };
        if (names_outlet(back) || (mark == " | " && words(front) >= 4 && words(back) <= 4)) {
            best = front;
        } else if (names_outlet(front) && words(back) >= 3) {
            best = back;
        }
    }
    return best;
}

PageMetadata read_metadata(const HtmlTree& tree, const std::vector<Hints>& hints) {
    const Found found = Collector(tree, hints).collect();
    PageMetadata out;
    for (const std::string& url : {found.canonical, meta_of(found, {"og:url"}), found.json.url}) {
        if (out.url.empty() && url.find("://") != std::string::npos) out.url = url;
    }
    out.outlet = choose_outlet({meta_of(found, {"og:site_name"}), tidy(found.json.publisher),
                                meta_of(found, {"application-name", "apple-mobile-web-app-title", "dc.publisher"})},
                               host_of(out.url));
    out.language =
        first_of({found.language, tidy(found.json.language), meta_of(found, {"content-language", "og:locale"})});
    read_titles(found, out);
    for (std::string& title : out.titles) title = without_outlet(title, out.outlet, host_of(out.url));
    if (!out.titles.empty()) out.title = out.titles.front();
    read_author(found, out);
    read_dates(found, out);
    out.body_text = letters_of(without_tags(found.json.body)).substr(0, kLongestBody);
    return out;
}

}  // namespace gainsay::readers
