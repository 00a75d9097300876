#pragma once
// Finds where a pattern's role tree lies in a sentence's clause graph.

#include "parser/claims/clause_graph.hpp"
#include "parser/claims/lexicon.hpp"
#include "parser/claims/pattern_graph.hpp"
#include "parser/claims/scores.hpp"
#include "parser/text/document.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace gainsay::claims {

/// One way in which a pattern fits a sentence.
struct Match {
    std::uint32_t root = 0;                      ///< token of the pattern's root
    std::map<std::string, std::uint32_t> bound;  ///< slot or class binding → token
    std::vector<std::uint32_t> tokens;           ///< all matched tokens, ascending
    std::vector<std::pair<std::uint32_t, KindId>>
        pronouns;                        ///< pronouns that must turn out to mean something of a kind
    std::vector<std::uint32_t> persons;  ///< tokens of slots that ask for a person or an organization
    int distance = 0;                    ///< sum of the edges' distances: 0 is said in so many words
};

/// What the matcher must know about the document besides trees.
class SentenceContext {
public:
    SentenceContext(const text::Document& document, std::uint32_t sentence, const ClauseGraph& graph,
                    const Lexicon& lexicon);

    const ClauseGraph& graph() const { return graph_; }
    const Lexicon& lexicon() const { return lexicon_; }
    std::uint32_t sentence() const { return sentence_; }
    /// The number that a token stands for or carries ("six" in "six people", "six" alone); null when it has none.
    const text::Quantity* quantity_at(std::uint32_t token, std::string_view counted) const;
    bool fits_kind(std::uint32_t token, KindId kind) const;
    /// Is the token part of an expression of time?
    bool in_time(std::uint32_t token) const;

private:
    bool counts_persons(std::uint32_t token, bool unknown_too) const;
    bool counts(const text::Quantity& quantity, std::string_view counted) const;
    const text::Document& document_;
    std::uint32_t sentence_;
    const ClauseGraph& graph_;
    const Lexicon& lexicon_;
    std::vector<const text::Quantity*> quantities_;
    std::map<std::uint32_t, const text::Mention*> mentions_;
};

/// Does the word fit the node, whatever stands around it?
bool fits(const PatternNode& node, const SentenceContext& context, std::uint32_t token);
/// Counts the word as matched by the node: what it binds and what it asks for.
void note(const PatternNode& node, const SentenceContext& context, std::uint32_t token, Match& match);

/// Matches with the pattern's root at `root`, best first; at most kMaxMatches.
std::vector<Match> match_at(const PatternGraph& pattern, const SentenceContext& context, std::uint32_t root);
constexpr std::size_t kMaxMatches = 8;

}  // namespace gainsay::claims
