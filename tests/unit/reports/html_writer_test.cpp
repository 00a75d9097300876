#include "reports/html_view.hpp"
#include "reports/html_writer.hpp"
#include "sample_report.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace gainsay;
using namespace gainsay::reports;

namespace {

std::string html_of(const Report& report) {
    std::ostringstream out;
    write_html(out, report);
    return out.str();
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t out = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++out;
    return out;
}

/// The sample with the text of its first article, in which c1 stands.
Report sample_with_text() {
    Report report = sample_report();
    const std::string text = "On Friday The fire killed six people. Nobody knows why 3 <doors> were shut.";
    ReportParagraph paragraph{text::BlockKind::paragraph,
                              text::MappedText::verbatim(text, {0, static_cast<std::uint32_t>(text.size())}),
                              {0, static_cast<std::uint32_t>(text.size())},
                              {{{0, 37}, true, true}, {{38, 75}, false, true}}};
    report.texts = {{paragraph}, {}};
    report.matters = {{"people killed in the fire", {"c1", "c2"}}};
    return report;
}

}  // namespace

TEST_CASE("The page tells findings with both sides, reasons, assumptions, scenarios and repairs") {
    const std::string html = html_of(sample_with_text());
    INFO(html);
    CHECK(contains(html, "<article class=\"finding warning\" id=\"F1\""));
    CHECK(contains(html, "<mark class=\"warning\">The fire killed six people.</mark>"));
    CHECK(contains(html, "<b><bdi>Mayor Ilse Brandt</bdi></b>, as told by <bdi>fire/02.txt</bdi>"));
    CHECK(contains(html, "own voice disputed: an outlet states as a fact what a quoted party denies · <a"));
    CHECK(contains(html, "Assumed (likely, not certain): <bdi>&#39;the fire&#39; in Harbour Gazette"));
    CHECK(contains(html, "Rule: <bdi>a count has one value</bdi>"));
    CHECK(contains(html, "Without <a href=\"#c1\">c1</a>: nine people were killed in the fire."));
    CHECK(contains(html, "retract <a href=\"#c1\">c1</a> (<bdi>Harbour Gazette</bdi>)"));
    CHECK(contains(html, "a component of 12 claims"));
}

TEST_CASE("Steps are numbered, and their quotes lead to the words in the article") {
    Report report = sample_with_text();
    report.findings[0].steps = {"Harbour Gazette says “The fire <killed> six people.” (c1); it reads so.",
                                "Step one (c1) and step two (c99) and (c2.", "“never closed (c1)"};
    report.findings[0].scenarios = {"Without c1 (Harbour Gazette), nine people were killed."};
    const std::string html = html_of(report);
    INFO(html);
    CHECK(contains(html,
                   "<ol class=\"chain\">\n<li><bdi>Harbour Gazette says <a href=\"#c1\">“The fire &lt;killed&gt; six "
                   "people.”</a> (c1); it reads so.</bdi></li>\n"));
    CHECK(contains(html, "<li><bdi>Step one (<a href=\"#c1\">c1</a>) and step two (c99) and (c2.</bdi></li>"));
    CHECK(contains(html, "<li><bdi>“never closed (<a href=\"#c1\">c1</a>)</bdi></li>"));
    CHECK(contains(html, "Without <a href=\"#c1\">c1</a> (Harbour Gazette), nine"));
    CHECK(contains(html, "weaken <a href=\"#c1\">c1</a> (<bdi>Harbour Gazette</bdi>): <bdi>&#39;six&#39;"));
}

TEST_CASE("A sentence that has quotation marks of its own at an end gets no second ones") {
    Report report = sample_with_text();
    std::string text = "“The fire killed six people.”";
    const auto size = static_cast<std::uint32_t>(text.size());
    report.texts[0][0] = {text::BlockKind::paragraph, text::MappedText::verbatim(text, {0, size}), {0, size}, {}};
    report.texts[0][0].sentences = {{{0, size}, true, true}};
    report.claims[0].range = {3, size - 3};
    CHECK(contains(html_of(report),
                   "<blockquote><p><bdi>“<mark class=\"warning\">The fire killed six people.</mark>”</bdi>"));
}

TEST_CASE("An article without outlet goes by the name of its file, and sides by their matters where these differ") {
    Report report = sample_with_text();
    report.claims[1].speakers.front() = "an unnamed outlet (a2)";
    report.claims[1].fact_text = "people killed in the blaze";
    const std::string html = html_of(report);
    CHECK(contains(html, "as told by <bdi>02.txt</bdi>"));
    CHECK_FALSE(contains(html, "unnamed outlet"));
    CHECK(contains(html, "<p class=\"about\"><bdi>people killed in the blaze</bdi></p>"));
}

