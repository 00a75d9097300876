#include "app/signals.hpp"

#include <signal.h>

namespace gainsay::app {
namespace {

sigset_t end_signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

}  // namespace

EndSignals::EndSignals() {
    const sigset_t set = end_signals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

bool EndSignals::wait_for(std::chrono::milliseconds time) const {
    const sigset_t set = end_signals();
    const timespec span{static_cast<time_t>(time.count() / 1000), static_cast<long>(time.count() % 1000) * 1'000'000};
    return sigtimedwait(&set, nullptr, &span) > 0;
}

}  // namespace gainsay::app
