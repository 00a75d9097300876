#include "parser/text/time_entries.hpp"

#include "parser/text/document.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace gainsay;
using namespace gainsay::text;

values::TimeContext published(int year, int month, int day) {
    values::TimeContext context;
    context.published = make_day(year, static_cast<std::uint32_t>(month), static_cast<std::uint32_t>(day));
    context.tense = values::Tense::past;
    return context;
}

}  // namespace

TEST_CASE("a line that names a day and nothing else is the day of what stands below it", "[time_entries]") {
    const auto context = published(2031, 5, 9);
    for (const char* line : {"Tuesday 6 May", "Tuesday, May 6", "May 6, 2031", "6 May:", "Tuesday"}) {
        INFO(line);
        const auto day = day_of_line(line, context);
        REQUIRE(day);
        CHECK(*day->earliest == make_day(2031, 5, 6)->number);
        CHECK(*day->latest == *day->earliest);
    }
}

TEST_CASE("other lines with a time in them head no entries", "[time_entries]") {
    const auto context = published(2031, 5, 9);
    for (const char* line : {"", "May", "2031", "May 2031", "Tuesday night", "14:05", "Tuesday 6 May, 9 p.m.",
                             "The day after May 6", "May 6 to May 9", "Two days before May 6", "May 6 was a Tuesday",
                             "Published on Tuesday 6 May 2031 in the evening by Mara Quist"}) {
        INFO(line);
        CHECK_FALSE(day_of_line(line, context));
    }
}
