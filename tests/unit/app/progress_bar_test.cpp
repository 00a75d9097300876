#include "app/progress_bar.hpp"

#include <catch2/catch.hpp>

#include <sstream>
#include <thread>

using gainsay::app::ProgressBar;

TEST_CASE("A short run shows no bar") {
    std::ostringstream out;
    {
        ProgressBar bar(out);
        for (std::size_t i = 1; i <= 50; ++i) bar.show(i, 50);
    }
    CHECK(out.str().empty());
}

TEST_CASE("A long run shows how far it is, never goes back, and leaves an empty line") {
    std::ostringstream out;
    {
        ProgressBar bar(out);
        std::this_thread::sleep_for(std::chrono::milliseconds(350));
        bar.show(30, 90);
        std::this_thread::sleep_for(std::chrono::milliseconds(150));
        bar.show(29, 90);  // another thread was quicker
        bar.show(60, 90);
        bar.show(90, 90);
    }
    CHECK(out.str() ==
          "\rReading [##########....................] 30 of 90\rReading [####################..........] 60 of 90"
          "\r\033[K");
}

TEST_CASE("A bar that was not finished is taken back all the same") {
    std::ostringstream out;
    {
        ProgressBar bar(out);
        std::this_thread::sleep_for(std::chrono::milliseconds(350));
        bar.show(1, 2);
    }
    CHECK(out.str().ends_with("\r\033[K"));
}
