#include "app/rule_service/outline.hpp"

#include "parser/source/utf8.hpp"

#include <algorithm>
#include <map>

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
    auto declared = std::lower_bound(tokens.begin(), tokens.end(), item.range.begin,
                                     [](const Token& token, std::uint32_t at) { return token.range.begin < at; });
    const auto declares = [&](const Token& token) {
        return token.item == index && token.declares && token.role != TokenRole::label &&
               token.role != TokenRole::variable;
    };
    const auto ends = [&](const Token& token) { return token.range.begin >= item.range.end; };
    while (declared != tokens.end() && !ends(*declared) && !declares(*declared)) ++declared;
    if (declared != tokens.end() && !ends(*declared)) {
        out.name_range = declared->range;
        out.name = file.text.substr(declared->range.begin, declared->range.size());
    }
    if (out.name.empty()) out.name = out.keyword.empty() ? "(unreadable)" : out.keyword;
    return out;
}

void add_patterns(const language::ast::Say& node, OutlineItem& say) {
    for (const language::ast::Pattern& pattern : node.patterns)
        say.children.push_back({"pattern", printable(pattern.text), pattern.range, pattern.range, {}});
}

}  // namespace

std::vector<OutlineItem> outline(const PackFile& file) {
    std::vector<OutlineItem> out;
    std::map<std::uint32_t, const language::ast::Say*> says;  // by where they begin
    for (const language::ast::Item& item : file.tree.items)
        if (const auto* say = std::get_if<language::ast::Say>(&item)) says.emplace(say->range.begin, say);
    for (std::uint32_t i = 0; i < file.tokens.items.size(); ++i) {
        out.push_back(head_of(file, i));
        if (out.back().keyword != "say") continue;
        const auto say = says.find(out.back().range.begin);
        if (say != says.end() && say->second->range == out.back().range) add_patterns(*say->second, out.back());
    }
    return out;
}

}  // namespace gainsay::app::rule_service
