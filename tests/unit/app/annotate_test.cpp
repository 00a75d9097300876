#include "app/cli.hpp"
#include "app/engine.hpp"

#include <nlohmann/json.hpp>

#include <catch2/catch.hpp>

#include <sstream>

using namespace gainsay;
using namespace gainsay::app;
using nlohmann::json;

namespace {

const std::string kArticle =
    "Title: Ferry sinks off Port Alder\nPublished: 2024-05-15\n\n"
    "Share:\n\nAt least 12 people drowned on Tuesday when a ferry sank off Port Alder, the coast guard said.\n";

struct Answer {
    int code;
    std::string out, err;
};

Answer annotate(std::vector<const char*> arguments, const std::string& input) {
    arguments.insert(arguments.begin(), {"gainsay", "annotate"});
    std::istringstream in(input);
    std::ostringstream out, err;
    const int code =
        run_command_line(static_cast<int>(arguments.size()), arguments.data(), {in, out, err, false}, 80, false);
    return {code, out.str(), err.str()};
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("annotate gives every layer, with blocks and what is known of the article", "[annotate]") {
    const Answer answer = annotate({"-"}, kArticle);
    REQUIRE(answer.code == 0);
    const json row = json::parse(answer.out);
    for (const char* layer : {"blocks", "sentences", "tokens", "entities", "quantities", "times", "quotes", "article"})
        CHECK(row.contains(layer));
    CHECK(row["article"]["published"] == "2024-05-15");
    REQUIRE(row["blocks"].size() == 3);
    CHECK(row["blocks"][0]["kind"] == "headline");
    CHECK(row["blocks"][1]["carries_claims"] == false);
    const json block = row["blocks"][2];
    CHECK(kArticle.substr(block["start"], block["end"].get<std::size_t>() - block["start"].get<std::size_t>()) ==
          block["text"]);
    CHECK(row["quantities"][0]["low"] == 12);
    CHECK(row["quantities"][0]["high"].is_null());
    CHECK(row["times"][0]["earliest"] == "2024-05-14");
    CHECK(row["sentences"][1]["block"] == 2);
}

TEST_CASE("annotate leaves out the layers that are not asked for", "[annotate]") {
    const json row = json::parse(annotate({"--layers", "times,blocks", "-"}, kArticle).out);
    CHECK(row.contains("times"));
    CHECK(row.contains("blocks"));
    CHECK_FALSE(row.contains("tokens"));
}

TEST_CASE("an unknown layer is answered with the nearest one and the list", "[annotate]") {
    const Answer answer = annotate({"--layers", "tokens,quantites", "-"}, kArticle);
    CHECK(answer.code == 2);
    CHECK(contains(answer.err, "no layer 'quantites'"));
    CHECK(contains(answer.err, "did you mean 'quantities'?"));
    CHECK(contains(answer.err, "blocks sentences tokens parses"));
    CHECK_FALSE(contains(annotate({"--layers", "gravitation", "-"}, kArticle).err, "did you mean"));
}

TEST_CASE("the tree shows blocks, sentences, heads above their words, and values", "[annotate]") {
    const Answer answer = annotate({"--tree", "-"}, kArticle + "\nA \x1b[31mred\x1b[0m buoy was found.\n");
    REQUIRE(answer.code == 0);
    CHECK(contains(answer.out, "-- headline ["));
    CHECK(contains(answer.out, "-- furniture ["));
    CHECK(contains(answer.out, "not read: Share:"));
    CHECK(contains(answer.out, "quantity \"At least 12\" = 12 or more"));
    CHECK(contains(answer.out, "= 2024-05-14 (date)"));
    CHECK_FALSE(contains(answer.out, "\x1b"));
    const std::size_t verb = answer.out.find("\n    said  root");
    const std::size_t below = answer.out.find("\n      drowned  ");
    REQUIRE(verb != std::string::npos);
    REQUIRE(below != std::string::npos);
    CHECK(verb < below);
    CHECK_FALSE(contains(annotate({"--tree", "--layers", "times", "-"}, kArticle).out, "root"));
}

TEST_CASE("a bad line is reported with its number, the others are answered", "[annotate]") {
    const std::string input = "{\"id\":\"a\",\"text\":\"Six people came on May 3.\",\"reference\":\"2024-05-15\"}\n"
                              "not json\n\n"
                              "{\"id\":4,\"text\":\"It cost $5 million.\"}\n"
                              "{\"id\":\"c\",\"text\":7}\n"
                              "{\"id\":\"d\",\"text\":\"x\",\"reference\":\"soon\"}\n"
                              "{\"id\":\"e\",\"text\":\"\"}";
    const Answer answer = annotate({"--jsonl"}, input);
    CHECK(answer.code == 2);
    const std::vector<std::string> rows = lines_of(answer.out);
    REQUIRE(rows.size() == 3);
    const json first = json::parse(rows[0]);
    CHECK(first["id"] == "a");
    CHECK(first["quantities"][0]["value"] == 6);
    CHECK(first["quantities"][0]["start"] == 0);
    CHECK(first["times"][0]["earliest"] == "2024-05-03");
    CHECK(json::parse(rows[1])["id"] == 4);
    CHECK(json::parse(rows[2])["sentences"].empty());
    for (const char* number : {"line 2 ", "line 5 ", "line 6 "}) CHECK(contains(answer.err, number));
    CHECK_FALSE(contains(answer.err, "line 3 "));
}

TEST_CASE("the number of threads changes no byte of the annotation", "[annotate]") {
    std::string input;
    for (int i = 0; i < 150; ++i)
        input += "{\"id\":\"" + std::to_string(i) + "\",\"text\":\"The " + std::to_string(i) + " boats left.\"}\n";
    const Answer one = annotate({"--jsonl", "--jobs", "1"}, input);
    CHECK(lines_of(one.out).size() == 150);
    CHECK(one.out == annotate({"--jsonl", "--jobs", "4"}, input).out);
}

TEST_CASE("articles that the budget leaves no time for keep their places and are named", "[engine]") {
    std::istringstream in(kArticle);
    EngineOptions options;
    options.paths = {"-"};
    Budget budget;
    budget.cancel();
    Run run;
    read_documents(run, options, in, Log(LogLevel::off), &budget);
    REQUIRE(run.documents.size() == 1);
    CHECK(run.documents[0].sentences.empty());
    CHECK(run.documents[0].article.title == "Ferry sinks off Port Alder");
    CHECK(run.unread == std::vector<std::string>{"-"});
    REQUIRE(run.diagnostics.size() == 1);
    CHECK(run.diagnostics[0].severity == Severity::warning);
    CHECK_FALSE(run.input_failed);
}
