#pragma once
// The fixed words of the rule language and the shapes of its names, shared by reader, printer and checker.

#include "parser/language/ast.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace gainsay::language {

/// "pack", "kind", "words", "disjoint", "fact", "say", "rule", "example": what an item begins with.
std::span<const std::string_view> item_keywords();
bool is_item_keyword(std::string_view word);
/// Words that no name can be: true false and or not before after unless nothing.
bool is_reserved(std::string_view word);

std::span<const std::string_view> fact_type_names();
std::optional<ast::FactType> fact_type(std::string_view word);
std::string_view name(ast::FactType type);

/// cumulative, exclusive, contested, once, changes, announced, periodic, local, parts.
std::span<const std::string_view> trait_names();

constexpr bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool is_name_start(char c) {
    return is_letter(c) || c == '_';
}
constexpr bool is_name_char(char c) {
    return is_name_start(c) || is_digit(c);
}
/// Characters of a bare word in a list: name characters, hyphen, apostrophe and anything beyond ASCII.
constexpr bool is_bare_char(char c) {
    return is_name_char(c) || c == '-' || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
}
constexpr bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

/// [A-Za-z_][A-Za-z0-9_]* and not reserved.
bool is_name(std::string_view text);
/// May stand in a list without quotes.
bool is_bare_word(std::string_view text);
/// May stand without quotes as an argument or value of an expected claim: no , ( ) " # { } = < > and no control
/// characters, no blank at either end.
bool is_free_text(std::string_view text);
constexpr bool is_free_char(char c) {
    return static_cast<unsigned char>(c) >= 0x20 && std::string_view(",()\"#{}=<>").find(c) == std::string_view::npos;
}

/// A name that stands for a variable or a slot: its first letter is a capital.
bool is_variable(std::string_view text);

/// ASCII letters in lower case, the rest as it is.
std::string lower_ascii(std::string_view text);

}  // namespace gainsay::language
