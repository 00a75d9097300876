#pragma once
// Private to the checker: what its passes share. Passes run in the order of this list, each over all files, since a
// pack may use what another declares: kinds, words and disjoint groups, facts, says, rules, examples.

#include "parser/language/rule_set.hpp"

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::language {

/// Where a name was declared first. A broken declaration keeps its name, so that its uses are told why they are left
/// out instead of being called unknown.
struct Declared {
    SourceId source;
    SourceRange range;
    bool broken = false;
    std::size_t index = 0;  ///< in the rule set's table, unless broken
};

struct NameTable {
    const char* what;  ///< "kind", "word class", "fact"
    const char* code;  ///< of the diagnostic for an unknown name
    std::map<std::string, Declared, std::less<>> names;
};

class CheckContext {
public:
    explicit CheckContext(std::span<const CheckedFile> all) : files(all), diagnostics_(all.size()) {}

    std::span<const CheckedFile> files;
    RuleSet rules;
    NameTable kinds{"kind", "unknown-kind", {}};
    NameTable words{"word class", "unknown-words", {}};
    NameTable facts{"fact", "unknown-fact", {}};

    /// Reports about the file that is being checked.
    Diagnostic& error(std::string code, SourceRange range, std::string message, std::string hint = {});
    Diagnostic& warning(std::string code, SourceRange range, std::string message, std::string hint = {});
    void enter(std::size_t file) { current_ = file; }
    SourceId source() const { return files[current_].source; }
    const ast::RuleFile& file() const { return *files[current_].file; }
    /// "casualties", or "unnamed" for a file without a pack line.
    std::string pack() const;

    /// The declaration of a name; reports and gives null when it is unknown or broken.
    const Declared* resolve(const NameTable& table, const ast::Name& name);
    /// Enters a name; reports and gives null when it was there before.
    Declared* declare(NameTable& table, const ast::Name& name);
    std::string hint_for(const NameTable& table, std::string_view word);

    /// Calls `visit(node)` for every item of type Node, file by file, each file entered.
    template <class Node, class Visit>
    void each(Visit visit) {
        for (std::size_t f = 0; f < files.size(); ++f) {
            enter(f);
            for (const ast::Item& item : file().items) {
                if (const auto* node = std::get_if<Node>(&item)) visit(*node);
            }
        }
    }

    std::vector<Diagnostic> take_diagnostics();

private:
    Diagnostic& add(Severity severity, std::string code, SourceRange range, std::string message, std::string hint);

    std::vector<std::vector<Diagnostic>> diagnostics_;  ///< by file
    std::size_t current_ = 0;
    std::size_t hints_ = 0;
};

void check_packs(CheckContext& context);
void check_kinds(CheckContext& context);
void check_words(CheckContext& context);
void check_facts(CheckContext& context);
void check_says(CheckContext& context);
void check_rule_items(CheckContext& context);
void check_examples(CheckContext& context);

/// Reports when a fact is given the wrong number of arguments; true when it is right.
bool check_arity(CheckContext& context, const FactInfo& fact, const ast::Name& name, std::size_t given);
/// True when one is the other or above it; kinds that are none fit all.
bool related(const RuleSet& rules, KindId a, KindId b);
/// "3 arguments", "1 argument".
std::string counted(std::size_t number, std::string_view noun);

}  // namespace gainsay::language
