#include "app/workbench/result.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <functional>

namespace gainsay::app {
namespace {

using nlohmann::json;

const char* name(Severity severity) {
    switch (severity) {
    case Severity::error:
        return "error";
    case Severity::warning:
        return "warning";
    case Severity::note:
        return "note";
    }
    return "note";
}

std::string article_name(ArticleId id) {
    return "a" + std::to_string(id.index() + 1);
}

class Writer {
public:
    explicit Writer(const Snapshot& snapshot) : snapshot_(snapshot), views_(snapshot) {}

    json diagnostics() {
        json all = json::array();
        for (const Diagnostic& d : snapshot_.diagnostics) {
            UnitRange range;
            std::string path = d.path;
            if (d.source.valid()) {
                path = snapshot_.sources[d.source].path();
                range = in_file(d.source, d.range);
            }
            if (builtin(d.source) && d.severity != Severity::error) continue;
            std::string message = d.message;
            if (!d.expected.empty()) message += "; expected " + d.expected;
            all.push_back({{"path", path},
                           {"severity", name(d.severity)},
                           {"code", d.code},
                           {"message", message},
                           {"hint", d.hint},
                           {"from", range.from},
                           {"to", range.to}});
        }
        return all;
    }

    json claim(std::size_t index) {
        const claims::Claim& claim = snapshot_.claims->claims[index];
        const UnitRange at = views_.article(claim.article).shown(claim.range);
        json speakers = json::array();
        for (const claims::Speaker& speaker : claim.speakers) speakers.push_back(speaker.name);
        const bool plain = claim.modality == claims::Modality::asserted || claim.modality == claims::Modality::denied;
        json out{{"key", snapshot_.claim_keys[index]},
                 {"article", article_name(claim.article)},
                 {"from", at.from},
                 {"to", at.to},
                 {"fact", snapshot_.rules->facts[claim.fact.index()].name},
                 {"subject", subject(claim)},
                 {"value", claims::to_text(claim.value)},
                 {"polarity", claim.positive ? "positive" : "negative"},
                 {"modality", claims::name(claim.modality)},
                 {"speakers", std::move(speakers)},
                 {"own_voice", claim.own_voice},
                 {"certainty", plain                             ? "sure"
                               : claims::commits(claim.modality) ? "likely"
                                                                 : "open"},
                 {"pattern", "built in"},
                 {"sentence", claim.sentence}};
        if (claim.pattern.valid()) {
            const language::PatternInfo& pattern = snapshot_.rules->patterns[claim.pattern.index()];
            const UnitRange place = in_file(pattern.source, pattern.range);
            out["pattern"] = pattern.id;
            out["rule_path"] = snapshot_.sources[pattern.source].path();
            out["rule_from"] = place.from;
            out["rule_to"] = place.to;
        }
        return out;
    }

    json finding(std::size_t index) {
        const findings::Finding& finding = snapshot_.findings.findings[index];
        json assumptions = json::array(), rules = json::array(), repairs = json::array(), same = json::array();
        for (const findings::UsedAssumption& used : finding.assumptions)
            assumptions.push_back({{"id", assumption_key(snapshot_.grounding.set.assumptions[used.id.index()])},
                                   {"text", used.text},
                                   {"claims", ends(used.id, finding)},
                                   {"certainty", logic::name(used.certainty)}});
        for (const findings::UsedRule& used : finding.rules) rules.push_back(rule(used));
        for (const findings::Repair& repair : finding.repairs)
            repairs.push_back({{"retract", keys(repair.retract)}, {"weaken", repair.weaken}});
        for (std::size_t i = 0; i < snapshot_.findings.findings.size(); ++i)
            if (i != index && snapshot_.findings.findings[i].root == finding.root)
                same.push_back(snapshot_.finding_keys[i]);
        json out{{"key", snapshot_.finding_keys[index]},
                 {"id", "F" + std::to_string(index + 1)},
                 {"kind", findings::name(finding.kind)},
                 {"level", findings::name(finding.level)},
                 {"title", finding.title},
                 {"explanation", finding.explanation},
                 {"claims", keys(finding.claims)},
                 {"assumptions", std::move(assumptions)},
                 {"rules", std::move(rules)},
                 {"scenarios", finding.scenarios},
                 {"repairs", std::move(repairs)},
                 {"same_root", std::move(same)}};
        out["names"] = names(finding);
        if (snapshot_.known[index]) out["known"] = snapshot_.known[index]->reason;
        return out;
    }

