#pragma once
// The one report model: everything a writer needs, in plain strings and numbers; no solver terms are left.

#include "parser/claims/claim.hpp"
#include "parser/source/diagnostic.hpp"
#include "parser/text/article.hpp"
#include "solver/findings/finding.hpp"

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace gainsay::reports {

/// What a caller calls a story or an article of theirs: text or a whole number.
using GivenId = std::variant<std::string, std::int64_t>;

struct ReportArticle {
    std::string id;  ///< "a1"
    SourceId source;
    std::string path, title, outlet, published;  ///< published: "YYYY-MM-DD" or empty
    std::uint32_t sentences = 0, sentences_with_claims = 0;
    std::optional<GivenId> given;  ///< of articles that came as JSON: the id there
    bool accepted = false;         ///< others are held against it; it is not checked itself
};

/// Where a byte lies in its file: 1-based, with columns in the units that other programs count in. A broken byte counts
/// one in each.
struct ReportPlace {
    std::uint32_t line = 1;
    std::uint32_t column = 1;        ///< in code points
    std::uint32_t utf16_column = 1;  ///< in UTF-16 code units
    std::uint32_t utf8_column = 1;   ///< in bytes of UTF-8
    friend bool operator==(const ReportPlace&, const ReportPlace&) = default;
};

struct ReportClaim {
    std::string id;       ///< "c1"
    std::string article;  ///< "a1"
    SourceRange range;
    bool in_title = false;  ///< range counts bytes of a title that was given apart from the text
    std::string quote;      ///< exact bytes (broken UTF-8 replaced only when written)
    std::vector<std::string> speakers;
    bool own_voice = true;
    std::string fact, subject;
    std::string fact_text;  ///< for people: "strikes on Azerbaijan's embassy"
    std::vector<std::pair<std::string, std::string>> arguments;
    claims::Value value;
    std::string value_text;
    bool positive = true;
    std::string modality;
    std::optional<TimeInterval> event_time, uttered, as_of;
    std::optional<std::string> occasion;
    std::string pattern;
    std::uint32_t line = 1, column = 1;  ///< of range.begin, 1-based
    std::string context;                 ///< the whole sentence
    ReportPlace begin, end;              ///< of the quote; end is the place after its last character
    std::vector<ReferentId> referents;   ///< of the arguments, none() where there is none; tells what a matter is about
};

struct ReportAssumption {
    std::string id, text, certainty;
};
struct ReportRule {
    std::string id, file;
    std::uint32_t line = 1;
    std::string message;
};
struct ReportRepair {
    std::vector<std::string> retract, weaken;
};

/// Why a finding does not count.
struct ReportPardon {
    std::string reason;
    std::string by;  ///< "gainsay.toml:12"; safe to print
};

struct ReportFinding {
    std::string id;  ///< "F1"
    std::string fingerprint, kind, level, title, explanation;
    std::vector<std::string> claims;
    std::vector<ReportAssumption> assumptions;
    std::vector<ReportRule> rules;
    std::string minimal;
    std::vector<std::string> scenarios;
    std::vector<ReportRepair> repairs;
    std::vector<std::string> same_root;
    std::vector<std::vector<std::string>> also;
    std::optional<bool> known = {};           ///< whether it is in the baseline; none without one
    std::optional<ReportPardon> pardon = {};  ///< of suppressed findings and of those in the baseline
    std::vector<std::string> steps = {};      ///< from the words to the clash, to be numbered from 1; may be empty
};

/// An entry of the baseline that no finding fits any more.
struct ReportExpired {
    std::string fingerprint, kind, level, title, reason;
};

struct ReportSource {
    std::string name;
    double blame = 0;  ///< share of the inconsistency, 0..1 over all sources; shown only, never computed with
    std::uint32_t findings = 0;
};
struct ReportReading {
    std::vector<std::string> claims_dropped;
    double weight = 0;
    bool proven = true;  ///< false: a limit was reached, and a better one may exist
};
struct ReportUndecided {
    std::string what, reason;
};

/// Why a sentence that looks checkable gave no claim, as far as its form tells.
enum class Missed {
    none,         ///< it gave claims, or nothing was to be expected
    question,     ///< it asks
    fragment,     ///< no full clause
    conditional,  ///< it holds only if something else does
    possibility,  ///< what may, might or would be
    pronoun,      ///< its subject is a pronoun that refers to nothing known
    no_pattern,   ///< no pattern comes near its words
    no_fit,       ///< patterns have its main word, but none fits the rest
};

/// A sentence as the English stage cut it.
struct ReportSentence {
    SourceRange range;
    bool with_claims = false;
    bool checkable = false;  ///< has claims, or a number, a time or a speaker, so that claims were to be expected
    Missed missed = Missed::none;
};
struct ReportParagraph {
    text::BlockKind kind = text::BlockKind::paragraph;
    text::MappedText content;  ///< plain text and the way back to the article's bytes, so that claims can be marked
    SourceRange range;         ///< all its bytes in the source
    std::vector<ReportSentence> sentences;
};
/// What one question was answered by whom: claims of one fact on things that are taken to be the same.
struct ReportMatter {
    std::string text;                 ///< "people killed in the fire"
    std::vector<std::string> claims;  ///< by position
};

struct Report {
    std::string version;
    std::optional<GivenId> id;  ///< of a story that came as JSON
    std::vector<ReportArticle> articles;
    std::vector<ReportClaim> claims;
    std::vector<ReportFinding> findings;    ///< by level, then position
    std::vector<ReportFinding> suppressed;  ///< not among the findings; numbered behind them
    std::vector<ReportExpired> expired;     ///< by fingerprint
    std::string today;                      ///< "YYYY-MM-DD" where expiry of suppressions was held against a day
    std::vector<ReportSource> sources;
    std::vector<ReportReading> readings;
    std::vector<ReportUndecided> undecided;
    std::uint32_t sentences = 0, with_claims = 0, checkable = 0;
    std::vector<Diagnostic> diagnostics;  ///< what was wrong with the input
    /// The articles' own text, one entry an article. Ranges count bytes of the file that was read; where a caller gave
    /// title and text apart, claims are renamed to the caller's offsets and do not match these.
    std::vector<std::vector<ReportParagraph>> texts;
    std::vector<ReportMatter> matters;  ///< by first claim; only those with more than one claim
};

struct TextOptions {
    bool colour = false;
    std::uint32_t width = 100;  ///< columns; at least 40
    bool quiet = false;         ///< findings in one line each
};

// One writer a format. Same report in, same bytes out.
void write_text(std::ostream& out, const Report& report, const TextOptions& options);
void write_json(std::ostream& out, const Report& report);
/// The same on one line.
void write_json_line(std::ostream& out, const Report& report);
/// The claims alone, one JSON object a line, in the form of the report's `claims`.
void write_claims_jsonl(std::ostream& out, const Report& report);
void write_claims_table(std::ostream& out, const Report& report, const TextOptions& options);
/// For people: headings, quotes, reasons. What articles say is plain text in any Markdown reader.
void write_markdown(std::ostream& out, const Report& report);
/// GitHub shows suppressed results and those of the baseline as new alerts, so its profile leaves them out.
enum class SarifProfile { full, github };
/// SARIF 2.1.0 (OASIS standard of 27 March 2020).
void write_sarif(std::ostream& out, const Report& report, SarifProfile profile = SarifProfile::full);
/// JUnit XML: a suite an article, a case a finding. Findings at `fail_on` ("error", "warning", "note"; "never": none)
/// or above are failures, so that a case fails when the exit code says so.
void write_junit(std::ostream& out, const Report& report, std::string_view fail_on);
/// Workflow commands of GitHub Actions, which become annotations.
void write_github(std::ostream& out, const Report& report);
/// Code quality report of GitLab: an issue an article of a finding.
void write_gitlab(std::ostream& out, const Report& report);
/// Reviewdog Diagnostic Format, one JSON object a line.
void write_rdjsonl(std::ostream& out, const Report& report);
/// Drafts of schema.org ClaimReview in JSON-LD: one a claim that a finding at level error rests on, for a person to
/// complete.
void write_claim_reviews(std::ostream& out, const Report& report);
/// Some of the findings, by ids, as write_text shows them, and nothing else.
void write_findings_text(std::ostream& out, const Report& report, const std::set<std::string>& ids,
                         const TextOptions& options);
/// One finding in depth: quotes, chain, assumptions, witnesses, repairs.
void write_finding_text(std::ostream& out, const Report& report, const ReportFinding& finding,
                        const TextOptions& options);
/// JSON Schema (draft 2020-12) of write_json's output and of one claims line.
std::string report_schema();
std::string claims_schema();

}  // namespace gainsay::reports
