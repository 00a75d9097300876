#pragma once
// The baseline: findings that are known and do not fail. One entry a line, by fingerprint, so that two branches that
// add entries merge without a conflict.

#include "app/engine.hpp"

#include <string>
#include <vector>

namespace gainsay::app {

struct BaselineEntry {
    std::string fingerprint, kind, level, title;
    std::string reason;      ///< never empty
    std::uint32_t line = 0;  ///< where it stands; 0 when it is new
};

/// JSON lines: {"fingerprint","kind","level","title","reason"}. Entries that cannot be read are left out and told.
std::vector<BaselineEntry> read_baseline(const SourceMap& sources, SourceId source,
                                         std::vector<Diagnostic>& diagnostics);
/// The entries by fingerprint, each once.
std::string baseline_text(std::vector<BaselineEntry> entries);

struct BaselineOptions {
    std::string file;    ///< to be read; empty: none
    std::string write;   ///< to be written; empty: none. Entries that are there keep their reasons
    std::string reason;  ///< of new entries
};

/// Marks what is known. Entries that fit no finding have expired, unless the run did not see everything (articles that
/// are accepted or were not read, something undecided): then nobody can tell.
void hold_against_baseline(Run& run, const BaselineOptions& options);

}  // namespace gainsay::app
