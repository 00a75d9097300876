#include "parser/language/printer.hpp"

#include "parser/language/words.hpp"

#include <algorithm>
#include <string_view>

namespace gainsay::language {

namespace {

constexpr std::size_t kWidth = 100;  ///< lists go on in a new line beyond this column

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

std::string quoted(std::string_view text) {
    return '"' + escaped(text) + '"';
}

std::string phrase(const ast::Text& text) {
    return is_bare_word(text.text) ? text.text : quoted(text.text);
}

std::string free_text(const ast::Text& text) {
    return is_free_text(text.text) ? text.text : quoted(text.text);
}

/// "first, second" after `head`, going on in further lines, indented, where it grows too wide.
std::string listed(std::string head, const std::vector<std::string>& entries, std::string_view indent) {
    std::string out = std::move(head);
    std::size_t line_begin = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::string entry = entries[i] + (i + 1 < entries.size() ? "," : "");
        if (i > 0 && out.size() - line_begin + 1 + entry.size() > kWidth) {
            out += '\n';
            line_begin = out.size();
            out += indent;
        } else {
            out += ' ';
        }
        out += entry;
    }
    return out;
}

template <class Range, class Function>
std::vector<std::string> mapped(const Range& range, Function function) {
    std::vector<std::string> out;
    out.reserve(std::size(range));
    for (const auto& element : range) out.push_back(function(element));
    return out;
}

std::string joined(const std::vector<std::string>& texts, std::string_view separator) {
    std::string out;
    for (std::size_t i = 0; i < texts.size(); ++i) out.append(i ? separator : std::string_view{}).append(texts[i]);
    return out;
}

std::string name_text(const ast::Name& name) {
    return name.text;
}

// ---- expressions ----

/// Binding strength: an operand weaker than its place needs brackets.
enum Strength { implication = 1, disjunction, conjunction, negation, relation, sum, product, unary, atom };

Strength strength(ast::Operator op) {
    using enum ast::Operator;
    switch (op) {
    case implies:
        return implication;
    case logical_or:
        return disjunction;
    case logical_and:
        return conjunction;
    case logical_not:
        return negation;
    case before:
    case after:
        return relation;
    case add:
    case subtract:
        return sum;
    case multiply:
        return product;
    case negate:
        return unary;
    }
    return atom;
}

const char* operator_text(ast::Operator op) {
    using enum ast::Operator;
    switch (op) {
    case implies:
        return "=>";
    case logical_or:
        return "or";
    case logical_and:
        return "and";
    case logical_not:
        return "not ";
    case before:
        return "before";
    case after:
        return "after";
    case add:
        return "+";
    case subtract:
        return "-";
    case multiply:
        return "*";
    case negate:
        return "-";
    }
    return "";
}

Strength strength(const ast::Expression& e) {
    if (const auto* operation = std::get_if<ast::Operation>(&e.node)) return strength(operation->op);
    if (std::holds_alternative<ast::Relation>(e.node)) return relation;
    return atom;
}

std::string write(const ast::Expression& e);

std::string operand(const ast::Expression& e, int least) {
    return strength(e) < least ? "(" + write(e) + ")" : write(e);
}

std::string application(const ast::Application& a) {
    return a.fact.text + "(" + joined(mapped(a.arguments, name_text), ", ") + ")";
}

std::string write(const ast::Operation& o) {
    const Strength own = strength(o.op);
    if (o.operands.size() == 1) {
        // -(5) is the negation of a number, -5 a negative number.
        const bool number = std::holds_alternative<ast::Number>(o.operands[0]->node) && o.op == ast::Operator::negate;
        return operator_text(o.op) + operand(*o.operands[0], number ? atom + 1 : own);
    }
    const bool chains = o.op != ast::Operator::implies && own != relation;
    const std::string left = operand(*o.operands[0], chains ? own : own + 1);
    return left + " " + operator_text(o.op) + " " + operand(*o.operands[1], own + 1);
}

std::string write(const ast::Expression& e) {
    struct Writer {
        std::string operator()(const ast::Number& n) const { return n.value.to_string(); }
        std::string operator()(const ast::Truth& t) const { return t.value ? "true" : "false"; }
        std::string operator()(const ast::Reference& r) const {
            return is_name(r.name.text) ? r.name.text : quoted(r.name.text);
        }
        std::string operator()(const ast::Application& a) const { return application(a); }
        std::string operator()(const ast::Operation& o) const { return write(o); }
        std::string operator()(const ast::Relation& r) const {
            return operand(*r.left, sum) + " " + symbol(r.op) + " " + operand(*r.right, sum);
        }
    };
    return std::visit(Writer{}, e.node);
}

// ---- patterns ----

std::string sequence(const std::vector<ast::PatternPart>& parts);

struct PartWriter {
    std::string operator()(const ast::Word& w) const { return escaped(w.text); }
    std::string operator()(const ast::Slot& s) const {
        std::string out = "{" + s.name.text;
        if (s.kind) out += ": " + s.kind->text;
        if (s.noun) out += " " + s.noun->text;
        return out + "}";
    }
    std::string operator()(const ast::WordClass& c) const {
        return "<" + c.words.text + (c.bind ? ": " + c.bind->text : "") + ">";
    }
    std::string operator()(const ast::Optional& o) const { return "[" + sequence(o.parts) + "]"; }
    std::string operator()(const ast::Alternatives& a) const {
        return "(" + joined(mapped(a.branches, sequence), "|") + ")";
    }
};

/// Marks stand against what is before them; 's and -year-old only against a slot or bracket, since against a word they
/// would become part of it.
bool attaches(const ast::PatternPart& part, const ast::PatternPart& before, bool last) {
    const auto* word = std::get_if<ast::Word>(&part.node);
    if (!word || word->text.empty()) return false;
    if (word->text.size() == 1 && std::string_view(",;:?!").find(word->text) != std::string_view::npos) return true;
    const auto* word_before = std::get_if<ast::Word>(&before.node);
    if (word->text == "." && last) return !word_before || word_before->text.find('.') == std::string::npos;
    return !word_before && (word->text.front() == '\'' || word->text.front() == '-');
}

std::string sequence(const std::vector<ast::PatternPart>& parts) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0 && !attaches(parts[i], parts[i - 1], i + 1 == parts.size())) out += ' ';
        out += std::visit(PartWriter{}, parts[i].node);
    }
    return out;
}

