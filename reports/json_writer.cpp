// The report in JSON, schema 1 (schema.cpp), and its claims one a line.

#include "reports/coverage.hpp"
#include "reports/report.hpp"
#include "reports/root_lines.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <ostream>
#include <variant>

namespace gainsay::reports {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kSchema = 1;

/// Articles may hold broken UTF-8; JSON may not.
std::string dump(const Json& json, int indent) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

/// Whole numbers as integers, others as decimal strings, which lose nothing on the way through a reader's doubles.
Json number(const std::optional<Decimal>& value) {
    if (!value) return nullptr;
    if (value->is_whole()) return value->digits();
    return value->to_string();
}

Json side(const std::optional<std::int64_t>& value, bool by_seconds) {
    if (!value) return nullptr;
    return side_to_iso(*value, by_seconds);
}

Json interval(const TimeInterval& time) {
    Json out = Json::object();
    out["earliest"] = side(time.earliest, time.by_seconds);
    out["latest"] = side(time.latest, time.by_seconds);
    return out;
}

struct ValueWriter {
    Json& out;

    void operator()(const claims::QuantityValue& v) const {
        out["kind"] = "quantity";
        out["low"] = number(v.interval.low);
        out["high"] = number(v.interval.high);
        out["unit"] = v.unit;
    }
    void operator()(const claims::TimeValue& v) const {
        out["kind"] = "time";
        out["earliest"] = side(v.interval.earliest, v.interval.by_seconds);
        out["latest"] = side(v.interval.latest, v.interval.by_seconds);
    }
    void operator()(const claims::EntityValue& v) const {
        out["kind"] = "entity";
        out["id"] = v.id;
        out["name"] = v.name;
        out["entity_kind"] = v.kind;
    }
    void operator()(const claims::TruthValue& v) const {
        out["kind"] = "truth";
        out["truth"] = v.value;
    }
    void operator()(const claims::TextValue& v) const {
        out["kind"] = "text";
        out["text"] = v.text;
    }
};

Json value_json(const ReportClaim& claim) {
    Json out = Json::object();
    std::visit(ValueWriter{out}, claim.value);
    if (!out.contains("text")) out["text"] = claim.value_text;
    return out;
}

Json given_id(const GivenId& id) {
    return std::visit([](const auto& value) { return Json(value); }, id);
}

Json claim_json(const ReportClaim& claim) {
    Json out = Json::object();
    out["id"] = claim.id;
    out["article"] = claim.article;
    out["start"] = claim.range.begin;
    out["end"] = claim.range.end;
    if (claim.in_title) out["part"] = "title";
    out["quote"] = claim.quote;
    out["speaker"] = claim.speakers;
    out["own_voice"] = claim.own_voice;
    out["fact"] = claim.fact;
    out["subject"] = claim.subject;
    out["arguments"] = Json::object();
    for (const auto& [slot, text] : claim.arguments) out["arguments"][slot] = text;
    out["value"] = value_json(claim);
    out["polarity"] = claim.positive ? "positive" : "negative";
    out["modality"] = claim.modality;
    if (claim.event_time) out["event_time"] = interval(*claim.event_time);
    if (claim.uttered) out["uttered"] = interval(*claim.uttered);
    if (claim.occasion) out["occasion"] = *claim.occasion;
    if (claim.as_of) out["as_of"] = interval(*claim.as_of);
    out["pattern"] = claim.pattern;
    return out;
}

Json article_json(const ReportArticle& article) {
    Json out = Json::object();
    out["id"] = article.id;
    if (article.given) out["given"] = given_id(*article.given);
    out["path"] = article.path;
    out["title"] = article.title;
    if (!article.outlet.empty()) out["outlet"] = article.outlet;
    if (!article.published.empty()) out["published"] = article.published;
    if (article.accepted) out["accepted"] = true;
    out["sentences"] = article.sentences;
    out["sentences_with_claims"] = article.sentences_with_claims;
    return out;
}

Json finding_json(const ReportFinding& finding) {
    Json out = Json::object();
    out["id"] = finding.id;
    out["fingerprint"] = finding.fingerprint;
    out["kind"] = finding.kind;
    out["level"] = finding.level;
    out["title"] = finding.title;
    out["explanation"] = finding.explanation;
    if (!finding.steps.empty()) out["steps"] = finding.steps;
    out["claims"] = finding.claims;
    out["assumptions"] = Json::array();
    for (const ReportAssumption& a : finding.assumptions)
        out["assumptions"].push_back(Json{{"text", a.text}, {"id", a.id}, {"certainty", a.certainty}});
    out["rules"] = Json::array();
    for (const ReportRule& r : finding.rules)
        out["rules"].push_back(Json{{"id", r.id}, {"file", r.file}, {"line", r.line}, {"message", r.message}});
    out["minimal"] = finding.minimal;
    out["scenarios"] = finding.scenarios;
    out["repairs"] = Json::array();
    for (const ReportRepair& r : finding.repairs)
        out["repairs"].push_back(Json{{"retract", r.retract}, {"weaken", r.weaken}});
    out["same_root"] = finding.same_root;
    if (!finding.also.empty()) out["also"] = finding.also;
    if (finding.known) out["baseline"] = *finding.known ? "unchanged" : "new";
    if (finding.pardon) out["pardon"] = Json{{"reason", finding.pardon->reason}, {"by", finding.pardon->by}};
    return out;
}

Json expired_json(const ReportExpired& expired) {
    return Json{{"fingerprint", expired.fingerprint},
                {"kind", expired.kind},
                {"level", expired.level},
                {"title", expired.title},
                {"reason", expired.reason}};
}

/// Shares are for reading: four digits, so that the last bits of a sum never show.
double rounded(double share) {
    return std::round(share * 10000.0) / 10000.0;
}

Json summary_json(const Report& report) {
    const auto at_level = [&](std::string_view level) {
        return std::count_if(report.findings.begin(), report.findings.end(),
                             [level](const ReportFinding& f) { return f.level == level; });
    };
    std::map<std::string, int> by_kind;
    for (const ReportFinding& f : report.findings) ++by_kind[f.kind];
    Json out = Json::object();
    out["errors"] = at_level("error");
    out["warnings"] = at_level("warning");
    out["notes"] = at_level("note");
    out["matters"] = root_count(report);
    out["by_kind"] = Json::object();
    for (const auto& [kind, count] : by_kind) out["by_kind"][kind] = count;
    if (std::any_of(report.findings.begin(), report.findings.end(), [](const auto& f) { return f.known.has_value(); }))
        out["known"] = std::count_if(report.findings.begin(), report.findings.end(),
                                     [](const ReportFinding& f) { return f.known.value_or(false); });
    if (!report.suppressed.empty()) out["suppressed"] = report.suppressed.size();
    return out;
}

template <class Items, class Writer>
Json list(const Items& items, Writer writer) {
    Json out = Json::array();
    for (const auto& item : items) out.push_back(writer(item));
    return out;
}

Json coverage_json(const Report& report) {
    Json out{{"sentences", report.sentences}, {"with_claims", report.with_claims}, {"checkable", report.checkable}};
    out["reasons"] = Json::object();
    for (const auto& [reason, number] : missed_counts(report)) out["reasons"][name(reason)] = number;
    out["missed"] = list(missed_places(report), [](const MissedPlace& place) {
        return Json{
            {"article", place.article->id}, {"reason", name(place.sentence->missed)}, {"sentence", words_of(place)}};
    });
    return out;
}

Json report_json(const Report& report) {
    Json json = Json::object();
    if (report.id) json["id"] = given_id(*report.id);
    json["gainsay"] = report.version;
    json["schema"] = kSchema;
    json["articles"] = list(report.articles, article_json);
    json["claims"] = list(report.claims, claim_json);
    json["findings"] = list(report.findings, finding_json);
    if (!report.suppressed.empty()) json["suppressed"] = list(report.suppressed, finding_json);
    if (!report.expired.empty()) json["expired"] = list(report.expired, expired_json);
    if (!report.today.empty()) json["today"] = report.today;
    json["sources"] = list(report.sources, [](const ReportSource& s) {
        return Json{{"name", s.name}, {"blame", rounded(s.blame)}, {"findings", s.findings}};
    });
    json["readings"] = list(report.readings, [](const ReportReading& r) {
        return Json{{"claims_dropped", r.claims_dropped},
                    {"weight", rounded(r.weight)},
                    {"best", r.proven ? "proven" : "not_proven"}};
    });
    json["undecided"] = list(report.undecided, [](const ReportUndecided& u) {
        return Json{{"what", u.what}, {"reason", u.reason}};
    });
    json["coverage"] = coverage_json(report);
    json["summary"] = summary_json(report);
    return json;
}

}  // namespace

void write_json(std::ostream& out, const Report& report) {
    out << dump(report_json(report), 2) << '\n';
}

void write_json_line(std::ostream& out, const Report& report) {
    out << dump(report_json(report), -1) << '\n';
}

void write_claims_jsonl(std::ostream& out, const Report& report) {
    for (const ReportClaim& claim : report.claims) out << dump(claim_json(claim), -1) << '\n';
}

}  // namespace gainsay::reports
