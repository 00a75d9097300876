#include "reports/html_marks.hpp"
#include "reports/html_plot.hpp"
#include "reports/html_text.hpp"

#include <catch2/catch.hpp>

using namespace gainsay::reports;

namespace {

TextMark mark(std::uint32_t begin, std::uint32_t end, std::string id, std::string after = {}) {
    return {{begin, end}, std::move(id), "b", "", std::move(after)};
}

}  // namespace

TEST_CASE("Markup in a text becomes references") {
    CHECK(escaped("<script>alert(\"1\" & '2')</script>") ==
          "&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;");
    CHECK(escaped("]]>") == "]]&gt;");
    CHECK(escaped("&lt;") == "&amp;lt;");
}

TEST_CASE("Controls and broken bytes become visible, white space stays blank") {
    CHECK(escaped(std::string_view("a\0b", 3)) == "a\\x00b");
    CHECK(escaped("\x1b[31m") == "\\x1b[31m");
    CHECK(escaped("\xE2\x80\xAE") == "\\u202e");
    CHECK(escaped("a\xFFz") == "a\\xffz");
    CHECK(escaped("a\r\n\tb\xE2\x80\xA8z") == "a   b z");
    CHECK(escaped("é – ✓") == "é – ✓");
}

TEST_CASE("A name is isolated from the direction of the words around it") {
    CHECK(isolated("  a\n b ") == "<bdi>a b</bdi>");
}

TEST_CASE("Coordinates have at most one digit behind the point") {
    CHECK(coordinate(0) == "0");
    CHECK(coordinate(12.34) == "12.3");
    CHECK(coordinate(-0.05) == "-0.1");
    CHECK(coordinate(7.96) == "8");
}

TEST_CASE("Days are written for readers, anything else is left alone") {
    CHECK(readable_day("2025-11-14") == "14 Nov 2025");
    CHECK(readable_day("2025-13-14") == "2025-13-14");
    CHECK(readable_day("soon") == "soon");
    CHECK(readable_day("").empty());
}

TEST_CASE("Marks nest, and what stands behind a mark follows its end") {
    CHECK(marked_text("abcdef", {mark(1, 5, "x", "!"), mark(2, 3, "y")}) == "a<b id=\"x\">b<b id=\"y\">c</b>de</b>!f");
    CHECK(marked_text("abc", {mark(0, 3, "x", "1"), mark(0, 3, "y", "2")}) == "<b id=\"x\"><b id=\"y\">abc</b></b>21");
}

TEST_CASE("Where marks cross the later one is cut, and only its first piece has the id") {
    CHECK(marked_text("abcdef", {mark(0, 4, "x"), mark(2, 6, "y", "!")}) ==
          "<b id=\"x\">ab<b id=\"y\">cd</b></b><b>ef</b>!");
}

TEST_CASE("Marks beyond the text are cut, empty ones left out") {
    CHECK(marked_text("abc", {mark(1, 9, "x"), mark(2, 2, "y"), mark(7, 9, "z")}) == "a<b id=\"x\">bc</b>");
    CHECK(marked_text("", {mark(0, 1, "x")}).empty());
    CHECK(marked_text("a<b", {}) == "a&lt;b");
}

TEST_CASE("Any marks give closed elements in the right order") {
    // All pairs of ranges over a short text, thrice: every opening has its end and nothing of the text is lost.
    const std::string text = "abcde";
    for (std::uint32_t a = 0; a < 5; ++a)
        for (std::uint32_t b = a + 1; b <= 5; ++b)
            for (std::uint32_t c = 0; c < 5; ++c)
                for (std::uint32_t d = c + 1; d <= 5; ++d) {
                    const std::string html = marked_text(text, {mark(a, b, ""), mark(c, d, ""), mark(1, 4, "")});
                    std::string plain;
                    int depth = 0;
                    for (std::size_t i = 0; i < html.size(); ++i) {
                        if (html[i] != '<') {
                            plain += html[i];
                            continue;
                        }
                        depth += html[i + 1] == '/' ? -1 : 1;
                        REQUIRE(depth >= 0);
                        i = html.find('>', i);
                    }
                    CHECK(depth == 0);
                    CHECK(plain == text);
                }
}

TEST_CASE("An axis holds all bounds, and has a length even for one value") {
    PlotRow row;
    CHECK_FALSE(axis_of({row}));
    row.low = 4;
    CHECK(axis_of({row}) == std::pair(3.0, 5.0));
    PlotRow other;
    other.high = 9;
    CHECK(axis_of({row, other}) == std::pair(4.0, 9.0));
}
