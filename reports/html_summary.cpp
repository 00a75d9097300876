// The report in words, and its gravest findings.

#include "reports/asides.hpp"
#include "reports/finding_lines.hpp"
#include "reports/html_parts.hpp"
#include "reports/html_text.hpp"
#include "reports/text_layout.hpp"

#include <algorithm>
#include <cmath>
#include <ostream>
#include <set>

namespace gainsay::reports {
namespace {

constexpr std::size_t kHeads = 5;  ///< groups named in the summary

std::size_t at_level(const Report& report, std::string_view level) {
    return static_cast<std::size_t>(std::count_if(report.findings.begin(), report.findings.end(),
                                                  [level](const ReportFinding& f) { return f.level == level; }));
}

/// ", published 14 Nov 2025 to 17 Feb 2026", or nothing.
std::string published(const Report& report) {
    std::set<std::string> days;
    std::size_t dated = 0;
    for (const ReportArticle& article : report.articles) {
        if (article.published.empty()) continue;
        ++dated;
        days.insert(article.published);
    }
    if (days.empty()) return {};
    const std::string first = readable_day(*days.begin());
    const std::string some = dated == report.articles.size() ? "" : std::to_string(dated) + " of them ";
    return ", " + some + "published " +
           (days.size() == 1 ? "on " + first : first + " to " + readable_day(*days.rbegin()));
}

std::string verdict(const HtmlView& view) {
    const Report& report = view.report();
    const std::string asides = aside_counts(report);
    const std::string end = asides.empty() ? "." : " (" + asides + ").";
    if (report.findings.empty())
        return (report.undecided.empty() ? "No contradictions were found in what was read"
                                         : "No contradictions were found, but not everything was decided") +
               end;
    std::string out =
        counted(report.findings.size(), "contradiction") + (report.findings.size() == 1 ? " was" : " were") + " found";
    if (view.groups().size() < report.findings.size())
        out += "; those that share a root are shown together, in " + counted(view.groups().size(), "group");
    return out + end;
}

std::string coverage(const Report& report) {
    if (report.sentences == 0) return "No sentence was read.";
    std::string out =
        "Of " + counted(report.sentences, "sentence") + ", " + std::to_string(report.with_claims) + " gave claims";
    if (report.checkable > report.with_claims)
        out += "; " + std::to_string(report.checkable - report.with_claims) +
               " more looked checkable, but nothing was read in them";
    return out + ". What was not read was not checked.";
}

void write_heads(std::ostream& out, const HtmlView& view) {
    if (view.groups().empty()) return;
    const std::size_t shown = std::min(view.groups().size(), kHeads);
    out << "<h3>" << (view.groups().size() > kHeads ? "The gravest" : "In short") << "</h3>\n<ol class=\"heads\">\n";
    for (std::size_t i = 0; i < shown; ++i) {
        const ReportFinding& finding = *view.groups()[i].front();
        out << "<li><span class=\"level " << escaped(finding.level) << "\">" << escaped(finding.level) << "</span> "
            << link_to(finding.id, isolated(finding.title)) << "</li>\n";
    }
    out << "</ol>\n";
    if (shown < view.groups().size())
        out << "<p>" << link_to("findings", "and " + std::to_string(view.groups().size() - shown) + " more")
            << "</p>\n";
}

}  // namespace

void write_html_summary(std::ostream& out, const HtmlView& view) {
    const Report& report = view.report();
    out << "<section id=\"summary\" aria-labelledby=\"summary-h\">\n<h2 id=\"summary-h\">Summary</h2>\n<p "
           "class=\"lead\">"
        << article_counts(report) << escaped(published(report)) << ", " << counted(report.claims.size(), "claim")
        << ". " << escaped(verdict(view)) << "</p>\n<ul class=\"tiles\">\n";
    for (const std::string_view level : {"error", "warning", "note"}) {
        const std::size_t number = at_level(report, level);
        out << "<li class=\"" << level << "\"><b>" << number << "</b> " << level << (number == 1 ? "" : "s")
            << "</li>\n";
    }
    out << "</ul>\n<p class=\"how\">" << escaped(coverage(report)) << "</p>\n";
    write_heads(out, view);
    out << "<details>\n<summary>How to read this</summary>\n<p class=\"how\">A contradiction is a set of statements "
           "that "
           "cannot all be true under the rules and assumptions listed with it. An error is a clash for which an outlet "
           "must answer itself; a warning is likely one; a note is a disagreement that the articles report, or an "
           "update. Nothing here says which side is right. In the articles, words that clash are marked and numbered; "
           "other claims are underlined with dots; sentences that look checkable but gave no claim have a wavy "
           "line.</p>\n</details>\n</section>\n";
}

}  // namespace gainsay::reports
