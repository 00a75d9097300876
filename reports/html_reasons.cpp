#include "reports/html_reasons.hpp"

#include "reports/finding_lines.hpp"
#include "reports/html_text.hpp"
#include "reports/text_layout.hpp"

#include <ostream>
#include <set>

namespace gainsay::reports {
namespace {

const char* certainty_words(const std::string& certainty) {
    if (certainty == "likely") return "likely, not certain";
    if (certainty == "sure") return "taken as sure";
    return "by definition";
}

/// A heading within a card; `depth` is its level.
void write_subhead(std::ostream& out, int depth, std::string_view text) {
    out << "<h" << depth << " class=\"sub\">" << text << "</h" << depth << ">\n";
}

/// The chain as the solver tells it: words, what they were read as, what is taken for granted, the clash.
void write_steps(std::ostream& out, const HtmlView& view, const ReportFinding& finding) {
    out << "<ol class=\"chain\">\n";
    for (const std::string& step : finding.steps) out << "<li>" << view.with_quote_links(step) << "</li>\n";
    out << "</ol>\n";
}

/// The same made from the parts, where nobody told the steps.
void write_parts(std::ostream& out, const HtmlView& view, const ReportFinding& finding) {
    out << "<ol class=\"chain\">\n";
    for (const std::string& id : finding.claims)
        if (const ReportClaim* claim = view.index().claim(id))
            out << "<li>" << view.claim_link(id, escaped(id)) << " " << isolated(view.chain(*claim))
                << " says: " << isolated(statement_of(*claim)) << "</li>\n";
    for (const ReportAssumption& a : finding.assumptions)
        out << "<li>Assumed (" << certainty_words(a.certainty)
            << "): " << isolated(named_assumption(a.text, view.index())) << "</li>\n";
    for (const ReportRule& r : finding.rules)
        out << "<li>Rule: " << isolated(r.message.empty() ? r.id : r.message) << "</li>\n";
    out << "<li>" << (finding.claims.size() == 1 ? "So this cannot be true." : "So these cannot all be true.")
        << "</li>\n</ol>\n";
}

/// What stands behind the chain, for who wants to look it up: proof, patterns, rules, fingerprint.
void write_footing(std::ostream& out, const HtmlView& view, const ReportFinding& finding) {
    out << "<p class=\"tag\">";
    if (finding.minimal == "proven")
        out << "Proven minimal: without any one of the statements the rest can hold together. ";
    else if (finding.minimal == "not_proven")
        out << "That no statement can be left out was not proven in time. ";
    std::set<std::string> patterns;
    for (const std::string& id : finding.claims)
        if (const ReportClaim* claim = view.index().claim(id); claim && !claim->pattern.empty())
            patterns.insert(one_line(claim->pattern));
    for (const std::string& pattern : patterns)
        out << (pattern == *patterns.begin() ? "Read by " : ", ") << isolated(pattern);
    if (!patterns.empty()) out << ". ";
    for (const ReportRule& r : finding.rules) {
        out << (&r == &finding.rules.front() ? (finding.rules.size() == 1 ? "Rule " : "Rules ") : ", ")
            << isolated(r.id);
        if (!r.file.empty()) out << " (" << isolated(r.file) << ":" << r.line << ")";
    }
    out << (finding.rules.empty() ? "" : ". ") << "Fingerprint " << escaped(finding.fingerprint) << ".</p>\n";
}

void write_scenarios(std::ostream& out, const HtmlView& view, const ReportFinding& finding, int depth) {
    if (finding.scenarios.empty()) return;
    write_subhead(out, depth, "What could be true instead");
    out << "<ul class=\"plain\">\n";
    for (const std::string& scenario : finding.scenarios) out << "<li>" << view.with_claim_links(scenario) << "</li>\n";
    out << "</ul>\n";
}

void write_repairs(std::ostream& out, const HtmlView& view, const ReportFinding& finding, int depth) {
    if (finding.repairs.empty()) return;
    write_subhead(out, depth,
                  finding.repairs.size() == 1 ? "What would settle it" : "What would settle it (any of these)");
    out << "<ul class=\"plain\">\n";
    for (const ReportRepair& repair : finding.repairs) {
        std::string steps;
        for (const RepairStep& step : repair_steps(repair)) {
            const ReportClaim* claim = view.index().claim(step.claim);
            steps += (steps.empty() ? "" : " and ") + std::string(step.verb) + " ";
            if (claim)
                steps += view.claim_link(step.claim, escaped(step.claim)) + " (" + isolated(view.chain(*claim)) + ")" +
                         (step.change.empty() ? "" : ": ");
            else
                steps += escaped(step.claim) + (step.claim.empty() || step.change.empty() ? "" : ": ");
            if (!step.change.empty()) steps += isolated(step.change);
        }
        if (!steps.empty()) out << "<li>" << steps << "</li>\n";
    }
    out << "</ul>\n";
}

}  // namespace

void write_html_reasons(std::ostream& out, const HtmlView& view, const ReportFinding& finding, int depth) {
    out << "<details" << (finding.level == "error" ? " open" : "")
        << ">\n<summary>Step by step, and what would settle it"
        << "<span class=\"hidden\"> (" << escaped(finding.id) << ")</span></summary>\n";
    write_subhead(out, depth, "How this follows");
    finding.steps.empty() ? write_parts(out, view, finding) : write_steps(out, view, finding);
    write_scenarios(out, view, finding, depth);
    write_repairs(out, view, finding, depth);
    write_footing(out, view, finding);
    out << "</details>\n";
}

}  // namespace gainsay::reports
