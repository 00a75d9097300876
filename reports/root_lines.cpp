// Tested by root_lines_test.cpp.
#include "reports/root_lines.hpp"

#include "reports/finding_lines.hpp"
#include "reports/text_layout.hpp"

#include <set>
#include <utility>

namespace gainsay::reports {
namespace {

constexpr std::size_t kListed = 6;    ///< findings that are listed one by one
constexpr std::size_t kSpeakers = 8;  ///< of one statement that are named

/// All that is said of one value, in order of the claims.
struct Position {
    std::string statement;
    std::vector<std::string> who;
};

std::string value_said(const ReportClaim& claim) {
    if (const auto* truth = std::get_if<claims::TruthValue>(&claim.value))
        return truth->value == claim.positive ? "so" : "not so";
    return (claim.positive ? "" : "not ") + one_line(claims::to_text(claim.value));
}

std::vector<Position> positions(const ReportFinding& finding, const ReportIndex& index,
                                const std::function<std::string(const ReportClaim&)>& said) {
    std::vector<Position> out;
    std::set<std::string_view> seen;
    const auto add = [&](const ReportFinding& f) {
        for (const std::string& id : f.claims) {
            const ReportClaim* claim = index.claim(id);
            if (!claim || !seen.insert(claim->id).second) continue;
            const std::string statement = value_said(*claim);
            std::size_t at = 0;
            while (at < out.size() && out[at].statement != statement) ++at;
            if (at == out.size()) out.push_back({statement, {}});
            out[at].who.push_back(said(*claim));
        }
    };
    add(finding);
    for (const std::string& id : finding.same_root)
        if (const ReportFinding* other = index.finding(id)) add(*other);
    return out;
}

std::string line_of(const Position& position) {
    std::vector<std::string> named(position.who.begin(), position.who.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                                                    kSpeakers, position.who.size())));
    std::string line = position.statement + ": " + join(named, "; ");
    if (position.who.size() > kSpeakers) line += "; and " + std::to_string(position.who.size() - kSpeakers) + " more";
    return line;
}

}  // namespace

std::size_t root_count(const Report& report) {
    std::size_t roots = 0;
    std::set<std::string_view> seen;
    for (const ReportFinding& finding : report.findings) {
        if (!seen.insert(finding.id).second) continue;
        ++roots;
        seen.insert(finding.same_root.begin(), finding.same_root.end());
    }
    return roots;
}

std::vector<std::string> root_lines(const ReportFinding& finding, const ReportIndex& index,
                                    const std::function<std::string(const ReportClaim&)>& said) {
    std::vector<std::string> lines;
    if (finding.same_root.size() > kListed) {
        lines.push_back(counted(finding.same_root.size(), "more finding") + " of the same matter. Who says what:");
        for (const Position& position : positions(finding, index, said)) lines.push_back(line_of(position));
        return lines;
    }
    for (const std::string& id : finding.same_root) {
        const ReportFinding* other = index.finding(id);
        if (!other) continue;
        std::vector<std::string> sides;
        for (const std::string& claim_id : other->claims)
            if (const ReportClaim* claim = index.claim(claim_id)) sides.push_back(said(*claim));
        lines.push_back(other->id + " " + other->level + ", " + spaced(other->kind) + ": " + join(sides, " / "));
    }
    return lines;
}

}  // namespace gainsay::reports
