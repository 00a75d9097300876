#pragma once
// From a place in a rule file to the name that stands there, and from the name to all its places.

#include "app/rule_service/book.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace gainsay::app::rule_service {

enum class SymbolKind { pack, kind, word_class, fact, rule, value, variable, label };

/// A name with its meaning. Variables and labels belong to one item of one file; all others to the whole book.
struct Symbol {
    SymbolKind kind = SymbolKind::fact;
    std::string name;
    std::size_t file = 0;    ///< of variables and labels
    std::uint32_t item = 0;  ///< of variables and labels
    SourceRange range;       ///< where it was asked for

    /// The same name with the same meaning, wherever it stands.
    bool same(const Symbol& other) const;
};

struct Place {
    std::size_t file = 0;  ///< index into book.files
    SourceRange range;
    bool declares = false;
    friend auto operator<=>(const Place&, const Place&) = default;
};

struct TextEdit {
    std::size_t file = 0;
    SourceRange range;
    std::string text;
    friend auto operator<=>(const TextEdit&, const TextEdit&) = default;
};

/// The token at byte `at`, or the one that ends there; null when there is none.
const Token* token_at(const PackFile& file, std::uint32_t at);
/// What a token stands for; none for words, strings, keywords.
std::optional<Symbol> symbol_of(const Book& book, std::size_t file, const Token& token);
/// The name at byte `at`. Require: file < book.files.size().
std::optional<Symbol> symbol_at(const Book& book, std::size_t file, std::uint32_t at);

/// Where it is declared: of variables their first place in the item, of values the word class of that name, else the
/// disjoint groups that list it. Most have one place; what is declared twice has two.
std::vector<Place> definitions(const Book& book, const Symbol& symbol);
/// All places, by file and position, declarations among them.
std::vector<Place> references(const Book& book, const Symbol& symbol);

/// The edits, by file and position, or why it cannot be done: no name, a name that is taken, a reserved word, a
/// built-in pack that would have to change.
std::variant<std::vector<TextEdit>, std::string> rename(const Book& book, const Symbol& symbol,
                                                        const std::string& name);
/// What can be renamed at all; else why not.
std::optional<std::string> why_not_renamed(const Book& book, const Symbol& symbol);

/// "fact", "word class".
const char* name(SymbolKind kind);

}  // namespace gainsay::app::rule_service
