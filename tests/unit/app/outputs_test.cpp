#include "app/commands/outputs.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace gainsay::app;

TEST_CASE("The form of a file is the one that is named, then the one that is given, then the one of its ending") {
    const auto is = [](const std::optional<OutputFile>& file, const std::string& path, Format format) {
        return file && file->path == path && file->format == format;
    };
    CHECK(is(parse_output("sarif=a.json"), "a.json", Format::sarif));
    CHECK(is(parse_output("gitlab=x=y"), "x=y", Format::gitlab));
    CHECK(is(parse_output("a.sarif"), "a.sarif", Format::sarif));
    CHECK(is(parse_output("a.xml"), "a.xml", Format::junit));
    CHECK(is(parse_output("a.md"), "a.md", Format::markdown));
    CHECK(is(parse_output("a.json", Format::rdjsonl), "a.json", Format::rdjsonl));
    CHECK(is(parse_output("text=a.json", Format::rdjsonl), "a.json", Format::text));
    CHECK(is(parse_output("a=b.txt"), "a=b.txt", Format::text));  // a file name may hold "="
    CHECK_FALSE(parse_output("poem=a"));
    CHECK_FALSE(parse_output("a.pdf"));
    CHECK_FALSE(parse_output(""));
}

TEST_CASE("Every form by name writes something for an empty report, or nothing where a line is a finding") {
    for (const auto& [name, format] : report_formats()) {
        std::ostringstream out;
        write_report(out, {}, format, {}, FailOn::error);
        CHECK(out.str().empty() == (name == "rdjsonl"));
        CHECK(report_format_names().find(name) != std::string::npos);
    }
}
