#include "app/rule_service/describe.hpp"

#include "app/rule_service/word_docs.hpp"
#include "parser/language/words.hpp"
#include "parser/source/utf8.hpp"

#include <algorithm>

namespace gainsay::app::rule_service {
namespace {

constexpr std::size_t kMostNames = 30;  // in a list; more would hide the rest

std::string listed(const std::vector<std::string>& names) {
    std::string out;
    for (std::size_t i = 0; i < names.size() && i < kMostNames; ++i) out += (i > 0 ? ", " : "") + code(names[i]);
    if (names.size() > kMostNames) out += " and " + std::to_string(names.size() - kMostNames) + " more";
    return out;
}

std::string counted(std::size_t number, const std::string& thing) {
    return std::to_string(number) + " " + thing + (number == 1 ? "" : "s");
}

std::string block(const std::string& text) {
    return "```gainsay\n" + printable(text) + "\n```\n";
}

bool names_fact(const language::ast::Expression& e, std::string_view name) {
    namespace ast = language::ast;
    if (const auto* a = std::get_if<ast::Application>(&e.node)) return a->fact.text == name;
    if (const auto* r = std::get_if<ast::Reference>(&e.node)) return r->name.text == name;
    if (const auto* r = std::get_if<ast::Relation>(&e.node))
        return names_fact(*r->left, name) || names_fact(*r->right, name);
    const auto* o = std::get_if<ast::Operation>(&e.node);
    return o && std::any_of(o->operands.begin(), o->operands.end(),
                            [&](const auto& operand) { return names_fact(*operand, name); });
}

std::string describe_fact(const Book& book, const Symbol& symbol) {
    const FactId id = book.rules.fact(symbol.name);
    if (!id.valid()) return {};
    const language::FactInfo& fact = book.rules.facts[id.index()];
    std::string out = block("fact " + signature(fact, book.rules)) + "\n" + plain(fact.description) + " — pack " +
                      code(fact.pack) + "\n";
    const auto patterns = std::count_if(book.rules.patterns.begin(), book.rules.patterns.end(),
                                        [&](const auto& pattern) { return pattern.fact == id; });
    out +=
        "\n" + counted(static_cast<std::size_t>(patterns), "pattern") + " state" + (patterns == 1 ? "s" : "") + " it.";
    std::vector<std::string> rules;
    for (const language::RuleInfo& rule : book.rules.rules)
        if (names_fact(rule.condition, fact.name) || (rule.unless && names_fact(*rule.unless, fact.name)))
            rules.push_back(rule.id);
    if (!rules.empty()) out += " Rules: " + listed(rules) + ".";
    out += "\n";
    for (const auto& [given, trait] :
         {std::pair{fact.cumulative, "cumulative"}, std::pair{fact.exclusive, "exclusive"},
          std::pair{fact.contested, "contested"}, std::pair{fact.once, "once"}, std::pair{fact.changes, "changes"},
          std::pair{fact.announced, "announced"}, std::pair{fact.periodic, "periodic"}, std::pair{fact.local, "local"},
          std::pair{fact.parts, "parts"}})
        if (given) out += "\n- **" + std::string(trait) + "**: " + std::string(trait_doc(trait));
    return out;
}

std::string describe_kind(const Book& book, const Symbol& symbol) {
    KindId id = book.rules.kind(symbol.name);
    if (!id.valid()) return {};
    const language::KindInfo& kind = book.rules.kinds[id.index()];
    std::string head = "kind " + kind.name;
    std::vector<std::string> below;
    for (const language::KindInfo& other : book.rules.kinds)
        if (other.parent == id) below.push_back(other.name);
    std::sort(below.begin(), below.end());
    for (KindId up = kind.parent; up.valid(); up = book.rules.kinds[up.index()].parent)
        head += " is " + book.rules.kinds[up.index()].name;
    std::string out = block(head);
    if (!kind.nouns.empty()) out += "\nNouns: " + listed(kind.nouns) + "\n";
    if (!below.empty()) out += "\nKinds below it: " + listed(below) + "\n";
    return out;
}

std::string describe_words(const Book& book, const Symbol& symbol) {
    const auto found = book.rules.words.find(symbol.name);
    if (found == book.rules.words.end()) return {};
    return block("words " + symbol.name) + "\n" + listed(found->second) + "\n";
}

std::string describe_rule(const Book& book, const Symbol& symbol) {
    for (const language::RuleInfo& rule : book.rules.rules)
        if (rule.id.ends_with("/" + symbol.name) && symbol.file == rule.source.index())
            return block("rule " + rule.id) + "\n" + plain(rule.message) + "\n";
    return {};
}

std::string describe_value(const Book& book, const Symbol& symbol) {
    const std::string name = language::lower_ascii(symbol.name);
    std::string out = block("value " + symbol.name);
    for (const std::vector<std::string>& group : book.rules.disjoint)
        if (std::find(group.begin(), group.end(), name) != group.end())
            out += "\nAt most one of " + listed(group) + " holds.\n";
    return out;
}

/// A variable takes its kind from where it is declared, else from the slots that fill it.
std::string describe_variable(const Book& book, const Symbol& symbol) {
    if (const std::string_view doc = name_doc(symbol.name); !doc.empty())
        return "**" + symbol.name + "**: " + std::string(doc);
    const PackFile& file = *book.files[symbol.file];
    std::vector<std::string> kinds;
    const std::vector<Token>& tokens = file.tokens.tokens;
    const std::string_view text = file.text;
    const auto name = [&](const Token& t) { return text.substr(t.range.begin, t.range.size()); };
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (tokens[i].item != symbol.item || tokens[i].role != TokenRole::variable || name(tokens[i]) != symbol.name)
            continue;
        std::size_t next = i + 1;
        if (name(tokens[next]) == ":" && next + 1 < tokens.size()) ++next;
        if (tokens[next].role != TokenRole::kind && tokens[next].role != TokenRole::noun) continue;
        const std::string what =
            (tokens[next].role == TokenRole::noun ? "a number of " : "") + std::string(name(tokens[next]));
        if (std::find(kinds.begin(), kinds.end(), what) == kinds.end()) kinds.push_back(what);
    }
    const bool slot = file.tokens.items[symbol.item].keyword == "say";
    std::string out = "**" + plain(symbol.name) + "**: " + (slot ? "a slot" : "a variable");
    return kinds.empty() ? out : out + " for " + listed(kinds);
}

std::string described(const Book& book, const Symbol& symbol) {
    switch (symbol.kind) {
    case SymbolKind::fact:
        return describe_fact(book, symbol);
    case SymbolKind::kind:
        return describe_kind(book, symbol);
    case SymbolKind::word_class:
        return describe_words(book, symbol);
    case SymbolKind::rule:
        return describe_rule(book, symbol);
    case SymbolKind::value:
        return describe_value(book, symbol);
    case SymbolKind::variable:
        return describe_variable(book, symbol);
    case SymbolKind::pack:
        return block("pack " + symbol.name) + "\n" + plain(book.files[symbol.file]->tree.title.text) + "\n";
    case SymbolKind::label:
        return "**" + plain(symbol.name) + "**: a sentence of this example";
    }
    return {};
}

std::string first_line(const PackFile& file, const Place& place) {
    const Token* token = token_at(file, place.range.begin);
    if (!token || token->item >= file.tokens.items.size()) return {};
    const SourceRange item = file.tokens.items[token->item].range;
    const std::string_view text = std::string_view(file.text).substr(item.begin, item.size());
    return std::string(text.substr(0, std::min(text.find('\n'), std::size_t{200})));
}

}  // namespace

