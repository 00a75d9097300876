#include "solver/findings/blame.hpp"

#include <algorithm>
#include <set>

namespace gainsay::findings {

SourceShare& Blame::share_of(const claims::Speaker& speaker) {
    const auto at = std::lower_bound(entries_.begin(), entries_.end(), speaker.id,
                                     [](const Entry& e, const std::string& id) { return e.id < id; });
    if (at != entries_.end() && at->id == speaker.id) return at->share;
    return entries_.insert(at, {speaker.id, {speaker.name, 0, 0}})->share;
}

void Blame::add(const Finding& finding) {
    const bool update = finding.kind == Kind::superseded && finding.level == Level::note;
    const bool clash = finding.kind != Kind::quote_variant && !update;
    std::set<std::string> counted;
    for (const ClaimId id : finding.claims) {
        const claims::Speaker& speaker = context_.claim(id).last_speaker();
        SourceShare& share = share_of(speaker);
        if (clash) share.blame += 1.0 / static_cast<double>(finding.claims.size());
        if (counted.insert(speaker.id).second) ++share.findings;
    }
}

std::vector<SourceShare> Blame::shares() const {
    std::vector<SourceShare> result;
    double total = 0;
    for (const Entry& e : entries_) {
        total += e.share.blame;
        result.push_back(e.share);
    }
    for (SourceShare& s : result) {
        if (total > 0) s.blame /= total;
    }
    std::stable_sort(result.begin(), result.end(), [](const SourceShare& a, const SourceShare& b) {
        return a.blame != b.blame ? a.blame > b.blame : a.name < b.name;
    });
    return result;
}

}  // namespace gainsay::findings
