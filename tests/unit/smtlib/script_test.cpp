#include "solver/smtlib/script.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::smtlib;

namespace {

// The one named assertion of a script, as text.
std::string claim_text(const std::string& declarations, const std::string& term) {
    const FastScript script = read_fast(declarations + "(assert (! " + term + " :named c))");
    if (script.outside) return "outside: " + *script.outside;
    for (const logic::Constraint& c : script.set.constraints) {
        if (c.assumption.valid()) return logic::to_text(c.formula, script.set);
    }
    return "none";
}

const std::string kNumbers = "(declare-const x Int)(declare-fun y () Int)(declare-const p Bool)";

}  // namespace

TEST_CASE("Linear terms become sums, whatever their form") {
    CHECK(claim_text(kNumbers, "(<= x 3)") == claim_text(kNumbers, "(>= 3 x)"));
    CHECK(claim_text(kNumbers, "(< x 4)") == claim_text(kNumbers, "(<= x 3)"));
    CHECK(claim_text(kNumbers, "(= (+ x y 1) (- y (* 2 x)))") == claim_text(kNumbers, "(= (* x 3) (- 1))"));
    CHECK(claim_text(kNumbers, "(let ((z (+ x 1)) (y x)) (<= z y))") == claim_text(kNumbers, "(<= (+ x 1) x)"));
    CHECK(claim_text(kNumbers + "(define-fun z () Int (+ x 1))", "(<= z y)") == claim_text(kNumbers, "(<= (+ x 1) y)"));
    CHECK(claim_text(kNumbers, "(<= 1 x 2)") == claim_text(kNumbers, "(and (<= 1 x) (<= x 2))"));
    CHECK(claim_text(kNumbers, "(=> p (= x 1) p)") == claim_text(kNumbers, "(=> p (=> (= x 1) p))"));
}

