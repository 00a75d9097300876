#pragma once
// What editors ask about rule files: app/rule_service in the protocol's terms. Each gives the result as JSON, "null"
// for nothing.

#include "app/lsp/state.hpp"

#include <string>
#include <variant>

namespace gainsay::app::lsp {

/// A request and the rule file that it is about.
struct RuleRequest {
    State& state;
    const Params& params;
    std::size_t file = 0;

    const rule_service::PackFile& pack() const { return *state.book().files[file]; }
    LineIndex lines() const { return {pack().text, state.encoding()}; }
    /// Bytes; of a request without position 0.
    std::uint32_t at() const;
};

using Result = std::variant<std::string, ProtocolError>;

Result complete(const RuleRequest& request);
/// Needs no file.
Result document_completion(State& state, const Params& params);
Result hover(const RuleRequest& request);
Result definition(const RuleRequest& request);
Result references(const RuleRequest& request);
Result highlight(const RuleRequest& request);
Result prepare_rename(const RuleRequest& request);
Result rename(const RuleRequest& request);
Result format(const RuleRequest& request);
Result rule_actions(const RuleRequest& request);
Result semantic_tokens(const RuleRequest& request);
Result document_symbols(const RuleRequest& request);
Result folds(const RuleRequest& request);
Result inlay_hints(const RuleRequest& request);
Result workspace_symbols(State& state, const Params& params);

}  // namespace gainsay::app::lsp
