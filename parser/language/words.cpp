#include "parser/language/words.hpp"

#include <algorithm>
#include <array>

namespace gainsay::language {

namespace {

using namespace std::string_view_literals;

constexpr std::array kItems{"pack"sv, "kind"sv, "words"sv, "disjoint"sv, "fact"sv, "say"sv, "rule"sv, "example"sv};
constexpr std::array kReserved{"true"sv,   "false"sv, "and"sv,    "or"sv,     "not"sv,
                               "before"sv, "after"sv, "unless"sv, "nothing"sv};
/// In the order of ast::FactType.
constexpr std::array kTypes{"count"sv, "time"sv,  "truth"sv, "party"sv, "text"sv,
                            "place"sv, "money"sv, "share"sv, "age"sv};
constexpr std::array kTraits{"cumulative"sv, "exclusive"sv, "contested"sv, "once"sv, "changes"sv,
                             "announced"sv,  "periodic"sv,  "local"sv,     "parts"sv};

bool contains(std::span<const std::string_view> words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::span<const std::string_view> item_keywords() {
    return kItems;
}

bool is_item_keyword(std::string_view word) {
    return contains(kItems, word);
}

bool is_reserved(std::string_view word) {
    return contains(kReserved, word);
}

std::span<const std::string_view> fact_type_names() {
    return kTypes;
}

std::optional<ast::FactType> fact_type(std::string_view word) {
    const auto found = std::find(kTypes.begin(), kTypes.end(), word);
    if (found == kTypes.end()) return std::nullopt;
    return static_cast<ast::FactType>(found - kTypes.begin());
}

std::string_view name(ast::FactType type) {
    return kTypes[static_cast<std::size_t>(type)];
}

std::span<const std::string_view> trait_names() {
    return kTraits;
}

bool is_name(std::string_view text) {
    return !text.empty() && is_name_start(text.front()) && std::all_of(text.begin(), text.end(), is_name_char) &&
           !is_reserved(text);
}

bool is_bare_word(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_bare_char);
}

bool is_free_text(std::string_view text) {
    return !text.empty() && text.front() != ' ' && text.back() != ' ' &&
           std::all_of(text.begin(), text.end(), is_free_char);
}

bool is_variable(std::string_view text) {
    return !text.empty() && is_capital(text.front());
}

std::string lower_ascii(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (is_capital(c)) c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

}  // namespace gainsay::language
