// The findings: one card a group, with both sides quoted.

#include "reports/asides.hpp"
#include "reports/html_parts.hpp"
#include "reports/html_reasons.hpp"
#include "reports/html_text.hpp"
#include "reports/kinds.hpp"
#include "reports/text_layout.hpp"

#include <algorithm>
#include <ostream>
#include <set>

namespace gainsay::reports {
namespace {

constexpr std::size_t kFullGroups = 100;    ///< groups shown with quotes; the others in one line each
constexpr std::size_t kFullMembers = 12;    ///< findings of one group shown with quotes
constexpr std::size_t kContextBytes = 700;  ///< of a sentence around a quote; longer ones are cut around it

bool continues_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// Text of the paragraph around the claim: its sentence where one holds it.
TextRange sentence_around(const ReportParagraph& paragraph, const ReportClaim& claim, TextRange quote) {
    TextRange out = quote;
    for (const ReportSentence& sentence : paragraph.sentences) {
        if (!sentence.range.overlaps(claim.range)) continue;
        const TextRange range = text_range(paragraph.content, sentence.range);
        if (range.empty()) continue;
        out = {std::min(out.begin, range.begin), std::max(out.end, range.end)};
    }
    const std::string& text = paragraph.content.text;
    const auto half = static_cast<std::uint32_t>(kContextBytes / 2);
    if (quote.begin - out.begin > half) out.begin = quote.begin - half;
    if (out.end - quote.end > half) out.end = quote.end + half;
    while (out.begin < quote.begin && continues_character(text[out.begin])) ++out.begin;
    while (out.end > quote.end && out.end < text.size() && continues_character(text[out.end])) --out.end;
    return out;
}

bool begins_or_ends_quoted(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
    for (const std::string_view mark : {"\"", "“", "”", "«", "»", "„"})
        if (text.starts_with(mark) || text.ends_with(mark)) return true;
    return false;
}

/// Within quotation marks, unless the words have some of their own at an end; the block shows that it quotes anyway.
std::string in_marks(std::string_view text, const std::string& html) {
    return begins_or_ends_quoted(text) ? html : "“" + html + "”";
}

std::string quote_in_context(const HtmlView& view, const ReportClaim& claim, const std::string& level) {
    const std::string mark = "<mark class=\"" + escaped(level) + "\">";
    const auto place = view.place(claim);
    if (!place) return in_marks(claim.quote, mark + isolated(claim.quote) + "</mark>");
    const ReportParagraph& paragraph = view.paragraph(*place);
    const std::string_view text = paragraph.content.text;
    const TextRange all = sentence_around(paragraph, claim, place->range);
    const TextRange quote = place->range;
    return in_marks(text.substr(all.begin, all.end - all.begin),
                    "<bdi>" + escaped(text.substr(all.begin, quote.begin - all.begin)) + mark +
                        escaped(text.substr(quote.begin, quote.end - quote.begin)) + "</mark>" +
                        escaped(text.substr(quote.end, all.end - quote.end)) + "</bdi>");
}

/// "Ilham Aliyev, in The Harbor Gazette"
std::string who(const HtmlView& view, const ReportClaim& claim) {
    const std::vector<std::string> speakers = view.speakers(claim);
    if (speakers.empty()) return {};
    std::string out = "<b>" + isolated(speakers.back()) + "</b>";
    for (std::size_t i = speakers.size() - 1; i > 0; --i)
        out += (i + 1 == speakers.size() ? ", as told by " : ", by ") + isolated(speakers[i - 1]);
    return out;
}

std::string when(const HtmlView& view, const ReportClaim& claim) {
    std::string out;
    if (claim.uttered) out += "said " + escaped(readable_interval(*claim.uttered));
    const ReportArticle* article = view.index().article(claim.article);
    if (article && !article->published.empty())
        out += (out.empty() ? "" : ", ") + ("published " + escaped(readable_day(article->published)));
    if (claim.occasion) out += (out.empty() ? "" : ", ") + isolated(*claim.occasion);
    return out;
}

/// Whether the sides speak of one matter in the same words, so that the heading says it for all.
bool one_matter(const HtmlView& view, const ReportFinding& finding) {
    std::set<std::string> matters;
    for (const std::string& id : finding.claims)
        if (const ReportClaim* claim = view.index().claim(id)) matters.insert(claim->fact_text);
    return matters.size() < 2;
}

void write_side(std::ostream& out, const HtmlView& view, const ReportClaim& claim, const std::string& level,
                bool tell_matter) {
    out << "<figure class=\"side\">\n<p class=\"stance\">" << isolated(stance_of(claim)) << "</p>\n";
    if (tell_matter && !claim.fact_text.empty()) out << "<p class=\"about\">" << isolated(claim.fact_text) << "</p>\n";
    out << "<blockquote><p>" << quote_in_context(view, claim, level) << "</p></blockquote>\n<figcaption>"
        << who(view, claim);
    if (const std::string time = when(view, claim); !time.empty()) out << "<br>" << time;
    out << "<br>" << view.claim_link(claim.id, escaped(claim.id) + " in the article") << " <span class=\"tag\">"
        << isolated(place_of(claim, view.index())) << "</span></figcaption>\n</figure>\n";
}

void write_copies(std::ostream& out, const HtmlView& view, const ReportFinding& finding) {
    std::string places;
    for (const std::vector<std::string>& copy : finding.also)
        for (const std::string& id : copy)
            if (const ReportClaim* claim = view.index().claim(id))
                places += (places.empty() ? "" : ", ") +
                          view.claim_link(id, isolated(view.article_name(claim->article)) + " (" + escaped(id) + ")");
    if (!places.empty()) out << "<p class=\"tag\">Word for word also in " << places << "</p>\n";
}

/// "misreport: two reports give one speaker words that cannot both be right"
std::string kind_html(const std::string& kind) {
    const std::string summary = kind_clause(kind);
    return escaped(spaced(kind)) + (summary.empty() ? "" : ": " + escaped(summary));
}

/// Heading, sides, reasons: all of a card but its closing tag. `depth` is the level of the heading.
void write_card(std::ostream& out, const HtmlView& view, const ReportFinding& finding, int depth) {
    const std::string id = escaped(finding.id);
    const bool tell_matter = !one_matter(view, finding);
    out << "<article class=\"finding " << escaped(finding.level) << "\" id=\"" << id << "\" aria-labelledby=\"" << id
        << "-h\">\n<p class=\"meta\"><span class=\"level " << escaped(finding.level) << "\">" << escaped(finding.level)
        << "</span> " << kind_html(finding.kind) << " · " << link_to(finding.id, id) << "</p>\n<h" << depth << " id=\""
        << id << "-h\">" << isolated(finding.title) << "</h" << depth << ">\n<div class=\"sides\">\n";
    for (const std::string& claim_id : finding.claims)
        if (const ReportClaim* claim = view.index().claim(claim_id))
            write_side(out, view, *claim, finding.level, tell_matter);
    out << "</div>\n";
    write_copies(out, view, finding);
    if (finding.known.value_or(false)) out << "<p class=\"tag\">" << isolated(known_line(finding)) << "</p>\n";
    if (!finding.explanation.empty())
        out << "<p class=\"why\">" << view.with_claim_links(finding.explanation) << "</p>\n";
    write_html_reasons(out, view, finding, depth + 1);
}

/// A finding in one line, still with the id that links lead to.
void write_line(std::ostream& out, const HtmlView& view, const ReportFinding& finding) {
    out << "<li id=\"" << escaped(finding.id) << "\">" << escaped(finding.id) << " " << escaped(finding.level) << ": "
        << isolated(finding.title);
    for (const std::string& id : finding.claims) out << " " << view.claim_link(id, escaped(id));
    out << "</li>\n";
}

void write_members(std::ostream& out, const HtmlView& view, const FindingGroup& group) {
    if (group.size() < 2) return;
    out << "<details>\n<summary>" << counted(group.size() - 1, "more contradiction") << " of the same root: ";
    for (std::size_t i = 1; i < std::min(group.size(), kFullMembers); ++i)
        out << (i == 1 ? "" : ", ") << escaped(group[i]->id);
    out << (group.size() > kFullMembers ? ", …" : "") << "</summary>\n";
    const std::size_t full = std::min(group.size(), kFullMembers + 1);
    for (std::size_t i = 1; i < full; ++i) {
        write_card(out, view, *group[i], 4);
        out << "</article>\n";
    }
    if (full < group.size()) {
        out << "<p>and " << group.size() - full << " more:</p>\n<ul class=\"plain\">\n";
        for (std::size_t i = full; i < group.size(); ++i) write_line(out, view, *group[i]);
        out << "</ul>\n";
    }
    out << "</details>\n";
}

}  // namespace

void write_html_findings(std::ostream& out, const HtmlView& view) {
    out << "<section id=\"findings\" aria-labelledby=\"findings-h\">\n<h2 id=\"findings-h\">Contradictions</h2>\n";
    if (view.groups().empty()) out << "<p>None were found in what was read.</p>\n";
    const std::size_t full = std::min(view.groups().size(), kFullGroups);
    for (std::size_t i = 0; i < full; ++i) {
        write_card(out, view, *view.groups()[i].front(), 3);
        write_members(out, view, view.groups()[i]);
        out << "</article>\n";
    }
    if (full < view.groups().size()) {
        out << "<details>\n<summary>and " << counted(view.groups().size() - full, "more group") << ", in one line each"
            << "</summary>\n<ul class=\"plain\">\n";
        for (std::size_t i = full; i < view.groups().size(); ++i)
            for (const ReportFinding* finding : view.groups()[i]) write_line(out, view, *finding);
        out << "</ul>\n</details>\n";
    }
    out << "</section>\n";
}

}  // namespace gainsay::reports
