#pragma once
// The packs that are built in, by name, and what leaving one out means.

#include "parser/language/ast.hpp"
#include "parser/source/diagnostic.hpp"
#include "rules/embedded.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::app {

/// "casualties": packs are called as their files.
std::string_view name_of(const rules::EmbeddedPack& pack);

/// A pack that is left out claims and concludes nothing, but its kinds, words and facts stay: other packs name them.
void keep_vocabulary(language::ast::RuleFile& file);

/// An error for every name that no pack has: it would leave out nothing, and nobody would notice. `path`: where the
/// names stand.
std::vector<Diagnostic> unknown_packs(std::span<const std::string> without, const std::string& path);

}  // namespace gainsay::app
