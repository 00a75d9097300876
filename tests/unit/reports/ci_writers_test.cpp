#include "hostile_report.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <sstream>

using namespace gainsay;
using namespace gainsay::reports;

namespace {

using Writer = void (*)(std::ostream&, const Report&);

std::string text_of(Writer writer, const Report& report) {
    std::ostringstream out;
    writer(out, report);
    return out.str();
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) out.push_back(line);
    return out;
}

}  // namespace

TEST_CASE("GitHub gets one command a finding with its place, and a summary") {
    const auto lines = lines_of(text_of(write_github, sample_report()));
    REQUIRE(lines.size() == 5);
    CHECK(lines[0].starts_with(
        "::warning file=fire/01.txt,line=3,endLine=3,col=8,endColumn=28,title=F1 own voice disputed::"
        "People killed in the fire: six or nine%0AHarbour Gazette: “The fire killed six people.”"));
    CHECK(lines[1].starts_with("::notice "));
    CHECK(lines[2] == "::warning title=Not decided::a component of 12 claims: timeout");
    CHECK(lines[3].starts_with("::notice title=Coverage::Read "));
    CHECK(lines[4] == "::notice title=gainsay::2 articles: 0 errors, 1 warning, 1 note");
}

TEST_CASE("No text of an article is a command or a property of a GitHub command") {
    Report report = hostile_report();
    report.articles[0].path = "a,b:c%d\ne.txt";
    const auto lines = lines_of(text_of(write_github, report));
    CHECK(lines.size() == 6);
    CHECK(lines[0].starts_with("::error file=a%2Cb%3Ac%25d%0Ae.txt,line=3,"));
    for (const std::string& line : lines) {
        CHECK(line.starts_with("::"));
        CHECK(std::none_of(line.begin(), line.end(), [](char c) { return (c >= 0 && c < 0x20) || c == 0x7f; }));
        CHECK(line.find("\u202e") == std::string::npos);
    }
}

TEST_CASE("Columns of GitHub annotations are left out where they would span lines") {
    Report report = sample_report();
    report.claims[0].end.line = 4;
    const std::string text = text_of(write_github, report);
    CHECK(text.starts_with("::warning file=fire/01.txt,line=3,endLine=4,title="));
}

TEST_CASE("GitLab gets an issue an article of a finding, with fingerprints of their own") {
    const auto issues = nlohmann::json::parse(text_of(write_gitlab, sample_report()));
    REQUIRE(issues.size() == 5);
    CHECK(issues[4]["check_name"] == "undecided");
    CHECK(issues[4]["location"]["path"] == "fire/01.txt");
    std::set<std::string> fingerprints;
    for (const auto& issue : issues) fingerprints.insert(issue["fingerprint"].get<std::string>());
    CHECK(fingerprints.size() == issues.size());
    CHECK(issues[0]["severity"] == "major");
    CHECK(issues[2]["severity"] == "info");
    CHECK(issues[0]["location"]["path"] == "fire/01.txt");
    CHECK(issues[1]["location"]["path"] == "fire/02.txt");
    CHECK(issues[1]["other_locations"][0]["path"] == "fire/01.txt");
    CHECK(issues[0]["location"]["lines"]["begin"] == 3);
}

TEST_CASE("Reviewdog gets a line a finding, with columns in bytes of UTF-8") {
    const auto lines = lines_of(text_of(write_rdjsonl, sample_report()));
    REQUIRE(lines.size() == 3);
    const auto last = nlohmann::json::parse(lines[2]);
    CHECK(last["code"]["value"] == "undecided");
    CHECK(last["location"]["path"] == "fire/01.txt");
    const auto first = nlohmann::json::parse(lines[0]);
    CHECK(first["severity"] == "WARNING");
    CHECK(first["code"]["value"] == "own_voice_disputed");
    CHECK(first["location"]["range"]["start"] == nlohmann::json{{"line", 3}, {"column", 9}});
    CHECK(first["location"]["range"]["end"] == nlohmann::json{{"line", 3}, {"column", 29}});
    CHECK(first["related_locations"][0]["location"]["path"] == "fire/02.txt");
}

TEST_CASE("Only claims of errors become drafts of ClaimReview, marked as drafts without a rating") {
    Report report = sample_report();
    CHECK(nlohmann::json::parse(text_of(write_claim_reviews, report))["@graph"].empty());
    report.findings[0].level = "error";
    const auto json = nlohmann::json::parse(text_of(write_claim_reviews, report));
    CHECK(json["@context"] == "https://schema.org");
    REQUIRE(json["@graph"].size() == 2);
    const auto draft = json["@graph"][1];
    CHECK(draft["@type"] == "ClaimReview");
    CHECK(draft["creativeWorkStatus"] == "Draft");
    CHECK_FALSE(draft["reviewRating"].contains("ratingValue"));
    CHECK_FALSE(draft.contains("author"));
    CHECK(draft["itemReviewed"]["author"]["name"] == "Mayor Ilse Brandt");
    CHECK(json["@graph"][0]["itemReviewed"]["appearance"]["publisher"]["name"] == "Harbour Gazette");
    CHECK(json["@graph"][0]["itemReviewed"]["datePublished"] == "2031-05-02");
}

TEST_CASE("JSON for other programs is ASCII, and drafts can lie inside a web page") {
    for (Writer writer : {write_gitlab, write_rdjsonl, write_claim_reviews}) {
        const std::string text = text_of(writer, hostile_report());
        CHECK(std::all_of(text.begin(), text.end(), [](char c) { return c == '\n' || (c >= 0x20 && c < 0x7f); }));
    }
    CHECK(text_of(write_claim_reviews, hostile_report()).find('<') == std::string::npos);
}

TEST_CASE("Reports without findings are whole documents in every format") {
    const Report empty;
    CHECK(nlohmann::json::parse(text_of(write_gitlab, empty)) == nlohmann::json::array());
    CHECK(text_of(write_rdjsonl, empty).empty());
    CHECK(text_of(write_github, empty) ==
          "::notice title=Coverage::Read 0 sentences: 0 gave claims, 0 looked checkable.\n"
          "::notice title=gainsay::0 articles: no contradictions found\n");
}