    json suppressed() const {
        json all = json::array();
        for (const Suppressed& one : snapshot_.suppressed)
            all.push_back({{"title", one.finding.title}, {"reason", one.pardon.reason}, {"place", one.pardon.by}});
        return all;
    }

    json lenses() {
        json all = json::array();
        for (std::size_t i = 0; i < snapshot_.rules->patterns.size(); ++i)
            add_lens(all, snapshot_.rules->patterns[i], "pattern", snapshot_.pattern_uses[i]);
        for (std::size_t i = 0; i < snapshot_.rules->rules.size(); ++i)
            add_lens(all, snapshot_.rules->rules[i], "rule", snapshot_.rule_uses[i]);
        return all;
    }

    json undecided() {
        json all = json::array();
        for (const mus::Undecided& u : snapshot_.analysis.undecided)
            all.push_back({{"what", u.what}, {"reason", u.reason}});
        return all;
    }

    json coverage() {
        std::uint64_t sentences = 0, with_claims = 0, checkable = 0;
        for (const claims::SentenceCoverage& c : snapshot_.claims->coverage) {
            sentences += c.sentences;
            with_claims += c.with_claims;
            checkable += c.checkable;
        }
        return {{"sentences", sentences}, {"with_claims", with_claims}, {"checkable", checkable}};
    }

private:
    bool builtin(SourceId source) const {
        return std::any_of(snapshot_.rule_files.begin(), snapshot_.rule_files.end(),
                           [&](const RuleFile& f) { return f.builtin && f.source == source; });
    }

    /// Places in articles' files have no place on the page but by the article's own text.
    UnitRange in_file(SourceId source, SourceRange range) {
        for (const text::Document& document : *snapshot_.documents)
            if (document.article.source == source) return views_.article(document.article.id).shown(range);
        const Utf16Map& map = views_.rules(source);
        return {map.units(range.begin), map.units(range.end)};
    }

    std::string subject(const claims::Claim& claim) const {
        std::string out;
        for (const ReferentId id : claim.arguments) {
            if (!id.valid()) continue;
            out += (out.empty() ? "" : ", ") + snapshot_.claims->referents[id.index()].text;
        }
        return out;
    }

    json keys(const std::vector<ClaimId>& ids) const {
        json out = json::array();
        for (const ClaimId id : ids) out.push_back(snapshot_.key_of(id));
        return out;
    }

    /// The claims of the finding that a link ties together: where its two ends are named.
    json ends(AssumptionId id, const findings::Finding& finding) const {
        json out = json::array();
        const logic::Assumption& assumption = snapshot_.grounding.set.assumptions[id.index()];
        if (assumption.kind != logic::Assumption::Kind::link) return out;
        const logic::Link& link = snapshot_.grounding.links[assumption.index];
        for (const ReferentId end : {link.a, link.b}) {
            const ArticleId article = snapshot_.claims->referents[end.index()].article;
            const auto found = std::find_if(finding.claims.begin(), finding.claims.end(), [&](ClaimId claim) {
                return snapshot_.claims->claims[claim.index()].article == article;
            });
            if (found != finding.claims.end()) out.push_back(snapshot_.key_of(*found));
        }
        return out;
    }

    /// What the finding's words call claims ("c9") → their keys.
    json names(const findings::Finding& finding) const {
        json out = json::object();
        const auto add = [&](const std::vector<ClaimId>& ids) {
            for (const ClaimId id : ids) out["c" + std::to_string(id.index() + 1)] = snapshot_.key_of(id);
        };
        add(finding.claims);
        for (const findings::Repair& repair : finding.repairs) add(repair.retract);
        for (const std::vector<ClaimId>& copies : finding.also) add(copies);
        return out;
    }

    json rule(const findings::UsedRule& used) {
        if (!used.source.valid()) return {{"id", used.id}, {"path", ""}, {"from", 0}, {"to", 0}};
        const UnitRange at = in_file(used.source, used.range);
        return {{"id", used.id},
                {"path", snapshot_.sources[used.source].path()},
                {"from", at.from},
                {"to", at.to},
                {"message", used.message}};
    }

