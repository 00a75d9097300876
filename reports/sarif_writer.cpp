// SARIF 2.1.0 (OASIS standard, 27 March 2020), with what code scanning of GitHub asks for: a first location with a
// whole region, related locations that the message links to, fingerprints that do not depend on lines.

#include "reports/asides.hpp"
#include "reports/coverage.hpp"
#include "reports/finding_lines.hpp"
#include "reports/kinds.hpp"
#include "reports/report.hpp"
#include "reports/uri.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace gainsay::reports {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSchemaUri = "https://json.schemastore.org/sarif-2.1.0.json";
constexpr const char* kUndecided = "undecided";
constexpr std::size_t kMaxResults = 25000;  ///< a file with more is refused by GitHub as a whole

/// Plain text inside a message: brackets would be links (section 3.11.6), braces placeholders (3.11.5).
std::string message_text(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == '[' || c == ']') out += '\\';
        if (c == '{' || c == '}') out += c;
        out += c;
    }
    return out;
}

Json text_of(std::string_view text) {
    return Json{{"text", text}};
}

class SarifWriter {
public:
    SarifWriter(const Report& report, SarifProfile profile) : report_(report), index_(report), profile_(profile) {}
    Json document();

private:
    const Report& report_;
    const ReportIndex index_;
    const SarifProfile profile_;
    FingerprintCounter fingerprints_;

    Json driver() const;
    Json results();
    Json result(const ReportFinding& finding);
    void add_suppressions(Json& result, const ReportFinding& finding) const;
    Json undecided(const ReportUndecided& what, std::size_t number) const;
    Json invocation() const;
    Json coverage() const;
    Json artifact_location(const ReportArticle& article) const;
    Json location(const ReportClaim& claim) const;
    std::string message(const ReportFinding& finding) const;
    std::vector<const ReportClaim*> related(const ReportFinding& finding) const;
};

Json rule(std::string_view id, std::string_view name, std::string_view summary, std::string_view help,
          std::string_view level) {
    Json out = Json::object();
    out["id"] = id;
    out["name"] = name;
    out["shortDescription"] = text_of(summary);
    out["fullDescription"] = text_of(summary);
    out["help"] = Json{{"text", help}, {"markdown", help}};
    out["defaultConfiguration"] = Json{{"level", level}};
    out["properties"] =
        Json{{"problem.severity", level == "note" ? "recommendation" : level}, {"tags", Json::array({"facts"})}};
    return out;
}

Json SarifWriter::driver() const {
    Json rules = Json::array();
    for (const KindHelp& kind : kind_helps())
        rules.push_back(rule(kind.kind, kind.name, kind.summary, kind.help, kind.level));
    rules.push_back(
        rule(kUndecided, "Undecided", "Something was not decided.",
             "A part of the articles was not read, or not compared to its end, within the limits of the run. "
             "There may be contradictions that are not reported. Give the run more time.",
             "note"));
    Json out = Json::object();
    out["name"] = "gainsay";
    out["version"] = report_.version;
    out["rules"] = std::move(rules);
    return out;
}

Json SarifWriter::artifact_location(const ReportArticle& article) const {
    Json out = Json::object();
    out["uri"] = uri_of_path(article.path);
    if (!article.path.starts_with('/')) out["uriBaseId"] = "%SRCROOT%";
    out["index"] = &article - report_.articles.data();
    return out;
}

Json SarifWriter::location(const ReportClaim& claim) const {
    Json physical = Json::object();
    if (const ReportArticle* article = index_.article(claim.article))
        physical["artifactLocation"] = artifact_location(*article);
    Json region = Json::object();
    region["startLine"] = claim.begin.line;
    region["startColumn"] = claim.begin.utf16_column;
    region["endLine"] = claim.end.line;
    region["endColumn"] = claim.end.utf16_column;
    region["byteOffset"] = claim.range.begin;
    region["byteLength"] = claim.range.size();
    region["snippet"] = text_of(claim.quote);
    physical["region"] = std::move(region);
    return Json{{"physicalLocation", std::move(physical)}};
}

