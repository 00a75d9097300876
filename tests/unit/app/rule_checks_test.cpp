// Rules that hold never or always, and patterns that say nothing new or are read oddly.
#include "app/rule_checks.hpp"
#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace gainsay;

const std::string kWords = "pack harbour \"Harbours\"\n"
                           "kind event\nkind thing\n"
                           "kind fire is event means fire, blaze\n"
                           "kind big_fire is fire means inferno\n"
                           "words people = person, people\n"
                           "words hurt = injure, hurt\n"
                           "fact hurt(E: event) is count of people\n"
                           "fact dead(E: event) is count of people\n"
                           "fact lit(E: event) is truth\n"
                           "fact aim(E: event) is text, exclusive\n"
                           "fact debt(E: event) is money\n"
                           "disjoint greed, spite\n";

std::vector<std::string> codes(const std::vector<Diagnostic>& diagnostics, const SourceMap& sources) {
    std::vector<std::string> out;
    for (const Diagnostic& d : diagnostics)
        out.push_back(d.code + " " + std::to_string(sources[d.source].position(d.range.begin).line));
    return out;
}

/// What is odd about one rule.
std::vector<std::string> rule(const std::string& condition) {
    const test::Rules pack = test::Rules::only(kWords + "rule r\n  \"r\"\n  " + condition + "\n");
    REQUIRE(pack.diagnostics.empty());
    return codes(app::check_rules_alone(pack.set, Budget{}), pack.sources);
}

std::vector<std::string> patterns(const std::string& says) {
    const test::Rules pack = test::Rules::only(kWords + says);
    REQUIRE(pack.diagnostics.empty());
    return codes(app::check_patterns(pack.set, *pack.patterns), pack.sources);
}

const std::vector<std::string> kNone, kNever{"rule-never-holds 14"}, kAlways{"rule-always-holds 14"};

}  // namespace

TEST_CASE("a rule that nothing can satisfy is an error", "[rule_checks]") {
    CHECK(rule("hurt(E) < 0") == kNever);
    CHECK(rule("hurt(E) > dead(E) and dead(E) > hurt(E)") == kNever);
    CHECK(rule("lit(E) and not lit(E)") == kNever);
    CHECK(rule("lit(E) and A before B and B before A") == kNever);
    CHECK(rule("aim(E) = greed and aim(E) = spite") == kNever);
    CHECK(rule("hurt(E) + 1 = hurt(E)") == kNever);
}

TEST_CASE("a rule that always holds is a warning", "[rule_checks]") {
    CHECK(rule("hurt(E) >= 0") == kAlways);
    CHECK(rule("lit(E) => lit(E)") == kAlways);
    CHECK(rule("hurt(E) < 0 => dead(E) = 3") == kAlways);
    CHECK(rule("hurt(E) <= dead(E) unless hurt(E) > dead(E)") == kAlways);
}

TEST_CASE("rules that may hold and may not are left alone", "[rule_checks]") {
    CHECK(rule("hurt(E) <= dead(E)") == kNone);
    CHECK(rule("debt(E) >= 0") == kNone);  // money may be owed
    CHECK(rule("lit(E) => A before E") == kNone);
    CHECK(rule("aim(E) = greed => not aim(E) = spite or lit(E)") == kAlways);
    CHECK(rule("2 * hurt(E) = dead(E) + 1") == kNone);
    CHECK(rule("0.5 * hurt(E) = dead(E)") == kNone);
    CHECK(rule("hurt(E) <= 0.5") == kNone);
    CHECK(rule("aim(E) != greed") == kNone);
}

TEST_CASE("a rule with figures beyond 64 bits is left alone", "[rule_checks]") {
    CHECK(rule("hurt(E) < 9000000000000000000") == kNone);
}

TEST_CASE("a pattern that is read like another one of the same meaning is told", "[rule_checks]") {
    CHECK(patterns("say hurt(E) = N\n  \"{E: fire} hurt {N people}\"\n  \"{N people} were hurt by {E: fire}\"\n") ==
          std::vector<std::string>{"pattern-twice 16"});
    CHECK(
        patterns(
            "say hurt(E) = N\n  \"{E: fire} hurt {N people}\"\n\nsay dead(E) = N\n  \"{E: fire} hurt {N people}\"\n") ==
        kNone);
}

TEST_CASE("a pattern that matches only where a wider one does is told", "[rule_checks]") {
    CHECK(patterns("say hurt(E) = N\n  \"{E: fire} <hurt> {N people}\"\n  \"{E: big_fire} injured {N people}\"\n") ==
          std::vector<std::string>{"pattern-covered 16"});
    CHECK(patterns("say hurt(E) = N\n  \"{E: big_fire} hurt {N people}\"\n  \"{E: fire} burnt {N people}\"\n") ==
          kNone);
    // The slots change places, so it is another claim.
    CHECK(patterns("fact met(A: event, B: event) is truth\n\nsay met(A, B)\n  \"{A: fire} hurt {B: fire}\"\n\n"
                   "say met(B, A)\n  \"{A: fire} hurt {B: fire}\"\n") == kNone);
}

TEST_CASE("a row of words is covered by a like row only", "[rule_checks]") {
    CHECK(patterns("say hurt(this) = N\n  tokens \"hurt <hurt: this> {N people}\"\n  tree \"<hurt: this>(obj: {N "
                   "people})\"\n") == kNone);
    CHECK(patterns("say hurt(this) = N\n  tokens \"so <hurt: this> {N people}\"\n  tokens \"so <hurt: this> {N "
                   "people}\"\n") == std::vector<std::string>{"pattern-twice 16"});
}

TEST_CASE("a pattern that the parser reads oddly is told with the reading", "[rule_checks]") {
    const test::Rules pack =
        test::Rules::only(kWords + "say hurt(E) = N\n  \"{E: fire} and {N people} fell\"\n"
                                   "  \"quickly {E: fire} {N people}\"\n  \"{E: fire} hurt {N people}\"\n");
    const auto found = app::check_patterns(pack.set, *pack.patterns);
    CHECK(codes(found, pack.sources) == std::vector<std::string>{"pattern-odd 15", "pattern-odd 16"});
    REQUIRE(!found.empty());
    CHECK(found.front().notes.front().message.find("is read as fall(subj: {E}") != std::string::npos);
}

TEST_CASE("no rule of the shipped packs holds never or always", "[rule_checks]") {
    CHECK(app::check_rules_alone(test::Rules::builtin().set, Budget{}).empty());
}
