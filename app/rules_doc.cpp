#include "app/rules_doc.hpp"

#include "parser/language/printer.hpp"
#include "parser/language/words.hpp"
#include "parser/source/utf8.hpp"
#include "reports/html_text.hpp"
#include "reports/markdown_text.hpp"
#include "reports/markup.hpp"

#include <algorithm>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::app {
namespace {

namespace ast = language::ast;

/// What a page is made of; each format says how it writes it. Text comes as it is, without mark-up.
class Page {
public:
    explicit Page(std::ostream& out) : out_(out) {}
    virtual ~Page() = default;
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

    virtual void begin() = 0;
    virtual void heading(int level, const std::string& text) = 0;
    virtual void paragraph(const std::string& text) = 0;
    virtual void code(const std::string& lines) = 0;
    virtual void list(const std::vector<std::string>& entries, bool as_code) = 0;
    virtual void end() = 0;

protected:
    std::ostream& out_;
};

class Markdown final : public Page {
public:
    using Page::Page;
    void begin() override {}
    void heading(int level, const std::string& text) override {
        out_ << std::string(static_cast<std::size_t>(level), '#') << ' ' << reports::markdown_text(text) << "\n\n";
    }
    void paragraph(const std::string& text) override { out_ << reports::markdown_block(text) << "\n\n"; }
    void code(const std::string& lines) override { out_ << "```\n" << printable_lines(lines) << "\n```\n\n"; }
    void list(const std::vector<std::string>& entries, bool as_code) override {
        for (const std::string& entry : entries)
            out_ << "- " << (as_code ? reports::markdown_code(entry) : reports::markdown_block(entry)) << '\n';
        out_ << '\n';
    }
    void end() override {}

    static std::string printable_lines(const std::string& lines) {
        std::string out, line;
        for (const char c : lines + "\n") {
            if (c != '\n') {
                line += c;
                continue;
            }
            out += (out.empty() ? "" : "\n") + printable(line);
            line.clear();
        }
        return out;
    }
};

class Html final : public Page {
public:
    using Page::Page;
    void begin() override {
        out_ << "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Rule packs</title>\n"
                "<style>body{font:16px/1.5 sans-serif;max-width:50em;margin:2em auto;padding:0 1em}"
                "pre,code{background:#f4f4f4}pre{padding:.5em;overflow:auto}</style>\n";
    }
    void heading(int level, const std::string& text) override {
        out_ << "<h" << level << ">" << reports::escaped(text) << "</h" << level << ">\n";
    }
    void paragraph(const std::string& text) override { out_ << "<p>" << reports::escaped(text) << "</p>\n"; }
    void code(const std::string& lines) override {
        out_ << "<pre>" << reports::with_references(Markdown::printable_lines(lines)) << "</pre>\n";
    }
    void list(const std::vector<std::string>& entries, bool as_code) override {
        out_ << "<ul>\n";
        for (const std::string& entry : entries)
            out_ << "<li>" << (as_code ? "<code>" : "") << reports::escaped(entry) << (as_code ? "</code>" : "")
                 << "</li>\n";
        out_ << "</ul>\n";
    }
    void end() override { out_ << "</html>\n"; }
};

std::string signature(const ast::Fact& fact) {
    std::string out = fact.name.text;
    for (std::size_t i = 0; i < fact.parameters.size(); ++i) {
        const ast::Parameter& p = fact.parameters[i];
        out += (i == 0 ? "(" : ", ") + p.name.text + (p.kind ? ": " + p.kind->text : "");
    }
    return out + (fact.parameters.empty() ? "" : ")");
}

/// What traits mean, in words; one that this table lacks is shown by its name.
std::string trait_text(const std::string& trait) {
    static constexpr std::pair<std::string_view, std::string_view> known[] = {
        {"cumulative", "It may grow from report to report and never shrinks."},
        {"exclusive", "It has one value only."},
        {"contested", "Speakers dispute it; nobody measures it."},
        {"once", "Once it has happened it stays so."},
        {"changes", "It may change freely over time."},
        {"announced", "Announcing it states it."},
        {"periodic", "It has one value for each stretch of time."},
        {"local", "A figure told with a place is one of a part."},
        {"parts", "The shares of different things together are at most 100%."},
    };
    for (const auto& [name, text] : known)
        if (name == trait) return std::string(text);
    return "It is " + trait + ".";
}

std::string meaning(const ast::Fact& fact) {
    const std::string what = fact.describe ? fact.describe->text : fact.name.text;
    std::string out = "What is asked: " + what + ". The answer is a " + std::string(language::name(fact.type)) +
                      (fact.unit ? " of " + fact.unit->text : std::string()) + ".";
    for (const ast::Name& trait : fact.traits) out += " " + trait_text(trait.text);
    return out;
}

std::string said(const ast::Say& say) {
    std::string out = say.fact.fact.text;
    for (std::size_t i = 0; i < say.fact.arguments.size(); ++i)
        out += (i == 0 ? "(" : ", ") + say.fact.arguments[i].text;
    return out + (say.fact.arguments.empty() ? " " : ") ") + language::symbol(say.op) + " " +
           language::print(say.value);
}

template <class Node>
std::vector<const Node*> all(const ast::RuleFile& pack) {
    std::vector<const Node*> out;
    for (const ast::Item& item : pack.items)
        if (const auto* node = std::get_if<Node>(&item)) out.push_back(node);
    return out;
}

std::string joined(const std::vector<ast::Text>& texts) {
    std::string out;
    for (const ast::Text& text : texts) out += (out.empty() ? "" : ", ") + text.text;
    return out;
}

class Chapter {
public:
    Chapter(Page& page, const ast::RuleFile& pack) : page_(page), pack_(pack) {}

