#pragma once
// Words of an article → a sentence pattern that reads them, with slots for what varies.

#include "app/session/snapshot.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace gainsay::app {

struct ProposedMatch {
    ArticleId article;
    SourceRange range;  ///< what the pattern would read there
};

struct Proposal {
    std::string fact;                    ///< name of the fact that is stated
    std::string pattern;                 ///< between the quotes: "{E: event} <kill> {N people}"
    std::string declaration;             ///< "fact closed(A) is truth"; empty when the fact is there already
    std::string say;                     ///< the item with its pattern, ready to be put into a rule file
    std::string example;                 ///< an example item that holds with it
    std::vector<ProposedMatch> matches;  ///< all that it would read in the articles, its own sentence among them
    std::vector<std::string> facts;      ///< facts that sentences of this make are often about, by likeness
};

/// `range`: bytes of the article's source; its first sentence counts, the whole of it when only a word or two are
/// chosen. `fact`: one that exists, or a name for a new one; none: made from the main word. The pattern is compiled and
/// matched by the engine itself: what is proposed reads its own sentence. Else the text says why nothing is proposed.
std::variant<Proposal, std::string> propose(const Snapshot& snapshot, ArticleId article, SourceRange range,
                                            const std::optional<std::string>& fact = std::nullopt);

}  // namespace gainsay::app
