#include "parser/readers/news_sniff.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace gainsay::readers {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\f";
constexpr std::size_t kSniffedBytes = 64u << 10;

std::string lower_ascii(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

/// Cuts blanks, the XML declaration, comments, instructions and the document type off the front.
std::string_view skip_prologue(std::string_view text) {
    for (;;) {
        text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
        std::string_view close;
        if (text.starts_with("<?")) close = "?>";
        if (text.starts_with("<!--")) close = "-->";
        if (lower_ascii(text.substr(0, 9)) == "<!doctype") {
            const std::size_t stop = text.find_first_of("[>");
            close = stop != std::string_view::npos && text[stop] == '[' ? "]" : ">";
        }
        if (text.starts_with("]")) close = ">";  // the end of an internal subset
        if (close.empty()) return text;
        const std::size_t end = text.find(close);
        if (end == std::string_view::npos) return {};
        text.remove_prefix(end + (close == "]" ? 0 : close.size()));
    }
}

/// Name of the element that opens the text, without its prefix.
std::string_view root_name(std::string_view text) {
    if (!text.starts_with("<")) return {};
    const std::string_view name = text.substr(1, std::min(text.find_first_of(" \t\r\n/>"), std::size_t{100}) - 1);
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool opens_json(std::string_view text) {
    const bool list = text.starts_with("[");
    if (!list && !text.starts_with("{")) return false;
    const std::size_t next = text.find_first_not_of(kBlanks, 1);
    if (next == std::string_view::npos) return false;
    return list ? text[next] == '{' : text[next] == '"' || text[next] == '}';
}

bool has_ending(std::string_view path, std::initializer_list<std::string_view> endings) {
    const std::string lower = lower_ascii(path);
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view e) { return lower.ends_with(e); });
}

}  // namespace

std::optional<Format> sniff_news(std::string_view text, std::string_view path) {
    const std::string_view front = text.substr(0, kSniffedBytes);
    const std::string_view opening = skip_prologue(front);
    if (opens_json(opening)) {
        // The marks of ninjs; each object is looked at again when it is read.
        constexpr std::array<std::string_view, 4> ninjs = {"\"versioncreated\"", "\"body_", "\"bodies\"",
                                                           "\"headlines\""};
        const std::string lower = lower_ascii(front);
        const bool found = std::any_of(ninjs.begin(), ninjs.end(),
                                       [&](std::string_view mark) { return lower.find(mark) != std::string::npos; });
        return found ? Format::ninjs : Format::jsonl;
    }
    const std::string_view root = root_name(opening);
    if (root == "rss" || root == "RDF" || root == "feed") return Format::feed;
    constexpr std::array<std::string_view, 4> news = {"newsItem", "newsMessage", "nitf", "NewsML"};
    if (std::find(news.begin(), news.end(), root) != news.end()) return Format::newsml;
    if (has_ending(path, {".json", ".jsonl", ".ndjson"})) return Format::jsonl;
    if (has_ending(path, {".rss", ".atom"})) return Format::feed;
    if (has_ending(path, {".xml"}) && lower_ascii(root) != "html") return Format::newsml;
    return std::nullopt;
}

}  // namespace gainsay::readers
