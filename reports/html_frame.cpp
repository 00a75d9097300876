// The page around the parts.

#include "reports/html_parts.hpp"
#include "reports/html_text.hpp"
#include "reports/text_layout.hpp"

#include <ostream>

namespace gainsay::reports {
namespace {

/// Whose report it is: the first article's title, or the folder of the articles.
std::string subject(const Report& report) {
    for (const ReportArticle& article : report.articles)
        if (!article.title.empty()) return one_line(article.title);
    return report.articles.empty() ? "no articles" : one_line(report.articles.front().path);
}

}  // namespace

void write_html_begin(std::ostream& out, const HtmlView& view, const std::vector<HtmlPart>& parts) {
    // The policy forbids loading anything and running anything, whatever an article smuggled in; base and form are not
    // covered by default-src.
    out << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
           "base-uri 'none'; form-action 'none'\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"color-scheme\" content=\"light dark\">\n"
           "<meta name=\"referrer\" content=\"no-referrer\">\n"
           "<meta name=\"generator\" content=\"gainsay "
        << escaped(view.report().version) << "\">\n<title>Contradiction report: " << escaped(subject(view.report()))
        << "</title>\n<style>\n"
        << html_style()
        << "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#findings\">Skip to the contradictions</a>\n"
        << "<header class=\"top\">\n<p class=\"brand\">gainsay · contradiction report</p>\n<h1>"
        << isolated(subject(view.report())) << "</h1>\n<nav aria-label=\"Parts of the report\">\n<ul>\n";
    for (const HtmlPart& part : parts) out << "<li>" << link_to(part.id, escaped(part.title)) << "</li>\n";
    out << "</ul>\n</nav>\n</header>\n<main>\n";
}

void write_html_end(std::ostream& out, const HtmlView& view) {
    out << "</main>\n<footer>\n<p>Made by gainsay " << escaped(view.report().version)
        << ". The page stands alone: it runs no scripts and loads nothing. Quotes are the articles’ own words; "
           "positions count from the start of each file.</p>\n</footer>\n</body>\n</html>\n";
}

}  // namespace gainsay::reports
