#include "reports/report_builder.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::reports;

TEST_CASE("Slots of a description are filled with what the arguments are called") {
    const std::vector<std::pair<std::string, std::string>> arguments{{"E", "the fire"}};
    CHECK(fill_description("people killed in {E}", arguments) == "people killed in the fire");
    CHECK(fill_description("{X} of {E}", arguments) == "X of the fire");
    CHECK(fill_description("open { brace", arguments) == "open { brace");
    CHECK(fill_description("", arguments).empty());
}

TEST_CASE("Findings of one root name each other") {
    findings::FindingSet set;
    set.findings.resize(3);
    set.findings[0].root = 7;
    set.findings[1].root = 2;
    set.findings[2].root = 7;
    Report report;
    add_findings(report, SourceMap{}, set, {}, {});
    CHECK(report.findings[0].same_root == std::vector<std::string>{"F3"});
    CHECK(report.findings[1].same_root.empty());
    CHECK(report.findings[2].same_root == std::vector<std::string>{"F1"});
}

TEST_CASE("The best reading names the claims that it drops") {
    findings::FindingSet found;
    found.reading = findings::Reading{{ClaimId::at(1)}, 0.75};
    Report report;
    add_findings(report, SourceMap{}, found, {}, {});
    REQUIRE(report.readings.size() == 1);
    CHECK(report.readings[0].claims_dropped == std::vector<std::string>{"c2"});
    CHECK(report.readings[0].weight == 0.75);

    Report unsure;
    add_findings(unsure, SourceMap{}, {}, {}, {});
    CHECK(unsure.readings.empty());
}
