#include "reports/report_matters.hpp"

#include <map>
#include <utility>

namespace gainsay::reports {
namespace {

/// Sets of linked referents by a representative, the smallest: a union-find with path halving.
class Linked {
public:
    explicit Linked(const std::vector<logic::Link>& links) {
        for (const logic::Link& link : links) {
            if (!link.a.valid() || !link.b.valid()) continue;
            const ReferentId a = find(link.a);
            const ReferentId b = find(link.b);
            if (a != b) parent_[std::max(a, b)] = std::min(a, b);
        }
    }

    ReferentId find(ReferentId referent) {
        for (auto up = parent_.find(referent); up != parent_.end(); up = parent_.find(referent)) {
            const auto above = parent_.find(up->second);
            if (above != parent_.end()) up->second = above->second;
            referent = up->second;
        }
        return referent;
    }

private:
    std::map<ReferentId, ReferentId> parent_;
};

}  // namespace

std::vector<ReportMatter> matters(const std::vector<ReportClaim>& claims, const std::vector<logic::Link>& links) {
    Linked linked(links);
    std::map<std::pair<std::string, std::vector<ReferentId>>, std::size_t> known;
    std::vector<ReportMatter> all;
    for (const ReportClaim& claim : claims) {
        if (claim.fact.empty() || claim.referents.empty()) continue;
        std::vector<ReferentId> about;
        for (ReferentId referent : claim.referents) about.push_back(linked.find(referent));
        const auto [place, fresh] = known.emplace(std::pair(claim.fact, std::move(about)), all.size());
        if (fresh) all.push_back({claim.fact_text.empty() ? claim.fact : claim.fact_text, {}});
        all[place->second].claims.push_back(claim.id);
    }
    std::erase_if(all, [](const ReportMatter& matter) { return matter.claims.size() < 2; });
    return all;
}

}  // namespace gainsay::reports
