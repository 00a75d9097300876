#include "app/input_files.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

#include <unistd.h>

using namespace gainsay;
using namespace gainsay::app;

namespace {

namespace fs = std::filesystem;

/// A folder of its own for each test, gone afterwards.
struct Folder {
    fs::path path = fs::temp_directory_path() / ("gainsay-input-files-" + std::to_string(getpid()));
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string write(const std::string& name, const std::string& bytes) const {
        fs::create_directories((path / name).parent_path());
        std::ofstream(path / name, std::ios::binary) << bytes;
        return (path / name).string();
    }
};

InputFiles collect(const std::vector<std::string>& paths, const std::string& standard_input = {}) {
    std::istringstream in(standard_input);
    return collect_files(paths, articles(), in);
}

std::vector<std::string> names(const InputFiles& input) {
    std::vector<std::string> out;
    for (const InputFile& file : input.files) out.push_back(fs::path(file.path).filename().string());
    return out;
}

}  // namespace

TEST_CASE("Files come by path, each once, however they were given") {
    const Folder folder;
    const std::string b = folder.write("b.txt", "two");
    const std::string a = folder.write("a.txt", "one");
    const std::string again = (folder.path / "." / "b.txt").string();
    CHECK(names(collect({b, again, a})) == std::vector<std::string>{"a.txt", "b.txt"});
    CHECK(names(collect({folder.path.string(), a})) == std::vector<std::string>{"a.txt", "b.txt"});
}

TEST_CASE("A folder gives its articles, at any depth, and nothing else") {
    const Folder folder;
    for (const char* name :
         {"x.txt", "w.html", "deep/er/y.md", "Z.TXT", "README.md", ".hidden.txt", "gold.json", ".git/z.txt"})
        folder.write(name, "text");
    CHECK(names(collect({folder.path.string()})) == std::vector<std::string>{"Z.TXT", "y.md", "w.html", "x.txt"});
}

TEST_CASE("What cannot be read is an error that names the path") {
    const Folder folder;
    const std::string missing = (folder.path / "missing.txt").string();
    const std::string page = folder.write("page.docx", "PK");
    fs::create_directories(folder.path / "empty");
    const InputFiles input = collect({missing, page, (folder.path / "empty").string()});
    CHECK(input.files.empty());
    REQUIRE(input.diagnostics.size() == 3);
    CHECK(input.diagnostics[0].code == "empty-folder");
    CHECK(input.diagnostics[1].code == "no-such-file");
    CHECK(input.diagnostics[1].path == missing);
    CHECK(input.diagnostics[2].code == "unknown-format");
}

TEST_CASE("A file or a stream that is too large is refused without being read to its end") {
    const Folder folder;
    CHECK(collect({folder.write("big.txt", std::string(kMaxArticleBytes + 1, 'x'))}).diagnostics.at(0).code ==
          "file-too-large");
    CHECK(collect({"-"}, std::string(kMaxArticleBytes + 1, 'x')).diagnostics.at(0).code == "file-too-large");
    CHECK(collect({"/dev/zero"}).diagnostics.at(0).code == "file-too-large");
    CHECK(collect({folder.write("just.txt", std::string(kMaxArticleBytes, 'x'))}).diagnostics.empty());
}

TEST_CASE("Standard input is one article, taken once") {
    const InputFiles input = collect({"-", "-"}, "text");
    REQUIRE(input.files.size() == 1);
    CHECK(input.files[0].path == "-");
    CHECK(input.files[0].bytes == "text");
}
