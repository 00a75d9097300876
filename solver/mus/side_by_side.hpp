#pragma once
// Independent work on several threads.

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <thread>
#include <vector>

namespace gainsay::mus {

/// Calls work(0) … work(count - 1), each once and in this order of beginning, on up to `jobs` threads. Returns when all
/// are done; the exception of the smallest index, if any, is thrown again.
template <class Work>
void side_by_side(std::size_t count, std::size_t jobs, const Work& work) {
    std::atomic<std::size_t> next{0};
    std::vector<std::exception_ptr> failures(count);
    const auto take_work = [&] {
        for (std::size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) {
            try {
                work(i);
            } catch (...) {
                failures[i] = std::current_exception();
            }
        }
    };
    {
        std::vector<std::jthread> helpers;
        for (std::size_t i = 1; i < std::min(jobs, count); ++i) helpers.emplace_back(take_work);
        take_work();
    }
    for (const std::exception_ptr& failure : failures)
        if (failure) std::rethrow_exception(failure);
}

}  // namespace gainsay::mus
