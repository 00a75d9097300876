// A rule is applied to every combination of fact instances that talk about the same (linked) referents. Only facts that
// some article states are combined: a rule about what nobody mentions constrains nothing.
#include "solver/logic/grounder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace gainsay::logic {

using namespace language::ast;

namespace {

constexpr std::size_t kMaxCombinations = 512;  ///< of one rule over one group of referents

void collect(const Expression& e, std::vector<const Application*>& applications, std::vector<std::string>& events) {
    if (const auto* a = std::get_if<Application>(&e.node)) applications.push_back(a);
    if (const auto* o = std::get_if<Operation>(&e.node)) {
        for (const auto& x : o->operands) {
            const auto* r = std::get_if<Reference>(&x->node);
            if ((o->op == Operator::before || o->op == Operator::after) && r)
                events.push_back(r->name.text);
            else
                collect(*x, applications, events);
        }
    }
    if (const auto* r = std::get_if<Relation>(&e.node)) {
        collect(*r->left, applications, events);
        collect(*r->right, applications, events);
    }
}

}  // namespace

/// One rule over one choice of instances.
class RuleGrounder {
public:
    RuleGrounder(Grounder& grounder, const language::RuleInfo& rule, RuleId id) : g_(grounder), rule_(rule), id_(id) {
        collect(rule.condition, applications_, events_);
        required_ = applications_.size();
        if (rule.unless) collect(*rule.unless, applications_, events_);
    }

    void run() {
        if (required_ == 0) return;
        std::vector<std::size_t> chosen;
        std::map<std::string, std::uint32_t> clusters;
        choose(0, chosen, clusters);
    }

private:
    void choose(std::size_t k, std::vector<std::size_t>& chosen, std::map<std::string, std::uint32_t>& clusters) {
        if (combinations_ >= kMaxCombinations) return;
        if (k == applications_.size()) {
            apply(chosen);
            return;
        }
        const Application& a = *applications_[k];
        const FactId fact = g_.rules_.fact(a.fact.text);
        if (!fact.valid()) return;
        bool any = false;
        for (std::size_t i = 0; i < g_.instances_.all().size(); ++i) {
            const Instance& instance = g_.instances_.all()[i];
            if (instance.fact != fact || instance.claims.empty() || instance.arguments.size() != a.arguments.size())
                continue;
            std::map<std::string, std::uint32_t> bound = clusters;
            bool fits = true;
            for (std::size_t p = 0; p < a.arguments.size() && fits; ++p) {
                const std::uint32_t cluster = g_.links_.cluster_of[instance.arguments[p].index()];
                const auto [entry, added] = bound.emplace(a.arguments[p].text, cluster);
                fits = added || entry->second == cluster;
            }
            if (!fits) continue;
            any = true;
            chosen.push_back(i);
            choose(k + 1, chosen, bound);
            chosen.pop_back();
        }
        // What an `unless` speaks of need not be mentioned: then it does not hold.
        if (!any && k >= required_) {
            chosen.push_back(SIZE_MAX);
            choose(k + 1, chosen, clusters);
            chosen.pop_back();
        }
    }

    void apply(const std::vector<std::size_t>& chosen) {
        ++combinations_;
        chosen_ = &chosen;
        referent_of_.clear();
        std::vector<Formula> links;
        std::optional<std::int64_t> latest;
        for (std::size_t k = 0; k < chosen.size(); ++k) {
            if (chosen[k] == SIZE_MAX) continue;
            const Instance& instance = g_.instances_.all()[chosen[k]];
            if (instance.day && (!latest || *latest < *instance.day)) latest = instance.day;
            for (std::size_t p = 0; p < instance.arguments.size(); ++p) {
                const auto [entry, added] =
                    referent_of_.emplace(applications_[k]->arguments[p].text, instance.arguments[p]);
                if (!added && entry->second != instance.arguments[p])
                    links.push_back(g_.same(entry->second, instance.arguments[p]));
            }
        }
        day_ = latest;
        if (!one_measure(chosen)) return;  // dollars and yen, soldiers and people: not to be added up
        try {
            Formula condition = formula(rule_.condition);
            if (rule_.unless && chosen.back() != SIZE_MAX)
                condition = or_({std::move(condition), formula(*rule_.unless)});
            Formula all = links.empty() ? std::move(condition) : implies(and_(std::move(links)), std::move(condition));
            g_.result_.set.add_constraint(std::move(all), assumption());
        } catch (const std::overflow_error&) {
            return;  // figures beyond 64 bits: the rule says nothing about them
        }
    }

