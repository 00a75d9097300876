// What was not decided, what was not read, what was wrong with the input: silence is not consent.

#include "reports/asides.hpp"
#include "reports/coverage.hpp"
#include "reports/html_parts.hpp"
#include "reports/html_text.hpp"
#include "reports/text_layout.hpp"

#include <algorithm>
#include <ostream>

namespace gainsay::reports {
namespace {

constexpr std::size_t kUndecided = 50;
constexpr std::size_t kSentences = 40;  ///< of all articles, that gave no claim for one reason
constexpr std::size_t kProblems = 30;
constexpr std::size_t kArticles = 100;  ///< rows of the table

void write_undecided(std::ostream& out, const Report& report) {
    out << "<h3>Not decided</h3>\n";
    if (report.undecided.empty()) {
        out << "<p>Everything that was read was decided.</p>\n";
        return;
    }
    const std::size_t shown = std::min(report.undecided.size(), kUndecided);
    out << "<ul class=\"plain\">\n";
    for (std::size_t i = 0; i < shown; ++i)
        out << "<li>" << isolated(report.undecided[i].what) << ": " << isolated(report.undecided[i].reason)
            << "</li>\n";
    out << "</ul>\n";
    if (shown < report.undecided.size()) out << "<p>and " << report.undecided.size() - shown << " more</p>\n";
}

void write_lines(std::ostream& out, std::string_view heading, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    out << "<h3>" << heading << "</h3>\n<ul class=\"plain\">\n";
    for (const std::string& line : lines) out << "<li>" << isolated(line) << "</li>\n";
    out << "</ul>\n";
}

std::size_t missed(const std::vector<ReportParagraph>& text) {
    std::size_t out = 0;
    for (const ReportParagraph& p : text)
        out +=
            static_cast<std::size_t>(std::count_if(p.sentences.begin(), p.sentences.end(), [](const ReportSentence& s) {
                return s.checkable && !s.with_claims;
            }));
    return out;
}

void write_coverage(std::ostream& out, const HtmlView& view) {
    const Report& report = view.report();
    const bool accepted =
        std::any_of(report.articles.begin(), report.articles.end(), [](const auto& a) { return a.accepted; });
    out << "<h3>Coverage</h3>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Coverage by "
           "article\">\n"
           "<table class=\"matrix counts\">\n<thead><tr><th scope=\"col\">Article</th><th "
           "scope=\"col\">Sentences</th><th "
           "scope=\"col\">With claims</th><th scope=\"col\">Checkable, without claims</th></tr></thead>\n<tbody>\n";
    const std::size_t shown = std::min(report.articles.size(), kArticles);
    for (std::size_t i = 0; i < shown; ++i) {
        const ReportArticle& article = report.articles[i];
        out << "<tr><th scope=\"row\">" << link_to(article.id, isolated(view.article_name(article)))
            << (article.accepted ? " (accepted)" : "") << "</th><td>" << article.sentences << "</td><td>"
            << article.sentences_with_claims << "</td><td>"
            << (i < report.texts.size() ? std::to_string(missed(report.texts[i])) : "–") << "</td></tr>\n";
    }
    out << "<tr><th scope=\"row\">" << (accepted ? "All that are checked" : "All") << "</th><td>" << report.sentences
        << "</td><td>" << report.with_claims << "</td><td>"
        << (report.checkable > report.with_claims ? report.checkable - report.with_claims : 0) << "</td></tr>\n"
        << "</tbody>\n</table>\n</div>\n";
    if (shown < report.articles.size())
        out << "<p>and " << counted(report.articles.size() - shown, "more article") << "</p>\n";
}

void write_missed(std::ostream& out, const HtmlView& view) {
    const std::vector<MissedPlace> all = missed_places(view.report());
    if (all.empty()) return;
    out << "<details>\n<summary>" << counted(all.size(), "sentence")
        << " that looked checkable, but gave no claim</summary>\n";
    for (const auto& [reason, number] : missed_counts(view.report())) {
        out << "<h4>" << escaped(in_words(reason)) << " (" << number << ")</h4>\n<ul class=\"plain\">\n";
        std::size_t shown = 0;
        for (const MissedPlace& place : all) {
            if (place.sentence->missed != reason || shown == kSentences) continue;
            ++shown;
            out << "<li>" << link_to(place.article->id, isolated(view.article_name(*place.article))) << ": “"
                << isolated(shorten(words_of(place), 240)) << "”</li>\n";
        }
        out << "</ul>\n";
        if (number > shown)
            out << "<p>and " << number - shown << " more, marked with a wavy line in the articles</p>\n";
    }
    out << "</details>\n";
}

/// "warning: 01.txt: text"
std::string problem(const Report& report, const Diagnostic& d) {
    std::string path = d.path;
    for (const ReportArticle& article : report.articles)
        if (d.source.valid() && article.source == d.source) path = article.path;
    const char* severity = d.severity == Severity::error     ? "error"
                           : d.severity == Severity::warning ? "warning"
                                                             : "note";
    return std::string(severity) + ": " + (path.empty() ? "" : isolated(path) + ": ") + isolated(d.message);
}

void write_problems(std::ostream& out, const Report& report) {
    if (report.diagnostics.empty()) return;
    const std::size_t shown = std::min(report.diagnostics.size(), kProblems);
    out << "<details>\n<summary>" << counted(report.diagnostics.size(), "message")
        << " about the input</summary>\n<ul class=\"plain\">\n";
    for (std::size_t i = 0; i < shown; ++i) out << "<li>" << problem(report, report.diagnostics[i]) << "</li>\n";
    out << "</ul>\n";
    if (shown < report.diagnostics.size()) out << "<p>and " << report.diagnostics.size() - shown << " more</p>\n";
    out << "</details>\n";
}

}  // namespace

void write_html_unread(std::ostream& out, const HtmlView& view) {
    out << "<section id=\"unread\" aria-labelledby=\"unread-h\">\n<h2 id=\"unread-h\">Not read, not decided</h2>\n";
    write_undecided(out, view.report());
    write_lines(out, "Suppressed", suppressed_lines(view.report()));
    write_lines(out, "In the baseline, but not found any more", expired_lines(view.report()));
    if (const std::string today = today_line(view.report()); !today.empty())
        out << "<p class=\"how\">" << escaped(today) << "</p>\n";
    write_coverage(out, view);
    write_missed(out, view);
    write_problems(out, view.report());
    out << "</section>\n";
}

}  // namespace gainsay::reports
