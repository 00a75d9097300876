#pragma once
// The signals by which a person ends a program that goes on until told otherwise.

#include <chrono>

namespace gainsay::app {

/// SIGINT and SIGTERM, taken out of the hands of this thread and of all that it begins from now on, so that they can be
/// waited for. Until the process ends.
class EndSignals {
public:
    EndSignals();
    /// True when one came within the time.
    bool wait_for(std::chrono::milliseconds time) const;
};

}  // namespace gainsay::app
