#include "app/lsp/proposals.hpp"

#include <exception>
#include <utility>

namespace gainsay::app::lsp {
namespace {

Proposed proposed(ProposalWish wish) {
    Proposed out{std::move(wish), std::string()};
    try {
        out.answer = propose(*out.wish.snapshot, out.wish.article, out.wish.range);
    } catch (const std::exception& problem) {
        out.answer = std::string(problem.what());
    }
    return out;
}

}  // namespace

ProposalWorker::ProposalWorker(std::function<void(Proposed)> deliver)
    : deliver_(std::move(deliver)), thread_([this] { run(); }) {}

ProposalWorker::~ProposalWorker() {
    {
        const std::lock_guard lock(mutex_);
        stop_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

void ProposalWorker::ask(ProposalWish wish) {
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::move(wish));
    }
    wake_.notify_all();
}

void ProposalWorker::forget(const ProposalWish& wish) {
    const std::lock_guard lock(mutex_);
    std::erase(waiting_, wish);
}

void ProposalWorker::run() {
    while (true) {
        ProposalWish wish;
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [&] { return stop_ || !waiting_.empty(); });
            if (stop_) return;
            wish = std::move(waiting_.front());
            waiting_.pop_front();
        }
        deliver_(proposed(std::move(wish)));
    }
}

}  // namespace gainsay::app::lsp
