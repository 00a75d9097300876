#pragma once
// What all parts of the HTML report look up: groups of findings, where a claim stands in its article, links both ways.

#include "reports/finding_block.hpp"
#include "reports/report.hpp"
#include "reports/report_texts.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::reports {

using FindingGroup = std::vector<const ReportFinding*>;  ///< of one root; the gravest first

class HtmlView {
public:
    explicit HtmlView(const Report& report);

    const Report& report() const { return report_; }
    const ReportIndex& index() const { return index_; }
    /// In the order of their first findings.
    const std::vector<FindingGroup>& groups() const { return groups_; }
    /// Findings that a claim takes part in, by id; empty for most claims.
    const std::vector<const ReportFinding*>& findings_of(std::string_view claim) const;

    /// A claim's place in the text of its article.
    struct Place {
        std::size_t article = 0, paragraph = 0;
        TextRange range;
    };
    std::optional<Place> place(const ReportClaim& claim) const;
    const ReportParagraph& paragraph(const Place& place) const { return report_.texts[place.article][place.paragraph]; }

    /// Says that the page has an element with this claim's id; only then do links lead there.
    void set_anchor(std::string_view claim) { anchors_.insert(std::string(claim)); }
    bool has_anchor(std::string_view claim) const { return anchors_.contains(claim); }
    /// `inner` (HTML) as a link to the claim in its article, or as it is where the article does not show the claim.
    std::string claim_link(std::string_view claim, std::string_view inner) const;
    /// Text in HTML with "(c12)" and "Without c12" made links.
    std::string with_claim_links(std::string_view text) const;
    /// The same, and "“words” (c12)" one link from the words to their place; with the first such quotation.
    std::string with_quote_links(std::string_view text) const;

    /// Who says so, from the outlet inwards; an article without outlet goes by its name here as everywhere else.
    std::vector<std::string> speakers(const ReportClaim& claim) const;
    /// A source as it is called on this page.
    std::string source_name(std::string_view name) const;
    /// "Harbour Gazette › Ministry", one line.
    std::string chain(const ReportClaim& claim) const;

    /// The outlet, or the name of the file where none is given; with the id where two articles have one name.
    std::string article_name(const ReportArticle& article) const;
    std::string article_name(std::string_view article) const;

private:
    /// A printable line with the claims that it names as links.
    std::string linked(std::string_view line) const;
    void group_findings();
    void sort_paragraphs();

    const Report& report_;
    ReportIndex index_;
    std::vector<FindingGroup> groups_;
    std::map<std::string, std::vector<const ReportFinding*>, std::less<>> findings_of_;
    std::map<std::string, std::size_t, std::less<>> article_numbers_;
    std::vector<std::vector<std::size_t>> paragraphs_;  ///< of each article, by where they begin in the source
    std::map<std::string, std::size_t> name_counts_;
    std::set<std::string, std::less<>> anchors_;
};

/// "2", "2 to 5", "51 or more", "5 or less".
std::string bounds_text(const DecimalInterval& interval);

/// "2", "51 or more", "yes", "no", "not deliberate": what the claim answers. A figure is what the words were read as.
std::string stance_of(const ReportClaim& claim);

/// "14 Nov 2025", "13 Nov 2025 – 14 Nov 2025", "until 3 May 2031".
std::string readable_interval(const TimeInterval& time);

}  // namespace gainsay::reports
