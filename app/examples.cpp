#include "app/examples.hpp"

#include "app/example_claims.hpp"
#include "app/example_text.hpp"
#include "app/parallel.hpp"
#include "parser/claims/near_miss.hpp"
#include "parser/language/printer.hpp"
#include "parser/text/english_model.hpp"
#include "solver/findings/find.hpp"
#include "solver/logic/ground.hpp"
#include "solver/mus/mus.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace gainsay::app {
namespace {

using language::ast::Example;
using language::ast::ExampleSentence;
using language::ast::ExpectedClaim;
using language::ast::ExpectedClash;

constexpr std::string_view kOpenPack = "open";
constexpr std::size_t kShownMisses = 2;  ///< patterns that are explained below a claim that was not found

/// One example: read, then compared with what it expects.
class ExampleRun {
public:
    ExampleRun(const Run& run, const claims::CompiledPatterns& patterns, std::size_t index)
        : run_(run), patterns_(patterns), info_(run.rules.examples[index]) {
        result_.example = index;
    }

    ExampleResult finish() {
        read();
        if (info_.example.clash)
            compare_clashes();
        else
            compare_claims();
        return std::move(result_);
    }

private:
    const Example& example() const { return info_.example; }
    const language::RuleSet& rules() const { return run_.rules; }

    void read() {
        const text::EnglishModel& model = text::EnglishModel::embedded();
        for (const ExampleSentence& sentence : example().sentences)
            documents_.push_back(text::read_document(
                article_of(sentence, run_.sources, info_.source, ArticleId::at(documents_.size())), model));
        claims_ = claims::extract(documents_, rules(), patterns_);
        if (!about_open_pack()) leave_out_open_claims();
        for (claims::Claim& claim : claims_.claims) cite_speaker(claim);
    }

    /// The open pack makes a claim of every clause. Examples of other packs show what their own patterns and rules do.
    bool about_open_pack() const {
        if (info_.pack == kOpenPack) return true;
        return std::any_of(example().claims.begin(), example().claims.end(), [&](const ExpectedClaim& wanted) {
            const FactId fact = rules().fact(wanted.fact.text);
            return fact.valid() && rules().facts[fact.index()].pack == kOpenPack;
        });
    }

    void leave_out_open_claims() {
        std::erase_if(claims_.claims,
                      [&](const claims::Claim& claim) { return rules().facts[claim.fact.index()].pack == kOpenPack; });
        for (std::size_t i = 0; i < claims_.claims.size(); ++i) claims_.claims[i].id = ClaimId::at(i);
    }

    /// `speaker "X"`: the outlet cites X for all that the sentence says.
    void cite_speaker(claims::Claim& claim) const {
        const auto& speaker = example().sentences[claim.article.index()].speaker;
        if (!speaker) return;
        claims::Speaker cited{"speaker:" + speaker->text, speaker->text};
        for (const claims::Claim& other : claims_.claims)  // whom another sentence cites in words is the same one
            for (const claims::Speaker& s : other.speakers)
                if (s.name == speaker->text) cited.id = s.id;
        claim.speakers.insert(claim.speakers.begin() + 1, std::move(cited));
        claim.own_voice = false;
    }

    Diagnostic& problem(SourceRange where, std::string message) {
        Diagnostic d;
        d.code = "example-fails";
        d.message = std::move(message);
        d.source = info_.source;
        d.range = where;
        result_.problems.push_back(std::move(d));
        return result_.problems.back();
    }

    // ---- claims ----

    static SourceRange range_of(const ExpectedClaim& claim) {
        SourceRange range = claim.fact.range;
        for (const language::ast::Text& argument : claim.arguments) range = cover(range, argument.range);
        return claim.value ? cover(range, claim.value->range) : range;
    }

    void compare_claims() {
        const ExpectedClaims expect(claims_, rules());
        if (example().claims.empty()) expect_nothing(expect);
        for (const ExpectedClaim& wanted : example().claims) {
            if (wanted.absent)
                expect_none(expect, wanted);
            else
                expect_claim(expect, wanted);
        }
        refuse_more(expect);
        note_refused();
    }

