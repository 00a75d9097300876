#include "parser/source/budget.hpp"

#include <algorithm>

namespace gainsay {

using std::chrono::milliseconds;

Budget::Budget(BudgetLimits limits) : limits_(limits), begun_(std::chrono::steady_clock::now()) {}

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
