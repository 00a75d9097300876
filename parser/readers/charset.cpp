#include "parser/readers/charset.hpp"

#include "parser/readers/charset_names.hpp"
#include "parser/source/utf8.hpp"
#include "parser/text/article_text.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <algorithm>
#include <array>
#include <memory>

namespace gainsay::readers {

using text::MappedText;
using text::MappedTextBuilder;

namespace {

constexpr int kMostSeconds = 4;
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

unsigned char byte_at(std::string_view bytes, std::size_t offset) {
    return static_cast<unsigned char>(bytes[offset]);
}

/// Whole file or nothing: what the bytes themselves say by a mark or by their zeros.
bool detect_by_opening(std::string_view bytes, Charset& out) {
    struct Mark {
        std::string_view bytes;
        const char* name;
    };
    constexpr std::array<Mark, 3> marks = {
        {{"\xEF\xBB\xBF", "utf-8"}, {"\xFF\xFE", "utf-16le"}, {"\xFE\xFF", "utf-16be"}}};
    for (const Mark& mark : marks) {
        if (!bytes.starts_with(mark.bytes)) continue;
        out.name = mark.name;
        out.reason = CharsetReason::byte_order_mark;
        out.mark_bytes = static_cast<std::uint32_t>(mark.bytes.size());
        return true;
    }
    // Two ASCII characters are enough (XML 1.0, appendix F; RFC 4627, section 3).
    if (bytes.size() < 4) return false;
    const auto shape = [&](std::size_t letter) {
        const auto printable_at = [&](std::size_t i) {
            return bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t' ||
                   (byte_at(bytes, i) >= 0x20 && byte_at(bytes, i) < 0x7F);
        };
        return printable_at(letter) && printable_at(letter + 2) && bytes[1 - letter] == 0 && bytes[3 - letter] == 0;
    };
    if (!shape(0) && !shape(1)) return false;
    out.name = shape(0) ? "utf-16le" : "utf-16be";
    out.reason = CharsetReason::zero_bytes;
    return true;
}

/// Counts for the question whether broken UTF-8 is UTF-8 at all.
struct Utf8Census {
    std::size_t good = 0;    // characters of several bytes
    std::size_t broken = 0;  // bytes
    bool unlikely_1252 = false;
    std::size_t first_broken = 0;
};

/// Bytes that Windows-1252 does not assign, and 0xFF, which files have as filling much more often than as "ÿ".
bool is_unlikely_1252(unsigned char byte) {
    return byte == 0x81 || byte == 0x8D || byte == 0x8F || byte == 0x90 || byte == 0x9D || byte == 0xFF;
}

Utf8Census take_census(std::string_view bytes) {
    Utf8Census out;
    for (std::size_t at = 0; at < bytes.size();) {
        if (byte_at(bytes, at) < 0x80) {
            ++at;
            continue;
        }
        const CodePoint point = decode_utf8(bytes, at);
        if (point.length > 1) {
            ++out.good;
        } else {
            if (out.broken++ == 0) out.first_broken = at;
            out.unlikely_1252 |= is_unlikely_1252(byte_at(bytes, at));
        }
        at += point.length;
    }
    return out;
}

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open_converter(std::string_view name) {
    UErrorCode error = U_ZERO_ERROR;
    const std::string icu_name = icu_converter_name(name);
    Converter out(ucnv_open(icu_name.c_str(), &error));
    if (U_FAILURE(error)) return nullptr;
    ucnv_setToUCallBack(out.get(), UCNV_TO_U_CALLBACK_SUBSTITUTE, nullptr, nullptr, nullptr, &error);
    return U_FAILURE(error) ? nullptr : std::move(out);
}

/// ASCII bytes of a character set that contains ASCII stay as they are; the rest goes through the converter one
/// character at a time, so that each has its own bytes.
MappedText convert(std::string_view bytes, std::uint32_t begin, UConverter& converter, bool ascii_as_is) {
    MappedTextBuilder out(bytes);
    const char* at = bytes.data() + begin;
    const char* const end = bytes.data() + bytes.size();
    SourceRange here;
    int seconds = 0;
    const auto offset = [&](const char* p) { return static_cast<std::uint32_t>(p - bytes.data()); };
    while (at < end) {
        const char* const before = at;
        if (ascii_as_is && static_cast<unsigned char>(*at) < 0x80) {
            while (at < end && static_cast<unsigned char>(*at) < 0x80) ++at;
            out.append({offset(before), offset(at)});
            continue;
        }
        UErrorCode error = U_ZERO_ERROR;
        const UChar32 c = ucnv_getNextUChar(&converter, &at, end, &error);
        std::string word;
        if (U_SUCCESS(error))
            append_utf8(word, static_cast<char32_t>(c));
        else if (error != U_INDEX_OUTOFBOUNDS_ERROR)
            word = kReplacement;
        // Some characters (Big5-HKSCS 88 62) become two; the second comes without bytes of its own.
        const bool second = at == before && U_SUCCESS(error) && ++seconds < kMostSeconds;
        if (at == before && !second) ++at;
        if (!second) {
            seconds = 0;
            here = {offset(before), offset(at)};
        }
        out.append_as(word, here);
    }
    return out.take();
}

MappedText repair_utf8(std::string_view bytes, std::uint32_t begin) {
    MappedTextBuilder out(bytes);
    std::uint32_t pending = begin;
    const auto size = static_cast<std::uint32_t>(bytes.size());
    for (std::uint32_t at = begin; at < size;) {
        const CodePoint point = decode_utf8(bytes, at);
        if (point.value == 0xFFFD && point.length == 1) {
            out.append({pending, at});
            out.append_as(kReplacement, {at, at + 1});
            pending = at + 1;
        }
        at += point.length;
    }
    out.append({pending, size});
    return out.take();
}

Diagnostic warning(SourceId source, std::string code, std::string message, std::string hint, SourceRange range) {
    Diagnostic out;
    out.code = std::move(code);
    out.severity = Severity::warning;
    out.message = std::move(message);
    out.source = source;
    out.range = range;
    out.hint = std::move(hint);
    return out;
}

}  // namespace

Charset detect_charset(std::string_view bytes) {
    Charset out;
    const bool certain = detect_by_opening(bytes, out);
    if (certain && !out.is_utf8()) return out;
    const DeclaredCharset declared = certain ? DeclaredCharset{} : find_declared_charset(bytes);
    out.declaration = declared.range;
    const Utf8Census census = take_census(bytes.substr(out.mark_bytes));
    out.first_broken = static_cast<std::uint32_t>(census.first_broken) + out.mark_bytes;
    const std::string known = charset_of_label(declared.label);
    if (census.broken == 0) {
        const bool converts = !known.empty() && known != "utf-8" && (census.good == 0 || !contains_ascii(known));
        if (converts) {
            out.name = known;
            out.reason = CharsetReason::declared;
        } else if (!certain) {
            out.reason = known == "utf-8" ? CharsetReason::declared : CharsetReason::valid_utf8;
            if (known != "utf-8") out.overruled = declared.label;
        }
        return out;
    }
    if (!known.empty() && known != "utf-8") {
        out.name = known;
        out.reason = CharsetReason::declared;
        return out;
    }
    if (known.empty()) out.overruled = declared.label;
    const bool utf8 = certain || known == "utf-8" || census.good >= census.broken || census.unlikely_1252;
    out.name = utf8 ? "utf-8" : "windows-1252";
    out.reason = utf8 ? CharsetReason::broken_utf8 : CharsetReason::guessed;
    return out;
}

MappedText decode(std::string_view bytes, const Charset& charset) {
    const auto size = static_cast<std::uint32_t>(bytes.size());
    if (!charset.is_utf8()) {
        if (const Converter converter = open_converter(charset.name))
            return convert(bytes, charset.mark_bytes, *converter,
                           contains_ascii(charset.name) && !has_states(charset.name));
    } else if (charset.reason != CharsetReason::broken_utf8 && !find_invalid_utf8(bytes)) {
        return MappedText::verbatim(bytes, {charset.mark_bytes, size});
    }
    return repair_utf8(bytes, charset.mark_bytes);
}

DecodedFile decode_file(std::string_view bytes, SourceId source, std::vector<Diagnostic>& diagnostics) {
    DecodedFile out;
    out.charset = detect_charset(bytes);
    const Charset& charset = out.charset;
    out.content = decode(bytes, charset);
    const SourceRange broken{charset.first_broken, charset.first_broken + 1};
    if (!charset.overruled.empty()) {
        diagnostics.push_back(warning(source, "wrong-charset",
                                      "the file declares the character set '" + printable(charset.overruled) +
                                          "' but is read as " + charset.name,
                                      "correct the declaration", charset.declaration));
    }
    if (charset.reason == CharsetReason::guessed) {
        diagnostics.push_back(warning(source, "assumed-charset",
                                      "bytes that are no UTF-8; the file is read as Windows-1252",
                                      "save the file as UTF-8 or declare its character set", broken));
    } else if (charset.reason == CharsetReason::zero_bytes) {
        diagnostics.push_back(
            warning(source, "assumed-charset",
                    "no byte order mark, but zero bytes between the letters; the file is read as " + charset.name,
                    "save the file as UTF-8", {0, 0}));
    } else if (charset.is_utf8() && charset.reason == CharsetReason::broken_utf8) {
        diagnostics.push_back(warning(source, "broken-utf8",
                                      "bytes that are no UTF-8; they are read as the replacement character U+FFFD",
                                      "save the file as UTF-8", broken));
    }
    return out;
}

std::string decode_piece(std::string_view bytes, std::string_view charset_name) {
    Charset charset;
    charset.name = std::string(charset_name);
    charset.reason = CharsetReason::declared;
    return decode(bytes, charset).text;
}

}  // namespace gainsay::readers
