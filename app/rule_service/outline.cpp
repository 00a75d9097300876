#include "app/rule_service/outline.hpp"

#include "parser/source/utf8.hpp"

#include <algorithm>

namespace gainsay::app::rule_service {
namespace {

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

/// The declared name, or else the rest of the item's first line.
OutlineItem head_of(const PackFile& file, std::uint32_t index) {
    const ItemTokens& item = file.tokens.items[index];
    const std::string_view text = std::string_view(file.text).substr(item.range.begin, item.range.size());
    OutlineItem out;
    out.keyword = std::string(item.keyword);
    out.range = out.name_range = item.range;
    const std::string_view line = text.substr(0, std::min(text.find('\n'), text.size()));
    const std::string_view rest = trimmed(line.substr(std::min(item.keyword.size(), line.size())));
    if (!rest.empty()) {
        const auto begin = static_cast<std::uint32_t>(rest.data() - file.text.data());
        out.name_range = {begin, begin + static_cast<std::uint32_t>(rest.size())};
        out.name = printable(rest);
    }
    const std::vector<Token>& tokens = file.tokens.tokens;
    const auto declared = std::find_if(tokens.begin(), tokens.end(), [&](const Token& token) {
        return token.item == index && token.declares && token.role != TokenRole::label &&
               token.role != TokenRole::variable;
    });
    if (declared != tokens.end()) {
        out.name_range = declared->range;
        out.name = file.text.substr(declared->range.begin, declared->range.size());
    }
    if (out.name.empty()) out.name = out.keyword.empty() ? "(unreadable)" : out.keyword;
    return out;
}

void add_patterns(const PackFile& file, OutlineItem& say) {
    for (const language::ast::Item& item : file.tree.items) {
        const auto* node = std::get_if<language::ast::Say>(&item);
        if (!node || node->range != say.range) continue;
        for (const language::ast::Pattern& pattern : node->patterns)
            say.children.push_back({"pattern", printable(pattern.text), pattern.range, pattern.range, {}});
    }
}

}  // namespace

std::vector<OutlineItem> outline(const PackFile& file) {
    std::vector<OutlineItem> out;
    for (std::uint32_t i = 0; i < file.tokens.items.size(); ++i) {
        out.push_back(head_of(file, i));
        if (out.back().keyword == "say") add_patterns(file, out.back());
    }
    return out;
}

}  // namespace gainsay::app::rule_service