TEST_CASE("Findings of one root are one card with the others inside") {
    const std::string html = html_of(sample_report());
    const std::size_t first = html.find("id=\"F1\"");
    CHECK(html.find("id=\"F2\"") > first);
    CHECK(contains(html, "1 more contradiction of the same root: F2"));
}

TEST_CASE("Claims are marked in the article and lead to their findings") {
    const std::string html = html_of(sample_with_text());
    CHECK(contains(html, "<mark id=\"c1\" class=\"warning\""));
    CHECK(contains(html, ">The fire killed six people.</mark><sup><a href=\"#F1\""));
    CHECK(contains(html, "<span class=\"unread\" title=\"Looks checkable, but gave no claim: the reason is not known\">"
                         "Nobody knows why 3 &lt;doors&gt; were shut.</span>"));
    CHECK(count(html, " id=\"c1\"") == 1);
}

TEST_CASE("Claims without a place in the text shown still have an anchor") {
    const std::string html = html_of(sample_report());
    for (const char* id : {"c1", "c2", "c3", "c7"}) CHECK(count(html, " id=\"" + std::string(id) + "\"") == 1);
}

TEST_CASE("Hostile words stay words wherever they stand") {
    Report report = sample_with_text();
    const std::string hostile = "\"><script>x</script><img src=//e.example onerror='1'>\xE2\x80\xAE\x1b\xFF";
    report.articles[0].title = report.articles[0].outlet = report.articles[1].path = hostile;
    for (ReportClaim& claim : report.claims) {
        claim.speakers.back() = claim.quote = claim.value_text = claim.fact_text = claim.pattern = hostile;
        claim.modality = claim.context = hostile;
    }
    for (ReportFinding& finding : report.findings) {
        finding.steps = {hostile, "“" + hostile + "” (c1)"};
        finding.title = finding.explanation = finding.kind = finding.fingerprint = hostile;
        finding.rules[0].message = finding.scenarios[0] = finding.assumptions[0].text = hostile;
    }
    report.sources[0].name = report.undecided[0].what = report.matters[0].text = report.version = hostile;
    report.texts[0][0].content = text::MappedText::verbatim(hostile, {0, static_cast<std::uint32_t>(hostile.size())});
    const std::string html = html_of(report);
    CHECK_FALSE(contains(html, "<script"));
    CHECK_FALSE(contains(html, "<img"));
    CHECK_FALSE(contains(html, "\x1b"));
    CHECK_FALSE(contains(html, "\xFF"));
    CHECK_FALSE(contains(html, "\xE2\x80\xAE"));
}

TEST_CASE("An empty report is a page that says so") {
    const std::string html = html_of({});
    CHECK(contains(html, "No contradictions were found"));
    CHECK(contains(html, "</html>"));
}

TEST_CASE("Long lists are cut, and say by how much") {
    Report report = sample_report();
    const ReportFinding pattern = report.findings[0];
    report.findings.clear();
    for (int i = 1; i <= 150; ++i) {
        report.findings.push_back(pattern);
        report.findings.back().id = "F" + std::to_string(i);
        report.findings.back().same_root.clear();
    }
    const std::string html = html_of(report);
    CHECK(count(html, "<article class=\"finding") == 100);
    CHECK(contains(html, "and 50 more groups"));
    CHECK(contains(html, "<li id=\"F150\">"));
    CHECK(contains(html, "and 120 more groups, not drawn"));
}

TEST_CASE("The same report gives the same bytes") {
    CHECK(html_of(sample_with_text()) == html_of(sample_with_text()));
}

TEST_CASE("Bounds and stances read like words") {
    CHECK(bounds_text({Decimal(2), Decimal(2)}) == "2");
    CHECK(bounds_text({Decimal(2), Decimal(5)}) == "2 to 5");
    CHECK(bounds_text({Decimal(2), std::nullopt}) == "2 or more");
    CHECK(bounds_text({std::nullopt, Decimal(5)}) == "5 or less");
    const Report report = sample_report();
    CHECK(stance_of(report.claims[0]) == "6");
    CHECK(stance_of(report.claims[4]) == "Tom Reed");
    CHECK(stance_of(report.claims[5]) == "no");
}
