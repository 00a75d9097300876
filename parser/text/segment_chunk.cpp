#include "parser/text/segment_chunk.hpp"

#include "parser/source/utf8.hpp"

#include <unicode/uchar.h>

namespace gainsay::text {
namespace {

bool is_double_quote(char32_t c) {
    return (c >= 0x201C && c <= 0x201F) || c == 0x00AB || c == 0x00BB || c == 0x2033;
}
bool is_single_quote(char32_t c) {
    return (c >= 0x2018 && c <= 0x201B) || c == 0x2032 || c == 0x02BC || c == 0x00B4 || c == 0xFF07;
}
bool is_hyphen(char32_t c) {
    return c == 0x2010 || c == 0x2011;
}
bool is_en_dash(char32_t c) {
    return c == 0x2012 || c == 0x2013 || c == 0x2212;
}
bool is_em_dash(char32_t c) {
    return c == 0x2014 || c == 0x2015;
}
bool is_invisible(char32_t c) {
    return c == 0x00AD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F);
}

}  // namespace

char classify(char32_t c) {
    if (c < 0x80) return c <= 0x20 || c == 0x7F ? kSpace : static_cast<char>(c);
    if (is_double_quote(c)) return '"';
    if (is_single_quote(c)) return '\'';
    if (is_hyphen(c)) return '-';
    if (is_en_dash(c)) return kEnDash;
    if (is_em_dash(c)) return kEmDash;
    if (c == 0x2026) return kEllipsis;
    if (is_invisible(c)) return kNothing;
    const auto point = static_cast<UChar32>(c);
    if (u_isUWhiteSpace(point)) return kSpace;
    if (u_charType(point) == U_CURRENCY_SYMBOL) return kCurrency;
    if (u_isupper(point)) return kUpperLetter;
    if (u_isdigit(point)) return '0';
    const bool letter = u_isalnum(point) || (U_MASK(u_charType(point)) & U_GC_M_MASK) != 0;
    return letter || c == 0xFFFD ? kLowerLetter : kSymbol;
}

std::string normalise(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const CodePoint point = decode_utf8(bytes, at);
        const char kind = classify(point.value);
        if (point.value < 0x80 || kind == '"' || kind == '\'' || kind == '-') {
            out += kind;
        } else if (kind == kEnDash) {
            out += '-';
        } else if (kind == kEmDash) {
            out += "--";
        } else if (kind == kEllipsis) {
            out += "...";
        } else if (kind != kNothing) {
            out.append(bytes, at, point.length);
        }
        at += point.length;
    }
    return out;
}

std::string lower_case(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const CodePoint point = decode_utf8(bytes, at);
        if (point.value < 0x80) {
            const char c = bytes[at];
            out += is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
        } else {
            append_utf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(point.value))));
        }
        at += point.length;
    }
    return out;
}

}  // namespace gainsay::text
