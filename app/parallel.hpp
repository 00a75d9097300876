#pragma once
// Independent work on several threads.

#include <cstddef>
#include <functional>

namespace gainsay::app {

/// Calls work(0) … work(count - 1), each once, on up to `jobs` threads. Returns when all are done; the exception of the
/// smallest index, if any, is thrown again.
void for_each_index(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

}  // namespace gainsay::app
