#include "app/why_not.hpp"

#include "app/example_claims.hpp"
#include "app/why_not_claims.hpp"
#include "parser/claims/near_miss.hpp"
#include "parser/language/parse.hpp"
#include "parser/language/printer.hpp"
#include "parser/source/utf8.hpp"
#include "parser/text/english_model.hpp"

#include <algorithm>
#include <cctype>
#include <ostream>
#include <sstream>

namespace gainsay::app {
namespace {

constexpr std::size_t kShownMisses = 5, kShownPartners = 8;

/// Lower-case letters and figures with single blanks between: equal for words that are set differently.
std::string plain(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool word = std::isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80;
        if (word)
            out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::string words_of(const text::Sentence& sentence) {
    std::string out;
    for (const text::Token& token : sentence.tokens) out += (token.space_before ? " " : "") + token.text;
    return out;
}

/// "c12" → 11.
std::optional<std::size_t> claim_number(std::string_view text) {
    if (text.size() < 2 || text.size() > 9 || text[0] != 'c') return std::nullopt;
    if (!std::all_of(text.begin() + 1, text.end(), [](unsigned char c) { return std::isdigit(c); }))
        return std::nullopt;
    const std::size_t number = std::stoul(std::string(text.substr(1)));
    if (number == 0) return std::nullopt;
    return number - 1;
}

class Answer {
public:
    Answer(const WhyNotQuestion& question, Run& run, const claims::CompiledPatterns& patterns, const Budget& budget,
           std::ostream& out)
        : question_(question), run_(run), patterns_(patterns), budget_(budget), out_(out) {}

    bool give(std::string& problem) {
        if (question_.alone) return give_alone(problem);
        if (const auto wanted = expected_claims(); !wanted.empty()) return give_claims(wanted, problem);
        return give_sentence(problem);
    }

private:
    void line(const std::string& text) { out_ << printable(text) << '\n'; }

    // ---- a sentence ----

    bool give_alone(std::string& problem) {
        if (plain(question_.text).empty()) {
            problem = "there are no words in the sentence";
            return false;
        }
        text::Article article;
        article.id = ArticleId::at(0);
        article.source = run_.sources.add("the sentence", question_.text);
        article.published = parse_iso_day(question_.published);
        const std::string_view bytes = run_.sources[article.source].bytes();
        const SourceRange all{0, static_cast<std::uint32_t>(bytes.size())};
        article.blocks.push_back({text::BlockKind::paragraph, text::MappedText::verbatim(bytes, all), all});
        run_.documents.clear();
        run_.documents.push_back(text::read_document(std::move(article), text::EnglishModel::embedded()));
        run_.claims = claims::extract(run_.documents, run_.rules, patterns_);
        for (std::uint32_t s = 0; s < run_.documents.front().sentences.size(); ++s) {
            out_ << (s > 0 ? "\n" : "");
            tell_sentence(0, s, false);
        }
        return true;
    }

    bool give_sentence(std::string& problem) {
        const std::string wanted = plain(question_.text);
        bool found = false;
        for (std::size_t d = 0; d < run_.documents.size() && !wanted.empty(); ++d) {
            const text::Document& document = run_.documents[d];
            for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
                const std::string words = plain(words_of(document.sentences[s]));
                if ((" " + words + " ").find(" " + wanted + " ") == std::string::npos) continue;
                out_ << (found ? "\n" : "");
                tell_sentence(d, s, true);
                found = true;
            }
            found = tell_unread(document, wanted) || found;
        }
        if (!found) problem = "no article holds these words; give a sentence or a part of one as it stands there";
        return found;
    }

    /// Not read: the words stand in page furniture.
    bool tell_unread(const text::Document& document, const std::string& wanted) {
        bool found = false;
        for (const text::Block& block : document.article.blocks) {
            if (text::carries_claims(block.kind)) continue;
            if ((" " + plain(block.content.text) + " ").find(" " + wanted + " ") == std::string::npos) continue;
            line(place(document, block.range));
            line("Not read: the words stand in a block that was taken for " + std::string(name(block.kind)) +
                 ", which carries no claims.");
            found = true;
        }
        return found;
    }

    std::string place(const text::Document& document, SourceRange range) const {
        const SourceText& source = run_.sources[document.article.source];
        const LineColumn at = source.position(range.begin);
        return source.path() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
    }

    void tell_sentence(std::size_t d, std::uint32_t s, bool in_article) {
        const text::Document& document = run_.documents[d];
        const text::Sentence& sentence = document.sentences[s];
        line(in_article ? place(document, sentence.range) + ":" + words_of(sentence) : words_of(sentence).substr(1));
        std::istringstream tree(text::to_tree(sentence));
        for (std::string row; std::getline(tree, row);) line("  " + row);
        std::vector<std::size_t> claims;
        for (std::size_t c = 0; c < run_.claims.claims.size(); ++c)
            if (run_.claims.claims[c].article == document.article.id && run_.claims.claims[c].sentence == s)
                claims.push_back(c);
        for (const std::size_t claim : claims) tell_claim(claim, in_article);
        const bool known = std::any_of(claims.begin(), claims.end(), [&](std::size_t claim) {
            return run_.rules.facts[run_.claims.claims[claim].fact.index()].pack != "open";
        });
        if (!known) tell_misses(document, s);
    }

    void tell_misses(const text::Document& document, std::uint32_t s) {
        const std::vector<claims::NearMiss> misses =
            claims::near_misses(document, run_.rules, patterns_, {FactId::none(), s, kShownMisses});
        line(misses.empty() ? "Not matched: no pattern has a word in common with it."
                            : "Not matched: no pattern fits. The nearest:");
        for (const claims::NearMiss& miss : misses) {
            const language::PatternInfo& pattern = run_.rules.patterns[miss.pattern.index()];
            line("  " + pattern.id + "  " + language::print(pattern.pattern));
            for (const claims::MissedPart& part : miss.missed) line("    " + part.text);
        }
    }

    void tell_claim(std::size_t index, bool in_article) {
        const claims::Claim& claim = run_.claims.claims[index];
        const std::string by =
            claim.pattern.valid() ? run_.rules.patterns[claim.pattern.index()].id : std::string("the engine");
        if (!in_article) {
            line("Claims " + ExpectedClaims(run_.claims, run_.rules).to_text(claim) + " by " + by +
                 (claims::commits(claim.modality) ? "" : ", which commits nobody"));
            return;
        }
        line("Claims " + comparison().name_of(index) + " by " + by);
        if (!claims::commits(claim.modality))
            return line("  It commits nobody: it is " + std::string(name(claim.modality)) + ".");
        const auto findings = comparison().findings_on({index});
        for (const std::string& finding : findings) line("  It is part of " + finding);
        if (!findings.empty()) return;
        const std::vector<std::size_t> partners = comparison().partners_of(index);
        if (partners.empty()) return tell_no_partner(index);
        for (std::size_t i = 0; i < std::min(partners.size(), kShownPartners); ++i) tell_pair(index, partners[i]);
        if (partners.size() > kShownPartners)
            line("  and " + std::to_string(partners.size() - kShownPartners) + " claims more of such facts");
    }

    void tell_no_partner(std::size_t index) {
        const std::vector<std::string> rules = comparison().rules_on(index);
        std::string text;
        for (const std::string& rule : rules) text += (text.empty() ? "" : ", ") + rule;
        line("  Nothing else speaks of `" + run_.rules.facts[run_.claims.claims[index].fact.index()].name + "`, and " +
             (rules.empty() ? "no rule is about it." : "nothing of what its rules tie to it (" + text + ")."));
    }

    void tell_pair(std::size_t index, std::size_t other) {
        line("  with " + comparison().name_of(other));
        for (const std::string& row : comparison().compare({index, other})) line("    " + row);
    }

    ClaimComparison& comparison() {
        if (!comparison_) comparison_.emplace(run_, budget_);
        return *comparison_;
    }

    // ---- claims ----

    /// What stands between the commas of "c3, c9" or of "killed(strike) = 6, killed(strike) = 0"; empty when the
    /// question is no list of claims.
    std::vector<std::variant<std::size_t, language::ast::ExpectedClaim>> expected_claims() const {
        std::vector<std::variant<std::size_t, language::ast::ExpectedClaim>> out;
        std::istringstream parts(question_.text);
        bool ids = true;
        for (std::string part; ids && std::getline(parts, part, ',');) {
            const std::size_t first = part.find_first_not_of(' '), last = part.find_last_not_of(' ');
            const auto id = first == std::string::npos
                                ? std::nullopt
                                : claim_number(std::string_view(part).substr(first, last - first + 1));
            ids = id.has_value();
            if (id) out.emplace_back(*id);
        }
        if (ids) return out;
        out.clear();
        if (question_.text.find('(') == std::string::npos) return out;
        SourceMap sources;  // the form of examples, so their reader does the work
        const SourceId source =
            sources.add("claims", "pack claims \"claims\"\n\nexample \"x\"\n  => " + question_.text + "\n");
        const language::ParseResult read = language::parse_rules(sources, source);
        if (!read.diagnostics.empty() || read.file.items.size() != 1) return out;
        for (const auto& claim : std::get<language::ast::Example>(read.file.items.front()).claims)
            if (run_.rules.fact(claim.fact.text).valid()) out.emplace_back(claim);
        return out;
    }

    bool give_claims(const std::vector<std::variant<std::size_t, language::ast::ExpectedClaim>>& wanted,
                     std::string& problem) {
        std::vector<std::size_t> claims;
        for (const auto& each : wanted) {
            const std::optional<std::size_t> claim = find(each, claims);
            if (!claim) {
                const auto* expected = std::get_if<language::ast::ExpectedClaim>(&each);
                problem = expected ? "nothing claims `" + language::print(*expected) + "`"
                                   : "there is no claim c" + std::to_string(std::get<std::size_t>(each) + 1) +
                                         " among " + std::to_string(run_.claims.claims.size());
                return false;
            }
            claims.push_back(*claim);
        }
        if (claims.size() < 2) {
            problem = "give at least two claims, with a comma between them";
            return false;
        }
        for (const std::size_t claim : claims) line(comparison().name_of(claim));
        for (const std::string& row : comparison().compare(claims)) line("  " + row);
        return true;
    }

    std::optional<std::size_t> find(const std::variant<std::size_t, language::ast::ExpectedClaim>& wanted,
                                    const std::vector<std::size_t>& taken) const {
        if (const auto* id = std::get_if<std::size_t>(&wanted))
            return *id < run_.claims.claims.size() ? std::optional(*id) : std::nullopt;
        const ExpectedClaims expect(run_.claims, run_.rules);
        for (std::size_t c = 0; c < run_.claims.claims.size(); ++c)
            if (std::find(taken.begin(), taken.end(), c) == taken.end() &&
                expect.fits(std::get<language::ast::ExpectedClaim>(wanted), run_.claims.claims[c]))
                return c;
        return std::nullopt;
    }

    const WhyNotQuestion& question_;
    Run& run_;
    const claims::CompiledPatterns& patterns_;
    const Budget& budget_;
    std::ostream& out_;
    std::optional<ClaimComparison> comparison_;
};

}  // namespace

bool answer_why_not(const WhyNotQuestion& question, Run& run, const claims::CompiledPatterns& patterns,
                    const Budget& budget, std::ostream& out, std::string& problem) {
    return Answer(question, run, patterns, budget, out).give(problem);
}

}  // namespace gainsay::app
