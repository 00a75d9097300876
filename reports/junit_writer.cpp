// JUnit XML as CI servers read it (the form of Ant's junitreport, with the `file` that GitLab shows): a failure is a
// contradiction, an error is input that could not be read, skipped is what was not decided.

#include "reports/asides.hpp"
#include "reports/coverage.hpp"
#include "reports/finding_lines.hpp"
#include "reports/markup.hpp"
#include "reports/report.hpp"

#include <algorithm>
#include <ostream>
#include <set>
#include <vector>

namespace gainsay::reports {
namespace {

/// An attribute, with the blank before it.
std::string attribute(std::string_view name, std::string_view value) {
    return " " + std::string(name) + "=\"" + xml_text(value) + "\"";
}

struct Case {
    std::string name, classname, file;
    std::uint32_t line = 0;  ///< 0: none
    enum class Outcome { pass, failure, error, skipped } outcome = Outcome::pass;
    std::string type, message, body;
};
struct Suite {
    std::string name, file;
    std::vector<Case> cases;
};

std::size_t count_of(const Suite& suite, Case::Outcome outcome) {
    return static_cast<std::size_t>(
        std::count_if(suite.cases.begin(), suite.cases.end(), [&](const Case& c) { return c.outcome == outcome; }));
}

Case finding_case(const ReportFinding& finding, const ReportIndex& index, std::string_view fail_on) {
    Case out;
    out.name = finding.id + " " + finding.level + ": " + one_line(finding.title);
    out.classname = "gainsay." + one_line(finding.kind);
    if (const ReportClaim* claim = primary_claim(finding, index)) {
        out.file = one_line(path_of(*claim, index));
        out.line = claim->line;
    }
    if (!finding.known.value_or(false) && at_or_above(finding.level, fail_on)) out.outcome = Case::Outcome::failure;
    out.type = finding.level;
    out.message = one_line(finding.title);
    out.body = message_of(finding, index);
    if (finding.known.value_or(false)) out.body += "\n" + known_line(finding);
    return out;
}

/// Suppressed findings are told, and fail nothing.
Suite suppressed_suite(const Report& report, const ReportIndex& index) {
    Suite out{"suppressed", {}, {}};
    for (const ReportFinding& finding : report.suppressed) {
        Case one = finding_case(finding, index, "never");
        one.outcome = Case::Outcome::skipped;
        one.message = "suppressed: " + pardon_text(finding);
        out.cases.push_back(std::move(one));
    }
    return out;
}

Case clean_case(const ReportArticle& article) {
    Case out;
    out.name = "takes part in no contradiction";
    out.classname = "gainsay.article";
    out.file = one_line(article.path);
    return out;
}

/// The articles that findings rest on.
std::set<std::string> involved_articles(const Report& report, const ReportIndex& index) {
    std::set<std::string> out;
    for (const ReportFinding& finding : report.findings)
        for (const std::string& id : finding.claims)
            if (const ReportClaim* claim = index.claim(id)) out.insert(claim->article);
    return out;
}

/// A suite an article, with the findings whose first claim is there: every finding is one case of the file.
std::vector<Suite> article_suites(const Report& report, const ReportIndex& index, std::string_view fail_on) {
    const std::set<std::string> involved = involved_articles(report, index);
    std::vector<Suite> out;
    for (const ReportArticle& article : report.articles) {
        if (article.accepted) continue;
        Suite suite{one_line(article.path), one_line(article.path), {}};
        for (const ReportFinding& finding : report.findings) {
            const ReportClaim* claim = primary_claim(finding, index);
            if (claim && claim->article == article.id) suite.cases.push_back(finding_case(finding, index, fail_on));
        }
        if (!involved.contains(article.id)) suite.cases.push_back(clean_case(article));
        out.push_back(std::move(suite));
    }
    return out;
}

Suite undecided_suite(const Report& report) {
    Suite out{"not decided", {}, {}};
    for (const ReportUndecided& undecided : report.undecided) {
        Case one;
        one.name = one_line(undecided.what);
        one.classname = "gainsay.undecided";
        one.outcome = Case::Outcome::skipped;
        one.message = one_line(undecided.reason);
        out.cases.push_back(std::move(one));
    }
    return out;
}

Suite input_suite(const Report& report) {
    Suite out{"input", {}, {}};
    for (const InputProblem& problem : input_problems(report)) {
        if (!problem.error) continue;
        Case one;
        one.name = problem.path.empty() ? problem.code : one_line(problem.path);
        one.classname = "gainsay.input";
        one.file = one_line(problem.path);
        one.outcome = Case::Outcome::error;
        one.type = problem.code;
        one.message = problem.message;
        out.cases.push_back(std::move(one));
    }
    return out;
}

void write_case(std::ostream& out, const Case& c) {
    out << "    <testcase" << attribute("classname", c.classname) << attribute("name", c.name);
    if (!c.file.empty()) out << attribute("file", c.file);
    if (c.line > 0) out << attribute("line", std::to_string(c.line));
    switch (c.outcome) {
    case Case::Outcome::failure:
        out << ">\n      <failure" << attribute("type", c.type) << attribute("message", c.message) << '>'
            << xml_text(c.body) << "</failure>\n    </testcase>\n";
        return;
    case Case::Outcome::error:
        out << ">\n      <error" << attribute("type", c.type) << attribute("message", c.message)
            << "/>\n    </testcase>\n";
        return;
    case Case::Outcome::skipped:
        out << ">\n      <skipped" << attribute("message", c.message) << "/>\n    </testcase>\n";
        return;
    case Case::Outcome::pass:
        break;
    }
    if (c.body.empty())
        out << "/>\n";
    else
        out << ">\n      <system-out>" << xml_text(c.body) << "</system-out>\n    </testcase>\n";
}

struct Counts {
    std::size_t tests = 0, failures = 0, errors = 0, skipped = 0;

