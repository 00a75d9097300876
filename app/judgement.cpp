#include "app/judgement.hpp"

#include "app/baseline/baseline.hpp"
#include "app/config/glob.hpp"
#include "app/source_shares.hpp"
#include "parser/source/utf8.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

namespace gainsay::app {
namespace {

using reports::Report;
using reports::ReportFinding;
using reports::ReportPardon;

int rank(const std::string& level) {
    return level == "error" ? 0 : level == "warning" ? 1 : level == "note" ? 2 : 3;
}

Diagnostic note_at(const Config&, SourceRange range, std::string code, std::string message, std::string hint) {
    Diagnostic note;
    note.code = std::move(code);
    note.severity = Severity::note;
    note.source = SourceId::at(0);
    note.range = range;
    note.message = std::move(message);
    note.hint = std::move(hint);
    return note;
}

class Judge {
public:
    Judge(Run& run, const Config& config, std::optional<Day> today) : run_(run), config_(config), today_(today) {
        for (const reports::ReportClaim& claim : run.report.claims) {
            const FactId fact = run.rules.fact(claim.fact);
            if (fact.valid()) fact_of_.emplace(claim.id, id_of(run.rules.facts[fact.index()]));
        }
    }

    void judge(bool notes) {
        if (notes) tell_unknown_rules();
        for (ReportFinding& finding : run_.report.findings) set_level(finding);
        const std::vector<const Suppression*> in_force = valid_suppressions(notes);
        std::vector<char> used(in_force.size(), 0);
        for (ReportFinding& finding : run_.report.findings) {
            for (std::size_t i = 0; i < in_force.size(); ++i) {
                if (!fits(*in_force[i], finding)) continue;
                used[i] = 1;
                if (!finding.pardon) finding.pardon = ReportPardon{in_force[i]->reason, place(in_force[i]->range)};
            }
        }
        for (std::size_t i = 0; i < in_force.size(); ++i)
            if (notes && !used[i])
                run_.diagnostics.push_back(note_at(config_, in_force[i]->range, "unused-suppression",
                                                   "this suppression suppresses nothing in these articles", {}));
    }

private:
    std::string place(SourceRange range) const {
        return config_.path + ":" + std::to_string(run_.sources[SourceId::at(0)].position(range.begin).line);
    }

    void set_level(ReportFinding& finding) const {
        const LevelSetting* set = nullptr;
        for (const LevelSetting& setting : config_.kind_levels)
            if (setting.name == finding.kind) set = &setting;
        const LevelSetting* by_rule = nullptr;  // of several the mildest, whatever their order
        for (const LevelSetting& setting : config_.rule_levels)
            if (rests_on(finding, setting.name) && (!by_rule || rank(setting.level) > rank(by_rule->level)))
                by_rule = &setting;
        if (by_rule) set = by_rule;
        if (set == nullptr) return;
        if (set->level == "off")
            finding.pardon = ReportPardon{"'" + set->name + "' is off", place(set->range)};
        else
            finding.level = set->level;
    }

    static std::string id_of(const language::FactInfo& fact) { return fact.pack + "/" + fact.name; }

    /// On a rule that is called so, or on a claim of a fact that is: most clashes need no rule beside the fact's own.
    bool rests_on(const ReportFinding& finding, const std::string& glob) const {
        const Glob pattern(glob);
        return std::any_of(finding.rules.begin(), finding.rules.end(),
                           [&](const reports::ReportRule& rule) { return pattern.matches(rule.id); }) ||
               std::any_of(finding.claims.begin(), finding.claims.end(), [&](const std::string& claim) {
                   const auto fact = fact_of_.find(claim);
                   return fact != fact_of_.end() && pattern.matches(fact->second);
               });
    }

    /// A glob that fits nothing in force is misspelled, or is about a pack that is left out.
    void tell_unknown_rules() {
        const language::RuleSet& rules = run_.rules;
        const auto known = [&](const std::string& glob) {
            const Glob pattern(glob);
            return glob.find(':') != std::string::npos ||  // of what the engine makes: "attacks/by: exclusive"
                   std::any_of(rules.facts.begin(), rules.facts.end(),
                               [&](const language::FactInfo& fact) { return pattern.matches(id_of(fact)); }) ||
                   std::any_of(rules.rules.begin(), rules.rules.end(),
                               [&](const language::RuleInfo& rule) { return pattern.matches(rule.id); });
        };
        const auto tell = [&](const std::string& glob, SourceRange range) {
            if (glob.empty() || rules.facts.empty() || known(glob)) return;
            run_.diagnostics.push_back(note_at(config_, range, "unknown-rule",
                                               "no rule and no fact is called '" + printable(glob) + "'",
                                               "`gainsay rules doc` names them, as pack/name"));
            run_.diagnostics.back().severity = Severity::warning;
        };
        for (const LevelSetting& setting : config_.rule_levels) tell(setting.name, setting.range);
        for (const Suppression& one : config_.suppressions) tell(one.rule, one.range);
    }

