#pragma once
// How many diagnostics one rule file may give, and in which order.

#include "parser/source/diagnostic.hpp"

#include <cstddef>
#include <vector>

namespace gainsay::language {

constexpr std::size_t kMaxDiagnostics = 50;

/// By position; of more than kMaxDiagnostics the last is replaced by one that says so.
void order_and_cap(std::vector<Diagnostic>& diagnostics);

}  // namespace gainsay::language
