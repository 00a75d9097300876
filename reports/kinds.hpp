#pragma once
// The kinds of findings told to somebody who sees one for the first time.

#include <span>
#include <string>
#include <string_view>

namespace gainsay::reports {

struct KindHelp {
    std::string_view kind;     ///< "between_outlets"
    std::string_view name;     ///< "BetweenOutlets"
    std::string_view summary;  ///< one line with a full stop
    std::string_view help;     ///< what it means and what to do; plain text, which is Markdown as well
    std::string_view level;    ///< what most findings of the kind are
};

/// The summary to go on with inside a sentence: "outlets contradict each other in their own voice", without full stop;
/// empty for a kind that is not known.
std::string kind_clause(std::string_view kind);

/// Every kind that a finding can have, in alphabetical order.
std::span<const KindHelp> kind_helps();

}  // namespace gainsay::reports
