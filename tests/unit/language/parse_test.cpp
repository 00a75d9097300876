#include "tests/unit/language/rule_text.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::language;
using rule_text::Faults;
using rule_text::Read;

namespace {

const std::string kPack = "pack harbour \"Ships and ports\"\n";

template <class Node>
Node only(const std::string& item) {
    const Read read(kPack + item);
    INFO(item);
    REQUIRE(read.faults() == Faults{});
    REQUIRE(read.result.file.items.size() == 1);
    return std::get<Node>(read.result.file.items[0]);
}

std::string condition(const std::string& expression) {
    return print(only<ast::Rule>("rule r \"m\"\n  " + expression + "\n").condition);
}

}  // namespace

TEST_CASE("a pack line gives name and title", "[language]") {
    const Read read("# about ships\n\npack harbour \"Ships \\\"and\\\" ports\"  # end\n");
    CHECK(read.faults() == Faults{});
    CHECK(read.result.file.pack.text == "harbour");
    CHECK(read.result.file.title.text == "Ships \"and\" ports");
}

TEST_CASE("a kind has a parent and nouns, bare or quoted", "[language]") {
    const auto kind = only<ast::Kind>("kind raid is event means raid, night-raid,\n    \"air raid\"");
    CHECK(kind.name.text == "raid");
    CHECK(kind.parent->text == "event");
    REQUIRE(kind.nouns.size() == 3);
    CHECK(kind.nouns[1].text == "night-raid");
    CHECK(kind.nouns[2].text == "air raid");
}

TEST_CASE("a fact has parameters, a type, a unit, traits and a description", "[language]") {
    const auto fact =
        only<ast::Fact>("fact sunk(E: event, P) is count of ships, cumulative, describe \"ships lost in {E}\"");
    CHECK(fact.parameters.size() == 2);
    CHECK(fact.parameters[0].kind->text == "event");
    CHECK(!fact.parameters[1].kind);
    CHECK(fact.type == ast::FactType::count);
    CHECK(fact.unit->text == "ships");
    CHECK(fact.traits.at(0).text == "cumulative");
    CHECK(fact.describe->text == "ships lost in {E}");
    CHECK(only<ast::Fact>("fact war is truth").parameters.empty());
    CHECK(only<ast::Fact>("fact date(E) is time").type == ast::FactType::time);
}

TEST_CASE("a say has a target, a value and patterns", "[language]") {
    const auto say = only<ast::Say>("say sunk(E, P) >= 1.50\n  \"{E: event} sank ships\"\n  \"{_} went down\"");
    CHECK(say.fact.arguments.at(1).text == "P");
    CHECK(say.op == ast::Comparison::greater_equal);
    CHECK(std::get<ast::Number>(say.value.node).value == *Decimal::parse("1.5"));
    CHECK(say.patterns.size() == 2);
    CHECK(print(only<ast::Say>("say a = \"air defence\" \"x\"").value) == "\"air defence\"");
    CHECK(std::get<ast::Number>(only<ast::Say>("say a = -3 \"x\"").value.node).value == Decimal(-3));
    CHECK(std::get<ast::Truth>(only<ast::Say>("say a \"x\"").value.node).value);
}

TEST_CASE("a pattern has words, slots, classes, options and alternatives", "[language]") {
    const auto say = only<ast::Say>("say a = N \"{N: event ships}'s (were sunk|sank), <hit: this> [at {P: place}].\"");
    const auto& parts = say.patterns[0].parts;
    REQUIRE(parts.size() == 7);
    const auto& slot = std::get<ast::Slot>(parts[0].node);
    CHECK(slot.name.text == "N");
    CHECK(slot.kind->text == "event");
    CHECK(slot.noun->text == "ships");
    CHECK(std::get<ast::Word>(parts[1].node).text == "'s");
    CHECK(std::get<ast::Alternatives>(parts[2].node).branches.size() == 2);
    CHECK(std::get<ast::Word>(parts[3].node).text == ",");
    CHECK(std::get<ast::WordClass>(parts[4].node).bind->text == "this");
    CHECK(std::get<ast::Optional>(parts[5].node).parts.size() == 2);
    CHECK(std::get<ast::Word>(parts[6].node).text == ".");
}

TEST_CASE("operators bind as in arithmetic and logic", "[language]") {
    CHECK(condition("a + b * c = d - e - f") == "a + b * c = d - e - f");
    CHECK(condition("(a + b) * c = d - (e - f)") == "(a + b) * c = d - (e - f)");
    CHECK(condition("not a(E) = 1 and b or c => d") == "not a(E) = 1 and b or c => d");
    CHECK(condition("not (a(E) = 1 and (b or c))") == "not (a(E) = 1 and (b or c))");
    CHECK(condition("(a => b) => c") == "(a => b) => c");
    CHECK(condition("-a * -3 = -(5)") == "-a * -3 = -(5)");
    CHECK(condition("H after S and S before T") == "H after S and S before T");
    CHECK(condition("notable(E) = 1 and orphans = 2") == "notable(E) = 1 and orphans = 2");
}

TEST_CASE("a rule may have an exception", "[language]") {
    const auto rule = only<ast::Rule>("rule r \"why\" a(E) <= b(E) unless c(E) > 0");
    CHECK(rule.message.text == "why");
    CHECK(print(*rule.unless) == "c(E) > 0");
}

