#pragma once
// What editors ask that rests on the engine: claims under the pointer, the pattern that read them, matches and clashes
// of patterns and rules. Require for all: the engine is up to date.

#include "app/lsp/state.hpp"

#include <string>

namespace gainsay::app::lsp {

/// True when the engine read the file as articles.
bool is_article(const State& state, const std::string& uri);

// Results as JSON, "null" for nothing.
std::string claim_hover(State& state, const Params& params);
/// The patterns that read the claims there.
std::string claim_definition(State& state, const Params& params);
/// Of a pattern: the claims that it read. "null" when there is no pattern at the place.
std::string pattern_references(State& state, const Params& params);
std::string lenses(State& state, const Params& params);

}  // namespace gainsay::app::lsp
