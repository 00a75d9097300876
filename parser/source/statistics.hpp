#pragma once
// Named counters and stage timers of one run, in the order in which they were first named; printed by --stats.

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gainsay {

class Statistics {
public:
    void count(std::string_view name, std::uint64_t amount = 1);
    void add_time(std::string_view stage, std::chrono::nanoseconds time);
    /// Adds all that another run counted and timed.
    void add(const Statistics& other);
    std::uint64_t counter(std::string_view name) const;
    /// A table for people: stages with milliseconds, then counters.
    std::string to_text() const;

private:
    std::vector<std::pair<std::string, std::uint64_t>> counters_;
    std::vector<std::pair<std::string, std::chrono::nanoseconds>> times_;
};

/// Adds the life of the object to a stage.
class StageTimer {
public:
    StageTimer(Statistics& statistics, std::string_view stage);
    ~StageTimer();
    StageTimer(const StageTimer&) = delete;
    StageTimer& operator=(const StageTimer&) = delete;

private:
    Statistics& statistics_;
    std::string stage_;
    std::chrono::steady_clock::time_point begun_;
};

}  // namespace gainsay