    void expect_nothing(const ExpectedClaims& expect) {
        for (const claims::Claim& claim : claims_.claims)
            if (claims::commits(claim.modality))
                add_found(problem(example().sentences.front().sentence.range, "this sentence is to claim nothing"),
                          expect, claim);
    }

    void expect_none(const ExpectedClaims& expect, const ExpectedClaim& wanted) {
        for (const claims::Claim& claim : claims_.claims)
            if (expect.fits(wanted, claim))
                add_found(problem(range_of(wanted), "this is not to be claimed"), expect, claim);
    }

    void expect_claim(const ExpectedClaims& expect, const ExpectedClaim& wanted) {
        bool found = false;
        for (const claims::Claim& claim : claims_.claims) {
            if (!expect.fits(wanted, claim)) continue;
            found = true;
            if (claim.pattern.valid()) result_.shown.push_back(claim.pattern);
        }
        if (found) return;
        Diagnostic& d = problem(range_of(wanted), "the sentence does not claim this");
        d.expected = "`" + language::print(wanted) + "`";
        bool other = false;
        for (const claims::Claim& claim : claims_.claims)
            if (rules().facts[claim.fact.index()].name == wanted.fact.text) {
                add_found(d, expect, claim);
                other = true;
            }
        if (!other) add_misses(d, wanted);
    }

    /// Of the facts that an example names, it names all claims.
    void refuse_more(const ExpectedClaims& expect) {
        for (const claims::Claim& claim : claims_.claims) {
            const ExpectedClaim* named = nullptr;
            bool expected = false;
            for (const ExpectedClaim& wanted : example().claims) {
                if (wanted.absent || !expect.speaks_of(wanted, claim)) continue;
                named = &wanted;
                expected = expected || expect.fits(wanted, claim);
            }
            if (!named || expected || already_told(claim)) continue;
            Diagnostic& d = problem(named->fact.range, "the sentence claims more of `" + named->fact.text + "`");
            d.hint = "an example lists all claims of the facts that it names";
            add_found(d, expect, claim);
        }
    }

    /// A wrong claim is shown below the claim that was expected instead.
    bool already_told(const claims::Claim& claim) const {
        return std::any_of(result_.problems.begin(), result_.problems.end(), [&](const Diagnostic& d) {
            return std::any_of(d.notes.begin(), d.notes.end(),
                               [&](const DiagnosticNote& n) { return n.range == claim.range; });
        });
    }

    void add_found(Diagnostic& d, const ExpectedClaims& expect, const claims::Claim& claim) const {
        const std::string by =
            claim.pattern.valid() ? " by " + rules().patterns[claim.pattern.index()].id : " by the engine";
        d.notes.push_back({info_.source, claim.range, "found: " + expect.to_text(claim) + by});
    }

    void add_misses(Diagnostic& d, const ExpectedClaim& wanted) const {
        const FactId fact = rules().fact(wanted.fact.text);
        bool any = false;
        for (const claims::NearMiss& miss :
             claims::near_misses(documents_.front(), rules(), patterns_, {fact, std::nullopt, kShownMisses})) {
            const language::PatternInfo& pattern = rules().patterns[miss.pattern.index()];
            std::string why;
            for (const claims::MissedPart& part : miss.missed) why += (why.empty() ? "" : "; ") + part.text;
            d.notes.push_back({pattern.source, pattern.range, pattern.id + " comes near, but " + why});
            any = true;
        }
        if (any) return;
        const auto& all = rules().patterns;
        const bool stated = std::any_of(all.begin(), all.end(), [&](const auto& p) { return p.fact == fact; });
        d.hint = stated ? "no pattern of `" + wanted.fact.text + "` has a word in common with the sentence"
                        : "no pattern states `" + wanted.fact.text + "`; the engine alone may";
    }

