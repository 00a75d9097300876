#pragma once
// All that the result of a run depends on, as one key.

#include "app/commands/commands.hpp"
#include "app/input_files.hpp"

#include <string>
#include <string_view>

namespace gainsay::app {

/// Reads rules, claims and baseline again; `articles` are as the run reads them. Threads, the names of files that are
/// written and the time limit are not in it: a result does not depend on them unless it says so.
std::string input_key(const CheckOptions& options, const InputFiles& articles, std::string_view engine);

}  // namespace gainsay::app