    /// All figures of one unit? Finds the decimal places that they need together.
    bool one_measure(const std::vector<std::size_t>& chosen) {
        std::optional<std::string> unit;
        scale_ = 0;
        for (const std::size_t i : chosen) {
            if (i == SIZE_MAX || !g_.instances_.numeric(g_.instances_.all()[i].fact)) continue;
            const Instance& instance = g_.instances_.all()[i];
            if (unit && *unit != instance.unit) return false;
            unit = instance.unit;
            scale_ = std::max(scale_, g_.instances_.scale(instance.fact, instance.unit));
        }
        return true;
    }

    AssumptionId assumption() {
        RuleInstance instance;
        instance.rule = id_;
        instance.id = rule_.id;
        instance.message = rule_.message;
        instance.source = rule_.source;
        instance.range = rule_.range;
        Assumption a;
        a.kind = Assumption::Kind::rule;
        a.index = static_cast<std::uint32_t>(g_.result_.rules.size());
        a.text = rule_.message;
        g_.result_.rules.push_back(std::move(instance));
        return g_.result_.set.add_assumption(std::move(a));
    }

    /// The instance that an application means here. Of facts that change, the one of the latest day in play: what was
    /// reported earlier is carried there by persistence.
    std::size_t instance_of(const Application& application) {
        const auto at = std::find(applications_.begin(), applications_.end(), &application);
        const std::size_t chosen = (*chosen_)[static_cast<std::size_t>(at - applications_.begin())];
        const Instance instance = g_.instances_.all()[chosen];
        if (!instance.day || !day_ || *instance.day == *day_) return chosen;
        Instance later = instance;
        later.day = day_;
        later.claims.clear();
        const std::size_t made = g_.instances_.at(later);
        if (g_.instances_.all()[made].claims.empty()) g_.carry(chosen, made);
        return made;
    }

    Formula formula(const Expression& e) {
        if (const auto* t = std::get_if<Truth>(&e.node)) return truth(t->value);
        if (const auto* a = std::get_if<Application>(&e.node))
            return variable(g_.instances_.proposition(instance_of(*a), {}));
        if (const auto* r = std::get_if<Relation>(&e.node)) return relation(*r);
        if (const auto* o = std::get_if<Operation>(&e.node)) return operation(*o);
        return truth(true);
    }

    Formula operation(const Operation& o) {
        switch (o.op) {
        case Operator::logical_and:
            return and_({formula(*o.operands[0]), formula(*o.operands[1])});
        case Operator::logical_or:
            return or_({formula(*o.operands[0]), formula(*o.operands[1])});
        case Operator::logical_not:
            return not_(formula(*o.operands[0]));
        case Operator::implies:
            return implies(formula(*o.operands[0]), formula(*o.operands[1]));
        case Operator::before:
            return less_than(moment(*o.operands[0]), moment(*o.operands[1]));
        case Operator::after:
            return less_than(moment(*o.operands[1]), moment(*o.operands[0]));
        default:
            return truth(true);
        }
    }

    LinearSum moment(const Expression& e) {
        const auto* r = std::get_if<Reference>(&e.node);
        const auto found = r ? referent_of_.find(r->name.text) : referent_of_.end();
        if (found == referent_of_.end()) return constant(0);
        g_.moments_.insert(found->second);
        return sum_of(g_.instances_.moment(found->second));
    }

