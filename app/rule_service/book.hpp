#pragma once
// All rule files in force, each read once: what completion, hover and navigation look things up in.

#include "app/rule_service/tokens.hpp"
#include "parser/language/rule_set.hpp"
#include "parser/source/diagnostic.hpp"

#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace gainsay::app::rule_service {

/// One rule file, read by itself. Immutable, so that books of many versions share what did not change.
struct PackFile {
    std::string path, text;
    bool builtin = false;  ///< part of the program: can be looked at but not written
    language::ast::RuleFile tree;
    TokenizedFile tokens;
    std::vector<Diagnostic> faults;                          ///< of the syntax; their source is none
    std::set<std::string, std::less<>> kinds, words, facts;  ///< names that it declares, in broken items too
};
std::shared_ptr<const PackFile> read_pack(std::string path, std::string text, bool builtin = false);

/// The packs that ship with the program.
std::vector<std::shared_ptr<const PackFile>> builtin_packs();

struct Book {
    std::vector<std::shared_ptr<const PackFile>> files;  ///< a SourceId is an index into them
    language::RuleSet rules;
    /// Syntax and names, by file and position; sources are indexes into `files`.
    std::vector<Diagnostic> diagnostics;

    /// Index of the file with that path; files.size() when there is none.
    std::size_t find(std::string_view path) const;
    bool declares_kind(std::string_view name) const;
    bool declares_words(std::string_view name) const;
    bool declares_fact(std::string_view name) const;
};

/// Checks the files together. A built-in pack whose name another file bears is left out, as everywhere. Built-in files
/// come first.
Book make_book(std::span<const std::shared_ptr<const PackFile>> files);

}  // namespace gainsay::app::rule_service
