#include "app/cache/build_id.hpp"
#include "app/cache/digest.hpp"
#include "app/cache/input_key.hpp"
#include "app/cache/result_cache.hpp"
#include "app/files.hpp"

#include <catch2/catch.hpp>

#include <unistd.h>

#include <filesystem>
#include <fstream>

using namespace gainsay;
using namespace gainsay::app;
namespace fs = std::filesystem;

namespace {

class Folder {
public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "gainsay-cache-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    const fs::path& path() const { return path_; }
    std::string file(const std::string& name, const std::string& bytes) const {
        std::ofstream(path_ / name, std::ios::binary) << bytes;
        return (path_ / name).string();
    }

private:
    fs::path path_;
};

std::string digest_of(const std::vector<std::string>& parts) {
    Digest digest;
    for (const std::string& part : parts) digest.add(part);
    return digest.hex();
}

std::string key(char digit) {
    return std::string(64, digit);
}

fs::path entry(const Folder& folder, char digit) {
    return folder.path() / "cache" / (key(digit) + ".result");
}

RunResult some_result() {
    return {1, "a note\n", std::string("report \0 with a zero\n", 21), "coverage\n", {"{}\n", ""}};
}

InputFiles two_articles() {
    InputFiles out;
    out.files.push_back({"a.txt", "Six people died.\n"});
    out.files.push_back({"b.txt", "Nine people died.\n"});
    return out;
}

}  // namespace

