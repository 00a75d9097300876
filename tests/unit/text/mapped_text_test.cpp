#include "parser/text/article_text.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::text;

TEST_CASE("A text cut out of a decoded text leads back to the first source") {
    //                               0         1         2
    //                               0123456789012345678901234567
    const std::string_view source = "<x>a &amp;lt; b</x> &amp; c";
    MappedTextBuilder decode(source);  // "a &lt; b"
    decode.append({3, 5});
    decode.append_as("&", {5, 10});
    decode.append({10, 15});
    const MappedText outer = decode.take();
    REQUIRE(outer.text == "a &lt; b");

    MappedTextBuilder again(outer.text);  // "a < b"
    again.append({0, 2});
    again.append_as("<", {2, 6});
    again.append({6, 8});
    const MappedText mapped = compose(outer, again.take());
    CHECK(mapped.text == "a < b");
    CHECK(mapped.source_range(0, 1) == SourceRange{3, 4});
    CHECK(mapped.source_range(2, 3) == SourceRange{5, 13});
    CHECK(mapped.source_range(4, 5) == SourceRange{14, 15});
    CHECK(mapped.source_range(0, 5) == SourceRange{3, 15});
}

TEST_CASE("A verbatim piece over several segments stays exact in each") {
    const std::string_view source = "ab&#99;de";
    MappedTextBuilder decode(source);
    decode.append({0, 2});
    decode.append_as("c", {2, 7});
    decode.append({7, 9});
    const MappedText outer = decode.take();
    const MappedText mapped = compose(outer, MappedText::verbatim(outer.text, {1, 4}));
    CHECK(mapped.text == "bcd");
    CHECK(mapped.source_range(0, 1) == SourceRange{1, 2});
    CHECK(mapped.source_range(1, 2) == SourceRange{2, 7});
    CHECK(mapped.source_range(2, 3) == SourceRange{7, 8});
}
