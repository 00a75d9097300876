#pragma once
// "Write a rule for this": words of an article become a pattern and an example in a rule file. Require for all: the
// engine is up to date.

#include "app/lsp/proposals.hpp"
#include "app/lsp/rule_features.hpp"

#include <optional>
#include <string>

namespace gainsay::app::lsp {

/// What is to be proposed for those words; none where no article is.
std::optional<ProposalWish> proposal_wish(const State& state, const std::string& uri, Range range);
/// The same of a request for actions; none also when nothing of the kind is asked for. A place without extent stands
/// for its sentence, but only when somebody asks: not whenever the pointer moves.
std::optional<ProposalWish> action_wish(const State& state, const Params& params);

/// `proposed`: the answer to action_wish(), where there is one.
Result article_actions(State& state, const Params& params, const std::optional<Proposed>& proposed);
/// The action with its edits. `proposed`: the answer to proposal_wish().
Result resolve_action(State& state, const Params& params, const std::optional<Proposed>& proposed);

}  // namespace gainsay::app::lsp
