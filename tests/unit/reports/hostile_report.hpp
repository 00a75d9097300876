#pragma once
// The sample report with every text in it made by somebody who means harm.

#include "sample_report.hpp"

namespace gainsay::reports {

/// Markup, ends of quotations, commands and escapes of every format that is written, and bytes that are no text.
inline std::string hostile(const std::string& text) {
    using namespace std::string_literals;
    return text +
           "<script>alert(1)</script> </failure>]]> &amp; \"'` **b** _i_ [x](http://h.example/) ![y](z) | # {0} {{ \\n "
           "%0A%25\n::error file=a::pwned\r\n##[error]x @all www.h.example \x1b[31m\x07\x7f\u009b \u202e\u2066\u200f "
           "\u2028\ufeff\uffff\ufffe \U0001F600 "s +
           "\0\xff\xc3\x28\xed\xa0\x80 end"s;
}

inline Report hostile_report() {
    Report report = sample_report();
    for (ReportArticle& article : report.articles)
        for (std::string* text : {&article.path, &article.title, &article.outlet}) *text = hostile(*text);
    for (ReportClaim& claim : report.claims) {
        for (std::string* text : {&claim.quote, &claim.fact, &claim.subject, &claim.fact_text, &claim.value_text,
                                  &claim.pattern, &claim.context})
            *text = hostile(*text);
        for (std::string& speaker : claim.speakers) speaker = hostile(speaker);
    }
    for (ReportFinding& finding : report.findings) {
        finding.level = "error";
        finding.steps = {hostile("Somebody says “"), hostile("“x” (c1) (c2) (c999) Without c1"), hostile("1. ")};
        for (std::string* text :
             {&finding.title, &finding.explanation, &finding.assumptions[0].text, &finding.rules[0].id,
              &finding.rules[0].file, &finding.rules[0].message, &finding.scenarios[0], &finding.repairs[1].weaken[0]})
            *text = hostile(*text);
    }
    report.findings[1].minimal = "not_proven";
    for (ReportSource& source : report.sources) source.name = hostile(source.name);
    report.undecided = {{hostile("what "), hostile("timeout ")}};
    Diagnostic problem;
    problem.code = "unreadable-file";
    problem.path = hostile("lost.txt");
    problem.message = hostile("cannot be read: ");
    report.diagnostics = {problem};
    return report;
}

}  // namespace gainsay::reports