    void add_lens(json& all, const auto& info, const char* kind, const Use& use) {
        if (!info.source.valid() || builtin(info.source)) return;
        const UnitRange at = in_file(info.source, info.range);
        all.push_back({{"path", snapshot_.sources[info.source].path()},
                       {"from", at.from},
                       {"to", at.to},
                       {"id", info.id},
                       {"matches", use.matches},
                       {"clashes", use.clashes},
                       {"kind", kind}});
    }

    const Snapshot& snapshot_;
    Views views_;
};

/// What a page shows of a claim beside its key.
std::uint64_t look_of(const Snapshot& snapshot, std::size_t index) {
    const claims::Claim& claim = snapshot.claims->claims[index];
    std::string look = claim.pattern.valid() ? snapshot.rules->patterns[claim.pattern.index()].id : std::string();
    for (const claims::Speaker& speaker : claim.speakers) look += '\n' + speaker.name;
    return std::hash<std::string>{}(look + '\n' + std::to_string(claim.article.index()));
}

}  // namespace

Views::Views(const Snapshot& snapshot) : snapshot_(snapshot), articles_(snapshot.documents->size()) {}

const ArticleView& Views::article(ArticleId id) {
    std::unique_ptr<ArticleView>& view = articles_[id.index()];
    if (!view) view = std::make_unique<ArticleView>((*snapshot_.documents)[id.index()]);
    return *view;
}

const Utf16Map& Views::rules(SourceId id) {
    const auto [entry, added] = rules_.try_emplace(id.value);
    if (added) entry->second = Utf16Map(snapshot_.sources[id].bytes());
    return entry->second;
}

std::string Results::render(const Snapshot& snapshot, bool whole, double milliseconds) {
    if (whole) claims_.clear(), findings_.clear();
    Writer writer(snapshot);
    json added = json::array(), removed = json::array();
    std::unordered_map<std::string, std::uint64_t> claims_now, findings_now;
    for (std::size_t i = 0; i < snapshot.claim_keys.size(); ++i) {
        const std::string& key = snapshot.claim_keys[i];
        const std::uint64_t look = look_of(snapshot, i);
        claims_now.emplace(key, look);
        const auto known = claims_.find(key);
        if (known == claims_.end() || known->second != look) added.push_back(writer.claim(i));
    }
    std::vector<std::string> gone;
    const auto note_gone = [&](const auto& before, const auto& now) {
        gone.clear();
        for (const auto& [key, look] : before)
            if (!now.contains(key)) gone.push_back(key);
        std::sort(gone.begin(), gone.end());
        return json(gone);
    };
    removed = note_gone(claims_, claims_now);
    json new_findings = json::array(), changed = json::array();
    for (std::size_t i = 0; i < snapshot.finding_keys.size(); ++i) {
        json finding = writer.finding(i);
        const std::uint64_t look =
            std::hash<std::string>{}(finding.dump(-1, ' ', false, json::error_handler_t::replace));
        findings_now.emplace(snapshot.finding_keys[i], look);
        const auto known = findings_.find(snapshot.finding_keys[i]);
        if (known == findings_.end())
            new_findings.push_back(std::move(finding));
        else if (known->second != look)
            changed.push_back(std::move(finding));
    }
    const json removed_findings = note_gone(findings_, findings_now);
    claims_ = std::move(claims_now);
    findings_ = std::move(findings_now);
    const json result{
        {"number", snapshot.version},
        {"whole", whole},
        {"diagnostics", writer.diagnostics()},
        {"claims", {{"added", std::move(added)}, {"removed", std::move(removed)}}},
        {"findings",
         {{"added", std::move(new_findings)}, {"removed", removed_findings}, {"changed", std::move(changed)}}},
        {"lenses", writer.lenses()},
        {"undecided", writer.undecided()},
        {"suppressed", writer.suppressed()},
        {"coverage", writer.coverage()},
        {"milliseconds", milliseconds}};
    return result.dump(-1, ' ', false, json::error_handler_t::replace);
}

ArticleId article_of(const std::string& text, const Snapshot& snapshot) {
    std::size_t number = 0;
    const auto [end, failed] =
        std::from_chars(text.data() + std::min<std::size_t>(text.size(), 1), text.data() + text.size(), number);
    const bool good = text.starts_with('a') && failed == std::errc() && end == text.data() + text.size();
    return good && number >= 1 && number <= snapshot.documents->size() ? ArticleId::at(number - 1) : ArticleId::none();
}

}  // namespace gainsay::app
