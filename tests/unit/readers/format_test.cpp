#include "parser/readers/format.hpp"

#include <catch2/catch.hpp>

using gainsay::readers::detect_format;
using gainsay::readers::Format;

TEST_CASE("Pages are known by their content, whatever the ending") {
    CHECK(detect_format("<!DOCTYPE html><p>Six people died.", "a.txt") == Format::html);
    CHECK(detect_format("\xEF\xBB\xBF \n<?xml version=\"1.0\"?><!-- x --><HTML lang=en>", "-") == Format::html);
    CHECK(detect_format("<p>Six people died.</p>", "-") == Format::html);
    CHECK(detect_format("Dockside Daily\n<html><body>Six people died.", "a.txt") == Format::html);
    CHECK(detect_format("Six people died.<br>Two more are missing.", "a.html") == Format::html);
}

TEST_CASE("Text that mentions a tag stays text") {
    CHECK(detect_format("Six people died. <b>Nobody</b> else was hurt.", "a.txt") == Format::text);
    CHECK(detect_format("The <p> tag opens a paragraph.", "a.md") == Format::text);
    CHECK(detect_format("# Six dead\n\nA fire < 2 hours long.", "-") == Format::text);
    CHECK(detect_format("Six people died.", "a.html") == Format::text);
    CHECK(detect_format("", "-") == Format::text);
}
