#pragma once
// The steps of grounding, private to this folder; ground() in ground.hpp runs them.

#include "solver/logic/ground.hpp"
#include "solver/logic/instances.hpp"
#include "solver/logic/links.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace gainsay::logic {

class Grounder {
public:
    Grounder(const claims::ClaimSet& claims, const language::RuleSet& rules, std::span<const text::Document> documents);
    Grounding run();

private:
    // One constraint a claim.
    void ground_claims();
    void ground_claim(std::size_t claim);
    /// The day at which a claim holds; what one speaker said on one occasion holds at one time, whenever it was
    /// reported.
    std::optional<std::int64_t> day_of(const claims::Claim& claim) const;
    std::vector<std::string> wider_values(const claims::Claim& claim) const;
    Formula content_of(const claims::Claim& claim, std::size_t instance);
    // Equality of linked instances, persistence over time.
    void join_instances();
    // Acts told apart by their times and offences (ground_acts.cpp).
    bool is_act(FactId fact) const;
    /// Do the packs name the fact in this class of words?
    bool listed_fact(const char* words, FactId fact) const;
    claims::ActScope act_of(const claims::Claim& claim) const;
    /// What must hold for two acts to be one, besides their arguments; nullopt when they are two.
    std::optional<Formula> one_act(std::size_t a, std::size_t b, const std::vector<std::size_t>& acts);
    claims::OffenceFit act_fit(const Instance& x, const Instance& y) const;
    std::vector<std::size_t> distinct_acts(const std::vector<std::size_t>& members) const;
    bool either_of_two_acts(std::size_t a, std::size_t b, const std::vector<std::size_t>& acts) const;
    void join_group(std::size_t a, std::size_t b);
    bool tells_a_rise(const claims::Claim& claim) const;
    bool may_have_grown(const Instance& x, const Instance& y) const;
    void join_pair(std::size_t a, std::size_t b, Formula condition);
    void join_in_time(std::size_t a, std::size_t b, const Formula& condition);
    void join_moments();
    void join_series();
    /// At most one of two contrary clauses is true.
    void oppose_contraries();
    void join_clauses();
    void keep_what_happened();
    std::map<ReferentId, std::vector<std::size_t>> truths_of_matters() const;
    /// The links that make two argument lists the same; nullopt when they are not linked.
    std::optional<Formula> same_arguments(const std::vector<ReferentId>& a, const std::vector<ReferentId>& b);
    Formula same(ReferentId a, ReferentId b);
    VariableId link_variable(LinkId link);
    Formula equal_values(std::size_t a, std::size_t b);
    /// Makes a later instance without claims equal to an earlier one as long as nothing changed.
    void carry(std::size_t from, std::size_t to);
    void persistence(std::size_t earlier, std::size_t later, Formula formula, bool explains);
    // Values that exclude each other.
    void exclude_values();
    bool declared_disjoint(const std::string& v, const std::string& w) const;
    void exclude(std::size_t instance, const std::string& v, const std::string& w);
    AssumptionId trait_rule(FactId fact, const std::string& trait, const std::string& message);
    AssumptionId exclusion(const std::string& v, const std::string& w);
    // Shares of one whole.
    struct Part;
    std::map<std::vector<std::int64_t>, std::vector<Part>> parts_by_whole() const;
    void limit_sum(const std::vector<Part>& parts, AssumptionId same_whole);
    AssumptionId one_whole(const Part& a, const Part& b);
    void add_up_parts();
    // Rules.
    void ground_rules();
    std::vector<std::uint32_t> cluster_key(const Instance& instance) const;

    friend class RuleGrounder;

    const claims::ClaimSet& claims_;
    const language::RuleSet& rules_;
    std::span<const text::Document> documents_;
    Grounding result_;
    LinkSet links_;
    Instances instances_;
    std::vector<std::size_t> instance_of_claim_;
    std::map<LinkId, VariableId> link_variables_;
    std::map<std::string, AssumptionId> named_;            ///< trait rules and exclusions already made
    std::map<std::size_t, std::set<std::string>> values_;  ///< named values that matter for an instance
    std::set<ReferentId> moments_;
    std::map<std::pair<std::string, std::string>, std::int64_t> occasions_;  ///< speaker and occasion → first day
};

}  // namespace gainsay::logic
