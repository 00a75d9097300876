// The report in Markdown (CommonMark 0.31 with the tables of GitHub), for comments in reviews and for wikis.

#include "reports/asides.hpp"
#include "reports/coverage.hpp"
#include "reports/finding_lines.hpp"
#include "reports/markup.hpp"
#include "reports/report.hpp"
#include "reports/root_lines.hpp"

#include <algorithm>
#include <cmath>
#include <ostream>
#include <set>

namespace gainsay::reports {
namespace {

bool ends_in_www(std::string_view text) {
    if (text.size() < 3) return false;
    const std::string_view end = text.substr(text.size() - 3);
    return std::all_of(end.begin(), end.end(), [](char c) { return c == 'w' || c == 'W'; });
}

/// Plain text that no Markdown reader takes for markup: no emphasis, links, code, HTML, table cells, headings. Bare
/// addresses do not become links, and nobody is mentioned by "@name" (a word joiner, which is not seen, parts them).
/// Not for the beginning of a block, where more characters have a meaning: see block().
std::string markdown(std::string_view text) {
    const std::string line = one_line(text);
    std::string out;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        const bool address = (c == ':' && line.substr(i + 1).starts_with("/")) ||
                             (c == '.' && ends_in_www(std::string_view(line).substr(0, i)));
        if (c == '<' || c == '>' || c == '&')
            out += markup_reference(static_cast<unsigned char>(c));
        else if (c == '@')
            out += "@\u2060";
        else if (address || std::string_view("\\`*_[]#|~$").find(c) != std::string_view::npos)
            out.append("\\").append(1, c);
        else
            out += c;
    }
    return out;
}

/// The same for text that begins a block, such as a list item, and must not begin a list of its own.
std::string block(std::string_view text) {
    std::string out = markdown(text);
    const std::size_t digits = std::min(out.find_first_not_of("0123456789"), out.size());
    if (out.starts_with('-') || out.starts_with('+') || out.starts_with('='))
        out.insert(0, "\\");
    else if (digits > 0 && digits < out.size() && (out[digits] == '.' || out[digits] == ')'))
        out.insert(digits, "\\");
    return out;
}

void write_articles(std::ostream& out, const Report& report) {
    if (report.articles.empty()) return;
    out << "\n| | article | outlet | published | sentences with claims |\n|---|---|---|---|---|\n";
    for (const ReportArticle& a : report.articles)
        out << "| " << a.id << " | " << markdown(a.title.empty() ? a.path : a.title) << " (" << markdown(a.path)
            << (a.accepted ? "), accepted | " : ") | ") << markdown(a.outlet) << " | " << markdown(a.published) << " | "
            << a.sentences_with_claims << " of " << a.sentences << " |\n";
}

void write_list(std::ostream& out, std::string_view heading, const std::vector<std::string>& items) {
    if (items.empty()) return;
    out << "\n**" << heading << "**\n\n";
    for (const std::string& item : items) out << "- " << block(item) << '\n';
}

void write_claim(std::ostream& out, const ReportClaim& claim, const ReportIndex& index) {
    out << "\n> “" << markdown(claim.quote) << "”\n>\n> — **" << markdown(speaker_chain(claim)) << "**, " << claim.id
        << ", " << markdown(place_of(claim, index)) << '\n';
}

void write_finding(std::ostream& out, const ReportFinding& finding, const ReportIndex& index) {
    out << "\n## " << finding.id << " " << finding.level << ": " << markdown(spaced(finding.kind)) << ": "
        << markdown(finding.title) << '\n';
    for (const std::string& id : finding.claims)
        if (const ReportClaim* claim = index.claim(id)) write_claim(out, *claim, index);
    if (finding.known.value_or(false)) out << "\n**Known.** " << markdown(known_line(finding)) << '\n';
    if (!finding.explanation.empty()) out << "\n**Why.** " << markdown(finding.explanation) << '\n';
    write_list(out, "Copies", copies(finding, index));
    write_list(out, "Rests on", grounds(finding));
    write_list(out, "To resolve", repair_lines(finding, index));
    if (finding.claims.size() > 2) write_list(out, "Without one of them", finding.scenarios);
    out << "\nMinimal: " << proof_line(finding) << ". Fingerprint: " << markdown(finding.fingerprint) << ".\n";
}

void write_undecided(std::ostream& out, const Report& report) {
    if (report.undecided.empty()) return;
    out << "\n## Not decided\n\n";
    for (const ReportUndecided& u : report.undecided)
        out << "- " << block(u.what) << ": " << markdown(u.reason) << '\n';
}

void write_section(std::ostream& out, std::string_view heading, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    out << "\n## " << heading << "\n\n";
    for (const std::string& line : lines) out << "- " << block(line) << '\n';
}

void write_sources(std::ostream& out, const Report& report) {
    if (report.sources.empty()) return;
    out << "\n## Who takes part in the contradictions\n\n| source | share | findings |\n|---|---|---|\n";
    for (const ReportSource& source : report.sources)
        out << "| " << markdown(source.name) << " | " << std::lround(source.blame * 100.0) << "% | " << source.findings
            << " |\n";
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
        << coverage_line(report) << ' ' << (missed.empty() ? "" : markdown(missed) + " ")
        << (report.today.empty() ? "" : markdown(today_line(report)) + " ") << "gainsay " << markdown(report.version)
        << ".\n";
}

}  // namespace gainsay::reports
