#include "reports/root_lines.hpp"
#include "sample_report.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace gainsay;
using namespace gainsay::reports;

namespace {

nlohmann::json json_of(const Report& report) {
    std::ostringstream out;
    write_json(out, report);
    return nlohmann::json::parse(out.str());
}

}  // namespace

TEST_CASE("The JSON report has the promised parts in the promised order") {
    std::ostringstream out;
    write_json(out, sample_report());
    const auto json = nlohmann::ordered_json::parse(out.str());
    std::vector<std::string> keys;
    for (const auto& [key, value] : json.items()) keys.push_back(key);
    CHECK(keys == std::vector<std::string>{"id", "gainsay", "schema", "articles", "claims", "findings", "sources",
                                           "readings", "undecided", "coverage", "summary"});
    CHECK(json["schema"] == 1);
    CHECK(json["summary"]["warnings"] == 1);
    CHECK(json["summary"]["by_kind"]["own_voice_disputed"] == 2);
    CHECK(json["summary"]["matters"] == root_count(sample_report()));
    CHECK(json["sources"][1]["blame"] == 0.3333);
}

TEST_CASE("A report on one line is the same report") {
    std::ostringstream out;
    write_json_line(out, sample_report());
    CHECK(out.str().find('\n') == out.str().size() - 1);
    CHECK(nlohmann::json::parse(out.str()) == json_of(sample_report()));
}

TEST_CASE("Ids that the caller gave come back as they were given, others have no such field") {
    Report report = sample_report();
    CHECK(json_of(report)["id"] == 7);
    CHECK(json_of(report)["articles"][1]["given"] == "second");
    CHECK_FALSE(json_of(report)["articles"][0].contains("given"));
    report.id.reset();
    CHECK_FALSE(json_of(report).contains("id"));
}

TEST_CASE("Only claims of a title that was given apart name their part") {
    const auto claims = json_of(sample_report())["claims"];
    CHECK(claims[4]["part"] == "title");
    CHECK_FALSE(claims[3].contains("part"));
}

TEST_CASE("Whole numbers are integers, others strings that lose nothing, open sides null") {
    const auto claims = json_of(sample_report())["claims"];
    CHECK(claims[0]["value"] ==
          nlohmann::json{{"kind", "quantity"}, {"low", 6}, {"high", 6}, {"unit", "people"}, {"text", "six"}});
    CHECK(claims[2]["value"]["low"] == "1.5");
    CHECK(claims[2]["value"]["high"].is_null());
}

TEST_CASE("Every kind of value has its own fields") {
    const auto claims = json_of(sample_report())["claims"];
    CHECK(claims[3]["value"]["earliest"] == "2031-05-01");
    CHECK(claims[4]["value"]["id"] == "person:tom reed");
    CHECK(claims[4]["value"]["entity_kind"] == "person");
    CHECK(claims[5]["value"]["truth"] == true);
    CHECK(claims[5]["polarity"] == "negative");
    CHECK(claims[6]["value"]["text"] == "grim");
}

TEST_CASE("Times that the text does not give are absent, open sides are null") {
    const auto claims = json_of(sample_report())["claims"];
    CHECK_FALSE(claims[0].contains("as_of"));
    CHECK_FALSE(claims[0].contains("occasion"));
    CHECK(claims[1]["event_time"] == nlohmann::json{{"earliest", "2031-05-01"}, {"latest", "2031-05-02"}});
    CHECK(claims[1]["uttered"]["latest"].is_null());
    CHECK(claims[1]["uttered"]["earliest"].get<std::string>().find('T') == 10);
}

TEST_CASE("Broken UTF-8 in a quote is replaced, not written") {
    Report report = sample_report();
    report.claims[0].quote = "six \xFF people";
    CHECK(json_of(report)["claims"][0]["quote"] == "six \xEF\xBF\xBD people");
}

TEST_CASE("An article without outlet or date has no such field") {
    const auto articles = json_of(sample_report())["articles"];
    CHECK(articles[0]["outlet"] == "Harbour Gazette");
    CHECK_FALSE(articles[1].contains("outlet"));
    CHECK_FALSE(articles[1].contains("published"));
}

TEST_CASE("Claims lines are the report's claims") {
    std::ostringstream out;
    write_claims_jsonl(out, sample_report());
    const auto claims = json_of(sample_report())["claims"];
    std::istringstream lines(out.str());
    std::size_t at = 0;
    for (std::string line; std::getline(lines, line); ++at) CHECK(nlohmann::json::parse(line) == claims[at]);
    CHECK(at == claims.size());
}

TEST_CASE("The schemas are JSON and name what they describe") {
    CHECK(nlohmann::json::parse(report_schema())["properties"].contains("findings"));
    CHECK(nlohmann::json::parse(claims_schema())["$defs"].contains("claim"));
}
