#pragma once
// Texts with names, and positions in them. Everything above stores byte ranges; lines and columns are computed
// only when something is shown.

#include "parser/source/ids.hpp"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

/// A half-open range [begin, end) of bytes of one source as it lies on disk.
struct SourceRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    constexpr std::uint32_t size() const { return end - begin; }
    constexpr bool empty() const { return begin == end; }
    constexpr bool contains(SourceRange inner) const { return begin <= inner.begin && inner.end <= end; }
    constexpr bool overlaps(SourceRange other) const { return begin < other.end && other.begin < end; }
    friend constexpr auto operator<=>(SourceRange, SourceRange) = default;
};

/// The smallest range that holds both.
constexpr SourceRange cover(SourceRange a, SourceRange b) {
    return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

/// 1-based line and column; the column counts code points.
struct LineColumn {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    friend constexpr auto operator<=>(LineColumn, LineColumn) = default;
};

/// One text: its path as given by the user and its bytes. Lines end at "\n"; a "\r" before it belongs to the line end.
class SourceText {
public:
    SourceText(std::string path, std::string bytes);

    const std::string& path() const { return path_; }
    std::string_view bytes() const { return bytes_; }
    /// The bytes of a range; require: range.end <= bytes().size().
    std::string_view slice(SourceRange range) const;
    /// Line and column of a byte offset; offsets past the end give the end.
    LineColumn position(std::uint32_t offset) const;
    /// The text of a 1-based line without its line end; empty when there is no such line.
    std::string_view line(std::uint32_t number) const;
    std::uint32_t line_count() const { return static_cast<std::uint32_t>(line_starts_.size()); }
    /// Offset of the first byte of a 1-based line.
    std::uint32_t line_start(std::uint32_t number) const;

private:
    std::string path_;
    std::string bytes_;
    std::vector<std::uint32_t> line_starts_;
};

/// Owns all texts of a run. References stay valid for the life of the map.
class SourceMap {
public:
    SourceId add(std::string path, std::string bytes);
    const SourceText& operator[](SourceId id) const { return texts_[id.index()]; }
    std::size_t size() const { return texts_.size(); }

private:
    std::deque<SourceText> texts_;
};

}  // namespace gainsay
