// What belongs to one run: budget, log, statistics.
#include "parser/source/budget.hpp"
#include "parser/source/log.hpp"
#include "parser/source/statistics.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace std::chrono_literals;

TEST_CASE("a budget without limit is never exhausted until it is cancelled", "[budget]") {
    Budget budget;
    CHECK_FALSE(budget.exhausted());
    CHECK_FALSE(budget.remaining());
    CHECK(budget.reason().empty());
    budget.cancel();
    CHECK(budget.exhausted());
    CHECK(budget.reason() == "cancelled");
}

TEST_CASE("a budget of no time is exhausted and says so", "[budget]") {
    BudgetLimits limits;
    limits.wall_time = 0ms;
    const Budget budget(limits);
    CHECK(budget.exhausted());
    CHECK(budget.remaining() == 0ms);
    CHECK(budget.reason() == "time limit of 0 s reached");
}

TEST_CASE("log levels are set by topic", "[log]") {
    Log log(LogLevel::error);
    CHECK_FALSE(log.enabled("solve", LogLevel::warning));
    CHECK(log.set_level("solve", LogLevel::debug));
    CHECK(log.enabled("solve", LogLevel::debug));
    CHECK_FALSE(log.enabled("read", LogLevel::debug));
    CHECK_FALSE(log.set_level("nonsense", LogLevel::debug));
    CHECK_FALSE(log.enabled("nonsense", LogLevel::error));
    CHECK_FALSE(log.enabled("solve", LogLevel::off));
}

TEST_CASE("log levels have names", "[log]") {
    LogLevel level = LogLevel::off;
    CHECK(parse_log_level("debug", level));
    CHECK(level == LogLevel::debug);
    CHECK_FALSE(parse_log_level("loud", level));
    CHECK(level == LogLevel::debug);
}

TEST_CASE("counters add up and keep the order in which they were named", "[statistics]") {
    Statistics statistics;
    statistics.count("tokens", 10);
    statistics.count("claims");
    statistics.count("tokens", 5);
    CHECK(statistics.counter("tokens") == 15);
    CHECK(statistics.counter("never named") == 0);
    statistics.add_time("read", 1'500us);
    const std::string text = statistics.to_text();
    CHECK(text.find("1.5 ms") < text.find("tokens"));
    CHECK(text.find("tokens") < text.find("claims"));
}

TEST_CASE("a stage timer adds its life to its stage", "[statistics]") {
    Statistics statistics;
    { const StageTimer timer(statistics, "parse"); }
    CHECK(statistics.to_text().find("parse") == 0);
}
