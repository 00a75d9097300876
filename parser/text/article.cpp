#include "parser/text/article.hpp"

#include <algorithm>

namespace gainsay::text {

const char* name(BlockKind kind) {
    switch (kind) {
    case BlockKind::headline:
        return "headline";
    case BlockKind::subhead:
        return "subhead";
    case BlockKind::paragraph:
        return "paragraph";
    case BlockKind::list_item:
        return "list_item";
    case BlockKind::quote:
        return "quote";
    case BlockKind::pull_quote:
        return "pull_quote";
    case BlockKind::caption:
        return "caption";
    case BlockKind::dateline:
        return "dateline";
    case BlockKind::byline:
        return "byline";
    case BlockKind::credit:
        return "credit";
    case BlockKind::related_headline:
        return "related_headline";
    case BlockKind::newsletter:
        return "newsletter";
    case BlockKind::counter:
        return "counter";
    case BlockKind::author_box:
        return "author_box";
    case BlockKind::furniture:
        return "furniture";
    case BlockKind::correction:
        return "correction";
    }
    return "paragraph";
}

MappedText MappedText::verbatim(std::string_view source, SourceRange range) {
    MappedText mapped;
    if (range.empty()) return mapped;
    mapped.text = source.substr(range.begin, range.size());
    mapped.segments.push_back({0, range.begin, range.end, true});
    return mapped;
}

SourceRange MappedText::source_range(std::uint32_t begin, std::uint32_t end) const {
    if (segments.empty()) return {};
    const auto segment_of = [&](std::uint32_t offset) -> const Segment& {
        auto after = std::upper_bound(segments.begin(), segments.end(), offset,
                                      [](std::uint32_t value, const Segment& s) { return value < s.text_begin; });
        return after == segments.begin() ? segments.front() : *std::prev(after);
    };
    const auto start_in = [](const Segment& s, std::uint32_t offset) {
        return s.verbatim ? s.source_begin + (offset - s.text_begin) : s.source_begin;
    };
    if (begin >= text.size()) return {segments.back().source_end, segments.back().source_end};
    const Segment& first = segment_of(begin);
    const std::uint32_t source_begin = start_in(first, begin);
    if (begin == end) return {source_begin, source_begin};
    const Segment& last = segment_of(end - 1);
    return {source_begin, last.verbatim ? start_in(last, end) : last.source_end};
}

}  // namespace gainsay::text
