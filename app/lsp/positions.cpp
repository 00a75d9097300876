#include "app/lsp/positions.hpp"

#include "parser/source/utf8.hpp"

#include <algorithm>

namespace gainsay::app::lsp {
namespace {

std::uint32_t units(CodePoint point, PositionEncoding encoding) {
    if (encoding == PositionEncoding::utf8) return point.length;
    return encoding == PositionEncoding::utf16 && point.value > 0xFFFF ? 2 : 1;
}

}  // namespace

const char* name(PositionEncoding encoding) {
    switch (encoding) {
    case PositionEncoding::utf8:
        return "utf-8";
    case PositionEncoding::utf32:
        return "utf-32";
    case PositionEncoding::utf16:
        break;
    }
    return "utf-16";
}

std::uint32_t length(std::string_view text, PositionEncoding encoding) {
    std::uint32_t out = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode_utf8(text, at);
        out += units(point, encoding);
        at += point.length;
    }
    return out;
}

LineIndex::LineIndex(std::string_view text, PositionEncoding encoding) : text_(text), encoding_(encoding) {
    starts_.push_back(0);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
        if (text[i] == '\n' || text[i] == '\r') starts_.push_back(static_cast<std::uint32_t>(i + 1));
    }
}

std::uint32_t LineIndex::line_end(std::size_t line) const {
    if (line + 1 == starts_.size()) return static_cast<std::uint32_t>(text_.size());
    std::uint32_t end = starts_[line + 1] - 1;
    if (text_[end] == '\n' && end > starts_[line] && text_[end - 1] == '\r') --end;
    return end;
}

Position LineIndex::position(std::uint32_t offset) const {
    offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    const auto line = static_cast<std::size_t>(after - starts_.begin()) - 1;
    Position out{static_cast<std::uint32_t>(line), 0};
    const std::uint32_t stop = std::min(offset, line_end(line));
    for (std::uint32_t at = starts_[line]; at < stop;) {
        const CodePoint point = decode_utf8(text_, at);
        if (at + point.length > stop) break;
        out.character += units(point, encoding_);
        at += point.length;
    }
    return out;
}

std::uint32_t LineIndex::offset(Position position) const {
    if (position.line >= starts_.size()) return static_cast<std::uint32_t>(text_.size());
    const std::uint32_t end = line_end(position.line);
    std::uint32_t at = starts_[position.line];
    for (std::uint32_t passed = 0; at < end;) {
        const CodePoint point = decode_utf8(text_, at);
        passed += units(point, encoding_);
        if (passed > position.character) break;
        at += point.length;
    }
    return at;
}

SourceRange LineIndex::bytes(Range range) const {
    const std::uint32_t begin = offset(range.start);
    return {begin, std::max(begin, offset(range.end))};
}

}  // namespace gainsay::app::lsp
