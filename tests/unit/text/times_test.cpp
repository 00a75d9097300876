// Time expressions laid on the calendar, on sentences that the segmenter cuts and no parser has seen.

#include "parser/text/document.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace gainsay;
using namespace gainsay::text;

Document read(const std::string& text, const std::string& published, const std::string& language = "") {
    Document document;
    Block block;
    block.range = {0, static_cast<std::uint32_t>(text.size())};
    block.content = MappedText::verbatim(text, block.range);
    document.article.blocks.push_back(block);
    document.article.published = parse_iso_day(published);
    document.article.language = language;
    segment(document);
    find_times(document);
    return document;
}

std::string side(const TimeInterval& interval, const std::optional<std::int64_t>& value) {
    return value ? side_to_iso(*value, interval.by_seconds) : "*";
}

std::string interval(const TimeExpression& time) {
    const TimeInterval& i = time.interval;
    if (i.earliest == i.latest) return side(i, i.earliest);
    return side(i, i.earliest) + ".." + side(i, i.latest);
}

/// The intervals of all expressions, published on Friday, 21 November 2025 unless told.
std::string times(const std::string& text, const std::string& published = "2025-11-21",
                  const std::string& language = "") {
    const Document document = read(text, published, language);
    std::string out;
    for (const TimeExpression& time : document.times) out += (out.empty() ? "" : "; ") + interval(time);
    return out;
}

TimeExpression only(const std::string& text) {
    const Document document = read(text, "2025-11-21");
    REQUIRE(document.times.size() == 1);
    return document.times.front();
}

}  // namespace

TEST_CASE("absolute dates are read in many forms") {
    for (const char* date : {"14 November 2025", "November 14, 2025", "Nov. 14, 2025", "the 14th of November 2025",
                             "2025-11-14", "Friday, Nov. 14, 2025", "14 Nov 2025", "31.10.2025"}) {
        CAPTURE(date);
        const std::string wanted = std::string(date).starts_with("31") ? "2025-10-31" : "2025-11-14";
        CHECK(times(std::string("The bridge fell on ") + date + ".", "") == wanted);
    }
}

TEST_CASE("dates in figures follow the language of the article") {
    CHECK(times("It fell on 03/04/2025.", "2025-11-21", "en-GB") == "2025-04-03");
    CHECK(times("It fell on 03/04/2025.", "2025-11-21", "en-US") == "2025-03-04");
    CHECK(times("It fell on 03/14/2025.") == "2025-03-14");
    CHECK(times("It fell on 03/04/2025.").find("2025-03") == std::string::npos);
}

TEST_CASE("a date without a year is the latest that news may mean") {
    CHECK(times("It fell on Nov. 14.") == "2025-11-14");
    CHECK(times("It was hit on Dec. 14.") == "2024-12-14");
    CHECK(times("It will open on Jan. 3.") == "2026-01-03");
    CHECK(times("It fell in August.") == "2025-08-01..2025-08-31");
    CHECK(times("It was hit in December.") == "2024-12-01..2024-12-31");
}

TEST_CASE("without a date of publication only a clear year elsewhere helps") {
    CHECK(times("It fell on Nov. 14.", "") == "*");
    CHECK(times("It fell on Nov. 14, 2023. Police came on Nov. 16.", "") == "2023-11-14; 2023-11-16");
    CHECK(times("It fell on May 3, 2021, and on May 4, 2022. Police came on June 5.", "") ==
          "2021-05-03; 2022-05-04; *");
    CHECK(times("It fell yesterday.", "") == "*");
}

TEST_CASE("months, seasons, quarters, decades and years are whole intervals") {
    CHECK(times("It fell in March 2022.") == "2022-03-01..2022-03-31");
    CHECK(times("It fell in August this year.") == "2025-08-01..2025-08-31");
    CHECK(times("It fell in August last year.") == "2024-08-01..2024-08-31");
    CHECK(times("It fell last month.") == "2025-10-01..2025-10-31");
    CHECK(times("It fell in the fall of 2025.") == "2025-09-01..2025-11-30");
    CHECK(times("It fell in 2014.") == "2014-01-01..2014-12-31");
    CHECK(times("Sales fell in the third quarter of 2025.") == "2025-07-01..2025-09-30");
    CHECK(times("It was built in the 1990s.") == "1990-01-01..1999-12-31");
    CHECK(times("It was built by the end of 2025.") == "*..2025-12-31");
    CHECK(times("It was built in the first six months of 2021.") == "2021-01-01..2021-06-30");
}

