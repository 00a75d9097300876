#pragma once
// Sets of parts that are solved side by side, told in the order of the parts.

#include "solver/mus/memory_use.hpp"
#include "solver/mus/mus.hpp"

#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <variant>
#include <vector>

namespace gainsay::mus {

/// Stands between the threads and one listener. The part whose turn it is tells its sets at once; what others find
/// waits. A part that has too much waiting waits itself. Require: of the parts that are not finished, the first is
/// always at work.
class InOrder {
public:
    InOrder(Listener& target, std::size_t parts, MemoryUse& memory);
    ~InOrder();
    InOrder(const InOrder&) = delete;
    InOrder& operator=(const InOrder&) = delete;

    /// What is to listen to a part. Used by one thread.
    Listener& listener_of(std::size_t part);
    /// To be called once for every part, also for those without a set or never begun.
    void finish(std::size_t part);
    /// The target wants no more.
    bool enough() const;

private:
    class Part;
    using Found = std::variant<Mus, Mcs>;
    bool take(std::size_t part, Found&& found);
    void tell_waiting(Part& part);
    void tell(Found&& found);

    Listener& target_;
    MemoryUse& memory_;
    mutable std::mutex mutex_;
    std::condition_variable turn_changed_;
    std::size_t turn_ = 0;
    bool enough_ = false;
    std::vector<std::unique_ptr<Part>> parts_;
};

}  // namespace gainsay::mus
