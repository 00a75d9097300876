#include "solver/logic/constraint_set.hpp"

#include <algorithm>

namespace gainsay::logic {
namespace {

class Excerpt {
public:
    Excerpt(const ConstraintSet& set, const std::vector<AssumptionId>& assumptions)
        : set_(set), assumptions_(assumptions), wanted_(set.variables.size(), false),
          taken_(set.constraints.size(), false) {}

    ConstraintSet make() {
        for (const Constraint& c : set_.constraints) {
            if (c.assumption.valid() && std::binary_search(assumptions_.begin(), assumptions_.end(), c.assumption))
                take(c);
        }
        while (take_definitions()) continue;
        ConstraintSet result;
        std::vector<VariableId> own(set_.variables.size());
        for (std::size_t i = 0; i < own.size(); ++i) {
            const Variable& v = set_.variables[i];
            if (wanted_[i]) own[i] = result.add_variable(v.name, v.sort, v.text);
        }
        for (const AssumptionId id : assumptions_) result.add_assumption(set_.assumptions[id.index()]);
        for (const Constraint& c : set_.constraints) {
            if (!taken_[c.id.index()]) continue;
            Formula formula = c.formula;
            renumber(formula, own);
            result.add_constraint(std::move(formula), own_assumption(c.assumption));
        }
        return result;
    }

private:
    void take(const Constraint& c) {
        taken_[c.id.index()] = true;
        for (const VariableId v : variables_of(c.formula)) wanted_[v.index()] = true;
    }

    bool take_definitions() {
        bool more = false;
        for (const Constraint& c : set_.constraints) {
            if (c.assumption.valid() || taken_[c.id.index()]) continue;
            const std::vector<VariableId> used = variables_of(c.formula);
            if (std::none_of(used.begin(), used.end(), [&](VariableId v) { return wanted_[v.index()]; })) continue;
            take(c);
            more = true;
        }
        return more;
    }

    static void renumber(Formula& f, const std::vector<VariableId>& own) {
        if (f.variable.valid()) f.variable = own[f.variable.index()];
        for (auto& term : f.sum.terms) term.first = own[term.first.index()];
        for (Formula& child : f.children) renumber(child, own);
    }

    AssumptionId own_assumption(AssumptionId id) const {
        if (!id.valid()) return id;
        const auto at = std::lower_bound(assumptions_.begin(), assumptions_.end(), id);
        return AssumptionId::at(static_cast<std::size_t>(at - assumptions_.begin()));
    }

    const ConstraintSet& set_;
    const std::vector<AssumptionId>& assumptions_;
    std::vector<bool> wanted_, taken_;
};

}  // namespace

ConstraintSet excerpt(const ConstraintSet& set, const std::vector<AssumptionId>& assumptions) {
    return Excerpt(set, assumptions).make();
}

}  // namespace gainsay::logic
