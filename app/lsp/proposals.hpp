#pragma once
// Patterns for words of articles, found on a thread of their own: trying one out reads every article.

#include "app/session/propose.hpp"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <variant>

namespace gainsay::app::lsp {

/// A part of an article for which a pattern is wanted.
struct ProposalWish {
    std::shared_ptr<const Snapshot> snapshot;
    ArticleId article;
    SourceRange range;
    friend bool operator==(const ProposalWish&, const ProposalWish&) = default;
};

struct Proposed {
    ProposalWish wish;
    std::variant<Proposal, std::string> answer;  ///< or why there is none
};

class ProposalWorker {
public:
    /// `deliver` is called on the worker's thread, once for each wish that is not forgotten.
    explicit ProposalWorker(std::function<void(Proposed)> deliver);
    /// Waits for the one that is being worked on.
    ~ProposalWorker();
    ProposalWorker(const ProposalWorker&) = delete;
    ProposalWorker& operator=(const ProposalWorker&) = delete;

    void ask(ProposalWish wish);
    /// Of wishes that have not been begun.
    void forget(const ProposalWish& wish);

private:
    void run();

    std::function<void(Proposed)> deliver_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<ProposalWish> waiting_;
    bool stop_ = false;
    std::thread thread_;
};

}  // namespace gainsay::app::lsp
