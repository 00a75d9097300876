#pragma once
// One thread that keeps the session up to date, for several pages that each have edits of their own. Whoever brings
// edits waits for what they changed; newer edits of a page overtake those of the same page that are still worked on.

#include "app/session/session.hpp"

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>

namespace gainsay::app {

class Worker {
public:
    /// What a page has: all its rule files by path, and what it takes not to hold.
    struct Texts {
        std::map<std::string, std::string> rules;
        WhatIf what_if;
    };
    /// Puts a snapshot into words, on the worker's thread, one at a time and in order. `whole`: for a page that knows
    /// nothing yet; else what is new since the page's last call.
    using Render =
        std::function<std::string(const std::string& page, const Snapshot& snapshot, bool whole, double milliseconds)>;
    Worker(std::unique_ptr<Session> session, BudgetLimits limits, Render render);
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// What the texts changed for the page; none when newer ones of the same page overtook them, or the worker stops.
    std::optional<std::string> update(const std::string& page, Texts texts, bool whole = false);
    /// All there is for these texts; nothing overtakes it. None when the worker stops.
    std::optional<std::string> state(const std::string& page, Texts texts);
    /// The page's last one. Null before its first refresh.
    std::shared_ptr<const Snapshot> snapshot(const std::string& page) const;
    void forget(const std::string& page);
    /// Ends what runs and answers all who wait.
    void stop();

private:
    struct Request {
        std::string page;
        Texts texts;
        bool whole = false, may_be_overtaken = false, overtaken = false, done = false;
        std::optional<std::string> answer;
    };
    std::optional<std::string> wait_for(std::shared_ptr<Request> request, std::unique_lock<std::mutex>& lock);
    void run();
    std::shared_ptr<const Snapshot> refresh(const Request& request, const Budget& budget);
    void answer(Request& request, std::optional<std::string> text);

    std::unique_ptr<Session> session_;
    BudgetLimits limits_;
    Render render_;
    mutable std::mutex mutex_;
    std::condition_variable wake_, done_;
    std::deque<std::shared_ptr<Request>> waiting_;  ///< the oldest first
    std::shared_ptr<Request> current_;
    Budget* running_ = nullptr;  ///< of `current_`
    std::map<std::string, std::shared_ptr<const Snapshot>> latest_;
    std::set<std::string> given_;  ///< paths of the session's rule files; the worker's thread alone
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace gainsay::app
