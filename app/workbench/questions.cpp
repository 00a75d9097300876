#include "app/workbench/questions.hpp"

#include "app/examples.hpp"
#include "app/session/propose.hpp"
#include "app/why_not_claims.hpp"
#include "app/workbench/request.hpp"
#include "app/workbench/result.hpp"
#include "parser/claims/near_miss.hpp"
#include "parser/language/printer.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace gainsay::app {
namespace {

using nlohmann::json;

constexpr std::size_t kShownMisses = 6, kShownPartners = 8;

std::string dump(const json& value) {
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

ArticleId existing(const std::string& name, const Snapshot& snapshot) {
    const ArticleId id = article_of(name, snapshot);
    if (!id.valid()) throw BadRequest(404, "there is no such article");
    return id;
}

std::uint32_t sentence_at(const text::Document& document, SourceRange range) {
    for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
        const SourceRange own = document.sentences[s].range;
        if (own.overlaps(range) || (range.empty() && own.begin <= range.begin && range.begin <= own.end)) return s;
    }
    throw BadRequest(404, "no sentence was read here");
}

/// Each word before those that hang on it, these in their order, so that depths alone tell the tree.
json tree_of(const text::Sentence& sentence) {
    const auto size = static_cast<std::uint32_t>(sentence.tokens.size());
    std::vector<std::vector<std::uint32_t>> below(size);
    std::vector<std::pair<std::uint32_t, std::size_t>> open;  // token and depth, the next one last
    for (std::uint32_t t = size; t-- > 0;) {
        const std::uint32_t head = sentence.tokens[t].head;
        if (head < size && head != t)
            below[head].push_back(t);
        else
            open.emplace_back(t, 0);
    }
    json tree = json::array();
    while (!open.empty()) {
        const auto [t, depth] = open.back();
        open.pop_back();
        const text::Token& token = sentence.tokens[t];
        tree.push_back({{"word", token.text},
                        {"lemma", token.lemma},
                        {"tag", text::name(token.upos)},
                        {"relation", token.relation + (token.subtype.empty() ? "" : ":" + token.subtype)},
                        {"place", t},
                        {"depth", depth}});
        for (const std::uint32_t child : below[t]) open.emplace_back(child, depth + 1);
    }
    return tree;
}

json misses_of(const Snapshot& snapshot, const text::Document& document, std::uint32_t sentence) {
    json all = json::array();
    Views views(snapshot);
    for (const claims::NearMiss& miss :
         claims::near_misses(document, *snapshot.rules, *snapshot.patterns, {FactId::none(), sentence, kShownMisses})) {
        const language::PatternInfo& pattern = snapshot.rules->patterns[miss.pattern.index()];
        json reasons = json::array();
        for (const claims::MissedPart& part : miss.missed) reasons.push_back(part.text);
        const Utf16Map& map = views.rules(pattern.source);
        all.push_back({{"pattern", pattern.id},
                       {"path", snapshot.sources[pattern.source].path()},
                       {"from", map.units(pattern.range.begin)},
                       {"to", map.units(pattern.range.end)},
                       {"text", language::print(pattern.pattern)},
                       {"reasons", std::move(reasons)}});
    }
    return all;
}

json consistent_with(const Snapshot& snapshot, const std::vector<std::size_t>& claims, const BudgetLimits& limits) {
    json all = json::array();
    if (claims.empty()) return all;
    const Budget budget(limits);
    const Run run = snapshot.as_run();
    ClaimComparison comparison(run, budget);
    for (const std::size_t claim : claims) {
        if (!claims::commits(run.claims.claims[claim].modality) || !comparison.findings_on({claim}).empty()) continue;
        const std::vector<std::size_t> partners = comparison.partners_of(claim);
        for (std::size_t i = 0; i < std::min(partners.size(), kShownPartners); ++i) {
            std::string scenario;
            for (const std::string& line : comparison.compare({claim, partners[i]}))
                scenario += (scenario.empty() ? "" : "\n") + line;
            all.push_back({{"claims", {snapshot.claim_keys[claim], snapshot.claim_keys[partners[i]]}},
                           {"scenario", std::move(scenario)}});
        }
    }
    return all;
}

}  // namespace

