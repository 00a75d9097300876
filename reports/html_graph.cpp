// The graph of conflicting claims: articles across, one band a group of findings, a line a contradiction.

#include "reports/html_parts.hpp"
#include "reports/html_text.hpp"
#include "reports/text_layout.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <ostream>
#include <set>
#include <utility>

namespace gainsay::reports {
namespace {

constexpr std::size_t kBands = 30;
constexpr std::size_t kNodes = 24;     ///< of one band
constexpr std::size_t kFindings = 12;  ///< of one band; more lines are a thicket
constexpr std::size_t kListed = 4;     ///< of one group, in the list for narrow screens
constexpr std::size_t kColumns = 12;
// In units of the drawing, which are CSS pixels at its natural size.
constexpr double kNodeHeight = 42, kGap = 14, kHead = 34, kPadding = 14, kTitle = 18, kNote = 20;
constexpr double kLabelWidth = 44, kLabelHeight = 22;                          ///< room that the label of a line takes
constexpr double kPage = 1070, kMargin = 32, kNarrowest = 172, kWidest = 260;  ///< of the page; of a column
constexpr double kBetween = 50;                                                ///< two nodes of neighbouring columns
constexpr double kCharacter = 7.4;  ///< about as wide as most of the nodes' letters

struct Point {
    double x = 0, y = 0;
};

/// The line, or the star, of one finding.
struct Line {
    const ReportFinding* finding = nullptr;
    std::vector<Point> ends;  ///< at least two
    Point meet;               ///< where the label stands
};

/// Where the nodes of one group stand: a column an article, downwards in the order of their findings.
struct Band {
    const FindingGroup* group = nullptr;
    std::vector<Line> lines;
    std::size_t left_out = 0;            ///< findings that are not drawn
    std::map<std::string, Point> nodes;  ///< centres, by claim
    std::vector<const ReportClaim*> claims;
    double top = 0, height = 0;
};

class Graph {
public:
    Graph(std::ostream& out, const HtmlView& view) : out_(out), view_(view) {
        choose_columns();
        for (const FindingGroup& group : view_.groups()) {
            if (bands_.size() >= kBands) break;
            add_band(group);
        }
    }

    bool empty() const { return bands_.empty(); }
    std::size_t left_out() const { return view_.groups().size() - bands_.size(); }

    void write() {
        const double width = column_width_ * static_cast<double>(columns_.size()) + kMargin;
        out_ << "<svg class=\"graph\" role=\"group\" aria-label=\"Conflicting claims by article\" width=\""
             << coordinate(width) << "\" height=\"" << coordinate(bottom_) << "\" viewBox=\"0 0 " << coordinate(width)
             << " " << coordinate(bottom_) << "\">\n";
        write_heads();
        for (const Band& band : bands_) {
            out_ << "<rect class=\"band\" x=\"0\" y=\"" << coordinate(band.top) << "\" width=\"" << coordinate(width)
                 << "\" height=\"" << coordinate(band.height) << "\" rx=\"6\"/>\n";
            write_title(band, width);
            for (const Line& line : band.lines) write_line(line);
            for (const ReportClaim* claim : band.claims) write_node(band, *claim);
            for (const Line& line : band.lines) write_label(line);
            write_note(band);
        }
        out_ << "</svg>\n";
    }

private:
    void choose_columns() {
        std::set<std::string_view> speaking;
        for (std::size_t i = 0; i < std::min(view_.groups().size(), kBands); ++i)
            for (const ReportFinding* finding : view_.groups()[i])
                for (const std::string& id : finding->claims)
                    if (const ReportClaim* claim = view_.index().claim(id)) speaking.insert(claim->article);
        for (const ReportArticle& article : view_.report().articles)
            if (speaking.contains(article.id) && columns_.size() < kColumns)
                columns_.emplace(article.id, columns_.size());
        if (columns_.empty()) return;
        column_width_ = std::clamp(kPage / static_cast<double>(columns_.size()), kNarrowest, kWidest);
        node_width_ = column_width_ - kBetween;
    }

    std::size_t text_columns() const { return static_cast<std::size_t>(node_width_ / kCharacter); }

    void add_band(const FindingGroup& group) {
        Band band;
        band.group = &group;
        band.top = bottom_;
        const std::size_t drawn = std::min(group.size(), kFindings);
        band.left_out = group.size() - drawn;
        double lowest = place_nodes(band, drawn) + kNodeHeight / 2;
        for (std::size_t i = 0; i < drawn; ++i) {
            Line line{group[i], ends(band, *group[i]), {}};
            if (line.ends.size() < 2) continue;
            line.meet = free_place(band, middle(line.ends));
            lowest = std::max(lowest, line.meet.y + kLabelHeight / 2);
            band.lines.push_back(std::move(line));
        }
        band.height = lowest - band.top + kPadding + (band.left_out > 0 ? kNote : 0);
        bottom_ = band.top + band.height + kGap;
        bands_.push_back(std::move(band));
    }

