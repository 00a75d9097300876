#pragma once
// UTF-8 as the input may really be: valid, broken, or not text at all.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

/// Offset of the first byte that is not part of well-formed UTF-8 (Unicode 15, table 3-7); none when all is
/// well-formed.
std::optional<std::size_t> find_invalid_utf8(std::string_view bytes);

/// True when the bytes are no text: a NUL byte, or many control characters in the first 64 KiB.
bool looks_binary(std::string_view bytes);

/// One decoded code point and its length in bytes (1..4). A broken byte decodes to U+FFFD with length 1.
struct CodePoint {
    char32_t value;
    std::uint32_t length;
};
/// Require: offset < bytes.size().
CodePoint decode_utf8(std::string_view bytes, std::size_t offset);

void append_utf8(std::string& out, char32_t code_point);

/// Number of code points; broken bytes count one each.
std::size_t count_code_points(std::string_view bytes);

/// Makes text safe to print: C0 and C1 controls, DEL and bidirectional controls become visible escapes such as
/// "\x1b" or "\u202e"; tabs become one blank; broken bytes become "\xNN".
std::string printable(std::string_view bytes);

}  // namespace gainsay