    /// The example shows what these patterns must leave alone.
    void note_refused() {
        const bool nothing = example().claims.empty();
        std::set<std::string> facts;
        for (const ExpectedClaim& wanted : example().claims)
            if (wanted.absent) facts.insert(wanted.fact.text);
        if (!nothing && facts.empty()) return;
        for (const PatternId id : claims::patterns_with_word_in(documents_.front(), rules(), patterns_))
            if (nothing || facts.contains(rules().facts[rules().patterns[id.index()].fact.index()].name))
                result_.refused.push_back(id);
    }

    // ---- clashes ----

    using Labels = std::set<std::string>;
    struct Found {
        Labels labels;
        const findings::Finding* finding;
    };

    Labels labels_of(const std::vector<ClaimId>& claims) const {
        Labels labels;
        for (const ClaimId id : claims) {
            const ExampleSentence& sentence = example().sentences[claims_.claims[id.index()].article.index()];
            labels.insert(sentence.label ? sentence.label->text : "");
        }
        return labels;
    }

    static std::string to_text(const Labels& labels) {
        std::string out;
        for (const std::string& label : labels) out += (out.empty() ? "{ " : ", ") + label;
        return out + " }";
    }

    void compare_clashes() {
        Statistics statistics;
        const Budget budget;
        const logic::Grounding grounding = logic::ground(claims_, rules(), documents_);
        const mus::Analysis analysis = mus::find_minimal_sets(grounding.set, budget, statistics);
        const findings::FindingSet all = findings::find(analysis, grounding, claims_, rules(), documents_);
        for (const mus::Undecided& undecided : analysis.undecided)
            problem(example().range, "could not be decided: " + undecided.what + ", " + undecided.reason);
        if (!analysis.broken_backgrounds.empty())
            problem(example().range, "rules, links and exclusions clash without any claim");
        std::vector<Found> found;
        for (const findings::Finding& finding : all.findings) {
            if (finding.minimal == findings::Minimality::not_applicable) continue;
            found.push_back({labels_of(finding.claims), &finding});
            for (const auto& copy : finding.also) found.push_back({labels_of(copy), &finding});
        }
        compare_sets(found);
        note_rules(analysis, grounding, found);
    }

    static Labels labels_of(const ExpectedClash& wanted) {
        Labels labels;
        for (const language::ast::Name& label : wanted.labels) labels.insert(label.text);
        return labels;
    }

    static bool fits(const ExpectedClash& wanted, const Found& found) {
        return labels_of(wanted) == found.labels && (!wanted.kind || wanted.kind->text == name(found.finding->kind) ||
                                                     wanted.kind->text == name(found.finding->level));
    }

    void compare_sets(const std::vector<Found>& found) {
        for (const ExpectedClash& wanted : example().clashes) {
            if (std::any_of(found.begin(), found.end(), [&](const Found& f) { return fits(wanted, f); })) continue;
            SourceRange range = cover(wanted.labels.front().range, wanted.labels.back().range);
            if (wanted.kind) range = cover(range, wanted.kind->range);
            Diagnostic& d = problem(range, "these sentences do not clash" + std::string(wanted.kind ? " so" : ""));
            if (found.empty()) d.expected = "a minimal set " + to_text(labels_of(wanted)) + "; none was found";
            bool same_sentences = false;
            for (const Found& f : found) {
                add_finding(d, f);
                same_sentences = same_sentences || f.labels == labels_of(wanted);
            }
            if (!same_sentences) add_claims_of(d, wanted);
        }
        for (const Found& f : found) {
            const bool expected = std::any_of(example().clashes.begin(), example().clashes.end(),
                                              [&](const ExpectedClash& wanted) { return fits(wanted, f); });
            if (expected || told_of(f)) continue;
            Diagnostic& d = problem(example().range, to_text(f.labels) + " clash, which is not expected");
            d.range = example().sentences.front().sentence.range;
            add_finding(d, f);
        }
    }

    /// The same sentences, but another kind of finding: told below the expected set.
    bool told_of(const Found& found) const {
        return std::any_of(example().clashes.begin(), example().clashes.end(),
                           [&](const ExpectedClash& wanted) {
                               ExpectedClash any_kind = wanted;
                               any_kind.kind.reset();
                               return fits(any_kind, found);
                           }) &&
               !result_.problems.empty();
    }

