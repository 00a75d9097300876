#pragma once
// Two claims side by side: do they clash, and if not, where does it end? Private to why-not.

#include "app/engine.hpp"
#include "solver/findings/find.hpp"
#include "solver/logic/ground.hpp"
#include "solver/mus/mus.hpp"

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace gainsay::smt {
class SmtSolver;
}

namespace gainsay::app {

class ClaimComparison {
public:
    /// Grounds the run's claims and finds their contradictions.
    ClaimComparison(const Run& run, const Budget& budget);
    ~ClaimComparison();

    /// "c3 killed(the strike on Lorvik) = 6 (Lorvik Post, a.txt:4)".
    std::string name_of(std::size_t claim) const;
    /// "F2", … for the findings that rest on all of these claims.
    std::vector<std::string> findings_on(const std::vector<std::size_t>& claims) const;
    /// Claims that could clash with it: of the same fact, or of a fact that some rule ties to it; linked ones first.
    std::vector<std::size_t> partners_of(std::size_t claim) const;
    /// Rules that mention the claim's fact.
    std::vector<std::string> rules_on(std::size_t claim) const;
    /// Lines that say why the claims do not clash, or that they do.
    std::vector<std::string> compare(const std::vector<std::size_t>& claims);

private:
    struct Related {
        bool same_fact = false;
        std::vector<std::string> rules;
        /// Arguments of the two that must be the same thing, by position.
        std::vector<std::pair<std::size_t, std::size_t>> shared;
    };
    static void add_shared(const language::ast::Application& x, const language::ast::Application& y,
                           std::vector<std::pair<std::size_t, std::size_t>>& shared);
    Related relate(std::size_t a, std::size_t b) const;
    bool linked(ReferentId a, ReferentId b) const;
    bool all_linked(std::size_t a, std::size_t b) const;
    void explain_links(std::size_t a, std::size_t b, const Related& related, std::vector<std::string>& out) const;
    std::string scenario(const std::vector<std::size_t>& claims);
    std::string value_in(const std::map<VariableId, std::int64_t>& model, std::size_t claim) const;

    const Run& run_;
    const Budget& budget_;
    logic::Grounding grounding_;
    mus::Analysis analysis_;
    findings::FindingSet found_;
    std::vector<std::vector<language::ast::Application>> applications_;  ///< of each rule
    std::unique_ptr<smt::SmtSolver> solver_;
};

}  // namespace gainsay::app