    void write() {
        page_.heading(1, pack_.title.text.empty() ? pack_.pack.text : pack_.pack.text + ": " + pack_.title.text);
        for (const ast::Fact* fact : all<ast::Fact>(pack_)) write_fact(*fact);
        write_foreign_facts();
        write_rules();
        write_clashes();
        write_vocabulary();
    }

private:
    void write_says(const std::string& fact) {
        for (const ast::Say* say : all<ast::Say>(pack_)) {
            if (say->fact.fact.text != fact) continue;
            std::vector<std::string> patterns;
            for (const ast::Pattern& pattern : say->patterns) patterns.push_back(language::print(pattern));
            page_.paragraph("Sentences that state " + said(*say) + ":");
            page_.list(patterns, true);
        }
    }

    static bool names(const ast::Example& example, const std::string& fact) {
        return std::any_of(example.claims.begin(), example.claims.end(),
                           [&](const ast::ExpectedClaim& claim) { return claim.fact.text == fact; });
    }

    void write_examples(const std::string& fact) {
        std::string text;
        for (const ast::Example* example : all<ast::Example>(pack_))
            if (!example->clash && names(*example, fact))
                text += (text.empty() ? "" : "\n\n") + language::print(ast::Item(*example));
        if (text.empty()) return;
        page_.paragraph("For example:");
        page_.code(text);
    }

    void write_fact(const ast::Fact& fact) {
        page_.heading(2, signature(fact));
        page_.paragraph(meaning(fact));
        write_says(fact.name.text);
        write_examples(fact.name.text);
    }

    /// Patterns for facts that another pack declares.
    void write_foreign_facts() {
        std::vector<std::string> seen;
        for (const ast::Fact* fact : all<ast::Fact>(pack_)) seen.push_back(fact->name.text);
        for (const ast::Say* say : all<ast::Say>(pack_)) {
            const std::string& fact = say->fact.fact.text;
            if (std::find(seen.begin(), seen.end(), fact) != seen.end()) continue;
            seen.push_back(fact);
            page_.heading(2, fact);
            page_.paragraph("Another pack declares this fact.");
            write_says(fact);
            write_examples(fact);
        }
    }

    void write_rules() {
        const auto rules = all<ast::Rule>(pack_);
        const auto groups = all<ast::Disjoint>(pack_);
        if (rules.empty() && groups.empty()) return;
        page_.heading(2, "Rules");
        for (const ast::Rule* rule : rules) {
            page_.paragraph(rule->name.text + ": " + rule->message.text + ".");
            page_.code(language::print(rule->condition) +
                       (rule->unless ? " unless " + language::print(*rule->unless) : std::string()));
        }
        for (const ast::Disjoint* group : groups)
            page_.paragraph("At most one of these holds: " + joined(group->values) + ".");
    }

    void write_clashes() {
        std::string text;
        for (const ast::Example* example : all<ast::Example>(pack_))
            if (example->clash) text += (text.empty() ? "" : "\n\n") + language::print(ast::Item(*example));
        if (text.empty()) return;
        page_.heading(2, "What contradicts what");
        page_.code(text);
    }

    void write_vocabulary() {
        std::vector<std::string> entries;
        for (const ast::Kind* kind : all<ast::Kind>(pack_))
            entries.push_back(kind->name.text + (kind->parent ? " (a kind of " + kind->parent->text + ")" : "") +
                              (kind->nouns.empty() ? "" : ": " + joined(kind->nouns)));
        if (!entries.empty()) {
            page_.heading(2, "Kinds");
            page_.list(entries, false);
        }
        entries.clear();
        for (const ast::Words* words : all<ast::Words>(pack_))
            entries.push_back(words->name.text + ": " + joined(words->lemmas));
        if (entries.empty()) return;
        page_.heading(2, "Words");
        page_.list(entries, false);
    }

    Page& page_;
    const ast::RuleFile& pack_;
};

}  // namespace

void write_rules_doc(std::ostream& out, std::span<const ast::RuleFile* const> packs, DocFormat format) {
    std::unique_ptr<Page> page;
    if (format == DocFormat::html)
        page = std::make_unique<Html>(out);
    else
        page = std::make_unique<Markdown>(out);
    page->begin();
    for (const ast::RuleFile* pack : packs) Chapter(*page, *pack).write();
    page->end();
}

}  // namespace gainsay::app
