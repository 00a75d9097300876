#include "parser/source/diagnostic.hpp"

#include "parser/source/utf8.hpp"

#include <algorithm>

namespace gainsay {
namespace {

constexpr std::size_t kShownBefore = 60;  ///< code points of the line shown left of the caret
constexpr std::size_t kShownAfter = 60;

const char* name(Severity severity) {
    switch (severity) {
    case Severity::error:
        return "error";
    case Severity::warning:
        return "warning";
    case Severity::note:
        break;
    }
    return "note";
}

bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// Steps back at most `count` code points; walks bytes, so it costs nothing on a line of megabytes.
std::size_t step_back(std::string_view text, std::size_t at, std::size_t count) {
    for (; count > 0 && at > 0; --count) {
        --at;
        for (int i = 0; i < 3 && at > 0 && is_continuation(text[at]); ++i) --at;
    }
    return at;
}

std::size_t step_forward(std::string_view text, std::size_t at, std::size_t count) {
    for (; count > 0 && at < text.size(); --count) at += decode_utf8(text, at).length;
    return at;
}

std::size_t width(std::string_view text) {
    return count_code_points(printable(text));
}

/// The line of a range with carets below it, cut around the range when it is long.
std::string excerpt(const SourceText& source, SourceRange range) {
    const std::uint32_t number = source.position(range.begin).line;
    const std::string_view line = source.line(number);
    const std::uint32_t line_start = source.line_start(number);
    const std::size_t begin = std::min<std::size_t>(range.begin - std::min(range.begin, line_start), line.size());
    const std::size_t end = std::clamp<std::size_t>(range.end - std::min(range.end, line_start), begin, line.size());
    const std::size_t from = step_back(line, begin, kShownBefore);
    const std::size_t to = step_forward(line, begin, kShownAfter);
    const std::string_view marked = line.substr(begin, std::min(end, to) - begin);

    std::string out = "  ";
    if (from > 0) out += "...";
    out += printable(line.substr(from, to - from));
    if (to < line.size()) out += "...";
    out += "\n  ";
    out.append((from > 0 ? 3 : 0) + width(line.substr(from, begin - from)), ' ');
    out.append(std::max<std::size_t>(width(marked), 1), '^');
    return out + '\n';
}

std::string place(const SourceText& source, SourceRange range) {
    const LineColumn at = source.position(range.begin);
    return printable(source.path()) + ':' + std::to_string(at.line) + ':' + std::to_string(at.column) + ": ";
}

}  // namespace

bool has_errors(const std::vector<Diagnostic>& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& d) { return d.severity == Severity::error; });
}

std::string render(const Diagnostic& diagnostic, const SourceMap& sources) {
    const bool placed = diagnostic.source.valid() && diagnostic.source.index() < sources.size();
    std::string out;
    if (placed) {
        out += place(sources[diagnostic.source], diagnostic.range);
    } else {
        out += (diagnostic.path.empty() ? "gainsay" : printable(diagnostic.path)) + ": ";
    }
    out += std::string(name(diagnostic.severity)) + ": " + printable(diagnostic.message) + '\n';
    if (placed) out += excerpt(sources[diagnostic.source], diagnostic.range);
    if (!diagnostic.expected.empty()) out += "  expected " + printable(diagnostic.expected) + '\n';
    if (!diagnostic.hint.empty()) out += "  help: " + printable(diagnostic.hint) + '\n';
    for (const DiagnosticNote& note : diagnostic.notes) {
        const bool known = note.source.valid() && note.source.index() < sources.size();
        if (known) out += place(sources[note.source], note.range);
        out += "note: " + printable(note.message) + '\n';
        if (known) out += excerpt(sources[note.source], note.range);
    }
    return out;
}

}  // namespace gainsay
