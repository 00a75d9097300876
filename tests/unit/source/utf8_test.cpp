#include "parser/source/utf8.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;

TEST_CASE("well-formed UTF-8 is accepted and the first broken byte is found", "[utf8]") {
    CHECK(!find_invalid_utf8(""));
    CHECK(!find_invalid_utf8("plain, \xC3\xA9, \xE2\x80\x94, \xF0\x9F\x98\x80"));
    CHECK(find_invalid_utf8("ab\xC3") == 2);
    CHECK(find_invalid_utf8("\xC0\xAF") == 0);          // overlong
    CHECK(find_invalid_utf8("a\xED\xA0\x80") == 1);     // surrogate
    CHECK(find_invalid_utf8("\xF4\x90\x80\x80") == 0);  // above U+10FFFF
    CHECK(find_invalid_utf8("\x80") == 0);
}

TEST_CASE("decoding undoes encoding for every length and replaces broken bytes one by one", "[utf8]") {
    for (const char32_t value : {U'a', U'\u00e9', U'\u2014', U'\U0001F600', U'\U0010FFFF'}) {
        std::string text;
        append_utf8(text, value);
        const CodePoint back = decode_utf8(text, 0);
        CHECK(back.value == value);
        CHECK(back.length == text.size());
        CHECK(count_code_points(text) == 1);
    }
    CHECK(decode_utf8("\xE2\x80", 0).value == 0xFFFD);
    CHECK(decode_utf8("\xE2\x80", 0).length == 1);
    CHECK(count_code_points("a\xE2\x80z") == 4);
    std::string surrogate;
    append_utf8(surrogate, 0xD800);
    CHECK(surrogate == "\xEF\xBF\xBD");
}

TEST_CASE("bytes with NUL or many controls are no text", "[utf8]") {
    CHECK(looks_binary(std::string_view("a\0b", 3)));
    CHECK(looks_binary("\x01\x02\x03xyz"));
    CHECK_FALSE(looks_binary(""));
    CHECK_FALSE(looks_binary("line one\r\n\tline two\n"));
}

TEST_CASE("printable text shows controls, reordering marks and broken bytes as escapes", "[utf8]") {
    CHECK(printable("a\tb\x1b[0m") == "a b\\x1b[0m");
    CHECK(printable("\xE2\x80\xAE"
                    "abc") == "\\u202eabc");
    CHECK(printable("\xC2\x85") == "\\u0085");
    CHECK(printable("caf\xC3\xA9 \xFF") == "caf\xC3\xA9 \\xff");
}
