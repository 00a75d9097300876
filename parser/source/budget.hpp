#pragma once
// Limits of a run. Steps come first, because they are the same on every machine; wall time is a stop of last resort and
// is always reported when it strikes.

#include <atomic>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace gainsay {

struct BudgetLimits {
    std::uint64_t solver_steps = 40'000'000;   ///< Z3 resource units for one check
    std::uint32_t sets_per_component = 2'000;  ///< minimal sets enumerated for one component
    std::optional<std::chrono::milliseconds> wall_time;
};

/// Shared by the stages of one run; safe to ask from several threads.
class Budget {
public:
    explicit Budget(BudgetLimits limits = {});
    const BudgetLimits& limits() const { return limits_; }
    void cancel() { cancelled_.store(true); }
    bool cancelled() const { return cancelled_.load(); }
    /// True when cancelled or out of wall time.
    bool exhausted() const;
    /// Wall time that is left; none when there is no limit.
    std::optional<std::chrono::milliseconds> remaining() const;
    /// "cancelled", "time limit of 10 s reached" or empty.
    std::string reason() const;

private:
    BudgetLimits limits_;
    std::chrono::steady_clock::time_point begun_;
    std::atomic<bool> cancelled_{false};
};

}  // namespace gainsay
