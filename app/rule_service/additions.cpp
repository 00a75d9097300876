#include "app/rule_service/additions.hpp"

#include "app/rule_service/formatting.hpp"

namespace gainsay::app::rule_service {
namespace {

std::string with_line_ends(std::string_view text, std::string_view line_end) {
    std::string out;
    for (const char c : text) {
        if (c == '\n')
            out += line_end;
        else
            out += c;
    }
    return out;
}

/// Line breaks that make the next item begin behind one blank line.
std::string_view gap(std::string_view text) {
    if (text.empty() || text.ends_with("\n\n") || text.ends_with("\n\r\n")) return "";
    return text.ends_with('\n') ? "\n" : "\n\n";
}

std::string joined(std::span<const std::string> items) {
    std::string out;
    for (const std::string& item : items)
        if (!item.empty()) out += (out.empty() ? "" : "\n") + item + "\n";
    return out;
}

}  // namespace

FixEdit add_items(std::string_view text, std::span<const std::string> items) {
    const std::string_view line_end = text.find("\r\n") != std::string_view::npos ? "\r\n" : "\n";
    const auto end = static_cast<std::uint32_t>(text.size());
    return {{end, end}, with_line_ends(std::string(gap(text)) + joined(items), line_end)};
}

std::string new_pack(std::string_view name, std::string_view title, std::span<const std::string> items) {
    std::string text = "pack " + std::string(name) + " \"" + std::string(title) + "\"\n\n" + joined(items);
    if (const auto edit = format_edit(text)) text.replace(edit->range.begin, edit->range.size(), edit->text);
    return text;
}

}  // namespace gainsay::app::rule_service
