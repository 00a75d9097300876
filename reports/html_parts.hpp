#pragma once
// The parts of the HTML report, each a section with a heading of its own.

#include "reports/html_view.hpp"

#include <cstddef>
#include <iosfwd>
#include <string_view>
#include <vector>

namespace gainsay::reports {

/// A part as the list of contents names it.
struct HtmlPart {
    std::string_view id, title;
};

/// Everything up to the first part: head with style and content security policy, title, contents.
void write_html_begin(std::ostream& out, const HtmlView& view, const std::vector<HtmlPart>& parts);
void write_html_end(std::ostream& out, const HtmlView& view);
/// The style sheet; no rule names anything outside the page.
std::string_view html_style();

void write_html_summary(std::ostream& out, const HtmlView& view);
void write_html_findings(std::ostream& out, const HtmlView& view);
void write_html_graph(std::ostream& out, const HtmlView& view);
void write_html_matrix(std::ostream& out, const HtmlView& view);
void write_html_numbers(std::ostream& out, const HtmlView& view);
void write_html_timeline(std::ostream& out, const HtmlView& view);
void write_html_sources(std::ostream& out, const HtmlView& view);
/// Not decided, not read, and how much was.
void write_html_unread(std::ostream& out, const HtmlView& view);
/// The articles with their claims marked. Sets the anchors of the view: to be written before the other parts.
void write_html_articles(std::ostream& out, HtmlView& view);

}  // namespace gainsay::reports
