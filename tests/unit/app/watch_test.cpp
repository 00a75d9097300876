#include "app/engine.hpp"
#include "app/engine_memory.hpp"
#include "app/watch/file_stamps.hpp"
#include "app/watch/finding_changes.hpp"
#include "parser/source/log.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace gainsay;
using namespace gainsay::app;

namespace {

namespace fs = std::filesystem;

std::string to_json(const reports::Report& report) {
    std::ostringstream out;
    reports::write_json(out, report);
    return std::move(out).str();
}

InputFiles files(std::initializer_list<std::pair<const char*, std::string>> list) {
    InputFiles input;
    for (const auto& [path, bytes] : list) input.files.push_back({path, bytes});
    return input;
}

std::string told(const std::string& outlet, const std::string& words) {
    return "Title: Blast in Lorvik\nOutlet: " + outlet + "\nPublished: 2025-03-04\n\n" + words + "\n";
}

reports::ReportFinding finding(const char* id, const char* fingerprint, const char* title) {
    reports::ReportFinding result;
    result.id = id;
    result.fingerprint = fingerprint;
    result.level = "error";
    result.title = title;
    return result;
}

}  // namespace

TEST_CASE("Stamps tell which files changed, came and went") {
    const FileStamps before{{"a", {1, 10}}, {"b", {1, 10}}, {"c", {1, 10}}};
    const FileStamps after{{"a", {1, 10}}, {"b", {1, 11}}, {"d", {4, 10}}};
    using What = FileChange::What;
    const std::vector<FileChange> changes = compare(before, after);
    CHECK(changes == std::vector<FileChange>{{What::changed, "b"}, {What::went, "c"}, {What::came, "d"}});
    CHECK(to_text(changes) == "b changed, c is gone, d is new");
    CHECK(compare(after, after).empty());
    CHECK(to_text(compare({}, {{"a", {}}, {"b", {}}, {"c", {}}, {"d", {}}})) == "4 files changed");
}

TEST_CASE("Stamps are of what lies below folders, without what is hidden") {
    const fs::path folder = fs::temp_directory_path() / "gainsay_watch_test";
    fs::remove_all(folder);
    fs::create_directories(folder / "in" / ".git");
    for (const char* name : {"a.txt", "in/b.txt", "in/.git/c.txt", ".d.txt"}) std::ofstream(folder / name) << name;
    const FileStamps stamps = stamps_of({folder.string(), (folder / "missing").string()});
    fs::remove_all(folder);
    REQUIRE(stamps.size() == 2);
    CHECK(stamps.at((folder / "a.txt").string()).first == 5);
    CHECK(stamps.contains((folder / "in" / "b.txt").string()));
}

TEST_CASE("Findings pair up by their fingerprints, whatever their numbers") {
    reports::Report before, after;
    before.findings = {finding("F1", "x", "one"), finding("F2", "y", "two"), finding("F3", "y", "two again")};
    after.findings = {finding("F1", "z", "three"), finding("F2", "y", "two"), finding("F3", "x", "one")};
    const FindingChanges changes = compare(before, after);
    CHECK(changes.came == std::set<std::string>{"F1"});
    REQUIRE(changes.went.size() == 1);
    CHECK(changes.went[0].title == "two again");
    CHECK(compare(before, before).none());
    reports::TextOptions quiet;
    quiet.quiet = true;
    CHECK(changes_text(changes, after, quiet) ==
          "error: three [F1 ]\ngone: error: two again\n3 errors, 0 warnings, 0 notes (1 came, 1 went)\n");
    CHECK(changes_text({}, after, quiet) == "The findings are the same as before.\n3 errors, 0 warnings, 0 notes\n");
}

TEST_CASE("A run that remembers others says what a run by itself says") {
    const std::string six = told("Lorvik Post", "Six people were killed in the explosion in Lorvik on Monday.");
    const std::string nine = told("Tarn Echo", "The explosion in Lorvik on Monday killed nine people.");
    const std::string ten = told("Tarn Echo", "The explosion in Lorvik on Monday killed ten people.");
    const Log log(LogLevel::error);
    EngineMemory memory;
    EngineOptions with, without;
    with.memory = &memory;
    with.jobs = 2;
    for (const InputFiles& input :
         {files({{"a.txt", six}, {"b.txt", nine}}), files({{"0.txt", ten}, {"a.txt", six}, {"b.txt", nine}}),
          files({{"b.txt", ten}}), files({}), files({{"a.txt", nine}, {"b.txt", six}})}) {
        const Run run = check(with, input, log);
        CHECK(to_json(run.report) == to_json(check(without, input, log).report));
    }
}