    void add_finding(Diagnostic& d, const Found& found) const {
        const findings::Finding& f = *found.finding;
        d.notes.push_back(
            {SourceId::none(),
             {},
             "found: " + to_text(found.labels) + " is " + name(f.kind) + " (" + name(f.level) + "): " + f.title});
        const ExpectedClaims expect(claims_, rules());
        for (const ClaimId id : f.claims) add_found(d, expect, claims_.claims[id.index()]);
    }

    void add_claims_of(Diagnostic& d, const ExpectedClash& wanted) const {
        const ExpectedClaims expect(claims_, rules());
        for (const language::ast::Name& label : wanted.labels)
            for (std::size_t s = 0; s < example().sentences.size(); ++s) {
                if (!example().sentences[s].label || example().sentences[s].label->text != label.text) continue;
                bool any = false;
                for (const claims::Claim& claim : claims_.claims) {
                    if (claim.article != ArticleId::at(s)) continue;
                    add_found(d, expect, claim);
                    any = true;
                }
                if (!any)
                    d.notes.push_back(
                        {info_.source, example().sentences[s].sentence.range, label.text + " claims nothing"});
            }
    }

    void note_rules(const mus::Analysis& analysis, const logic::Grounding& grounding, const std::vector<Found>& found) {
        std::set<RuleId> broken, applied;
        for (const mus::ComponentResult& component : analysis.components)
            for (const mus::Mus& mus : component.muses) note_set(mus, grounding, broken);
        for (const logic::RuleInstance& rule : grounding.rules)
            if (rule.rule.valid()) applied.insert(rule.rule);
        if (!result_.problems.empty()) return;
        result_.broken.assign(broken.begin(), broken.end());
        if (found.empty()) result_.kept.assign(applied.begin(), applied.end());
    }

    void note_set(const mus::Mus& mus, const logic::Grounding& grounding, std::set<RuleId>& broken) {
        for (const AssumptionId id : mus.assumptions) {
            const logic::Assumption& assumption = grounding.set.assumptions[id.index()];
            if (assumption.kind != logic::Assumption::Kind::rule) continue;
            const RuleId rule = grounding.rules[assumption.index].rule;
            if (rule.valid()) broken.insert(rule);
        }
        for (const AssumptionId id : mus.claims) {
            const claims::Claim& claim = claims_.claims[grounding.set.assumptions[id.index()].index];
            if (claim.pattern.valid() && result_.problems.empty()) result_.shown.push_back(claim.pattern);
        }
    }

    const Run& run_;
    const claims::CompiledPatterns& patterns_;
    const language::ExampleInfo& info_;
    std::vector<text::Document> documents_;
    claims::ClaimSet claims_;
    ExampleResult result_;
};

template <class Id>
std::set<Id> each_once(const std::vector<Id>& ids) {
    return {ids.begin(), ids.end()};
}

}  // namespace

ExampleReport run_examples(const Run& run, const claims::CompiledPatterns& patterns, unsigned jobs) {
    ExampleReport report;
    report.results.resize(run.rules.examples.size());
    for_each_index(report.results.size(), jobs,
                   [&](std::size_t i) { report.results[i] = ExampleRun(run, patterns, i).finish(); });
    report.patterns.resize(run.rules.patterns.size());
    report.rules.resize(run.rules.rules.size());
    for (const ExampleResult& result : report.results) {
        if (!result.problems.empty()) continue;  // what fails shows nothing
        for (const PatternId id : each_once(result.shown)) ++report.patterns[id.index()].positive;
        for (const PatternId id : each_once(result.refused)) ++report.patterns[id.index()].negative;
        for (const RuleId id : each_once(result.broken)) ++report.rules[id.index()].positive;
        for (const RuleId id : each_once(result.kept)) ++report.rules[id.index()].negative;
    }
    return report;
}

}  // namespace gainsay::app
