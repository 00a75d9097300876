#include "app/story_source.hpp"

#include "parser/text/article_header.hpp"

#include <algorithm>

namespace gainsay::app {
namespace {

std::uint32_t size_of(const std::string& text) {
    return static_cast<std::uint32_t>(text.size());
}

/// Appends "Name: value"; gives the place of the value.
SourceRange add_line(std::string& bytes, const char* name, std::string value) {
    if (value.find_first_not_of(" \t\r\n") == std::string::npos) return {};
    std::replace_if(
        value.begin(), value.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    bytes += name;
    bytes += ": ";
    const SourceRange place{size_of(bytes), size_of(bytes) + size_of(value)};
    bytes += value;
    bytes += '\n';
    return place;
}

bool opens_with_header(const std::string& text) {
    std::vector<Diagnostic> ignored;  // they are told when the article is read
    return text::read_header(text, 0, SourceId::none(), ignored).body_begin > 0;
}

}  // namespace

StorySource make_source(const GivenArticle& article) {
    StorySource source;
    source.title = add_line(source.bytes, "Title", article.title);
    add_line(source.bytes, "Outlet", article.outlet);
    add_line(source.bytes, "Published", article.published);
    add_line(source.bytes, "URL", article.url);
    if (!source.bytes.empty() && !opens_with_header(article.text)) source.bytes += '\n';
    source.text_begin = size_of(source.bytes);
    source.bytes += article.text;
    return source;
}

GivenRange given_range(const StorySource& source, SourceRange range) {
    const auto shifted = [&](std::uint32_t by) {
        return SourceRange{range.begin - std::min(by, range.begin), range.end - std::min(by, range.end)};
    };
    if (source.title.contains(range)) return {true, shifted(source.title.begin)};
    return {false, shifted(source.text_begin)};
}

}  // namespace gainsay::app
