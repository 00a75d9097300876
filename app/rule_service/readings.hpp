#pragma once
// How patterns were read: the trees of roles that the parser makes of their sentences.

#include "app/rule_service/book.hpp"

#include <string>
#include <vector>

namespace gainsay::app::rule_service {

struct PatternReading {
    std::string id;                  ///< "casualties/killed#3"
    SourceRange range;               ///< of the pattern's text, between the quotes
    std::vector<std::string> trees;  ///< "kill(subj: {E}, obj: {N people})"; one a variant, each once
    std::string problem;             ///< why there is no tree, or not one for each variant; may be empty
};

/// Patterns of the file that overlap `within`, by position. Broken ones have none. Takes a millisecond or so a pattern.
/// Require: file < book.files.size().
std::vector<PatternReading> read_patterns(const Book& book, std::size_t file, SourceRange within);

/// What an editor shows behind a pattern: the first tree in at most `most` code points, and how many more there are.
std::string short_form(const PatternReading& reading, std::size_t most = 80);

}  // namespace gainsay::app::rule_service
