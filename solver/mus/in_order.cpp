#include "solver/mus/in_order.hpp"

#include <utility>

namespace gainsay::mus {
namespace {

constexpr std::uint64_t kMostWaiting = std::uint64_t{16} << 20;  // bytes of one part

}  // namespace

class InOrder::Part final : public Listener {
public:
    Part(InOrder& all, std::size_t number) : share(all.memory_), all_(all), number_(number) {}
    bool take(Mus&& mus) override { return all_.take(number_, std::move(mus)); }
    bool take(Mcs&& mcs) override { return all_.take(number_, std::move(mcs)); }

    std::vector<Found> waiting;
    std::uint64_t bytes = 0;
    MemoryShare share;
    bool finished = false;

private:
    InOrder& all_;
    std::size_t number_;
};

InOrder::InOrder(Listener& target, std::size_t parts, MemoryUse& memory) : target_(target), memory_(memory) {
    for (std::size_t i = 0; i < parts; ++i) parts_.push_back(std::make_unique<Part>(*this, i));
}

InOrder::~InOrder() = default;

Listener& InOrder::listener_of(std::size_t part) {
    return *parts_[part];
}

bool InOrder::enough() const {
    const std::lock_guard lock(mutex_);
    return enough_;
}

void InOrder::tell(Found&& found) {
    if (enough_) return;
    enough_ = !std::visit([&](auto&& set) { return target_.take(std::move(set)); }, std::move(found));
    if (enough_) turn_changed_.notify_all();
}

void InOrder::tell_waiting(Part& part) {
    for (Found& found : part.waiting) tell(std::move(found));
    part.waiting.clear();
    part.waiting.shrink_to_fit();
    part.bytes = 0;
    part.share.hold(0);
}

bool InOrder::take(std::size_t number, Found&& found) {
    std::unique_lock lock(mutex_);
    Part& part = *parts_[number];
    if (turn_ != number) {
        part.bytes += std::visit([](const auto& set) { return bytes_of(set); }, found);
        part.share.hold(part.bytes);
        if (part.bytes <= kMostWaiting) {
            part.waiting.push_back(std::move(found));
            return !enough_;
        }
        turn_changed_.wait(lock, [&] { return enough_ || turn_ == number; });
    }
    tell_waiting(part);
    tell(std::move(found));
    return !enough_;
}

void InOrder::finish(std::size_t number) {
    const std::lock_guard lock(mutex_);
    parts_[number]->finished = true;
    for (; turn_ < parts_.size() && parts_[turn_]->finished; ++turn_) tell_waiting(*parts_[turn_]);
    turn_changed_.notify_all();
}

}  // namespace gainsay::mus
