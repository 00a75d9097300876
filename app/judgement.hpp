#pragma once
// What a newsroom makes of the findings: levels, suppressions and the baseline of what is known.

#include "app/engine.hpp"

#include <optional>
#include <string>

namespace gainsay::app {

/// The day it is now.
Day today_in_utc();

struct JudgementOptions {
    std::optional<Day> today;    ///< what expiry is held against; none: the day in UTC, and only when something expires
    std::string baseline;        ///< a file; empty: none
    std::string write_baseline;  ///< a file to write; empty: none
    std::string reason;          ///< of entries that are new in it
    bool notes = true;           ///< tell what suppresses nothing; of many stories most suppressions concern one
};

/// Levels as the configuration has them, suppressed findings put aside, ids given anew by level and position, then
/// findings of the baseline marked. Notes say what suppresses nothing any more; errors end in exit code 2. Writes the
/// baseline when that is asked for.
void judge(Run& run, const JudgementOptions& options);

}  // namespace gainsay::app
