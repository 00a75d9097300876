#include "parser/text/article_text.hpp"

#include "parser/source/utf8.hpp"

#include <algorithm>

namespace gainsay::text {

void MappedTextBuilder::append(SourceRange range) {
    if (range.empty()) return;
    const auto at = static_cast<std::uint32_t>(mapped_.text.size());
    mapped_.text += source_.substr(range.begin, range.size());
    if (!mapped_.segments.empty()) {
        MappedText::Segment& last = mapped_.segments.back();
        if (last.verbatim && last.source_end == range.begin) {
            last.source_end = range.end;
            return;
        }
    }
    mapped_.segments.push_back({at, range.begin, range.end, true});
}

void MappedTextBuilder::append_as(std::string_view words, SourceRange range) {
    if (words.empty()) return;
    const auto at = static_cast<std::uint32_t>(mapped_.text.size());
    mapped_.text += words;
    mapped_.segments.push_back({at, range.begin, range.end, false});
}

bool is_unusual_blank(char32_t c) {
    return c == '\t' || c == '\n' || c == '\r' || c == 0x00A0 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_invisible(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x00AD || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

void append_cleaned(MappedTextBuilder& out, std::string_view source, SourceRange range) {
    std::uint32_t pending = range.begin;  // start of the bytes that are fine as they stand
    std::uint32_t at = range.begin;
    const std::string_view bounded = source.substr(0, range.end);
    while (at < range.end) {
        const auto byte = static_cast<unsigned char>(source[at]);
        if (byte >= 0x20 && byte < 0x7F) {
            ++at;
            continue;
        }
        const CodePoint point = decode_utf8(bounded, at);
        const SourceRange here{at, at + point.length};
        const bool broken = point.value == 0xFFFD && point.length == 1;
        const bool blank = is_unusual_blank(point.value);
        if (broken || blank || is_invisible(point.value)) {
            out.append({pending, at});
            if (broken) out.append_as("\xEF\xBF\xBD", here);
            if (blank) out.append_as(" ", here);
            pending = here.end;
        }
        at = here.end;
    }
    out.append({pending, range.end});
}

MappedText slice(const MappedText& mapped, std::uint32_t begin, std::uint32_t end) {
    MappedText out;
    out.text = mapped.text.substr(begin, end - begin);
    for (std::size_t i = 0; i < mapped.segments.size(); ++i) {
        MappedText::Segment segment = mapped.segments[i];
        const auto segment_end = i + 1 < mapped.segments.size() ? mapped.segments[i + 1].text_begin
                                                                : static_cast<std::uint32_t>(mapped.text.size());
        if (segment_end <= begin || segment.text_begin >= end) continue;
        const std::uint32_t low = std::max(segment.text_begin, begin);
        const std::uint32_t high = std::min(segment_end, end);
        if (segment.verbatim) {
            segment.source_end = segment.source_begin + (high - segment.text_begin);
            segment.source_begin += low - segment.text_begin;
        }
        segment.text_begin = low - begin;
        out.segments.push_back(segment);
    }
    return out;
}

namespace {

/// The segments of `outer` under [range) as segments of a text in which the range begins at text_begin.
void add_composed(const MappedText& outer, SourceRange range, std::uint32_t text_begin, MappedText& out) {
    auto segment = std::upper_bound(outer.segments.begin(), outer.segments.end(), range.begin,
                                    [](std::uint32_t at, const MappedText::Segment& s) { return at < s.text_begin; });
    if (segment != outer.segments.begin()) --segment;
    for (; segment != outer.segments.end() && segment->text_begin < range.end; ++segment) {
        const std::uint32_t begin = std::max(segment->text_begin, range.begin);
        MappedText::Segment piece{text_begin + (begin - range.begin), segment->source_begin, segment->source_end,
                                  segment->verbatim};
        if (segment->verbatim) {
            piece.source_begin += begin - segment->text_begin;
            piece.source_end = std::min(piece.source_end, piece.source_begin + (range.end - begin));
        }
        out.segments.push_back(piece);
    }
}

}  // namespace

MappedText compose(const MappedText& outer, const MappedText& inner) {
    MappedText out;
    out.text = inner.text;
    for (const MappedText::Segment& segment : inner.segments) {
        const SourceRange range{segment.source_begin, segment.source_end};
        if (segment.verbatim) {
            add_composed(outer, range, segment.text_begin, out);
        } else {
            const SourceRange source = outer.source_range(range.begin, range.end);
            out.segments.push_back({segment.text_begin, source.begin, source.end, false});
        }
    }
    return out;
}

}  // namespace gainsay::text
