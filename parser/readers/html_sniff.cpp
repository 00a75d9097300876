#include "parser/readers/html_sniff.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace gainsay::readers {
namespace {

constexpr std::size_t kSniffedBytes = 64u << 10;
constexpr std::size_t kFewTags = 4;  // closed tags of text from which on a file without a skeleton is a fragment

std::string lower_ascii(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

bool ends_tag_name(std::string_view text, std::size_t at) {
    return at >= text.size() || text[at] == '>' || text[at] == '/' || text[at] == ' ' || text[at] == '\t' ||
           text[at] == '\n' || text[at] == '\r';
}

bool is_tag(std::string_view text, std::size_t at, std::string_view name) {
    return text.substr(at).starts_with(name) && ends_tag_name(text, at + name.size());
}

/// The first thing in the file, behind blanks, a byte order mark, an XML declaration and comments.
std::string_view opening(std::string_view text) {
    for (;;) {
        const std::size_t start = text.find_first_not_of(" \t\r\n\f\xEF\xBB\xBF");
        if (start == std::string_view::npos) return {};
        text.remove_prefix(start);
        const bool comment = text.starts_with("<!--");
        if (!comment && !text.starts_with("<?xml")) return text;
        const std::string_view close = comment ? "-->" : "?>";
        const std::size_t end = text.find(close);
        if (end == std::string_view::npos) return {};
        text.remove_prefix(end + close.size());
    }
}

constexpr std::array<std::string_view, 6> kSkeleton = {"html", "head", "body", "article", "main", "meta"};
constexpr std::array<std::string_view, 8> kTextTags = {"p", "div", "h1", "h2", "br", "ul", "span", "section"};

bool opens_as_page(std::string_view front) {
    if (front.starts_with("<!doctype html")) return true;
    if (!front.starts_with("<")) return false;
    const auto opens = [&](std::string_view name) { return is_tag(front, 1, name); };
    return std::any_of(kSkeleton.begin(), kSkeleton.end(), opens) ||
           std::any_of(kTextTags.begin(), kTextTags.end(), opens) || opens("script") || opens("title");
}

}  // namespace

bool looks_like_html(std::string_view bytes, std::string_view path) {
    const std::string text = lower_ascii(bytes.substr(0, kSniffedBytes));
    const std::string_view front = opening(text);
    if (front.starts_with("{") || front.starts_with("[")) return false;
    if (opens_as_page(front)) return true;
    const std::string lower_path = lower_ascii(path);
    const bool named = lower_path.ends_with(".html") || lower_path.ends_with(".htm") || lower_path.ends_with(".xhtml");
    std::size_t skeleton = 0;
    std::size_t closed = 0;
    for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1)) {
        const bool end = at + 1 < text.size() && text[at + 1] == '/';
        const std::size_t name = at + (end ? 2 : 1);
        const auto here = [&](std::string_view tag) { return is_tag(text, name, tag); };
        const bool of_text = std::any_of(kTextTags.begin(), kTextTags.end(), here);
        const bool of_skeleton = std::any_of(kSkeleton.begin(), kSkeleton.end(), here);
        if (named && (of_text || of_skeleton)) return true;
        closed += end && of_text;
        skeleton += of_skeleton;
    }
    return closed >= kFewTags || skeleton >= 2;
}

}  // namespace gainsay::readers
