#include "solver/findings/find.hpp"

#include "solver/findings/blame.hpp"
#include "solver/findings/chain.hpp"
#include "solver/findings/clash.hpp"
#include "solver/findings/classify.hpp"
#include "solver/findings/explain.hpp"
#include "solver/findings/group.hpp"
#include "solver/findings/reading.hpp"
#include "solver/findings/variants.hpp"
#include "solver/findings/wording.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace gainsay::findings {
namespace {

std::vector<UsedAssumption> used_assumptions(const Context& context, const Clash& clash) {
    std::vector<UsedAssumption> result;
    for (const AssumptionId id : clash.mus->assumptions) {
        const logic::Assumption& a = context.assumption(id);
        if (a.kind != logic::Assumption::Kind::rule)
            result.push_back({id, with_value_names(context, clash, a.text), a.certainty});
    }
    return result;
}

std::vector<UsedRule> used_rules(const Clash& clash) {
    std::vector<UsedRule> result;
    for (const logic::RuleInstance* rule : clash.rules) {
        const bool known = std::any_of(result.begin(), result.end(),
                                       [&](const UsedRule& r) { return r.id == rule->id && r.range == rule->range; });
        if (!known) result.push_back({rule->id, rule->source, rule->range, rule->message});
    }
    return result;
}

Finding to_finding(const Context& context, const Clash& clash) {
    Finding finding;
    finding.kind = kind_of(context, clash);
    finding.level = level_of(context, clash, finding.kind);
    finding.title = title_of(context, clash);
    finding.explanation = explain(context, clash, finding.kind);
    finding.steps = steps_of(context, clash);
    finding.claims = clash.claims;
    finding.assumptions = used_assumptions(context, clash);
    finding.rules = used_rules(clash);
    finding.minimal = clash.mus->proof == mus::Proof::proven ? Minimality::proven : Minimality::not_proven;
    finding.scenarios = scenarios_of(context, clash);
    finding.repairs = repairs_of(context, clash);
    finding.fingerprint = fingerprint(context, clash.claims, "clash");
    return finding;
}

struct Numbered {
    Finding finding;
    std::string root;
};

// Of several tellings of one thing by one speaker, which to show: body text before headlines, words in quotation marks
// first.
int awkwardness(const Context& context, const Clash& clash) {
    int points = 0;
    for (const ClaimId id : clash.claims) {
        const text::Document* document = context.document(id);
        if (document == nullptr || context.claim(id).sentence >= document->sentences.size()) continue;
        const text::Sentence& sentence = document->sentences[context.claim(id).sentence];
        const bool quoted = std::any_of(sentence.tokens.begin(), sentence.tokens.end(),
                                        [](const text::Token& t) { return t.text == "\""; });
        points += sentence.kind == text::BlockKind::headline ? 4 : quoted ? 0 : 1;
    }
    return points;
}

bool rests_on_accepted_alone(const Context& context, const std::vector<ClaimId>& claims,
                             const std::set<ArticleId>& accepted) {
    return std::all_of(claims.begin(), claims.end(),
                       [&](ClaimId id) { return accepted.contains(context.claim(id).article); });
}

// One finding for each set of articles and speakers; wire copies go into the first of them.
std::vector<Numbered> told_once(const Context& context, const Grouping& grouping, const std::set<ArticleId>& accepted) {
    std::vector<Clash> clashes = clashes_of(context);
    std::erase_if(clashes, [&](const Clash& c) { return rests_on_accepted_alone(context, c.claims, accepted); });
    std::stable_sort(clashes.begin(), clashes.end(),
                     [](const Clash& a, const Clash& b) { return a.claims < b.claims; });
    std::stable_sort(clashes.begin(), clashes.end(),
                     [&](const Clash& a, const Clash& b) { return awkwardness(context, a) < awkwardness(context, b); });
    std::map<std::string, std::size_t> by_sayings, by_text;
    std::vector<Numbered> result;
    for (const Clash& clash : clashes) {
        if (!by_sayings.emplace(grouping.same_sayings(clash), result.size()).second) continue;
        const auto [copy, is_new] = by_text.emplace(grouping.wire_copy(clash), result.size());
        if (!is_new) {
            result[copy->second].finding.also.push_back(clash.claims);
            continue;
        }
        Finding finding = to_finding(context, clash);
        const bool update = finding.kind == Kind::superseded && finding.level == Level::note;
        result.push_back({std::move(finding), update ? grouping.matter(clash) : grouping.root(clash)});
    }
    return result;
}

std::vector<ClaimId> claims_in(const std::vector<Numbered>& findings) {
    std::vector<ClaimId> result;
    for (const Numbered& n : findings) result.insert(result.end(), n.finding.claims.begin(), n.finding.claims.end());
    std::sort(result.begin(), result.end());
    return result;
}

bool before(const Numbered& a, const Numbered& b) {
    if (a.finding.level != b.finding.level) return a.finding.level < b.finding.level;
    return a.finding.claims < b.finding.claims;
}

}  // namespace

FindingSet find(const mus::Analysis& analysis, const logic::Grounding& grounding, const claims::ClaimSet& claims,
                const language::RuleSet& rules, std::span<const text::Document> documents, const Options& options) {
    const Context context(analysis, grounding, claims, rules, documents);
    const Grouping grouping(context);
    std::vector<Numbered> numbered = told_once(context, grouping, options.accepted);
    for (Finding& variant : quote_variants(context, claims_in(numbered))) {
        if (rests_on_accepted_alone(context, variant.claims, options.accepted)) continue;
        std::string own_root = "variant " + variant.fingerprint;
        numbered.push_back({std::move(variant), std::move(own_root)});
    }
    std::stable_sort(numbered.begin(), numbered.end(), before);
    FindingSet result;
    Blame blame(context);
    std::map<std::string, std::uint32_t> roots;
    for (Numbered& n : numbered) {
        n.finding.root = roots.emplace(n.root, static_cast<std::uint32_t>(roots.size())).first->second;
        blame.add(n.finding);
        result.findings.push_back(std::move(n.finding));
    }
    result.sources = blame.shares();
    result.reading = best_reading(context, grouping, options.weights);
    return result;
}

}  // namespace gainsay::findings
