// Drafts of schema.org ClaimReview in JSON-LD. What is known is filled in: the words, who said them where, and what
// they clash with. The verdict, its author, day and address are a person's; the draft says so and leaves them out.

#include "reports/finding_lines.hpp"
#include "reports/report.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <ostream>
#include <vector>

namespace gainsay::reports {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kToComplete =
    "Draft, made by gainsay. gainsay found that this claim cannot be true together with others; it does not know which "
    "of "
    "them is wrong. Before this is published a person has to decide that, write the review, and add author, "
    "datePublished, url and reviewRating.ratingValue.";

/// Findings at level error by the claims they rest on, in the order of the claims.
std::vector<std::pair<const ReportClaim*, std::vector<const ReportFinding*>>> disputed_claims(const Report& report) {
    std::map<std::string_view, std::vector<const ReportFinding*>> findings;
    for (const ReportFinding& finding : report.findings)
        if (finding.level == "error")
            for (const std::string& id : finding.claims) findings[id].push_back(&finding);
    std::vector<std::pair<const ReportClaim*, std::vector<const ReportFinding*>>> out;
    for (const ReportClaim& claim : report.claims)
        if (const auto found = findings.find(claim.id); found != findings.end())
            out.emplace_back(&claim, found->second);
    return out;
}

Json appearance(const ReportArticle& article, const ReportClaim& claim, const ReportIndex& index) {
    Json out = Json{{"@type", "NewsArticle"}};
    if (!article.title.empty()) out["headline"] = one_line(article.title);
    if (!article.outlet.empty()) out["publisher"] = Json{{"@type", "Organization"}, {"name", one_line(article.outlet)}};
    if (!article.published.empty()) out["datePublished"] = article.published;
    out["identifier"] = place_of(claim, index);
    return out;
}

Json item(const ReportClaim& claim, const ReportIndex& index) {
    Json out = Json{{"@type", "Claim"}, {"text", claim.quote}};
    // Whether a speaker is a person or an organization is not known: a name without type is true of both.
    if (!claim.speakers.empty()) out["author"] = Json{{"name", one_line(claim.speakers.back())}};
    if (const ReportArticle* article = index.article(claim.article)) {
        if (!article->published.empty()) out["datePublished"] = article->published;
        out["appearance"] = appearance(*article, claim, index);
    }
    return out;
}

Json review(const ReportClaim& claim, const std::vector<const ReportFinding*>& findings, const std::string& identifier,
            const ReportIndex& index) {
    std::string body;
    for (const ReportFinding* finding : findings) body += (body.empty() ? "" : "\n\n") + message_of(*finding, index);
    Json out = Json{{"@type", "ClaimReview"}};
    out["creativeWorkStatus"] = "Draft";
    out["comment"] = Json{{"@type", "Comment"}, {"text", kToComplete}};
    out["identifier"] = identifier;
    out["claimReviewed"] = one_line(claim.quote);
    out["itemReviewed"] = item(claim, index);
    out["reviewRating"] = Json{{"@type", "Rating"}, {"alternateName", "Draft: contradicted, not yet rated"}};
    out["reviewBody"] = body;
    return out;
}

/// JSON-LD is put into <script> of web pages: no text of an article may end that element. Outside strings these
/// characters do not occur in JSON.
std::string safe_in_html(const std::string& json) {
    std::string out;
    for (const char c : json) {
        if (c == '<')
            out += "\\u003c";
        else if (c == '>')
            out += "\\u003e";
        else if (c == '&')
            out += "\\u0026";
        else
            out += c;
    }
    return out;
}

}  // namespace

void write_claim_reviews(std::ostream& out, const Report& report) {
    const ReportIndex index(report);
    Json graph = Json::array();
    FingerprintCounter identifiers;
    for (const auto& [claim, findings] : disputed_claims(report))
        graph.push_back(review(*claim, findings, identifiers.next(findings.front()->fingerprint), index));
    Json json = Json::object();
    json["@context"] = "https://schema.org";
    json["@graph"] = std::move(graph);
    out << safe_in_html(json.dump(2, ' ', true, Json::error_handler_t::replace)) << '\n';
}

}  // namespace gainsay::reports
