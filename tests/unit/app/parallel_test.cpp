#include "app/parallel.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

using gainsay::app::for_each_index;

TEST_CASE("Every index is worked on exactly once, whatever the number of threads") {
    for (const unsigned jobs : {0U, 1U, 3U, 64U}) {
        std::vector<std::atomic<int>> calls(50);
        for_each_index(calls.size(), jobs, [&](std::size_t i) { ++calls[i]; });
        for (const std::atomic<int>& n : calls) CHECK(n == 1);
    }
    for_each_index(0, 4, [](std::size_t) { FAIL("there is no index"); });
}

TEST_CASE("Of several exceptions the one of the smallest index is thrown") {
    std::atomic<int> done{0};
    const auto work = [&](std::size_t i) {
        if (i % 10 == 5) throw std::runtime_error(std::to_string(i));
        ++done;
    };
    CHECK_THROWS_WITH(for_each_index(40, 4, work), "5");
    CHECK(done == 36);
}
