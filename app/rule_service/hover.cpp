#include "app/rule_service/hover.hpp"

#include "app/rule_service/describe.hpp"
#include "app/rule_service/readings.hpp"
#include "app/rule_service/word_docs.hpp"

namespace gainsay::app::rule_service {
namespace {

std::string fixed_word(TokenRole role, std::string_view word) {
    std::string_view doc;
    if (role == TokenRole::keyword) doc = keyword_doc(word);
    if (role == TokenRole::type) doc = type_doc(word);
    if (role == TokenRole::trait) doc = trait_doc(word);
    if (role == TokenRole::finding) doc = finding_doc(word);
    if (role == TokenRole::tree_role) doc = tree_role_doc(word);
    if (role == TokenRole::noun) doc = name_doc(word);
    return doc.empty() ? std::string() : "**" + plain(word) + "**: " + std::string(doc);
}

std::optional<Hover> pattern_at(const Book& book, std::size_t file, std::uint32_t at) {
    const auto readings = read_patterns(book, file, {at, at});
    if (readings.empty()) return std::nullopt;
    const PatternReading& reading = readings.front();
    std::string text = "Pattern " + code(reading.id) + " is read as\n";
    constexpr std::size_t kMost = 12;
    for (std::size_t i = 0; i < reading.trees.size() && i < kMost; ++i) text += "\n- " + code(reading.trees[i]);
    if (reading.trees.size() > kMost) text += "\n- and " + std::to_string(reading.trees.size() - kMost) + " more";
    if (!reading.problem.empty()) text += "\n\n" + plain(reading.problem);
    return Hover{reading.range, std::move(text)};
}

}  // namespace

std::optional<Hover> hover(const Book& book, std::size_t file, std::uint32_t at) {
    const PackFile& pack = *book.files[file];
    const Token* token = token_at(pack, at);
    if (!token) return std::nullopt;
    const std::string_view word = std::string_view(pack.text).substr(token->range.begin, token->range.size());
    if (const std::string text = fixed_word(token->role, word); !text.empty()) return Hover{token->range, text};
    if (const auto symbol = symbol_of(book, file, *token)) {
        std::string text = describe(book, *symbol);
        if (text.empty()) return std::nullopt;
        return Hover{token->range, std::move(text)};
    }
    const bool in_say = token->item < pack.tokens.items.size() && pack.tokens.items[token->item].keyword == "say";
    if (!in_say || token->role == TokenRole::comment) return std::nullopt;
    return pattern_at(book, file, at);
}

}  // namespace gainsay::app::rule_service
