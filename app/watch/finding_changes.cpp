#include "app/watch/finding_changes.hpp"

#include "parser/source/utf8.hpp"

#include <map>
#include <sstream>

namespace gainsay::app {
namespace {

using reports::Report;
using reports::ReportFinding;

/// Fingerprint and how many equal ones stand in front.
std::vector<std::pair<std::string, int>> keys_of(const std::vector<ReportFinding>& findings) {
    std::map<std::string, int> seen;
    std::vector<std::pair<std::string, int>> keys;
    keys.reserve(findings.size());
    for (const ReportFinding& finding : findings) keys.emplace_back(finding.fingerprint, seen[finding.fingerprint]++);
    return keys;
}

std::string counts_text(const Report& report) {
    std::map<std::string, std::size_t> of_level;
    for (const ReportFinding& finding : report.findings) ++of_level[finding.level];
    std::string text;
    for (const char* level : {"error", "warning", "note"}) {
        const std::size_t number = of_level[level];
        text += (text.empty() ? "" : ", ") + std::to_string(number) + " " + level + (number == 1 ? "" : "s");
    }
    return text;
}

}  // namespace

FindingChanges compare(const Report& before, const Report& after) {
    const auto old_keys = keys_of(before.findings), new_keys = keys_of(after.findings);
    const std::set old_set(old_keys.begin(), old_keys.end()), new_set(new_keys.begin(), new_keys.end());
    FindingChanges changes;
    for (std::size_t i = 0; i < old_keys.size(); ++i)
        if (!new_set.contains(old_keys[i])) changes.went.push_back(before.findings[i]);
    for (std::size_t i = 0; i < new_keys.size(); ++i)
        if (!old_set.contains(new_keys[i])) changes.came.insert(after.findings[i].id);
    return changes;
}

std::string changes_text(const FindingChanges& changes, const Report& now, const reports::TextOptions& options) {
    std::ostringstream out;
    reports::write_findings_text(out, now, changes.came, options);
    if (!changes.came.empty() && !changes.went.empty() && !options.quiet) out << '\n';
    for (const ReportFinding& finding : changes.went)
        out << "gone: " << finding.level << ": " << printable(finding.title) << '\n';
    if (changes.none()) out << "The findings are the same as before.\n";
    if (!options.quiet) out << '\n';
    out << counts_text(now);
    if (!changes.none()) out << " (" << changes.came.size() << " came, " << changes.went.size() << " went)";
    out << '\n';
    return std::move(out).str();
}

}  // namespace gainsay::app
