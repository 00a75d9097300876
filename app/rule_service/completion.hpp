#pragma once
// What may be written at a place of a rule file.

#include "app/rule_service/book.hpp"

#include <string>
#include <vector>

namespace gainsay::app::rule_service {

enum class CompletionKind { keyword, kind, word_class, fact, type, trait, variable, value, tree_role, label, finding };

struct Completion {
    std::string label;
    CompletionKind kind = CompletionKind::keyword;
    std::string detail;         ///< a few words: a signature, the pack; may be empty
    std::string documentation;  ///< Markdown, of words of the language; for names ask documentation()
    std::string insert;         ///< plain text
    std::string snippet;        ///< LSP snippet for editors that know them; empty: the plain text
    SourceRange replace;        ///< what is there of the word
};

/// All that fits at byte `at`, in the order in which it should be shown; the editor filters by what is typed. Works
/// inside broken items too. Require: file < book.files.size().
std::vector<Completion> complete(const Book& book, std::size_t file, std::uint32_t at);

/// What hover would show of a name that completion offered: Markdown. Worked out only when it is asked for, since lists
/// are long.
std::string documentation(const Book& book, CompletionKind kind, const std::string& label);

/// "completion kind" in one word, for protocols: "keyword", "kind", "words", "fact", …
const char* name(CompletionKind kind);

}  // namespace gainsay::app::rule_service
