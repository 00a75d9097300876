#pragma once
// What the answering thread waits for: messages of the client and results of the engine, in the order in which they
// come.

#include "app/lsp/engine_worker.hpp"
#include "app/lsp/proposals.hpp"
#include "app/lsp/protocol.hpp"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <set>
#include <string>
#include <variant>

namespace gainsay::app::lsp {

struct EndOfInput {};
using Event = std::variant<Message, ProtocolError, EngineResult, Proposed, EndOfInput>;

class EventQueue {
public:
    /// Waits while very much is queued, so that a client that writes without reading cannot fill the memory.
    void push(Event event);
    /// Never refused: for the engine, which must not wait for the client.
    void push_engine(EngineResult result);
    void push_proposed(Proposed proposed);
    Event pop();

    /// A request that is still in the queue, or put off, is then answered with an error.
    void cancel(const std::string& id);
    /// True once for each cancelled id.
    bool take_cancelled(const std::string& id);

private:
    std::mutex mutex_;
    std::condition_variable filled_, emptied_;
    std::deque<Event> events_;
    std::set<std::string> cancelled_;
};

}  // namespace gainsay::app::lsp
