#include "parser/source/diagnostic.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;

namespace {

Diagnostic at(SourceId source, SourceRange range) {
    Diagnostic diagnostic;
    diagnostic.code = "unknown-kind";
    diagnostic.message = "there is no kind \"raid\"";
    diagnostic.source = source;
    diagnostic.range = range;
    return diagnostic;
}

}  // namespace

TEST_CASE("a diagnostic is rendered in the form of a compiler", "[diagnostic]") {
    SourceMap sources;
    const SourceId id = sources.add("packs/a.rules", "kind x\nfact killed(e: raid)\n");
    Diagnostic diagnostic = at(id, {22, 26});
    diagnostic.expected = "a kind";
    diagnostic.hint = "declare it: kind raid is event";
    diagnostic.notes.push_back({id, {0, 4}, "kinds are declared here"});
    CHECK(render(diagnostic, sources) == "packs/a.rules:2:16: error: there is no kind \"raid\"\n"
                                         "  fact killed(e: raid)\n"
                                         "                 ^^^^\n"
                                         "  expected a kind\n"
                                         "  help: declare it: kind raid is event\n"
                                         "packs/a.rules:1:1: note: kinds are declared here\n"
                                         "  kind x\n"
                                         "  ^^^^\n");
}

TEST_CASE("a diagnostic without a source names the path", "[diagnostic]") {
    Diagnostic diagnostic;
    diagnostic.severity = Severity::warning;
    diagnostic.message = "cannot be read";
    diagnostic.path = "missing\x1b.txt";
    CHECK(render(diagnostic, SourceMap{}) == "missing\\x1b.txt: warning: cannot be read\n");
}

TEST_CASE("a long line is cut around the caret and hostile characters are escaped", "[diagnostic]") {
    SourceMap sources;
    const SourceId id = sources.add("a.txt", std::string(1'000'000, 'x') + "\x1b" + std::string(1'000'000, 'y'));
    const std::string text = render(at(id, {1'000'000, 1'000'001}), sources);
    CHECK(text.size() < 400);
    CHECK(text.find("xx\\x1byy") != std::string::npos);
    CHECK(text.find(" ^^^^\n") != std::string::npos);
}

TEST_CASE("a range past the end of the text is rendered at the end", "[diagnostic]") {
    SourceMap sources;
    const SourceId id = sources.add("a.txt", "ab");
    CHECK(render(at(id, {50, 60}), sources).find("a.txt:1:3: error") == 0);
    CHECK(render(at(id, {1, 60}), sources).find("\n   ^\n") != std::string::npos);
}

TEST_CASE("only errors count as errors", "[diagnostic]") {
    Diagnostic diagnostic;
    diagnostic.severity = Severity::warning;
    CHECK_FALSE(has_errors({diagnostic}));
    diagnostic.severity = Severity::error;
    CHECK(has_errors({diagnostic}));
}
