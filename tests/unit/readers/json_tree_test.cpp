#include "parser/readers/json_tree.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::readers;

namespace {

std::string member(const JsonTree& json, std::string_view name) {
    return json.words(json.find(json.root(), name));
}

/// Offset and expectation of the fault, or "fine".
std::string fault(std::string_view text) {
    const JsonTree json = JsonTree::parse(text, 0);
    return json.error() ? std::to_string(json.error()->offset) + " " + json.error()->expected : "fine";
}

}  // namespace

TEST_CASE("strings of JSON are decoded and know their bytes") {
    const std::string text = R"({"a": "caf\u00e9 \ud83d\ude80 \"now\"", "b": "x", "A": "last"})";
    const JsonTree json = JsonTree::parse(text, 0);
    REQUIRE_FALSE(json.error());
    CHECK(member(json, "b") == "x");
    CHECK(member(json, "a") == "last");  // the later of two, whatever their case
    const text::MappedText first = json.string(json[json.root()].first_child);
    CHECK(first.text == "caf\xC3\xA9 \xF0\x9F\x9A\x80 \"now\"");
    const auto slice = [&](std::uint32_t begin, std::uint32_t end) {
        const SourceRange range = first.source_range(begin, end);
        return text.substr(range.begin, range.size());
    };
    CHECK(slice(0, 5) == "caf\\u00e9");
    CHECK(slice(6, 10) == "\\ud83d\\ude80");
    CHECK(slice(8, 9) == "\\ud83d\\ude80");
    CHECK(slice(11, 16) == "\\\"now\\\"");
}

TEST_CASE("lone surrogates and NUL become the replacement character") {
    const JsonTree json = JsonTree::parse(R"(["\ud83d", "\ude80\ud83d", "\u0000", "\ud83d\u0041"])", 0);
    REQUIRE_FALSE(json.error());
    std::vector<std::string> words;
    for (auto i = json[json.root()].first_child; i != JsonTree::kNone; i = json[i].next) words.push_back(json.words(i));
    const std::string r = "\xEF\xBF\xBD";
    CHECK(words == std::vector<std::string>{r, r + r, r, r + "A"});
}

TEST_CASE("a fault of JSON is told at its byte, and what stood before it is kept") {
    CHECK(fault(R"({"a": 1, "b": [true, false, null, -1.5e3, {}, []]})") == "fine");
    CHECK(fault(R"({"a" 1})") == "5 ':'");
    CHECK(fault(R"({"a": 1 "b": 2})") == "8 ',' or '}'");
    CHECK(fault(R"([1, 2)") == "5 ',' or ']'");
    CHECK(fault(R"({a: 1})") == "1 a name in double quotes or '}'");
    CHECK(fault(R"({"a": 1,})") == "8 a name in double quotes");
    CHECK(fault(R"({"a": "x\q"})") == "8 an escape such as '\\n'");
    CHECK(fault(R"(["\u12g4"])") == "2 four hexadecimal digits after '\\u'");
    CHECK(fault("[\"a\nb\"]") == "3 '\"' (control characters must be escaped)");
    CHECK(fault("[\"a") == "3 '\"'");
    CHECK(fault("[01]") == "2 ',' or ']'");
    CHECK(fault("[-]") == "2 a digit");
    CHECK(fault("[1.]") == "3 a digit");
    CHECK(fault("[nul]") == "1 a value");
    CHECK(fault("") == "0 a value");
    const std::string cut = R"({"a": "whole", "b": {"c": "cut)";
    const JsonTree json = JsonTree::parse(cut, 0);
    REQUIRE(json.error());
    CHECK(member(json, "a") == "whole");
    CHECK(json.end() == cut.size());
}

TEST_CASE("nesting is bounded and costs no stack") {
    CHECK(fault(std::string(JsonTree::kMaxDepth, '[') + std::string(JsonTree::kMaxDepth, ']')) == "fine");
    CHECK(fault(std::string(1000000, '[')) == "128 no more than 128 levels of nesting");
}
