// The articles, with their claims marked and numbered.

#include "reports/coverage.hpp"
#include "reports/html_marks.hpp"
#include "reports/html_parts.hpp"
#include "reports/html_text.hpp"
#include "reports/text_layout.hpp"

#include <algorithm>
#include <map>
#include <ostream>

namespace gainsay::reports {
namespace {

constexpr std::size_t kOpenArticles = 12;       ///< with more articles each is folded
constexpr std::size_t kAllParagraphs = 4000;    ///< of all articles; then only those with clashing claims are shown
constexpr std::size_t kClaimsAParagraph = 200;  ///< marked; claims of findings come first

/// Claims of one paragraph with their places in its text.
struct Placed {
    const ReportClaim* claim;
    TextRange range;
};
using Claims = std::map<std::pair<std::size_t, std::size_t>, std::vector<Placed>>;  ///< by article and paragraph

std::string gravest_level(const std::vector<const ReportFinding*>& findings) {
    for (const std::string_view level : {"error", "warning"})
        for (const ReportFinding* f : findings)
            if (f->level == level) return f->level;
    return findings.front()->level;
}

std::string references(const std::vector<const ReportFinding*>& findings) {
    std::string out = "<sup>";
    for (const ReportFinding* f : findings) {
        const std::string id = escaped(f->id);
        out += "<a href=\"#" + id + "\" title=\"" + escaped(one_line(f->title)) + "\">" + id + "</a> ";
    }
    out.back() = '<';
    return out + "/sup>";
}

TextMark claim_mark(const HtmlView& view, const Placed& placed) {
    const std::vector<const ReportFinding*>& findings = view.findings_of(placed.claim->id);
    const std::string title =
        " title=\"" +
        escaped(placed.claim->id + ", " + view.chain(*placed.claim) + ": " + statement_of(*placed.claim)) + "\"";
    if (findings.empty()) return {placed.range, placed.claim->id, "span", " class=\"claim\"" + title, {}};
    return {placed.range, placed.claim->id, "mark", " class=\"" + escaped(gravest_level(findings)) + "\"" + title,
            references(findings)};
}

class ArticlesPart {
public:
    ArticlesPart(std::ostream& out, HtmlView& view) : out_(out), view_(view) {
        for (const ReportClaim& claim : view.report().claims) {
            const auto place = view.place(claim);
            if (place)
                claims_[{place->article, place->paragraph}].push_back({&claim, place->range});
            else
                elsewhere_[claim.article].push_back(&claim);
        }
    }

    void write() {
        out_ << "<section id=\"articles\" aria-labelledby=\"articles-h\">\n<h2 id=\"articles-h\">Articles</h2>\n";
        const bool folded = view_.report().articles.size() > kOpenArticles;
        for (std::size_t i = 0; i < view_.report().articles.size(); ++i) write_article(i, folded);
        out_ << "</section>\n";
    }

private:
    bool clashes(const std::vector<Placed>& placed) const {
        return std::any_of(placed.begin(), placed.end(),
                           [&](const Placed& p) { return !view_.findings_of(p.claim->id).empty(); });
    }

    const std::vector<Placed>& claims_of(std::size_t article, std::size_t paragraph) const {
        static const std::vector<Placed> none;
        const auto found = claims_.find({article, paragraph});
        return found == claims_.end() ? none : found->second;
    }

    /// The paragraph's text as HTML; sets the anchors of its claims.
    std::string text_of(std::size_t article, std::size_t number) {
        const ReportParagraph& paragraph = view_.report().texts[article][number];
        std::vector<Placed> placed = claims_of(article, number);
        std::stable_partition(placed.begin(), placed.end(),
                              [&](const Placed& p) { return !view_.findings_of(p.claim->id).empty(); });
        std::vector<TextMark> marks;
        for (const Placed& p : placed) {
            if (marks.size() >= kClaimsAParagraph && view_.findings_of(p.claim->id).empty()) break;
            marks.push_back(claim_mark(view_, p));
            view_.set_anchor(p.claim->id);
        }
        for (const ReportSentence& s : paragraph.sentences)
            if (s.checkable && !s.with_claims)
                marks.push_back({text_range(paragraph.content, s.range),
                                 {},
                                 "span",
                                 " class=\"unread\" title=\"Looks checkable, but gave no claim: " +
                                     escaped(in_words(s.missed)) + "\"",
                                 {}});
        return marked_text(paragraph.content.text, std::move(marks));
    }

