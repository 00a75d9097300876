#include "reports/coverage.hpp"
#include "reports/markup.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace gainsay;
using namespace gainsay::reports;

namespace {

Report some_report() {
    Report report;
    report.sentences = 3;
    report.with_claims = 1;
    report.checkable = 3;
    const std::string text = "One did. Did two? Three <b>may</b>.";
    ReportParagraph paragraph;
    paragraph.content = text::MappedText::verbatim(text, {0, static_cast<std::uint32_t>(text.size())});
    paragraph.sentences = {{{0, 8}, true, true, Missed::none},
                           {{9, 17}, false, true, Missed::question},
                           {{18, 35}, false, true, Missed::possibility}};
    report.articles.resize(2);
    report.articles[0].id = "a1";
    report.articles[1].id = "a2";
    report.articles[1].accepted = true;
    report.texts = {{paragraph}, {paragraph}};
    return report;
}

}  // namespace

TEST_CASE("Missed sentences are those of checked articles that gave nothing, with their words and reasons") {
    const Report report = some_report();
    const std::vector<MissedPlace> places = missed_places(report);
    REQUIRE(places.size() == 2);
    CHECK(places[0].article->id == "a1");
    CHECK(words_of(places[0]) == "Did two?");
    CHECK(words_of(places[1]) == "Three <b>may</b>.");
    CHECK(missed_counts(report) ==
          std::vector<std::pair<Missed, std::size_t>>{{Missed::question, 1}, {Missed::possibility, 1}});
    CHECK(missed_line(report) ==
          "Looked checkable, but gave no claim: 2 (1: it asks; 1: it says what may or would be).");
    CHECK(coverage_line(report) == "Read 3 sentences: 1 gave claims, 3 looked checkable.");
    CHECK(missed_line({}).empty());
}

TEST_CASE("Every form that has a place for it tells coverage and reasons") {
    const Report report = some_report();
    const auto written = [&](const auto& write) {
        std::ostringstream out;
        write(out);
        return out.str();
    };
    const std::string json = written([&](auto& out) { write_json(out, report); });
    CHECK(json.find("\"question\": 1") != std::string::npos);
    CHECK(json.find("Three <b>may</b>.") != std::string::npos);
    CHECK(written([&](auto& out) { write_sarif(out, report); }).find("\"withClaims\": 1") != std::string::npos);
    CHECK(written([&](auto& out) {
              write_junit(out, report, "error");
          }).find("<property name=\"missed.question\" value=\"1\"/>") != std::string::npos);
    CHECK(written([&](auto& out) { write_github(out, report); }).find("::notice title=Coverage::Read 3 sentences") !=
          std::string::npos);
    CHECK(written([&](auto& out) { write_markdown(out, report); }).find("it asks") != std::string::npos);
    CHECK(written([&](auto& out) { write_text(out, report, {}); }).find("1: it asks") != std::string::npos);
}

TEST_CASE("What is not decided has a place in forms in which everything has one") {
    Report report = some_report();
    report.articles[0].path = "drafts/a.txt";
    report.undecided.push_back({"who was hurt", "steps ran out"});
    std::ostringstream rdjsonl, gitlab;
    write_rdjsonl(rdjsonl, report);
    write_gitlab(gitlab, report);
    for (const std::string& out : {rdjsonl.str(), gitlab.str()}) {
        CHECK(out.find("not decided: who was hurt: steps ran out") != std::string::npos);
        CHECK(out.find("drafts/a.txt") != std::string::npos);
    }
}

TEST_CASE("Markup becomes references and nothing else changes") {
    CHECK(with_references("<a href='x'>&\"é\xFF") == "&lt;a href=&#39;x&#39;&gt;&amp;&quot;é\xFF");
    CHECK(markup_reference(U'x').empty());
    CHECK(markup_reference(0x100 + '<').empty());
}
