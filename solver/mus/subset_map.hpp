#pragma once
// The map of MARCO (Liffiton, Previti, Malik, Marques-Silva, 2016): which subsets of n elements are not yet known to be
// satisfiable or unsatisfiable.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace gainsay::mus {

using Element = std::uint32_t;

/// A propositional formula over "element i is in the subset", with a small conflict-driven clause-learning search
/// (Marques-Silva and Sakallah, 1999: two watched literals, first unique implication point). It decides only that
/// elements ARE in the subset; so an element is left out only where the ones decided before force it, and every seed is
/// maximal.
class SubsetMap {
public:
    explicit SubsetMap(Element size);
    /// `set` and all its supersets are done. Require: elements below the size, each once.
    void block_up(std::span<const Element> set);
    /// The set that lacks exactly `left_out`, and all its subsets, are done.
    void block_down(std::span<const Element> left_out);
    /// A subset that is not done, with all its supersets done, ascending; none when all are done, or when `stop`, which
    /// is asked before each try, says so.
    std::optional<std::vector<Element>> next_seed(const std::function<bool()>& stop = {});
    /// The last search for a seed was stopped.
    bool stopped() const { return stopped_; }
    /// What the clauses take, about.
    std::uint64_t bytes() const { return bytes_; }

private:
    using Literal = std::uint32_t;  ///< 2 * element: in the subset; 2 * element + 1: not
    static constexpr std::uint32_t kNoClause = UINT32_MAX;

    /// A clause that watches a literal, and another literal of it: while that one is true, the clause needs no look.
    struct Watcher {
        std::uint32_t clause;
        Literal other;
    };

    void add_clause(std::vector<Literal> literals);
    bool is_true(Literal l) const { return value_[l >> 1] == ((l & 1) == 0 ? 1 : -1); }
    bool is_false(Literal l) const { return value_[l >> 1] == ((l & 1) == 0 ? -1 : 1); }
    void assign(Literal l, std::uint32_t reason);
    std::uint32_t propagate();  ///< the clause in conflict, or kNoClause
    bool propagate_one(Literal falsified, std::uint32_t& conflict);
    void back_to(std::uint32_t level);
    std::vector<Literal> explain(std::uint32_t conflict, std::uint32_t& level);
    bool learn_from(std::uint32_t conflict);
    void watch(std::uint32_t clause);

    std::vector<std::vector<Literal>> clauses_;
    std::vector<std::vector<Watcher>> watchers_;  ///< of each literal
    std::vector<std::int8_t> value_;              ///< of each element: 1 in, -1 out, 0 open
    std::vector<std::uint32_t> level_, reason_;
    std::vector<Literal> trail_;
    std::vector<std::size_t> level_begin_;
    std::size_t propagated_ = 0;
    std::uint64_t bytes_;
    bool exhausted_ = false, stopped_ = false;
};

}  // namespace gainsay::mus
