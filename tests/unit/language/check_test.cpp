#include "tests/unit/language/rule_text.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::language;
using rule_text::Checked;
using rule_text::Faults;

namespace {

/// Declarations that the cases build on.
const std::string kBase =
    "kind raid is event means raid, Sortie\nkind ship means ship\nwords sink = sink, scuttle\n"
    "fact sunk(E: event) is count of ships, cumulative\nfact by(E: event) is party, exclusive\n"
    "fact day(E: event) is time\nfact went(A: party, E) is truth, once\nfact aim(E: event) is text\n"
    "fact war is truth\n";

Faults faults(const std::string& text) {
    return Checked(kBase + text).faults();
}

}  // namespace

TEST_CASE("a sound pack becomes a rule set", "[language]") {
    const Checked checked("pack harbour \"Ships\"\n" + kBase +
                          "disjoint Deliberate, accidental\n"
                          "say sunk(E) = N\n  \"{E: raid} <sink> {N ships}\"\n  \"{N ships} (sank|went down) in {E}\"\n"
                          "rule r\n  \"m\"\n  sunk(E) >= 0 unless war\n"
                          "example \"The raid sank two ships.\" => sunk(raid) = 2\n");
    REQUIRE(checked.faults() == Faults{});
    const RuleSet& rules = checked.rules();
    CHECK(rules.packs == Faults{"harbour"});
    CHECK(rules.kinds.at(rules.kind("raid").index()).nouns == Faults{"raid", "sortie"});
    CHECK(rules.words.at("sink") == Faults{"sink", "scuttle"});
    CHECK(rules.disjoint.at(0) == Faults{"deliberate", "accidental"});
    const FactInfo& sunk = rules.facts.at(rules.fact("sunk").index());
    CHECK(sunk.cumulative);
    CHECK(sunk.unit == "ships");
    CHECK(sunk.description == "sunk of {E}");
    CHECK(rules.kinds.at(sunk.parameter_kinds.at(0).index()).name == "event");
    REQUIRE(rules.patterns.size() == 2);
    CHECK(rules.patterns[1].id == "harbour/sunk#2");
    CHECK(rules.patterns[1].arguments == Faults{"E"});
    CHECK(rules.rules.at(0).id == "harbour/r");
    CHECK(rules.examples.at(0).pack == "harbour");
}

TEST_CASE("kinds form a tree below the built-in ones", "[language]") {
    const Checked checked("kind raid is event\nkind night_raid is raid\nkind event\nkind person means person, man\n");
    REQUIRE(checked.faults() == Faults{});
    const RuleSet& rules = checked.rules();
    CHECK(rules.is_a(rules.kind("night_raid"), rules.kind("event")));
    CHECK(!rules.is_a(rules.kind("event"), rules.kind("raid")));
    CHECK(rules.is_a(rules.kind("person"), rules.kind("party")));
    CHECK(!rules.is_a(KindId::none(), rules.kind("event")));
    CHECK(!rules.kind("boat").valid());
}

TEST_CASE("packs use each other's names in any order of files", "[language]") {
    const Checked checked(std::vector<std::string>{"say sunk(E) = N \"{E: raid} sank {N}\"\n", kBase});
    CHECK(checked.faults() == Faults{});
    CHECK(checked.rules().patterns.at(0).id == "p1/sunk#1");
}

TEST_CASE("an unknown name is told with the nearest known one", "[language]") {
    const Checked checked(kBase + "kind boarding is riad\n");
    CHECK(checked.faults() == Faults{"unknown-kind: riad"});
    CHECK(checked.first().hint == "did you mean `raid`?");
    CHECK(faults("say sunkk(E) = 1 \"{E} x\"\n") == Faults{"unknown-fact: sunkk"});
    CHECK(faults("say sunk(E) = 1 \"{E: rad} <snk> x\"\n") == Faults{"unknown-kind: rad", "unknown-words: snk"});
    CHECK(faults("fact f is truth, onec\n") == Faults{"unknown-trait: onec"});
    CHECK(faults("rule r \"m\" sunk(E) > snuk\n") == Faults{"unknown-fact: snuk"});
    CHECK(faults("example \"x\" => snuk(raid) = 1\n") == Faults{"unknown-fact: snuk"});
}

