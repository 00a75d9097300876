#include "parser/source/statistics.hpp"

#include <fmt/format.h>

namespace gainsay {
namespace {

/// The value of a name, appended with zero when it is new: names keep the order in which they first came.
template <class Value>
Value& entry(std::vector<std::pair<std::string, Value>>& table, std::string_view name) {
    for (auto& [key, value] : table)
        if (key == name) return value;
    return table.emplace_back(std::string(name), Value{}).second;
}

}  // namespace

void Statistics::count(std::string_view name, std::uint64_t amount) {
    entry(counters_, name) += amount;
}

void Statistics::add_time(std::string_view stage, std::chrono::nanoseconds time) {
    entry(times_, stage) += time;
}

void Statistics::add(const Statistics& other) {
    for (const auto& [name, value] : other.counters_) count(name, value);
    for (const auto& [stage, time] : other.times_) add_time(stage, time);
}

std::uint64_t Statistics::counter(std::string_view name) const {
    for (const auto& [key, value] : counters_)
        if (key == name) return value;
    return 0;
}

std::string Statistics::to_text() const {
    std::string out;
    for (const auto& [stage, time] : times_)
        out += fmt::format("{:<28} {:>12.1f} ms\n", stage, static_cast<double>(time.count()) / 1e6);
    for (const auto& [name, value] : counters_) out += fmt::format("{:<28} {:>12}\n", name, value);
    return out;
}

StageTimer::StageTimer(Statistics& statistics, std::string_view stage)
    : statistics_(statistics), stage_(stage), begun_(std::chrono::steady_clock::now()) {}

StageTimer::~StageTimer() {
    statistics_.add_time(stage_, std::chrono::steady_clock::now() - begun_);
}

}  // namespace gainsay
