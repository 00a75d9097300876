#pragma once
// Reads rule text of a test and tells what was found, with the words at fault instead of offsets.

#include "parser/language/parse.hpp"
#include "parser/language/printer.hpp"
#include "parser/language/rule_set.hpp"

#include <string>
#include <vector>

namespace rule_text {

/// "unknown-kind: evnt": the code and the bytes it points at.
inline std::string shown(const gainsay::Diagnostic& d, const gainsay::SourceMap& sources) {
    return d.code + ": " + std::string(sources[d.source].slice(d.range));
}

struct Read {
    gainsay::SourceMap sources;
    gainsay::language::ParseResult result;
    explicit Read(std::string text) {
        result = gainsay::language::parse_rules(sources, sources.add("test.rules", std::move(text)));
    }

    std::vector<std::string> faults() const {
        std::vector<std::string> out;
        for (const auto& d : result.diagnostics) out.push_back(shown(d, sources));
        return out;
    }
    const gainsay::Diagnostic& first() const { return result.diagnostics.at(0); }
};

/// Checks the texts together; each gets the pack line it lacks.
struct Checked {
    gainsay::SourceMap sources;
    std::vector<gainsay::language::ParseResult> parsed;
    gainsay::language::CheckResult result;

    explicit Checked(std::vector<std::string> texts) {
        std::vector<gainsay::language::CheckedFile> files;
        parsed.reserve(texts.size());
        for (std::string& text : texts) {
            const std::string number = std::to_string(parsed.size() + 1);
            const std::string pack = text.substr(0, 5) == "pack " ? "" : "pack p" + number + " \"Test\"\n";
            const auto source = sources.add("p" + number + ".rules", pack + text);
            parsed.push_back(gainsay::language::parse_rules(sources, source));
            files.push_back({source, &parsed.back().file});
        }
        result = gainsay::language::check_rules(files);
    }
    explicit Checked(std::string text) : Checked(std::vector<std::string>{std::move(text)}) {}

    /// Of the parser, then of the checker.
    std::vector<std::string> faults() const {
        std::vector<std::string> out;
        for (const auto& p : parsed) {
            for (const auto& d : p.diagnostics) out.push_back(shown(d, sources));
        }
        for (const auto& d : result.diagnostics) out.push_back(shown(d, sources));
        return out;
    }
    const gainsay::Diagnostic& first() const { return result.diagnostics.at(0); }
    const gainsay::language::RuleSet& rules() const { return result.rules; }
};

using Faults = std::vector<std::string>;

}  // namespace rule_text
