#pragma once
// `gainsay workbench`: a page on this machine that shows articles, rules and findings while rules are written.

#include "app/commands/commands.hpp"

#include <cstdint>

namespace gainsay::app {

struct WorkbenchOptions {
    EngineOptions engine;
    JudgementOptions judgement;
    std::uint16_t port = 0;  ///< 0: any that is free
    bool open = true;        ///< in the user's browser
};
/// Serves until SIGINT or SIGTERM. 2 when the port cannot be had or there is nothing to show.
ExitCode run_workbench(const WorkbenchOptions& options, const Streams& streams, const Log& log);

}  // namespace gainsay::app