std::string tree(const ast::Pattern& pattern, std::size_t node) {
    std::string out = std::visit(PartWriter{}, pattern.parts[node].node), below;
    for (std::size_t i = node + 1; i < pattern.parts.size(); ++i)
        if (pattern.roles[i].parent == node)
            below += (below.empty() ? "" : ", ") + pattern.roles[i].role + ": " + tree(pattern, i);
    return below.empty() ? out : out + "(" + below + ")";
}

// ---- items ----

struct ItemWriter {
    std::string operator()(const ast::Kind& k) const {
        std::string out = "kind " + k.name.text;
        if (k.parent) out += " is " + k.parent->text;
        return k.nouns.empty() ? out : listed(out + " means", mapped(k.nouns, phrase), "  ");
    }
    std::string operator()(const ast::Words& w) const {
        return listed("words " + w.name.text + " =", mapped(w.lemmas, phrase), "  ");
    }
    std::string operator()(const ast::Disjoint& d) const { return listed("disjoint", mapped(d.values, phrase), "  "); }
    std::string operator()(const ast::Fact& f) const;
    std::string operator()(const ast::Say& s) const;
    std::string operator()(const ast::Rule& r) const;
    std::string operator()(const ast::Example& e) const;
};

std::string parameter(const ast::Parameter& p) {
    return p.kind ? p.name.text + ": " + p.kind->text : p.name.text;
}

std::string ItemWriter::operator()(const ast::Fact& f) const {
    std::string out = "fact " + f.name.text;
    if (!f.parameters.empty()) out += "(" + joined(mapped(f.parameters, parameter), ", ") + ")";
    out += " is " + std::string(name(f.type));
    if (f.unit) out += " of " + f.unit->text;
    for (const ast::Name& trait : f.traits) out += ", " + trait.text;
    if (f.describe) out += ", describe " + quoted(f.describe->text);
    return out;
}