TEST_CASE("weekdays look back in the past tense and ahead in the future") {
    CHECK(times("The bridge fell on Tuesday.") == "2025-11-18");
    CHECK(times("The bridge was closed on Friday.") == "2025-11-21");
    CHECK(times("The bridge will close on Tuesday.") == "2025-11-25");
    CHECK(times("The mayor said on Monday that it will close.") == "2025-11-17");
    CHECK(times("It fell last Friday.") == "2025-11-14");
    CHECK(times("It closes next Monday.") == "2025-11-24");
}

TEST_CASE("words for days count from publication") {
    CHECK(times("It fell yesterday.") == "2025-11-20");
    CHECK(times("It falls today.") == "2025-11-21");
    CHECK(times("It fell the day before yesterday.") == "2025-11-19");
    CHECK(times("It fell three days ago.") == "2025-11-18");
    CHECK(times("It fell last night.") == "2025-11-20..2025-11-21");
    CHECK(only("It fell yesterday.").anchored_by_article);
    CHECK_FALSE(only("It fell on 14 November 2025.").anchored_by_article);
}

TEST_CASE("a night is the two days that it joins") {
    CHECK(times("It fell overnight on Nov. 14.") == "2025-11-13..2025-11-14");
    CHECK(times("It fell on the night of 14 November.") == "2025-11-13..2025-11-14");
    CHECK(times("It fell on Friday morning.") == "2025-11-21");
}

TEST_CASE("later and earlier count from the time named before") {
    CHECK(times("It fell on Nov. 3. Two days later it rained.") == "2025-11-03; 2025-11-05");
    CHECK(times("It fell on Nov. 3. It rained the next day.") == "2025-11-03; 2025-11-04");
    CHECK(times("It rained two weeks before May 13, 1999.") == "1999-04-29");
}

TEST_CASE("clock times are seconds only together with a day") {
    CHECK(times("It fell at 5:30 p.m. on Nov. 14.") == "2025-11-14T17:30:00");
    CHECK(times("It fell on Nov. 14 at 5:30 p.m.") == "2025-11-14T17:30:00");
    const TimeExpression alone = only("It fell at 5:30 p.m. sharp.");
    CHECK(alone.kind == TimeExpression::Kind::time_of_day);
    CHECK(alone.interval == TimeInterval{});
    CHECK(alone.clock_from == 17 * 3600 + 1800);
    const TimeExpression between = only("It fell between 3 and 5 p.m. or so.");
    CHECK(between.kind == TimeExpression::Kind::range);
    CHECK(between.clock_from == 15 * 3600);
    CHECK(between.clock_to == 17 * 3600);
}

TEST_CASE("ranges join two times") {
    CHECK(times("It was closed from March to May.") == "2025-03-01..2025-05-31");
    CHECK(times("It was closed from November to February.") == "2024-11-01..2025-02-28");
    CHECK(times("It was closed on Nov. 13-14.") == "2025-11-13..2025-11-14");
    CHECK(times("It was closed from 13 to 15 July 2024.") == "2024-07-13..2024-07-15");
    CHECK(times("It was closed from 2014 to 2018.") == "2014-01-01..2018-12-31");
    CHECK(times("It has been closed since 2014.") == "2014-01-01..*");
}

TEST_CASE("lengths of time are durations in seconds") {
    const TimeExpression two_hours = only("It burned for two hours.");
    CHECK(two_hours.kind == TimeExpression::Kind::duration);
    CHECK(two_hours.seconds == 7200);
    CHECK(only("It burned for an hour and a half.").seconds == 5400);
    CHECK(only("It opens every Monday.").kind == TimeExpression::Kind::recurring);
}

TEST_CASE("a length after in is a day to come when the verb looks ahead") {
    CHECK(times("It will open in two weeks.") == "2025-12-05");
    CHECK(only("It was built in two weeks.").kind == TimeExpression::Kind::duration);
}

TEST_CASE("feasts have days") {
    CHECK(times("It fell on Christmas Day 2010.") == "2010-12-25");
    CHECK(times("It fell on Easter Sunday 2010.") == "2010-04-04");
    CHECK(times("It fell on Thanksgiving 2014.") == "2014-11-27");
}

TEST_CASE("common words that are also names of times are left alone") {
    CHECK(times("They may leave.").empty());
    CHECK(times("The march on the capital was loud.").empty());
    CHECK(times("I second that.").empty());
    CHECK(times("A second strike followed.").empty());
    CHECK(times("A 34-year-old man was held.").empty());
    CHECK(times("Some 2,000 people came.").empty());
    CHECK(times("At least 2000 people came.").empty());
}
