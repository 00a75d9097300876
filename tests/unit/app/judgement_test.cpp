#include "app/config/config_reader.hpp"
#include "app/judgement.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::app;

namespace {

reports::ReportFinding finding(std::string id, std::string kind, std::string level, std::vector<std::string> same_root,
                               const std::string& rule = {}) {
    reports::ReportFinding out;
    out.id = std::move(id);
    out.kind = std::move(kind);
    out.level = std::move(level);
    out.fingerprint = "0123456789abcde" + out.id.substr(1);
    out.same_root = std::move(same_root);
    if (!rule.empty()) out.rules.push_back({rule, {}, 1, {}});
    out.claims = {"c" + out.id.substr(1)};
    return out;
}

/// Three findings, each on a claim in an article of its own, under this configuration. There is one fact,
/// which the third claim may be of.
Run judged(const std::string& text, const char* today = "2031-05-02", const char* third_fact = "") {
    Run run;
    language::FactInfo fact;
    fact.pack = "harbour";
    fact.name = "sank";
    run.rules.facts.push_back(fact);
    take_config(run, std::make_shared<const Config>(read_config("gainsay.toml", text)));
    run.report.findings = {finding("F1", "between_outlets", "error", {"F2", "F3"}, "casualties/whole"),
                           finding("F2", "misreport", "warning", {"F1", "F3"}, "open/said"),
                           finding("F3", "superseded", "note", {"F1", "F2"})};
    for (const char* number : {"1", "2", "3"}) {
        reports::ReportArticle article;
        article.id = "a" + std::string(number);
        article.path = "news/" + std::string(number) + ".txt";
        run.report.articles.push_back(article);
        reports::ReportClaim claim;
        claim.id = "c" + std::string(number);
        claim.article = article.id;
        claim.fact = number == std::string("3") ? third_fact : "";
        run.report.claims.push_back(claim);
    }
    JudgementOptions options;
    options.today = parse_iso_day(today);
    judge(run, options);
    return run;
}

std::string shown(const std::vector<reports::ReportFinding>& findings) {
    std::string out;
    for (const auto& f : findings) {
        out += (out.empty() ? "" : "; ") + f.id + " " + f.kind + " " + f.level;
        for (const std::string& other : f.same_root) out += " " + other;
    }
    return out;
}

std::size_t notes(const Run& run, const std::string& code) {
    std::size_t out = 0;
    for (const Diagnostic& d : run.diagnostics) out += d.code == code ? 1 : 0;
    return out;
}

}  // namespace

TEST_CASE("Levels by kind and rule order the findings anew, and ids follow") {
    const Run run = judged("[levels.kinds]\nbetween_outlets = \"note\"\nsuperseded = \"error\"\n"
                           "[levels.rules]\n\"open/*\" = \"note\"");
    CHECK(shown(run.report.findings) ==
          "F1 superseded error F2 F3; F2 between_outlets note F1 F3; F3 misreport note F1 F2");
}

TEST_CASE("The rule wins over the kind, and the mildest of several rules") {
    const Run run = judged("[levels.kinds]\nmisreport = \"error\"\n"
                           "[levels.rules]\n\"open/*\" = \"note\"\n\"**\" = \"warning\"");
    CHECK(run.report.findings[2].level == "note");
    CHECK(shown(run.report.findings) ==
          "F1 between_outlets warning F2 F3; F2 misreport note F1 F3; F3 superseded note F1 F2");
}

TEST_CASE("A glob of rules fits the facts of a finding's claims too, and one that fits nothing is told") {
    const Run run = judged("[levels.rules]\n\"harbour/*\" = \"error\"\n\"harbuor/*\" = \"off\"\n"
                           "[[suppress]]\nreason = \"r\"\nrule = \"harbour/sunk\"",
                           "2031-05-02", "sank");
    CHECK(shown(run.report.findings) ==
          "F1 between_outlets error F2 F3; F2 superseded error F1 F3; F3 misreport warning F1 F2");
    CHECK(notes(run, "unknown-rule") == 2);
}

TEST_CASE("What is off is suppressed and says where") {
    const Run run = judged("[levels.kinds]\nmisreport = \"off\"");
    CHECK(shown(run.report.findings) == "F1 between_outlets error F2; F2 superseded note F1");
    CHECK(shown(run.report.suppressed) == "F3 misreport warning F1 F2");
    CHECK(run.report.suppressed[0].pardon->by == "gainsay.toml:2");
    CHECK(run.report.today.empty());
}

TEST_CASE("A suppression fits what fits all that it names") {
    const auto suppressed = [](const std::string& what) {
        return judged("[[suppress]]\nreason = \"r\"\n" + what).report.suppressed.size();
    };
    CHECK(suppressed("kind = \"misreport\"") == 1);
    CHECK(suppressed("rule = \"*/*\"") == 2);
    CHECK(suppressed("article = \"news\"") == 3);
    CHECK(suppressed("article = \"news/2.*\"\nkind = \"misreport\"") == 1);
    CHECK(suppressed("article = \"news/2.*\"\nkind = \"superseded\"") == 0);
    CHECK(suppressed("fingerprint = \"0123456789abcde2\"") == 1);
    CHECK(suppressed("fingerprint = \"01234567\"") == 3);
}

TEST_CASE("A suppression holds on its last day, and not on the next") {
    const std::string text = "[[suppress]]\nkind = \"misreport\"\nreason = \"r\"\nuntil = 2031-05-02";
    CHECK(judged(text).report.suppressed.size() == 1);
    CHECK(judged(text).report.today == "2031-05-02");
    const Run late = judged(text, "2031-05-03");
    CHECK(late.report.suppressed.empty());
    CHECK(notes(late, "expired-suppression") == 1);
    CHECK_FALSE(late.input_failed);
}

TEST_CASE("A suppression that suppresses nothing is told") {
    CHECK(notes(judged("[[suppress]]\nkind = \"quote_variant\"\nreason = \"r\""), "unused-suppression") == 1);
}
