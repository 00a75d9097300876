#pragma once
// The stages in order: the table of contents of the program. Every stage is a free function of its folder; here is only
// what is handed from one to the next.

#include "app/config/config.hpp"
#include "app/input_files.hpp"
#include "parser/claims/claim.hpp"
#include "parser/claims/extract.hpp"
#include "parser/language/rule_set.hpp"
#include "parser/source/budget.hpp"
#include "parser/source/log.hpp"
#include "parser/source/statistics.hpp"
#include "parser/text/document.hpp"
#include "reports/report.hpp"
#include "solver/findings/find.hpp"

#include <functional>
#include <iosfwd>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace gainsay::app {

class EngineMemory;

/// Told of every article that was read, from several threads at once: how many are read, of how many.
using ReadProgress = std::function<void(std::size_t done, std::size_t all)>;

struct RuleOptions {
    std::vector<std::string> paths;  ///< files or folders, beside the built-in packs
    bool builtin = true;
    std::vector<std::string> without;  ///< names of built-in packs that are left out
};

struct EngineOptions {
    std::vector<std::string> paths;    ///< articles that are checked
    std::vector<std::string> against;  ///< accepted articles: they take part, but only what involves others is found
    std::string changed_since;  ///< revision of git: of `paths`, files that did not change since then are accepted
    std::vector<std::string> own_files;  ///< in folders of articles, but none of them: the baseline, claims
    RuleOptions rules;
    std::vector<std::string> claims;       ///< files of claims from elsewhere
    std::shared_ptr<const Config> config;  ///< none: no gainsay.toml
    BudgetLimits limits;
    unsigned jobs = 1;               ///< threads that read articles; results do not depend on it
    ReadProgress progress;           ///< may be empty
    EngineMemory* memory = nullptr;  ///< kept from run to run; may be null
};

/// Everything that one run knows; each stage fills in its part.
struct Run {
    SourceMap sources;
    std::set<SourceId> builtin_sources;     ///< the embedded packs
    std::vector<SourceId> rule_sources;     ///< all rule files in force; a replaced built-in pack is none
    std::vector<Diagnostic> diagnostics;    ///< in order of the stages
    bool input_failed = false;              ///< something could not be read, or a rule file is broken
    std::vector<text::Document> documents;  ///< by path
    std::shared_ptr<const Config> config;   ///< its text is the first source when there is one
    std::set<ArticleId> accepted;           ///< articles that others are held against
    std::vector<std::string> unread;        ///< paths of articles that the time limit left no time for
    language::RuleSet rules;
    claims::ClaimSet claims;
    reports::Report report;
    Statistics statistics;
};

/// The text of the configuration becomes the run's first source, and its faults are told. Require: no source yet.
void take_config(Run& run, std::shared_ptr<const Config> config);

/// Configuration and articles → documents. When `budget` is used up, the articles that are left keep their places and
/// what is known about them but have no sentences; they are listed in run.unread and in a warning.
void read_documents(Run& run, const EngineOptions& options, std::istream& standard_input, const Log& log,
                    const Budget* budget = nullptr);

/// The same a few files at a time, each batch with sources of its own, so that memory does not grow with their number:
/// what `annotate` needs. Gives a run that holds statistics and whether input failed.
Run stream_documents(const EngineOptions& options, std::istream& standard_input, const Log& log,
                     const std::function<void(const Run& batch)>& use);

/// Articles that are read already → documents, side by side. The sources of the articles are in run.sources.
void read_texts(Run& run, std::vector<text::Article> articles, unsigned jobs, const Log& log,
                const Budget* budget = nullptr, const ReadProgress& progress = {}, EngineMemory* memory = nullptr);

/// Rule files → rules. A pack that is given takes the place of a built-in pack of the same name.
void load_rules(Run& run, const RuleOptions& options, const Log& log);

/// Rules → patterns ready to be matched.
std::shared_ptr<const claims::CompiledPatterns> compile_rules(Run& run);

/// Documents and the run's own rules → claims, with those of the given files among them; the report then has articles,
/// claims and coverage.
void extract_claims(Run& run, const Log& log, std::span<const std::string> given_files = {});

/// The same with rules that several runs share; the run has no rules of its own, but knows the sources of these.
void extract_claims(Run& run, const language::RuleSet& rules, const claims::CompiledPatterns& patterns, const Log& log);

/// What findings rest on beside the claims: accepted articles, weights of sources.
findings::Options finding_options(const Run& run);

/// Claims → constraints → minimal sets → findings → the whole report.
/// `jobs`: threads that solve; results do not depend on it.
void find_contradictions(Run& run, const language::RuleSet& rules, const Budget& budget, const Log& log,
                         unsigned jobs = 1, EngineMemory* memory = nullptr);

/// Links, rules and exclusions that clash without any claim: a fault of the rules, of which the author is told.
std::vector<Diagnostic> diagnose_backgrounds(const mus::Analysis& analysis, const logic::Grounding& grounding);

/// All stages.
Run check(const EngineOptions& options, std::istream& standard_input, const Log& log);
/// The same with articles that are collected already (app/article_files.hpp).
Run check(const EngineOptions& options, InputFiles articles, const Log& log);

/// "0.1.0"
std::string version();

}  // namespace gainsay::app
