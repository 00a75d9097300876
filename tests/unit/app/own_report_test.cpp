#include "app/own_report.hpp"

#include "reports/html_writer.hpp"
#include "reports/report.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace gainsay;
using namespace gainsay::app;

TEST_CASE("Reports of every form that folders of articles could hold are known again") {
    for (const bool found : {false, true}) {
        reports::Report report;
        report.version = "0.1.0";
        if (found) {
            reports::ReportFinding finding;
            finding.id = "F1";
            finding.level = "error";
            finding.kind = "between_outlets";
            report.findings.push_back(finding);
        }
        std::ostringstream text, markdown, html, junit, line, rdjsonl;
        reports::write_text(text, report, {});
        reports::write_markdown(markdown, report);
        reports::write_html(html, report);
        reports::write_junit(junit, report, "error");
        reports::write_json_line(line, report);
        reports::write_rdjsonl(rdjsonl, report);
        for (const std::ostringstream* out : {&text, &markdown, &html, &junit, &line}) {
            INFO(out->str().substr(0, 80));
            CHECK(is_own_report(out->str()));
        }
        CHECK(is_own_report(rdjsonl.str()) == found);  // without findings it is empty
    }
}

TEST_CASE("Articles that speak of counts or of the program are articles") {
    for (const char* article :
         {"", "3 articles", "3 articles, 4 claims about the fire", "Contradictions: 3 errors",
          "# Contradictions\n\nThree.", "12 errors, 3 warnings, 1 note were counted by the auditors.",
          "<html><head><title>gainsay</title></head></html>", "{\"title\": \"Gainsay\"}", "gainsay 0.1.0",
          "1 article, 2 claims: 3 errors and a fire"})
        CHECK_FALSE(is_own_report(article));
}
