#pragma once
// Everything that is known of articles and rules at one moment. Never changes once it is given out.

#include "app/engine.hpp"
#include "parser/claims/claim.hpp"
#include "parser/claims/extract.hpp"
#include "parser/language/rule_set.hpp"
#include "parser/source/diagnostic.hpp"
#include "parser/text/document.hpp"
#include "reports/report.hpp"
#include "solver/findings/find.hpp"
#include "solver/logic/ground.hpp"
#include "solver/mus/mus.hpp"

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::app {

/// What is taken not to hold though it was read or declared: "what if this claim were not made?"
struct WhatIf {
    std::vector<std::string> claims;       ///< Snapshot::claim_keys
    std::vector<std::string> assumptions;  ///< assumption_key() of links, persistences and exclusions
    std::vector<std::string> rules;        ///< "handover/parts_make_the_whole", "attacks/by: exclusive"
    std::vector<std::string> sources;      ///< names of speakers: all that they say or pass on
    friend bool operator==(const WhatIf&, const WhatIf&) = default;
};

/// How often a pattern or rule is used.
struct Use {
    std::uint32_t matches = 0;  ///< claims that the pattern read; things that the rule was applied to
    std::uint32_t clashes = 0;  ///< findings that rest on it
};

/// A finding that does not count, and who said so.
struct Suppressed {
    findings::Finding finding;
    reports::ReportPardon pardon;
};

struct RuleFile {
    SourceId source;
    bool builtin = false;
};

struct Snapshot {
    std::uint64_t version = 0;  ///< grows with each refresh
    SourceMap sources;          ///< the configuration if there is one, article files by path, then rule files:
                                ///< built-in ones, then others by path; the baseline last
    std::shared_ptr<const Config> config;                          ///< may be null
    std::set<ArticleId> accepted;                                  ///< articles that others are held against
    std::shared_ptr<const std::vector<text::Document>> documents;  ///< by path, then place in the file
    std::vector<RuleFile> rule_files;                              ///< in force, in the order of `sources`
    std::shared_ptr<const language::RuleSet> rules;                ///< without what is broken
    std::shared_ptr<const claims::CompiledPatterns> patterns;      ///< all that can be read, not only what matches
    std::shared_ptr<const claims::ClaimSet> claims;
    logic::Grounding grounding;
    mus::Analysis analysis;
    findings::FindingSet findings;  ///< those that count, with the levels that the configuration gives them
    std::vector<std::optional<reports::ReportPardon>>
        known;                              ///< one a finding: why it may stand, if the baseline has it
    std::vector<Suppressed> suppressed;     ///< what the configuration takes out of them
    std::vector<Diagnostic> diagnostics;    ///< of articles, rules, patterns, in this order
    std::vector<std::string> claim_keys;    ///< one a claim; see claim_key()
    std::vector<std::string> finding_keys;  ///< one a finding: the fingerprint, with "#2" … behind where it is not the
                                            ///< first of its kind
    std::vector<Use> pattern_uses;  ///< by PatternId
    std::vector<Use> rule_uses;     ///< by RuleId

    /// None when no file of that path is in force.
    SourceId source_of(std::string_view path) const;
    /// A key that stays the same while the article says the same: file, bytes, fact, value, arguments and speaker, not
    /// its number or the pattern.
    const std::string& key_of(ClaimId id) const { return claim_keys[id.index()]; }
    /// Claims and findings as reports tell them, in the order of `claims` and `findings`, then `suppressed`. Made when
    /// first asked for, from any thread.
    const reports::Report& report() const;
    /// The same as a run of the program: a copy, for what takes one (why-not, examples).
    Run as_run() const;

private:
    friend class SnapshotJudge;
    mutable std::once_flag reported_;
    mutable reports::Report report_;
};

/// Of a link, a persistence or an exclusion, by its words; the same in later snapshots of the same articles.
std::string assumption_key(const logic::Assumption& assumption);

}  // namespace gainsay::app
