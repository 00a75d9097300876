#include "app/lsp/token_types.hpp"

#include "app/lsp/protocol.hpp"
#include "app/rule_service/navigation.hpp"

namespace gainsay::app::lsp {
namespace {

enum Type : std::uint32_t {
    comment,
    keyword,
    op,
    number,
    string,
    pack,
    kind,
    word_class,
    fact,
    rule,
    type,
    trait,
    variable,
    value,
    label,
    role
};

std::optional<std::uint32_t> of_symbol(const rule_service::Book& book, std::size_t file,
                                       const rule_service::Token& token, Type otherwise) {
    const auto symbol = rule_service::symbol_of(book, file, token);
    if (!symbol) return otherwise;
    switch (symbol->kind) {
    case rule_service::SymbolKind::kind:
        return kind;
    case rule_service::SymbolKind::word_class:
        return otherwise == value ? value : word_class;  // a value may be a class of nouns
    case rule_service::SymbolKind::fact:
        return fact;
    default:
        return otherwise;
    }
}

}  // namespace

std::vector<std::string> token_types() {
    return {"comment",  "keyword", "operator", "number",   "string",    "namespace",  "type",     "class",
            "function", "method",  "struct",   "modifier", "parameter", "enumMember", "variable", "property"};
}

std::optional<std::uint32_t> token_type(const rule_service::Book& book, std::size_t file,
                                        const rule_service::Token& token) {
    using rule_service::TokenRole;
    switch (token.role) {
    case TokenRole::comment:
        return comment;
    case TokenRole::keyword:
        return keyword;
    case TokenRole::symbol:
        return op;
    case TokenRole::number:
        return number;
    case TokenRole::text:
    case TokenRole::pattern:
    case TokenRole::lemma:
        return string;
    case TokenRole::pack:
        return pack;
    case TokenRole::kind:
        return kind;
    case TokenRole::word_class:
        return word_class;
    case TokenRole::fact:
        return fact;
    case TokenRole::rule:
        return rule;
    case TokenRole::type:
        return type;
    case TokenRole::trait:
        return trait;
    case TokenRole::noun:
        return of_symbol(book, file, token, string);
    case TokenRole::variable:
        return variable;
    case TokenRole::value:
    case TokenRole::reference:
        return of_symbol(book, file, token, value);
    case TokenRole::label:
        return label;
    case TokenRole::finding:
        return value;
    case TokenRole::tree_role:
        return role;
    case TokenRole::unknown:
        break;
    }
    return std::nullopt;
}

}  // namespace gainsay::app::lsp