TEST_CASE("a second declaration points at the first, in another file too", "[language]") {
    const Checked checked(std::vector<std::string>{"kind raid\nwords w = a\n",
                                                   "kind raid\nwords w = b\nfact f is truth\n"
                                                   "fact f is time\n"});
    CHECK(checked.faults() == Faults{"declared-twice: raid", "declared-twice: w", "declared-twice: f"});
    REQUIRE(checked.first().notes.size() == 1);
    CHECK(checked.first().notes[0].source == SourceId::at(0));
    CHECK(checked.rules().words.at("w") == Faults{"a"});
}

TEST_CASE("kinds in a circle are left out, and what rests on them says so", "[language]") {
    const Checked checked(
        "kind a is b\nkind b is a\nkind c is a\nfact f(X: c) is truth\nsay f(X) = true \"{X} x\"\nkind d\n");
    CHECK(checked.faults() == Faults{"kind-cycle: b", "kind-cycle: a", "left-out: a", "left-out: c", "left-out: f"});
    CHECK(checked.rules().kind("d").valid());
    CHECK(!checked.rules().kind("c").valid());
    CHECK(checked.rules().patterns.empty());
    CHECK(Checked("kind a is a\n").faults() == Faults{"kind-cycle: a"});
}

TEST_CASE("a chain of kinds of any length is no trouble", "[language]") {
    std::string text;
    for (int i = 20'000; i > 0; --i) text += "kind k" + std::to_string(i) + " is k" + std::to_string(i - 1) + "\n";
    const Checked checked(text + "kind k0\n");
    CHECK(checked.result.diagnostics.size() == 50);
}

TEST_CASE("facts fit their types", "[language]") {
    CHECK(faults("fact f(A, A) is truth\n") == Faults{"parameter-twice: A"});
    CHECK(faults("fact f is time, cumulative\n") == Faults{"trait-misfit: cumulative"});
    CHECK(faults("fact f is count, once\n") == Faults{"trait-misfit: once"});
    CHECK(faults("fact f is money of coins\n") == Faults{"unit-misfit: coins"});
    CHECK(faults("fact f(E) is count, describe \"lost in {X}\"\n") == Faults{"unknown-parameter: lost in {X}"});
    CHECK(faults("fact f(A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R) is truth\n") ==
          Faults{"too-many-parameters: Q"});
    CHECK(faults("disjoint one\n") == Faults{"small-group: one"});
}

TEST_CASE("every pattern of a say binds what the claim needs", "[language]") {
    CHECK(faults("say sunk(E) = N \"{E} lost {M ships}\"\n") ==
          Faults{"unbound-slot: {E} lost {M ships}", "unused-slot: M"});
    CHECK(faults("say sunk(E) = N \"{E} sank [{N}]\"\n") == Faults{"unbound-slot: {E} sank [{N}]"});
    CHECK(faults("say sunk(E) = N \"{E} sank ({N}|many)\"\n") == Faults{"unbound-slot: {E} sank ({N}|many)"});
    CHECK(faults("say sunk(E) = N \"({E} sank|sank in {E}) {N}\"\n") == Faults{});
    CHECK(faults("say by(this) = A \"{A: party} <sink: this> {_: ship} in {t: place}\"\n") == Faults{});
    CHECK(faults("say by(this) = A \"{A: party} <sink> ships\"\n") == Faults{"unbound-slot: {A: party} <sink> ships"});
    CHECK(faults("say sunk(E) = N \"{E} {E} sank {N}\"\n") == Faults{"slot-twice: E"});
    CHECK(faults("say sunk(E) = N \"{E} {N}\"\n") == Faults{"pattern-without-words: {E} {N}"});
    CHECK(faults("say sunk(E) = 1 \"{E: ship} sank\"\n") == Faults{"kind-mismatch: ship"});
}

TEST_CASE("a bad pattern costs only itself", "[language]") {
    const Checked checked(kBase + "say sunk(E) = N\n  \"{E} sank\"\n  \"{E} sank {N}\"\n");
    CHECK(checked.faults() == Faults{"unbound-slot: {E} sank"});
    CHECK(checked.rules().patterns.at(0).id == "p1/sunk#2");
}

TEST_CASE("values fit the fact's type", "[language]") {
    CHECK(faults("say sunk(E) = many \"{E} x\"\n") == Faults{"wrong-value: many"});
    CHECK(faults("say day(E) = 3 \"{E} x\"\n") == Faults{"wrong-value: 3"});
    CHECK(faults("say went(A, E) = 1 \"{A} {E} x\"\n") == Faults{"wrong-value: 1"});
    CHECK(faults("say aim(E) = true \"{E} x\"\n") == Faults{"wrong-value: true"});
    CHECK(faults("say aim(E) > sinking \"{E} x\"\n") == Faults{"wrong-comparison: sinking"});
    CHECK(faults("say aim(E) = sinking \"{E} x\"\nsay went(A, E) = false \"{A} x {E}\"\n") == Faults{});
    CHECK(faults("say sunk(E, F) = 1 \"{E} {F} x\"\n") == Faults{"wrong-arity: sunk"});
}

TEST_CASE("rules bind their variables and compare like with like", "[language]") {
    CHECK(faults("rule r \"m\" sunk(E) = N\n") == Faults{"unbound-variable: N"});
    CHECK(faults("rule r \"m\" sunk(E) = day(E)\n") == Faults{"type-mismatch: sunk(E) = day(E)"});
    CHECK(faults("rule r \"m\" sunk(E) * sunk(E) = 1\n") == Faults{"not-linear: sunk(E) * sunk(E)"});
    CHECK(faults("rule r \"m\" sunk(E)\n") == Faults{"not-a-condition: sunk(E)"});
    CHECK(faults("rule r \"m\" war unless sunk(E)\n") == Faults{"not-a-condition: sunk(E)"});
    CHECK(faults("rule r \"m\" by(E) < aim(E)\n") == Faults{"wrong-comparison: by(E) < aim(E)"});
    CHECK(faults("rule r \"m\" by(E) + 1 = 2\n") == Faults{"type-mismatch: by(E)"});
    CHECK(faults("rule r \"m\" 1 = 1\n") == Faults{"rule-without-facts: r"});
    CHECK(faults("rule r \"m\" sunk <= 3\n") == Faults{"wrong-arity: sunk"});
    CHECK(faults("rule r \"m\" war\nrule r \"m\" war\n") == Faults{"declared-twice: r"});
    CHECK(faults("fact long(S: ship) is truth\nrule r \"m\" long(X) => sunk(X) = 1\n") == Faults{"kind-mismatch: X"});
}

TEST_CASE("rules may order events in time, calculate with days and compare names", "[language]") {
    CHECK(faults("rule a \"m\" H after S and went(X, H) => not went(X, S)\n"
                 "rule b \"m\" day(H) - day(S) <= 3 or day(H) = day(S) + 2 or day(H) before day(S)\n"
                 "rule c \"m\" by(E) = X and went(X, E) => aim(E) = deliberate or aim(E) != \"air defence\"\n"
                 "rule d \"m\" 2 * sunk(E) <= -3 + sunk(F) or E != F\n") == Faults{});
}

TEST_CASE("examples use labels that they define and claims that could be", "[language]") {
    CHECK(faults("example clash a: \"x\" b: \"y\" => { a, c }\n") == Faults{"unknown-label: c"});
    CHECK(faults("example clash a: \"x\" a: \"y\" => { a }\n") == Faults{"declared-twice: a"});
    CHECK(faults("example clash a: \"x\" b: \"y\" => { a, a }\n") == Faults{"label-twice: a"});
    CHECK(faults("example \"x\" => sunk(raid)\n") == Faults{"wrong-value: sunk"});
    CHECK(faults("example \"x\" => sunk(raid) = true\n") == Faults{"wrong-value: true"});
    CHECK(faults("example \"x\" => went(Verland, raid) = 3\n") == Faults{"wrong-value: 3"});
    CHECK(faults("example \"x\" => sunk = 3\n") == Faults{"wrong-arity: sunk"});
    CHECK(faults("example \"x\" => no sunk, no sunk(raid), no sunk(raid) = 3\n") == Faults{});
    CHECK(faults("example \"x\" => no sunk(raid, ship)\n") == Faults{"wrong-arity: sunk"});
    CHECK(faults("example \"x\" => sunk(raid) = three\n") == Faults{"wrong-value: three"});
    CHECK(faults("example \"x\" => sunk(raid) < 3..4\n") == Faults{"wrong-value: 3..4"});
    CHECK(faults("example clash a: \"x\" => { a } is eror\n") == Faults{"unknown-finding: eror"});
}

TEST_CASE("two files cannot be the same pack", "[language]") {
    const Checked checked(std::vector<std::string>{"pack p \"x\"\n", "pack p \"y\"\n"});
    CHECK(checked.faults() == Faults{"declared-twice: p"});
}

TEST_CASE("a file gives at most fifty diagnostics of its meaning", "[language]") {
    std::string text;
    for (int i = 0; i < 5000; ++i) text += "say nofact" + std::to_string(i) + " = 1 \"x\"\n";
    CHECK(Checked(text).result.diagnostics.size() == 50);
}
