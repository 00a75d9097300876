// Prints the sample report of the unit tests in any form, or the schemas, for tests in other languages
// (tests/e2e/schema_test.py, tests/e2e/report_formats_test.py): print_sample_report [FORM [hostile]].

#include "reports/html_writer.hpp"
#include "tests/unit/reports/hostile_report.hpp"

#include <functional>
#include <iostream>
#include <map>
#include <string_view>

namespace {

using gainsay::reports::Report;

using Writer = std::function<void(std::ostream&, const Report&)>;

std::map<std::string_view, Writer> writers() {
    using namespace gainsay::reports;
    return {{"report", write_json},
            {"claims", write_claims_jsonl},
            {"report-schema", [](std::ostream& out, const Report&) { out << report_schema(); }},
            {"claims-schema", [](std::ostream& out, const Report&) { out << claims_schema(); }},
            {"text", [](std::ostream& out, const Report& report) { write_text(out, report, {}); }},
            {"markdown", write_markdown},
            {"sarif", [](std::ostream& out, const Report& report) { write_sarif(out, report); }},
            {"junit", [](std::ostream& out, const Report& report) { write_junit(out, report, "error"); }},
            {"github", write_github},
            {"gitlab", write_gitlab},
            {"rdjsonl", write_rdjsonl},
            {"claimreview", write_claim_reviews},
            {"html", write_html}};
}

}  // namespace

int main(int argc, char** argv) {
    const bool hostile = argc > 2 && std::string_view(argv[2]) == "hostile";
    const auto all = writers();
    const auto writer = all.find(argc > 1 ? argv[1] : "report");
    if (writer == all.end()) return 2;
    writer->second(std::cout, hostile ? gainsay::reports::hostile_report() : gainsay::reports::sample_report());
}
