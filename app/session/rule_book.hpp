#pragma once
// The rule files of a session, each parsed once for its text, and what they say together. Private to the session.

#include "app/session/path_order.hpp"
#include "app/session/snapshot.hpp"
#include "parser/language/parse.hpp"
#include "parser/language/rule_set.hpp"
#include "parser/source/diagnostic.hpp"
#include "parser/source/source_text.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace gainsay::app {

class RuleBook {
public:
    /// `without`: names of built-in packs of which only the vocabulary is taken.
    RuleBook(bool builtin, const std::vector<std::string>& without);
    void set(const std::string& path, std::string text);
    void remove(const std::string& path);

    struct Checked {
        std::vector<RuleFile> files;
        std::shared_ptr<const language::RuleSet> rules;
        std::vector<Diagnostic> diagnostics;  ///< by place
    };
    /// Adds the files that are in force to `sources` and gives what they say. The rule set is the same object as before
    /// as long as no file changed.
    const Checked& check(SourceMap& sources);

private:
    struct File {
        std::string text;
        language::ast::RuleFile tree;
        std::vector<Diagnostic> diagnostics;  ///< of source 0
    };
    static File parse(const std::string& path, std::string text);
    bool replaced(const File& pack) const;

    std::vector<std::pair<std::string, File>> builtin_;
    std::map<std::string, File, PathOrder> given_;
    Checked checked_;
    std::size_t first_source_ = 0;
    bool changed_ = true;
};

}  // namespace gainsay::app
