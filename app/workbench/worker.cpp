#include "app/workbench/worker.hpp"

#include <chrono>
#include <utility>

namespace gainsay::app {

Worker::Worker(std::unique_ptr<Session> session, BudgetLimits limits, Render render)
    : session_(std::move(session)), limits_(limits), render_(std::move(render)), thread_([this] { run(); }) {}

Worker::~Worker() {
    stop();
    thread_.join();
}

void Worker::answer(const std::shared_ptr<Request>& request, std::optional<std::string> text) {
    request->answer = std::move(text);
    request->done = true;
    done_.notify_all();
}

std::optional<std::string> Worker::wait_for(const std::shared_ptr<Request>& request,
                                            std::unique_lock<std::mutex>& lock) {
    wake_.notify_one();
    done_.wait(lock, [&] { return request->done; });
    return std::move(request->answer);
}

// The lock is held while the running refresh is cancelled: it is that of the budget's owner, who is in no need of ours.
std::optional<std::string> Worker::update(Edits edits) {
    std::unique_lock lock(mutex_);
    if (stopping_) return std::nullopt;
    for (auto& [path, text] : edits.rules) edits_.rules[path] = std::move(text);
    if (edits.what_if) edits_.what_if = std::move(edits.what_if);
    if (update_) answer(std::exchange(update_, nullptr), std::nullopt);
    const auto request = update_ = std::make_shared<Request>();
    if (running_ != nullptr) running_->cancel();
    return wait_for(request, lock);
}

std::optional<std::string> Worker::state() {
    std::unique_lock lock(mutex_);
    if (stopping_) return std::nullopt;
    const auto request = std::make_shared<Request>();
    request->whole = true;
    states_.push_back(request);
    return wait_for(request, lock);
}

std::shared_ptr<const Snapshot> Worker::snapshot() const {
    const std::lock_guard lock(mutex_);
    return latest_;
}

void Worker::stop() {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    if (running_ != nullptr) running_->cancel();
    if (update_) answer(std::exchange(update_, nullptr), std::nullopt);
    for (const auto& request : std::exchange(states_, {})) answer(request, std::nullopt);
    wake_.notify_one();
}

void Worker::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        wake_.wait(lock, [&] { return stopping_ || update_ || !states_.empty(); });
        if (stopping_) return;
        Edits edits = std::exchange(edits_, {});
        Budget budget(limits_);
        running_ = &budget;
        lock.unlock();
        const auto begun = std::chrono::steady_clock::now();
        for (auto& [path, text] : edits.rules) session_->set_rules(path, std::move(text));
        if (edits.what_if) session_->set_what_if(std::move(*edits.what_if));
        const auto snapshot = session_->refresh(budget);
        const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - begun;
        lock.lock();
        running_ = nullptr;
        if (!snapshot) continue;  // overtaken: the newer edits are waiting
        latest_ = snapshot;
        const auto request = std::exchange(update_, nullptr);
        const auto states = std::exchange(states_, {});
        lock.unlock();
        std::optional<std::string> delta, whole;
        if (request) delta = render_(*snapshot, false, time.count());
        if (!states.empty()) whole = render_(*snapshot, true, time.count());
        lock.lock();
        if (request) answer(request, std::move(delta));
        for (const auto& waiting : states) answer(waiting, whole);
    }
}

}  // namespace gainsay::app