    /// Comparisons of numbers; of a named value (`intent(E) = deliberate`) and of truth too.
    Formula relation(const Relation& r) {
        const auto* application = std::get_if<Application>(&r.left->node);
        const auto* value = std::get_if<Reference>(&r.right->node);
        if (application && value) {
            const std::size_t instance = instance_of(*application);
            g_.values_[instance].insert(value->name.text);
            Formula is = variable(g_.instances_.proposition(instance, value->name.text));
            return r.op == Comparison::not_equal ? not_(std::move(is)) : is;
        }
        if (const auto* t = std::get_if<Truth>(&r.right->node); application && t) {
            Formula is = variable(g_.instances_.proposition(instance_of(*application), {}));
            return t->value == (r.op == Comparison::equal) ? is : not_(std::move(is));
        }
        const LinearSum a = sum(*r.left), b = sum(*r.right);
        switch (r.op) {
        case Comparison::equal:
            return equal(a, b);
        case Comparison::not_equal:
            return not_(equal(a, b));
        case Comparison::less:
            return less_than(a, b);
        case Comparison::less_equal:
            return at_most(a, b);
        case Comparison::greater:
            return less_than(b, a);
        case Comparison::greater_equal:
            return at_most(b, a);
        }
        return truth(true);
    }

    LinearSum sum(const Expression& e) {
        if (const auto* n = std::get_if<Number>(&e.node)) {
            const auto scaled = n->value.scaled_by(scale_);
            if (!scaled) throw std::overflow_error("figure");
            return constant(*scaled);
        }
        if (const auto* a = std::get_if<Application>(&e.node)) {
            const std::size_t i = instance_of(*a);
            std::int64_t factor = 1;
            for (int places = g_.instances_.scale(g_.instances_.all()[i].fact, g_.instances_.all()[i].unit);
                 places < scale_; ++places)
                factor *= 10;
            return sum_of(g_.instances_.number(i), factor);
        }
        if (const auto* o = std::get_if<Operation>(&e.node)) {
            if (o->op == Operator::negate) return times(sum(*o->operands[0]), -1);
            if (o->op == Operator::add) return plus(sum(*o->operands[0]), sum(*o->operands[1]));
            if (o->op == Operator::subtract) return plus(sum(*o->operands[0]), times(sum(*o->operands[1]), -1));
            if (o->op == Operator::multiply) {
                // One side is a plain number, which is not to be scaled twice.
                const LinearSum a = factor_or_sum(*o->operands[0]), b = factor_or_sum(*o->operands[1]);
                return a.terms.empty() ? times(b, a.constant) : times(a, b.constant);
            }
        }
        return constant(0);
    }

    LinearSum factor_or_sum(const Expression& e) {
        if (const auto* n = std::get_if<Number>(&e.node)) return constant(n->value.scaled_by(0).value_or(0));
        return sum(e);
    }

    Grounder& g_;
    const language::RuleInfo& rule_;
    RuleId id_;
    std::vector<const Application*> applications_;
    std::vector<std::string> events_;
    std::size_t required_ = 0, combinations_ = 0;
    int scale_ = 0;  ///< decimal places of this combination
    const std::vector<std::size_t>* chosen_ = nullptr;
    std::map<std::string, ReferentId> referent_of_;
    std::optional<std::int64_t> day_;
};

void Grounder::carry(std::size_t from, std::size_t to) {
    // Later instances without claims of their own take part through what they are carried from.
    const std::string key = fmt::format("carry {} {}", from, to);
    if (named_.contains(key)) return;
    named_.emplace(key, AssumptionId::none());
    Instance& target = instances_[to];
    target.claims = instances_.all()[from].claims;
    const FactId fact = target.fact;
    if (rules_.facts[fact.index()].cumulative)
        result_.set.add_constraint(at_most(sum_of(instances_.number(from)), sum_of(instances_.number(to))));
    persistence(from, to, equal_values(from, to), true);
    instances_[to].claims.clear();
}

void Grounder::ground_rules() {
    for (std::size_t i = 0; i < rules_.rules.size(); ++i) RuleGrounder(*this, rules_.rules[i], RuleId::at(i)).run();
}

}  // namespace gainsay::logic
