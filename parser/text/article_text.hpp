#pragma once
// Building and cutting of MappedText: the only code that has to know how segments fit together.

#include "parser/text/article.hpp"

#include <cstdint>
#include <string_view>

namespace gainsay::text {

/// Puts a MappedText together from pieces of one source, in order.
class MappedTextBuilder {
public:
    explicit MappedTextBuilder(std::string_view source) : source_(source) {}

    /// Source bytes as they stand; pieces that touch in the source become one segment.
    void append(SourceRange range);
    /// Words that stand for a range of the source: a decoded character, the blank for a line end.
    void append_as(std::string_view words, SourceRange range);
    bool empty() const { return mapped_.text.empty(); }
    MappedText take() { return std::move(mapped_); }

private:
    std::string_view source_;
    MappedText mapped_;
};

/// Blanks of any width and line ends, but for the plain blank U+0020.
bool is_unusual_blank(char32_t c);
/// Soft hyphens, zero-width and directional marks, control characters.
bool is_invisible(char32_t c);

/// Appends a range of plain text, made readable: broken UTF-8 becomes U+FFFD, every kind of blank becomes ' ', and
/// what cannot be seen (soft hyphens, zero-width and directional marks, control characters) is left out.
void append_cleaned(MappedTextBuilder& out, std::string_view source, SourceRange range);

/// `inner` was cut out of outer.text (its ranges count bytes of outer.text), and `outer` out of a source: the words of
/// `inner` with their way back to that source. Linear in the segments of `inner` and of the part of `outer` it covers.
MappedText compose(const MappedText& outer, const MappedText& inner);

/// text[begin, end) with its map; require: begin <= end <= text.size().
MappedText slice(const MappedText& mapped, std::uint32_t begin, std::uint32_t end);

}  // namespace gainsay::text
