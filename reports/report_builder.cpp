#include "reports/report_builder.hpp"

#include "parser/readers/charset.hpp"
#include "reports/places.hpp"
#include "reports/report_matters.hpp"
#include "reports/report_texts.hpp"

#include <algorithm>
#include <map>

namespace gainsay::reports {
namespace {

std::string claim_id(ClaimId id) {
    return "c" + std::to_string(id.index() + 1);
}
std::string article_id(std::size_t index) {
    return "a" + std::to_string(index + 1);
}
std::string finding_id(std::size_t index) {
    return "F" + std::to_string(index + 1);
}

std::vector<std::string> claim_ids(const std::vector<ClaimId>& ids) {
    std::vector<std::string> out;
    for (ClaimId id : ids) out.push_back(claim_id(id));
    return out;
}

ReportArticle report_article(const SourceMap& sources, const text::Document& document, std::size_t index,
                             const claims::ClaimSet& claims) {
    const text::Article& article = document.article;
    ReportArticle out;
    out.id = article_id(index);
    out.source = article.source;
    out.path = sources[article.source].path();
    out.title = article.title;
    out.outlet = article.outlet;
    if (article.published) out.published = to_iso(*article.published);
    if (index < claims.coverage.size()) {
        out.sentences = claims.coverage[index].sentences;
        out.sentences_with_claims = claims.coverage[index].with_claims;
    }
    return out;
}

/// Names of the arguments by slot, in the order of the fact's parameters.
std::vector<std::pair<std::string, std::string>>
named_arguments(const claims::Claim& claim, const language::FactInfo* fact, const claims::ClaimSet& claims) {
    std::vector<std::pair<std::string, std::string>> out;
    for (std::size_t i = 0; i < claim.arguments.size(); ++i) {
        const ReferentId referent = claim.arguments[i];
        if (!referent.valid() || referent.index() >= claims.referents.size()) continue;
        const bool named = fact && i < fact->parameters.size();
        out.emplace_back(named ? fact->parameters[i] : "slot" + std::to_string(i + 1),
                         claims.referents[referent.index()].text);
    }
    return out;
}

std::string pattern_name(PatternId id, FactId fact, const language::RuleSet& rules, const SourceMap& sources) {
    // Dates, ages and orders are read by the engine itself.
    if (!id.valid() && fact.index() < rules.facts.size()) return "built in: " + rules.facts[fact.index()].name;
    if (!id.valid() || id.index() >= rules.patterns.size()) return {};
    const language::PatternInfo& pattern = rules.patterns[id.index()];
    if (!pattern.source.valid()) return pattern.id;
    return sources[pattern.source].path() + ": " + pattern.id;
}

/// The exact bytes, in UTF-8 where the file is in another character set, because reports are UTF-8.
std::string readable(const SourceText& source, SourceRange range, const std::string& charset) {
    const std::string_view bytes = source.slice(range);
    return charset.empty() ? std::string(bytes) : readers::decode_piece(bytes, charset);
}

ReportClaim report_claim(const SourceMap& sources, std::span<const text::Document> documents,
                         const language::RuleSet& rules, const claims::ClaimSet& claims, const claims::Claim& claim,
                         ArticlePlaces& places) {
    const text::Document& document = documents[claim.article.index()];
    const SourceText& source = sources[document.article.source];
    const language::FactInfo* fact =
        claim.fact.valid() && claim.fact.index() < rules.facts.size() ? &rules.facts[claim.fact.index()] : nullptr;
    ReportClaim out;
    out.id = claim_id(claim.id);
    out.article = article_id(claim.article.index());
    out.range = claim.range;
    out.quote = readable(source, claim.range, document.article.charset);
    for (const claims::Speaker& speaker : claim.speakers) out.speakers.push_back(speaker.name);
    out.own_voice = claim.own_voice;
    if (fact) out.fact = fact->name;
    out.arguments = named_arguments(claim, fact, claims);
    out.referents = claim.arguments;
    if (!out.arguments.empty()) out.subject = out.arguments.front().second;
    if (fact) out.fact_text = fill_description(fact->description, out.arguments);
    out.value = claim.value;
    out.value_text = claim.value_text;
    out.positive = claim.positive;
    out.modality = claims::name(claim.modality);
    out.event_time = claim.event_time;
    out.uttered = claim.uttered;
    out.as_of = claim.as_of;
    out.occasion = claim.occasion;
    out.pattern =
        claim.given.empty() ? pattern_name(claim.pattern, claim.fact, rules, sources) : "given: " + claim.given;
    places.enter(source, document.article.charset);
    out.begin = places.begin(claim.range);
    out.end = places.end(claim.range);
    out.line = out.begin.line;
    out.column = out.begin.column;
    if (claim.sentence < document.sentences.size())
        out.context = readable(source, document.sentences[claim.sentence].range, document.article.charset);
    return out;
}

const char* minimality_name(findings::Minimality minimality) {
    switch (minimality) {
    case findings::Minimality::proven:
        return "proven";
    case findings::Minimality::not_proven:
        return "not_proven";
    case findings::Minimality::not_applicable:
        return "not_applicable";
    }
    return "not_applicable";
}

/// "l4": the letter tells what is assumed, the number its place in that table.
std::string assumption_name(AssumptionId id, const logic::ConstraintSet& set) {
    if (!id.valid() || id.index() >= set.assumptions.size()) return {};
    const logic::Assumption& assumption = set.assumptions[id.index()];
    const char* letter = "";
    switch (assumption.kind) {
    case logic::Assumption::Kind::claim:
        letter = "c";
        break;
    case logic::Assumption::Kind::link:
        letter = "l";
        break;
    case logic::Assumption::Kind::rule:
        letter = "r";
        break;
    case logic::Assumption::Kind::persistence:
        letter = "p";
        break;
    case logic::Assumption::Kind::exclusion:
        letter = "x";
        break;
    }
    return letter + std::to_string(assumption.index + 1);
}

ReportFinding report_finding(const SourceMap& sources, const findings::Finding& finding, std::size_t index,
                             const logic::ConstraintSet& set) {
    ReportFinding out;
    out.id = finding_id(index);
    out.fingerprint = finding.fingerprint;
    out.kind = findings::name(finding.kind);
    out.level = findings::name(finding.level);
    out.title = finding.title;
    out.explanation = finding.explanation;
    out.claims = claim_ids(finding.claims);
    for (const findings::UsedAssumption& used : finding.assumptions)
        out.assumptions.push_back({assumption_name(used.id, set), used.text, logic::name(used.certainty)});
    for (const findings::UsedRule& used : finding.rules) {
        ReportRule rule{used.id, {}, 1, used.message};
        if (used.source.valid()) {
            rule.file = sources[used.source].path();
            rule.line = sources[used.source].position(used.range.begin).line;
        }
        out.rules.push_back(std::move(rule));
    }
    out.minimal = minimality_name(finding.minimal);
    out.steps = finding.steps;
    out.scenarios = finding.scenarios;
    for (const findings::Repair& repair : finding.repairs)
        out.repairs.push_back({claim_ids(repair.retract), repair.weaken});
    for (const std::vector<ClaimId>& copy : finding.also) out.also.push_back(claim_ids(copy));
    return out;
}

}  // namespace

std::string fill_description(std::string_view description,
                             std::span<const std::pair<std::string, std::string>> arguments) {
    std::string out;
    while (!description.empty()) {
        const std::size_t open = std::min(description.find('{'), description.size());
        const std::size_t close = description.find('}', open);
        out.append(description.substr(0, open));
        if (close == std::string_view::npos) {
            out.append(description.substr(open));
            break;
        }
        const std::string_view slot = description.substr(open + 1, close - open - 1);
        const auto found =
            std::find_if(arguments.begin(), arguments.end(), [&](const auto& a) { return a.first == slot; });
        out.append(found == arguments.end() ? slot : std::string_view(found->second));
        description.remove_prefix(close + 1);
    }
    return out;
}

Report build_claims_report(const SourceMap& sources, std::span<const text::Document> documents,
                           const language::RuleSet& rules, const claims::ClaimSet& claims,
                           const std::set<ArticleId>& accepted) {
    Report report;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        report.articles.push_back(report_article(sources, documents[i], i, claims));
        report.articles.back().accepted = accepted.contains(ArticleId::at(i));
    }
    ArticlePlaces places;
    for (const claims::Claim& claim : claims.claims)
        report.claims.push_back(report_claim(sources, documents, rules, claims, claim, places));
    for (std::size_t i = 0; i < claims.coverage.size(); ++i) {
        if (accepted.contains(ArticleId::at(i))) continue;
        const claims::SentenceCoverage& coverage = claims.coverage[i];
        report.sentences += coverage.sentences;
        report.with_claims += coverage.with_claims;
        report.checkable += coverage.checkable;
    }
    report.texts = article_texts(documents, claims);
    return report;
}

void add_findings(Report& report, const SourceMap& sources, const findings::FindingSet& findings,
                  const logic::Grounding& grounding, const mus::Analysis& analysis) {
    std::map<std::uint32_t, std::vector<std::size_t>> roots;
    for (std::size_t i = 0; i < findings.findings.size(); ++i) {
        report.findings.push_back(report_finding(sources, findings.findings[i], i, grounding.set));
        roots[findings.findings[i].root].push_back(i);
    }
    for (const auto& [root, members] : roots)
        for (std::size_t member : members)
            for (std::size_t other : members)
                if (other != member) report.findings[member].same_root.push_back(finding_id(other));
    for (const findings::SourceShare& share : findings.sources)
        report.sources.push_back({share.name, share.blame, share.findings});
    if (const auto& best = findings.reading)
        report.readings.push_back({claim_ids(best->dropped), best->weight, best->proven});
    for (const mus::Undecided& undecided : analysis.undecided)
        report.undecided.push_back({undecided.what, undecided.reason});
    report.matters = matters(report.claims, grounding.links);
}

}  // namespace gainsay::reports
