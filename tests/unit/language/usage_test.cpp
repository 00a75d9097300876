// Names that a pack declares and nothing uses.
#include "parser/language/parse.hpp"
#include "parser/language/usage.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace gainsay;
using namespace gainsay::language;

std::vector<std::string> unused(const std::string& items, std::string_view known = {}) {
    SourceMap sources;
    const SourceId source = sources.add("t.rules", "pack t \"t\"\n\n" + items);
    const ParseResult read = parse_rules(sources, source);
    REQUIRE(read.diagnostics.empty());
    const CheckedFile file{source, &read.file};
    std::vector<std::string> out;
    for (const Diagnostic& d : find_unused({&file, 1}, [&](std::string_view name) { return name == known; })) {
        CHECK(d.severity == Severity::warning);
        out.push_back(d.code + ": " + std::string(sources[source].slice(d.range)));
    }
    return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("kinds, words and facts that nothing uses are told", "[language]") {
    CHECK(unused("kind empty\n\nwords idle = idle\n\nfact silent is truth\n") ==
          Names{"unused-kind: empty", "unused-words: idle", "unused-fact: silent"});
}

TEST_CASE("a kind is used by its nouns, by kinds below it, by facts and by slots", "[language]") {
    CHECK(unused("kind a means ship\n\nkind b\n\nkind c is b means boat\n\nkind d\n\nkind e\n\n"
                 "fact f(X: d) is truth\n\nsay f(X)\n  \"{X} met [{_: e}]\"\n") == Names{});
}

TEST_CASE("words are used in patterns, as classes or as what is counted", "[language]") {
    CHECK(unused("words sailors = sailor\n\nwords sank = sink\n\nfact f(X) is count\n\n"
                 "say f(X) = N\n  \"{X} (<sank>|met) {N sailors}\"\n") == Names{});
}

TEST_CASE("names that the engine asks for are left alone", "[language]") {
    CHECK(unused("words idioms = \"open fire\"\n", "idioms") == Names{});
}

TEST_CASE("a noun of two kinds is told, unless one kind is above the other", "[language]") {
    SourceMap sources;
    const SourceId source =
        sources.add("t.rules", "pack t \"t\"\n\nkind a means ship, boat\n\nkind b is a means boat\n\n"
                               "kind c means Ship, raft\n");
    const ParseResult read = parse_rules(sources, source);
    const CheckedFile file{source, &read.file};
    const auto found = find_shared_nouns({&file, 1});
    REQUIRE(found.size() == 1);
    CHECK(found.front().message == "`Ship` denotes the kind `a` too");
    CHECK(found.front().notes.size() == 1);
}

TEST_CASE("kinds that go in a circle do not make the search for nouns go round", "[language]") {
    SourceMap sources;
    const SourceId source = sources.add(
        "t.rules", "pack t \"t\"\n\nkind a is b means ship\n\nkind b is a means boat\n\nkind c means ship\n");
    const ParseResult read = parse_rules(sources, source);
    const CheckedFile file{source, &read.file};
    CHECK(find_shared_nouns({&file, 1}).size() == 1);
}
