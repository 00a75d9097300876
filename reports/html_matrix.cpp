// Who says what: matters down, articles across.

#include "reports/html_parts.hpp"
#include "reports/html_text.hpp"
#include "reports/text_layout.hpp"

#include <algorithm>
#include <map>
#include <ostream>
#include <set>
#include <tuple>

namespace gainsay::reports {
namespace {

constexpr std::size_t kRows = 20;  ///< before the others are folded
constexpr std::size_t kFoldedRows = 150;
constexpr std::size_t kColumns = 12;   ///< articles; a wider table helps nobody
constexpr std::size_t kCellLines = 4;  ///< different answers in a cell

struct Row {
    const ReportMatter* matter = nullptr;
    std::size_t rank = SIZE_MAX;  ///< of the first finding among its claims
    const ReportFinding* finding = nullptr;
    std::size_t articles = 0;
};

/// Matters that clash, by finding; then what several articles tell, most articles first.
std::vector<Row> rows_of(const HtmlView& view) {
    std::map<const ReportFinding*, std::size_t> ranks;
    for (const ReportFinding& finding : view.report().findings) ranks.emplace(&finding, ranks.size());
    std::vector<Row> rows;
    for (const ReportMatter& matter : view.report().matters) {
        Row row{&matter, SIZE_MAX, nullptr, 0};
        std::set<std::string_view> articles;
        for (const std::string& id : matter.claims) {
            if (const ReportClaim* claim = view.index().claim(id)) articles.insert(claim->article);
            for (const ReportFinding* finding : view.findings_of(id))
                if (ranks[finding] < row.rank) row = {&matter, ranks[finding], finding, 0};
        }
        row.articles = articles.size();
        if (row.finding || row.articles > 1) rows.push_back(row);
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
        return std::tuple(a.rank, b.articles) < std::tuple(b.rank, a.articles);
    });
    return rows;
}

/// Articles that speak in the rows, in the report's order.
std::vector<const ReportArticle*> columns_of(const HtmlView& view, const std::vector<Row>& rows) {
    std::set<std::string_view> speaking;
    for (const Row& row : rows)
        for (const std::string& id : row.matter->claims)
            if (const ReportClaim* claim = view.index().claim(id)) speaking.insert(claim->article);
    std::vector<const ReportArticle*> columns;
    for (const ReportArticle& article : view.report().articles)
        if (speaking.contains(article.id) || view.report().articles.size() <= kColumns) columns.push_back(&article);
    return columns;
}

struct Answer {
    const ReportClaim* claim;
    std::string who;  ///< empty: the outlet itself
};

/// What is asserted or denied: the sign in front says "not" already.
std::string answer_of(const ReportClaim& claim) {
    const std::string stance = stance_of(claim);
    return !claim.positive && stance.starts_with("not ") ? stance.substr(4) : stance;
}

/// Different answers of one article, each once.
std::vector<Answer> answers(const HtmlView& view, const Row& row, const ReportArticle& article) {
    std::vector<Answer> out;
    std::set<std::tuple<std::string, std::string, std::string>> seen;
    for (const std::string& id : row.matter->claims) {
        const ReportClaim* claim = view.index().claim(id);
        if (!claim || claim->article != article.id) continue;
        const std::string who = claim->own_voice || claim->speakers.empty() ? "" : claim->speakers.back();
        if (seen.emplace(who, stance_of(*claim), claim->modality).second) out.push_back({claim, who});
    }
    std::stable_partition(out.begin(), out.end(),
                          [&](const Answer& a) { return !view.findings_of(a.claim->id).empty(); });
    return out;
}

std::string verb_of(const ReportClaim& claim) {
    if (claim.modality == "denied") return "✗";
    const auto* truth = std::get_if<claims::TruthValue>(&claim.value);
    return (truth ? truth->value == claim.positive : claim.positive) ? "✓" : "✗";
}

void write_answer(std::ostream& out, const HtmlView& view, const Answer& answer) {
    const ReportClaim& claim = *answer.claim;
    const std::string sign = verb_of(claim);
    const bool truth = std::holds_alternative<claims::TruthValue>(claim.value);
    std::string inner = "<span aria-hidden=\"true\">" + sign + "</span> ";
    if (truth)
        inner += sign == "✓" ? "asserts" : "denies";
    else
        inner += (sign == "✓" ? "" : "<span class=\"hidden\">denies: </span>") + isolated(answer_of(claim));
    out << "<p>" << view.claim_link(claim.id, inner);
    if (claim.modality != "asserted" && claim.modality != "denied")
        out << " <span class=\"tag\">" << escaped(claim.modality) << "</span>";
    if (!answer.who.empty()) out << "<span class=\"by\">" << isolated(answer.who) << "</span>";
    out << "</p>";
}

void write_cell(std::ostream& out, const HtmlView& view, const Row& row, const ReportArticle& article) {
    const std::vector<Answer> all = answers(view, row, article);
    if (all.empty()) {
        out << "<td class=\"silent\"><span aria-hidden=\"true\">–</span><span class=\"hidden\">silent</span></td>\n";
        return;
    }
    const auto& findings = view.findings_of(all.front().claim->id);
    out << "<td" << (findings.empty() ? "" : " class=\"" + escaped(findings.front()->level) + "\"") << ">";
    const std::size_t shown = std::min(all.size(), kCellLines);
    for (std::size_t i = 0; i < shown; ++i) write_answer(out, view, all[i]);
    if (shown < all.size()) out << "<p class=\"tag\">and " << all.size() - shown << " more</p>";
    out << "</td>\n";
}

void write_table(std::ostream& out, const HtmlView& view, const std::vector<Row>& rows, std::size_t first,
                 std::size_t last, const std::vector<const ReportArticle*>& columns, const std::string& name) {
    out << "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" << name
        << "\">\n<table class=\"matrix\">\n<caption>" << name << "</caption>\n<thead><tr><th scope=\"col\">Matter</th>";
    for (const ReportArticle* article : columns)
        out << "<th scope=\"col\">" << link_to(article->id, isolated(view.article_name(*article))) << "</th>";
    out << "</tr></thead>\n<tbody>\n";
    for (std::size_t i = first; i < last; ++i) {
        out << "<tr><th scope=\"row\">" << isolated(rows[i].matter->text);
        if (rows[i].finding)
            out << " <span class=\"tag\">" << link_to(rows[i].finding->id, escaped(rows[i].finding->id)) << "</span>";
        out << "</th>\n";
        for (const ReportArticle* article : columns) write_cell(out, view, rows[i], *article);
        out << "</tr>\n";
    }
    out << "</tbody>\n</table>\n</div>\n";
}

}  // namespace

