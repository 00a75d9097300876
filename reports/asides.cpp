#include "reports/asides.hpp"

#include "reports/text_layout.hpp"

#include <algorithm>

namespace gainsay::reports {
std::string pardon_text(const ReportFinding& finding) {
    if (!finding.pardon) return {};
    const std::string by = finding.pardon->by.empty() ? std::string() : " (" + one_line(finding.pardon->by) + ")";
    return one_line(finding.pardon->reason) + by;
}

std::string aside_counts(const Report& report) {
    const auto known = std::count_if(report.findings.begin(), report.findings.end(),
                                     [](const ReportFinding& f) { return f.known.value_or(false); });
    std::string out;
    if (known > 0) out += std::to_string(known) + " in the baseline";
    if (!report.suppressed.empty())
        out += (out.empty() ? "" : ", ") + std::to_string(report.suppressed.size()) + " suppressed";
    return out;
}

std::string known_line(const ReportFinding& finding) {
    return finding.known.value_or(false) ? "in the baseline: " + pardon_text(finding) : std::string();
}

std::vector<std::string> suppressed_lines(const Report& report) {
    std::vector<std::string> out;
    for (const ReportFinding& f : report.suppressed)
        out.push_back(f.id + " " + f.level + ", " + spaced(one_line(f.kind)) + ": " + one_line(f.title) + ": " +
                      pardon_text(f));
    return out;
}

std::vector<std::string> expired_lines(const Report& report) {
    std::vector<std::string> out;
    for (const ReportExpired& e : report.expired)
        out.push_back(one_line(e.fingerprint) + " " + one_line(e.level) + ", " + spaced(one_line(e.kind)) + ": " +
                      one_line(e.title) + " (" + one_line(e.reason) + ")");
    return out;
}

std::string today_line(const Report& report) {
    return report.today.empty() ? std::string()
                                : "Ends of suppressions were held against " + report.today + " (--today).";
}

}  // namespace gainsay::reports
