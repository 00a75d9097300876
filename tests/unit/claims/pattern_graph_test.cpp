#include "parser/claims/pattern_graph.hpp"

#include "parser/claims/compiled_patterns.hpp"
#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Lines;
using gainsay::test::Rules;

namespace {

const std::string kWords = R"(pack patterns "Patterns of a test"
kind thing means thing
kind event means event
kind attack is event means "air attack", attack, strike
kind site is thing means depot, school
words hit = strike, hit
words deliberate = deliberate, intentional
words people = person, victim
fact killed(E: event) is count of people
fact strikes(T: site) is count of strikes
fact by(E: attack) is party
fact intent(E: attack) is text
)";

/// Graphs of the patterns of some `say` items.
struct Patterns {
    explicit Patterns(const std::string& says) : rules(Rules::only(kWords + says)) {}
    Lines graphs() const {
        Lines lines;
        for (const PatternGraph& g : rules.patterns->graphs) lines.push_back(to_text(g));
        return lines;
    }
    Lines sentences() const {
        Lines lines;
        for (const PatternGraph& g : rules.patterns->graphs) lines.push_back(g.sentence);
        return lines;
    }
    const PatternGraph& first() const { return rules.patterns->graphs.at(0); }
    Rules rules;
};

}  // namespace

TEST_CASE("A pattern becomes a tree of roles, with slots where its placeholders stood") {
    const Patterns patterns("say killed(E) = N\n  \"{E: event} killed {N people}\"\n");
    CHECK(patterns.rules.diagnostics.empty());
    CHECK(patterns.sentences() == Lines{"The event killed seven people ."});
    CHECK(patterns.graphs() == Lines{"kill(subj: {E}, obj: {N people})"});
}

TEST_CASE("The passive of a pattern has the same tree but for what it adds") {
    const Patterns patterns("say killed(E) = N\n  \"{N people} were killed by {E: event}\"\n");
    const PatternGraph& graph = patterns.first();
    const PatternNode& root = graph.nodes[graph.root];
    CHECK(root.lemma == "kill");
    REQUIRE(root.children.size() == 2);
    for (const auto& [role, child] : root.children) CHECK(graph.nodes[child].bind == (role == "subj" ? "E" : "N"));
}

TEST_CASE("A slot knows its kind, a quantity slot what it counts") {
    const Patterns patterns("say strikes(T) = N\n  \"{T: site} was <hit> {N times}\"\n");
    const PatternGraph& graph = patterns.first();
    bool site = false, times = false;
    for (const PatternNode& node : graph.nodes) {
        if (node.bind == "T") site = node.kind == patterns.rules.kind("site") && !node.quantity;
        if (node.bind == "N") times = node.quantity && node.counted == "times";
    }
    CHECK(site);
    CHECK(times);
}

TEST_CASE("A placeholder is the first word of its kind that is one word") {
    const Patterns patterns("say by(E) = A\n  \"{A} caused {E: attack}\"\n");
    CHECK(patterns.sentences() == Lines{"The matter caused the attack ."});
}

TEST_CASE("A word class stands in the form that its neighbours ask for") {
    const Patterns patterns("say strikes(T) = N\n"
                            "  \"{T: site} was <hit> {N times}\"\n"
                            "  \"{_: thing} <hit> {T: site} {N times}\"\n");
    CHECK(patterns.sentences() ==
          Lines{"The depot was struck seven times .", "The thing struck the depot seven times ."});
    CHECK(patterns.first().nodes[patterns.first().root].word_class == "hit");
}

TEST_CASE("A class of adjectives is not inflected") {
    const Patterns patterns("say intent(E) = deliberate\n  \"{E: attack} was <deliberate>\"\n");
    CHECK(patterns.sentences() == Lines{"The attack was deliberate ."});
    CHECK(patterns.graphs() == Lines{"<deliberate>(subj: {E})"});
}

TEST_CASE("A class may be bound to the event that it tells of") {
    const Patterns patterns("say by(this) = A\n  \"{A} <hit: this> {_: thing}\"\n");
    CHECK(patterns.graphs() == Lines{"<hit: this>(subj: {A}, obj: {_})"});
    CHECK(patterns.first().nodes[patterns.first().root].bind == "this");
}

TEST_CASE("Alternatives and options are spelled out, each a graph of its own") {
    const Patterns patterns("say killed(E) = N\n"
                            "  \"{N people} were (killed|injured) (in|during) {E: event} [in the town]\"\n");
    CHECK(patterns.rules.patterns->graphs.size() == 8);
    for (const PatternGraph& g : patterns.rules.patterns->graphs) CHECK(g.pattern == PatternId::at(0));
    CHECK(patterns.sentences().front() == "Seven people were killed in the event in the town .");
    CHECK(patterns.sentences()[1] == "Seven people were killed in the event .");
}

TEST_CASE("A pattern with very many variants keeps the first of them") {
    const Patterns patterns("say killed(E) = N\n"
                            "  \"{E: event} (a|b|c|d|e|f) (a|b|c|d|e|f) (a|b|c|d|e|f) killed {N people}\"\n");
    CHECK(patterns.rules.patterns->graphs.size() <= kMaxVariants);
}

TEST_CASE("A negation in a pattern is noted, not matched as a word") {
    const Patterns patterns("say strikes(T) >= 2\n  \"this was not the first time {T: site} was <hit>\"\n");
    REQUIRE(patterns.rules.patterns->graphs.size() == 1);
    CHECK(patterns.first().negated);
    CHECK(to_text(patterns.first()).find("not") == std::string::npos);
    CHECK(to_text(patterns.first()).find("negated") != std::string::npos);
}

TEST_CASE("Patterns are found by the lemma at their root, those of a class by all of its members") {
    const Patterns patterns("say strikes(T) = N\n  \"{T: site} was <hit> {N times}\"\n"
                            "say killed(E) = N\n  \"{E: event} killed {N people}\"\n");
    CHECK(patterns.rules.patterns->at("kill") == std::vector<std::size_t>{1});
    CHECK(patterns.rules.patterns->at("strike") == std::vector<std::size_t>{0});
    CHECK(patterns.rules.patterns->at("hit") == std::vector<std::size_t>{0});
    CHECK(patterns.rules.patterns->at("depot").empty());
}

TEST_CASE("A slot that is no word of the parsed sentence is a warning at the pattern, and the pattern is left out") {
    // A class without members has no word to stand in for it.
    Rules rules = Rules::only(kWords + "say killed(E) = N\n  \"{E: event} killed {N people}\"\n");
    rules.set.words["hit"].clear();
    rules.set.patterns[0].pattern.parts.push_back({language::ast::WordClass{{"hit", {}}, std::nullopt, {}}});
    std::vector<Diagnostic> diagnostics;
    const auto graphs = build_pattern_graphs(rules.set, std::vector{PatternId::at(0)}, text::EnglishModel::embedded(),
                                             nullptr, diagnostics);
    CHECK(graphs.empty());
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == "pattern-unread");
    CHECK(diagnostics[0].severity == Severity::warning);
    CHECK(rules.sources[diagnostics[0].source].slice(diagnostics[0].range) == "{E: event} killed {N people}");
}

TEST_CASE("All patterns of the built-in packs can be read") {
    CHECK(Rules::builtin().diagnostics.empty());
}
