#include "hostile_report.hpp"
#include "reports/kinds.hpp"
#include "reports/uri.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

using namespace gainsay;
using namespace gainsay::reports;

namespace {

std::string text_of(const Report& report) {
    std::ostringstream out;
    write_sarif(out, report);
    return out.str();
}

nlohmann::json run_of(const Report& report) {
    return nlohmann::json::parse(text_of(report))["runs"][0];
}

bool contains(const nlohmann::json& text, const std::string& part) {
    return text.get<std::string>().find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("A finding's first claim is the location, the others are linked from the message") {
    const auto result = run_of(sample_report())["results"][0];
    CHECK(result["ruleId"] == "own_voice_disputed");
    CHECK(result["level"] == "warning");
    CHECK(result["kind"] == "fail");
    REQUIRE(result["locations"].size() == 1);
    const auto place = result["locations"][0]["physicalLocation"];
    CHECK(place["artifactLocation"]["uri"] == "fire/01.txt");
    CHECK(place["region"]["startLine"] == 3);
    CHECK(place["region"]["startColumn"] == 8);
    CHECK(place["region"]["endColumn"] == 28);
    CHECK(place["region"]["byteOffset"] == 10);
    CHECK(place["region"]["byteLength"] == 27);
    CHECK(place["region"]["snippet"]["text"] == "The fire killed six people.");
    // The other claim of the set, and the copy.
    REQUIRE(result["relatedLocations"].size() == 2);
    CHECK(result["relatedLocations"][0]["id"] == 1);
    CHECK(contains(result["message"]["text"], "([fire/02.txt:3:7](1))"));
    CHECK(contains(result["message"]["text"], "Word for word in [fire/02.txt:3:7](2)"));
}

TEST_CASE("Fingerprints come from the finding alone, and equal ones are counted") {
    Report report = sample_report();
    const auto hash = [](const nlohmann::json& run, std::size_t i) {
        return run["results"][i]["partialFingerprints"]["primaryLocationLineHash"].get<std::string>();
    };
    const auto before = run_of(report);
    CHECK(hash(before, 0) == "0123456789abcdef:1");
    CHECK(hash(before, 1) == "0123456789abcdef:2");
    for (ReportClaim& claim : report.claims) claim.begin.line = claim.end.line = claim.line = 99;
    const auto after = run_of(report);
    CHECK(hash(after, 0) == hash(before, 0));
    CHECK(hash(after, 1) == hash(before, 1));
}

TEST_CASE("What was not proven minimal is for review, what was not decided is open, both without level") {
    Report report = sample_report();
    report.findings[0].minimal = "not_proven";
    const auto results = run_of(report)["results"];
    REQUIRE(results.size() == 3);
    CHECK(results[0]["kind"] == "review");
    CHECK(results[0]["level"] == "none");
    CHECK(results[0]["properties"]["level"] == "warning");
    CHECK(results[2]["kind"] == "open");
    CHECK(results[2]["level"] == "none");
    CHECK(contains(results[2]["message"]["text"], "a component of 12 claims: timeout"));
}

TEST_CASE("Every kind has a rule with help, and results point at theirs") {
    const auto run = run_of(sample_report());
    const auto rules = run["tool"]["driver"]["rules"];
    CHECK(rules.size() == kind_helps().size() + 1);
    for (const auto& rule : rules) CHECK_FALSE(rule["help"]["text"].get<std::string>().empty());
    for (const auto& result : run["results"])
        CHECK(rules[result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
}

TEST_CASE("Brackets and braces of articles are neither links nor placeholders in SARIF messages") {
    Report report = sample_report();
    report.claims[0].quote = "a [b](1) \\ {0}";
    CHECK(contains(run_of(report)["results"][0]["message"]["text"], "a \\[b\\](1) \\\\ {{0}}"));
}

TEST_CASE("SARIF is ASCII only, whatever articles hold, and names exact bytes of paths") {
    const std::string text = text_of(hostile_report());
    CHECK(std::all_of(text.begin(), text.end(), [](char c) { return c == '\n' || (c >= 0x20 && c < 0x7f); }));
    const auto run = nlohmann::json::parse(text)["runs"][0];
    CHECK(contains(run["artifacts"][0]["location"]["uri"], "%1B%5B31m"));
    CHECK(contains(run["artifacts"][0]["location"]["uri"], "%00%FF"));
    CHECK(run["invocations"][0]["executionSuccessful"] == false);
}

TEST_CASE("Paths become URI references with everything but plain characters encoded") {
    CHECK(uri_of_path("a/b-c_1.txt") == "a/b-c_1.txt");
    CHECK(uri_of_path("a b:c,d%e?#.txt") == "a%20b%3Ac%2Cd%25e%3F%23.txt");
    CHECK(uri_of_path("/x/ü.txt") == "file:///x/%C3%BC.txt");
    CHECK(uri_of_path("//host/x") == "file:///host/x");
    CHECK(uri_of_path("\n\xff") == "%0A%FF");
}

TEST_CASE("A report without articles or findings is SARIF with no results") {
    const auto run = run_of(Report{});
    CHECK(run["results"].empty());
    CHECK(run["invocations"][0]["executionSuccessful"] == true);
}
