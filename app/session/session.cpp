#include "app/session/session.hpp"

#include "app/accepted_articles.hpp"
#include "app/builtin_packs.hpp"
#include "app/session/article_shelf.hpp"
#include "app/session/claim_cache.hpp"
#include "app/session/keys.hpp"
#include "app/session/pattern_press.hpp"
#include "app/session/rule_book.hpp"
#include "app/session/rule_change.hpp"
#include "app/session/snapshot_judge.hpp"
#include "app/session/what_if.hpp"
#include "solver/mus/memory.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace gainsay::app {
namespace {

void append(std::vector<Diagnostic>& all, const std::vector<Diagnostic>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

void count_uses(Snapshot& snapshot) {
    snapshot.pattern_uses.assign(snapshot.rules->patterns.size(), {});
    snapshot.rule_uses.assign(snapshot.rules->rules.size(), {});
    const std::vector<claims::Claim>& claims = snapshot.claims->claims;
    for (const claims::Claim& claim : claims)
        if (claim.pattern.valid()) ++snapshot.pattern_uses[claim.pattern.index()].matches;
    std::map<std::string, RuleId> by_id;
    for (const logic::RuleInstance& instance : snapshot.grounding.rules) {
        if (!instance.rule.valid()) continue;
        ++snapshot.rule_uses[instance.rule.index()].matches;
        by_id.emplace(instance.id, instance.rule);
    }
    for (const findings::Finding& finding : snapshot.findings.findings) {
        std::set<PatternId> patterns;
        for (const ClaimId id : finding.claims)
            if (claims[id.index()].pattern.valid()) patterns.insert(claims[id.index()].pattern);
        for (const PatternId id : patterns) ++snapshot.pattern_uses[id.index()].clashes;
        std::set<RuleId> rules;
        for (const findings::UsedRule& used : finding.rules)
            if (const auto found = by_id.find(used.id); found != by_id.end()) rules.insert(found->second);
        for (const RuleId id : rules) ++snapshot.rule_uses[id.index()].clashes;
    }
}

}  // namespace

struct Session::State {
    SessionOptions options;
    ArticleShelf articles;
    RuleBook book;
    PatternPress press;
    ClaimCache cache;
    WhatIf what_if;
    WhatIf solved_what_if;  ///< that `latest` rests on
    mus::Memory memory;
    findings::FindingSet found;  ///< of `latest`, before the newsroom's judgement
    std::shared_ptr<const Snapshot> latest;
    std::uint64_t version = 0;
    explicit State(SessionOptions o)
        : options(std::move(o)), articles(options.config), book(options.builtin, options.without),
          cache(options.config) {}

    /// The configuration as the first source, as in a run of the program, then the articles.
    void add_sources(Snapshot& snapshot) const {
        snapshot.config = options.config;
        snapshot.accepted = articles.accepted();
        if (options.config) {
            snapshot.sources.add(options.config->path, options.config->bytes);
            append(snapshot.diagnostics, options.config->diagnostics);
        }
        articles.add_to(snapshot.sources, snapshot.diagnostics);
        append(snapshot.diagnostics, unknown_packs(options.without, options.config ? options.config->path : "rules"));
    }

    /// Takes over what was found before, when the solver would be asked the same.
    bool solved_before(Snapshot& snapshot) const {
        const bool same = latest != nullptr && latest->documents == snapshot.documents &&
                          latest->claims == snapshot.claims && what_if == solved_what_if &&
                          latest->accepted == snapshot.accepted && latest->analysis.undecided.empty() &&
                          same_logic(*latest->rules, *snapshot.rules);
        if (!same) return false;
        snapshot.grounding = latest->grounding;
        snapshot.analysis = latest->analysis;
        snapshot.findings = found;
        return true;
    }

    /// False when cancelled.
    bool solve(Snapshot& snapshot, const Budget& budget) {
        if (solved_before(snapshot)) return true;
        snapshot.grounding = logic::ground(*snapshot.claims, *snapshot.rules, *snapshot.documents);
        leave_out(what_if, *snapshot.claims, snapshot.claim_keys, snapshot.grounding);
        if (budget.cancelled()) return false;
        Statistics statistics;
        mus::Options with_memory;
        with_memory.memory = &memory;
        with_memory.jobs = options.jobs;
        snapshot.analysis = mus::find_minimal_sets(snapshot.grounding.set, budget, statistics, with_memory);
        if (budget.cancelled()) return false;
        memory.forget_unused();
        leave_out_accepted(snapshot.accepted, *snapshot.claims, snapshot.grounding, snapshot.analysis);
        Run how;
        how.config = options.config;
        how.accepted = snapshot.accepted;
        snapshot.findings = findings::find(snapshot.analysis, snapshot.grounding, *snapshot.claims, *snapshot.rules,
                                           *snapshot.documents, finding_options(how));
        return true;
    }

    void finish(Snapshot& snapshot) {
        append(snapshot.diagnostics, diagnose_backgrounds(snapshot.analysis, snapshot.grounding));
        found = snapshot.findings;
        JudgementOptions judgement;
        judgement.today = options.today;
        judgement.baseline = options.baseline;
        judgement.notes = what_if == WhatIf{};  // what is only tried says nothing about suppressions
        SnapshotJudge::judge(snapshot, judgement);
        snapshot.finding_keys = keys_of(snapshot.findings.findings);
        count_uses(snapshot);
    }

    std::shared_ptr<const Snapshot> refresh(const Budget& budget) {
        if (!articles.read(options.jobs, budget)) return nullptr;
        cache.set_documents(articles.documents(), articles.origins());
        auto snapshot = std::make_shared<Snapshot>();
        snapshot->documents = articles.documents();
        add_sources(*snapshot);
        const RuleBook::Checked& checked = book.check(snapshot->sources);
        snapshot->rule_files = checked.files;
        snapshot->rules = checked.rules;
        append(snapshot->diagnostics, checked.diagnostics);
        if (budget.cancelled()) return nullptr;
        const claims::CompileResult& compiled = press.compile(checked.rules);
        snapshot->patterns = compiled.patterns;
        append(snapshot->diagnostics, compiled.diagnostics);
        snapshot->claims = cache.extract(checked.rules, compiled.patterns, options.jobs, budget);
        if (snapshot->claims == nullptr) return nullptr;
        snapshot->claim_keys = keys_of(*snapshot->claims, *snapshot->rules, *snapshot->documents, snapshot->sources);
        if (budget.cancelled() || !solve(*snapshot, budget)) return nullptr;
        finish(*snapshot);
        snapshot->version = ++version;
        latest = std::move(snapshot);
        solved_what_if = what_if;
        return latest;
    }
};

Session::Session(SessionOptions options) : state_(std::make_unique<State>(std::move(options))) {}
Session::~Session() = default;

void Session::set_article(const std::string& path, std::string bytes, bool accepted) {
    state_->articles.set(path, std::move(bytes), accepted);
}
void Session::remove_article(const std::string& path) {
    state_->articles.remove(path);
}
void Session::set_rules(const std::string& path, std::string text) {
    state_->book.set(path, std::move(text));
}
void Session::remove_rules(const std::string& path) {
    state_->book.remove(path);
}
void Session::set_what_if(WhatIf off) {
    state_->what_if = std::move(off);
}
std::shared_ptr<const Snapshot> Session::refresh(const Budget& budget) {
    return state_->refresh(budget);
}
std::shared_ptr<const Snapshot> Session::latest() const {
    return state_->latest;
}

}  // namespace gainsay::app