void write_html_matrix(std::ostream& out, const HtmlView& view) {
    const std::vector<Row> rows = rows_of(view);
    if (rows.empty()) return;
    std::vector<const ReportArticle*> columns = columns_of(view, rows);
    const std::size_t silent = columns.size() > kColumns ? columns.size() - kColumns : 0;
    columns.resize(columns.size() - silent);
    out << "<section id=\"matrix\" aria-labelledby=\"matrix-h\">\n<h2 id=\"matrix-h\">Sources and matters</h2>\n"
           "<p class=\"how\">Who asserts (✓), denies (✗) or is silent (–) on what more than one article tells, or what "
           "clashes. Coloured cells take part in a contradiction. Different answers without colour are not in "
           "conflict: "
           "bounds, times or an unsure link tell them apart.</p>\n";
    if (silent > 0)
        out << "<p class=\"how\">Shown are the first " << kColumns << " articles; " << silent
            << " more are left out.</p>\n";
    const std::size_t open = std::min(rows.size(), kRows);
    write_table(out, view, rows, 0, open, columns, "Matters by article");
    const std::size_t folded = std::min(rows.size(), kRows + kFoldedRows);
    if (open < folded) {
        out << "<details>\n<summary>and " << rows.size() - open << " more</summary>\n";
        write_table(out, view, rows, open, folded, columns, "More matters by article");
        if (folded < rows.size()) out << "<p>" << rows.size() - folded << " more are left out.</p>\n";
        out << "</details>\n";
    }
    out << "</section>\n";
}

}  // namespace gainsay::reports