    /// Gives the lowest centre.
    double place_nodes(Band& band, std::size_t drawn) const {
        std::map<std::size_t, std::vector<const ReportClaim*>> stacks;  // by column
        std::set<std::string_view> seen;
        for (std::size_t i = 0; i < drawn; ++i)
            for (const std::string& id : (*band.group)[i]->claims) {
                const ReportClaim* claim = view_.index().claim(id);
                const auto column = claim ? columns_.find(claim->article) : columns_.end();
                if (column == columns_.end() || seen.size() >= kNodes || !seen.insert(id).second) continue;
                stacks[column->second].push_back(claim);
            }
        // Every other column is lowered by half a node, so that lines between its neighbours do not run behind it.
        const double step = kNodeHeight + kGap;
        const double first = band.top + kTitle + kPadding + kNodeHeight / 2;
        double lowest = first, lowered = 0;
        for (const auto& [column, stack] : stacks) {
            double y = first + lowered;
            for (const ReportClaim* claim : stack) {
                band.claims.push_back(claim);
                band.nodes[claim->id] = {(static_cast<double>(column) + 0.5) * column_width_, y};
                lowest = std::max(lowest, y);
                y += step;
            }
            lowered = stacks.size() > 2 && lowered == 0 ? step / 2 : 0;
        }
        return lowest;
    }

    /// At the point or below it, where no other label of the band lies.
    static Point free_place(const Band& band, Point at) {
        const auto taken = [&](const Line& line) {
            return std::abs(line.meet.x - at.x) < kLabelWidth && std::abs(line.meet.y - at.y) < kLabelHeight;
        };
        while (std::any_of(band.lines.begin(), band.lines.end(), taken)) at.y += kLabelHeight;
        return at;
    }

    void write_heads() {
        for (const auto& [id, column] : columns_) {
            const double x = (static_cast<double>(column) + 0.5) * column_width_;
            out_ << "<a href=\"#" << escaped(id) << "\"><text x=\"" << coordinate(x)
                 << "\" y=\"20\" text-anchor=\"middle\" font-weight=\"600\">"
                 << escaped(shorten(view_.article_name(id), text_columns() + 5)) << "</text></a>\n";
        }
    }

    std::vector<Point> ends(const Band& band, const ReportFinding& finding) const {
        std::vector<Point> out;
        for (const std::string& id : finding.claims)
            if (const auto found = band.nodes.find(id); found != band.nodes.end()) out.push_back(found->second);
        return out;
    }

    /// Between two claims; of more, where their lines meet.
    Point middle(const std::vector<Point>& ends) const {
        Point sum;
        for (const Point& p : ends) sum = {sum.x + p.x, sum.y + p.y};
        const auto count = static_cast<double>(ends.size());
        sum = {sum.x / count, sum.y / count};
        const bool one_column =
            std::all_of(ends.begin(), ends.end(), [&](const Point& p) { return p.x == ends.front().x; });
        if (one_column) return {sum.x + node_width_ / 2 + 26, sum.y};
        // Not on top of a node: lines meet in the gap between two columns.
        for (const Point& p : ends) {
            if (std::abs(sum.x - p.x) < node_width_ / 2 + 8) return {p.x + column_width_ / 2, sum.y};
        }
        return between_columns(sum);
    }

    Point between_columns(Point p) const {
        const double column = static_cast<double>(static_cast<long long>(p.x / column_width_));
        const double in_column = p.x - column * column_width_;
        return {(in_column < column_width_ / 2 ? column : column + 1) * column_width_, p.y};
    }

    /// From the side of a node that faces the point, in a soft curve.
    void write_edge(const Point& node, const Point& to, const std::string& style) {
        const double from = node.x + (to.x >= node.x ? node_width_ / 2 : -node_width_ / 2);
        const double half = (from + to.x) / 2;
        const std::string curve = "M" + coordinate(from) + " " + coordinate(node.y) + "C" + coordinate(half) + " " +
                                  coordinate(node.y) + " " + coordinate(half) + " " + coordinate(to.y) + " " +
                                  coordinate(to.x) + " " + coordinate(to.y);
        out_ << "<path class=\"edge " << style << "\" d=\"" << curve << "\"/>";
    }

    void write_title(const Band& band, double width) {
        const auto columns = static_cast<std::size_t>((width - 20) / kCharacter);
        out_ << "<text class=\"soft\" x=\"10\" y=\"" << coordinate(band.top + 18) << "\" font-size=\"12\">"
             << escaped(shorten(one_line(band.group->front()->title), columns)) << "</text>\n";
    }

    void write_line(const Line& line) {
        for (const Point& end : line.ends) write_edge(end, line.meet, "s-" + escaped(line.finding->level));
        out_ << "\n";
    }

    void write_note(const Band& band) {
        if (band.left_out == 0) return;
        out_ << "<a href=\"#" << escaped(band.group->front()->id) << "\"><text class=\"soft\" x=\"10\" y=\""
             << coordinate(band.top + band.height - 9) << "\">and " << counted(band.left_out, "more contradiction")
             << " of this root</text></a>\n";
    }

