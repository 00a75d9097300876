// The report in Markdown (CommonMark 0.31 with the tables of GitHub), for comments in reviews and for wikis.

#include "reports/asides.hpp"
#include "reports/coverage.hpp"
#include "reports/finding_lines.hpp"
#include "reports/kinds.hpp"
#include "reports/markdown_text.hpp"
#include "reports/report.hpp"
#include "reports/root_lines.hpp"

#include <algorithm>
#include <cmath>
#include <ostream>
#include <set>

namespace gainsay::reports {
namespace {

void write_articles(std::ostream& out, const Report& report) {
    if (report.articles.empty()) return;
    out << "\n| | article | outlet | published | sentences with claims |\n|---|---|---|---|---|\n";
    for (const ReportArticle& a : report.articles)
        out << "| " << a.id << " | " << markdown_text(a.title.empty() ? a.path : a.title) << " ("
            << markdown_text(a.path) << (a.accepted ? "), accepted | " : ") | ") << markdown_text(a.outlet) << " | "
            << markdown_text(a.published) << " | " << a.sentences_with_claims << " of " << a.sentences << " |\n";
}

void write_list(std::ostream& out, std::string_view heading, const std::vector<std::string>& items) {
    if (items.empty()) return;
    out << "\n**" << heading << "**\n\n";
    for (const std::string& item : items) out << "- " << markdown_block(item) << '\n';
}

void write_claim(std::ostream& out, const ReportClaim& claim, const ReportIndex& index) {
    out << "\n> “" << markdown_text(claim.quote) << "”\n>\n> — **" << markdown_text(speaker_chain(claim, index))
        << "**, " << claim.id << ", " << markdown_text(place_of(claim, index)) << '\n';
}

/// The chain from the words to the clash; the paragraph for readers alone where nobody told the steps.
void write_why(std::ostream& out, const ReportFinding& finding, const ReportIndex& index) {
    if (finding.steps.empty()) {
        if (!finding.explanation.empty())
            out << "\n**Why.** " << markdown_text(with_file_names(finding.explanation, index)) << '\n';
        write_list(out, "Rests on", grounds(finding, index));
        return;
    }
    out << "\n**Why, step by step**\n\n";
    std::size_t number = 0;
    for (const std::string& step : finding.steps)
        out << ++number << ". " << markdown_block(with_file_names(step, index)) << '\n';
    write_list(out, "By rule", rule_lines(finding));
}

void write_finding(std::ostream& out, const ReportFinding& finding, const ReportIndex& index) {
    const std::string kind = kind_clause(finding.kind);
    out << "\n## " << finding.id << " " << finding.level << ": " << markdown_text(finding.title) << "\n\n*"
        << markdown_text(capitalised(spaced(finding.kind)) + (kind.empty() ? "" : ": " + kind)) << ".*\n";
    for (const std::string& id : finding.claims)
        if (const ReportClaim* claim = index.claim(id)) write_claim(out, *claim, index);
    if (finding.known.value_or(false)) out << "\n**Known.** " << markdown_text(known_line(finding)) << '\n';
    write_why(out, finding, index);
    write_list(out, "Copies", copies(finding, index));
    write_list(out, "To resolve", repair_lines(finding, index));
    if (finding.claims.size() > 2) write_list(out, "Without one of them", finding.scenarios);
    out << "\nMinimal: " << proof_line(finding) << ". Fingerprint: " << markdown_text(finding.fingerprint) << ".\n";
}

void write_undecided(std::ostream& out, const Report& report) {
    if (report.undecided.empty()) return;
    out << "\n## Not decided\n\n";
    for (const ReportUndecided& u : report.undecided)
        out << "- " << markdown_block(u.what) << ": " << markdown_text(u.reason) << '\n';
}

void write_section(std::ostream& out, std::string_view heading, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    out << "\n## " << heading << "\n\n";
    for (const std::string& line : lines) out << "- " << markdown_block(line) << '\n';
}

void write_sources(std::ostream& out, const Report& report) {
    if (report.sources.empty()) return;
    out << "\n## Who takes part in the contradictions\n\n| source | share | findings |\n|---|---|---|\n";
    for (const ReportSource& source : report.sources)
        out << "| " << markdown_text(source.name) << " | " << std::lround(source.blame * 100.0) << "% | "
            << source.findings << " |\n";
}

}  // namespace

void write_markdown(std::ostream& out, const Report& report) {
    const ReportIndex index(report);
    out << "# Contradictions: " << level_counts(report) << '\n';
    write_articles(out, report);
    std::set<std::string> shown;  // one root is shown once, by its first and gravest finding
    for (const ReportFinding& finding : report.findings) {
        if (shown.contains(finding.id)) continue;
        shown.insert(finding.same_root.begin(), finding.same_root.end());
        write_finding(out, finding, index);
        write_list(out, "Also", root_lines(finding, index, said));
    }
    write_undecided(out, report);
    write_section(out, "Suppressed", suppressed_lines(report));
    write_section(out, "In the baseline, but not found any more", expired_lines(report));
    write_sources(out, report);
    const std::string missed = missed_line(report);
    out << '\n'
        << coverage_line(report) << ' ' << (missed.empty() ? "" : markdown_text(missed) + " ")
        << (report.today.empty() ? "" : markdown_text(today_line(report)) + " ") << "gainsay "
        << markdown_text(report.version) << ".\n";
}

}  // namespace gainsay::reports
