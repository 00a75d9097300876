#include "app/workbench/utf16.hpp"

#include "parser/source/utf8.hpp"

#include <algorithm>

namespace gainsay::app {

Utf16Map::Utf16Map(std::string_view bytes) : size_(static_cast<std::uint32_t>(bytes.size())) {
    if (std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return;
    units_.reserve(bytes.size() + 1);
    std::uint32_t units = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const CodePoint point = decode_utf8(bytes, at);
        units_.insert(units_.end(), point.length, units);
        units += point.value > 0xFFFF ? 2 : 1;
        at += point.length;
    }
    units_.push_back(units);
}

std::uint32_t Utf16Map::units(std::uint32_t byte) const {
    byte = std::min(byte, size_);
    return units_.empty() ? byte : units_[byte];
}

std::uint32_t Utf16Map::byte(std::uint32_t units) const {
    if (units_.empty()) return std::min(units, size_);
    const auto after = std::upper_bound(units_.begin(), units_.end(), units);  // bytes of later characters
    if (after == units_.end()) return size_;
    const std::uint32_t value = *std::prev(after);
    return static_cast<std::uint32_t>(std::lower_bound(units_.begin(), units_.end(), value) - units_.begin());
}

std::string well_formed(std::string_view bytes) {
    if (!find_invalid_utf8(bytes)) return std::string(bytes);
    std::string out;
    for (std::size_t at = 0; at < bytes.size();) {
        const CodePoint point = decode_utf8(bytes, at);
        append_utf8(out, point.value);
        at += point.length;
    }
    return out;
}

}  // namespace gainsay::app
