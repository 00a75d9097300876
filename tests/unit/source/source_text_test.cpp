#include "parser/source/source_text.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;

TEST_CASE("lines and columns count from one, columns by code point", "[source]") {
    const SourceText text("a.txt", "first\r\ncaf\xC3\xA9 x\n\nlast");
    CHECK(text.line_count() == 4);
    CHECK(text.line(1) == "first");
    CHECK(text.line(2) == "caf\xC3\xA9 x");
    CHECK(text.line(3).empty());
    CHECK(text.line(4) == "last");
    CHECK(text.line(0).empty());
    CHECK(text.line(5).empty());
    CHECK(text.position(0) == LineColumn{1, 1});
    CHECK(text.position(13) == LineColumn{2, 6});
    CHECK(text.position(9'999) == LineColumn{4, 5});
    CHECK(text.line_start(2) == 7);
    CHECK(text.slice({7, 10}) == "caf");
}

TEST_CASE("a text that ends with a line end has an empty last line, an empty text one line", "[source]") {
    CHECK(SourceText("a", "x\n").line_count() == 2);
    CHECK(SourceText("a", "x\n").position(2) == LineColumn{2, 1});
    CHECK(SourceText("a", "").line_count() == 1);
    CHECK(SourceText("a", "").position(0) == LineColumn{1, 1});
}

TEST_CASE("texts of a map stay where they are when others are added", "[source]") {
    SourceMap map;
    const SourceId first = map.add("one", "1");
    const SourceText* address = &map[first];
    for (int i = 0; i < 100; ++i) map.add("more", "x");
    CHECK(address == &map[first]);
    CHECK(map.size() == 101);
}
