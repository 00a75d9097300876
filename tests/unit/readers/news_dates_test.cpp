#include "parser/readers/news_dates.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::readers;

namespace {

std::string day(std::string_view text) {
    const auto found = parse_news_day(text);
    return found ? to_iso(*found) : "none";
}

}  // namespace

TEST_CASE("the dates of feeds are read in all forms that standards have had") {
    CHECK(day("2031-03-14T08:30:00+02:00") == "2031-03-14");
    CHECK(day(" 2031-03-14 ") == "2031-03-14");
    CHECK(day("20310314T083000Z") == "2031-03-14");
    CHECK(day("20310314") == "2031-03-14");
    CHECK(day("Fri, 14 Mar 2031 08:30:00 +0200") == "2031-03-14");
    CHECK(day("Fri, 14 Mar 2031 23:30:00 GMT") == "2031-03-14");
    CHECK(day("14 Mar 31 08:30 EST") == "2031-03-14");
    CHECK(day("14 Mar 99 08:30 EST") == "1999-03-14");
    CHECK(day("Friday, 14-Mar-31 08:30:00 GMT") == "2031-03-14");
    CHECK(day("Fri Mar 14 08:30:00 2031") == "2031-03-14");
    CHECK(day("March 14, 2031") == "2031-03-14");
    CHECK(day("Fri,\n 4 September 2031 08:30:00 -0000") == "2031-09-04");
}

TEST_CASE("what is no date is none") {
    for (const char* text : {"", "soon", "14", "Mar", "31 Feb 2031", "2031-13-01", "20311301", "2031", "Mar 2031",
                             "123456789", "00 Mar 2031", "Fri, Mar"})
        CHECK(day(text) == "none");
}
