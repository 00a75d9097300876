#include "app/session/claim_cache.hpp"

#include "app/config/source_names.hpp"
#include "app/parallel.hpp"
#include "app/session/rule_change.hpp"
#include "parser/claims/compiled_patterns.hpp"

#include <algorithm>
#include <atomic>
#include <utility>

namespace gainsay::app {

/// From the rules that some articles were read by to those in force.
struct ClaimCache::Step {
    RuleChange change;
    Patterns touched;  ///< those that came and those that went
};

// An article's number is in its claims, so one that moved is read anew.
void ClaimCache::set_documents(const Documents& documents, std::span<const std::size_t> origins) {
    if (documents_ == documents) return;
    std::vector<Entry> entries(documents->size());
    for (std::size_t i = 0; i < std::min(entries.size(), origins.size()); ++i)
        if (origins[i] == i && i < entries_.size()) entries[i] = std::move(entries_[i]);
    entries_ = std::move(entries);
    documents_ = documents;
    joined_ = nullptr;
}

std::map<ClaimCache::Rules, ClaimCache::Step> ClaimCache::steps_to(const Rules& rules, const Patterns& patterns) const {
    std::map<Rules, Step> steps;  // looked up only
    for (const Entry& entry : entries_) {
        if (entry.rules == nullptr || entry.rules == rules || steps.contains(entry.rules)) continue;
        Step step{compare_rules(*entry.rules, *rules), nullptr};
        std::vector<claims::PatternGraph> graphs;
        const auto add = [&](const claims::CompiledPatterns& from, std::size_t end) {
            for (const claims::PatternGraph& graph : from.graphs)
                if (graph.pattern.index() >= step.change.begin && graph.pattern.index() < end) graphs.push_back(graph);
        };
        add(*entry.patterns, step.change.old_end);
        add(*patterns, step.change.new_end);
        if (!step.change.words) step.touched = claims::index_patterns(*rules, std::move(graphs));
        steps.emplace(entry.rules, std::move(step));
    }
    return steps;
}

bool ClaimCache::bring(Entry& entry, const text::Document& document, const Step* step, const claims::Lexicon& lexicon,
                       const claims::CompiledPatterns& patterns) {
    const bool stays =
        step != nullptr && !step->change.words && !claims::match_somewhere(document, lexicon, *step->touched);
    if (!stays) {
        entry.claims = claims::extract_article(document, lexicon, patterns);
        return true;
    }
    if (step->change.old_end == step->change.new_end) return false;
    bool moved = false;
    for (claims::Claim& claim : entry.claims.set.claims) {
        if (!claim.pattern.valid() || claim.pattern.index() < step->change.begin) continue;
        claim.pattern = step->change.now(claim.pattern);
        moved = true;
    }
    return moved;
}

std::shared_ptr<const claims::ClaimSet> ClaimCache::extract(const Rules& rules, const Patterns& patterns, unsigned jobs,
                                                            const Budget& budget) {
    const std::map<Rules, Step> steps = steps_to(rules, patterns);
    const claims::Lexicon lexicon(*rules);
    std::atomic<bool> moved{false}, cancelled{false};
    for_each_index(entries_.size(), jobs, [&](std::size_t i) {
        Entry& entry = entries_[i];
        if (entry.rules == rules) return;
        if (budget.cancelled()) {
            cancelled = true;
            return;
        }
        const auto step = entry.rules == nullptr ? steps.end() : steps.find(entry.rules);
        const bool different =
            bring(entry, (*documents_)[i], step == steps.end() ? nullptr : &step->second, lexicon, *patterns);
        if (different) moved = true;
        entry.rules = rules;
        entry.patterns = patterns;
    });
    if (moved) joined_ = nullptr;
    if (cancelled) return nullptr;
    if (joined_ == nullptr) {
        std::vector<const claims::ArticleClaims*> parts;
        for (const Entry& entry : entries_) parts.push_back(&entry.claims);
        claims::ClaimSet joined = claims::join_articles(*documents_, *rules, parts);
        if (config_) rename_speakers(*config_, joined);
        joined_ = std::make_shared<const claims::ClaimSet>(std::move(joined));
    }
    return joined_;
}

}  // namespace gainsay::app
