#pragma once
// A sentence pattern as a small tree of roles, made by reading an example sentence with the same parser that reads
// articles.

#include "parser/claims/lexicon.hpp"
#include "parser/claims/vocabulary.hpp"
#include "parser/language/rule_set.hpp"
#include "parser/source/diagnostic.hpp"
#include "parser/text/english_model.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace gainsay::claims {

struct PatternNode {
    enum class Type { word, word_class, slot };
    Type type = Type::word;
    std::string lemma;       ///< of a word
    std::string word_class;  ///< name of the class
    std::string bind;        ///< slot name, or what a class binds ("this"); empty for none
    bool quantity = false;   ///< the slot takes a number
    KindId kind;             ///< kind of a slot; none: anything
    std::string counted;     ///< noun of a quantity slot: a class, a kind or a word; empty: any
    std::vector<std::pair<std::string, std::size_t>> children;  ///< role, node
};

struct PatternGraph {
    PatternId pattern;
    std::vector<PatternNode> nodes;
    std::size_t root = 0;
    /// The nodes, in order, lie on words side by side (tokens "…"); they have no children. The root is the node by
    /// whose word the pattern is found.
    bool side_by_side = false;
    bool negated = false;  ///< the pattern itself denies ("is not the first time"): then so must the article
    std::string sentence;  ///< the example sentence that was parsed, for diagnostics
};

/// All variants of the patterns (alternatives and options spelled out), at most kMaxVariants of each. One call for all
/// patterns of a program: their sentences are parsed as one batch, several times faster than one by one. With a
/// vocabulary, variants with a word that no article has are left out.
std::vector<PatternGraph> build_pattern_graphs(const language::RuleSet& rules, std::span<const PatternId> ids,
                                               const text::EnglishModel& model, const Vocabulary* vocabulary,
                                               std::vector<Diagnostic>& diagnostics);
constexpr std::size_t kMaxVariants = 48;

/// Reads example sentences as text::parse_sentences() does.
using ReadSentences = std::function<std::vector<text::Sentence>(std::span<const std::string>)>;
/// The same, where sentences that were read before may be kept.
std::vector<PatternGraph> build_pattern_graphs(const language::RuleSet& rules, std::span<const PatternId> ids,
                                               const ReadSentences& read, const Vocabulary* vocabulary,
                                               std::vector<Diagnostic>& diagnostics);

/// "killed{subj: E, obj: N}" for diagnostics and tests.
std::string to_text(const PatternGraph& graph);

}  // namespace gainsay::claims
