#pragma once
// Solvers that are made, and given their constraints, when there is something to ask them.

#include "solver/mus/components.hpp"
#include "solver/mus/mus.hpp"
#include "solver/smt/smt_solver.hpp"

#include <memory>
#include <vector>

namespace gainsay::mus {

/// A solver that is made when it is first needed: most stories need none.
class LazySolver {
public:
    explicit LazySolver(const SolverFactory& make) : make_(make) {}
    smt::SmtSolver& get() {
        if (!solver_) solver_ = make_();
        return *solver_;
    }

private:
    const SolverFactory& make_;
    std::unique_ptr<smt::SmtSolver> solver_;
};

/// A solver that holds a component from the first question on, until the object goes.
class LoadedSolver {
public:
    LoadedSolver(LazySolver& solver, const Component& component, bool models)
        : solver_(solver), component_(component), models_(models) {}
    ~LoadedSolver() {
        if (loaded_) solver_.get().pop();
    }
    LoadedSolver(const LoadedSolver&) = delete;
    LoadedSolver& operator=(const LoadedSolver&) = delete;

    smt::SmtSolver& get() {
        smt::SmtSolver& solver = solver_.get();
        if (loaded_) return solver;
        loaded_ = true;
        std::vector<ConstraintId> all;
        for (const logic::Constraint& c : component_.set.constraints) all.push_back(c.id);
        solver.push();
        solver.want_models(models_);
        solver.add(component_.set, all);
        return solver;
    }

private:
    LazySolver& solver_;
    const Component& component_;
    bool models_;
    bool loaded_ = false;
};

}  // namespace gainsay::mus
