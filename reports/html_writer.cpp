#include "reports/html_writer.hpp"

#include "reports/html_parts.hpp"

#include <functional>
#include <sstream>
#include <string>
#include <utility>

namespace gainsay::reports {
namespace {

struct Part {
    HtmlPart name;
    std::function<void(std::ostream&, const HtmlView&)> write;
    std::string html;  ///< empty: nothing to show
};

}  // namespace

void write_html(std::ostream& out, const Report& report) {
    HtmlView view(report);
    std::ostringstream articles;
    write_html_articles(articles, view);
    std::vector<Part> parts{{{"summary", "Summary"}, write_html_summary, {}},
                            {{"findings", "Contradictions"}, write_html_findings, {}},
                            {{"graph", "Who clashes with whom"}, write_html_graph, {}},
                            {{"matrix", "Sources and matters"}, write_html_matrix, {}},
                            {{"numbers", "Numbers"}, write_html_numbers, {}},
                            {{"timeline", "Timeline"}, write_html_timeline, {}},
                            {{"sources", "Sources and the best reading"}, write_html_sources, {}},
                            {{"unread", "Not read, not decided"}, write_html_unread, {}}};
    std::vector<HtmlPart> shown;
    for (Part& part : parts) {
        std::ostringstream html;
        part.write(html, view);
        part.html = std::move(html).str();
        if (!part.html.empty()) shown.push_back(part.name);
    }
    shown.push_back({"articles", "Articles"});
    write_html_begin(out, view, shown);
    for (const Part& part : parts) out << part.html;
    out << articles.str();
    write_html_end(out, view);
}

}  // namespace gainsay::reports
