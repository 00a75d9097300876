#include "solver/smtlib/commands.hpp"

#include <catch2/catch.hpp>

using namespace gainsay::smtlib;

TEST_CASE("Commands come one by one, with comments, strings and quoted symbols as what they are") {
    const std::string_view script =
        "; (not a command)\n(set-info :source \"a \"\"b\"\" (\")\n(assert (p |x (y| 2));end\n";
    Commands commands(script);
    REQUIRE(commands.next());
    CHECK(commands.name() == "set-info");
    REQUIRE(commands.nodes().size() == 4);
    CHECK(commands.nodes()[3].text == "\"a \"\"b\"\" (\"");
    REQUIRE(commands.next());
    CHECK(script.substr(commands.begin(), commands.end() - commands.begin()) == "(assert (p |x (y| 2))");
    REQUIRE(commands.nodes().size() == 6);
    CHECK(commands.nodes()[0].size == 6);
    CHECK(commands.nodes()[2].text == "(p |x (y| 2)");
    CHECK(unquoted(commands.nodes()[4].text) == "x (y");
    CHECK_FALSE(commands.next());
    CHECK_FALSE(commands.problem());
}

TEST_CASE("Text that is no command is told with its place") {
    Commands unclosed("(assert x)\n (assert (not y)");
    REQUIRE(unclosed.next());
    CHECK_FALSE(unclosed.next());
    REQUIRE(unclosed.problem());
    CHECK(unclosed.end() == 12);

    Commands string("(echo \"no end)");
    CHECK_FALSE(string.next());
    CHECK(string.problem() == "this string is not closed");
    CHECK(string.end() == 6);

    Commands word("check-sat");
    CHECK_FALSE(word.next());
    CHECK(word.problem());

    Commands closed(")");
    CHECK_FALSE(closed.next());
    CHECK(closed.problem());
}

TEST_CASE("Nesting as deep as a file can be does not use the stack") {
    const std::size_t depth = 500'000;
    const std::string script = std::string(depth, '(') + std::string(depth, ')');
    Commands commands(script);
    CHECK(commands.next());
    CHECK(commands.nodes().size() == depth);
}

TEST_CASE("An assertion has its term and its name") {
    Commands commands(
        "(assert (! (< x 2) :weight 3 :named |a claim|))(assert q)(assert (! q :weight 1))(assert)(assert a b)");
    commands.next();
    Assertion named = assertion_of(commands.nodes());
    CHECK(named.well_formed);
    CHECK(named.name == "|a claim|");
    CHECK(commands.nodes()[named.term].text == "(< x 2)");
    commands.next();
    CHECK(assertion_of(commands.nodes()).well_formed);
    CHECK(assertion_of(commands.nodes()).name.empty());
    commands.next();
    CHECK(assertion_of(commands.nodes()).name.empty());
    commands.next();
    CHECK_FALSE(assertion_of(commands.nodes()).well_formed);
    commands.next();
    CHECK_FALSE(assertion_of(commands.nodes()).well_formed);
}

TEST_CASE("A byte order mark before the first command is passed over") {
    Commands commands("\xEF\xBB\xBF(exit)");
    REQUIRE(commands.next());
    CHECK(commands.name() == "exit");
    CHECK(commands.begin() == 3);
}
