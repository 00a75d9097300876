#pragma once
// What a finding says in lines of plain text, the same in every format. All text is safe to print (one_line()); each
// writer adds the escapes of its own format.

#include "reports/finding_block.hpp"
#include "reports/report.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::reports {

std::string join(const std::vector<std::string>& parts, std::string_view between);

/// An assumption with the outlets, or the files, in place of the articles' ids: "'the fire' in The Courier and …".
std::string named_assumption(std::string_view text, const ReportIndex& index);
/// One line in which "an unnamed outlet (a5)" and "(article a5)" are the name of the file instead: the number of an
/// article says nothing to who reads one finding. What stands between “ and ” is quoted and stays.
std::string with_file_names(std::string_view text, const ReportIndex& index);
/// Assumptions and rules, a line each.
std::vector<std::string> grounds(const ReportFinding& finding, const ReportIndex& index);
/// The same without what the explanation says already: the assumptions where it tells rather than counts them ("They
/// clash only if …"), messages of rules that it repeats (their names and places remain).
std::vector<std::string> further_grounds(const ReportFinding& finding, const ReportIndex& index);
/// The rules alone: "time/order_in_time: of two events … (time.rules:12)".
std::vector<std::string> rule_lines(const ReportFinding& finding);
/// The chain from the words to the clash: "1. …", a line a step.
std::vector<std::string> numbered_steps(const ReportFinding& finding, const ReportIndex& index);
/// One thing that a repair asks for: "retract" a claim, or "weaken" it by the change "“2” to “at least 2”". A change
/// that names no claim has none.
struct RepairStep {
    std::string_view verb;
    std::string claim, change;
};
std::vector<RepairStep> repair_steps(const ReportRepair& repair);
/// Repairs, a line each: "retract c1 (Harbour Gazette)", "or weaken c2 (The Courier): …".
std::vector<std::string> repair_lines(const ReportFinding& finding, const ReportIndex& index);
/// Whether the set was proven minimal, as a sentence without full stop.
std::string proof_line(const ReportFinding& finding);
/// Where the claims stand word for word, a line a copy.
std::vector<std::string> copies(const ReportFinding& finding, const ReportIndex& index);

/// The claim where formats with one place put the finding: the first in an article that is checked, or else the first.
/// None when no claim of the finding is in the report.
const ReportClaim* primary_claim(const ReportFinding& finding, const ReportIndex& index);
/// The rest of the set, in its order.
std::vector<const ReportClaim*> other_claims(const ReportFinding& finding, const ReportIndex& index);
/// The article's path with its own bytes: NOT safe to print. Empty when the article is not in the report.
std::string path_of(const ReportClaim& claim, const ReportIndex& index);
/// "Harbour Gazette › Ministry: “quote”", the quote cut after some 300 columns.
std::string said(const ReportClaim& claim);
/// Title, quotes with places and reason, with line feeds between.
std::string message_of(const ReportFinding& finding, const ReportIndex& index);

std::size_t count_level(const Report& report, std::string_view level);
/// "3 articles", or "1 article against 2" where some are accepted.
std::string article_counts(const Report& report);
/// "1 error, 3 warnings, 0 notes", with what is known or suppressed in brackets behind.
std::string level_counts(const Report& report);
/// Both "error", "warning" or "note"; nothing is at or above "never".
bool at_or_above(std::string_view level, std::string_view fail_on);

/// Fingerprints that are unique in one file: "0123456789abcdef:1", the number telling apart equal ones.
class FingerprintCounter {
public:
    std::string next(const std::string& fingerprint);

private:
    std::map<std::string, int> seen_;
};

/// Errors and warnings about what was read; those of rule packs only when they are errors.
struct InputProblem {
    bool error = false;
    std::string code;
    std::string path;     ///< NOT safe to print; empty when it is about no article
    std::string message;  ///< safe to print
};
std::vector<InputProblem> input_problems(const Report& report);

/// The first checked article, for forms that give everything a place; null when there is none.
const ReportArticle* first_checked(const Report& report);
/// "not decided: what: reason", one line.
std::string undecided_line(const ReportUndecided& undecided);

}  // namespace gainsay::reports
