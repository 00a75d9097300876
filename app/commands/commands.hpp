#pragma once
// The commands: each a function from options and streams to an exit code. The command line is read in app/cli
// alone.

#include "app/engine.hpp"
#include "app/judgement.hpp"
#include "reports/report.hpp"

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace gainsay::app {

/// What scripts rely on. 2 wins over 1, 1 over 3.
enum class ExitCode { fine = 0, findings = 1, misuse = 2, undecided = 3 };

struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool out_is_terminal = false;
    bool err_is_terminal = false;  ///< and one that can take back what it shows, with a person before it
};

enum class Format {
    text,
    json,
    jsonl,
    table,
    smt2,
    sarif,
    sarif_github,
    junit,
    markdown,
    github,
    gitlab,
    rdjsonl,
    claimreview,
    html
};

/// What all commands that print share.
struct Output {
    reports::TextOptions text;
    bool stats = false;  ///< times and counts on standard error
};

/// A file that a report is written into.
struct OutputFile {
    std::string path;
    Format format = Format::text;
};

/// Where results of earlier runs lie.
struct CacheOptions {
    std::string folder;             ///< empty: none
    std::uint32_t megabytes = 100;  ///< 2^20 bytes; what the folder may hold
};

struct CheckOptions {
    EngineOptions engine;
    Output output;
    Format format = Format::text;
    FailOn fail_on = FailOn::error;
    std::optional<double> min_coverage;  ///< in per cent: claims-giving sentences of the checkable ones
    std::vector<OutputFile> files;       ///< the same report in other forms
    JudgementOptions judgement;
    CacheOptions cache;
    bool printed = true;    ///< the report goes to standard output too
    bool progress = false;  ///< is drawn on standard error
};
ExitCode run_check(const CheckOptions& options, const Streams& streams, const Log& log);

/// Between two looks at the files: false ends the watch.
using WaitForChange = std::function<bool()>;
/// Checks, and again whenever an article, a rule file, the configuration or the baseline is another; says what came and
/// what went. `options` are asked for before each look, since the configuration may change. Gives the code of the last
/// check.
ExitCode run_check_watch(const std::function<CheckOptions()>& options, const WaitForChange& wait,
                         const Streams& streams, const Log& log);

/// Stories as JSON lines on standard input; a report in JSON a line comes back.
ExitCode run_check_jsonl(const CheckOptions& options, const Streams& streams, const Log& log);

/// `check` into files alone; there has to be one.
ExitCode run_report(const CheckOptions& options, const Streams& streams, const Log& log);

struct ClaimsOptions {
    EngineOptions engine;
    Output output;
    std::optional<Format> format;  ///< jsonl, table or text; else a table on a terminal and jsonl otherwise
};
ExitCode run_claims(const ClaimsOptions& options, const Streams& streams, const Log& log);

struct ExplainOptions {
    EngineOptions engine;
    Output output;
    JudgementOptions judgement;
    std::string finding;           ///< "F1", or the beginning of a fingerprint
    Format format = Format::text;  ///< text, or smt2: the clash as a script for any solver
};
ExitCode run_explain(const ExplainOptions& options, const Streams& streams, const Log& log);

struct RulesOptions {
    RuleOptions rules;
    Output output;
};
/// Prints what is wrong with the rule files: patterns that cannot be read as sentences or are read oddly, patterns that
/// say nothing new, rules that never or always hold and names that nothing uses included.
ExitCode run_rules_check(const RulesOptions& options, const Streams& streams, const Log& log);
struct RulesFormatOptions {
    std::vector<std::string> paths;  ///< none: the built-in packs
    bool check = false;              ///< tell which files would change
    bool write = false;              ///< change them
};
/// Prints the files in canonical form; items that are broken stay as written and are reported. With `check`, 1 when a
/// file is not in that form; with `write`, files with errors stay as they are.
ExitCode run_rules_format(const RulesFormatOptions& options, const Streams& streams, const Log& log);
/// Prints packs with their facts, numbers of patterns, and rules.
ExitCode run_rules_list(const RulesOptions& options, const Streams& streams, const Log& log);

