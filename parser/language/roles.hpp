#pragma once
// The roles that tree patterns name: those of the clause graph (parser/claims/clause_graph.hpp).

#include <span>
#include <string_view>

namespace gainsay::language {

/// "subj", "obj", … and the prepositions and subordinators that are roles of their own, sorted.
std::span<const std::string_view> role_names();
bool is_role(std::string_view word);

}  // namespace gainsay::language
