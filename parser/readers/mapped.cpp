#include "parser/readers/mapped.hpp"

#include "parser/text/article_text.hpp"

#include <algorithm>

namespace gainsay::readers {

using text::MappedText;

namespace {

using Segment = MappedText::Segment;

/// Keeps the number of segments small: bytes that touch in the text and in the source are one segment.
void add_segment(std::vector<Segment>& out, Segment next) {
    if (!out.empty() && next.verbatim && out.back().verbatim && out.back().source_end == next.source_begin) {
        out.back().source_end = next.source_end;
        return;
    }
    out.push_back(next);
}

}  // namespace

SourceRange source_of(const MappedText& outer, SourceRange range) {
    const auto size = static_cast<std::uint32_t>(outer.text.size());
    range.end = std::min(range.end, size);
    range.begin = std::min(range.begin, range.end);
    return outer.source_range(range.begin, range.end);
}

void rebase(text::Article& article, const MappedText& outer) {
    for (text::Block& block : article.blocks) {
        block.content = text::compose(outer, block.content);
        block.range = source_of(outer, block.range);
    }
}

void rebase(std::vector<Diagnostic>& diagnostics, const MappedText& outer, SourceId source) {
    for (Diagnostic& diagnostic : diagnostics) {
        diagnostic.source = source;
        diagnostic.range = source_of(outer, diagnostic.range);
        for (DiagnosticNote& note : diagnostic.notes) {
            note.source = source;
            note.range = source_of(outer, note.range);
        }
    }
}

MappedText trimmed(const MappedText& mapped) {
    constexpr std::string_view kBlanks = " \t\r\n\f\v";
    const std::size_t first = mapped.text.find_first_not_of(kBlanks);
    if (first == std::string::npos) return {};
    const std::size_t last = mapped.text.find_last_not_of(kBlanks) + 1;
    return text::slice(mapped, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last));
}

void append(MappedText& mapped, const MappedText& more) {
    const auto at = static_cast<std::uint32_t>(mapped.text.size());
    mapped.text += more.text;
    for (Segment segment : more.segments) {
        segment.text_begin += at;
        add_segment(mapped.segments, segment);
    }
}

}  // namespace gainsay::readers
