#include "parser/readers/charset_names.hpp"

#include <algorithm>
#include <array>

namespace gainsay::readers {
namespace {

constexpr std::size_t kDeclarationWithin = 4096;  // bytes; the HTML standard asks for the first 1024

struct Label {
    std::string_view label, charset;
};

// The labels that news files really use; both lists of the WHATWG Encoding Standard, shortened.
constexpr std::array<Label, 66> kLabels = {{
    {"utf-8", "utf-8"},
    {"utf8", "utf-8"},
    {"utf-16", "utf-8"},
    {"utf-16le", "utf-8"},
    {"utf-16be", "utf-8"},
    {"us-ascii", "windows-1252"},
    {"ascii", "windows-1252"},
    {"iso-8859-1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"latin-1", "windows-1252"},
    {"l1", "windows-1252"},
    {"cp1252", "windows-1252"},
    {"windows-1252", "windows-1252"},
    {"x-cp1252", "windows-1252"},
    {"iso-8859-2", "iso-8859-2"},
    {"latin2", "iso-8859-2"},
    {"iso-8859-3", "iso-8859-3"},
    {"iso-8859-4", "iso-8859-4"},
    {"iso-8859-5", "iso-8859-5"},
    {"iso-8859-6", "iso-8859-6"},
    {"iso-8859-7", "iso-8859-7"},
    {"iso-8859-8", "iso-8859-8"},
    {"iso-8859-9", "windows-1254"},
    {"latin5", "windows-1254"},
    {"iso-8859-10", "iso-8859-10"},
    {"iso-8859-13", "iso-8859-13"},
    {"iso-8859-14", "iso-8859-14"},
    {"iso-8859-15", "iso-8859-15"},
    {"latin9", "iso-8859-15"},
    {"windows-1250", "windows-1250"},
    {"cp1250", "windows-1250"},
    {"windows-1251", "windows-1251"},
    {"cp1251", "windows-1251"},
    {"windows-1253", "windows-1253"},
    {"cp1253", "windows-1253"},
    {"windows-1254", "windows-1254"},
    {"cp1254", "windows-1254"},
    {"windows-1255", "windows-1255"},
    {"cp1255", "windows-1255"},
    {"windows-1256", "windows-1256"},
    {"cp1256", "windows-1256"},
    {"windows-1257", "windows-1257"},
    {"cp1257", "windows-1257"},
    {"windows-1258", "windows-1258"},
    {"windows-874", "windows-874"},
    {"tis-620", "windows-874"},
    {"koi8-r", "koi8-r"},
    {"koi8-u", "koi8-u"},
    {"ibm866", "ibm866"},
    {"cp866", "ibm866"},
    {"macintosh", "macintosh"},
    {"x-mac-roman", "macintosh"},
    {"x-mac-cyrillic", "x-mac-cyrillic"},
    {"gbk", "gbk"},
    {"gb2312", "gbk"},
    {"gb18030", "gb18030"},
    {"big5", "big5"},
    {"big5-hkscs", "big5"},
    {"euc-jp", "euc-jp"},
    {"shift_jis", "shift_jis"},
    {"sjis", "shift_jis"},
    {"shift-jis", "shift_jis"},
    {"iso-2022-jp", "iso-2022-jp"},
    {"euc-kr", "euc-kr"},
    {"ks_c_5601-1987", "euc-kr"},
}};

std::string lower_ascii(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

/// The value behind `name` and an equals sign at or after `at`, with or without quotes.
DeclaredCharset value_of(std::string_view bytes, std::string_view lower, std::string_view name, std::size_t at,
                         std::size_t end) {
    constexpr std::string_view blanks = " \t\r\n\f";
    std::size_t found = lower.find(name, at);
    if (found == std::string_view::npos || found >= end) return {};
    found = lower.find_first_not_of(blanks, found + name.size());
    if (found == std::string_view::npos || lower[found] != '=') return {};
    found = lower.find_first_not_of(blanks, found + 1);
    if (found == std::string_view::npos) return {};
    if (lower[found] == '"' || lower[found] == '\'') ++found;
    const std::size_t stop = std::min(lower.find_first_of("\"' \t\r\n\f;>/?", found), lower.size());
    return {std::string(bytes.substr(found, stop - found)),
            {static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(stop)}};
}

}  // namespace

DeclaredCharset find_declared_charset(std::string_view bytes) {
    const std::string lower = lower_ascii(bytes.substr(0, kDeclarationWithin));
    const std::size_t first = lower.find_first_not_of(" \t\r\n\f");
    if (first == std::string::npos || lower[first] != '<') return {};
    if (std::string_view(lower).substr(first).starts_with("<?xml")) {
        const std::size_t close = std::min(lower.find("?>", first), lower.size());
        if (DeclaredCharset xml = value_of(bytes, lower, "encoding", first, close); !xml.label.empty()) return xml;
    }
    for (std::size_t meta = lower.find("<meta", first); meta != std::string::npos;
         meta = lower.find("<meta", meta + 1)) {
        const std::size_t close = std::min(lower.find('>', meta), lower.size());
        if (DeclaredCharset html = value_of(bytes, lower, "charset", meta, close); !html.label.empty()) return html;
    }
    return {};
}

std::string charset_of_label(std::string_view label) {
    const std::string lower = lower_ascii(label);
    const auto found =
        std::find_if(kLabels.begin(), kLabels.end(), [&](const Label& known) { return known.label == lower; });
    return found == kLabels.end() ? std::string() : std::string(found->charset);
}

bool contains_ascii(std::string_view charset) {
    return !charset.starts_with("utf-16") && !has_states(charset);
}

bool has_states(std::string_view charset) {
    return charset == "iso-2022-jp";
}

std::string icu_converter_name(std::string_view charset) {
    // The names of the standard that ICU would not take, or would take for something narrower.
    if (charset == "windows-874") return "windows-874-2000";
    if (charset == "x-mac-cyrillic") return "macos-7_3-10.2";
    if (charset == "shift_jis") return "windows-31j";
    if (charset == "euc-kr") return "windows-949";
    return std::string(charset);
}

}  // namespace gainsay::readers
