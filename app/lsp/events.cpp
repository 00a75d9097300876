#include "app/lsp/events.hpp"

#include <algorithm>

namespace gainsay::app::lsp {
namespace {

constexpr std::size_t kMostEvents = 10'000;
constexpr std::size_t kMostCancelled = 10'000;  // ids that never come are forgotten

}  // namespace

void EventQueue::push(Event event) {
    std::unique_lock lock(mutex_);
    emptied_.wait(lock, [&] { return events_.size() < kMostEvents; });
    events_.push_back(std::move(event));
    filled_.notify_one();
}

void EventQueue::push_engine(EngineResult result) {
    const std::lock_guard lock(mutex_);
    // An older one that nobody looked at yet is of no use any more.
    std::erase_if(events_, [](const Event& event) { return std::holds_alternative<EngineResult>(event); });
    events_.emplace_back(std::move(result));
    filled_.notify_one();
}

void EventQueue::push_proposed(Proposed proposed) {
    const std::lock_guard lock(mutex_);
    events_.emplace_back(std::move(proposed));
    filled_.notify_one();
}

Event EventQueue::pop() {
    std::unique_lock lock(mutex_);
    filled_.wait(lock, [&] { return !events_.empty(); });
    Event event = std::move(events_.front());
    events_.pop_front();
    emptied_.notify_one();
    return event;
}

void EventQueue::cancel(const std::string& id) {
    const std::lock_guard lock(mutex_);
    if (cancelled_.size() >= kMostCancelled) cancelled_.clear();
    cancelled_.insert(id);
}

bool EventQueue::take_cancelled(const std::string& id) {
    const std::lock_guard lock(mutex_);
    return cancelled_.erase(id) > 0;
}

}  // namespace gainsay::app::lsp
