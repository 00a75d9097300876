#include "reports/places.hpp"

#include "parser/readers/charset.hpp"
#include "parser/source/utf8.hpp"

#include <algorithm>

namespace gainsay::reports {
namespace {

/// The last line that starts at or before the offset.
std::uint32_t line_of(const SourceText& source, std::uint32_t offset) {
    std::uint32_t low = 1;
    std::uint32_t high = source.line_count();
    while (low < high) {
        const std::uint32_t middle = low + (high - low + 1) / 2;
        if (source.line_start(middle) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

/// Adds the columns of a piece of a line.
void add_columns(ReportPlace& place, std::string_view piece) {
    for (std::size_t at = 0; at < piece.size();) {
        const CodePoint next = decode_utf8(piece, at);
        place.column += 1;
        place.utf16_column += next.value > 0xFFFF ? 2 : 1;
        place.utf8_column += next.length;
        at += next.length;
    }
}

}  // namespace

ReportPlace PlaceFinder::at(std::uint32_t offset) {
    offset = static_cast<std::uint32_t>(std::min<std::size_t>(offset, source_->bytes().size()));
    const std::uint32_t next_line = source_->line_start(place_.line + 1);
    const bool last_line = place_.line == source_->line_count();
    if (offset < offset_ || (offset >= next_line && !last_line)) {
        const std::uint32_t line = line_of(*source_, offset);
        place_ = {line, 1, 1, 1};
        offset_ = source_->line_start(line);
    }
    const std::string_view piece = source_->slice({offset_, offset});
    add_columns(place_, charset_.empty() ? std::string(piece) : readers::decode_piece(piece, charset_));
    offset_ = offset;
    return place_;
}

void ArticlePlaces::enter(const SourceText& source, const std::string& charset) {
    if (source_ == &source) return;
    source_ = &source;
    begins_ = PlaceFinder(source, charset);
    ends_ = PlaceFinder(source, charset);
}

}  // namespace gainsay::reports