    void add(const Suite& suite) {
        tests += suite.cases.size();
        failures += count_of(suite, Case::Outcome::failure);
        errors += count_of(suite, Case::Outcome::error);
        skipped += count_of(suite, Case::Outcome::skipped);
    }
    std::string attributes(bool with_skipped) const {
        std::string out = attribute("tests", std::to_string(tests)) + attribute("failures", std::to_string(failures)) +
                          attribute("errors", std::to_string(errors));
        return with_skipped ? out + attribute("skipped", std::to_string(skipped)) : out;
    }
};

void write_suite(std::ostream& out, const Suite& suite) {
    Counts counts;
    counts.add(suite);
    out << "  <testsuite" << attribute("name", suite.name) << counts.attributes(true);
    if (!suite.file.empty()) out << attribute("file", suite.file);
    out << ">\n";
    for (const Case& c : suite.cases) write_case(out, c);
    out << "  </testsuite>\n";
}

/// A suite without cases, because the properties of a suite are what every reader of the form keeps.
void write_coverage(std::ostream& out, const Report& report) {
    const auto property = [&](const std::string& name, std::size_t number) {
        out << "      <property" << attribute("name", name) << attribute("value", std::to_string(number)) << "/>\n";
    };
    out << "  <testsuite" << attribute("name", "coverage") << Counts{}.attributes(true) << ">\n    <properties>\n";
    property("sentences", report.sentences);
    property("with_claims", report.with_claims);
    property("checkable", report.checkable);
    for (const auto& [reason, number] : missed_counts(report)) property("missed." + std::string(name(reason)), number);
    out << "    </properties>\n  </testsuite>\n";
}

}  // namespace

void write_junit(std::ostream& out, const Report& report, std::string_view fail_on) {
    const ReportIndex index(report);
    std::vector<Suite> suites = article_suites(report, index, fail_on);
    for (Suite& suite :
         std::vector<Suite>{suppressed_suite(report, index), undecided_suite(report), input_suite(report)})
        if (!suite.cases.empty()) suites.push_back(std::move(suite));
    Counts all;
    for (const Suite& suite : suites) all.add(suite);
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" << attribute("name", "gainsay")
        << all.attributes(false) << ">\n";
    for (const Suite& suite : suites) write_suite(out, suite);
    write_coverage(out, report);
    out << "</testsuites>\n";
}

}  // namespace gainsay::reports
