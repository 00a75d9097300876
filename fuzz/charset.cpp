// Fuzz target: any bytes in any character set. The first byte chooses one; the rest is decoded in it and as detected.
#include "fuzz/promises.hpp"
#include "parser/readers/charset_names.hpp"

#include <array>

namespace {

using namespace gainsay;

/// The text is UTF-8, its segments cover the bytes forwards, and decoding a piece of the bytes gives a piece of the
/// text.
void check(std::string_view bytes, const readers::Charset& charset) {
    const text::MappedText text = readers::decode(bytes, charset);
    fuzz::require(!find_invalid_utf8(text.text), "decoded text is UTF-8");
    const auto size = static_cast<std::uint32_t>(text.text.size());
    std::uint32_t before = charset.mark_bytes;
    for (std::uint32_t at = 0; at < size; ++at) {
        const SourceRange range = text.source_range(at, at + 1);
        fuzz::require(range.begin < range.end && range.end <= bytes.size(), "a decoded byte has bytes in the file");
        fuzz::require(range.begin >= before, "decoding goes forwards");
        before = range.begin;
    }
    for (const text::MappedText::Segment& segment : text.segments) {
        const std::string_view piece = bytes.substr(segment.source_begin, segment.source_end - segment.source_begin);
        if (segment.verbatim)
            fuzz::require(std::string_view(text.text).substr(segment.text_begin).starts_with(piece),
                          "a verbatim piece is the bytes themselves");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::array<const char*, 13> names = {"utf-8",     "utf-16le", "utf-16be",   "windows-1252", "iso-8859-2",
                                                   "koi8-r",    "gbk",      "gb18030",    "big5",         "euc-jp",
                                                   "shift_jis", "euc-kr",   "iso-2022-jp"};
    const std::string_view bytes = fuzz::as_text(data, size);
    if (bytes.empty() || bytes.size() > fuzz::kLargestInput) return 0;
    check(bytes, readers::detect_charset(bytes));
    readers::Charset chosen;
    chosen.name = names[static_cast<unsigned char>(bytes[0]) % names.size()];
    chosen.reason = readers::CharsetReason::declared;
    check(bytes.substr(1), chosen);
    return 0;
}
