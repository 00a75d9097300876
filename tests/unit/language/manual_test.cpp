// The manual's own examples are rules that work, and its list of codes is complete.
#include "tests/unit/language/rule_text.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

namespace {

std::string contents(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

const std::string kManual = GAINSAY_ROOT "/docs/rule-language.md";

/// The fenced blocks of a text, put together.
std::string blocks_of(const std::string& text) {
    std::string out;
    for (std::size_t at = text.find("```\n"); at != std::string::npos; at = text.find("```\n", at)) {
        const std::size_t end = text.find("```\n", at + 4);
        if (end == std::string::npos) break;
        out += text.substr(at + 4, end - at - 4) + "\n";
        at = end + 4;
    }
    return out;
}

/// Words in quotes that look like codes ("kind-cycle") in the calls that make diagnostics.
std::set<std::string> codes_in_sources() {
    std::set<std::string> codes;
    for (const auto& entry : std::filesystem::directory_iterator(GAINSAY_ROOT "/parser/language")) {
        if (entry.path().extension() != ".cpp") continue;
        const std::string text = contents(entry.path());
        for (const char* call : {"error(\"", "warning(\"", "fail(\"", "fail(\n", "code = \"", "Severity::note, \""}) {
            for (std::size_t at = text.find(call); at != std::string::npos; at = text.find(call, at + 1)) {
                const std::size_t begin = text.find('"', at) + 1;
                codes.insert(text.substr(begin, text.find('"', begin) - begin));
            }
        }
    }
    return codes;
}

}  // namespace

TEST_CASE("the tutorial of the manual is a pack without faults", "[language][docs]") {
    const std::string manual = contents(kManual);
    const std::string tutorial = manual.substr(0, manual.find("## Form of a file"));
    const rule_text::Checked checked(blocks_of(tutorial));
    CHECK(checked.faults() == rule_text::Faults{});
    CHECK(checked.rules().patterns.size() == 3);
    CHECK(checked.rules().rules.size() == 1);
    CHECK(checked.rules().examples.size() == 6);
}

TEST_CASE("the manual lists every code of a diagnostic", "[language][docs]") {
    const std::string manual = contents(kManual);
    const auto codes = codes_in_sources();
    REQUIRE(codes.size() > 30);
    for (const std::string& code : codes) {
        INFO(code);
        CHECK(manual.find("`" + code + "`") != std::string::npos);
    }
}
