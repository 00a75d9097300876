// Counts and amounts on number lines, with their bounds.

#include "reports/html_parts.hpp"
#include "reports/html_plot.hpp"
#include "reports/html_text.hpp"
#include "reports/text_layout.hpp"

#include <algorithm>
#include <ostream>
#include <set>
#include <tuple>

namespace gainsay::reports {
namespace {

constexpr std::size_t kOpen = 8;  ///< number lines before the others are folded
constexpr std::size_t kFolded = 60;
constexpr std::size_t kRows = 15;  ///< of one number line
constexpr std::int64_t kTen = 10;

/// For drawing only: figures are shown by their exact text.
double drawn(const Decimal& value) {
    double out = static_cast<double>(value.digits());
    for (int i = 0; i < value.scale(); ++i) out /= static_cast<double>(kTen);
    return out;
}

struct NumberLine {
    const ReportMatter* matter = nullptr;
    std::vector<const ReportClaim*> claims;  ///< different ones
    bool clashes = false;
    std::size_t articles = 0;
};

/// Of one article, each speaker's figure once.
NumberLine number_line(const HtmlView& view, const ReportMatter& matter) {
    NumberLine line{&matter, {}, false, 0};
    std::set<std::tuple<std::string, std::string, std::string>> seen;
    std::set<std::string> articles;
    for (const std::string& id : matter.claims) {
        const ReportClaim* claim = view.index().claim(id);
        const auto* value = claim ? std::get_if<claims::QuantityValue>(&claim->value) : nullptr;
        if (!value || !claim->positive) continue;
        const bool clashes = !view.findings_of(id).empty();
        line.clashes |= clashes;
        articles.insert(claim->article);
        if (seen.emplace(claim->article, speaker_chain(*claim), bounds_text(value->interval)).second || clashes)
            line.claims.push_back(claim);
    }
    line.articles = articles.size();
    return line;
}

std::vector<NumberLine> number_lines(const HtmlView& view) {
    std::vector<NumberLine> lines;
    for (const ReportMatter& matter : view.report().matters) {
        NumberLine line = number_line(view, matter);
        if (line.clashes || (line.articles > 1 && line.claims.size() > 1)) lines.push_back(std::move(line));
    }
    std::stable_sort(lines.begin(), lines.end(), [](const NumberLine& a, const NumberLine& b) {
        return std::tuple(!a.clashes, b.articles) < std::tuple(!b.clashes, a.articles);
    });
    return lines;
}

PlotRow plot_row(const HtmlView& view, const ReportClaim& claim) {
    const auto& value = std::get<claims::QuantityValue>(claim.value);
    PlotRow row;
    row.label = view.claim_link(claim.id, isolated(view.chain(claim)));
    row.value = escaped(bounds_text(value.interval));
    if (!claim.value_text.empty() && one_line(claim.value_text) != bounds_text(value.interval))
        row.value += " <span class=\"tag\">" + isolated("“" + one_line(claim.value_text) + "”") + "</span>";
    if (value.interval.low) row.low = drawn(*value.interval.low);
    if (value.interval.high) row.high = drawn(*value.interval.high);
    const auto& findings = view.findings_of(claim.id);
    for (const ReportFinding* finding : findings) row.value += " " + link_to(finding->id, escaped(finding->id));
    if (!findings.empty()) row.style = "s-" + escaped(findings.front()->level);
    return row;
}

/// The exact text of the bound that lies furthest to one side.
std::string end_text(const std::vector<const ReportClaim*>& claims, bool high) {
    std::optional<Decimal> end;
    for (const ReportClaim* claim : claims) {
        const DecimalInterval& interval = std::get<claims::QuantityValue>(claim->value).interval;
        for (const std::optional<Decimal>& side : {interval.low, interval.high})
            if (side && (!end || (high ? *end < *side : *side < *end))) end = side;
    }
    return end ? end->to_string() : std::string();
}

void write_line(std::ostream& out, const HtmlView& view, NumberLine line) {
    // What clashes is never cut off.
    std::stable_partition(line.claims.begin(), line.claims.end(),
                          [&](const ReportClaim* c) { return !view.findings_of(c->id).empty(); });
    const std::size_t all = line.claims.size();
    line.claims.resize(std::min(all, kRows));
    std::vector<PlotRow> rows;
    for (const ReportClaim* claim : line.claims) rows.push_back(plot_row(view, *claim));
    std::stable_sort(rows.begin(), rows.end(), [](const PlotRow& a, const PlotRow& b) {
        return a.low.value_or(a.high.value_or(0)) < b.low.value_or(b.high.value_or(0));
    });
    const auto axis = axis_of(rows);
    if (!axis) return;
    PlotFrame frame;
    const std::string unit = std::get<claims::QuantityValue>(line.claims.front()->value).unit;
    frame.caption = isolated(line.matter->text);
    if (!unit.empty()) frame.caption += " <span class=\"tag\">(" + isolated(unit) + ")</span>";
    frame.label_head = "Source";
    frame.value_head = "Figure";
    frame.low = axis->first;
    frame.high = axis->second;
    frame.low_text = end_text(line.claims, false);
    frame.high_text = end_text(line.claims, true);
    if (frame.low_text == frame.high_text) frame.low_text = frame.high_text = "";
    write_plot(out, frame, rows);
    if (rows.size() < all) out << "<p class=\"tag\">and " << all - rows.size() << " more figures</p>\n";
}

}  // namespace

void write_html_numbers(std::ostream& out, const HtmlView& view) {
    const std::vector<NumberLine> lines = number_lines(view);
    if (lines.empty()) return;
    out << "<section id=\"numbers\" aria-labelledby=\"numbers-h\">\n<h2 id=\"numbers-h\">Numbers</h2>\n"
           "<p class=\"how\">Figures on one matter. A dot is an exact figure, a bar a range, a broken line an open end "
           "(“at least”).</p>\n";
    const std::size_t open = std::min(lines.size(), kOpen);
    for (std::size_t i = 0; i < open; ++i) write_line(out, view, lines[i]);
    const std::size_t folded = std::min(lines.size(), kOpen + kFolded);
    if (open < folded) {
        out << "<details>\n<summary>and " << lines.size() - open << " more</summary>\n";
        for (std::size_t i = open; i < folded; ++i) write_line(out, view, lines[i]);
        if (folded < lines.size()) out << "<p>" << lines.size() - folded << " more are left out.</p>\n";
        out << "</details>\n";
    }
    out << "</section>\n";
}

}  // namespace gainsay::reports
