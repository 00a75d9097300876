#include "app/source_shares.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace gainsay::app {

void share_again(Run& run) {
    std::map<std::string, const claims::Speaker*> speakers;  // by id of the claim in the report
    for (std::size_t i = 0; i < run.report.claims.size() && i < run.claims.claims.size(); ++i)
        speakers[run.report.claims[i].id] = &run.claims.claims[i].last_speaker();
    std::map<std::string, reports::ReportSource> shares;  // by id of the speaker
    double total = 0;
    for (const reports::ReportFinding& finding : run.report.findings) {
        const bool update = finding.kind == "superseded" && finding.level == "note";
        const bool clash = finding.kind != "quote_variant" && !update;
        std::set<std::string> counted;
        for (const std::string& id : finding.claims) {
            const auto found = speakers.find(id);
            if (found == speakers.end()) continue;
            const double part = clash ? 1.0 / static_cast<double>(finding.claims.size()) : 0.0;
            reports::ReportSource& share = shares[found->second->id];
            share.name = found->second->name;
            share.blame += part;
            total += part;
            if (counted.insert(found->second->id).second) ++share.findings;
        }
    }
    run.report.sources.clear();
    for (auto& [id, share] : shares) {
        if (total > 0) share.blame /= total;
        run.report.sources.push_back(std::move(share));
    }
    std::stable_sort(run.report.sources.begin(), run.report.sources.end(), [](const auto& a, const auto& b) {
        return a.blame != b.blame ? a.blame > b.blame : a.name < b.name;
    });
}

}  // namespace gainsay::app
