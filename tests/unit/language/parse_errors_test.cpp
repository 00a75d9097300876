#include "parser/language/format.hpp"
#include "tests/unit/language/rule_text.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::language;
using rule_text::Faults;
using rule_text::Read;

namespace {

const std::string kPack = "pack harbour \"Ships and ports\"\n";

std::string repeated(const std::string& text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

}  // namespace

TEST_CASE("a broken item gives one diagnostic and costs no other item", "[language]") {
    const Read read(kPack + "kind a is\nkind b\nfact f(E is count\nrule r \"m\" f(E) >\nwords w = x\n");
    CHECK(read.faults() == Faults{"syntax: ", "syntax: is", "syntax: "});
    CHECK(read.result.file.items.size() == 2);
}

TEST_CASE("a broken pattern leaves the other patterns of its say", "[language]") {
    const Read read(kPack + "say f(E) = 1\n  \"{E} sank\"\n  \"{E sank {\"\n");
    CHECK(read.faults() == Faults{"bad-slot: {E sank {"});
    CHECK(std::get<ast::Say>(read.result.file.items.at(0)).patterns.size() == 1);
    CHECK(Read(kPack + "say f = 1 \"{\"").result.file.items.empty());
}

TEST_CASE("a diagnostic says what was expected and what to do", "[language]") {
    const Read type(kPack + "fact f is cont\n");
    CHECK(type.first().message == "cannot read this `fact`: unexpected `cont`");
    CHECK(type.first().expected == "a type");
    CHECK(type.first().hint == "did you mean `count`?");
    const Read equality(kPack + "rule r \"m\" f(E) == 1\n");
    CHECK(equality.faults() == Faults{"syntax: =="});
    CHECK(equality.first().hint == "equality is written =");
    const Read reserved(kPack + "fact after(E) is time\n");
    CHECK(reserved.first().expected == "a name");
    CHECK(reserved.first().hint == "`after` is a word of the rule language and cannot be a name");
    const Read pattern(kPack + "say f(E) = 1\n");
    CHECK(pattern.first().message == "this `say` ends too early");
    CHECK(pattern.first().expected == "a pattern");
    const Read keyword("pack p \"x\"\nrulle r \"m\" a = 1\n");
    CHECK(keyword.faults() == Faults{"unknown-item: rulle"});
    CHECK(keyword.first().hint == "did you mean `rule`?");
}

TEST_CASE("patterns say what is wrong inside their quotes", "[language]") {
    const auto fault = [](const std::string& pattern) {
        return Read(kPack + "say f = 1 \"" + pattern + "\"").faults().at(0);
    };
    CHECK(fault("") == "empty-pattern: ");
    CHECK(fault("a [b") == "unclosed-bracket: [");
    CHECK(fault("a b]") == "stray-bracket: ]");
    CHECK(fault("a | b") == "stray-bar: |");
    CHECK(fault("a (b|)") == "empty-bracket: (b|)");
    CHECK(fault("{}") == "bad-slot: {");
    CHECK(fault("{N:}") == "bad-slot: }");
    CHECK(fault("<>") == "bad-class: <");
    CHECK(fault(repeated("[", 20)) == "nesting-too-deep: [");
}

TEST_CASE("the pack line is asked for, once and first", "[language]") {
    CHECK(Read("").faults() == Faults{"missing-pack: "});
    CHECK(Read("# only a comment\n").faults() == Faults{"missing-pack: "});
    CHECK(Read("kind a\n").faults() == Faults{"missing-pack: kind"});
    CHECK(Read("kind a\n" + kPack).faults() == Faults{"late-pack: harbour"});
    CHECK(Read(kPack + kPack).faults() == Faults{"repeated-pack: harbour"});
    CHECK(Read("pack x\n").faults() == Faults{"syntax: "});
}

TEST_CASE("strings end on their line and know two escapes", "[language]") {
    CHECK(Read(kPack + "words w = \"open\nkind b\n").faults() == Faults{"unterminated-string: \"open"});
    CHECK(Read(kPack + "words w = \"a\\n\"\n").faults() == Faults{"unknown-escape: \\"});
}

TEST_CASE("numbers and days that do not exist are refused", "[language]") {
    CHECK(Read(kPack + "rule r \"m\" f > 99999999999999999999\n").faults() ==
          Faults{"number-too-large: 99999999999999999999"});
    CHECK(Read(kPack + "example \"x\" outlet \"y\" outlet \"z\" => nothing\n").faults() == Faults{"given-twice: \""});
    CHECK(Read(kPack + "example \"x\" published 2025-02-30 => nothing\n").faults() ==
          Faults{"no-such-day: 2025-02-30"});
    CHECK(Read(kPack + "say f = \"Verland\" \"x\"\n").faults() == Faults{"bad-value: Verland"});
}

TEST_CASE("nesting of any depth is a diagnostic, at the limit it is read", "[language]") {
    const auto nested = [](std::size_t depth) {
        return kPack + "rule r \"m\" " + repeated("(", depth) + "a = 1" + repeated(")", depth) + "\n";
    };
    CHECK(Read(nested(kMaxNesting)).faults() == Faults{});
    CHECK(Read(nested(kMaxNesting + 1)).faults() == Faults{"nesting-too-deep: ("});
    CHECK(Read(nested(100'000)).faults() == Faults{"nesting-too-deep: ("});
    CHECK(Read(kPack + "rule r \"m\" " + repeated("not ", 100'000) + "a\n").faults() == Faults{"nesting-too-deep: n"});
    CHECK(Read(kPack + "rule r \"m\" a = " + repeated("-", 100'000) + "1\n").faults() == Faults{"nesting-too-deep: -"});
    CHECK(Read(kPack + "rule r \"m\" a" + repeated(" + 1", 100'000) + "\n").faults() ==
          Faults{"expression-too-long: +"});
    CHECK(Read(kPack + "say a = 1 \"" + repeated("[", 100'000) + "\"\n").faults() == Faults{"nesting-too-deep: ["});
}

TEST_CASE("brackets side by side are not nested", "[language]") {
    CHECK(Read(kPack + "rule r \"m\" " + repeated("not (a = -1) and ", 100) + "b\n").faults() == Faults{});
}

TEST_CASE("bytes that are no text are told, item by item", "[language]") {
    const Read read(kPack +
                    "kind a\nkind \xff"
                    "b\nkind " +
                    std::string(1, '\0') + "c\nkind d\n");
    CHECK(read.faults() == Faults{"broken-utf8: \xff", "control-character: " + std::string(1, '\0')});
    CHECK(read.result.file.items.size() == 2);
    for (const Diagnostic& d : read.result.diagnostics) CHECK(!render(d, read.sources).empty());
}

TEST_CASE("a file beyond the limit is not read at all", "[language]") {
    const Read read(kPack + std::string(kMaxRuleFileBytes, ' '));
    CHECK(read.faults() == Faults{"file-too-large: "});
}

TEST_CASE("a file gives at most fifty diagnostics and says that there are more", "[language]") {
    const Read read(kPack + repeated("kind 7\n", 3000));
    REQUIRE(read.result.diagnostics.size() == 50);
    CHECK(read.result.diagnostics.back().code == "too-many-diagnostics");
    CHECK(read.result.diagnostics.back().message == "2951 more problems in this file are not shown");
}

TEST_CASE("no message shows a name of the parser's own", "[language]") {
    const std::string whole =
        "pack p \"x\"\nkind a is b means c, \"d\"\nwords w = a, b\ndisjoint a, b\n"
        "fact f(A: b, C) is count of d, cumulative, describe \"e\"\nsay f(A, C) >= 1\n  \"x {A} y\"\n"
        "rule r \"m\"\n  not f(A, C) + 1 * -2 < 3 and (a or b) => H after S unless c\n"
        "example \"s\" published 2025-01-01 => f(a b, c) = 2, g\n"
        "example clash a: \"s\" b: \"t\" => { a, b }, { b }\n";
    REQUIRE(Read(whole).faults() == Faults{});
    for (std::size_t cut = 0; cut < whole.size(); ++cut) {
        for (const char* stray : {"", "%", " 7 ", " )"}) {
            for (const std::string& text :
                 {whole.substr(0, cut) + stray, whole.substr(0, cut) + stray + whole.substr(cut)}) {
                for (const Diagnostic& d : Read(text).result.diagnostics) {
                    const std::string all = d.message + d.expected + d.hint;
                    INFO(all);
                    REQUIRE(all.find("boost") == std::string::npos);
                    REQUIRE(all.find("gainsay") == std::string::npos);
                    REQUIRE(all.find("spirit") == std::string::npos);
                }
            }
        }
    }
}

TEST_CASE("the formatter keeps comments and what it cannot read", "[language]") {
    const std::string rough =
        "# head\n\npack   p \"x\"\n\n\n# about a\nkind   a   is event\nkind b\n\nkind c # inside\n   is a\n"
        "rule broken (\nsay f(E)=1 \"{E}   sank\"\n# tail\n";
    const std::string neat =
        "# head\n\npack p \"x\"\n\n# about a\nkind a is event\nkind b\n\nkind c # inside\n   is a\n\n"
        "rule broken (\n\nsay f(E) = 1\n  \"{E} sank\"\n# tail\n";
    CHECK(format_rules(rough) == neat);
    CHECK(format_rules(neat) == neat);
}

TEST_CASE("a tree pattern that cannot be read points at the place", "[language]") {
    const auto fault = [](const std::string& tree) {
        const Read read("pack p \"P\"\nsay lost(E) = N\n  tree \"" + tree + "\"\n");
        REQUIRE_FALSE(read.faults().empty());
        return read.faults().front();
    };
    CHECK(fault("<gone>(subj {N})") == "bad-tree: {");
    CHECK(fault("<gone>(: {N})") == "bad-tree: :");
    CHECK(fault("<gone>(subj: {N}") == "unclosed-bracket: (");
    CHECK(fault("<gone>(subj: [old])") == "bad-tree: [");
    CHECK(fault("<gone> ships") == "bad-tree: s");
    std::string deep = "a";
    for (int i = 0; i < 20; ++i) deep = "a(in: " + deep + ")";
    CHECK(fault(deep).substr(0, 16) == "nesting-too-deep");
}
