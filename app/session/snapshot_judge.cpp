#include "app/session/snapshot_judge.hpp"

#include <map>
#include <utility>

namespace gainsay::app {
namespace {

findings::Level level_of(const std::string& name) {
    if (name == "error") return findings::Level::error;
    return name == "warning" ? findings::Level::warning : findings::Level::note;
}

/// Findings by what tells them apart: the judged report has them in an order of its own.
class Found {
public:
    Found(const reports::Report& report, findings::FindingSet& set) : set_(set) {
        for (std::size_t i = set.findings.size(); i-- > 0;) by_words_[key_of(report.findings[i])].push_back(i);
    }
    findings::Finding take(const reports::ReportFinding& judged) {
        std::vector<std::size_t>& places = by_words_.at(key_of(judged));
        findings::Finding finding = std::move(set_.findings[places.back()]);
        places.pop_back();
        return finding;
    }

private:
    using Key = std::pair<std::string, std::vector<std::string>>;
    static Key key_of(const reports::ReportFinding& finding) { return {finding.fingerprint, finding.claims}; }
    findings::FindingSet& set_;
    std::map<Key, std::vector<std::size_t>> by_words_;  ///< the last first
};

}  // namespace

void SnapshotJudge::judge(Snapshot& snapshot, const JudgementOptions& options) {
    snapshot.known.assign(snapshot.findings.findings.size(), std::nullopt);
    if (snapshot.config == nullptr && options.baseline.empty()) return;
    Run run;
    run.report = snapshot.report();
    Found found(run.report, snapshot.findings);
    run.sources = std::move(snapshot.sources);
    run.diagnostics = std::move(snapshot.diagnostics);
    run.config = snapshot.config;
    run.accepted = snapshot.accepted;
    run.claims = *snapshot.claims;
    run.rules = *snapshot.rules;
    app::judge(run, options);
    std::vector<findings::Finding> in_force;
    snapshot.known.clear();
    for (const reports::ReportFinding& judged : run.report.findings) {
        in_force.push_back(found.take(judged));
        in_force.back().level = level_of(judged.level);
        snapshot.known.push_back(judged.pardon);
    }
    for (const reports::ReportFinding& judged : run.report.suppressed)
        snapshot.suppressed.push_back({found.take(judged), judged.pardon.value_or(reports::ReportPardon{})});
    snapshot.findings.findings = std::move(in_force);
    snapshot.sources = std::move(run.sources);
    snapshot.diagnostics = std::move(run.diagnostics);
    snapshot.report_ = std::move(run.report);
}

}  // namespace gainsay::app