    void write_article(std::size_t number, bool folded) {
        const ReportArticle& article = view_.report().articles[number];
        const std::string id = escaped(article.id);
        const auto& text = number < view_.report().texts.size() ? view_.report().texts[number] : no_text_;
        out_ << "<article class=\"source\" id=\"" << id << "\" aria-labelledby=\"" << id << "-h\">\n<p class=\"meta\">"
             << isolated(view_.article_name(article))
             << (article.published.empty() ? "" : " · " + escaped(readable_day(article.published)))
             << (article.accepted ? " · accepted" : "") << "</p>\n<h3 id=\"" << id << "-h\">";
        const auto headline = std::find_if(
            text.begin(), text.end(), [](const ReportParagraph& p) { return p.kind == text::BlockKind::headline; });
        const std::size_t head = static_cast<std::size_t>(headline - text.begin());
        if (headline != text.end())
            out_ << "<bdi>" << text_of(number, head) << "</bdi>";
        else
            out_ << isolated(article.title.empty() ? view_.article_name(article) : article.title);
        out_ << "</h3>\n<p class=\"meta\">" << id << " · " << isolated(article.path) << " · "
             << counted(article.sentences, "sentence") << ", " << article.sentences_with_claims << " with claims</p>\n";
        if (folded) out_ << "<details>\n<summary>Text<span class=\"hidden\"> of " << id << "</span></summary>\n";
        out_ << "<div class=\"text\">\n";
        write_paragraphs(number, head, text);
        out_ << "</div>\n";
        if (folded) out_ << "</details>\n";
        write_elsewhere(article.id);
        out_ << "</article>\n";
    }

    void write_paragraphs(std::size_t article, std::size_t head, const std::vector<ReportParagraph>& text) {
        std::size_t left_out = 0;
        for (std::size_t p = 0; p < text.size(); ++p) {
            if (p == head || text[p].content.text.empty()) continue;
            if (!text::carries_claims(text[p].kind) && text[p].kind != text::BlockKind::correction) {
                const std::size_t first = p;
                while (p + 1 < text.size() && !text::carries_claims(text[p + 1].kind) &&
                       text[p + 1].kind != text::BlockKind::correction)
                    ++p;
                if (shown_ < kAllParagraphs) write_furniture(article, first, p + 1);
                continue;
            }
            if (shown_ >= kAllParagraphs && !clashes(claims_of(article, p))) {
                ++left_out;
                continue;
            }
            write_paragraph(article, p);
        }
        if (left_out > 0)
            out_ << "<p class=\"meta\">and " << counted(left_out, "more paragraph")
                 << " without contradictions, left out here</p>\n";
    }

    void write_paragraph(std::size_t article, std::size_t number) {
        ++shown_;
        const std::string text = text_of(article, number);
        switch (view_.report().texts[article][number].kind) {
        case text::BlockKind::headline:
        case text::BlockKind::subhead:
            out_ << "<h4 dir=\"auto\">" << text << "</h4>\n";
            break;
        case text::BlockKind::list_item:
            out_ << "<p class=\"item\" dir=\"auto\">• " << text << "</p>\n";
            break;
        case text::BlockKind::quote:
        case text::BlockKind::pull_quote:
            out_ << "<blockquote dir=\"auto\">" << text << "</blockquote>\n";
            break;
        case text::BlockKind::caption:
            out_ << "<p class=\"caption\" dir=\"auto\">" << text << "</p>\n";
            break;
        case text::BlockKind::correction:
            out_ << "<p class=\"caption\" dir=\"auto\"><b>Correction note (not read as claims):</b> " << text
                 << "</p>\n";
            break;
        default:
            out_ << "<p dir=\"auto\">" << text << "</p>\n";
        }
    }

    void write_furniture(std::size_t article, std::size_t first, std::size_t last) {
        out_ << "<details class=\"furniture\">\n<summary>" << counted(last - first, "line")
             << " around the article, not read as its text</summary>\n";
        for (std::size_t p = first; p < last; ++p) {
            ++shown_;
            out_ << "<p dir=\"auto\">" << text_of(article, p) << "</p>\n";
        }
        out_ << "</details>\n";
    }

    /// Claims whose words are in no paragraph (a title that only the metadata tells, claims of a title given apart).
    void write_elsewhere(const std::string& article) {
        const auto found = elsewhere_.find(article);
        if (found == elsewhere_.end()) return;
        out_ << "<details>\n<summary>" << counted(found->second.size(), "claim")
             << " outside the text shown</summary>\n<ul class=\"plain\">\n";
        for (const ReportClaim* claim : found->second) {
            const TextRange all{0, static_cast<std::uint32_t>(claim->quote.size())};
            view_.set_anchor(claim->id);
            out_ << "<li>" << marked_text(claim->quote, {claim_mark(view_, {claim, all})}) << "</li>\n";
        }
        out_ << "</ul>\n</details>\n";
    }

    std::ostream& out_;
    HtmlView& view_;
    Claims claims_;
    std::map<std::string, std::vector<const ReportClaim*>> elsewhere_;
    std::size_t shown_ = 0;  ///< paragraphs so far
    const std::vector<ReportParagraph> no_text_;
};

}  // namespace

void write_html_articles(std::ostream& out, HtmlView& view) {
    ArticlesPart(out, view).write();
}

}  // namespace gainsay::reports
