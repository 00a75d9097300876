#include "parser/source/budget.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <chrono>
#include <thread>

using namespace gainsay;

TEST_CASE("Cancelling calls what is to be interrupted, again and again until it is gone") {
    Budget budget;
    std::atomic<int> calls{0};
    std::atomic<bool> ready{false};
    std::thread worker([&] {
        const Budget::Interrupt interrupt(budget, [&] { ++calls; });
        ready = true;
        while (calls < 3) std::this_thread::yield();
    });
    while (!ready) std::this_thread::yield();
    CHECK_FALSE(budget.cancelled());
    budget.cancel();
    CHECK(calls >= 3);
    CHECK(budget.cancelled());
    worker.join();
}

TEST_CASE("Cancelling with nothing to interrupt returns at once") {
    Budget budget;
    {
        const Budget::Interrupt gone(budget, [] { FAIL("it is gone"); });
    }
    budget.cancel();
    CHECK(budget.reason() == "cancelled");
}
