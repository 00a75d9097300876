#pragma once
// The rule language's syntax tree as plain values: what a rule file says, before anybody checked it.
// docs/rule-language.md describes the language; printer.hpp turns a tree back into its canonical text.

#include "parser/source/calendar.hpp"
#include "parser/source/decimal.hpp"
#include "parser/source/source_text.hpp"

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace gainsay::language::ast {

struct Name {
    std::string text;
    SourceRange range;
    friend bool operator==(const Name& a, const Name& b) { return a.text == b.text; }
};

struct Text {  ///< a quoted string, quotes removed, escapes (\" \\) resolved; `range` is that of the content in the
               ///< file
    std::string text;
    SourceRange range;
    friend bool operator==(const Text& a, const Text& b) { return a.text == b.text; }
};

/// kind attack is event means strike, attack, "missile attack"
struct Kind {
    Name name;
    std::optional<Name> parent;
    std::vector<Text> nouns;  ///< lemmas of the words that denote it; bare words or quoted phrases
    SourceRange range;
    friend bool operator==(const Kind& a, const Kind& b) {
        return a.name == b.name && a.parent == b.parent && a.nouns == b.nouns;
    }
};

/// words hit = strike, hit, attack, "come under attack"
struct Words {
    Name name;
    std::vector<Text> lemmas;
    SourceRange range;
    friend bool operator==(const Words& a, const Words& b) { return a.name == b.name && a.lemmas == b.lemmas; }
};

/// disjoint deliberate, accidental        — values of which at most one can hold
struct Disjoint {
    std::vector<Text> values;
    SourceRange range;
    friend bool operator==(const Disjoint& a, const Disjoint& b) { return a.values == b.values; }
};

struct Parameter {
    Name name;
    std::optional<Name> kind;
    friend bool operator==(const Parameter&, const Parameter&) = default;
};

enum class FactType { count, time, truth, party, text, place, money, share, age };

/// fact killed(E: event) is count of people, cumulative
struct Fact {
    Name name;
    std::vector<Parameter> parameters;
    FactType type = FactType::truth;
    std::optional<Name> unit;      ///< "people" in "count of people"
    std::vector<Name> traits;      ///< the names of trait_names()
    std::optional<Text> describe;  ///< describe "people killed in {E}": how the explanation names it
    SourceRange range;
    friend bool operator==(const Fact& a, const Fact& b) {
        return a.name == b.name && a.parameters == b.parameters && a.type == b.type && a.unit == b.unit &&
               a.traits == b.traits && a.describe == b.describe;
    }
};

enum class Comparison { equal, not_equal, less, less_equal, greater, greater_equal };

// ---- expressions of rules, and targets of `say` -------------------------------------------------------------------

struct Expression;
using ExpressionBox = std::shared_ptr<const Expression>;  ///< trees are immutable, so sharing is value semantics

struct Number {
    Decimal value;
    friend bool operator==(const Number&, const Number&) = default;
};
struct Truth {
    bool value = true;
    friend bool operator==(const Truth&, const Truth&) = default;
};
/// A name that stands for a variable (capital first letter), or for a value or a fact without arguments (lower case).
struct Reference {
    Name name;
    friend bool operator==(const Reference&, const Reference&) = default;
};
/// killed(E)
struct Application {
    Name fact;
    std::vector<Name> arguments;
    friend bool operator==(const Application&, const Application&) = default;
};
enum class Operator { add, subtract, multiply, negate, logical_and, logical_or, logical_not, implies, before, after };
struct Operation {
    Operator op = Operator::add;
    std::vector<ExpressionBox> operands;  ///< one for negate and logical_not, else two
    friend bool operator==(const Operation& a, const Operation& b);
};
struct Relation {
    Comparison op = Comparison::equal;
    ExpressionBox left, right;
    friend bool operator==(const Relation& a, const Relation& b);
};
struct Expression {
    std::variant<Number, Truth, Reference, Application, Operation, Relation> node;
    SourceRange range;
    friend bool operator==(const Expression& a, const Expression& b) { return a.node == b.node; }
};

// ---- say: what a sentence means ------------------------------------------------------------------------------------

/// A sentence pattern: words, slots, word classes, options and alternatives.
struct PatternPart;
struct Word {
    std::string text;
    friend bool operator==(const Word&, const Word&) = default;
};
/// {E: event}, {N people}, {N}, {this: attack}: a name, a kind, the noun that is counted.
struct Slot {
    Name name;
    std::optional<Name> kind;
    std::optional<Name> noun;  ///< a name of a `words` or `kind`, or a plain word
    SourceRange range;
    friend bool operator==(const Slot& a, const Slot& b) {
        return a.name == b.name && a.kind == b.kind && a.noun == b.noun;
    }
};
/// <hit>: any lemma of a word class. <hit: this> names the clause or noun that it heads.
struct WordClass {
    Name words;
    std::optional<Name> bind;
    SourceRange range;
    friend bool operator==(const WordClass& a, const WordClass& b) { return a.words == b.words && a.bind == b.bind; }
};
/// [in {P: place}]  may be absent.
struct Optional {
    std::vector<PatternPart> parts;
    friend bool operator==(const Optional& a, const Optional& b);
};
/// (killed | claimed the lives of)
struct Alternatives {
    std::vector<std::vector<PatternPart>> branches;
    friend bool operator==(const Alternatives& a, const Alternatives& b);
};
struct PatternPart {
    std::variant<Word, Slot, WordClass, Optional, Alternatives> node;
    friend bool operator==(const PatternPart&, const PatternPart&) = default;
};
/// How a pattern is written: as an example sentence that the parser reads, or in one of the forms for experts.
enum class PatternForm {
    sentence,
    tree,   ///< tree "<kill: this>(obj: {N people})": roles as written, no parser asked
    tokens  ///< tokens "dead : {N}": words side by side
};
/// Where a part of a tree pattern hangs: below the part with that index, in that role. The first part has none.
struct TreeRole {
    std::size_t parent = 0;
    std::string role;
    friend bool operator==(const TreeRole&, const TreeRole&) = default;
};
struct Pattern {
    std::vector<PatternPart> parts;  ///< of a tree: its nodes, each before those below it
    std::string text;                ///< as written between the quotes
    SourceRange range;               ///< of that text in the file
    PatternForm form = PatternForm::sentence;
    std::vector<TreeRole> roles;  ///< of a tree: as many as parts; else none
    friend bool operator==(const Pattern& a, const Pattern& b) {
        return a.form == b.form && a.parts == b.parts && a.roles == b.roles;
    }
};

/// say killed(E) = N        then one pattern a line, indented
struct Say {
    Application fact;
    Comparison op = Comparison::equal;
    Expression value;  ///< Number, Truth or Reference (a slot, or a value such as `deliberate`)
    std::vector<Pattern> patterns;
    SourceRange range;
    friend bool operator==(const Say& a, const Say& b) {
        return a.fact == b.fact && a.op == b.op && a.value == b.value && a.patterns == b.patterns;
    }
};

/// rule NAME  "message"  EXPRESSION [unless EXPRESSION]
struct Rule {
    Name name;
    Text message;
    Expression condition;
    std::optional<Expression> unless;
    SourceRange range;
    friend bool operator==(const Rule& a, const Rule& b) {
        return a.name == b.name && a.message == b.message && a.condition == b.condition && a.unless == b.unless;
    }
};

// ---- examples -------------------------------------------------------------------------------------------------------

/// killed(strike on Kyiv) >= 6: arguments are free words, compared with what the claim's referent is called.
/// `no killed`: the sentence must not claim it; arguments and value then only narrow what it must not claim.
struct ExpectedClaim {
    Name fact;
    std::vector<Text> arguments;
    Comparison op = Comparison::equal;
    std::optional<Text> value;  ///< as written; absent for truth facts that hold
    bool absent = false;        ///< `no`
    friend bool operator==(const ExpectedClaim&, const ExpectedClaim&) = default;
};
struct ExampleSentence {
    std::optional<Name> label;
    Text sentence;  ///< one sentence or several: all that one article says
    std::optional<Day> published;
    std::optional<Text> outlet;   ///< whose article it is; absent: an outlet of its own
    std::optional<Text> speaker;  ///< whom the outlet cites for all of it; absent: its own voice
    friend bool operator==(const ExampleSentence&, const ExampleSentence&) = default;
};
/// { a, b } [is KIND]: the sentences of a minimal set, and which kind or level of finding it must be.
struct ExpectedClash {
    std::vector<Name> labels;
    std::optional<Name> kind;
    friend bool operator==(const ExpectedClash&, const ExpectedClash&) = default;
};
/// example "…" [published DAY] [outlet "…"] [speaker "…"] => CLAIM, CLAIM, no FACT     |  => nothing
/// example clash  a: "…"  b: "…"  => { a, b } [is KIND]                                |  => nothing
struct Example {
    bool clash = false;
    std::vector<ExampleSentence> sentences;
    std::vector<ExpectedClaim> claims;   ///< for a plain example; empty means `nothing`
    std::vector<ExpectedClash> clashes;  ///< for a clash; empty means `nothing`
    SourceRange range;
    friend bool operator==(const Example& a, const Example& b) {
        return a.clash == b.clash && a.sentences == b.sentences && a.claims == b.claims && a.clashes == b.clashes;
    }
};

using Item = std::variant<Kind, Words, Disjoint, Fact, Say, Rule, Example>;

/// One file is one pack: `pack NAME "title"`, then items in any order.
struct RuleFile {
    Name pack;
    Text title;
    std::vector<Item> items;
    friend bool operator==(const RuleFile&, const RuleFile&) = default;
};

}  // namespace gainsay::language::ast
