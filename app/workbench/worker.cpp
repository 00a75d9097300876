#include "app/workbench/worker.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace gainsay::app {

Worker::Worker(std::unique_ptr<Session> session, BudgetLimits limits, Render render)
    : session_(std::move(session)), limits_(limits), render_(std::move(render)), thread_([this] { run(); }) {}

Worker::~Worker() {
    stop();
    thread_.join();
}

void Worker::answer(Request& request, std::optional<std::string> text) {
    request.answer = std::move(text);
    request.done = true;
    done_.notify_all();
}

std::optional<std::string> Worker::wait_for(std::shared_ptr<Request> request, std::unique_lock<std::mutex>& lock) {
    if (stopping_) return std::nullopt;
    waiting_.push_back(request);
    wake_.notify_one();
    done_.wait(lock, [&] { return request->done; });
    return std::move(request->answer);
}

// The lock is held while the running refresh is cancelled: it is that of the budget's owner, who is in no need of ours.
std::optional<std::string> Worker::update(const std::string& page, Texts texts, bool whole) {
    std::unique_lock lock(mutex_);
    const auto older = [&](const Request& request) { return request.page == page && request.may_be_overtaken; };
    for (const auto& request : waiting_)
        if (older(*request)) answer(*request, std::nullopt);
    std::erase_if(waiting_, [](const auto& request) { return request->done; });
    if (current_ && older(*current_) && running_ != nullptr) {
        current_->overtaken = true;
        running_->cancel();
    }
    auto request = std::make_shared<Request>();
    request->page = page;
    request->texts = std::move(texts);
    request->whole = whole;
    request->may_be_overtaken = true;
    return wait_for(std::move(request), lock);
}

std::optional<std::string> Worker::state(const std::string& page, Texts texts) {
    std::unique_lock lock(mutex_);
    auto request = std::make_shared<Request>();
    request->page = page;
    request->texts = std::move(texts);
    request->whole = true;
    return wait_for(std::move(request), lock);
}

std::shared_ptr<const Snapshot> Worker::snapshot(const std::string& page) const {
    const std::lock_guard lock(mutex_);
    const auto found = latest_.find(page);
    return found == latest_.end() ? nullptr : found->second;
}

void Worker::forget(const std::string& page) {
    const std::lock_guard lock(mutex_);
    latest_.erase(page);
}

void Worker::stop() {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    if (running_ != nullptr) running_->cancel();
    if (current_ && !current_->done) answer(*current_, std::nullopt);
    for (const auto& request : std::exchange(waiting_, {})) answer(*request, std::nullopt);
    wake_.notify_one();
}

std::shared_ptr<const Snapshot> Worker::refresh(const Request& request, const Budget& budget) {
    std::erase_if(given_, [&](const std::string& path) {
        const bool gone = !request.texts.rules.contains(path);
        if (gone) session_->remove_rules(path);
        return gone;
    });
    for (const auto& [path, text] : request.texts.rules) {
        session_->set_rules(path, text);
        given_.insert(path);
    }
    session_->set_what_if(request.texts.what_if);
    return session_->refresh(budget);
}

void Worker::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        wake_.wait(lock, [&] { return stopping_ || !waiting_.empty(); });
        if (stopping_) return;
        current_ = waiting_.front();
        waiting_.pop_front();
        Budget budget(limits_);
        running_ = &budget;
        lock.unlock();
        const auto begun = std::chrono::steady_clock::now();
        const auto snapshot = refresh(*current_, budget);
        const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - begun;
        lock.lock();
        running_ = nullptr;
        if (stopping_) return;
        // What came to its end in spite of newer edits is told to nobody: the page would show it for a moment only.
        if (!snapshot || current_->overtaken) {
            answer(*std::exchange(current_, nullptr), std::nullopt);
            continue;
        }
        const auto request = std::exchange(current_, nullptr);
        latest_[request->page] = snapshot;
        lock.unlock();
        std::string text = render_(request->page, *snapshot, request->whole, time.count());
        lock.lock();
        if (!request->done) answer(*request, std::move(text));
    }
}

}  // namespace gainsay::app
