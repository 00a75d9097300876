#include "reports/markdown_text.hpp"

#include "reports/markup.hpp"
#include "reports/text_layout.hpp"

#include <algorithm>

namespace gainsay::reports {
namespace {

bool ends_in_www(std::string_view text) {
    if (text.size() < 3) return false;
    const std::string_view end = text.substr(text.size() - 3);
    return std::all_of(end.begin(), end.end(), [](char c) { return c == 'w' || c == 'W'; });
}

}  // namespace

std::string markdown_text(std::string_view text) {
    const std::string line = one_line(text);
    std::string out;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        const bool address = (c == ':' && line.substr(i + 1).starts_with("/")) ||
                             (c == '.' && ends_in_www(std::string_view(line).substr(0, i)));
        if (c == '<' || c == '>' || c == '&')
            out += markup_reference(static_cast<unsigned char>(c));
        else if (c == '@')
            out += "@\u2060";
        else if (address || std::string_view("\\`*_[]#|~$").find(c) != std::string_view::npos)
            out.append("\\").append(1, c);
        else
            out += c;
    }
    return out;
}

std::string markdown_block(std::string_view text) {
    std::string out = markdown_text(text);
    const std::size_t digits = std::min(out.find_first_not_of("0123456789"), out.size());
    if (out.starts_with('-') || out.starts_with('+') || out.starts_with('='))
        out.insert(0, "\\");
    else if (digits > 0 && digits < out.size() && (out[digits] == '.' || out[digits] == ')'))
        out.insert(digits, "\\");
    return out;
}

std::string markdown_code(std::string_view text) {
    const std::string line = one_line(text);
    std::size_t longest = 0, run = 0;
    for (const char c : line) longest = std::max(longest, run = c == '`' ? run + 1 : 0);
    const std::string ticks(longest + 1, '`');
    return longest == 0 ? "`" + line + "`" : ticks + " " + line + " " + ticks;
}

}  // namespace gainsay::reports