std::string answer_why_not(const Snapshot& snapshot, const std::string& article, UnitRange range,
                           const BudgetLimits& limits) {
    const ArticleId id = existing(article, snapshot);
    const text::Document& document = (*snapshot.documents)[id.index()];
    const ArticleView view(document);
    const std::uint32_t s = sentence_at(document, view.source(range));
    const UnitRange shown = view.shown(document.sentences[s].range);
    std::vector<std::size_t> claims;
    json keys = json::array();
    for (std::size_t i = 0; i < snapshot.claims->claims.size(); ++i) {
        const claims::Claim& claim = snapshot.claims->claims[i];
        if (claim.article != id || claim.sentence != s) continue;
        claims.push_back(i);
        keys.push_back(snapshot.claim_keys[i]);
    }
    return dump({{"sentence", {{"from", shown.from}, {"to", shown.to}}},
                 {"claims", std::move(keys)},
                 {"tree", tree_of(document.sentences[s])},
                 {"misses", misses_of(snapshot, document, s)},
                 {"consistent", consistent_with(snapshot, claims, limits)}});
}

std::string answer_propose(const Snapshot& snapshot, const std::string& article, UnitRange range,
                           const std::string& fact) {
    const ArticleId id = existing(article, snapshot);
    Views views(snapshot);
    const std::optional<std::string> wanted = fact.empty() ? std::nullopt : std::optional(fact);
    const auto answer = propose(snapshot, id, views.article(id).source(range), wanted);
    if (const auto* why = std::get_if<std::string>(&answer)) throw BadRequest(422, *why);
    const auto& proposal = std::get<Proposal>(answer);
    json matches = json::array();
    for (const ProposedMatch& match : proposal.matches) {
        const text::Document& document = (*snapshot.documents)[match.article.index()];
        const UnitRange shown = views.article(match.article).shown(match.range);
        matches.push_back({{"article", "a" + std::to_string(match.article.index() + 1)},
                           {"from", shown.from},
                           {"to", shown.to},
                           {"quote", std::string(snapshot.sources[document.article.source].slice(match.range))}});
    }
    std::string path;
    for (const RuleFile& file : snapshot.rule_files)
        if (!file.builtin) path = snapshot.sources[file.source].path();
    const std::string declaration = proposal.declaration.empty() ? "" : proposal.declaration + "\n\n";
    return dump({{"fact", proposal.fact},
                 {"pattern", proposal.pattern},
                 {"say", declaration + proposal.say},
                 {"example", proposal.example},
                 {"path_suggestion", path},
                 {"matches", std::move(matches)},
                 {"facts", proposal.facts}});
}

std::string answer_examples(const Snapshot& snapshot, const std::string& path, unsigned jobs) {
    const SourceId source = snapshot.source_of(path);
    const bool known = std::any_of(snapshot.rule_files.begin(), snapshot.rule_files.end(),
                                   [&](const RuleFile& f) { return f.source == source; });
    if (!source.valid() || !known) throw BadRequest(404, "there is no such rule file");
    Run run;
    run.sources = snapshot.sources;
    run.rules = *snapshot.rules;
    std::erase_if(run.rules.examples, [&](const language::ExampleInfo& e) { return e.source != source; });
    const ExampleReport report = run_examples(run, *snapshot.patterns, jobs);
    const Utf16Map map(snapshot.sources[source].bytes());
    json examples = json::array(), coverage = json::array();
    for (const ExampleResult& result : report.results) {
        const SourceRange range = run.rules.examples[result.example].example.range;
        std::string message;
        for (const Diagnostic& d : result.problems) {
            message +=
                (message.empty() ? "" : "\n") + d.message + (d.expected.empty() ? "" : ": expected " + d.expected);
            for (const DiagnosticNote& note : d.notes) message += "\n  " + note.message;
        }
        examples.push_back({{"from", map.units(range.begin)},
                            {"to", map.units(range.end)},
                            {"holds", result.problems.empty()},
                            {"message", std::move(message)}});
    }
    const auto add = [&](const auto& infos, const std::vector<Exercise>& exercises) {
        for (std::size_t i = 0; i < infos.size(); ++i) {
            if (infos[i].source != source) continue;
            coverage.push_back({{"pattern", infos[i].id},
                                {"from", map.units(infos[i].range.begin)},
                                {"to", map.units(infos[i].range.end)},
                                {"positive", exercises[i].positive},
                                {"negative", exercises[i].negative}});
        }
    };
    add(run.rules.patterns, report.patterns);
    add(run.rules.rules, report.rules);
    return dump({{"examples", std::move(examples)}, {"coverage", std::move(coverage)}});
}

}  // namespace gainsay::app