    bool fits(const Suppression& one, const ReportFinding& finding) const {
        if (!one.fingerprint.empty() && !finding.fingerprint.starts_with(one.fingerprint)) return false;
        if (!one.kind.empty() && one.kind != finding.kind) return false;
        if (!one.rule.empty() && !rests_on(finding, one.rule)) return false;
        if (one.article.empty()) return true;
        const Glob pattern(one.article);
        return std::any_of(
            run_.report.claims.begin(), run_.report.claims.end(), [&](const reports::ReportClaim& claim) {
                if (std::find(finding.claims.begin(), finding.claims.end(), claim.id) == finding.claims.end())
                    return false;
                const auto article =
                    std::find_if(run_.report.articles.begin(), run_.report.articles.end(),
                                 [&](const reports::ReportArticle& a) { return a.id == claim.article; });
                return article != run_.report.articles.end() && pattern.covers(relative_to(config_, article->path));
            });
    }

    std::vector<const Suppression*> valid_suppressions(bool notes) {
        std::vector<const Suppression*> out;
        for (const Suppression& one : config_.suppressions) {
            if (one.until) run_.report.today = to_iso(today_ ? *today_ : *(today_ = today_in_utc()));
            const bool expired = one.until && *one.until < *today_;
            if (expired && notes)
                run_.diagnostics.push_back(note_at(config_, one.range, "expired-suppression",
                                                   "this suppression ended on " + to_iso(*one.until) +
                                                       " and suppresses nothing on " + to_iso(*today_),
                                                   "look at its findings again; give it a later day, or take it out"));
            if (!expired) out.push_back(&one);
        }
        return out;
    }

    Run& run_;
    const Config& config_;
    std::optional<Day> today_;
    std::map<std::string, std::string> fact_of_;  ///< claim "c1" → "casualties/killed"
};

/// What is suppressed goes behind the others; ids are given anew, and what names them follows.
void number_again(Report& report) {
    std::stable_sort(
        report.findings.begin(), report.findings.end(), [](const ReportFinding& a, const ReportFinding& b) {
            return std::pair(a.pardon.has_value(), rank(a.level)) < std::pair(b.pardon.has_value(), rank(b.level));
        });
    std::map<std::string, std::string> now;
    for (std::size_t i = 0; i < report.findings.size(); ++i)
        now[std::exchange(report.findings[i].id, {})] = "F" + std::to_string(i + 1);
    std::size_t kept = 0;
    for (const ReportFinding& finding : report.findings) kept += finding.pardon ? 0 : 1;
    std::size_t number = 0;
    for (ReportFinding& finding : report.findings) {
        finding.id = "F" + std::to_string(++number);
        std::vector<std::size_t> others;
        for (const std::string& id : finding.same_root) others.push_back(std::stoul(now.at(id).substr(1)));
        std::sort(others.begin(), others.end());
        finding.same_root.clear();
        for (const std::size_t other : others)
            if (other <= kept) finding.same_root.push_back("F" + std::to_string(other));
    }
    const auto first = report.findings.begin() + static_cast<std::ptrdiff_t>(kept);
    report.suppressed.assign(std::make_move_iterator(first), std::make_move_iterator(report.findings.end()));
    report.findings.erase(first, report.findings.end());
}

}  // namespace

Day today_in_utc() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return Day{static_cast<std::int32_t>(std::chrono::floor<std::chrono::days>(now).count())};
}

void judge(Run& run, const JudgementOptions& options) {
    if (run.config) {
        Judge(run, *run.config, options.today).judge(options.notes);
        number_again(run.report);
        if (!run.report.suppressed.empty()) share_again(run);
    }
    if (!options.baseline.empty() || !options.write_baseline.empty())
        hold_against_baseline(run, {options.baseline, options.write_baseline, options.reason});
    run.report.diagnostics = run.diagnostics;
}

}  // namespace gainsay::app
