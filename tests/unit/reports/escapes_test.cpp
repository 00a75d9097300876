// Every output language has one function that makes text harmless in it; each meets the same hostile text here.
#include "reports/command_text.hpp"
#include "reports/html_text.hpp"
#include "reports/markdown_text.hpp"
#include "reports/markup.hpp"
#include "reports/text_layout.hpp"
#include "reports/uri.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace gainsay::reports;

namespace {

const std::string kHostile =
    "<script a=\"1\" b='2'>]]>&\r\n::error file=a,b:c%0A::x\n##[error] \x1b[31m\xE2\x80\xAE\xFF"
    "*_`[l](h)|@all http://h.example";

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("A terminal gets one line without controls, direction marks, broken bytes and commands to a runner") {
    CHECK(one_line("a\r\n b\x1b[31m\xE2\x80\xAE\xFF") == "a b\\x1b[31m\\u202e\\xff");
    CHECK(one_line("::error::x") == "\\x3a:error::x");
    CHECK(one_line("x ##[error]") == "x \\x23#[error]");
    for (const char* part : {"\n", "\r", "\x1b", "\xE2\x80\xAE", "\xFF", "##["})
        CHECK_FALSE(contains(one_line(kHostile), part));
}

TEST_CASE("HTML gets references, blanks for white space and visible controls") {
    for (const char* part : {"<", ">", "\"", "'", "\n", "\r", "\x1b", "\xE2\x80\xAE", "\xFF"})
        CHECK_FALSE(contains(escaped(kHostile), part));
    CHECK(contains(escaped(kHostile), "]]&gt;&amp;"));
}

TEST_CASE("XML gets references, and no character that no document can hold") {
    CHECK(xml_text("<a b='1' c=\"2\">]]>&") == "&lt;a b=&#39;1&#39; c=&quot;2&quot;&gt;]]&gt;&amp;");
    CHECK(xml_text("a\nb\tc") == "a\nb\tc");
    CHECK(xml_text(std::string_view("\0\x0b\x1b", 3)) == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(xml_text("\xEF\xBF\xBE\xEF\xBF\xBF") == "\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(xml_text("\xFF") == "\xEF\xBF\xBD");
    CHECK(xml_text("\xF0\x9F\x98\x80") == "\xF0\x9F\x98\x80");
}

TEST_CASE("Markdown gets plain text: no markup, no tag, no address, nobody named") {
    CHECK(markdown_text("*a* _b_ `c` [d](e) |") == "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\|");
    CHECK(markdown_text("@all http://h.example") == "@\u2060all http\\://h.example");
    CHECK(markdown_block("1. x") == "1\\. x");
    CHECK(markdown_block("- x") == "\\- x");
    for (const char* part : {"<", ">", "\n", "\x1b", "\xFF", "@all"})
        CHECK_FALSE(contains(markdown_text(kHostile), part));
}

TEST_CASE("A code span of Markdown is closed by more backticks than it has in a row") {
    CHECK(markdown_code("a*b") == "`a*b`");
    CHECK(markdown_code("a``b`c") == "``` a``b`c ```");
    CHECK(markdown_code("a\n\n# b\x1b") == "`a # b\\x1b`");
}

TEST_CASE("A workflow command stays on one line, and a property ends nowhere but at its end") {
    CHECK(command_message("50%\r\na, b: c") == "50%25%0D%0Aa, b: c");
    CHECK(command_property("50%\r\na, b: c") == "50%25%0D%0Aa%2C b%3A c");
    CHECK(command_property("\x1b\xE2\x80\xAE\xFF") == "\\x1b\\u202e\\xff");
}

TEST_CASE("A path becomes a URI whatever its name, and never a scheme or a host") {
    CHECK(uri_of_path("javascript:alert(1)") == "javascript%3Aalert%281%29");
    CHECK(uri_of_path("//host/x\n\"<") == "file:///host/x%0A%22%3C");
}
