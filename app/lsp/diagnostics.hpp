#pragma once
// What is wrong with rules and between articles, in the protocol's terms.

#include "app/lsp/state.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace gainsay::app::lsp {

/// Diagnostics of one rule file as it is now: all that is known of it when the engine is up to date, else what reading
/// it told. Their sources mean nothing to the caller.
std::vector<Diagnostic> diagnostics_of_rules(State& state, std::size_t file);

/// Without the places it refers to.
LspDiagnostic plain_diagnostic(const Diagnostic& diagnostic, const LineIndex& lines);

/// What reading a rule file told, with related places: fast, and needs no engine.
std::vector<LspDiagnostic> read_diagnostics(State& state, std::size_t file);

/// What is wrong with configurations, by URI: of texts that are open as they stand there, and of the one in force.
std::vector<std::pair<std::string, LspDiagnostic>> config_diagnostics(State& state);

/// By URI: all diagnostics of rule files that are not built in, and the findings at each of their claims. Require: the
/// engine is up to date.
std::map<std::string, std::vector<LspDiagnostic>> all_diagnostics(State& state);

}  // namespace gainsay::app::lsp
