#pragma once
// Bytes of a text ↔ lines and characters as editors count them.

#include "app/lsp/types.hpp"
#include "parser/source/source_text.hpp"

#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

namespace gainsay::app::lsp {

/// What `Position::character` counts: UTF-16 code units unless client and server agree on another.
enum class PositionEncoding { utf8, utf16, utf32 };
const char* name(PositionEncoding encoding);

/// Lines end at "\n", "\r\n" or "\r". A broken byte of UTF-8 counts as one character that is one unit in each encoding.
/// The text has to outlive the index.
class LineIndex {
public:
    LineIndex(std::string_view text, PositionEncoding encoding);

    /// Offsets inside a character count as its beginning; those past the end as the end.
    Position position(std::uint32_t offset) const;
    Range range(gainsay::SourceRange bytes) const { return {position(bytes.begin), position(bytes.end)}; }
    /// Lines past the end give the end of the text, characters past a line's end its end (before its line end), and
    /// characters between two surrogates the beginning of the pair.
    std::uint32_t offset(Position position) const;
    gainsay::SourceRange bytes(Range range) const;
    std::uint32_t lines() const { return static_cast<std::uint32_t>(starts_.size()); }

private:
    std::uint32_t line_end(std::size_t line) const;

    std::string_view text_;
    PositionEncoding encoding_;
    std::vector<std::uint32_t> starts_;
};

/// One index for each of many texts, made when it is needed: making one takes time in proportion to its text. The texts
/// have to outlive the cache.
class LineCache {
public:
    explicit LineCache(PositionEncoding encoding) : encoding_(encoding) {}
    /// `number`: of the text, the same for the same text.
    const LineIndex& of(std::size_t number, std::string_view text) {
        return lines_.try_emplace(number, text, encoding_).first->second;
    }

private:
    PositionEncoding encoding_;
    std::map<std::size_t, LineIndex> lines_;
};

/// Length of a text in units of the encoding.
std::uint32_t length(std::string_view text, PositionEncoding encoding);

}  // namespace gainsay::app::lsp