struct RulesDocOptions {
    RuleOptions rules;
    Output output;
    bool html = false;  ///< else Markdown
};
/// Prints the packs' documentation: facts, the sentences that state them, rules, examples.
ExitCode run_rules_doc(const RulesDocOptions& options, const Streams& streams, const Log& log);

struct TestOptions {
    RuleOptions rules;
    Output output;
    Format format = Format::text;        ///< text or json
    std::optional<double> min_coverage;  ///< in per cent: patterns and rules that some example shows
    unsigned jobs = 1;
};
/// Runs the examples inside the packs; what fails is told like an error of a compiler. 1 when an example fails, 2 when
/// a file is broken, 3 when too few patterns and rules are shown.
ExitCode run_test(const TestOptions& options, const Streams& streams, const Log& log);

struct WhyNotOptions {
    EngineOptions engine;  ///< without paths the sentence is read by itself
    Output output;
    std::string question;   ///< a sentence, or claims with commas between
    std::string published;  ///< of a sentence that is read by itself; may be empty
};
/// Where a sentence, or two claims, left the way to a finding.
ExitCode run_why_not(const WhyNotOptions& options, const Streams& streams, const Log& log);

struct AnnotateOptions {
    std::vector<std::string> paths;
    Output output;
    std::vector<std::string> layers;  ///< empty: all
    unsigned jobs = 1;
    bool tree = false;   ///< trees for people instead of JSON lines
    bool jsonl = false;  ///< texts come as JSON lines on standard input
};
ExitCode run_annotate(const AnnotateOptions& options, const Streams& streams, const Log& log);

struct AskOptions {
    EngineOptions engine;
    Output output;
    std::string statement;
    std::string published;         ///< day of the statement; else that of the latest article
    Format format = Format::text;  ///< text or json
};
/// Holds a statement against the articles. 0 supported, 1 refuted or disputed, 3 undecided, 2 when it gives no claim.
ExitCode run_ask(const AskOptions& options, const Streams& streams, const Log& log);

struct MusOptions {
    std::string file;  ///< SMT-LIB 2.6; "-": standard input
    Output output;
    BudgetLimits limits;
    bool correction_sets = false;
    bool json = false;      ///< a JSON object a line instead of names
    std::uint32_t max = 0;  ///< sets; 0: all
    unsigned jobs = 1;
    std::uint32_t megabytes = 0;  ///< that the search may hold, in 10^6 bytes; 0: no limit
};
/// Minimal sets of the named assertions of a script, each as it is found and proven. 3 when some may be missing.
ExitCode run_mus(const MusOptions& options, const Streams& streams, const Log& log);

/// JSON Schema (draft 2020-12) of what `test --format json` writes.
std::string test_schema();

ExitCode run_schema(const std::string& of, const Streams& streams);
ExitCode run_version(const Streams& streams);
/// What it prints: version, libraries, build, model. Several lines.
std::string version_text();

// ---- shared by the commands ----

/// Diagnostics on standard error; quiet leaves out warnings and notes. What is no error in a built-in pack is the pack
/// author's business and left to `rules check`.
void print_diagnostics(const Run& run, bool quiet, const Streams& streams);
/// What print_diagnostics prints.
std::string diagnostics_text(const Run& run, bool quiet);
void print_statistics(const Run& run, const Output& output, const Streams& streams);
/// "gainsay: error: text"
void print_error(const std::string& text, const Streams& streams);
/// What print_error prints.
std::string error_text(const std::string& text);
/// 1 when a finding that is not in the baseline is at or above the level; 3 when something was not decided or too
/// little was read; 2 wins.
ExitCode exit_code(const Run& run, const CheckOptions& options);
/// Per cent of the checkable sentences that gave claims; 100 when nothing was checkable.
double coverage_percent(const reports::Report& report);
/// Says why the exit code is 3 when nothing on the page tells; else empty.
std::string coverage_text(const Run& run, const CheckOptions& options);

}  // namespace gainsay::app
