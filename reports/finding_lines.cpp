#include "reports/finding_lines.hpp"

#include "reports/asides.hpp"

#include <algorithm>

namespace gainsay::reports {
namespace {

constexpr std::size_t kQuoteColumns = 300;  ///< of a quote in a message; annotations are short texts

std::string cut_quote(std::string_view quote) {
    return "“" + shorten(one_line(quote), kQuoteColumns) + "”";
}

/// The outlet, or the name of the file where none is given.
std::string name_of(const ReportArticle& article) {
    if (!article.outlet.empty()) return one_line(article.outlet);
    return one_line(std::string_view(article.path).substr(article.path.find_last_of('/') + 1));
}

int weight_of_level(std::string_view level) {
    return level == "error" ? 3 : level == "warning" ? 2 : level == "note" ? 1 : 0;
}

}  // namespace

std::string named_assumption(std::string_view text, const ReportIndex& index) {
    constexpr std::string_view place = "' in a";
    const std::string line = one_line(text);
    std::string out;
    std::size_t done = 0;
    for (std::size_t at = line.find(place); at != std::string::npos; at = line.find(place, done)) {
        const std::size_t id = at + place.size() - 1;
        const std::size_t end = std::min(line.find_first_not_of("0123456789", id + 1), line.size());
        const ReportArticle* article = index.article(line.substr(id, end - id));
        out += line.substr(done, id - done) + (article ? name_of(*article) : line.substr(id, end - id));
        done = end;
    }
    return out + line.substr(done);
}

std::string with_file_names(std::string_view text, const ReportIndex& index) {
    constexpr std::string_view outlet = "n unnamed outlet (", place = "article ";
    const std::string line = one_line(text);
    const std::string_view all = line;
    std::string out;
    bool quoted = false;
    for (std::size_t at = 0; at < all.size();) {
        const std::string_view rest = all.substr(at);
        if (rest.starts_with("“") || rest.starts_with("”")) quoted = rest.starts_with("“");
        const bool named =
            !quoted && (rest.starts_with('a') || rest.starts_with('A')) && rest.substr(1).starts_with(outlet);
        const bool placed = !quoted && rest.starts_with(place) && out.ends_with('(');
        const std::size_t id = named ? 1 + outlet.size() : place.size();
        const std::size_t end = named || placed ? std::min(rest.find_first_of("),"), rest.size()) : 0;
        const ReportArticle* article = end > id ? index.article(rest.substr(id, end - id)) : nullptr;
        if (article == nullptr || end == rest.size()) {
            out += all[at++];
            continue;
        }
        out += name_of(*article);
        at += end + (named ? 1 : 0);
    }
    return out;
}

std::vector<std::string> grounds(const ReportFinding& finding, const ReportIndex& index) {
    std::vector<std::string> out;
    for (const ReportAssumption& a : finding.assumptions)
        out.push_back("the assumption that " + named_assumption(a.text, index) +
                      (a.certainty == "likely" ? " (likely)" : ""));
    for (const std::string& rule : rule_lines(finding)) out.push_back("rule " + rule);
    return out;
}

std::vector<std::string> further_grounds(const ReportFinding& finding, const ReportIndex& index) {
    const std::string told = one_line(finding.explanation);
    const bool counted_only = told.find(" listed with them hold.") != std::string::npos;
    ReportFinding rest;
    if (counted_only || told.find("They clash only if ") == std::string::npos) rest.assumptions = finding.assumptions;
    rest.rules = finding.rules;
    for (ReportRule& r : rest.rules)
        if (const std::string message = one_line(r.message); told.find(message) != std::string::npos) r.message.clear();
    return grounds(rest, index);
}

std::vector<std::string> rule_lines(const ReportFinding& finding) {
    std::vector<std::string> out;
    for (const ReportRule& r : finding.rules) {
        std::string line = one_line(r.id);
        if (!r.message.empty()) line += ": " + one_line(r.message);
        if (!r.file.empty()) line += " (" + one_line(r.file) + ":" + std::to_string(r.line) + ")";
        out.push_back(std::move(line));
    }
    return out;
}

std::vector<std::string> numbered_steps(const ReportFinding& finding, const ReportIndex& index) {
    std::vector<std::string> out;
    for (const std::string& step : finding.steps)
        out.push_back(std::to_string(out.size() + 1) + ". " + with_file_names(step, index));
    return out;
}

std::string join(const std::vector<std::string>& parts, std::string_view between) {
    std::string out;
    for (const std::string& part : parts) out += (out.empty() ? "" : std::string(between)) + part;
    return out;
}

std::vector<RepairStep> repair_steps(const ReportRepair& repair) {
    std::vector<RepairStep> out;
    for (const std::string& id : repair.retract) out.push_back({"retract", id, {}});
    for (const std::string& weaker : repair.weaken) {
        const std::string line = one_line(weaker);
        const std::size_t digits = std::min(line.find_first_not_of("0123456789", 1), line.size());
        const bool named = line.starts_with('c') && digits > 1 && line.compare(digits, 2, ": ") == 0;
        out.push_back(
            {"weaken", named ? line.substr(0, digits) : std::string(), named ? line.substr(digits + 2) : line});
    }
    return out;
}

std::vector<std::string> repair_lines(const ReportFinding& finding, const ReportIndex& index) {
    std::vector<std::string> out;
    for (const ReportRepair& repair : finding.repairs) {
        std::vector<std::string> steps;
        for (const RepairStep& step : repair_steps(repair)) {
            const ReportClaim* claim = index.claim(step.claim);
            std::string text = std::string(step.verb) + " " + step.claim;
            if (claim) text += " (" + speaker_chain(*claim, index) + ")";
            if (!step.change.empty()) text += (step.claim.empty() ? "" : ": ") + step.change;
            steps.push_back(std::move(text));
        }
        if (!steps.empty()) out.push_back((out.empty() ? "" : "or ") + join(steps, " and "));
    }
    return out;
}

std::string proof_line(const ReportFinding& finding) {
    if (finding.minimal == "proven")
        return "proven by a second solver: together they cannot hold, and without any one of them the rest can";
    if (finding.minimal == "not_proven") return "they clash, but that none can be left out was not proven in time";
    return "no clash of facts, so there is no minimal set to prove";
}

std::vector<std::string> copies(const ReportFinding& finding, const ReportIndex& index) {
    std::vector<std::string> out;
    for (const std::vector<std::string>& copy : finding.also) {
        std::vector<std::string> places;
        for (const std::string& id : copy)
            if (const ReportClaim* claim = index.claim(id)) places.push_back(place_of(*claim, index));
        if (!places.empty()) out.push_back("word for word in " + join(places, ", "));
    }
    return out;
}

namespace {

bool is_checked(const ReportClaim& claim, const ReportIndex& index) {
    const ReportArticle* article = index.article(claim.article);
    return article != nullptr && !article->accepted;
}

}  // namespace

const ReportClaim* primary_claim(const ReportFinding& finding, const ReportIndex& index) {
    const ReportClaim* first = nullptr;
    for (const std::string& id : finding.claims) {
        const ReportClaim* claim = index.claim(id);
        if (claim && is_checked(*claim, index)) return claim;
        if (first == nullptr) first = claim;
    }
    return first;
}

std::vector<const ReportClaim*> other_claims(const ReportFinding& finding, const ReportIndex& index) {
    const ReportClaim* primary = primary_claim(finding, index);
    std::vector<const ReportClaim*> out;
    for (const std::string& id : finding.claims)
        if (const ReportClaim* claim = index.claim(id); claim && claim != primary) out.push_back(claim);
    return out;
}

std::string path_of(const ReportClaim& claim, const ReportIndex& index) {
    const ReportArticle* article = index.article(claim.article);
    return article ? article->path : std::string();
}

std::string said(const ReportClaim& claim) {
    return speaker_chain(claim) + ": " + cut_quote(claim.quote);
}

std::string message_of(const ReportFinding& finding, const ReportIndex& index) {
    std::string out = one_line(finding.title);
    for (const std::string& id : finding.claims)
        if (const ReportClaim* claim = index.claim(id))
            out += "\n" + said(*claim) + " (" + place_of(*claim, index) + ")";
    if (!finding.explanation.empty()) out += "\n" + one_line(finding.explanation);
    if (finding.minimal == "not_proven") out += "\nMinimal: " + proof_line(finding);
    return out;
}

std::size_t count_level(const Report& report, std::string_view level) {
    return static_cast<std::size_t>(std::count_if(report.findings.begin(), report.findings.end(),
                                                  [level](const ReportFinding& f) { return f.level == level; }));
}

std::string article_counts(const Report& report) {
    const auto accepted = static_cast<std::size_t>(std::count_if(report.articles.begin(), report.articles.end(),
                                                                 [](const ReportArticle& a) { return a.accepted; }));
    return counted(report.articles.size() - accepted, "article") +
           (accepted > 0 ? " against " + std::to_string(accepted) : "");
}

std::string level_counts(const Report& report) {
    const std::string asides = aside_counts(report);
    const std::string end = asides.empty() ? "" : " (" + asides + ")";
    if (report.findings.empty()) return "no contradictions found" + end;
    return counted(count_level(report, "error"), "error") + ", " + counted(count_level(report, "warning"), "warning") +
           ", " + counted(count_level(report, "note"), "note") + end;
}

bool at_or_above(std::string_view level, std::string_view fail_on) {
    const int lowest = weight_of_level(fail_on);
    return lowest > 0 && weight_of_level(level) >= lowest;
}

std::string FingerprintCounter::next(const std::string& fingerprint) {
    return fingerprint + ":" + std::to_string(++seen_[fingerprint]);
}

std::vector<InputProblem> input_problems(const Report& report) {
    std::vector<InputProblem> out;
    for (const Diagnostic& d : report.diagnostics) {
        if (d.severity == Severity::note) continue;
        std::string path = d.path;
        if (d.source.valid()) {
            const auto article = std::find_if(report.articles.begin(), report.articles.end(),
                                              [&](const ReportArticle& a) { return a.source == d.source; });
            if (article == report.articles.end() && d.severity != Severity::error) continue;
            path = article == report.articles.end() ? std::string() : article->path;
        }
        out.push_back({d.severity == Severity::error, d.code, path, one_line(d.message)});
    }
    return out;
}

const ReportArticle* first_checked(const Report& report) {
    const auto found = std::find_if(report.articles.begin(), report.articles.end(),
                                    [](const ReportArticle& article) { return !article.accepted; });
    return found == report.articles.end() ? nullptr : &*found;
}

std::string undecided_line(const ReportUndecided& undecided) {
    return "not decided: " + one_line(undecided.what) + ": " + one_line(undecided.reason);
}

}  // namespace gainsay::reports
