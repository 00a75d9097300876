#include "hostile_report.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>

using namespace gainsay;
using namespace gainsay::reports;

namespace {

std::string junit(const Report& report, std::string_view fail_on = "error") {
    std::ostringstream out;
    write_junit(out, report, fail_on);
    return out.str();
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t number = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++number;
    return number;
}

}  // namespace

TEST_CASE("A JUnit case fails when its finding counts for the exit code") {
    const std::string strict = junit(sample_report(), "note");
    CHECK(strict.find("<testsuites name=\"gainsay\" tests=\"3\" failures=\"2\" errors=\"0\">") != std::string::npos);
    CHECK(count(junit(sample_report(), "warning"), "<failure") == 1);
    CHECK(count(junit(sample_report(), "error"), "<failure") == 0);
    CHECK(count(junit(sample_report(), "error"), "<system-out>") == 2);
    CHECK(count(junit(sample_report(), "never"), "<failure") == 0);
}

TEST_CASE("An article without finding passes, what was not decided is skipped, what could not be read is an error") {
    Report report = sample_report();
    report.articles.push_back({"a3", SourceId::at(2), "fire/03.txt", "", "", "", 1, 0, std::nullopt});
    Diagnostic problem;
    problem.code = "no-such-file";
    problem.path = "gone.txt";
    problem.message = "no such file or folder";
    report.diagnostics = {problem};
    const std::string text = junit(report);
    CHECK(text.find("name=\"takes part in no contradiction\" file=\"fire/03.txt\"/>") != std::string::npos);
    CHECK(count(text, "takes part in no contradiction") == 1);
    CHECK(text.find("<skipped message=\"timeout\"/>") != std::string::npos);
    CHECK(text.find("<error type=\"no-such-file\" message=\"no such file or folder\"/>") != std::string::npos);
}

TEST_CASE("Nothing in an article ends an element, an attribute or a CDATA section of JUnit XML") {
    const std::string text = junit(hostile_report());
    CHECK(count(text, "<script") == 0);
    CHECK(count(text, "]]>") == 0);
    CHECK(count(text, "</failure>") == count(text, "<failure"));
    CHECK(text.find("\xEF\xBF\xBF") == std::string::npos);  // U+FFFF is no character of XML
    CHECK(
        std::none_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < 0x20 && c != '\n') || c == 0x7f; }));
}
