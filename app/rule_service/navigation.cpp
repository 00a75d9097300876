#include "app/rule_service/navigation.hpp"

#include "parser/language/words.hpp"

#include <algorithm>

namespace gainsay::app::rule_service {
namespace {

std::string_view text_of(const PackFile& file, const Token& token) {
    return std::string_view(file.text).substr(token.range.begin, token.range.size());
}

bool is_local(SymbolKind kind) {
    return kind == SymbolKind::variable || kind == SymbolKind::label;
}

/// A noun that is counted, or a member of a list: a class, a kind, or just a word.
std::optional<SymbolKind> kind_of_noun(const Book& book, std::string_view name) {
    if (book.declares_words(name)) return SymbolKind::word_class;
    if (book.declares_kind(name)) return SymbolKind::kind;
    return std::nullopt;
}

std::optional<SymbolKind> kind_of(const Book& book, TokenRole role, std::string_view name) {
    switch (role) {
    case TokenRole::pack:
        return SymbolKind::pack;
    case TokenRole::kind:
        return SymbolKind::kind;
    case TokenRole::word_class:
        return SymbolKind::word_class;
    case TokenRole::fact:
        return SymbolKind::fact;
    case TokenRole::rule:
        return SymbolKind::rule;
    case TokenRole::noun:
        return kind_of_noun(book, name);
    case TokenRole::variable:
        return name == "_" ? std::nullopt : std::optional(SymbolKind::variable);
    case TokenRole::reference:
        if (book.declares_fact(name)) return SymbolKind::fact;
        [[fallthrough]];
    case TokenRole::value:  // the nouns of the class of that name stand for the value
        return book.declares_words(name) ? SymbolKind::word_class : SymbolKind::value;
    case TokenRole::lemma:  // `words a_or_b = a, b` may name classes; words of English have no underscores
        if (name.find('_') == std::string_view::npos || !book.declares_words(name)) return std::nullopt;
        return SymbolKind::word_class;
    case TokenRole::label:
        return SymbolKind::label;
    default:
        return std::nullopt;
    }
}

bool taken(const Book& book, const Symbol& symbol, const std::string& name) {
    switch (symbol.kind) {
    case SymbolKind::kind:
        return book.declares_kind(name);
    case SymbolKind::word_class:
        return book.declares_words(name);
    case SymbolKind::fact:
        return book.declares_fact(name);
    default: {
        Symbol other = symbol;
        other.name = name;
        return symbol.kind != SymbolKind::value && !references(book, other).empty();
    }
    }
}

/// What is wrong with the new name by itself; empty when nothing is.
std::string bad_name(const Symbol& symbol, const std::string& name) {
    if (language::is_reserved(name)) return "`" + name + "` is a word of the language";
    const bool free = symbol.kind == SymbolKind::value;
    if (free ? !language::is_bare_word(name) : !language::is_name(name))
        return "a name is made of letters, digits and _, and does not begin with a digit";
    const bool variable = symbol.kind == SymbolKind::variable;
    if (variable && language::is_variable(symbol.name) && !language::is_variable(name))
        return "a variable begins with a capital letter";
    if (!variable && symbol.kind != SymbolKind::label && language::is_variable(name))
        return "a capital first letter is for variables";
    return {};
}

}  // namespace

const char* name(SymbolKind kind) {
    switch (kind) {
    case SymbolKind::pack:
        return "pack";
    case SymbolKind::kind:
        return "kind";
    case SymbolKind::word_class:
        return "word class";
    case SymbolKind::fact:
        return "fact";
    case SymbolKind::rule:
        return "rule";
    case SymbolKind::value:
        return "value";
    case SymbolKind::variable:
        return "variable";
    case SymbolKind::label:
        return "label";
    }
    return "name";
}

bool Symbol::same(const Symbol& other) const {
    if (kind != other.kind || name != other.name) return false;
    return !is_local(kind) || (file == other.file && item == other.item);
}

const Token* token_at(const PackFile& file, std::uint32_t at) {
    const std::vector<Token>& tokens = file.tokens.tokens;
    auto after = std::upper_bound(tokens.begin(), tokens.end(), at,
                                  [](std::uint32_t place, const Token& token) { return place < token.range.begin; });
    if (after == tokens.begin()) return nullptr;
    const Token& token = *--after;
    if (at < token.range.end) {
        // Between two tokens that touch, a name is meant rather than a bracket.
        const bool begins_here = at == token.range.begin && after != tokens.begin();
        if (begins_here && token.role == TokenRole::symbol && (after - 1)->range.end == at) return &*(after - 1);
        return &token;
    }
    return at == token.range.end ? &token : nullptr;
}

std::optional<Symbol> symbol_of(const Book& book, std::size_t file, const Token& token) {
    const std::string_view name = text_of(*book.files[file], token);
    const auto kind = kind_of(book, token.role, name);
    if (!kind || name.empty()) return std::nullopt;
    return Symbol{*kind, std::string(name), file, token.item, token.range};
}

std::optional<Symbol> symbol_at(const Book& book, std::size_t file, std::uint32_t at) {
    const Token* token = token_at(*book.files[file], at);
    return token ? symbol_of(book, file, *token) : std::nullopt;
}

std::vector<Place> references(const Book& book, const Symbol& symbol) {
    std::vector<Place> out;
    for (std::size_t f = 0; f < book.files.size(); ++f) {
        if (is_local(symbol.kind) && f != symbol.file) continue;
        for (const Token& token : book.files[f]->tokens.tokens) {
            if (text_of(*book.files[f], token) != symbol.name) continue;
            const auto other = symbol_of(book, f, token);
            if (other && other->same(symbol)) out.push_back({f, token.range, token.declares});
        }
    }
    return out;
}

std::vector<Place> definitions(const Book& book, const Symbol& symbol) {
    const std::vector<Place> all = references(book, symbol);
    std::vector<Place> out;
    std::copy_if(all.begin(), all.end(), std::back_inserter(out), [](const Place& place) { return place.declares; });
    if (!out.empty()) return out;
    if (symbol.kind == SymbolKind::variable && !all.empty()) out.push_back(all.front());
    if (symbol.kind != SymbolKind::value) return out;
    for (const Place& place : all) {
        const PackFile& file = *book.files[place.file];
        const Token* token = token_at(file, place.range.begin);
        if (token && file.tokens.items[token->item].keyword == "disjoint") out.push_back(place);
    }
    return out;
}

std::optional<std::string> why_not_renamed(const Book& book, const Symbol& symbol) {
    for (const Place& place : references(book, symbol)) {
        const PackFile& file = *book.files[place.file];
        if (file.builtin)
            return std::string("the ") + name(symbol.kind) + " `" + symbol.name + "` is used in " + file.path +
                   ", which is built in";
    }
    if (symbol.kind == SymbolKind::kind && definitions(book, symbol).empty())
        return "the kind `" + symbol.name + "` is built in";
    if (symbol.kind == SymbolKind::variable && (symbol.name == "this" || symbol.name == "topic"))
        return "`" + symbol.name + "` has a meaning of its own";
    return std::nullopt;
}

std::variant<std::vector<TextEdit>, std::string> rename(const Book& book, const Symbol& symbol,
                                                        const std::string& name) {
    if (const std::string bad = bad_name(symbol, name); !bad.empty()) return bad;
    if (const auto why = why_not_renamed(book, symbol)) return *why;
    if (name == symbol.name) return std::vector<TextEdit>{};
    if (taken(book, symbol, name))
        return std::string("there is a ") + rule_service::name(symbol.kind) + " `" + name + "` already";
    std::vector<TextEdit> edits;
    for (const Place& place : references(book, symbol)) edits.push_back({place.file, place.range, name});
    return edits;
}

}  // namespace gainsay::app::rule_service