TEST_CASE("Parts of a digest do not run into each other") {
    CHECK(digest_of({"ab", "c"}) != digest_of({"a", "bc"}));
    CHECK(digest_of({"ab", ""}) != digest_of({"ab"}));
    CHECK(digest_of({"ab", "c"}) == digest_of({"ab", "c"}));
    CHECK(digest_of({}) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");  // FIPS 180-4, empty
}

TEST_CASE("What is stored under a key is found under it, and under no other") {
    const Folder folder;
    const ResultCache cache((folder.path() / "cache").string(), 1 << 20);
    CHECK_FALSE(cache.find(key('a')));
    REQUIRE(cache.store(key('a'), some_result()).empty());
    CHECK(cache.find(key('a')) == some_result());
    CHECK_FALSE(cache.find(key('b')));
    fs::copy_file(entry(folder, 'a'), entry(folder, 'b'));
    CHECK_FALSE(cache.find(key('b')));  // an entry that was given another name
    CHECK(fs::exists(folder.path() / "cache" / ".gitignore"));
}

TEST_CASE("An entry of which any byte is wrong or missing is none, and is written anew") {
    const Folder folder;
    const ResultCache cache((folder.path() / "cache").string(), 1 << 20);
    REQUIRE(cache.store(key('a'), some_result()).empty());
    const std::string good = read_file(entry(folder, 'a').string(), 1 << 20).bytes;
    const auto damaged = [&](const std::string& bytes) {
        std::ofstream(entry(folder, 'a'), std::ios::binary) << bytes;
        return !cache.find(key('a'));
    };
    for (std::size_t i = 0; i < good.size(); ++i) {
        std::string bytes = good;
        bytes[i] = static_cast<char>(bytes[i] ^ 1);
        CHECK(damaged(bytes));
        CHECK(damaged(good.substr(0, i)));
    }
    CHECK(damaged(good + "x"));
    REQUIRE(cache.store(key('a'), some_result()).empty());
    CHECK(cache.find(key('a')) == some_result());
}

TEST_CASE("What was not used for longest goes first, and nothing that the cache did not name") {
    const Folder folder;
    const RunResult large{0, {}, std::string(1000, 'x'), {}, {}};
    const ResultCache cache((folder.path() / "cache").string(), 2500);
    REQUIRE(cache.store(key('a'), large).empty());
    REQUIRE(cache.store(key('b'), large).empty());
    folder.file("cache/notes.txt", std::string(5000, 'x'));
    const auto now = fs::file_time_type::clock::now();
    fs::last_write_time(entry(folder, 'a'), now - std::chrono::hours(2));
    fs::last_write_time(entry(folder, 'b'), now - std::chrono::hours(1));
    CHECK(cache.find(key('a')));  // used now
    REQUIRE(cache.store(key('c'), large).empty());
    CHECK(cache.find(key('a')));
    CHECK_FALSE(cache.find(key('b')));
    CHECK(cache.find(key('c')));
    CHECK(fs::exists(folder.path() / "cache" / "notes.txt"));
    const RunResult huge{0, {}, std::string(3000, 'x'), {}, {}};
    CHECK(cache.store(key('d'), huge).empty());
    CHECK_FALSE(cache.find(key('d')));
    CHECK(cache.find(key('a')));
}

TEST_CASE("A folder that cannot be made is told") {
    const Folder folder;
    const std::string file = folder.file("file", "");
    CHECK_FALSE(ResultCache(file + "/cache", 1 << 20).store(key('a'), some_result()).empty());
}

TEST_CASE("The key follows articles, rules, claims, baseline, configuration, options and program, and nothing else") {
    const Folder folder;
    CheckOptions options;
    options.engine.rules.paths = {folder.file("own.rules", "pack own\n")};
    options.engine.claims = {folder.file("claims.jsonl", "{}\n")};
    options.judgement.baseline = folder.file("baseline.jsonl", "");
    const InputFiles articles = two_articles();
    const std::string before = input_key(options, articles, "one");
    CHECK(before == input_key(options, articles, "one"));
    CHECK(before != input_key(options, articles, "another build"));

    InputFiles other = articles;
    other.files[1].bytes += " ";
    CHECK(before != input_key(options, other, "one"));
    other = articles;
    other.files[1].path = "c.txt";
    CHECK(before != input_key(options, other, "one"));
    other = articles;
    other.files[1].accepted = true;
    CHECK(before != input_key(options, other, "one"));
    other = articles;
    other.files.pop_back();
    CHECK(before != input_key(options, other, "one"));

    const auto changed = [&](const std::function<void(CheckOptions&)>& change) {
        CheckOptions with = options;
        change(with);
        return before != input_key(with, articles, "one");
    };
    CHECK(changed([](CheckOptions& o) { o.format = Format::json; }));
    CHECK(changed([](CheckOptions& o) { o.printed = false; }));
    CHECK(changed([](CheckOptions& o) { o.files.push_back({"a", Format::json}); }));
    CHECK(changed([](CheckOptions& o) { o.fail_on = FailOn::note; }));
    CHECK(changed([](CheckOptions& o) { o.min_coverage = 0.0; }));
    CHECK(changed([](CheckOptions& o) { o.output.text.width = 80; }));
    CHECK(changed([](CheckOptions& o) { o.output.text.colour = true; }));
    CHECK(changed([](CheckOptions& o) { o.output.text.quiet = true; }));
    CHECK(changed([](CheckOptions& o) { o.engine.rules.builtin = false; }));
    CHECK(changed([](CheckOptions& o) { o.engine.rules.without = {"sport"}; }));
    CHECK(changed([](CheckOptions& o) { o.engine.rules.paths.clear(); }));
    CHECK(changed([](CheckOptions& o) { o.engine.claims.clear(); }));
    CHECK(changed([](CheckOptions& o) { o.judgement.baseline.clear(); }));
    CHECK_FALSE(changed([](CheckOptions& o) { o.engine.jobs = 7; }));
    CHECK_FALSE(changed([](CheckOptions& o) { o.judgement.today = Day{1}; }));  // nothing ends

    for (const char* file : {"own.rules", "claims.jsonl", "baseline.jsonl"}) {
        const std::string good = read_file((folder.path() / file).string(), 1 << 20).bytes;
        folder.file(file, good + "# more\n");
        CHECK(before != input_key(options, articles, "one"));
        folder.file(file, good);
        CHECK(before == input_key(options, articles, "one"));
    }
}

TEST_CASE("The day is part of the key when a suppression ends") {
    Config config;
    config.suppressions.push_back({"0123456789abcdef", "", "", "", "reason", Day{20'000}, {}});
    CheckOptions options;
    options.engine.config = std::make_shared<const Config>(config);
    options.judgement.today = Day{19'999};
    const std::string before = input_key(options, two_articles(), "one");
    options.judgement.today = Day{20'001};
    CHECK(before != input_key(options, two_articles(), "one"));
}
