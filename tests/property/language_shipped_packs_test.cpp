// The packs that ship: printed and read again they are the same, and the formatter leaves alone what it has written.
#include "parser/language/format.hpp"
#include "parser/language/parse.hpp"
#include "parser/language/printer.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

namespace {

using namespace gainsay;
using namespace gainsay::language;

std::vector<std::filesystem::path> packs() {
    std::vector<std::filesystem::path> out;
    for (const auto& entry : std::filesystem::directory_iterator(GAINSAY_ROOT "/rules"))
        if (entry.path().extension() == ".rules") out.push_back(entry.path());
    std::sort(out.begin(), out.end());
    return out;
}

std::string contents(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

ParseResult parse(const std::string& text) {
    SourceMap sources;
    return parse_rules(sources, sources.add("pack.rules", text));
}

}  // namespace

TEST_CASE("shipped packs are read back as printed", "[language][property]") {
    REQUIRE(packs().size() >= 8);
    for (const auto& path : packs()) {
        INFO(path.filename());
        const ParseResult read = parse(contents(path));
        CHECK(read.diagnostics.empty());
        const ParseResult again = parse(print(read.file));
        CHECK(again.diagnostics.empty());
        CHECK(again.file == read.file);
        CHECK(print(again.file) == print(read.file));
    }
}

TEST_CASE("formatting a shipped pack keeps what it says, and a second time changes nothing", "[language][property]") {
    for (const auto& path : packs()) {
        INFO(path.filename());
        const std::string text = contents(path), formatted = format_rules(text);
        CHECK(parse(formatted).file == parse(text).file);
        CHECK(format_rules(formatted) == formatted);
    }
}
