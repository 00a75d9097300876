#pragma once
// One thread that keeps the session up to date. Whoever brings edits waits for what they changed; newer edits overtake
// those that are still being worked on.

#include "app/session/session.hpp"

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace gainsay::app {

class Worker {
public:
    /// Puts a snapshot into words, on the worker's thread, one at a time and in order. `whole`: for a page that knows
    /// nothing yet; else what is new since the last call.
    using Render = std::function<std::string(const Snapshot& snapshot, bool whole, double milliseconds)>;
    Worker(std::unique_ptr<Session> session, BudgetLimits limits, Render render);
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    struct Edits {
        std::map<std::string, std::string> rules;  ///< path → text
        std::optional<WhatIf> what_if;
    };
    /// What the edits changed; none when others overtook them (they are made all the same) or the worker stops.
    std::optional<std::string> update(Edits edits);
    /// All there is now; waits for the first refresh. None when the worker stops.
    std::optional<std::string> state();
    /// Null before the first refresh.
    std::shared_ptr<const Snapshot> snapshot() const;
    /// Ends what runs and answers all who wait.
    void stop();

private:
    struct Request {
        bool whole = false, done = false;
        std::optional<std::string> answer;
    };
    std::optional<std::string> wait_for(const std::shared_ptr<Request>& request, std::unique_lock<std::mutex>& lock);
    void run();
    void answer(const std::shared_ptr<Request>& request, std::optional<std::string> text);

    std::unique_ptr<Session> session_;
    BudgetLimits limits_;
    Render render_;
    mutable std::mutex mutex_;
    std::condition_variable wake_, done_;
    Edits edits_;                                   ///< not yet given to the session
    std::shared_ptr<Request> update_;               ///< the newest
    std::vector<std::shared_ptr<Request>> states_;  ///< waiting
    Budget* running_ = nullptr;
    std::shared_ptr<const Snapshot> latest_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace gainsay::app
