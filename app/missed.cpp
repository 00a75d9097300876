#include "app/missed.hpp"

#include "parser/text/english_model.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace gainsay::app {
namespace {

using reports::Missed;
using text::Upos;

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr int kLevels = 16;  ///< of "A said that B said that …"

constexpr std::array<std::string_view, 6> kModals{"may", "might", "could", "can", "would", "should"};
constexpr std::array<std::string_view, 5> kConditions{"if", "unless", "whether", "provided", "lest"};
constexpr std::array<std::string_view, 9> kPronouns{"he", "she", "it", "they", "this", "that", "these", "those", "who"};

class Form {
public:
    Form(const text::Document& document, std::uint32_t index, const PatternVerbs& verbs)
        : document_(document), sentence_(document.sentences[index]), index_(index), verbs_(verbs) {}

    Missed reason() const {
        if (asks()) return Missed::question;
        const std::uint32_t main = main_word();
        if (main >= sentence_.tokens.size() || !is_clause(main)) return Missed::fragment;
        if (has_condition(main)) return Missed::conditional;
        if (has_modal(main)) return Missed::possibility;
        if (unresolved_subject(main)) return Missed::pronoun;
        return known_word(main) ? Missed::no_fit : Missed::no_pattern;
    }

private:
    using Token = text::Token;

    template <typename Test>
    bool any_child(std::uint32_t head, const Test& test) const {
        for (std::uint32_t t = 0; t < sentence_.tokens.size(); ++t)
            if (sentence_.tokens[t].head == head && test(sentence_.tokens[t], t)) return true;
        return false;
    }

    /// Quotation marks and brackets may come behind the question mark.
    bool asks() const {
        for (auto t = sentence_.tokens.rbegin(); t != sentence_.tokens.rend() && t->upos == Upos::punct; ++t)
            if (t->text.find('?') != std::string::npos) return true;
        return false;
    }

    /// Of what is said, not of the saying: "Police said that …" is about what follows.
    std::uint32_t main_word() const {
        if (sentence_.tokens.empty()) return 0;
        std::uint32_t main = sentence_.root();
        for (int level = 0; level < kLevels; ++level) {
            std::uint32_t below = text::kNoToken;
            any_child(main, [&](const Token& token, std::uint32_t t) {
                if (token.relation == "ccomp") below = t;
                return token.relation == "ccomp";
            });
            if (below == text::kNoToken) break;
            main = below;
        }
        return main;
    }

    bool is_clause(std::uint32_t main) const {
        const Upos upos = sentence_.tokens[main].upos;
        return upos == Upos::verb || upos == Upos::aux || any_child(main, [](const Token& token, std::uint32_t) {
                   return token.relation == "cop" || token.relation == "aux";
               });
    }

    /// "if" on the main clause itself or on one beside it.
    bool has_condition(std::uint32_t main) const {
        return std::any_of(sentence_.tokens.begin(), sentence_.tokens.end(), [&](const Token& token) {
            if (token.relation != "mark" || !one_of(token.lower, kConditions)) return false;
            if (token.head == main) return true;
            if (token.head >= sentence_.tokens.size()) return false;
            const Token& clause = sentence_.tokens[token.head];
            return clause.relation == "advcl" && clause.head == main;
        });
    }

    bool has_modal(std::uint32_t main) const {
        return any_child(main, [](const Token& token, std::uint32_t) {
            return token.relation == "aux" && one_of(token.lemma, kModals);
        });
    }

    bool unresolved_subject(std::uint32_t main) const {
        return any_child(main, [&](const Token& token, std::uint32_t t) {
            if (token.relation != "nsubj" || token.upos != Upos::pron || !one_of(token.lower, kPronouns)) return false;
            return !refers_back(t);
        });
    }

    bool refers_back(std::uint32_t t) const {
        const auto& links = document_.coreferences;  // by position of the anaphor
        auto link = std::partition_point(links.begin(), links.end(),
                                         [&](const auto& each) { return each.anaphor.sentence < index_; });
        for (; link != links.end() && link->anaphor.sentence == index_; ++link)
            if (link->anaphor_head == t) return true;
        return false;
    }

    bool known_word(std::uint32_t main) const {
        return verbs_.has(sentence_.tokens[main]) ||
               std::any_of(sentence_.tokens.begin(), sentence_.tokens.end(),
                           [&](const Token& token) { return token.upos == Upos::verb && verbs_.has(token); });
    }

    const text::Document& document_;
    const text::Sentence& sentence_;
    std::uint32_t index_;
    const PatternVerbs& verbs_;
};

}  // namespace

PatternVerbs::PatternVerbs(const language::RuleSet& rules) {
    for (const language::PatternInfo& pattern : rules.patterns)
        for (const language::ast::PatternPart& part : pattern.pattern.parts) add(part, rules);
}

void PatternVerbs::add(std::string_view word) {
    std::string lower(word);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (!verbs_.insert(lower).second) return;  // as most words of patterns are
    verbs_.insert(text::lemmatise(lower, Upos::verb, "VBD"));
}

void PatternVerbs::add(const language::ast::PatternPart& part, const language::RuleSet& rules) {
    namespace ast = language::ast;
    if (const auto* word = std::get_if<ast::Word>(&part.node)) return add(word->text);
    if (const auto* optional = std::get_if<ast::Optional>(&part.node)) {
        for (const ast::PatternPart& inner : optional->parts) add(inner, rules);
    } else if (const auto* either = std::get_if<ast::Alternatives>(&part.node)) {
        for (const std::vector<ast::PatternPart>& branch : either->branches)
            for (const ast::PatternPart& inner : branch) add(inner, rules);
    } else if (const auto* any = std::get_if<ast::WordClass>(&part.node)) {
        const auto words = rules.words.find(any->words.text);
        if (words == rules.words.end()) return;
        for (const std::string& phrase : words->second) add(std::string_view(phrase).substr(0, phrase.find(' ')));
    }
}

Missed reason_of_miss(const text::Document& document, std::uint32_t sentence, const PatternVerbs& verbs) {
    return Form(document, sentence, verbs).reason();
}

void explain_missed(reports::Report& report, std::span<const text::Document> documents,
                    const language::RuleSet& rules) {
    std::optional<PatternVerbs> verbs;  // most stories miss something, but not all
    for (std::size_t d = 0; d < std::min(documents.size(), report.texts.size()); ++d) {
        std::vector<reports::ReportParagraph>& text = report.texts[d];
        std::vector<std::size_t> next(text.size(), 0);  // sentences of a paragraph are in the order of the document
        for (std::uint32_t s = 0; s < documents[d].sentences.size(); ++s) {
            const std::uint32_t block = documents[d].sentences[s].block;
            if (block >= text.size() || next[block] >= text[block].sentences.size()) continue;
            reports::ReportSentence& sentence = text[block].sentences[next[block]++];
            if (!sentence.checkable || sentence.with_claims) continue;
            if (!verbs) verbs.emplace(rules);
            sentence.missed = reason_of_miss(documents[d], s, *verbs);
        }
    }
}

}  // namespace gainsay::app
