#include "app/progress_bar.hpp"

#include <ostream>
#include <string>

namespace gainsay::app {
namespace {

constexpr std::chrono::milliseconds kPatience{300};  ///< before anything is shown
constexpr std::chrono::milliseconds kPause{100};     ///< between two pictures
constexpr std::size_t kWidth = 30;

}  // namespace

ProgressBar::ProgressBar(std::ostream& terminal)
    : out_(terminal), next_(std::chrono::steady_clock::now() + kPatience) {}

ProgressBar::~ProgressBar() {
    erase();
}

void ProgressBar::show(std::size_t done, std::size_t all) {
    const std::lock_guard lock(mutex_);
    if (done >= all) return erase();
    const auto now = std::chrono::steady_clock::now();
    if (now < next_ || done <= shown_) return;
    next_ = now + kPause;
    shown_ = done;
    drawn_ = true;
    const std::size_t full = kWidth * done / all;
    out_ << "\rReading [" << std::string(full, '#') << std::string(kWidth - full, '.') << "] " << done << " of " << all
         << std::flush;
}

void ProgressBar::erase() {
    if (drawn_) out_ << "\r\033[K" << std::flush;  // back to the first column, and clear the line (ECMA-48, EL)
    drawn_ = false;
}

}  // namespace gainsay::app