/// The other claims of the set, then the claims of word for word copies.
std::vector<const ReportClaim*> SarifWriter::related(const ReportFinding& finding) const {
    std::vector<const ReportClaim*> out = other_claims(finding, index_);
    for (const std::vector<std::string>& copy : finding.also)
        for (const std::string& id : copy)
            if (const ReportClaim* claim = index_.claim(id)) out.push_back(claim);
    return out;
}

/// Related locations are shown only where the message links to them: "[place](1)".
std::string SarifWriter::message(const ReportFinding& finding) const {
    std::string out = message_text(one_line(finding.title)) + ".";
    if (const ReportClaim* claim = primary_claim(finding, index_)) out += "\n" + message_text(said(*claim));
    const std::vector<const ReportClaim*> others = related(finding);
    const std::size_t in_set = other_claims(finding, index_).size();
    for (std::size_t i = 0; i < others.size(); ++i) {
        const std::string link = "[" + message_text(place_of(*others[i], index_)) + "](" + std::to_string(i + 1) + ")";
        out += i < in_set ? "\n" + message_text(said(*others[i])) + " (" + link + ")" : "\nWord for word in " + link;
    }
    if (!finding.explanation.empty()) out += "\n" + message_text(one_line(finding.explanation));
    if (finding.minimal == "not_proven") out += "\nMinimal: " + proof_line(finding) + ".";
    return out;
}

/// `kind` review: the clash stands, but its minimality was not proven; SARIF wants the level "none" there (section
/// 3.27.10), so that the level of the finding is a property too.
Json SarifWriter::result(const ReportFinding& finding) {
    const auto kinds = kind_helps();
    const auto kind =
        std::find_if(kinds.begin(), kinds.end(), [&](const KindHelp& k) { return k.kind == finding.kind; });
    const bool review = finding.minimal == "not_proven";
    Json out = Json::object();
    out["ruleId"] = finding.kind;
    if (kind != kinds.end()) out["ruleIndex"] = kind - kinds.begin();
    out["kind"] = review ? "review" : "fail";
    out["level"] = review ? std::string("none") : finding.level;
    out["message"] = text_of(message(finding));
    out["locations"] = Json::array();
    if (const ReportClaim* claim = primary_claim(finding, index_)) out["locations"].push_back(location(*claim));
    const std::vector<const ReportClaim*> others = related(finding);
    out["relatedLocations"] = Json::array();
    for (std::size_t i = 0; i < others.size(); ++i) {
        Json place = Json{{"id", i + 1}};
        place.update(location(*others[i]));
        place["message"] = text_of(message_text(said(*others[i])));
        out["relatedLocations"].push_back(std::move(place));
    }
    out["partialFingerprints"] = Json{{"primaryLocationLineHash", fingerprints_.next(finding.fingerprint)}};
    if (finding.known) out["baselineState"] = *finding.known ? "unchanged" : "new";
    add_suppressions(out, finding);
    out["properties"] = Json{{"finding", finding.id}, {"level", finding.level}, {"minimal", finding.minimal}};
    return out;
}

/// All results of a file have the list, or none (section 3.27.23).
void SarifWriter::add_suppressions(Json& result, const ReportFinding& finding) const {
    if (profile_ == SarifProfile::github || report_.suppressed.empty()) return;
    result["suppressions"] = Json::array();
    if (!finding.pardon || finding.known) return;
    result["suppressions"].push_back(
        Json{{"kind", "external"}, {"status", "accepted"}, {"justification", one_line(pardon_text(finding))}});
}

