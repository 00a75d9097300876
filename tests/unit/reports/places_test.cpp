#include "reports/places.hpp"

#include "parser/source/source_text.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace gainsay;
using namespace gainsay::reports;

TEST_CASE("Columns are counted in code points, UTF-16 units and bytes of UTF-8") {
    const SourceText source("x", "one\nä\U0001F600b\xff"
                                 "c\nlast");
    PlaceFinder finder(source, "");
    CHECK(finder.at(0) == ReportPlace{1, 1, 1, 1});
    CHECK(finder.at(3) == ReportPlace{1, 4, 4, 4});
    CHECK(finder.at(4) == ReportPlace{2, 1, 1, 1});
    CHECK(finder.at(10) == ReportPlace{2, 3, 4, 7});
    CHECK(finder.at(12) == ReportPlace{2, 5, 6, 9});
    CHECK(finder.at(99) == ReportPlace{3, 5, 5, 5});
}

TEST_CASE("A place does not depend on the places that were asked for before") {
    const SourceText source("x", "a\nbé\n\n\ncc\xf0\x9f\x98\x80"
                                 "d\n");
    const auto size = static_cast<std::uint32_t>(source.bytes().size());
    const auto begins_character = [&](std::uint32_t at) {
        return at == size || (static_cast<unsigned char>(source.bytes()[at]) & 0xC0) != 0x80;
    };
    for (std::uint32_t first = 0; first <= size; ++first)
        for (std::uint32_t second = 0; second <= size; ++second) {
            if (!begins_character(first) || !begins_character(second)) continue;
            PlaceFinder used(source, "");
            used.at(first);
            const ReportPlace place = used.at(second);
            CHECK(LineColumn{place.line, place.column} == source.position(second));
        }
}

TEST_CASE("Columns of files in another character set count the characters that they stand for") {
    const SourceText source("x", "caf\xe9 \x80 x");
    PlaceFinder finder(source, "windows-1252");
    CHECK(finder.at(7) == ReportPlace{1, 8, 8, 11});
}
