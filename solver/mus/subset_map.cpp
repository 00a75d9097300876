#include "solver/mus/subset_map.hpp"

#include <algorithm>
#include <utility>

namespace gainsay::mus {
namespace {

// Two lists of watchers, value, level, reason, place on the trail.
constexpr std::uint64_t kBytesOfElement = 2 * sizeof(std::vector<std::uint32_t>) + 16;

}  // namespace

SubsetMap::SubsetMap(Element size)
    : watchers_(std::size_t{2} * size), value_(size, 0), level_(size, 0), reason_(size, kNoClause),
      bytes_(std::uint64_t{size} * kBytesOfElement) {}

void SubsetMap::block_up(std::span<const Element> set) {
    std::vector<Literal> literals;
    for (const Element e : set) literals.push_back(2 * e + 1);
    add_clause(std::move(literals));
}

void SubsetMap::block_down(std::span<const Element> left_out) {
    std::vector<Literal> literals;
    for (const Element e : left_out) literals.push_back(2 * e);
    add_clause(std::move(literals));
}

// Clauses come between searches, when only what always holds is assigned: true clauses and false literals can go.
void SubsetMap::add_clause(std::vector<Literal> literals) {
    back_to(0);
    if (std::any_of(literals.begin(), literals.end(), [&](Literal l) { return is_true(l); })) return;
    std::erase_if(literals, [&](Literal l) { return is_false(l); });
    if (literals.empty()) {
        exhausted_ = true;
    } else if (literals.size() == 1) {
        assign(literals[0], kNoClause);
        if (propagate() != kNoClause) exhausted_ = true;
    } else {
        clauses_.push_back(std::move(literals));
        watch(static_cast<std::uint32_t>(clauses_.size() - 1));
    }
}

void SubsetMap::watch(std::uint32_t clause) {
    const std::vector<Literal>& literals = clauses_[clause];
    bytes_ += sizeof literals + literals.capacity() * sizeof(Literal) + 2 * sizeof(Watcher);
    watchers_[literals[0]].push_back({clause, literals[1]});
    watchers_[literals[1]].push_back({clause, literals[0]});
}

void SubsetMap::assign(Literal l, std::uint32_t reason) {
    const std::size_t element = l >> 1;
    value_[element] = (l & 1) == 0 ? 1 : -1;
    level_[element] = static_cast<std::uint32_t>(level_begin_.size());
    reason_[element] = reason;
    trail_.push_back(l);
}

std::uint32_t SubsetMap::propagate() {
    std::uint32_t conflict = kNoClause;
    while (propagated_ < trail_.size()) {
        if (!propagate_one(trail_[propagated_++] ^ 1, conflict)) return conflict;
    }
    return kNoClause;
}

// Visits the clauses that watch a literal that has become false. False when one of them is false now.
bool SubsetMap::propagate_one(Literal falsified, std::uint32_t& conflict) {
    std::vector<Watcher>& watchers = watchers_[falsified];
    std::size_t kept = 0;
    for (std::size_t i = 0; i < watchers.size(); ++i) {
        const Watcher watcher = watchers[i];
        if (is_true(watcher.other)) {
            watchers[kept++] = watcher;
            continue;
        }
        std::vector<Literal>& clause = clauses_[watcher.clause];
        if (clause[0] == falsified) std::swap(clause[0], clause[1]);
        const auto other = is_true(clause[0]) ? clause.end()
                                              : std::find_if(clause.begin() + 2, clause.end(),
                                                             [&](Literal l) { return !is_false(l); });
        if (!is_true(clause[0]) && other != clause.end()) {
            std::swap(clause[1], *other);
            watchers_[clause[1]].push_back({watcher.clause, clause[0]});
            continue;
        }
        watchers[kept++] = {watcher.clause, clause[0]};
        if (is_true(clause[0])) continue;
        if (is_false(clause[0])) {
            conflict = watcher.clause;
            for (++i; i < watchers.size(); ++i) watchers[kept++] = watchers[i];
            watchers.resize(kept);
            return false;
        }
        assign(clause[0], watcher.clause);
    }
    watchers.resize(kept);
    return true;
}

void SubsetMap::back_to(std::uint32_t level) {
    if (level_begin_.size() <= level) return;
    const std::size_t begin = level_begin_[level];
    for (std::size_t i = begin; i < trail_.size(); ++i) value_[trail_[i] >> 1] = 0;
    trail_.resize(begin);
    level_begin_.resize(level);
    propagated_ = begin;
}

// A clause that the conflict implies and that becomes unit at `level`; its first literal is the one to assign there.
std::vector<SubsetMap::Literal> SubsetMap::explain(std::uint32_t conflict, std::uint32_t& level) {
    const auto here = static_cast<std::uint32_t>(level_begin_.size());
    std::vector<bool> seen(value_.size(), false);
    std::vector<Literal> learned{0};
    std::size_t open = 0;
    std::size_t at = trail_.size();
    const auto visit = [&](Literal l) {
        const std::size_t element = l >> 1;
        if (seen[element] || level_[element] == 0) return;
        seen[element] = true;
        if (level_[element] == here) {
            ++open;
        } else {
            learned.push_back(l);
        }
    };
    for (std::uint32_t reason = conflict;;) {
        for (const Literal l : clauses_[reason]) visit(l);
        do --at;
        while (!seen[trail_[at] >> 1] || level_[trail_[at] >> 1] != here);
        if (--open == 0) break;
        reason = reason_[trail_[at] >> 1];
    }
    learned[0] = trail_[at] ^ 1;
    level = 0;
    for (std::size_t i = 1; i < learned.size(); ++i) {
        if (level_[learned[i] >> 1] <= level) continue;
        level = level_[learned[i] >> 1];
        std::swap(learned[1], learned[i]);  // the second watch must be the last to become open again
    }
    return learned;
}

bool SubsetMap::learn_from(std::uint32_t conflict) {
    if (level_begin_.empty()) return false;
    std::uint32_t level = 0;
    std::vector<Literal> learned = explain(conflict, level);
    back_to(level);
    const Literal unit = learned[0];
    if (learned.size() == 1) {
        assign(unit, kNoClause);
        return true;
    }
    clauses_.push_back(std::move(learned));
    const auto number = static_cast<std::uint32_t>(clauses_.size() - 1);
    watch(number);
    assign(unit, number);
    return true;
}

std::optional<std::vector<Element>> SubsetMap::next_seed(const std::function<bool()>& stop) {
    back_to(0);
    Element next = 0;
    stopped_ = !exhausted_ && stop && stop();
    while (!exhausted_ && !stopped_) {
        if (const std::uint32_t conflict = propagate(); conflict != kNoClause) {
            exhausted_ = !learn_from(conflict);
            stopped_ = !exhausted_ && stop && stop();
            next = 0;
            continue;
        }
        while (next < value_.size() && value_[next] != 0) ++next;
        if (next == value_.size()) break;
        level_begin_.push_back(trail_.size());
        assign(2 * next, kNoClause);
    }
    if (exhausted_ || stopped_) return std::nullopt;
    std::vector<Element> seed;
    for (Element e = 0; e < value_.size(); ++e) {
        if (value_[e] == 1) seed.push_back(e);
    }
    return seed;
}

}  // namespace gainsay::mus