TEST_CASE("an expression's range is the words it was read from", "[language]") {
    const Read read(kPack + "rule r \"m\"\n  not (a(E) + 1) <= true or -b\n");
    const auto& whole = std::get<ast::Rule>(read.result.file.items.at(0)).condition;
    const SourceText& text = read.sources[SourceId::at(0)];
    CHECK(text.slice(whole.range) == "not (a(E) + 1) <= true or -b");
    const auto& disjunction = std::get<ast::Operation>(whole.node);
    CHECK(text.slice(disjunction.operands[0]->range) == "not (a(E) + 1) <= true");
    CHECK(text.slice(disjunction.operands[1]->range) == "-b");
    const auto& negation = std::get<ast::Operation>(disjunction.operands[0]->node);
    const auto& relation = std::get<ast::Relation>(negation.operands[0]->node);
    CHECK(text.slice(relation.left->range) == "(a(E) + 1)");
    CHECK(text.slice(relation.right->range) == "true");
}

TEST_CASE("an example says which claims a sentence gives", "[language]") {
    const auto example =
        only<ast::Example>("example \"Six died.\" published 2025-11-14\n"
                           "  => killed(raid on Lorvik) >= 6, date(\"raid, first\") = 2025-11-13..2025-11-14,\n"
                           "     commented(Verland, raid)");
    CHECK(to_iso(*example.sentences.at(0).published) == "2025-11-14");
    REQUIRE(example.claims.size() == 3);
    CHECK(example.claims[0].arguments.at(0).text == "raid on Lorvik");
    CHECK(example.claims[0].value->text == "6");
    CHECK(example.claims[1].arguments.at(0).text == "raid, first");
    CHECK(example.claims[1].value->text == "2025-11-13..2025-11-14");
    CHECK(!example.claims[2].value);
    CHECK(only<ast::Example>("example \"Nobody knows.\" => nothing").claims.empty());
}

TEST_CASE("an example of a clash names its sentences", "[language]") {
    const auto example =
        only<ast::Example>("example clash\n  a: \"Six died.\" published 2025-11-14\n  published: \"No.\"\n"
                           "  => { a, published }, { a }");
    CHECK(example.clash);
    CHECK(example.sentences.at(1).label->text == "published");
    CHECK(example.clashes.size() == 2);
    CHECK(only<ast::Example>("example clash a: \"x\" => nothing").clashes.empty());
}

TEST_CASE("line ends of other systems and a byte order mark are no trouble", "[language]") {
    const Read read("\xEF\xBB\xBFpack p \"x\"\r\nkind a\r\n  means b,\r\n  c\r\n");
    CHECK(read.faults() == Faults{});
    CHECK(read.result.file.items.size() == 1);
}

TEST_CASE("a keyword inside a word, a string or an indented line begins no item", "[language]") {
    const Read read(kPack + "words wordsmith = rule,\n  say, \"kind\"\nkind kindness\n");
    CHECK(read.faults() == Faults{});
    CHECK(read.result.file.items.size() == 2);
}

TEST_CASE("an example says what must not be claimed, and who speaks where", "[language]") {
    const auto example =
        only<ast::Example>("example \"Six died.\" outlet \"Lorvik Post\" speaker \"Mara Quist\" published 2025-11-14\n"
                           "  => no killed, no hurt(raid) = 3, no(raid) = 1");
    CHECK(example.sentences.at(0).outlet->text == "Lorvik Post");
    CHECK(example.sentences.at(0).speaker->text == "Mara Quist");
    REQUIRE(example.claims.size() == 3);
    CHECK(example.claims[0].absent);
    CHECK(example.claims[0].arguments.empty());
    CHECK(example.claims[1].absent);
    CHECK(example.claims[1].value->text == "3");
    CHECK_FALSE(example.claims[2].absent);
    CHECK(example.claims[2].fact.text == "no");
}

TEST_CASE("an expected clash may ask for a kind of finding", "[language]") {
    const auto example = only<ast::Example>("example clash a: \"x\" outlet: \"y\" => { a, outlet } is error, { a }");
    REQUIRE(example.clashes.size() == 2);
    CHECK(example.clashes[0].kind->text == "error");
    CHECK(example.clashes[0].labels.size() == 2);
    CHECK_FALSE(example.clashes[1].kind);
}

TEST_CASE("a tree pattern has roles, a row of tokens has none", "[language]") {
    const auto say = only<ast::Say>("say lost(E) = N\n  tree \"<gone: E>(subj: {N ships}(mod: old), neg: not)\"\n  "
                                    "tokens \"dead : {N}\"\n  \"{N} sank\"");
    REQUIRE(say.patterns.size() == 3);
    const ast::Pattern& tree = say.patterns[0];
    CHECK(tree.form == ast::PatternForm::tree);
    REQUIRE(tree.parts.size() == 4);
    CHECK(tree.roles == std::vector<ast::TreeRole>{{0, ""}, {0, "subj"}, {1, "mod"}, {0, "neg"}});
    CHECK(print(tree) == "tree \"<gone: E>(subj: {N ships}(mod: old), neg: not)\"");
    CHECK(say.patterns[1].form == ast::PatternForm::tokens);
    CHECK(print(say.patterns[1]) == "tokens \"dead: {N}\"");
    CHECK(say.patterns[2].form == ast::PatternForm::sentence);
}
