#pragma once
// How much memory a search holds, counted by itself: what it learns about subsets, and the sets that it keeps.

#include <atomic>
#include <cstdint>

namespace gainsay::mus {

/// One search's count, shared by its threads.
class MemoryUse {
public:
    explicit MemoryUse(std::uint64_t limit) : limit_(limit) {}
    void add(std::uint64_t bytes) { used_.fetch_add(bytes, std::memory_order_relaxed); }
    void give_back(std::uint64_t bytes) { used_.fetch_sub(bytes, std::memory_order_relaxed); }
    bool exceeded() const { return limit_ != 0 && used_.load(std::memory_order_relaxed) > limit_; }

private:
    const std::uint64_t limit_;  ///< bytes; 0: none
    std::atomic<std::uint64_t> used_{0};
};

/// What one part of a search holds; given back when the object goes.
class MemoryShare {
public:
    explicit MemoryShare(MemoryUse& all) : all_(all) {}
    ~MemoryShare() { all_.give_back(held_); }
    MemoryShare(const MemoryShare&) = delete;
    MemoryShare& operator=(const MemoryShare&) = delete;
    /// The part holds this many bytes now.
    void hold(std::uint64_t bytes) {
        if (bytes > held_) all_.add(bytes - held_);
        if (bytes < held_) all_.give_back(held_ - bytes);
        held_ = bytes;
    }
    void hold_more(std::uint64_t bytes) { hold(held_ + bytes); }
    bool exceeded() const { return all_.exceeded(); }

private:
    MemoryUse& all_;
    std::uint64_t held_ = 0;
};

/// Why a part is undecided when there was no more room.
constexpr const char* kMemoryReason = "memory limit reached";

}  // namespace gainsay::mus