std::string ItemWriter::operator()(const ast::Say& s) const {
    std::string out = "say " + s.fact.fact.text;
    if (!s.fact.arguments.empty()) out += "(" + joined(mapped(s.fact.arguments, name_text), ", ") + ")";
    out += std::string(" ") + symbol(s.op) + " " + write(s.value);
    for (const ast::Pattern& p : s.patterns) out += "\n  " + print(p);
    return out;
}

std::string ItemWriter::operator()(const ast::Rule& r) const {
    std::string out = "rule " + r.name.text + "\n  " + quoted(r.message.text) + "\n  " + write(r.condition);
    if (r.unless) out += " unless " + write(*r.unless);
    return out;
}

std::string expected(const ast::ExpectedClaim& c) {
    std::string out = (c.absent ? "no " : "") + c.fact.text;
    if (!c.arguments.empty()) out += "(" + joined(mapped(c.arguments, free_text), ", ") + ")";
    if (c.value) out += std::string(" ") + symbol(c.op) + " " + free_text(*c.value);
    return out;
}

std::string sentence(const ast::ExampleSentence& s) {
    std::string out = s.label ? s.label->text + ": " : "";
    out += quoted(s.sentence.text);
    if (s.published) out += " published " + to_iso(*s.published);
    if (s.outlet) out += " outlet " + quoted(s.outlet->text);
    if (s.speaker) out += " speaker " + quoted(s.speaker->text);
    return out;
}

std::string clash_text(const ast::ExpectedClash& clash) {
    return "{ " + joined(mapped(clash.labels, name_text), ", ") + " }" + (clash.kind ? " is " + clash.kind->text : "");
}

std::string ItemWriter::operator()(const ast::Example& e) const {
    std::string out = e.clash ? "example clash" : "example";
    for (const ast::ExampleSentence& s : e.sentences) out += (e.clash ? "\n  " : " ") + sentence(s);
    const auto outcome = e.clash ? mapped(e.clashes, clash_text) : mapped(e.claims, expected);
    return out + (outcome.empty() ? "\n  => nothing" : "\n" + listed("  =>", outcome, "     "));
}

/// Short declarations of one sort stand together; everything else is set apart by an empty line.
bool stands_with(const ast::Item& item, const ast::Item& before) {
    const bool short_item = !std::holds_alternative<ast::Say>(item) && !std::holds_alternative<ast::Rule>(item) &&
                            !std::holds_alternative<ast::Example>(item);
    return short_item && item.index() == before.index();
}

}  // namespace

const char* symbol(ast::Comparison op) {
    using enum ast::Comparison;
    switch (op) {
    case equal:
        return "=";
    case not_equal:
        return "!=";
    case less:
        return "<";
    case less_equal:
        return "<=";
    case greater:
        return ">";
    case greater_equal:
        return ">=";
    }
    return "=";
}

std::string print(const ast::Expression& expression) {
    return write(expression);
}

std::string print(const ast::Pattern& pattern) {
    if (pattern.form == ast::PatternForm::tree && !pattern.parts.empty()) return "tree \"" + tree(pattern, 0) + "\"";
    return (pattern.form == ast::PatternForm::tokens ? "tokens \"" : "\"") + sequence(pattern.parts) + "\"";
}

std::string print(const ast::ExpectedClaim& claim) {
    return expected(claim);
}

std::string print(const ast::Item& item) {
    return std::visit(ItemWriter{}, item);
}

std::string print(const ast::RuleFile& file) {
    std::string out;
    if (!file.pack.text.empty()) out = "pack " + file.pack.text + " " + quoted(file.title.text) + "\n";
    for (std::size_t i = 0; i < file.items.size(); ++i) {
        if (!out.empty() && (i == 0 || !stands_with(file.items[i], file.items[i - 1]))) out += '\n';
        out += print(file.items[i]) + "\n";
    }
    return out;
}

}  // namespace gainsay::language
