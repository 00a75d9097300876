#include "parser/source/calendar.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;

TEST_CASE("days and dates convert both ways across leap years and before 1970", "[calendar]") {
    for (const CivilDate date : {CivilDate{1970, 1, 1}, {2024, 2, 29}, {1900, 3, 1}, {1969, 12, 31}, {2025, 11, 14}}) {
        const CivilDate back = to_civil(to_day(date));
        CHECK(back.year == date.year);
        CHECK(back.month == date.month);
        CHECK(back.day == date.day);
    }
    CHECK(to_day({1970, 1, 1}).number == 0);
    CHECK(weekday(to_day({1970, 1, 1})) == 3);
    CHECK(weekday(to_day({1969, 12, 29})) == 0);
    CHECK(weekday(to_day({2025, 11, 14})) == 4);
}

TEST_CASE("days that do not exist are none", "[calendar]") {
    CHECK(!make_day(2025, 2, 29));
    CHECK(make_day(2024, 2, 29));
    CHECK(!make_day(2025, 13, 1));
    CHECK(!make_day(2025, 0, 1));
    CHECK(!make_day(2025, 4, 31));
    CHECK(is_leap_year(2000));
    CHECK_FALSE(is_leap_year(1900));
    CHECK(days_in_month(2023, 2) == 28);
}

TEST_CASE("ISO dates are read with or without a time and written back", "[calendar]") {
    CHECK(to_iso(*parse_iso_day("2025-11-14")) == "2025-11-14");
    CHECK(to_iso(*parse_iso_day("2025-11-14T08:30:00Z")) == "2025-11-14");
    for (const char* bad : {"", "2025", "2025-11", "2025-11-31", "14.11.2025", "2025-1-01"}) CHECK(!parse_iso_day(bad));
}

TEST_CASE("intervals by the second meet intervals by the day in whole days", "[calendar]") {
    const Day day = *make_day(2025, 11, 14);
    const std::int64_t noon = std::int64_t{day.number} * 86'400 + 43'200;
    const TimeInterval at_noon{noon, noon, true};
    const TimeInterval evening{noon + 21'600, noon + 28'800, true};
    CHECK(at_noon.in_days() == TimeInterval::on(day));
    CHECK(at_noon.overlaps(TimeInterval::on(day)));
    CHECK_FALSE(at_noon.overlaps(evening));
    CHECK(TimeInterval{}.overlaps(at_noon));
    CHECK_FALSE(TimeInterval{}.bounded());
    CHECK(side_to_iso(noon, true) == "2025-11-14T12:00:00");
    CHECK(side_to_iso(day.number, false) == "2025-11-14");
}

TEST_CASE("the clock of an ISO instant is read apart from its day") {
    CHECK(parse_iso_clock("2025-11-14T08:30:05Z") == 8 * 3600 + 30 * 60 + 5);
    CHECK(parse_iso_clock("2025-11-14 08:30") == 8 * 3600 + 30 * 60);
    CHECK(parse_iso_clock("2025-11-14T24:00:00") == 86'400);
    for (const char* none : {"2025-11-14", "2025-11-14T08", "2025-11-14T25:00", "2025-11-14T08:60", ""})
        CHECK(!parse_iso_clock(none));
    CHECK(clock_to_iso(17 * 3600 + 30 * 60) == "T17:30:00");
}
