#include "parser/source/utf8.hpp"

#include <algorithm>
#include <cstdio>

namespace gainsay {
namespace {

constexpr std::size_t kBinaryProbe = std::size_t{64} * 1024;

unsigned char byte_at(std::string_view bytes, std::size_t offset) {
    return static_cast<unsigned char>(bytes[offset]);
}

bool in(unsigned value, unsigned low, unsigned high) {
    return low <= value && value <= high;
}

/// Length of the well-formed sequence that starts at `offset`, 0 when there is none. Unicode 15, table 3-7: the second
/// byte is narrowed after E0, ED, F0 and F4, which keeps overlong forms, surrogates and values above U+10FFFF out.
std::uint32_t sequence_length(std::string_view bytes, std::size_t offset) {
    const unsigned lead = byte_at(bytes, offset);
    if (lead < 0x80) return 1;
    const std::uint32_t length = in(lead, 0xC2, 0xDF) ? 2 : in(lead, 0xE0, 0xEF) ? 3 : in(lead, 0xF0, 0xF4) ? 4 : 0;
    if (length == 0 || bytes.size() - offset < length) return 0;
    const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (!in(byte_at(bytes, offset + 1), low, high)) return 0;
    for (std::uint32_t i = 2; i < length; ++i)
        if (!in(byte_at(bytes, offset + i), 0x80, 0xBF)) return 0;
    return length;
}

bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

/// Characters that reorder or break the line on a terminal: a hostile article could make a message lie with them.
bool is_layout_control(char32_t c) {
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
           c == 0xFEFF;
}

void append_hex(std::string& out, const char* format, unsigned value) {
    char text[16];
    out.append(text, static_cast<std::size_t>(std::snprintf(text, sizeof text, format, value)));
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view bytes) {
    std::size_t offset = 0;
    while (offset < bytes.size()) {
        const std::uint32_t length = sequence_length(bytes, offset);
        if (length == 0) return offset;
        offset += length;
    }
    return std::nullopt;
}

bool looks_binary(std::string_view bytes) {
    if (bytes.find('\0') != std::string_view::npos) return true;
    const std::string_view probe = bytes.substr(0, kBinaryProbe);
    const auto controls = std::count_if(probe.begin(), probe.end(), [](char c) {
        const auto value = static_cast<unsigned char>(c);
        return value < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    });
    return static_cast<std::size_t>(controls) * 10 > probe.size();
}

CodePoint decode_utf8(std::string_view bytes, std::size_t offset) {
    const std::uint32_t length = sequence_length(bytes, offset);
    if (length == 0) return {0xFFFD, 1};
    const unsigned lead = byte_at(bytes, offset);
    if (length == 1) return {lead, 1};
    char32_t value = lead & (0x7Fu >> length);
    for (std::uint32_t i = 1; i < length; ++i) value = value << 6 | (byte_at(bytes, offset + i) & 0x3Fu);
    return {value, length};
}

void append_utf8(std::string& out, char32_t code_point) {
    const auto add = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) code_point = 0xFFFD;
    if (code_point < 0x80) {
        add(code_point);
        return;
    }
    if (code_point < 0x800) {
        add(0xC0 | code_point >> 6);
    } else {
        if (code_point < 0x10000) {
            add(0xE0 | code_point >> 12);
        } else {
            add(0xF0 | code_point >> 18);
            add(0x80 | (code_point >> 12 & 0x3F));
        }
        add(0x80 | (code_point >> 6 & 0x3F));
    }
    add(0x80 | (code_point & 0x3F));
}

std::size_t count_code_points(std::string_view bytes) {
    std::size_t count = 0;
    for (std::size_t offset = 0; offset < bytes.size(); ++count)
        offset += std::max<std::uint32_t>(sequence_length(bytes, offset), 1);
    return count;
}

std::string printable(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t offset = 0; offset < bytes.size();) {
        const std::uint32_t length = sequence_length(bytes, offset);
        if (length == 0) {
            append_hex(out, "\\x%02x", byte_at(bytes, offset++));
            continue;
        }
        const char32_t value = decode_utf8(bytes, offset).value;
        if (value == '\t') {
            out += ' ';
        } else if (value < 0x80 && is_control(value)) {
            append_hex(out, "\\x%02x", value);
        } else if (is_control(value) || is_layout_control(value)) {
            append_hex(out, "\\u%04x", value);
        } else {
            out.append(bytes, offset, length);
        }
        offset += length;
    }
    return out;
}

}  // namespace gainsay
