#include "parser/source/source_text.hpp"

#include "parser/source/utf8.hpp"

#include <algorithm>
#include <utility>

namespace gainsay {

SourceText::SourceText(std::string path, std::string bytes) : path_(std::move(path)), bytes_(std::move(bytes)) {
    line_starts_.push_back(0);
    for (std::size_t at = bytes_.find('\n'); at != std::string::npos; at = bytes_.find('\n', at + 1))
        line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
}

std::string_view SourceText::slice(SourceRange range) const {
    return std::string_view(bytes_).substr(range.begin, range.size());
}

LineColumn SourceText::position(std::uint32_t offset) const {
    offset = static_cast<std::uint32_t>(std::min<std::size_t>(offset, bytes_.size()));
    const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    const auto number = static_cast<std::uint32_t>(next - line_starts_.begin());
    const std::uint32_t start = line_start(number);
    const auto before = count_code_points(slice({start, offset}));
    return {number, static_cast<std::uint32_t>(before) + 1};
}

std::string_view SourceText::line(std::uint32_t number) const {
    if (number == 0 || number > line_count()) return {};
    std::string_view text = std::string_view(bytes_).substr(line_start(number));
    text = text.substr(0, text.find('\n'));
    if (text.ends_with('\r')) text.remove_suffix(1);
    return text;
}

std::uint32_t SourceText::line_start(std::uint32_t number) const {
    if (number == 0) return 0;
    if (number > line_count()) return static_cast<std::uint32_t>(bytes_.size());
    return line_starts_[number - 1];
}

SourceId SourceMap::add(std::string path, std::string bytes) {
    texts_.emplace_back(std::move(path), std::move(bytes));
    return SourceId::at(texts_.size() - 1);
}

}  // namespace gainsay
