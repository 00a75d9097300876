#pragma once
// Limits of a run. Steps come first, because they are the same on every machine; wall time is a stop of last resort and
// is always reported when it strikes.

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <list>
#include <mutex>
#include <optional>
#include <string>

namespace gainsay {

struct BudgetLimits {
    std::uint64_t solver_steps = 40'000'000;   ///< Z3 resource units for one check
    std::uint32_t sets_per_component = 2'000;  ///< minimal sets enumerated for one component
    /// Constraints looked at for one component, each as often as a question is asked of it: as many as take a few
    /// seconds. No new set is looked for beyond; 0: no limit.
    std::uint64_t looks_per_component = 10'000'000;
    std::optional<std::chrono::milliseconds> wall_time;
};

/// Shared by the stages of one run; safe to ask from several threads.
class Budget {
public:
    /// While it lives, cancel() calls its function: a way to stop what does not ask the budget, such as a solver.
    class Interrupt {
    public:
        Interrupt(const Budget& budget, std::function<void()> stop);
        ~Interrupt();
        Interrupt(const Interrupt&) = delete;
        Interrupt& operator=(const Interrupt&) = delete;

    private:
        const Budget& budget_;
        std::list<std::function<void()>>::iterator place_;
    };

    explicit Budget(BudgetLimits limits = {});
    const BudgetLimits& limits() const { return limits_; }
    /// From any thread. Calls the interrupts until none is left, so when it returns nothing of the run is being solved
    /// any more. Require: not from within an interrupt or from the thread that holds one.
    void cancel();
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
    mutable std::mutex interrupts_mutex_;
    mutable std::list<std::function<void()>> interrupts_;
};

}  // namespace gainsay
