#include "reports/markup.hpp"

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

}  // namespace gainsay::reports
