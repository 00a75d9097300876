#include "solver/mus/model_search.hpp"

#include "solver/mus/difference_cycle.hpp"

#include <algorithm>

namespace gainsay::mus {
namespace {

using logic::Formula;
using logic::LinearSum;
using Kind = Formula::Kind;
__extension__ using Wide = __int128;  // sums of products of 64-bit numbers

constexpr std::size_t kWorkPerTerm = 100;  // how often a constraint may be looked at, on average
constexpr std::size_t kMostConflicts = 40;

// The least (sign 1) or greatest (sign -1, negated) that a sum can be; `open` counts the terms without a bound there.
struct Least {
    Wide sum = 0;
    std::size_t open = 0;
};

bool numbers_are_small(const Formula& f) {
    constexpr std::int64_t kMost = std::int64_t{1} << 50;
    const auto small = [](std::int64_t n) { return -kMost < n && n < kMost; };
    return f.kind != Kind::foreign && small(f.sum.constant) && f.sum.terms.size() < 10'000 &&
           std::all_of(f.sum.terms.begin(), f.sum.terms.end(), [&](const auto& t) { return small(t.second); }) &&
           std::all_of(f.children.begin(), f.children.end(), numbers_are_small);
}

Wide divide_down(Wide a, Wide b) {  // b > 0
    const Wide quotient = a / b;
    return a % b < 0 ? quotient - 1 : quotient;
}

}  // namespace

ModelSearch::ModelSearch(const logic::ConstraintSet& set)
    : set_(set), low_(set.variables.size()), high_(set.variables.size()), call_of_(set.variables.size(), 0),
      first_occurrence_(set.variables.size(), kNone), variables_(set.constraints.size()),
      large_(set.constraints.size(), 0), last_low_(set.variables.size(), kNone),
      last_high_(set.variables.size(), kNone) {}

const std::vector<std::uint32_t>& ModelSearch::variables_of(ConstraintId id) {
    std::optional<std::vector<std::uint32_t>>& known = variables_[id.index()];
    if (known) return *known;
    const Formula& f = set_.constraints[id.index()].formula;
    large_[id.index()] = numbers_are_small(f) ? 0 : 1;
    known.emplace();
    for (const VariableId v : logic::variables_of(f)) known->push_back(v.value);
    return *known;
}

void ModelSearch::use(std::uint32_t variable) {
    if (call_of_[variable] == call_) return;
    call_of_[variable] = call_;
    used_.push_back(variable);
    last_low_[variable] = last_high_[variable] = first_occurrence_[variable] = kNone;
    const bool boolean = set_.variables[variable].sort == logic::Sort::boolean;
    low_[variable] = boolean ? 0 : -kOpen;
    high_[variable] = boolean ? 1 : kOpen;
}

void ModelSearch::begin(std::span<const ConstraintId> constraints) {
    ++call_;
    used_.clear();
    occurrences_.clear();
    trail_.clear();
    guesses_.clear();
    conflict_.clear();
    queue_.clear();
    queue_at_ = 0;
    queued_.assign(constraints.size(), 0);
    fresh_ = 1'000'000;
    work_ = conflicts_ = 0;
    looked_for_cycle_ = any_large_ = false;
    for (std::uint32_t position = 0; position < constraints.size(); ++position) {
        for (const std::uint32_t v : variables_of(constraints[position])) {
            use(v);
            occurrences_.push_back({position, first_occurrence_[v]});
            first_occurrence_[v] = static_cast<std::uint32_t>(occurrences_.size() - 1);
        }
        any_large_ |= large_[constraints[position].index()] != 0;
        enqueue(position);
    }
    most_work_ = 1000 + kWorkPerTerm * (constraints.size() + occurrences_.size());
}

void ModelSearch::enqueue(std::uint32_t position) {
    if (queued_[position] != 0) return;
    queued_[position] = 1;
    queue_.push_back(position);
}

void ModelSearch::clear_queue() {
    for (; queue_at_ < queue_.size(); ++queue_at_) queued_[queue_[queue_at_]] = 0;
    queue_.clear();
    queue_at_ = 0;
}

ModelSearch::Answer ModelSearch::ask(std::span<const ConstraintId> constraints) {
    begin(constraints);
    if (any_large_) return Answer::open;  // sums could leave 128 bits
    std::size_t from = 0;                 // variables before it are settled
    while (true) {
        if (!propagate(constraints)) {
            if (!conflict_.empty()) return Answer::conflict;
            if (work_ > most_work_) return Answer::open;
            if (guesses_.empty() && conflicts_ == 0) {
                explain();
                return Answer::conflict;
            }
            if (++conflicts_ > kMostConflicts || !go_back()) return Answer::open;
            from = 0;
            continue;
        }
        if (!guess(from)) return verified(constraints) ? Answer::model : Answer::open;
    }
}

// What led to the present bounds of the variables of the constraint in conflict, back to the first ones.
void ModelSearch::explain() {
    std::vector<bool> taken(trail_.size(), false);
    struct Step {
        std::uint32_t constraint;
        std::size_t time;  // changes before it count
    };
    std::vector<Step> todo{{current_, trail_.size()}};
    while (!todo.empty()) {
        const Step step = todo.back();
        todo.pop_back();
        conflict_.push_back(ConstraintId::at(step.constraint));
        for (const std::uint32_t v : variables_of(ConstraintId::at(step.constraint))) {
            for (std::uint32_t change : {last_low_[v], last_high_[v]}) {
                while (change != kNone && change >= step.time) change = trail_[change].previous;
                if (change == kNone || taken[change]) continue;
                taken[change] = true;
                todo.push_back({trail_[change].constraint, change});
            }
        }
    }
    std::sort(conflict_.begin(), conflict_.end());
    conflict_.erase(std::unique(conflict_.begin(), conflict_.end()), conflict_.end());
}

bool ModelSearch::propagate(std::span<const ConstraintId> constraints) {
    while (queue_at_ < queue_.size()) {
        const std::uint32_t position = queue_[queue_at_++];
        queued_[position] = 0;
        current_ = constraints[position].value;
        const bool holds = require(set_.constraints[current_].formula, true);
        if (!holds || work_ > most_work_ || goes_round(constraints)) {
            clear_queue();
            return false;
        }
    }
    clear_queue();
    return true;
}

// Bounds that change again and again, before anything was guessed, may be driven round a circle.
bool ModelSearch::goes_round(std::span<const ConstraintId> constraints) {
    if (looked_for_cycle_ || !guesses_.empty() || trail_.size() < 4 * used_.size() + 8) return false;
    looked_for_cycle_ = true;
    conflict_ = negative_cycle(set_, constraints);
    return !conflict_.empty();
}

// ---- what follows from a formula that must be true or false ----

bool ModelSearch::require(const Formula& f, bool wanted) {
    ++work_;
    switch (f.kind) {
    case Kind::truth:
        return f.value == wanted;
    case Kind::variable:
        return wanted ? set_low(f.variable.value, 1) : set_high(f.variable.value, 0);
    case Kind::at_most_zero:
        return wanted ? require_at_most(f.sum, 1, 0) : require_at_most(f.sum, -1, 1);
    case Kind::equals_zero:
        if (!wanted) return require_other(f.sum);
        return require_at_most(f.sum, 1, 0) && require_at_most(f.sum, -1, 0);
    case Kind::negation:
        return require(f.children[0], !wanted);
    case Kind::conjunction:
        return wanted ? require_all(f, true) : require_some(f, false);
    case Kind::disjunction:
    case Kind::implication:
        return wanted ? require_some(f, true) : require_all(f, false);
    case Kind::equivalence:
        return require_equivalence(f, wanted);
    case Kind::foreign:
        return false;
    }
    return false;
}

// An implication is a disjunction whose first part is negated.
bool ModelSearch::require_all(const Formula& f, bool wanted) {
    for (std::size_t i = 0; i < f.children.size(); ++i) {
        const bool negated = f.kind == Kind::implication && i == 0;
        if (!require(f.children[i], wanted != negated)) return false;
    }
    return true;
}

bool ModelSearch::require_some(const Formula& f, bool wanted) {
    std::size_t open = f.children.size();
    for (std::size_t i = 0; i < f.children.size(); ++i) {
        const bool negated = f.kind == Kind::implication && i == 0;
        const Truth value = truth(f.children[i]);
        work_ += 1 + f.children[i].sum.terms.size();
        if (value == ((wanted != negated) ? Truth::yes : Truth::no)) return true;
        if (value != Truth::open) continue;
        if (open != f.children.size()) return true;  // two are open: nothing follows
        open = i;
    }
    if (open == f.children.size()) return false;
    return require(f.children[open], wanted != (f.kind == Kind::implication && open == 0));
}

bool ModelSearch::require_equivalence(const Formula& f, bool wanted) {
    for (const std::size_t i : {std::size_t{0}, std::size_t{1}}) {
        const Truth value = truth(f.children[i]);
        if (value != Truth::open) return require(f.children[1 - i], (value == Truth::yes) == wanted);
    }
    return true;
}

// sign · sum + extra <= 0: every term is at most what the least of the others leaves.
bool ModelSearch::require_at_most(const LinearSum& sum, int sign, std::int64_t extra) {
    work_ += sum.terms.size();
    Least least{Wide{sum.constant} * sign + extra, 0};
    for (const auto& [id, coefficient] : sum.terms) {
        const bool up = (coefficient > 0) == (sign > 0);
        const std::int64_t bound = up ? low_[id.index()] : high_[id.index()];
        if (bound <= -kOpen || bound >= kOpen) {
            ++least.open;
        } else {
            least.sum += Wide{coefficient} * sign * bound;
        }
    }
    if (least.open > 1) return true;
    if (least.open == 0 && least.sum > 0) return false;
    for (const auto& [id, coefficient] : sum.terms) {
        const bool up = (coefficient > 0) == (sign > 0);
        const std::int64_t bound = up ? low_[id.index()] : high_[id.index()];
        const bool open = bound <= -kOpen || bound >= kOpen;
        if (least.open == 1 && !open) continue;
        const Wide factor = Wide{coefficient} * sign;
        const Wide left = -(least.sum - (open ? Wide{0} : factor * bound));  // factor · x <= left
        const Wide most = up ? divide_down(left, factor) : -divide_down(left, -factor);
        if (most <= -Wide{kOpen} || most >= Wide{kOpen}) continue;
        const auto value = static_cast<std::int64_t>(most);
        if (!(up ? set_high(id.value, value) : set_low(id.value, value))) return false;
    }
    return true;
}

// sum <> 0: the last open term must not take the value that makes it 0, if that is one of its bounds.
bool ModelSearch::require_other(const LinearSum& sum) {
    work_ += sum.terms.size();
    Wide fixed = sum.constant;
    const std::pair<VariableId, std::int64_t>* open = nullptr;
    for (const auto& term : sum.terms) {
        const std::size_t v = term.first.index();
        if (low_[v] == high_[v]) {
            fixed += Wide{term.second} * low_[v];
        } else if (open != nullptr) {
            return true;
        } else {
            open = &term;
        }
    }
    if (open == nullptr) return fixed != 0;
    if (fixed % open->second != 0) return true;
    const Wide taken = -fixed / open->second;
    const std::uint32_t v = open->first.value;
    if (taken == low_[v]) return set_low(v, low_[v] + 1);
    return taken != high_[v] || set_high(v, high_[v] - 1);
}

bool ModelSearch::set_low(std::uint32_t variable, std::int64_t value) {
    if (value <= low_[variable]) return true;
    if (value > high_[variable]) return false;
    note_change(variable, true, low_[variable]);
    low_[variable] = value;
    return true;
}

bool ModelSearch::set_high(std::uint32_t variable, std::int64_t value) {
    if (value >= high_[variable]) return true;
    if (value < low_[variable]) return false;
    note_change(variable, false, high_[variable]);
    high_[variable] = value;
    return true;
}

void ModelSearch::note_change(std::uint32_t variable, bool of_low, std::int64_t before) {
    std::uint32_t& last = (of_low ? last_low_ : last_high_)[variable];
    trail_.push_back({variable, of_low, before, last, current_});
    last = static_cast<std::uint32_t>(trail_.size() - 1);
    for (std::uint32_t o = first_occurrence_[variable]; o != kNone; o = occurrences_[o].next)
        enqueue(occurrences_[o].position);
}

// ---- what is known of a formula ----

ModelSearch::Truth ModelSearch::truth(const Formula& f) const {
    const auto known = [](bool value) { return value ? Truth::yes : Truth::no; };
    switch (f.kind) {
    case Kind::truth:
        return known(f.value);
    case Kind::variable: {
        const std::size_t v = f.variable.index();
        return low_[v] == high_[v] ? known(low_[v] != 0) : Truth::open;
    }
    case Kind::at_most_zero:
    case Kind::equals_zero:
        return truth_of_sum(f.sum, f.kind == Kind::equals_zero);
    case Kind::negation: {
        const Truth child = truth(f.children[0]);
        return child == Truth::open ? child : known(child == Truth::no);
    }
    case Kind::conjunction:
    case Kind::disjunction:
    case Kind::implication: {
        const bool decisive = f.kind != Kind::conjunction;  // the value of one part that decides the whole
        bool open = false;
        for (std::size_t i = 0; i < f.children.size(); ++i) {
            const bool negated = f.kind == Kind::implication && i == 0;
            const Truth child = truth(f.children[i]);
            if (child == known(decisive != negated)) return known(decisive);
            open |= child == Truth::open;
        }
        return open ? Truth::open : known(!decisive);
    }
    case Kind::equivalence: {
        const Truth a = truth(f.children[0]), b = truth(f.children[1]);
        return a == Truth::open || b == Truth::open ? Truth::open : known(a == b);
    }
    case Kind::foreign:
        return Truth::open;
    }
    return Truth::open;
}

ModelSearch::Truth ModelSearch::truth_of_sum(const LinearSum& sum, bool equality) const {
    Least least{sum.constant, 0}, most{sum.constant, 0};
    for (const auto& [id, coefficient] : sum.terms) {
        for (const bool up : {true, false}) {
            Least& side = up ? least : most;
            const std::int64_t bound = (coefficient > 0) == up ? low_[id.index()] : high_[id.index()];
            if (bound <= -kOpen || bound >= kOpen) {
                ++side.open;
            } else {
                side.sum += Wide{coefficient} * bound;
            }
        }
    }
    const bool positive = least.open == 0 && least.sum > 0;
    if (!equality) return positive ? Truth::no : most.open == 0 && most.sum <= 0 ? Truth::yes : Truth::open;
    if (positive || (most.open == 0 && most.sum < 0)) return Truth::no;
    const bool zero = least.open == 0 && most.open == 0 && least.sum == 0 && most.sum == 0;
    return zero ? Truth::yes : Truth::open;
}

// ---- guesses ----

// Fixes the next open variable; false when there is none. A value without bounds is one that no other variable has, so
// that what need not be equal is not.
bool ModelSearch::guess(std::size_t& from) {
    while (from < used_.size() && low_[used_[from]] == high_[used_[from]]) ++from;
    if (from == used_.size()) return false;
    const std::uint32_t v = used_[from];
    Guess made{trail_.size(), v, low_[v], Guess::At::low};
    if (low_[v] <= -kOpen) {
        made.at = high_[v] < kOpen ? Guess::At::high : Guess::At::fresh;
        made.value = made.at == Guess::At::high ? high_[v] : (fresh_ += 1000);
    }
    guesses_.push_back(made);
    set_low(v, made.value);
    set_high(v, made.value);
    return true;
}

// Takes back the last guess at a bound and excludes its value.
bool ModelSearch::go_back() {
    while (!guesses_.empty()) {
        const Guess last = guesses_.back();
        guesses_.pop_back();
        undo(last.trail);
        if (last.at == Guess::At::low && set_low(last.variable, last.value + 1)) return true;
        if (last.at == Guess::At::high && set_high(last.variable, last.value - 1)) return true;
    }
    return false;
}

void ModelSearch::undo(std::size_t trail) {
    for (; trail_.size() > trail; trail_.pop_back()) {
        const Change& change = trail_.back();
        (change.of_low ? low_ : high_)[change.variable] = change.before;
        (change.of_low ? last_low_ : last_high_)[change.variable] = change.previous;
    }
}

logic::Assignment ModelSearch::model() const {
    logic::Assignment values;
    for (const std::uint32_t v : used_) values.emplace(VariableId{v}, low_[v]);
    return values;
}

// Every variable is fixed, so every formula is known; nothing of the search is trusted here.
bool ModelSearch::verified(std::span<const ConstraintId> constraints) const {
    return std::all_of(constraints.begin(), constraints.end(),
                       [&](ConstraintId id) { return truth(set_.constraints[id.index()].formula) == Truth::yes; });
}

}  // namespace gainsay::mus
