#include "parser/source/log.hpp"

#include <spdlog/logger.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <array>

namespace gainsay {
namespace {

constexpr std::array<std::string_view, 7> kTopics = {"read", "english", "claims", "rules", "logic", "solve", "report"};

spdlog::level::level_enum to_spdlog(LogLevel level) {
    switch (level) {
    case LogLevel::trace:
        return spdlog::level::trace;
    case LogLevel::debug:
        return spdlog::level::debug;
    case LogLevel::info:
        return spdlog::level::info;
    case LogLevel::warning:
        return spdlog::level::warn;
    case LogLevel::error:
        return spdlog::level::err;
    case LogLevel::off:
        break;
    }
    return spdlog::level::off;
}

}  // namespace

bool parse_log_level(std::string_view text, LogLevel& level) {
    constexpr std::array<std::string_view, 6> names = {"trace", "debug", "info", "warning", "error", "off"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] != text) continue;
        level = static_cast<LogLevel>(i);
        return true;
    }
    return false;
}

struct Log::State {
    /// Loggers are kept here and not in spdlog's registry, so that two logs never share a level.
    std::array<std::shared_ptr<spdlog::logger>, kTopics.size()> loggers;

    spdlog::logger* find(std::string_view topic) const {
        for (std::size_t i = 0; i < kTopics.size(); ++i)
            if (kTopics[i] == topic) return loggers[i].get();
        return nullptr;
    }
};

Log::Log(LogLevel level) : state_(std::make_unique<State>()) {
    const auto sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
    sink->set_pattern("gainsay: %l: %n: %v");  // no clock: a log can be compared with another run's
    for (std::size_t i = 0; i < kTopics.size(); ++i) {
        state_->loggers[i] = std::make_shared<spdlog::logger>(std::string(kTopics[i]), sink);
        state_->loggers[i]->set_level(to_spdlog(level));
    }
}

Log::~Log() = default;

bool Log::set_level(std::string_view topic, LogLevel level) {
    spdlog::logger* logger = state_->find(topic);
    if (logger == nullptr) return false;
    logger->set_level(to_spdlog(level));
    return true;
}

bool Log::enabled(std::string_view topic, LogLevel level) const {
    const spdlog::logger* logger = state_->find(topic);
    return logger != nullptr && level != LogLevel::off && logger->should_log(to_spdlog(level));
}

void Log::write(std::string_view topic, LogLevel level, std::string_view message) const {
    if (!enabled(topic, level)) return;
    state_->find(topic)->log(to_spdlog(level), spdlog::string_view_t(message.data(), message.size()));
}

}  // namespace gainsay
