#include "solver/mus/quick_answers.hpp"

#include <algorithm>

namespace gainsay::mus {

QuickAnswers::QuickAnswers(const Component& component)
    : component_(component), search_(component.set), of_assumption_(component.assumptions.size()) {
    for (const logic::Constraint& c : component.set.constraints)
        (c.assumption.valid() ? of_assumption_[c.assumption.index()] : definitions_).push_back(c.id);
}

ModelSearch::Answer QuickAnswers::ask(const std::vector<AssumptionId>& made, std::vector<AssumptionId>& core) {
    active_ = definitions_;
    for (const AssumptionId id : made) {
        const auto& here = of_assumption_[id.index()];
        active_.insert(active_.end(), here.begin(), here.end());
    }
    const ModelSearch::Answer answer = search_.ask(active_);
    core.clear();
    if (answer != ModelSearch::Answer::conflict) return answer;
    for (const ConstraintId id : search_.conflict()) {
        const AssumptionId a = component_.set.constraints[id.index()].assumption;
        if (a.valid()) core.push_back(a);
    }
    std::sort(core.begin(), core.end());
    core.erase(std::unique(core.begin(), core.end()), core.end());
    return answer;
}

}  // namespace gainsay::mus
