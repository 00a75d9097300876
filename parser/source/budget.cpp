#include "parser/source/budget.hpp"

#include <algorithm>
#include <string>
#include <thread>
#include <utility>

namespace gainsay {

using std::chrono::milliseconds;

Budget::Budget(BudgetLimits limits) : limits_(limits), begun_(std::chrono::steady_clock::now()) {}

Budget::Interrupt::Interrupt(const Budget& budget, std::function<void()> stop) : budget_(budget) {
    const std::lock_guard lock(budget.interrupts_mutex_);
    place_ = budget.interrupts_.insert(budget.interrupts_.end(), std::move(stop));
}

Budget::Interrupt::~Interrupt() {
    const std::lock_guard lock(budget_.interrupts_mutex_);
    budget_.interrupts_.erase(place_);
}

// A solver that has only just begun may not notice the first call, so calls are repeated.
void Budget::cancel() {
    cancelled_.store(true);
    while (true) {
        {
            const std::lock_guard lock(interrupts_mutex_);
            if (interrupts_.empty()) return;
            for (const auto& stop : interrupts_) stop();
        }
        std::this_thread::sleep_for(milliseconds{1});
    }
}

bool Budget::exhausted() const {
    if (cancelled()) return true;
    const auto left = remaining();
    return left && left->count() == 0;
}

std::optional<milliseconds> Budget::remaining() const {
    if (!limits_.wall_time) return std::nullopt;
    const auto used = std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - begun_);
    return std::max(milliseconds{0}, *limits_.wall_time - used);
}

std::string Budget::reason() const {
    if (cancelled()) return "cancelled";
    if (!exhausted()) return {};
    const auto limit = limits_.wall_time->count();
    const std::string amount = limit % 1000 == 0 ? std::to_string(limit / 1000) + " s" : std::to_string(limit) + " ms";
    return "time limit of " + amount + " reached";
}

}  // namespace gainsay
