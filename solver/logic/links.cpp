// Greedy agglomerative clustering over the candidate pairs, surest first, with cannot-link constraints (as in
// constrained coreference clustering; Bansal, Blum and Chawla, 2004, for the problem). Tested by links_test.cpp.
#include "solver/logic/links.hpp"

#include "parser/claims/identity.hpp"
#include "parser/claims/matter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

namespace gainsay::logic {

using claims::Identity;
using claims::Referent;

namespace {

constexpr std::size_t kMaxBucket = 400;  ///< referents that share one index entry; beyond, the entry says too little

std::vector<bool> referents_in_use(const claims::ClaimSet& set) {
    std::vector<bool> used(set.referents.size(), false);
    for (const claims::Claim& c : set.claims)
        if (claims::commits(c.modality))
            for (const ReferentId id : c.arguments) used[id.index()] = true;
    return used;
}

/// What two referents must share to be looked at: a key, a word of a name, a kind, or the head word.
std::vector<std::string> index_entries(const Referent& r, const language::RuleSet& rules) {
    if (r.matter) return claims::index_entries(*r.matter);
    std::vector<std::string> entries;
    if (!r.key.empty()) entries.push_back("key:" + r.key);
    for (const std::string& name : r.names) {
        const std::size_t space = name.find_last_of(' ');
        const std::size_t first = name.find(' ');
        if (first != std::string::npos) entries.push_back("first name:" + name.substr(0, first));
        entries.push_back("name:" + (space == std::string::npos ? name : name.substr(space + 1)));
        // Surnames are spelled in several ways; the first name finds them.
        if (space != std::string::npos) entries.push_back("first:" + name.substr(0, name.find(' ')));
    }
    for (KindId k = r.kind; k.valid(); k = rules.kinds[k.index()].parent)
        if (r.event || rules.kinds[k.index()].parent.valid()) entries.push_back("kind:" + rules.kinds[k.index()].name);
    entries.push_back("head:" + r.head);
    if (r.fate != claims::Fate::unknown) entries.push_back(fmt::format("fate:{}", static_cast<int>(r.fate)));
    return entries;
}

struct Pair {
    Identity identity;
    ReferentId a, b;
    bool by_story = false;  ///< for nothing but being what the articles are about
};

class Clusters {
public:
    Clusters(const claims::ClaimSet& set, const language::RuleSet& rules)
        : set_(set), rules_(rules), parent_(set.referents.size()), members_(set.referents.size()) {
        std::iota(parent_.begin(), parent_.end(), 0u);
        for (std::uint32_t i = 0; i < parent_.size(); ++i) members_[i] = {i};
    }
    std::uint32_t find(std::uint32_t x) {
        while (parent_[x] != x) x = parent_[x] = parent_[parent_[x]];
        return x;
    }
    void join(const Pair& p) {
        const std::uint32_t a = find(p.a.value), b = find(p.b.value);
        if (a == b) return;
        for (const std::uint32_t x : members_[a])
            for (const std::uint32_t y : members_[b])
                if (!may_join(set_.referents[x], set_.referents[y])) return;
        const std::uint32_t root = std::min(a, b), other = std::max(a, b);
        parent_[other] = root;
        members_[root].insert(members_[root].end(), members_[other].begin(), members_[other].end());
    }

private:
    /// Two referents of one article were kept apart by a reader of the whole article: only sure identity overrules
    /// that.
    bool may_join(const Referent& x, const Referent& y) const {
        const Identity identity = claims::compare(x, y, set_.referents, rules_);
        const bool nearness = x.anaphor_of.valid() || y.anaphor_of.valid();
        if (x.article == y.article && !nearness && !x.matter) return identity >= Identity::sure;
        return identity != Identity::distinct;
    }
    const claims::ClaimSet& set_;
    const language::RuleSet& rules_;
    std::vector<std::uint32_t> parent_;
    std::vector<std::vector<std::uint32_t>> members_;
};

/// Clauses of which only one can be true: one matter, opposite verbs or adjectives.
bool contrary(const Referent& a, const Referent& b) {
    if (!a.matter || !b.matter || (a.article == b.article && a.matter->speaker == b.matter->speaker)) return false;
    const claims::MatterComparison c = claims::compare_matters(*a.matter, *b.matter);
    return c.contrary && c.fit >= claims::MatterFit::likely;
}

Certainty certainty_of(Identity identity) {
    if (identity == Identity::declared) return Certainty::declared;
    return identity == Identity::sure ? Certainty::sure : Certainty::likely;
}

std::string link_text(const Referent& a, const Referent& b, const char* relation) {
    return fmt::format("'{}' in a{} and '{}' in a{} are {}", a.text, a.article.value + 1, b.text, b.article.value + 1,
                       relation);
}

}  // namespace

LinkId LinkSet::between(ReferentId a, ReferentId b) const {
    const auto found = index.find(std::minmax(a, b));
    return found == index.end() ? LinkId::none() : found->second;
}

LinkSet link_referents(const claims::ClaimSet& set, const language::RuleSet& rules) {
    const std::vector<bool> used = referents_in_use(set);
    std::map<std::string, std::vector<ReferentId>> buckets;
    for (const Referent& r : set.referents)
        if (used[r.id.index()])
            for (std::string& entry : index_entries(r, rules)) buckets[std::move(entry)].push_back(r.id);

    std::set<std::pair<ReferentId, ReferentId>> seen;
    std::vector<Pair> pairs, series, contraries;
    for (const auto& [entry, ids] : buckets) {
        if (ids.size() > kMaxBucket) continue;
        for (std::size_t i = 0; i < ids.size(); ++i)
            for (std::size_t j = i + 1; j < ids.size(); ++j) {
                const Referent &a = set.referents[ids[i].index()], &b = set.referents[ids[j].index()];
                if (a.id == b.id || !seen.insert(std::minmax(a.id, b.id)).second) continue;
                const auto [first, second] = std::minmax(a.id, b.id);
                if (claims::may_be_member(a, b, set.referents, rules))
                    series.push_back({Identity::likely, first, second, false});
                if (a.article == b.article && !a.matter) continue;
                if (contrary(a, b)) contraries.push_back({Identity::likely, first, second});
                const Identity identity = claims::compare(a, b, set.referents, rules);
                if (identity >= Identity::likely)
                    pairs.push_back({identity, first, second, claims::only_by_story(a, b, set.referents, rules)});
            }
    }
    for (const Referent& r : set.referents)
        if (used[r.id.index()] && r.anaphor_of.valid())
            pairs.push_back({Identity::likely, std::min(r.id, r.anaphor_of), std::max(r.id, r.anaphor_of),
                             claims::only_by_story(r, set.referents[r.anaphor_of.index()], set.referents, rules)});
    std::sort(pairs.begin(), pairs.end(), [](const Pair& x, const Pair& y) {
        return std::tie(y.identity, x.by_story, x.a, x.b) < std::tie(x.identity, y.by_story, y.a, y.b);
    });
    // Clauses are linked one by one: what two of them dispute is no matter of a third that either resembles.
    const auto between_clauses = [&](const Pair& p) { return set.referents[p.a.index()].matter != nullptr; };
    Clusters clusters(set, rules);
    for (const Pair& p : pairs)
        if (!between_clauses(p)) clusters.join(p);

    LinkSet result;
    result.cluster_of.resize(set.referents.size());
    std::map<std::uint32_t, std::vector<ReferentId>> groups;
    for (const Referent& r : set.referents) {
        result.cluster_of[r.id.index()] = clusters.find(r.id.value);
        if (used[r.id.index()]) groups[result.cluster_of[r.id.index()]].push_back(r.id);
    }
    const auto add = [&](ReferentId first, ReferentId second) {
        const Referent &a = set.referents[first.index()], &b = set.referents[second.index()];
        Link link;
        link.id = LinkId::at(result.links.size());
        link.a = first;
        link.b = second;
        link.certainty = certainty_of(claims::compare(a, b, set.referents, rules));
        link.text = link_text(a, b, a.event ? "the same event" : "the same");
        result.index[{first, second}] = link.id;
        result.links.push_back(std::move(link));
    };
    for (const auto& [root, ids] : groups)
        for (std::size_t i = 0; i < ids.size(); ++i)
            for (std::size_t j = i + 1; j < ids.size(); ++j) add(ids[i], ids[j]);
    for (const Pair& p : pairs)
        if (between_clauses(p)) add(p.a, p.b);
    std::sort(series.begin(), series.end(),
              [](const Pair& x, const Pair& y) { return std::tie(x.a, x.b) < std::tie(y.a, y.b); });
    for (const Pair& p : series) {
        const Referent &a = set.referents[p.a.index()], &b = set.referents[p.b.index()];
        result.series.push_back(
            {LinkId::none(), p.a, p.b, Certainty::likely, link_text(a, b, "told of the same series of events")});
    }
    std::sort(contraries.begin(), contraries.end(),
              [](const Pair& x, const Pair& y) { return std::tie(x.a, x.b) < std::tie(y.a, y.b); });
    for (const Pair& p : contraries) {
        const Referent &a = set.referents[p.a.index()], &b = set.referents[p.b.index()];
        result.contraries.push_back(
            {LinkId::none(), p.a, p.b, Certainty::likely, link_text(a, b, "contrary to each other")});
    }
    return result;
}

}  // namespace gainsay::logic
