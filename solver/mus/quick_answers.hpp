#pragma once
// Quick answers about the assumptions of a component.

#include "solver/mus/components.hpp"
#include "solver/mus/model_search.hpp"

#include <vector>

namespace gainsay::mus {

/// Constraints of a component by what they rest on, and a search for models and conflicts among them.
class QuickAnswers {
public:
    explicit QuickAnswers(const Component& component);
    /// Can these assumptions hold with all definitions? After a conflict, `core` are assumptions that take part,
    /// ascending.
    ModelSearch::Answer ask(const std::vector<AssumptionId>& made, std::vector<AssumptionId>& core);
    /// After a model: its values.
    logic::Assignment model() const { return search_.model(); }

private:
    const Component& component_;
    ModelSearch search_;
    std::vector<ConstraintId> definitions_, active_;
    std::vector<std::vector<ConstraintId>> of_assumption_;
};

}  // namespace gainsay::mus