    void write_label(const Line& line) {
        const ReportFinding& finding = *line.finding;
        const Point meet = line.meet;
        const std::string id = escaped(finding.id);
        const double width = 12 + 8 * static_cast<double>(finding.id.size());
        out_ << "<a href=\"#" << id << "\"><title>" << id << ": " << escaped(one_line(finding.title))
             << "</title><rect class=\"joint s-" << escaped(finding.level) << "\" x=\""
             << coordinate(meet.x - width / 2) << "\" y=\"" << coordinate(meet.y - 10) << "\" width=\""
             << coordinate(width) << "\" height=\"20\" rx=\"10\"/><text class=\"f-" << escaped(finding.level)
             << "\" x=\"" << coordinate(meet.x) << "\" y=\"" << coordinate(meet.y + 4.5)
             << "\" text-anchor=\"middle\" font-weight=\"600\" font-size=\"12\">" << id << "</text></a>\n";
    }

    void write_node(const Band& band, const ReportClaim& claim) {
        const Point at = band.nodes.at(claim.id);
        const std::string who = claim.speakers.empty() ? claim.id : one_line(view_.speakers(claim).back());
        const std::string title = view_.chain(claim) + ": " + statement_of(claim);
        std::string inner =
            "<title>" + escaped(title) + "</title><rect class=\"node\" x=\"" + coordinate(at.x - node_width_ / 2) +
            "\" y=\"" + coordinate(at.y - kNodeHeight / 2) + "\" width=\"" + coordinate(node_width_) + "\" height=\"" +
            coordinate(kNodeHeight) + "\" rx=\"5\"/><text x=\"" + coordinate(at.x) + "\" y=\"" + coordinate(at.y - 3) +
            "\" text-anchor=\"middle\" font-weight=\"600\">" + escaped(shorten(stance_of(claim), text_columns() - 2)) +
            "</text><text class=\"soft\" x=\"" + coordinate(at.x) + "\" y=\"" + coordinate(at.y + 14) +
            "\" text-anchor=\"middle\" font-size=\"11.5\">" + escaped(shorten(who, text_columns() + 2)) + "</text>";
        out_ << (view_.has_anchor(claim.id) ? link_to(claim.id, inner) : "<g>" + inner + "</g>") << "\n";
    }

    std::ostream& out_;
    const HtmlView& view_;
    std::map<std::string, std::size_t> columns_;
    std::vector<Band> bands_;
    double column_width_ = kWidest, node_width_ = kWidest - kBetween;
    double bottom_ = kHead;
};

/// The answer; of what is so or not the statement, since "yes" alone says nothing without its heading.
std::string in_words(const ReportClaim& claim) {
    return std::holds_alternative<claims::TruthValue>(claim.value) ? statement_of(claim) : stance_of(claim);
}

/// The same in words for a narrow screen, where the drawing would show a corner of itself.
void write_list(std::ostream& out, const HtmlView& view) {
    out << "<ul class=\"narrow plain\">\n";
    const std::size_t groups = std::min(view.groups().size(), kBands);
    for (std::size_t g = 0; g < groups; ++g) {
        const FindingGroup& group = view.groups()[g];
        const std::size_t listed = std::min(group.size(), kListed);
        out << "<li>" << isolated(group.front()->title) << "\n<ul class=\"plain\">\n";
        for (std::size_t i = 0; i < listed; ++i) {
            out << "<li>" << link_to(group[i]->id, escaped(group[i]->id)) << ": ";
            bool first = true;
            for (const std::string& id : group[i]->claims) {
                const ReportClaim* claim = view.index().claim(id);
                if (!claim) continue;
                out << (first ? "" : " against ") << view.claim_link(id, isolated(in_words(*claim))) << " ("
                    << isolated(view.chain(*claim)) << ")";
                first = false;
            }
            out << "</li>\n";
        }
        if (listed < group.size()) out << "<li>and " << group.size() - listed << " more</li>\n";
        out << "</ul></li>\n";
    }
    out << "</ul>\n";
}

}  // namespace

void write_html_graph(std::ostream& out, const HtmlView& view) {
    Graph graph(out, view);
    if (graph.empty()) return;
    out << "<section id=\"graph\" aria-labelledby=\"graph-h\">\n<h2 id=\"graph-h\">Who clashes with whom</h2>\n"
           "<p class=\"how wide\">Each box is a statement, below the article that has it, with who says so. Lines join "
           "what "
           "cannot be true together; their labels lead to the contradiction, boxes to the words in the article.</p>\n"
           "<div class=\"scroll wide\" role=\"region\" tabindex=\"0\" aria-label=\"Graph of conflicting claims\">\n";
    graph.write();
    out << "</div>\n";
    write_list(out, view);
    if (graph.left_out() > 0) out << "<p>and " << counted(graph.left_out(), "more group") << ", not drawn</p>\n";
    out << "</section>\n";
}

}  // namespace gainsay::reports
