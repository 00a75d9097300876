// Reviewdog Diagnostic Format (rdjsonl), a JSON object a line. Its columns count bytes of UTF-8.

#include "reports/finding_lines.hpp"
#include "reports/report.hpp"

#include <nlohmann/json.hpp>

#include <ostream>

namespace gainsay::reports {
namespace {

using Json = nlohmann::ordered_json;

const char* severity_of(std::string_view level) {
    return level == "error" ? "ERROR" : level == "warning" ? "WARNING" : "INFO";
}

Json position(const ReportPlace& place) {
    return Json{{"line", place.line}, {"column", place.utf8_column}};
}

Json location(const ReportClaim& claim, const ReportIndex& index) {
    return Json{{"path", path_of(claim, index)},
                {"range", Json{{"start", position(claim.begin)}, {"end", position(claim.end)}}}};
}

Json diagnostic(const ReportFinding& finding, const ReportIndex& index) {
    Json out = Json::object();
    out["message"] = message_of(finding, index);
    if (const ReportClaim* claim = primary_claim(finding, index)) out["location"] = location(*claim, index);
    out["severity"] = severity_of(finding.level);
    out["source"] = Json{{"name", "gainsay"}};
    out["code"] = Json{{"value", finding.kind}};
    out["related_locations"] = Json::array();
    for (const ReportClaim* claim : other_claims(finding, index))
        out["related_locations"].push_back(Json{{"message", said(*claim)}, {"location", location(*claim, index)}});
    return out;
}

/// Everything in this form has a file.
Json undecided(const ReportUndecided& one, const Report& report) {
    Json out = Json::object();
    out["message"] = undecided_line(one);
    if (const ReportArticle* article = first_checked(report)) out["location"] = Json{{"path", article->path}};
    out["severity"] = "WARNING";
    out["source"] = Json{{"name", "gainsay"}};
    out["code"] = Json{{"value", "undecided"}};
    return out;
}

}  // namespace

void write_rdjsonl(std::ostream& out, const Report& report) {
    const ReportIndex index(report);
    // ASCII only: control and bidirectional characters of file names become escapes.
    for (const ReportFinding& finding : report.findings)
        if (!finding.known.value_or(false))  // a comment on what is known would come with every change
            out << diagnostic(finding, index).dump(-1, ' ', true, Json::error_handler_t::replace) << '\n';
    for (const ReportUndecided& one : report.undecided)
        out << undecided(one, report).dump(-1, ' ', true, Json::error_handler_t::replace) << '\n';
}

}  // namespace gainsay::reports
