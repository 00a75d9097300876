#include "reports/report_builder.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::reports;

namespace {

AssumptionId add_claim(logic::ConstraintSet& set, std::uint32_t index, std::int64_t weight) {
    logic::Assumption assumption;
    assumption.id = AssumptionId::at(set.assumptions.size());
    assumption.index = index;
    assumption.weight = weight;
    set.assumptions.push_back(assumption);
    return assumption.id;
}

}  // namespace

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

TEST_CASE("The best reading drops the lightest correction set of each component") {
    logic::Grounding grounding;
    const AssumptionId heavy = add_claim(grounding.set, 0, 3);
    const AssumptionId light = add_claim(grounding.set, 1, 1);
    mus::Analysis analysis;
    analysis.components.push_back({{heavy, light}, {}, {{{heavy}}, {{light}}}, true});
    Report report;
    add_findings(report, SourceMap{}, {}, grounding, analysis);
    REQUIRE(report.readings.size() == 1);
    CHECK(report.readings[0].claims_dropped == std::vector<std::string>{"c2"});
    CHECK(report.readings[0].weight == 0.75);

    analysis.components[0].complete = false;
    Report unsure;
    add_findings(unsure, SourceMap{}, {}, grounding, analysis);
    CHECK(unsure.readings.empty());
}
