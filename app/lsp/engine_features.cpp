#include "app/lsp/engine_features.hpp"

#include "app/rule_service/describe.hpp"

#include <algorithm>

namespace gainsay::app::lsp {
namespace {

using rule_service::code;
using rule_service::plain;

const Snapshot& snapshot(const State& state) {
    return *state.engine().snapshot;
}

LineIndex lines_of(const State& state, SourceId source) {
    return {snapshot(state).sources[source].bytes(), state.encoding()};
}

SourceId source_of(const Snapshot& now, const claims::Claim& claim) {
    return (*now.documents)[claim.article.index()].article.source;
}

/// Claims whose words hold the place, the shortest first.
std::vector<const claims::Claim*> claims_at(const State& state, const Params& params) {
    const SourceId source = state.source_of(params.uri);
    if (!source.valid() || !params.position) return {};
    const std::uint32_t at = lines_of(state, source).offset(*params.position);
    std::vector<const claims::Claim*> out;
    for (const claims::Claim& claim : snapshot(state).claims->claims)
        if (source_of(snapshot(state), claim) == source && claim.range.begin <= at && at <= claim.range.end)
            out.push_back(&claim);
    std::stable_sort(out.begin(), out.end(),
                     [](const auto* a, const auto* b) { return a->range.size() < b->range.size(); });
    return out;
}

std::string chain(const claims::Claim& claim) {
    std::string out;
    for (const claims::Speaker& speaker : claim.speakers) out += (out.empty() ? "" : " → ") + plain(speaker.name);
    return out + (claim.direct ? " (own words)" : "");
}

std::string about(const State& state, const claims::Claim& claim) {
    const Snapshot& now = snapshot(state);
    const reports::ReportClaim& shown = now.report().claims[claim.id.index()];
    std::string out = "**" + plain(shown.fact_text.empty() ? shown.fact : shown.fact_text) + "** ";
    out += (claim.positive ? "= " : "≠ ") + code(claims::to_text(claim.value)) + "\n";
    out += "\n- said by " + chain(claim);
    if (claim.modality != claims::Modality::asserted) out += "\n- " + std::string(claims::name(claim.modality));
    if (claim.pattern.valid()) out += "\n- read by " + code(now.rules->patterns[claim.pattern.index()].id);
    const std::vector<reports::ReportFinding>& all = now.report().findings;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (std::find(all[i].claims.begin(), all[i].claims.end(), shown.id) != all[i].claims.end())
            out += "\n- " + plain(all[i].level) + ": " + plain(all[i].title);
    return out;
}

std::string counted(std::uint32_t number, const std::string& one, const std::string& many) {
    if (number == 0) return "no " + many;
    return std::to_string(number) + " " + (number == 1 ? one : many);
}

Location place_of(State& state, const claims::Claim& claim, LineCache& lines) {
    const SourceId source = source_of(snapshot(state), claim);
    const LineIndex& index = lines.of(source.index(), snapshot(state).sources[source].bytes());
    return {state.uri_of_source(source), index.range(claim.range)};
}

constexpr std::size_t kMostPlaces = 200;

std::vector<Location> places_of_pattern(State& state, PatternId pattern, LineCache& lines) {
    std::vector<Location> out;
    for (const claims::Claim& claim : snapshot(state).claims->claims)
        if (claim.pattern == pattern && out.size() < kMostPlaces) out.push_back(place_of(state, claim, lines));
    return out;
}

bool rests_on(const findings::Finding& finding, const std::string& rule) {
    return std::any_of(finding.rules.begin(), finding.rules.end(), [&](const auto& used) { return used.id == rule; });
}

std::vector<Location> places_of_rule(State& state, const std::string& rule, LineCache& lines) {
    std::vector<Location> out;
    const Snapshot& now = snapshot(state);
    for (std::size_t i = 0; i < now.findings.findings.size(); ++i) {
        const findings::Finding& finding = now.findings.findings[i];
        if (!rests_on(finding, rule)) continue;
        for (const ClaimId id : finding.claims)
            if (out.size() < kMostPlaces) out.push_back(place_of(state, now.claims->claims[id.index()], lines));
    }
    return out;
}

std::string with_clashes(std::string title, std::uint32_t clashes) {
    return clashes == 0 ? title : title + ", " + counted(clashes, "clash", "clashes");
}

}  // namespace

bool is_article(const State& state, const std::string& uri) {
    const SourceId source = state.source_of(uri);
    const Snapshot& now = snapshot(state);
    return source.valid() &&
           std::any_of(now.documents->begin(), now.documents->end(),
                       [&](const text::Document& document) { return document.article.source == source; });
}

std::string claim_hover(State& state, const Params& params) {
    const auto found = claims_at(state, params);
    if (found.empty()) return "null";
    std::string text;
    for (const claims::Claim* claim : found) text += (text.empty() ? "" : "\n\n---\n\n") + about(state, *claim);
    return write_hover(text, lines_of(state, state.source_of(params.uri)).range(found.front()->range));
}

std::string claim_definition(State& state, const Params& params) {
    std::vector<Location> out;
    for (const claims::Claim* claim : claims_at(state, params)) {
        if (!claim->pattern.valid()) continue;
        const language::PatternInfo& pattern = snapshot(state).rules->patterns[claim->pattern.index()];
        Location place{state.uri_of_source(pattern.source), lines_of(state, pattern.source).range(pattern.range)};
        if (!place.uri.empty() && std::find(out.begin(), out.end(), place) == out.end())
            out.push_back(std::move(place));
    }
    return write_locations(out);
}

std::string pattern_references(State& state, const Params& params) {
    const SourceId source = state.source_of(params.uri);
    if (!source.valid() || !params.position) return "null";
    const std::uint32_t at = lines_of(state, source).offset(*params.position);
    const auto& patterns = snapshot(state).rules->patterns;
    LineCache of_articles(state.encoding());
    for (std::size_t i = 0; i < patterns.size(); ++i)
        if (patterns[i].source == source && patterns[i].range.begin <= at && at <= patterns[i].range.end)
            return write_locations(places_of_pattern(state, PatternId::at(i), of_articles));
    return "null";
}

std::string lenses(State& state, const Params& params) {
    const SourceId source = state.source_of(params.uri);
    if (!source.valid()) return "null";
    const Snapshot& now = snapshot(state);
    const LineIndex lines = lines_of(state, source);
    LineCache of_articles(state.encoding());
    std::vector<CodeLens> out;
    for (std::size_t i = 0; i < now.rules->patterns.size(); ++i) {
        const language::PatternInfo& pattern = now.rules->patterns[i];
        if (pattern.source != source) continue;
        const Use use = i < now.pattern_uses.size() ? now.pattern_uses[i] : Use{};
        out.push_back({lines.range(pattern.range), with_clashes(counted(use.matches, "match", "matches"), use.clashes),
                       params.uri, places_of_pattern(state, PatternId::at(i), of_articles)});
    }
    for (std::size_t i = 0; i < now.rules->rules.size(); ++i) {
        const language::RuleInfo& rule = now.rules->rules[i];
        if (rule.source != source) continue;
        const Use use = i < now.rule_uses.size() ? now.rule_uses[i] : Use{};
        // The head alone: an editor shows a lens above the line on which its range begins.
        out.push_back({lines.range({rule.range.begin, rule.range.begin}),
                       with_clashes(use.matches == 0 ? "applied to nothing"
                                                     : "applied to " + counted(use.matches, "thing", "things"),
                                    use.clashes),
                       params.uri, places_of_rule(state, rule.id, of_articles)});
    }
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.range < b.range; });
    return write_lenses(out, state.client());
}

}  // namespace gainsay::app::lsp
