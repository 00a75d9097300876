#include "solver/mus/one_sided.hpp"

#include <algorithm>
#include <utility>

namespace gainsay::mus {
namespace {

using logic::Formula;
using Kind = Formula::Kind;

// How often a variable is wanted high (true) and low (false).
struct Sides {
    std::int32_t up = 0, down = 0;
    bool one_sided() const { return (up == 0) != (down == 0); }
};

class Eliminator {
public:
    explicit Eliminator(logic::ConstraintSet set) : set_(std::move(set)), sides_(set_.variables.size()) {}
    logic::ConstraintSet run();

private:
    void count(const Formula& f, bool positive, int amount);
    void count_one(VariableId id, bool up, int amount);
    void count_both(const Formula& f, int amount);
    Formula settled(Formula f, VariableId gone, bool positive);
    Formula settled_children(Formula f, VariableId gone, bool positive);
    void note_places();
    void eliminate(VariableId id);

    logic::ConstraintSet set_;
    std::vector<Sides> sides_;
    std::vector<std::uint32_t> place_begin_, places_;  ///< constraints of each variable, as they were at first
    std::vector<VariableId> ready_;                    ///< one-sided when noted
};

void Eliminator::count_one(VariableId id, bool up, int amount) {
    Sides& sides = sides_[id.index()];
    (up ? sides.up : sides.down) += amount;
    if (amount < 0 && sides.one_sided()) ready_.push_back(id);
}

void Eliminator::count_both(const Formula& f, int amount) {
    for (const VariableId id : logic::variables_of(f)) {
        count_one(id, true, amount);
        count_one(id, false, amount);
    }
}

void Eliminator::count(const Formula& f, bool positive, int amount) {
    switch (f.kind) {
    case Kind::variable:
        return count_one(f.variable, positive, amount);
    case Kind::at_most_zero:
        for (const auto& [id, coefficient] : f.sum.terms) count_one(id, (coefficient < 0) == positive, amount);
        return;
    case Kind::negation:
        return count(f.children[0], !positive, amount);
    case Kind::implication:
        count(f.children[0], !positive, amount);
        return count(f.children[1], positive, amount);
    case Kind::conjunction:
    case Kind::disjunction:
        for (const Formula& child : f.children) count(child, positive, amount);
        return;
    case Kind::truth:
        return;
    case Kind::equals_zero:
    case Kind::equivalence:
    case Kind::foreign:
        return count_both(f, amount);
    }
}

bool mentions(const Formula& f, VariableId id) {
    if (f.kind == Kind::variable) return f.variable == id;
    if (f.kind == Kind::at_most_zero)
        return std::any_of(f.sum.terms.begin(), f.sum.terms.end(), [&](const auto& t) { return t.first == id; });
    return std::any_of(f.children.begin(), f.children.end(), [&](const Formula& child) { return mentions(child, id); });
}

bool is(const Formula& f, bool value) {
    return f.kind == Kind::truth && f.value == value;
}

// A variable that has gone is out of the way wherever it stands, so what mentions it gets the value that is wanted.
Formula Eliminator::settled(Formula f, VariableId gone, bool positive) {
    switch (f.kind) {
    case Kind::variable:
    case Kind::at_most_zero:
        return mentions(f, gone) ? logic::truth(positive) : f;
    case Kind::negation:
    case Kind::implication:
    case Kind::conjunction:
    case Kind::disjunction:
        return settled_children(std::move(f), gone, positive);
    default:
        return f;
    }
}

Formula Eliminator::settled_children(Formula f, VariableId gone, bool positive) {
    if (f.kind == Kind::negation) {
        Formula child = settled(std::move(f.children[0]), gone, !positive);
        return child.kind == Kind::truth ? logic::truth(!child.value) : logic::not_(std::move(child));
    }
    if (f.kind == Kind::implication) {
        Formula from = settled(std::move(f.children[0]), gone, !positive);
        Formula to = settled(std::move(f.children[1]), gone, positive);
        if (is(from, false) || is(to, true)) return logic::truth(true);
        if (is(from, true)) return to;
        if (is(to, false)) return logic::not_(std::move(from));
        return logic::implies(std::move(from), std::move(to));
    }
    const bool conjunction = f.kind == Kind::conjunction;
    std::vector<Formula> kept;
    for (Formula& child : f.children) {
        Formula here = settled(std::move(child), gone, positive);
        if (is(here, !conjunction)) return here;
        if (!is(here, conjunction)) kept.push_back(std::move(here));
    }
    if (kept.empty()) return logic::truth(conjunction);
    if (kept.size() == 1) return std::move(kept[0]);
    return conjunction ? logic::and_(std::move(kept)) : logic::or_(std::move(kept));
}

void Eliminator::note_places() {
    std::vector<std::vector<VariableId>> used;
    used.reserve(set_.constraints.size());
    place_begin_.assign(set_.variables.size() + 1, 0);
    for (const logic::Constraint& c : set_.constraints) {
        used.push_back(logic::variables_of(c.formula));
        for (const VariableId id : used.back()) ++place_begin_[id.index() + 1];
    }
    for (std::size_t i = 1; i < place_begin_.size(); ++i) place_begin_[i] += place_begin_[i - 1];
    places_.resize(place_begin_.back());
    std::vector<std::uint32_t> next(place_begin_.begin(), place_begin_.end() - 1);
    for (std::size_t i = 0; i < used.size(); ++i) {
        for (const VariableId id : used[i]) places_[next[id.index()]++] = static_cast<std::uint32_t>(i);
    }
}

void Eliminator::eliminate(VariableId id) {
    for (std::uint32_t i = place_begin_[id.index()]; i < place_begin_[id.index() + 1]; ++i) {
        Formula& formula = set_.constraints[places_[i]].formula;
        if (!mentions(formula, id)) continue;
        count(formula, true, -1);
        formula = settled(std::move(formula), id, true);
        count(formula, true, 1);
    }
}

logic::ConstraintSet Eliminator::run() {
    for (const logic::Constraint& c : set_.constraints) count(c.formula, true, 1);
    note_places();
    for (std::size_t i = 0; i < sides_.size(); ++i) {
        if (sides_[i].one_sided()) ready_.push_back(VariableId::at(i));
    }
    while (!ready_.empty()) {
        const VariableId id = ready_.back();
        ready_.pop_back();
        if (sides_[id.index()].one_sided()) eliminate(id);
    }
    std::erase_if(set_.constraints, [](const logic::Constraint& c) { return is(c.formula, true); });
    for (std::size_t i = 0; i < set_.constraints.size(); ++i) set_.constraints[i].id = ConstraintId::at(i);
    return std::move(set_);
}

}  // namespace

logic::ConstraintSet without_one_sided(logic::ConstraintSet set) {
    return Eliminator(std::move(set)).run();
}

}  // namespace gainsay::mus
