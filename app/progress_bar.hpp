#pragma once
// How far a long run is, on one line of a terminal, for who waits.

#include <chrono>
#include <cstddef>
#include <iosfwd>
#include <mutex>

namespace gainsay::app {

/// Draws over itself and takes everything back at the end. Runs that are over before anybody would wonder show nothing.
class ProgressBar {
public:
    explicit ProgressBar(std::ostream& terminal);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    /// From any thread. All done: the line is taken back.
    void show(std::size_t done, std::size_t all);

private:
    void erase();

    std::ostream& out_;
    std::mutex mutex_;
    std::chrono::steady_clock::time_point next_;  ///< when it may be drawn again
    std::size_t shown_ = 0;                       ///< articles on the line; they never become fewer
    bool drawn_ = false;
};

}  // namespace gainsay::app
