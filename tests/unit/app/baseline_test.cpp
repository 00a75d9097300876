#include "app/baseline/baseline.hpp"
#include "app/judgement.hpp"

#include <catch2/catch.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>

using namespace gainsay;
using namespace gainsay::app;

namespace {

reports::ReportFinding finding(std::string id, std::string level, std::string fingerprint,
                               std::string kind = "misreport") {
    reports::ReportFinding out;
    out.id = std::move(id);
    out.level = std::move(level);
    out.fingerprint = std::move(fingerprint);
    out.kind = std::move(kind);
    out.title = "title of " + out.fingerprint;
    return out;
}

Run run_of(std::vector<reports::ReportFinding> findings) {
    Run run;
    run.report.findings = std::move(findings);
    return run;
}

struct TemporaryFolder {
    std::filesystem::path path = std::filesystem::temp_directory_path() /
                                 ("gainsay_baseline_" + std::to_string(std::filesystem::hash_value(__FILE__)) + "_" +
                                  std::to_string(reinterpret_cast<std::uintptr_t>(this)));
    TemporaryFolder() { std::filesystem::create_directories(path); }
    ~TemporaryFolder() { std::filesystem::remove_all(path); }
    std::string file(const char* name) const { return (path / name).string(); }
};

std::string text_of(const std::string& path) {
    std::ifstream in(path);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::size_t entries(const std::string& text, std::size_t& faults) {
    SourceMap sources;
    const SourceId source = sources.add("known.jsonl", text);
    std::vector<Diagnostic> diagnostics;
    const std::size_t count = read_baseline(sources, source, diagnostics).size();
    faults = diagnostics.size();
    return count;
}

}  // namespace

TEST_CASE("Entries of a baseline are sorted, one a line, each once, and come back") {
    const std::string text = baseline_text({{"bb", "misreport", "error", "B \"x\"", "why", 0},
                                            {"aa", "superseded", "note", "A", "because", 0},
                                            {"bb", "misreport", "error", "B", "other", 0}});
    CHECK(text ==
          "{\"fingerprint\":\"aa\",\"kind\":\"superseded\",\"level\":\"note\",\"title\":\"A\",\"reason\":\"because\"}\n"
          "{\"fingerprint\":\"bb\",\"kind\":\"misreport\",\"level\":\"error\",\"title\":\"B "
          "\\\"x\\\"\",\"reason\":\"why\"}\n");
    std::size_t faults = 0;
    CHECK(entries(text, faults) == 2);
    CHECK(faults == 0);
}

TEST_CASE("Entries without reason or fingerprint, and lines that are no JSON, are told") {
    std::size_t faults = 0;
    CHECK(entries("{\"fingerprint\":\"aa\",\"reason\":\" \"}\n\n{\"reason\":\"x\"}\n<<<<<<< ours\n[1]\n"
                  "{\"fingerprint\":\"cc\",\"reason\":\"ok\"}",
                  faults) == 1);
    CHECK(faults == 4);
}

TEST_CASE("A baseline marks what is known, tells what expired, and keeps reasons when it is written again") {
    const TemporaryFolder folder;
    const std::string file = folder.file("known.jsonl");
    Run run = run_of({finding("F1", "error", "aaaa"), finding("F2", "note", "bbbb")});
    judge(run, {{}, {}, file, ""});
    CHECK(run.input_failed);  // new entries need a reason
    CHECK_FALSE(std::filesystem::exists(file));

    run = run_of({finding("F1", "error", "aaaa"), finding("F2", "note", "bbbb")});
    judge(run, {{}, {}, file, "first"});
    CHECK_FALSE(run.input_failed);
    CHECK(run.report.findings[0].known == true);

    run = run_of({finding("F1", "error", "aaaa"), finding("F2", "error", "cccc")});
    judge(run, {{}, file, {}, {}});
    CHECK(run.report.findings[0].known == true);
    CHECK(run.report.findings[0].pardon->reason == "first");
    CHECK(run.report.findings[1].known == false);
    REQUIRE(run.report.expired.size() == 1);
    CHECK(run.report.expired[0].fingerprint == "bbbb");

    judge(run, {{}, file, file, "second"});
    const std::string text = text_of(file);
    CHECK(text.find("\"first\"") < text.find("\"second\""));
    CHECK(text.find("bbbb") == std::string::npos);
}

TEST_CASE("A run that did not see everything expires nothing") {
    const TemporaryFolder folder;
    const std::string file = folder.file("known.jsonl");
    Run run = run_of({finding("F1", "error", "aaaa")});
    judge(run, {{}, {}, file, "first"});
    run = run_of({finding("F1", "error", "bbbb")});
    run.accepted.insert(ArticleId::at(0));
    judge(run, {{}, file, {}, {}});
    CHECK(run.report.expired.empty());
    judge(run, {{}, file, file, "second"});
    CHECK(text_of(file).find("aaaa") != std::string::npos);
}

TEST_CASE("A baseline that is not there is an error") {
    Run run = run_of({});
    judge(run, {{}, "no/such/file.jsonl", {}, {}});
    CHECK(run.input_failed);
}
