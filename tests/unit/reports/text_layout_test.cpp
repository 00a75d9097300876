#include "reports/text_layout.hpp"

#include <catch2/catch.hpp>

using namespace gainsay::reports;

TEST_CASE("Width counts columns, not bytes") {
    CHECK(display_width("fire") == 4);
    CHECK(display_width("Škoda — “x”") == 11);
    CHECK(display_width("e\xCC\x81") == 1);     // e and a combining acute
    CHECK(display_width("\xE7\x81\xAB") == 2);  // an East Asian wide sign
    CHECK(display_width("\xFF\xFE") == 2);      // broken bytes count one each
}

TEST_CASE("A line of article text is safe for a terminal") {
    CHECK(one_line("  a\n\tb\r\nc ") == "a b c");
    CHECK(one_line("a\xC2\xA0"
                   "b") == "a b");
    CHECK(one_line("\x1b[31mred").find('\x1b') == std::string::npos);
    CHECK(one_line("a\xE2\x80\xAE"
                   "b")
              .find("\xE2\x80\xAE") == std::string::npos);
}

TEST_CASE("No line of article text is a command to a CI runner") {
    CHECK(one_line(" ::error file=a::x") == "\\x3a:error file=a::x");
    CHECK(one_line("\u200b::error::x") == "\u200b\\x3a:error::x");
    CHECK(one_line("see ##[error]x ##[[") == "see \\x23#[error]x \\x23#[[");
    CHECK(one_line("a::b") == "a::b");
    for (const std::string& line : wrap("one two ::error::x three", 12)) CHECK_FALSE(line.starts_with("::"));
}

TEST_CASE("Wrapping never exceeds the width and loses no word") {
    const auto lines = wrap("the quick brown fox jumps over extraordinarilylongwords today", 12);
    std::string joined;
    for (const std::string& line : lines) {
        CHECK(display_width(line) <= 12);
        joined += line;
    }
    CHECK(joined.find("jumps") != std::string::npos);
    CHECK(lines.front() == "the quick");
    CHECK(wrap("", 10).empty());
    CHECK(wrap("ab", 0) == std::vector<std::string>{"ab"});
}

TEST_CASE("Shortening keeps within the width and shows the cut") {
    CHECK(shorten("abcdef", 6) == "abcdef");
    CHECK(shorten("abcdefg", 6) == "abcde…");
    CHECK(shorten("abc", 0).empty());
    CHECK(shorten_front("folder/01.txt:3:7", 10) == "…1.txt:3:7");
    CHECK(shorten_front("01.txt", 10) == "01.txt");
}

TEST_CASE("Colours are written only when asked for") {
    CHECK(Painter(false)(Colour::red, "x") == "x");
    CHECK(Painter(true)(Colour::red, "x") == "\x1b[1;31mx\x1b[0m");
    CHECK(Painter(true)(Colour::plain, "x") == "x");
}
