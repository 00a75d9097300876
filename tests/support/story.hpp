#pragma once
// Articles written by a test → documents, claims, constraints, clashes, with the built-in packs or rules of its own.

#include "parser/claims/claim.hpp"
#include "parser/claims/clause_graph.hpp"
#include "parser/claims/extract.hpp"
#include "parser/language/parse.hpp"
#include "parser/language/rule_set.hpp"
#include "parser/text/document.hpp"
#include "parser/text/english_model.hpp"
#include "rules/embedded.hpp"

#include <algorithm>
#include <deque>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace gainsay::test {

using Lines = std::vector<std::string>;

/// Checked rules with their patterns compiled.
struct Rules {
    SourceMap sources;
    std::deque<language::ParseResult> files;
    std::vector<Diagnostic> diagnostics;
    language::RuleSet set;
    std::shared_ptr<const claims::CompiledPatterns> patterns;

    /// The built-in packs, and `text` (with its pack line) after them.
    explicit Rules(const std::string& text = {}) {
        for (const auto& pack : rules::embedded_packs()) read(std::string(pack.path), std::string(pack.text));
        if (!text.empty()) read("test.rules", text);
        finish();
    }
    /// `text` and nothing else.
    static Rules only(const std::string& text) { return Rules(text, 0); }
    /// The built-in packs, read once a test program, since compiling patterns takes the parser a while.
    static const Rules& builtin() {
        static const Rules rules;
        return rules;
    }

    KindId kind(std::string_view name) const { return set.kind(name); }
    FactId fact(std::string_view name) const { return set.fact(name); }

private:
    Rules(const std::string& text, int) {
        read("test.rules", text);
        finish();
    }
    void read(std::string path, std::string text) {
        files.push_back(language::parse_rules(sources, sources.add(std::move(path), std::move(text))));
        add(files.back().diagnostics);
    }
    void finish() {
        std::vector<language::CheckedFile> checked;
        for (std::size_t i = 0; i < files.size(); ++i) checked.push_back({SourceId::at(i), &files[i].file});
        language::CheckResult result = language::check_rules(checked);
        add(result.diagnostics);
        set = std::move(result.rules);
        claims::CompileResult compiled = claims::compile_patterns(set, text::EnglishModel::embedded());
        add(compiled.diagnostics);
        patterns = std::move(compiled.patterns);
    }
    void add(const std::vector<Diagnostic>& more) { diagnostics.insert(diagnostics.end(), more.begin(), more.end()); }
};

/// One sentence that stands alone, with its roles.
struct Clause {
    explicit Clause(const std::string& words)
        : sentence(text::parse_sentence(words, text::EnglishModel::embedded())), graph(sentence) {}
    Clause(const Clause&) = delete;
    Clause& operator=(const Clause&) = delete;

    /// The first token with that surface.
    std::uint32_t at(std::string_view word) const {
        for (std::uint32_t i = 0; i < sentence.tokens.size(); ++i)
            if (sentence.tokens[i].text == word) return i;
        throw std::runtime_error("no word " + std::string(word));
    }
    /// Words that `word` has in a role, by position.
    Lines in_role(std::string_view word, std::string_view role) const {
        std::vector<std::uint32_t> found;
        for (const claims::RoleEdge& e : graph.edges(at(word)))
            if (e.role == role) found.push_back(e.to);
        std::sort(found.begin(), found.end());
        Lines words;
        for (const std::uint32_t i : found) words.push_back(sentence.tokens[i].text);
        return words;
    }
    /// How far a role is from the words; -1 when there is no such edge.
    int distance(std::string_view word, std::string_view role, std::string_view to) const {
        for (const claims::RoleEdge& e : graph.edges(at(word)))
            if (e.role == role && e.to == at(to)) return e.distance;
        return -1;
    }
    std::string tree() const { return text::to_tree(sentence); }

    text::Sentence sentence;
    claims::ClauseGraph graph;
};

/// Articles of several outlets about one thing.
class Story {
public:
    explicit Story(const Rules& rules = Rules::builtin()) : rules_(&rules) {}
    Story(const std::string& outlet, const std::string& published, const std::string& body,
          const Rules& rules = Rules::builtin())
        : rules_(&rules) {
        article(outlet, published, body);
    }

    /// Adds an article; without `published` it has no date.
    Story& article(const std::string& outlet, const std::string& published, const std::string& body) {
        const std::string date = published.empty() ? "" : "Published: " + published + "\n";
        const SourceId source =
            sources_.add(outlet + ".txt", "Title: A test story\nOutlet: " + outlet + "\n" + date + "\n" + body + "\n");
        text::ReadResult read = text::read_article(sources_, source, ArticleId::at(documents.size()));
        if (!read.article) throw std::runtime_error("no article in: " + body);
        documents.push_back(text::read_document(std::move(*read.article), text::EnglishModel::embedded()));
        claims = claims::extract(documents, rules_->set, *rules_->patterns);
        return *this;
    }

    const language::RuleSet& rules() const { return rules_->set; }
    /// Index of the first sentence after the title, in the first article.
    std::uint32_t body() const {
        const auto& sentences = documents.at(0).sentences;
        std::uint32_t s = 0;
        while (s < sentences.size() && sentences[s].kind == text::BlockKind::headline) ++s;
        if (s == sentences.size()) throw std::runtime_error("no sentence");
        return s;
    }

    /// "killed(strike) = 6", "by(attack) != Russia (alleged) says Lena Ostby": the head words of the arguments, the
    /// modality unless asserted, the last speaker unless it is the outlet.
    std::string brief(const claims::Claim& c) const {
        std::string out = rules().facts[c.fact.index()].name + "(";
        for (std::size_t i = 0; i < c.arguments.size(); ++i) out += (i ? ", " : "") + about(c, i).head;
        out += c.positive ? ") = " : ") != ";
        out += to_text(c.value);
        if (c.modality != claims::Modality::asserted) out += std::string(" (") + claims::name(c.modality) + ")";
        if (!c.own_voice) out += " says " + c.last_speaker().name;
        return out;
    }
    /// Claims on a fact, in order.
    Lines said(std::string_view fact) const {
        Lines lines;
        for (const claims::Claim& c : claims.claims)
            if (c.fact == rules().fact(fact)) lines.push_back(brief(c));
        return lines;
    }
    /// The n-th claim on a fact.
    const claims::Claim& claim(std::string_view fact, std::size_t n = 0) const {
        for (const claims::Claim& c : claims.claims)
            if (c.fact == rules().fact(fact) && n-- == 0) return c;
        throw std::runtime_error("no such claim on " + std::string(fact));
    }
    const claims::Referent& about(const claims::Claim& c, std::size_t argument = 0) const {
        return claims.referents[c.arguments.at(argument).index()];
    }
    /// Referents whose head word is `head`, in order.
    std::vector<claims::Referent> referents(std::string_view head) const {
        std::vector<claims::Referent> found;
        for (const claims::Referent& r : claims.referents)
            if (r.head == head) found.push_back(r);
        return found;
    }
    std::string words(const claims::Claim& c) const {
        return std::string(sources_[documents[c.article.index()].article.source].slice(c.range));
    }

    std::vector<text::Document> documents;
    claims::ClaimSet claims;

private:
    const Rules* rules_;
    SourceMap sources_;
};

/// One article of an invented outlet, of a day that is always the same.
inline Story read(const std::string& body) {
    return Story("Alder Gazette", "2026-03-10", body);
}

}  // namespace gainsay::test
