// The code quality report of GitLab, a subset of the Code Climate format: an array of issues. A finding gives one issue
// an article, because merge requests show issues in the files that they change.

#include "parser/source/fnv.hpp"
#include "reports/finding_lines.hpp"
#include "reports/report.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>
#include <vector>

namespace gainsay::reports {
namespace {

using Json = nlohmann::ordered_json;

const char* severity_of(std::string_view level) {
    return level == "error" ? "critical" : level == "warning" ? "major" : "info";
}

Json location(const ReportClaim& claim, const ReportIndex& index) {
    return Json{{"path", path_of(claim, index)}, {"lines", Json{{"begin", claim.begin.line}, {"end", claim.end.line}}}};
}

/// The first claim of each checked article of the finding.
std::vector<const ReportClaim*> sides(const ReportFinding& finding, const ReportIndex& index) {
    std::vector<const ReportClaim*> out;
    for (const std::string& id : finding.claims) {
        const ReportClaim* claim = index.claim(id);
        const ReportArticle* article = claim ? index.article(claim->article) : nullptr;
        if (article && article->accepted) continue;
        if (claim && std::none_of(out.begin(), out.end(), [&](auto* side) { return side->article == claim->article; }))
            out.push_back(claim);
    }
    return out;
}

Json issue(const ReportFinding& finding, const ReportClaim& side, const std::string& fingerprint,
           const ReportIndex& index) {
    Json out = Json::object();
    out["description"] = message_of(finding, index);
    out["check_name"] = finding.kind;
    out["fingerprint"] = fingerprint;
    out["severity"] = severity_of(finding.level);
    out["location"] = location(side, index);
    out["other_locations"] = Json::array();
    for (const std::string& id : finding.claims)
        if (const ReportClaim* claim = index.claim(id); claim && claim != &side)
            out["other_locations"].push_back(location(*claim, index));
    return out;
}

/// 16 hex digits (FNV-1a, 64 bits) of what is not decided, as findings have theirs.
std::string undecided_fingerprint(const ReportUndecided& one) {
    return Fnv().add("undecided ").add(one.what).hex();
}

/// Everything in this form has a line of a file.
Json undecided(const ReportUndecided& one, const ReportArticle& article, const std::string& fingerprint) {
    return Json{{"description", undecided_line(one)},
                {"check_name", "undecided"},
                {"fingerprint", fingerprint},
                {"severity", "minor"},
                {"location", Json{{"path", article.path}, {"lines", Json{{"begin", 1}}}}}};
}

}  // namespace

void write_gitlab(std::ostream& out, const Report& report) {
    const ReportIndex index(report);
    FingerprintCounter fingerprints;
    Json issues = Json::array();
    for (const ReportFinding& finding : report.findings)
        for (const ReportClaim* side : sides(finding, index))
            issues.push_back(issue(finding, *side, fingerprints.next(finding.fingerprint), index));
    for (const ReportUndecided& one : report.undecided)
        if (const ReportArticle* article = first_checked(report))
            issues.push_back(undecided(one, *article, fingerprints.next(undecided_fingerprint(one))));
    // ASCII only: control and bidirectional characters of file names become escapes.
    out << issues.dump(2, ' ', true, Json::error_handler_t::replace) << '\n';
}

}  // namespace gainsay::reports