TEST_CASE("What is not of the fragment is told, and the set is not used") {
    for (const char* term : {"(= (* x y) 2)", "(= (mod x 2) 0)", "(f x)", "(= x 1.5)", "(forall ((z Int)) (< z x))",
                             "(= x 99999999999999999999)", "(= x p)", "x", "(and p x)", "unknown"}) {
        CAPTURE(term);
        CHECK(claim_text(kNumbers, term).starts_with("outside: "));
    }
    CHECK(claim_text("(declare-const r Real)", "(< r 1.0)").starts_with("outside: "));
    CHECK(claim_text("(declare-fun f (Int) Int)", "(< (f 1) 1)").starts_with("outside: "));
    CHECK(claim_text(kNumbers + "(push 1)", "p").starts_with("outside: "));
    CHECK(read_fast("(declare-const p Bool)(assert (! p :named a))(assert (! p :named |a|))").outside);
    std::string deep = "p";
    for (int i = 0; i < 100'000; ++i) deep = "(not " + deep + ")";
    CHECK(claim_text(kNumbers, deep).starts_with("outside: "));
}

TEST_CASE("Shared terms that would grow without end are left to Z3") {
    std::string term = "p";
    for (int i = 0; i < 60; ++i)
        term = "(let ((q" + std::to_string(i) + " " + term + ")) (and q" + std::to_string(i) + " q" +
               std::to_string(i) + "))";
    CHECK(claim_text(kNumbers, term).starts_with("outside: "));
}

TEST_CASE("Enumerations are integers within bounds, and things of a sort are only equal or not") {
    const std::string types =
        "(declare-datatypes ((Cause 0)) (((fire) (flood) quake)))(declare-datatype Side ((left) (right)))"
        "(declare-sort Agent 0)(declare-const c Cause)(declare-const s Side)(declare-const a Agent)(declare-const b "
        "Agent)";
    CHECK(claim_text(types, "(= c flood)").find("1") != std::string::npos);
    CHECK(claim_text(types, "(distinct a b)").starts_with("not "));
    CHECK(claim_text(types, "(= c left)").starts_with("outside: "));
    CHECK(claim_text(types, "(< a b)").starts_with("outside: "));
    CHECK(claim_text(types, "(= c (ite (= s left) fire quake))").find("choice") != std::string::npos);
    CHECK(claim_text("(declare-datatypes ((L 0)) (((nil) (cons (head Int)))))(declare-const l L)", "(= l nil)")
              .starts_with("outside: "));
    const FastScript script = read_fast(types);
    CHECK(script.set.constraints.size() == 4);  // the bounds of c and s
}

TEST_CASE("What is in force at the first check-sat counts") {
    const std::string script =
        "(declare-const p Bool)(assert (! p :named a))(check-sat)(assert (! (not p) :named b))(assert p)";
    const FastScript fast = read_fast(script);
    CHECK(fast.set.assumptions.size() == 1);
    CHECK(fast.left_out == 2);
    const Outline seen = outline(script);
    CHECK(seen.names == std::vector<std::string>{"a"});
    CHECK(seen.left_out == 2);
    CHECK(seen.text.size() == script.size());
}

TEST_CASE("An outline takes back what pop takes back, and blanks out what is no term") {
    const std::string script =
        "(set-option :produce-unsat-cores true)\n(push)(declare-const p Bool)(assert (! p :named a))"
        "(pop 1)\n(declare-const q Bool)(assert q)(assert (exists ((x Int)) (= x 2)))(get-model)";
    const Outline seen = outline(script);
    CHECK(seen.names == std::vector<std::string>{"", ""});
    CHECK(seen.quantified);
    CHECK(seen.text.find("set-option") == std::string::npos);
    CHECK(seen.text.find(" p ") == std::string::npos);
    CHECK(seen.text.find("(declare-const q Bool)") == script.find("(declare-const q Bool)"));
    CHECK(seen.text.find('\n') == script.find('\n'));
    CHECK(repeated_name({"a", "", "", "|a|"}) == std::size_t{3});
    CHECK_FALSE(repeated_name({"a", "", "", "b"}));
}

TEST_CASE("An outline knows what reset takes back, and what outlives its level") {
    const auto names_in = [](const std::string& script) { return outline(script).names; };
    const std::string old = "(set-logic QF_LIA)(declare-const p Bool)(push)(assert (! p :named old))";
    const std::string fresh = "(declare-const p Bool)(assert (! p :named new))";
    for (const std::string command : {"(reset)", "(reset-assertions)"}) {
        CAPTURE(command);
        const Outline seen = outline(old + command + fresh);
        CHECK(seen.names == std::vector<std::string>{"new"});
        CHECK(seen.text.find("(declare") == old.size() + command.size());
        CHECK((seen.text.find("set-logic") == std::string::npos) == (command == "(reset)"));
    }
    const std::string global = "(set-option :global-declarations true)";
    const Outline kept = outline(global + "(push 2)" + fresh + "(pop 2)(assert (! (not p) :named later))");
    CHECK(kept.names == std::vector<std::string>{"later"});
    CHECK(kept.text.find("(declare-const p Bool)") != std::string::npos);
    CHECK(outline(global + fresh + "(reset-assertions)").text.find("declare") != std::string::npos);
    CHECK(names_in(old + "(pop 7)" + fresh) == std::vector<std::string>{"new"});
    CHECK(read_fast(old + "(reset)").outside);
    CHECK(read_fast("(assert true)(reset)(assert (! false :named a))").outside);
}

TEST_CASE("Terms nested deeper than Z3 reads in time are refused with their place, but for negations") {
    const auto nested = [](const std::string& head, std::size_t levels) {
        std::string script = "(declare-const p Bool)(assert ";
        for (std::size_t i = 0; i < levels; ++i) script += head;
        return script + "p" + std::string(levels, ')') + ")";
    };
    const Outline deep = outline(nested("(or p ", 100'000));
    REQUIRE(deep.problem);
    CHECK(deep.problem_at > 20'000);
    CHECK_FALSE(outline(nested("(or p ", 15'000)).problem);
    CHECK_FALSE(outline(nested("(not ", 100'000)).problem);
}

TEST_CASE("Assertions are told with their places") {
    const std::string script = "(declare-const p Bool) (assert (! p :named a))\n(push)(assert p)";
    CHECK(outline(script).places == std::vector<std::size_t>{23, 53});
}
