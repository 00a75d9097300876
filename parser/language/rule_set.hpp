#pragma once
// Checked rules: names resolved, types fit, everything numbered. What takes a RuleSet need not check again.

#include "parser/language/ast.hpp"
#include "parser/source/diagnostic.hpp"
#include "parser/source/ids.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::language {

struct KindInfo {
    std::string name;
    KindId parent;                   ///< none for a root kind
    std::vector<std::string> nouns;  ///< lower-case lemmas and phrases
};

struct FactInfo {
    std::string name;
    std::string pack;
    std::vector<std::string> parameters;  ///< names as declared
    std::vector<KindId> parameter_kinds;  ///< none: anything
    ast::FactType type = ast::FactType::truth;
    std::string unit;
    std::string description;  ///< "people killed in {E}"; made from the name when the pack gives none
    bool cumulative = false;  ///< a count that may grow from report to report, never shrink
    bool exclusive = false;   ///< one value only (a party, a place, a text)
    bool contested = false;   ///< cause, intent, guilt: a matter that speakers dispute, not measure
    bool once = false;        ///< truth: having happened it stays so; before, it was false
    bool changes = false;     ///< may change freely over time
    bool announced = false;   ///< stated by announcing it: "will keep", "agreed to keep" count as said
    bool periodic = false;    ///< one value for each stretch of time: figures of two quarters do not clash
    bool local = false;  ///< a figure told with a place ("in Germany") is one of a part: a lower bound of the whole
    bool parts = false;  ///< a share of a whole: those of different things together are at most 100%
    SourceId source;
    SourceRange range;
};

/// One pattern with its meaning, alternatives and options not yet expanded.
struct PatternInfo {
    std::string id;  ///< "casualties/killed#3": pack / fact # number within the pack's patterns for that fact
    FactId fact;
    std::vector<std::string> arguments;  ///< slot names, in order of the fact's parameters; "this" is the matched
                                         ///< event, "topic" the party that the article is about
    ast::Comparison op = ast::Comparison::equal;
    ast::Expression value;
    ast::Pattern pattern;
    SourceId source;
    SourceRange range;
};

struct RuleInfo {
    std::string id;  ///< "handover/parts_make_the_whole"
    std::string message;
    ast::Expression condition;
    std::optional<ast::Expression> unless;
    SourceId source;
    SourceRange range;
};

struct ExampleInfo {
    std::string pack;
    ast::Example example;
    SourceId source;
};

struct RuleSet {
    std::vector<KindInfo> kinds;
    std::vector<FactInfo> facts;
    std::vector<PatternInfo> patterns;
    std::vector<RuleInfo> rules;
    std::vector<ExampleInfo> examples;
    std::map<std::string, std::vector<std::string>, std::less<>> words;  ///< class → lemmas
    std::vector<std::vector<std::string>> disjoint;                      ///< groups of values
    std::vector<std::string> packs;

    KindId kind(std::string_view name) const;  ///< none when unknown
    FactId fact(std::string_view name) const;  ///< none when unknown
    bool is_a(KindId kind, KindId ancestor) const;
};

struct CheckResult {
    RuleSet rules;  ///< items with errors are left out ("quarantined"); the rest works
    std::vector<Diagnostic> diagnostics;
};

struct CheckedFile {
    SourceId source;
    const ast::RuleFile* file;
};

/// Resolves several files together: a pack may use kinds, words and facts of another. Reports unknown names with the
/// nearest known one, wrong numbers of arguments, slots without use, variables that no fact binds, values of the wrong
/// type, double declarations.
CheckResult check_rules(std::span<const CheckedFile> files);

}  // namespace gainsay::language
