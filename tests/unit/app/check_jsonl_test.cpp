#include "app/cli.hpp"
#include "app/commands/story_line.hpp"
#include "app/story_source.hpp"

#include <nlohmann/json.hpp>

#include <catch2/catch.hpp>

#include <sstream>

using namespace gainsay;
using namespace gainsay::app;
using nlohmann::json;

namespace {

struct Answer {
    int code;
    std::vector<json> reports;
    std::string out, err;
};

Answer check(std::vector<const char*> arguments, const std::string& input) {
    arguments.insert(arguments.begin(), {"gainsay", "check", "--jsonl"});
    std::istringstream in(input);
    std::ostringstream out, err;
    const int code =
        run_command_line(static_cast<int>(arguments.size()), arguments.data(), {in, out, err, false}, 80, false);
    Answer answer{code, {}, out.str(), err.str()};
    std::istringstream lines(answer.out);
    for (std::string line; std::getline(lines, line);) answer.reports.push_back(json::parse(line));
    return answer;
}

json article(const std::string& id, const std::string& outlet, const std::string& age) {
    return {{"id", id},
            {"title", "Brenwick depot burns"},
            {"text", "Mara Quist, " + age + ", leads the depot in Brenwick.\n\nThe depot burned all night.\n"},
            {"outlet", outlet},
            {"published", "2024-05-15"}};
}

std::string story(const json& id, const std::string& first, const std::string& second) {
    const json line{{"id", id},
                    {"articles", {article("x", "Dockside Daily", first), article("y", "Harbour Herald", second)}}};
    return line.dump() + "\n";
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("Each story gets one report with its id, in order, and the worst code counts", "[jsonl]") {
    const Answer answer = check({}, story("one", "34", "34") + story(2, "34", "43") + "{\"id\":\"0\",\"articles\":[]}");
    CHECK(answer.code == 1);
    REQUIRE(answer.reports.size() == 3);
    CHECK(answer.reports[0]["id"] == "one");
    CHECK(answer.reports[0]["findings"].empty());
    CHECK(answer.reports[1]["id"] == 2);
    CHECK(answer.reports[1]["findings"].size() >= 1);
    CHECK(answer.reports[1]["articles"][1]["id"] == "a2");
    CHECK(answer.reports[1]["articles"][1]["given"] == "y");
    CHECK(answer.reports[2]["articles"].empty());
    CHECK(check({"--fail-on", "never"}, story(2, "34", "43")).code == 0);
}

TEST_CASE("Offsets count bytes of the text, or of the title where the claim is the headline's", "[jsonl]") {
    const json line{{"id", 1},
                    {"articles",
                     {{{"id", "x"},
                       {"title", "  Fire kills six people\nin Brenwick"},
                       {"outlet", "Café Courier"},
                       {"text", "The fire in Brenwick killed nine people."}}}}};
    const Answer answer = check({}, line.dump());
    std::size_t in_title = 0, in_text = 0;
    for (const json& claim : answer.reports[0]["claims"]) {
        std::string whole = line["articles"][0][claim.contains("part") ? "title" : "text"].get<std::string>();
        std::replace(whole.begin(), whole.end(), '\n', ' ');
        const std::size_t start = claim["start"], end = claim["end"];
        CHECK(whole.substr(start, end - start) == claim["quote"].get<std::string>());
        ++(claim.contains("part") ? in_title : in_text);
    }
    CHECK(in_title > 0);
    CHECK(in_text > 0);
}

TEST_CASE("A line that is no story gets an error with its id, the others their reports", "[jsonl]") {
    const std::vector<std::pair<std::string, std::string>> wrong = {
        {"not json", "is not JSON"},
        {"[1]", "is not an object"},
        {R"({"articles":[]})", "\"id\""},
        {R"({"id":1.5,"articles":[]})", "\"id\""},
        {R"({"id":18446744073709551615,"articles":[]})", "\"id\""},
        {R"({"id":"b"})", "\"articles\""},
        {R"({"id":"b","articles":{}})", "\"articles\""},
        {R"({"id":"b","articles":[7]})", "article 1 is not an object"},
        {R"({"id":"b","articles":[{"text":"A."},{"title":"x"}]})", "article 2 has no string \"text\""},
        {R"({"id":"b","articles":[{"text":"A.","published":20240101}]})", "\"published\" that is no string"},
        {R"({"id":"b","articles":[{"text":"A.","id":[]}]})", "\"id\" that is neither"},
        {R"({"id":"b","articles":[{"text":"A.","id":"x"},{"text":"B.","id":"x"}]})", "two articles"},
        {"{\"id\":\"b\",\"articles\":[{\"text\":\"\xFF\"}]}", "is not JSON"},
        {std::string(100'000, '['), "is not JSON"}};
    for (const auto& [line, problem] : wrong) {
        INFO(line.substr(0, 80));
        const Answer answer = check({}, line + "\n" + story("good", "34", "34"));
        CHECK(answer.code == 2);
        REQUIRE(answer.reports.size() == 2);
        CHECK(contains(answer.reports[0]["error"], problem));
        CHECK(answer.reports[0]["line"] == 1);
        CHECK(answer.reports[0]["id"] == (contains(line, "\"b\"") && problem != "is not JSON" ? json("b") : json()));
        CHECK(contains(answer.err, "line 1 of standard input"));
        CHECK(answer.reports[1]["id"] == "good");
        CHECK(answer.reports[1].contains("findings"));
    }
}

TEST_CASE("An article that cannot be read keeps its place, and the code says so", "[jsonl]") {
    const json line{{"id", "s"},
                    {"articles", {{{"id", "empty"}, {"text", " \n"}}, article("x", "Dockside Daily", "34")}}};
    const Answer answer = check({}, line.dump());
    CHECK(answer.code == 2);
    CHECK(contains(answer.err, "s/empty:1:1: error: empty"));
    REQUIRE(answer.reports[0]["articles"].size() == 2);
    CHECK(answer.reports[0]["articles"][0]["sentences"] == 0);
    CHECK(answer.reports[0]["articles"][1]["given"] == "x");
    CHECK(answer.reports[0]["claims"][0]["article"] == "a2");
}

TEST_CASE("A date that cannot be read is a warning, as in a file", "[jsonl]") {
    json undated = article("x", "Dockside Daily", "34");
    undated["published"] = "last week";
    const Answer answer = check({}, json{{"id", "s"}, {"articles", {undated}}}.dump());
    CHECK(answer.code == 0);
    CHECK(contains(answer.err, "warning: the date after 'published:'"));
    CHECK(check({"--quiet"}, json{{"id", "s"}, {"articles", {undated}}}.dump()).err.empty());
}

TEST_CASE("The number of threads changes no byte of the reports", "[jsonl]") {
    std::string input;
    for (int i = 0; i < 12; ++i) input += story(i, "34", i % 3 == 0 ? "43" : "34") + "broken\n";
    const Answer one = check({"--jobs", "1"}, input);
    const Answer four = check({"--jobs", "4"}, input);
    CHECK(one.reports.size() == 24);
    CHECK(one.out == four.out);
    CHECK(one.err == four.err);
}

TEST_CASE("Too little time leaves a story undecided and says so", "[jsonl]") {
    const Answer answer = check({"--timeout", "0.001"}, story("s", "34", "43"));
    CHECK((answer.code == 3 || answer.code == 1));
    CHECK((answer.code == 1 || !answer.reports[0]["undecided"].empty()));
}

TEST_CASE("--jsonl stands alone and answers in JSON", "[jsonl]") {
    CHECK(check({"story.txt"}, "").code == 2);
    CHECK(check({"--format", "json"}, "").code == 0);
    std::istringstream in;
    std::ostringstream out, err;
    const std::vector<const char*> arguments = {"gainsay", "check", "--jsonl", "--format", "text"};
    CHECK(run_command_line(5, arguments.data(), {in, out, err, false}, 80, false) == 2);
    CHECK(contains(err.str(), "--jsonl answers in json only"));
}

TEST_CASE("A source has the members as header lines, and ranges find their way back", "[jsonl]") {
    GivenArticle given;
    given.text = "Six came.";
    CHECK(make_source(given).bytes == "Six came.");
    CHECK(make_source(given).text_begin == 0);
    given.title = "Two\r\nlines";
    given.outlet = " ";
    given.published = "2024-05-15";
    const StorySource source = make_source(given);
    CHECK(source.bytes == "Title: Two  lines\nPublished: 2024-05-15\n\nSix came.");
    const auto at = static_cast<std::uint32_t>(source.bytes.find("Six"));
    CHECK(given_range(source, {at, at + 3}).range == SourceRange{0, 3});
    CHECK_FALSE(given_range(source, {at, at + 3}).in_title);
    CHECK(given_range(source, {7, 10}).range == SourceRange{0, 3});
    CHECK(given_range(source, {7, 10}).in_title);
}

TEST_CASE("Header lines at the beginning of a text count where no member says otherwise", "[jsonl]") {
    const Answer answer = check(
        {},
        json{{"id", 1},
             {"articles",
              {{{"text", "Title: Own title\nOutlet: Own outlet\n\nSix people came.\n"}, {"outlet", "Dockside Daily"}}}}}
            .dump());
    CHECK(answer.reports[0]["articles"][0]["outlet"] == "Dockside Daily");
    CHECK(answer.reports[0]["articles"][0]["title"] == "Own title");
}
