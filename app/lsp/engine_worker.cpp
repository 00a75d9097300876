#include "app/lsp/engine_worker.hpp"

#include "app/lsp/lint.hpp"

#include <utility>

namespace gainsay::app::lsp {

EngineWorker::EngineWorker(SessionOptions options, std::function<void(EngineResult)> deliver)
    : jobs_(options.jobs), session_(std::make_unique<Session>(std::move(options))), deliver_(std::move(deliver)),
      thread_([this] { run(); }) {}

EngineWorker::~EngineWorker() {
    std::shared_ptr<Budget> running;
    {
        const std::lock_guard lock(mutex_);
        stop_ = true;
        running = running_;
    }
    if (running) running->cancel();
    wake_.notify_all();
    thread_.join();
}

void EngineWorker::change(Changes changes, std::uint64_t generation) {
    std::shared_ptr<Budget> running;
    {
        const std::lock_guard lock(mutex_);
        if (changes.anew) {
            waiting_ = {};
            waiting_.anew = std::move(changes.anew);
        }
        waiting_.accepted = std::move(changes.accepted);
        for (auto& [path, text] : changes.articles) waiting_.articles[path] = std::move(text);
        for (auto& [path, text] : changes.rules) waiting_.rules[path] = std::move(text);
        generation_ = generation;
        running = running_;
    }
    if (running) running->cancel();
    wake_.notify_all();
}

std::optional<EngineWorker::Work> EngineWorker::next() {
    std::unique_lock lock(mutex_);
    wake_.wait(lock, [&] { return stop_ || generation_ != begun_; });
    if (stop_) return std::nullopt;
    begun_ = generation_;
    running_ = std::make_shared<Budget>();
    return Work{std::exchange(waiting_, {}), begun_, running_};
}

void EngineWorker::apply(Changes changes) {
    if (changes.anew) {
        changes.anew->jobs = jobs_;
        session_ = std::make_unique<Session>(std::move(*changes.anew));
    }
    for (auto& [path, text] : changes.articles) {
        if (text)
            session_->set_article(path, std::move(*text), changes.accepted.contains(path));
        else
            session_->remove_article(path);
    }
    for (auto& [path, text] : changes.rules)
        text ? session_->set_rules(path, std::move(*text)) : session_->remove_rules(path);
}

void EngineWorker::run() {
    while (auto work = next()) {
        apply(std::move(work->changes));
        EngineResult result;
        result.generation = work->generation;
        result.snapshot = session_->refresh(*work->budget);
        if (!result.snapshot || work->budget->cancelled()) continue;
        deliver_(result);
        result.lints = lint(*result.snapshot, *work->budget);
        result.linted = true;
        if (!work->budget->cancelled()) deliver_(std::move(result));
    }
}

}  // namespace gainsay::app::lsp
