#pragma once
// A sentence as a graph of logical roles: what a dependency tree says once voice, relative clauses, participles,
// control and coordination are undone. The same graph is made of rule patterns and of article sentences, so that they
// can be compared. In the spirit of enhanced dependencies (Schuster and Manning, 2016), with coarser labels: labels
// that a parser often confuses (nmod and obl, amod and compound) are one.

#include "parser/text/document.hpp"

#include <string>
#include <vector>

namespace gainsay::claims {

/// Roles: "subj" and "obj" (logical, the same in active and passive), a preposition ("in", "of", "to" — possessives are
/// "of", indirect objects "to"), a subordinator of an adverbial clause ("after"), "mod" (adjective or noun modifier),
/// "num", "adv", "comp" (clausal complement), "time" (bare time adjunct), "conj", "appos", "det", "neg", "acl",
/// "other".
struct RoleEdge {
    std::string role;
    std::uint32_t to = 0;
    /// 0: said in so many words; 1: inferred from structure (shared subject, antecedent); 2: guessed (clause as
    /// subject).
    int distance = 0;
};

class ClauseGraph {
public:
    explicit ClauseGraph(const text::Sentence& sentence);

    const text::Sentence& sentence() const { return *sentence_; }
    const std::vector<RoleEdge>& edges(std::uint32_t token) const { return edges_[token]; }
    /// Dependents by tree, in order.
    const std::vector<std::uint32_t>& children(std::uint32_t token) const { return children_[token]; }
    std::size_t size() const { return edges_.size(); }
    /// First dependent in a role; kNoToken when there is none. Smaller distance first.
    std::uint32_t find(std::uint32_t token, std::string_view role) const;
    bool passive(std::uint32_t token) const;
    /// Token and all below it in the tree, ascending.
    std::vector<std::uint32_t> subtree(std::uint32_t token) const;
    /// Is `inner` below `outer` (or the same)?
    bool dominates(std::uint32_t outer, std::uint32_t inner) const;

private:
    void add(std::uint32_t from, std::string role, std::uint32_t to, int distance);
    bool has(std::uint32_t from, std::string_view role) const;
    void add_direct_edges(std::uint32_t token);
    void count_states();
    void see_through_totals();
    void add_participles_and_relatives(std::uint32_t token);
    bool predicate_of_object(std::uint32_t token) const;
    void add_shared_subjects(std::uint32_t token);
    void lift_times();
    void undo_clefts();
    void mend_reduced_relatives();
    bool finite_without_subject(std::uint32_t token) const;
    void share_coordinates();
    bool brought_down(std::uint32_t token) const;
    bool has_child(std::uint32_t token, std::string_view relation) const;
    std::string role_of(std::uint32_t token) const;
    std::string preposition(std::uint32_t token) const;
    bool hedges_figure(std::uint32_t preposition) const;

    const text::Sentence* sentence_;
    std::vector<std::vector<std::uint32_t>> children_;
    std::vector<std::vector<RoleEdge>> edges_;
};

}  // namespace gainsay::claims
