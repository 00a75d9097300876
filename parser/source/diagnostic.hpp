#pragma once
// One type for everything gainsay tells a user about files: what is wrong, where, what was expected, what to do.

#include "parser/source/ids.hpp"
#include "parser/source/source_text.hpp"

#include <optional>
#include <string>
#include <vector>

namespace gainsay {

enum class Severity { error, warning, note };

struct DiagnosticNote {
    SourceId source;
    SourceRange range;
    std::string message;
    friend bool operator==(const DiagnosticNote&, const DiagnosticNote&) = default;
};

/// A message about a place in a source, or about a whole path when `source` is none.
struct Diagnostic {
    std::string code;  ///< stable name, kebab case: "unreadable-file", "unknown-kind"
    Severity severity = Severity::error;
    std::string message;  ///< one line, no full stop
    SourceId source;      ///< none: the message is about `path` as a whole
    SourceRange range;
    std::string path;      ///< used only when `source` is none
    std::string expected;  ///< "a fact name" — may be empty
    std::string hint;      ///< what to do — may be empty
    std::vector<DiagnosticNote> notes;
    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// True when any of them is an error.
bool has_errors(const std::vector<Diagnostic>& diagnostics);

/// Compiler form: `FILE:LINE:COL: error: text`, the line, a caret line, `expected …`, `help: …`. Control characters of
/// the source are shown as escapes; long lines are cut around the caret. Ends with a newline.
std::string render(const Diagnostic& diagnostic, const SourceMap& sources);

}  // namespace gainsay
