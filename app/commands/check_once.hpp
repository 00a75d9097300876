#pragma once
// One check, from files to what it says, for commands that check once or again and again.

#include "app/cache/result_cache.hpp"
#include "app/commands/commands.hpp"
#include "app/input_files.hpp"

namespace gainsay::app {

/// A result, and whether the same inputs always give it.
struct Checked {
    RunResult result;
    bool lasting = false;
    Statistics statistics;
    reports::Report report;  ///< empty when the result is from the cache
};

/// Writes nothing but the progress bar.
Checked check_once(const CheckOptions& options, InputFiles articles, const Streams& streams, const Log& log);

}  // namespace gainsay::app
