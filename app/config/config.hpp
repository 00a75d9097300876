#pragma once
// gainsay.toml: what a newsroom settles once for everybody. Plain values; config_reader.hpp reads them, and the command
// line wins over them.

#include "parser/source/calendar.hpp"
#include "parser/source/decimal.hpp"
#include "parser/source/diagnostic.hpp"
#include "parser/source/source_text.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace gainsay::app {

enum class FailOn { error, warning, note, never };

/// The level of findings of a kind, or of findings that rest on a rule.
struct LevelSetting {
    std::string name;   ///< of the kind; a glob of rule ids
    std::string level;  ///< "error", "warning", "note" or "off"
    SourceRange range;
};

/// A newspaper, agency or speaker, however articles call it.
struct SourceSetting {
    std::string name;
    std::vector<std::string> also;  ///< other names of the same source
    std::optional<Decimal> weight;  ///< see findings::usable_weight
    SourceRange range;
};

/// Findings that somebody looked at and accepted: those that fit everything which is given here.
struct Suppression {
    std::string fingerprint;  ///< its beginning, eight digits at least
    std::string kind;
    std::string rule;          ///< a glob of rule ids
    std::string article;       ///< a glob of paths relative to the file
    std::string reason;        ///< never empty
    std::optional<Day> until;  ///< the last day on which it holds
    SourceRange range;
};

struct Config {
    std::string path;    ///< as shown
    std::string bytes;   ///< its text, to show where something is wrong
    std::string folder;  ///< what its paths and globs are relative to; empty: the current folder

    std::vector<std::string> rules;  ///< paths, already relative to the current folder; so are those below
    std::optional<bool> builtin;
    std::vector<std::string> without;  ///< names of built-in packs
    std::optional<FailOn> fail_on;
    std::optional<double> min_coverage;  ///< per cent
    std::vector<LevelSetting> kind_levels, rule_levels;
    std::vector<SourceSetting> sources;
    std::vector<std::string> exclude;  ///< globs of paths relative to the file
    std::vector<std::string> against;
    std::vector<Suppression> suppressions;
    std::string baseline, cache;
    std::optional<std::uint32_t> cache_size;  ///< MiB

    /// Errors make the run end with exit code 2; what could be read holds all the same. The source of each is
    /// SourceId::at(0), this file.
    std::vector<Diagnostic> diagnostics;
};

/// `path` as seen from the folder of the configuration; empty when it lies elsewhere.
std::string relative_to(const Config& config, const std::string& path);
/// Whether the configuration leaves an article out.
bool excludes(const Config& config, const std::string& path);

}  // namespace gainsay::app