std::string plain(std::string_view text) {
    std::string out;
    for (const char c : printable(text)) {
        if (std::string_view("\\`*_{}[]<>()#+-.!|~&").find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

std::string code(std::string_view text) {
    const std::string shown = printable(text);
    if (shown.find('`') == std::string::npos) return "`" + shown + "`";
    return plain(shown);
}

std::string signature(const language::FactInfo& fact, const language::RuleSet& rules) {
    std::string out = fact.name;
    for (std::size_t i = 0; i < fact.parameters.size(); ++i) {
        out += (i == 0 ? "(" : ", ") + fact.parameters[i];
        if (fact.parameter_kinds[i].valid()) out += ": " + rules.kinds[fact.parameter_kinds[i].index()].name;
    }
    if (!fact.parameters.empty()) out += ")";
    out += " is " + std::string(language::name(fact.type));
    if (!fact.unit.empty()) out += " of " + fact.unit;
    for (const auto& [given, trait] :
         {std::pair{fact.cumulative, "cumulative"}, std::pair{fact.exclusive, "exclusive"},
          std::pair{fact.contested, "contested"}, std::pair{fact.once, "once"}, std::pair{fact.changes, "changes"},
          std::pair{fact.announced, "announced"}, std::pair{fact.periodic, "periodic"}, std::pair{fact.local, "local"},
          std::pair{fact.parts, "parts"}})
        if (given) out += ", " + std::string(trait);
    return out;
}

std::string comment_above(const PackFile& file, std::uint32_t item) {
    if (item >= file.tokens.items.size()) return {};
    const std::string_view text = file.text;
    std::size_t at = file.tokens.items[item].range.begin;
    std::vector<std::string> lines;
    while (at > 0) {
        const std::size_t begin = at >= 2 ? text.rfind('\n', at - 2) + 1 : 0;
        std::string_view line = text.substr(begin, at - 1 - begin);
        if (line.empty() || line.front() != '#') break;
        line.remove_prefix(std::min(line.find_first_not_of("# \t"), line.size()));
        while (line.ends_with('\r') || line.ends_with(' ')) line.remove_suffix(1);
        lines.emplace_back(line);
        at = begin;
    }
    std::string out;
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) out += (out.empty() ? "" : "\n") + *line;
    return out;
}

std::string describe(const Book& book, const Symbol& symbol) {
    std::string out = described(book, symbol);
    const std::vector<Place> places = definitions(book, symbol);
    if (places.empty() || symbol.kind == SymbolKind::variable || symbol.kind == SymbolKind::label) return out;
    const PackFile& file = *book.files[places.front().file];
    if (out.empty())  // broken, or unknown to the checker: at least what is written there
        out = block(first_line(file, places.front())) + "\nThis declaration is left out: something in it is wrong.\n";
    const Token* token = token_at(file, places.front().range.begin);
    if (const std::string comment = token ? comment_above(file, token->item) : ""; !comment.empty())
        out += "\n" + plain(comment) + "\n";
    return out;
}

}  // namespace gainsay::app::rule_service
