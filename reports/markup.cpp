#include "reports/markup.hpp"

#include "parser/source/utf8.hpp"

namespace gainsay::reports {

std::string_view markup_reference(char32_t character) {
    switch (character) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return {};
    }
}

std::string with_references(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        const std::string_view reference = markup_reference(static_cast<unsigned char>(c));
        reference.empty() ? out.push_back(c) : static_cast<void>(out.append(reference));
    }
    return out;
}

std::string xml_text(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = decode_utf8(text, at);
        const bool control = next.value < 0x20 && next.value != '\t' && next.value != '\n' && next.value != '\r';
        if (const std::string_view reference = markup_reference(next.value); !reference.empty())
            out += reference;
        else
            append_utf8(out, control || next.value == 0xFFFE || next.value == 0xFFFF ? 0xFFFD : next.value);
        at += next.length;
    }
    return out;
}

}  // namespace gainsay::reports
