#pragma once
// The engine on a thread of its own: takes changes of texts at any time, gives up what it is working on when newer ones
// come, and delivers what holds for the newest.

#include "app/session/session.hpp"

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace gainsay::app::lsp {

/// Texts by path; none: the file is gone.
struct Changes {
    std::map<std::string, std::optional<std::string>> articles, rules;
    std::set<std::string> accepted;  ///< of all articles those that others are held against
    /// A session of another configuration, for which these are all texts; none: the one that is there goes on.
    std::optional<SessionOptions> anew;
    bool empty() const { return articles.empty() && rules.empty() && !anew; }
};

struct EngineResult {
    std::uint64_t generation = 0;  ///< of the newest change that went into it
    std::shared_ptr<const Snapshot> snapshot;
    bool linted = false;
    std::vector<Diagnostic> lints;  ///< sources are those of the snapshot
};

class EngineWorker {
public:
    /// `deliver` is called on the worker's thread: for each generation that is not overtaken first without and then
    /// with lints.
    EngineWorker(SessionOptions options, std::function<void(EngineResult)> deliver);
    ~EngineWorker();
    EngineWorker(const EngineWorker&) = delete;
    EngineWorker& operator=(const EngineWorker&) = delete;

    /// Require: generations grow.
    void change(Changes changes, std::uint64_t generation);

private:
    struct Work {
        Changes changes;
        std::uint64_t generation = 0;
        std::shared_ptr<Budget> budget;
    };
    void run();
    std::optional<Work> next();
    void apply(Changes changes);

    unsigned jobs_;
    std::unique_ptr<Session> session_;
    std::function<void(EngineResult)> deliver_;
    std::mutex mutex_;
    std::condition_variable wake_;
    Changes waiting_;
    std::uint64_t generation_ = 0, begun_ = 0;
    std::shared_ptr<Budget> running_;
    bool stop_ = false;
    std::thread thread_;
};

}  // namespace gainsay::app::lsp
