#pragma once
// A small report made by hand, with every kind of value and field in it.

#include "reports/report.hpp"

namespace gainsay::reports {

inline ReportClaim sample_claim(std::string id, std::string article, std::string quote, claims::Value value,
                                std::string value_text, std::vector<std::string> speakers) {
    ReportClaim claim;
    claim.id = std::move(id);
    claim.article = std::move(article);
    claim.range = {10, 10 + static_cast<std::uint32_t>(quote.size())};
    claim.context = "On Friday " + quote;
    claim.quote = std::move(quote);
    claim.own_voice = speakers.size() == 1;
    claim.speakers = std::move(speakers);
    claim.fact = "killed";
    claim.subject = "the fire";
    claim.fact_text = "people killed in the fire";
    claim.arguments = {{"E", "the fire"}};
    claim.value = std::move(value);
    claim.value_text = std::move(value_text);
    claim.modality = "asserted";
    claim.pattern = "rules/casualties.rules: casualties/killed#1";
    claim.line = 3;
    claim.column = 7;
    claim.begin = {3, 7, 8, 9};
    claim.end = {3, 27, 28, 29};
    return claim;
}

inline Report sample_report() {
    const auto exactly = [](std::int64_t n) {
        return claims::QuantityValue{DecimalInterval::exactly(Decimal(n)), "people"};
    };
    Report report;
    report.version = "0.0.0";
    report.id = std::int64_t{7};
    report.articles = {{"a1", SourceId::at(0), "fire/01.txt", "Fire at the mill", "Harbour Gazette", "2031-05-02", 12,
                        5, std::nullopt},
                       {"a2", SourceId::at(1), "fire/02.txt", "", "", "", 8, 3, "second"}};
    report.claims = {
        sample_claim("c1", "a1", "The fire killed six people.", exactly(6), "six", {"Harbour Gazette"}),
        sample_claim("c2", "a2", "Nine people died in the fire,", exactly(9), "nine",
                     {"fire/02.txt", "Mayor Ilse Brandt"}),
        sample_claim("c3", "a2", "damage of 1.5 million",
                     claims::QuantityValue{{Decimal::make(15, 1), std::nullopt}, "USD"}, "1.5", {"fire/02.txt"}),
        sample_claim("c4", "a2", "on May 1", claims::TimeValue{TimeInterval::on(Day{22400})}, "May 1", {"fire/02.txt"}),
        sample_claim("c5", "a2", "by Tom Reed", claims::EntityValue{"person:tom reed", "Tom Reed", "person"},
                     "Tom Reed", {"fire/02.txt"}),
        sample_claim("c6", "a2", "was not deliberate", claims::TruthValue{true}, "", {"fire/02.txt"}),
        sample_claim("c7", "a2", "called \"grim\"", claims::TextValue{"grim"}, "grim", {"fire/02.txt"})};
    report.claims[1].event_time = TimeInterval::between(Day{22400}, Day{22401});
    report.claims[1].uttered = TimeInterval{1935360000, std::nullopt, true};
    report.claims[1].as_of = TimeInterval::on(Day{22401});
    report.claims[1].occasion = "town hall briefing";
    report.claims[4].in_title = true;
    report.claims[5].positive = false;
    report.claims[5].modality = "denied";

    ReportFinding first;
    first.id = "F1";
    first.fingerprint = "0123456789abcdef";
    first.kind = "own_voice_disputed";
    first.level = "warning";
    first.title = "People killed in the fire: six or nine";
    first.explanation = "Harbour Gazette says six; Mayor Ilse Brandt says nine. Both cannot be right.";
    first.claims = {"c1", "c2"};
    first.assumptions = {{"l1", "'the fire' in a1 and 'the fire' in a2 are the same event", "likely"}};
    first.rules = {{"casualties/count", "rules/casualties.rules", 4, "a count has one value"}};
    first.minimal = "proven";
    first.scenarios = {"Without c1: nine people were killed in the fire."};
    first.repairs = {{{"c1"}, {}}, {{}, {"c1: 'six' to 'at least six'"}}};
    first.same_root = {"F2"};
    first.also = {{"c3"}};
    ReportFinding second = first;
    second.id = "F2";
    second.level = "note";
    second.claims = {"c1", "c3"};
    second.same_root = {"F1"};
    second.also.clear();
    report.findings = {first, second};
    report.sources = {{"Harbour Gazette", 0.5, 2}, {"Mayor Ilse Brandt", 1.0 / 3.0, 1}};
    report.readings = {{{"c1"}, 0.9}};
    report.undecided = {{"a component of 12 claims", "timeout"}};
    report.sentences = 20;
    report.with_claims = 8;
    report.checkable = 11;
    return report;
}

}  // namespace gainsay::reports
