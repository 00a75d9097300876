#include "app/why_not_claims.hpp"

#include "app/example_claims.hpp"
#include "parser/claims/identity.hpp"
#include "solver/smt/smt_solver.hpp"

#include <algorithm>
#include <set>

namespace gainsay::app {
namespace {

namespace ast = language::ast;

void collect(const ast::Expression& e, std::vector<ast::Application>& out, const language::RuleSet& rules) {
    if (const auto* application = std::get_if<ast::Application>(&e.node)) out.push_back(*application);
    if (const auto* reference = std::get_if<ast::Reference>(&e.node))
        if (rules.fact(reference->name.text).valid()) out.push_back({reference->name, {}});
    if (const auto* operation = std::get_if<ast::Operation>(&e.node))
        for (const auto& operand : operation->operands) collect(*operand, out, rules);
    if (const auto* relation = std::get_if<ast::Relation>(&e.node)) {
        collect(*relation->left, out, rules);
        collect(*relation->right, out, rules);
    }
}

bool mentions(const std::vector<ast::Application>& applications, const std::string& fact) {
    return std::any_of(applications.begin(), applications.end(),
                       [&](const ast::Application& a) { return a.fact.text == fact; });
}

std::string listed(const std::vector<std::string>& entries) {
    std::string out;
    for (const std::string& entry : entries) out += (out.empty() ? "" : ", ") + entry;
    return out;
}

std::string time_text(const TimeInterval& time) {
    const auto side = [&](const std::optional<std::int64_t>& s) {
        return s ? side_to_iso(*s, time.by_seconds) : std::string("?");
    };
    return time.earliest == time.latest ? side(time.earliest) : side(time.earliest) + ".." + side(time.latest);
}

/// What is known of a referent that identity could rest on.
std::string known_of(const claims::Referent& r, const claims::ClaimSet& set, const language::RuleSet& rules) {
    std::vector<std::string> known;
    const auto add = [&](const char* what, const std::string& value) {
        if (!value.empty()) known.push_back(std::string(what) + " " + value);
    };
    if (r.kind.valid()) add("a kind of", rules.kinds[r.kind.index()].name);
    add("named", listed(r.names));
    add("of", listed(r.owners));
    add("in", listed(r.places));
    add("described as", listed(r.modifiers));
    if (r.target.valid()) add("against", "'" + set.referents[r.target.index()].text + "'");
    if (r.time) add("when", time_text(*r.time));
    if (r.ordinal) add("number", std::to_string(*r.ordinal));
    if (r.plural) known.emplace_back("several");
    return known.empty() ? "nothing is known of it" : listed(known);
}

}  // namespace

ClaimComparison::~ClaimComparison() = default;

ClaimComparison::ClaimComparison(const Run& run, const Budget& budget) : run_(run), budget_(budget) {
    grounding_ = logic::ground(run.claims, run.rules, run.documents);
    Statistics statistics;
    analysis_ = mus::find_minimal_sets(grounding_.set, budget, statistics);
    found_ = findings::find(analysis_, grounding_, run.claims, run.rules, run.documents);
    for (const language::RuleInfo& rule : run.rules.rules) {
        std::vector<ast::Application>& applications = applications_.emplace_back();
        collect(rule.condition, applications, run.rules);
        if (rule.unless) collect(*rule.unless, applications, run.rules);
    }
}

std::string ClaimComparison::name_of(std::size_t index) const {
    const claims::Claim& claim = run_.claims.claims[index];
    const SourceText& source = run_.sources[run_.documents[claim.article.index()].article.source];
    return "c" + std::to_string(index + 1) + " " + ExpectedClaims(run_.claims, run_.rules).to_text(claim) + " (" +
           claim.last_speaker().name + ", " + source.path() + ":" +
           std::to_string(source.position(claim.range.begin).line) + ")";
}

std::vector<std::string> ClaimComparison::findings_on(const std::vector<std::size_t>& wanted) const {
    std::vector<std::string> out;
    for (std::size_t f = 0; f < found_.findings.size(); ++f) {
        const auto& on = found_.findings[f].claims;
        const bool all = std::all_of(wanted.begin(), wanted.end(), [&](std::size_t claim) {
            return std::find(on.begin(), on.end(), ClaimId::at(claim)) != on.end();
        });
        if (all)
            out.push_back("F" + std::to_string(f + 1) + " (" + name(found_.findings[f].level) +
                          "): " + found_.findings[f].title);
    }
    return out;
}

void ClaimComparison::add_shared(const ast::Application& x, const ast::Application& y,
                                 std::vector<std::pair<std::size_t, std::size_t>>& shared) {
    for (std::size_t i = 0; i < x.arguments.size(); ++i)
        for (std::size_t j = 0; j < y.arguments.size(); ++j) {
            const std::pair both(i, j);
            if (x.arguments[i].text == y.arguments[j].text &&
                std::find(shared.begin(), shared.end(), both) == shared.end())
                shared.push_back(both);
        }
}

ClaimComparison::Related ClaimComparison::relate(std::size_t a, std::size_t b) const {
    const FactId left = run_.claims.claims[a].fact, right = run_.claims.claims[b].fact;
    Related out;
    out.same_fact = left == right;
    const std::string &l = run_.rules.facts[left.index()].name, &r = run_.rules.facts[right.index()].name;
    const std::size_t arguments = run_.claims.claims[a].arguments.size();
    for (std::size_t i = 0; out.same_fact && i < arguments; ++i) out.shared.emplace_back(i, i);
    for (std::size_t i = 0; i < applications_.size(); ++i) {
        if (out.same_fact || !mentions(applications_[i], l) || !mentions(applications_[i], r)) continue;
        out.rules.push_back(run_.rules.rules[i].id);
        for (const ast::Application& x : applications_[i])
            for (const ast::Application& y : applications_[i])
                if (x.fact.text == l && y.fact.text == r) add_shared(x, y, out.shared);
    }
    return out;
}

std::vector<std::string> ClaimComparison::rules_on(std::size_t claim) const {
    const std::string& fact = run_.rules.facts[run_.claims.claims[claim].fact.index()].name;
    std::vector<std::string> out;
    for (std::size_t i = 0; i < applications_.size(); ++i)
        if (mentions(applications_[i], fact)) out.push_back(run_.rules.rules[i].id);
    return out;
}

bool ClaimComparison::linked(ReferentId a, ReferentId b) const {
    if (a == b) return true;
    return std::any_of(grounding_.links.begin(), grounding_.links.end(), [&](const logic::Link& link) {
        return std::pair(link.a, link.b) == std::pair(std::min(a, b), std::max(a, b));
    });
}

bool ClaimComparison::all_linked(std::size_t a, std::size_t b) const {
    const auto &x = run_.claims.claims[a].arguments, &y = run_.claims.claims[b].arguments;
    const Related related = relate(a, b);
    return std::all_of(related.shared.begin(), related.shared.end(),
                       [&](const auto& both) { return linked(x[both.first], y[both.second]); });
}

std::vector<std::size_t> ClaimComparison::partners_of(std::size_t claim) const {
    std::vector<std::size_t> out;
    for (std::size_t other = 0; other < run_.claims.claims.size(); ++other) {
        if (other == claim || !claims::commits(run_.claims.claims[other].modality)) continue;
        const Related related = relate(claim, other);
        if (related.same_fact || !related.rules.empty()) out.push_back(other);
    }
    std::stable_sort(out.begin(), out.end(),
                     [&](std::size_t a, std::size_t b) { return all_linked(claim, a) > all_linked(claim, b); });
    return out;
}

void ClaimComparison::explain_links(std::size_t a, std::size_t b, const Related& related,
                                    std::vector<std::string>& out) const {
    const auto &x = run_.claims.claims[a].arguments, &y = run_.claims.claims[b].arguments;
    for (const auto& [i, j] : related.shared) {
        if (linked(x[i], y[j])) continue;
        const claims::Referent &left = run_.claims.referents[x[i].index()],
                               &right = run_.claims.referents[y[j].index()];
        const claims::Identity identity = claims::compare(left, right, run_.claims.referents, run_.rules);
        const char* why = identity == claims::Identity::distinct ? "they are told apart"
                          : identity == claims::Identity::open   ? "too little speaks for their being the same"
                          : left.article == right.article        ? "the article keeps them apart"
                                                                 : "one of them is taken for something else";
        out.push_back("not linked: '" + left.text + "' and '" + right.text + "': " + why);
        out.push_back("  '" + left.text + "': " + known_of(left, run_.claims, run_.rules));
        out.push_back("  '" + right.text + "': " + known_of(right, run_.claims, run_.rules));
    }
}

/// "people killed in the strike: 6" for the variables of a claim.
std::string ClaimComparison::value_in(const logic::Assignment& model, std::size_t index) const {
    constexpr int most_digits = 9;  // of a Decimal after the point
    const claims::Claim& claim = run_.claims.claims[index];
    std::string out;
    std::set<VariableId> told;
    for (const logic::Constraint& c : grounding_.set.constraints) {
        if (c.assumption != grounding_.of_claim[index]) continue;
        for (const VariableId id : logic::variables_of(c.formula)) {
            const auto value = model.find(id);
            const logic::Variable& variable = grounding_.set.variables[id.index()];
            if (value == model.end() || variable.text.empty() || !told.insert(id).second) continue;
            std::string text = std::to_string(value->second);
            const auto* quantity = std::get_if<claims::QuantityValue>(&claim.value);
            const auto side = quantity ? (quantity->interval.low ? quantity->interval.low : quantity->interval.high)
                                       : std::optional<Decimal>();
            if (variable.sort == logic::Sort::boolean) text = value->second != 0 ? "yes" : "no";
            if (std::holds_alternative<claims::TimeValue>(claim.value)) text = side_to_iso(value->second, true);
            for (int scale = 0; side && scale <= most_digits; ++scale) {
                const auto number = side->scaled_by(scale);
                if (!number || !logic::holds(c.formula, {{id, *number}})) continue;
                if (const auto decimal = Decimal::make(value->second, scale)) text = decimal->to_string();
                break;
            }
            out += (out.empty() ? "" : "; ") + variable.text + ": " + text;
        }
    }
    return out;
}

std::string ClaimComparison::scenario(const std::vector<std::size_t>& wanted) {
    if (!solver_) {
        solver_ = smt::make_z3_solver();
        std::vector<ConstraintId> all(grounding_.set.constraints.size());
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = ConstraintId::at(i);
        solver_->add(grounding_.set, all);
    }
    std::vector<AssumptionId> made;
    for (const logic::Assumption& a : grounding_.set.assumptions)
        if (a.kind != logic::Assumption::Kind::claim) made.push_back(a.id);
    for (const std::size_t claim : wanted) made.push_back(grounding_.of_claim[claim]);
    std::sort(made.begin(), made.end());
    const smt::CheckResult result = solver_->check(made, budget_);
    if (result.answer == smt::Answer::unknown) return "not decided: " + result.reason;
    if (result.answer == smt::Answer::unsat) return {};
    std::string text;
    for (const std::size_t claim : wanted) {
        const std::string value = value_in(result.model, claim);
        if (!value.empty() && text.find(value) == std::string::npos) text += (text.empty() ? "" : "; ") + value;
    }
    return "consistent: all hold together" + (text.empty() ? std::string(".") : " when " + text + ".");
}

std::vector<std::string> ClaimComparison::compare(const std::vector<std::size_t>& wanted) {
    std::vector<std::string> out;
    for (const std::size_t claim : wanted) {
        const claims::Claim& c = run_.claims.claims[claim];
        if (!grounding_.of_claim[claim].valid())
            out.push_back("c" + std::to_string(claim + 1) + " commits nobody: it is " + claims::name(c.modality));
    }
    if (!out.empty()) return out;
    if (const auto findings = findings_on(wanted); !findings.empty()) {
        for (const std::string& finding : findings) out.push_back("they do clash: " + finding);
        return out;
    }
    bool any_relation = false;
    for (std::size_t i = 0; i < wanted.size(); ++i)
        for (std::size_t j = i + 1; j < wanted.size(); ++j) {
            const Related related = relate(wanted[i], wanted[j]);
            any_relation = any_relation || related.same_fact || !related.rules.empty();
            if (!related.rules.empty()) out.push_back("tied by " + listed(related.rules));
            explain_links(wanted[i], wanted[j], related, out);
        }
    if (!any_relation) out.emplace_back("they speak of different facts, and no rule ties these together");
    const std::string text = scenario(wanted);
    out.push_back(text.empty() ? "they cannot all hold, but a smaller set of claims clashes already" : text);
    return out;
}

}  // namespace gainsay::app
