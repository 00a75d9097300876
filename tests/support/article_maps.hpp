#pragma once
// What every reader promises of the ranges of its articles, whatever the file.

#include "parser/source/utf8.hpp"
#include "parser/text/article.hpp"

#include <string>

namespace gainsay::test {

/// Empty when every byte of the block maps into the file, inside its block, forwards, and verbatim pieces are the bytes
/// that they say; else what is wrong.
inline std::string broken_map(const text::Block& block, std::string_view file) {
    const std::string in = " in '" + printable(block.content.text) + "'";
    const auto size = static_cast<std::uint32_t>(block.content.text.size());
    if (size == 0) return "a block without words";
    if (find_invalid_utf8(block.content.text)) return "broken UTF-8" + in;
    if (block.range.end > file.size() || block.range.begin >= block.range.end) return "a block without range" + in;
    std::uint32_t before = 0;
    for (std::uint32_t at = 0; at < size; ++at) {
        const SourceRange range = block.content.source_range(at, at + 1);
        const std::string here = " at byte " + std::to_string(at) + in;
        if (range.begin >= range.end) return "no bytes" + here;
        if (!block.range.contains(range)) return "bytes outside of the block" + here;
        if (range.begin < before) return "backwards" + here;
        before = range.begin;
    }
    for (const text::MappedText::Segment& segment : block.content.segments) {
        const SourceRange range{segment.source_begin, segment.source_end};
        const std::string_view words = std::string_view(block.content.text).substr(segment.text_begin, range.size());
        if (segment.verbatim && file.substr(range.begin, range.size()) != words)
            return "a verbatim piece that differs" + in;
    }
    return {};
}

inline std::string broken_map(const text::Article& article, std::string_view file) {
    for (const text::Block& block : article.blocks)
        if (std::string wrong = broken_map(block, file); !wrong.empty()) return wrong;
    return {};
}

}  // namespace gainsay::test