/// It is about no place, but results without one are refused by GitHub: the first article stands for all.
Json SarifWriter::undecided(const ReportUndecided& what, std::size_t number) const {
    Json out = Json::object();
    out["ruleId"] = kUndecided;
    out["ruleIndex"] = kind_helps().size();
    out["kind"] = "open";
    out["level"] = "none";
    out["message"] = text_of(message_text("Not decided: " + one_line(what.what) + ": " + one_line(what.reason)));
    if (!report_.articles.empty()) {
        const Json place =
            Json{{"artifactLocation", artifact_location(report_.articles.front())},
                 {"region", Json{{"startLine", 1}, {"startColumn", 1}, {"endLine", 1}, {"endColumn", 1}}}};
        out["locations"] = Json::array({Json{{"physicalLocation", place}}});
    }
    out["partialFingerprints"] = Json{{"primaryLocationLineHash", "undecided:" + std::to_string(number)}};
    add_suppressions(out, {});
    return out;
}

Json SarifWriter::results() {
    Json out = Json::array();
    const bool github = profile_ == SarifProfile::github;
    for (const ReportFinding& finding : report_.findings) {
        if (out.size() == kMaxResults) break;
        if (!github || !finding.known.value_or(false)) out.push_back(result(finding));
    }
    for (const ReportFinding& finding : report_.suppressed)
        if (!github && out.size() < kMaxResults) out.push_back(result(finding));
    for (std::size_t i = 0; i < report_.undecided.size() && out.size() < kMaxResults; ++i)
        out.push_back(undecided(report_.undecided[i], i + 1));
    return out;
}

Json SarifWriter::invocation() const {
    const std::vector<InputProblem> problems = input_problems(report_);
    Json out = Json::object();
    out["executionSuccessful"] =
        std::none_of(problems.begin(), problems.end(), [](const InputProblem& p) { return p.error; });
    Json notifications = Json::array();
    for (const InputProblem& problem : problems) {
        Json one = Json::object();
        one["level"] = problem.error ? "error" : "warning";
        one["descriptor"] = Json{{"id", problem.code}};
        one["message"] = text_of(message_text(problem.message));
        if (!problem.path.empty())
            one["locations"] = Json::array(
                {Json{{"physicalLocation", Json{{"artifactLocation", Json{{"uri", uri_of_path(problem.path)}}}}}}});
        notifications.push_back(std::move(one));
    }
    const std::size_t all = report_.findings.size() + report_.suppressed.size() + report_.undecided.size();
    if (all > kMaxResults)
        notifications.push_back(Json{{"level", "warning"},
                                     {"message", text_of("the last " + std::to_string(all - kMaxResults) +
                                                         " results are left out; the gravest come first")}});
    out["toolExecutionNotifications"] = std::move(notifications);
    return out;
}

Json SarifWriter::coverage() const {
    Json out{{"sentences", report_.sentences}, {"withClaims", report_.with_claims}, {"checkable", report_.checkable}};
    out["reasons"] = Json::object();
    for (const auto& [reason, number] : missed_counts(report_)) out["reasons"][name(reason)] = number;
    return out;
}

Json SarifWriter::document() {
    Json run = Json::object();
    run["tool"] = Json{{"driver", driver()}};
    run["columnKind"] = "utf16CodeUnits";
    run["invocations"] = Json::array({invocation()});
    run["artifacts"] = Json::array();
    for (const ReportArticle& article : report_.articles)
        run["artifacts"].push_back(
            Json{{"location", artifact_location(article)}, {"roles", Json::array({"analysisTarget"})}});
    run["results"] = results();
    run["properties"] = Json{{"coverage", coverage()}};
    Json out = Json::object();
    out["$schema"] = kSchemaUri;
    out["version"] = "2.1.0";
    out["runs"] = Json::array({std::move(run)});
    return out;
}

}  // namespace

void write_sarif(std::ostream& out, const Report& report, SarifProfile profile) {
    // ASCII only: control and bidirectional characters of articles become escapes.
    out << SarifWriter(report, profile).document().dump(2, ' ', true, Json::error_handler_t::replace) << '\n';
}

}  // namespace gainsay::reports
