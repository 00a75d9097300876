#include "reports/root_lines.hpp"

#include "tests/unit/reports/sample_report.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::reports;

namespace {

std::string who(const ReportClaim& claim) {
    return claim.id;
}

/// `sides` claims of one value each contradicted by c2: one root.
Report many(std::size_t sides) {
    Report report = sample_report();
    const ReportClaim first = report.claims[0];
    const ReportFinding pattern = report.findings[0];
    report.findings.clear();
    for (std::size_t i = 0; i < sides; ++i) {
        ReportClaim claim = first;
        claim.id = "x" + std::to_string(i);
        report.claims.push_back(claim);
        ReportFinding finding = pattern;
        finding.id = "F" + std::to_string(i + 1);
        finding.claims = {claim.id, "c2"};
        finding.same_root.clear();
        for (std::size_t j = 0; j < sides; ++j)
            if (j != i) finding.same_root.push_back("F" + std::to_string(j + 1));
        report.findings.push_back(finding);
    }
    return report;
}

}  // namespace

TEST_CASE("A handful of findings of one root is listed one by one") {
    const Report report = many(3);
    const ReportIndex index(report);
    const auto lines = root_lines(report.findings[0], index, who);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].find("F2 ") == 0);
    CHECK(lines[0].find("x1 / c2") != std::string::npos);
    CHECK(root_count(report) == 1);
}

TEST_CASE("Many findings of one root are told by who says what") {
    const Report report = many(12);
    const ReportIndex index(report);
    const auto lines = root_lines(report.findings[0], index, who);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0] == "11 more findings of the same matter. Who says what:");
    CHECK(lines[1] == "6: x0; x1; x2; x3; x4; x5; x6; x7; and 4 more");
    CHECK(lines[2] == "9: c2");
}
