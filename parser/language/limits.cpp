#include "parser/language/limits.hpp"

#include <algorithm>

namespace gainsay::language {

void order_and_cap(std::vector<Diagnostic>& diagnostics) {
    std::stable_sort(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.range < b.range; });
    if (diagnostics.size() <= kMaxDiagnostics) return;
    const std::size_t more = diagnostics.size() - kMaxDiagnostics + 1;
    const bool errors_left = std::any_of(diagnostics.begin() + kMaxDiagnostics - 1, diagnostics.end(),
                                         [](const Diagnostic& d) { return d.severity == Severity::error; });
    diagnostics.resize(kMaxDiagnostics);
    Diagnostic& last = diagnostics.back();
    last.code = "too-many-diagnostics";
    last.severity = errors_left ? Severity::error : Severity::warning;
    last.message = std::to_string(more) + " more problems in this file are not shown";
    last.expected.clear();
    last.hint = "mend the first ones and try again";
    last.notes.clear();
}

}  // namespace gainsay::language
