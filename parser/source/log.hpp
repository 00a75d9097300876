#pragma once
// Log topics and levels by name. spdlog lives behind this header, in log.cpp alone.

#include <memory>
#include <string>
#include <string_view>

namespace gainsay {

enum class LogLevel { trace, debug, info, warning, error, off };

/// None of the level names when the text is not one of them.
bool parse_log_level(std::string_view text, LogLevel& level);

/// Topics: read, english, claims, rules, logic, solve, report. Writes to standard error, never to standard output.
/// A `Log` is made once, by the command, and handed down by reference.
class Log {
public:
    explicit Log(LogLevel level = LogLevel::warning);
    ~Log();
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;

    /// Overrides the level of one topic; false when there is no such topic.
    bool set_level(std::string_view topic, LogLevel level);
    bool enabled(std::string_view topic, LogLevel level) const;
    void write(std::string_view topic, LogLevel level, std::string_view message) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace gainsay
