// Fuzz target: any bytes as a rule file. Nothing crashes or hangs, diagnostics keep their promises, and what could be
// read survives printing and formatting.

#include "parser/language/format.hpp"
#include "parser/language/parse.hpp"
#include "parser/language/printer.hpp"
#include "parser/language/rule_set.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

/// A broken promise stops the fuzzer.
void require(bool holds) {
    if (!holds) std::abort();
}

void require_readable(const gainsay::Diagnostic& d, std::size_t size) {
    require(d.range.begin <= d.range.end && d.range.end <= size);
    require(!d.code.empty() && !d.message.empty() && d.message.find('\n') == std::string::npos);
    require((d.message + d.expected + d.hint).find("boost") == std::string::npos);
}

void check_one(std::string_view bytes) {
    using namespace gainsay;
    SourceMap sources;
    const SourceId source = sources.add("fuzz.rules", std::string(bytes));
    const language::ParseResult parsed = language::parse_rules(sources, source);
    require(parsed.diagnostics.size() <= 50);
    for (const Diagnostic& d : parsed.diagnostics) {
        // The word itself may be quoted from the file, so only files that do not say it are searched for it.
        if (bytes.find("boost") == std::string_view::npos) require_readable(d, bytes.size());
        require(!render(d, sources).empty());
    }
    const SourceId printed = sources.add("printed.rules", language::print(parsed.file));
    const language::ParseResult again = language::parse_rules(sources, printed);
    require(again.file == parsed.file);
    const std::string formatted = language::format_rules(bytes);
    require(language::format_rules(formatted) == formatted);
    const language::CheckedFile file{source, &parsed.file};
    const language::CheckResult checked = language::check_rules({&file, 1});
    require(checked.diagnostics.size() <= 50);
    for (const Diagnostic& d : checked.diagnostics) require(!render(d, sources).empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    check_one({reinterpret_cast<const char*>(data), size});
    return 0;
}
