// One context and one simple solver live as long as the object; callers use push and pop
// for each component, which costs a tenth of a fresh solver (Z3 4.8.12: 80 against 300 to 3000 microseconds).
#include "solver/smt/smt_solver.hpp"

#include "solver/smt/roomy_heap.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <z3++.h>

namespace gainsay::smt {
namespace {

// Constants are named by numbers: three families of names, so that ids of different kinds never meet.
enum class Family : int { assumption = 0, boolean = 1, integer = 2 };
constexpr int kFamilies = 3;

class Z3Solver final : public SmtSolver {
public:
    Z3Solver() : solver_(context_, z3::solver::simple()) {}
    explicit Z3Solver(const std::string& script);

    void push() override;
    void pop() override;
    void add(const logic::ConstraintSet& set, std::span<const ConstraintId> constraints) override;
    CheckResult check(std::span<const AssumptionId> assumptions, const Budget& budget) override;
    void want_models(bool wanted) override { models_wanted_ = wanted; }

private:
    struct Declared {
        VariableId id;
        logic::Sort sort;
    };
    struct Scope {
        std::size_t declared = 0;
        bool failed = false;
        bool pushed = true;
    };

    z3::expr named(Family family, std::uint32_t index);
    z3::expr sum(const logic::LinearSum& sum);
    z3::expr equation(const logic::LinearSum& sum);
    z3::expr formula(const logic::Formula& f, const logic::ConstraintSet& set);
    z3::expr children(const logic::Formula& f, const logic::ConstraintSet& set);
    void limit(const Budget& budget);
    void read_core(CheckResult& result);
    bool read_model(CheckResult& result);
    CheckResult ask(std::span<const AssumptionId> assumptions);

    z3::context context_;
    z3::solver solver_;
    std::vector<std::optional<z3::expr>> names_[kFamilies];
    std::optional<z3::expr_vector> foreign_;  ///< assertions of the script
    std::vector<Declared> declared_;
    std::vector<Scope> scopes_;
    std::optional<std::string> failure_;  ///< what went wrong when adding; no answer can be trusted until it is popped
    bool models_wanted_ = true;
    std::optional<std::pair<unsigned, unsigned>> limits_;  ///< resource units, milliseconds, as last given to Z3
};

Z3Solver::Z3Solver(const std::string& script) : Z3Solver() {
    try {
        foreign_.emplace(context_.parse_string(script.c_str()));
    } catch (const z3::exception& e) {
        failure_ = e.msg();
    }
}

z3::expr Z3Solver::named(Family family, std::uint32_t index) {
    auto& table = names_[static_cast<int>(family)];
    if (index >= table.size()) table.resize(index + std::size_t{1});
    if (!table[index]) {
        const int number = static_cast<int>(index) * kFamilies + static_cast<int>(family);
        const z3::sort sort = family == Family::integer ? context_.int_sort() : context_.bool_sort();
        table[index] = context_.constant(context_.int_symbol(number), sort);
    }
    return *table[index];
}

z3::expr Z3Solver::sum(const logic::LinearSum& sum) {
    z3::expr_vector parts(context_);
    for (const auto& [variable, coefficient] : sum.terms) {
        const z3::expr name = named(Family::integer, variable.value);
        parts.push_back(coefficient == 1 ? name : context_.int_val(std::int64_t{coefficient}) * name);
    }
    if (sum.constant != 0 || parts.empty()) parts.push_back(context_.int_val(std::int64_t{sum.constant}));
    return parts.size() == 1 ? parts[0] : z3::sum(parts);
}

// x - y = 0 goes in as x = y: links are many such equalities, and Z3 closes them by congruence instead of arithmetic.
z3::expr Z3Solver::equation(const logic::LinearSum& sum_is_zero) {
    const auto& terms = sum_is_zero.terms;
    const bool difference =
        terms.size() == 2 && sum_is_zero.constant == 0 && terms[0].second == 1 && terms[1].second == -1;
    if (!difference) return sum(sum_is_zero) == context_.int_val(0);
    return named(Family::integer, terms[0].first.value) == named(Family::integer, terms[1].first.value);
}

z3::expr Z3Solver::formula(const logic::Formula& f, const logic::ConstraintSet& set) {
    using Kind = logic::Formula::Kind;
    switch (f.kind) {
    case Kind::truth:
        return context_.bool_val(f.value);
    case Kind::variable:
        return named(Family::boolean, f.variable.value);
    case Kind::at_most_zero:
        return sum(f.sum) <= context_.int_val(0);
    case Kind::equals_zero:
        return equation(f.sum);
    case Kind::negation:
        return !formula(f.children[0], set);
    case Kind::conjunction:
    case Kind::disjunction:
        return children(f, set);
    case Kind::implication:
        return z3::implies(formula(f.children[0], set), formula(f.children[1], set));
    case Kind::equivalence:
        return formula(f.children[0], set) == formula(f.children[1], set);
    case Kind::foreign:
        if (!foreign_ || f.sum.constant >= std::int64_t{foreign_->size()})
            throw z3::exception("a formula of no script");
        return (*foreign_)[static_cast<unsigned>(f.sum.constant)];
    }
    throw z3::exception("unknown kind of formula");
}

z3::expr Z3Solver::children(const logic::Formula& f, const logic::ConstraintSet& set) {
    z3::expr_vector parts(context_);
    for (const logic::Formula& child : f.children) parts.push_back(formula(child, set));
    return f.kind == logic::Formula::Kind::conjunction ? z3::mk_and(parts) : z3::mk_or(parts);
}

void Z3Solver::push() {
    Scope scope{declared_.size(), false, true};
    try {
        solver_.push();
    } catch (const z3::exception& e) {
        scope.pushed = false;
        scope.failed = !failure_;
        if (!failure_) failure_ = e.msg();
    }
    scopes_.push_back(scope);
}

void Z3Solver::pop() {
    if (scopes_.empty()) return;
    const Scope scope = scopes_.back();
    scopes_.pop_back();
    declared_.resize(std::min(declared_.size(), scope.declared));
    if (scope.failed) failure_.reset();
    if (!scope.pushed) return;
    try {
        solver_.pop();
    } catch (const z3::exception& e) {
        if (!failure_) failure_ = e.msg();
    }
}

void Z3Solver::add(const logic::ConstraintSet& set, std::span<const ConstraintId> constraints) {
    for (std::size_t i = 0; i < set.variables.size(); ++i) {
        declared_.push_back({VariableId::at(i), set.variables[i].sort});
    }
    try {
        for (const ConstraintId id : constraints) {
            const logic::Constraint& c = set.constraints[id.index()];
            const z3::expr body = formula(c.formula, set);
            solver_.add(c.assumption.valid() ? z3::implies(named(Family::assumption, c.assumption.value), body) : body);
        }
    } catch (const z3::exception& e) {
        if (failure_) return;
        failure_ = e.msg();
        if (!scopes_.empty()) scopes_.back().failed = true;
    }
}

// Resource units are the same on every machine; the clock is a last resort and costs a timer for each check, so it is
// set only when the budget has one.
void Z3Solver::limit(const Budget& budget) {
    const std::uint64_t steps = std::min<std::uint64_t>(budget.limits().solver_steps, UINT32_MAX);
    unsigned milliseconds = UINT32_MAX;
    if (const auto left = budget.remaining()) {
        milliseconds = static_cast<unsigned>(std::clamp<std::int64_t>(left->count(), 1, UINT32_MAX - 1));
    }
    const std::pair<unsigned, unsigned> wanted{static_cast<unsigned>(steps), milliseconds};
    if (limits_ == wanted) return;
    z3::params parameters(context_);
    parameters.set("random_seed", 0U);
    parameters.set("rlimit", wanted.first);
    parameters.set("timeout", wanted.second);
    solver_.set(parameters);
    limits_ = wanted;
}

void Z3Solver::read_core(CheckResult& result) {
    const z3::expr_vector core = solver_.unsat_core();
    for (unsigned i = 0; i < core.size(); ++i) {
        const z3::symbol name = core[i].decl().name();
        result.core.push_back(AssumptionId::at(static_cast<std::size_t>(name.to_int() / kFamilies)));
    }
    std::sort(result.core.begin(), result.core.end());
    result.core.erase(std::unique(result.core.begin(), result.core.end()), result.core.end());
}

bool Z3Solver::read_model(CheckResult& result) {
    const z3::model model = solver_.get_model();
    if (foreign_) return true;  // values of any sort: nobody reads them
    for (const Declared& d : declared_) {
        const bool integer = d.sort == logic::Sort::integer;
        const z3::expr value = model.eval(named(integer ? Family::integer : Family::boolean, d.id.value), true);
        std::int64_t number = value.is_true() ? 1 : 0;
        if (integer && !value.is_numeral_i64(number)) return false;
        result.model.insert_or_assign(d.id, number);
    }
    return true;
}

CheckResult Z3Solver::ask(std::span<const AssumptionId> assumptions) {
    CheckResult result;
    z3::expr_vector literals(context_);
    for (const AssumptionId id : assumptions) literals.push_back(named(Family::assumption, id.value));
    switch (solver_.check(literals)) {
    case z3::unsat:
        result.answer = Answer::unsat;
        read_core(result);
        break;
    case z3::sat:
        result.answer = Answer::sat;
        if (models_wanted_ && !read_model(result))
            return {Answer::unknown, "a value of the model leaves 64 bits", {}, {}};
        break;
    case z3::unknown:
        result.reason = solver_.reason_unknown();
        break;
    }
    return result;
}

// Z3's own words differ between its parts; users get one word for each cause.
std::string plain_reason(const std::string& reason, const Budget& budget) {
    if (const std::string ours = budget.reason(); !ours.empty()) return ours;
    if (reason.find("resource") != std::string::npos || reason.find("rlimit") != std::string::npos) {
        return "resource limit";
    }
    if (reason.find("memout") != std::string::npos || reason.find("out of memory") != std::string::npos ||
        reason.find("max. memory") != std::string::npos) {
        return "memory limit reached";
    }
    if (reason.find("timeout") != std::string::npos) return "timeout";
    if (reason.find("cancel") != std::string::npos || reason.find("interrupt") != std::string::npos) {
        // Z3's clock may strike a little before ours; with more time left it was the steps that ran out.
        const auto left = budget.remaining();
        return left && *left < std::chrono::milliseconds{100} ? "timeout" : "resource limit";
    }
    // Cut short while it simplifies, Z3 4.8.12 says no more than this; a decidable logic leaves no other cause.
    if (reason.empty() || reason == "unknown") return "resource limit";
    return reason;
}

CheckResult Z3Solver::check(std::span<const AssumptionId> assumptions, const Budget& budget) {
    if (failure_) return {Answer::unknown, *failure_, {}, {}};
    if (budget.exhausted()) return {Answer::unknown, budget.reason(), {}, {}};
    try {
        limit(budget);
        const Budget::Interrupt interrupt(budget, [this] { context_.interrupt(); });
        if (budget.cancelled()) return {Answer::unknown, budget.reason(), {}, {}};
        CheckResult result = ask(assumptions);
        if (result.answer == Answer::unknown) result.reason = plain_reason(result.reason, budget);
        return result;
    } catch (const z3::exception& e) {
        return {Answer::unknown, plain_reason(e.msg(), budget), {}, {}};
    }
}

}  // namespace

std::unique_ptr<SmtSolver> make_z3_solver() {
    make_room_for_context();
    return std::make_unique<Z3Solver>();
}

std::unique_ptr<SmtSolver> make_z3_solver(const std::string& script) {
    make_room_for_context();
    return std::make_unique<Z3Solver>(script);
}

// The high watermark stops a search between its steps, so nothing is left half done; the hard limit of Z3 throws from
// wherever memory is asked for, also where it cannot be caught.
void limit_memory(std::uint64_t bytes) {
    const std::string value = fmt::format("{}", std::min<std::uint64_t>(bytes, UINT32_MAX));
    Z3_global_param_set("memory_high_watermark", value.c_str());
}

std::string z3_version() {
    unsigned major = 0;
    unsigned minor = 0;
    unsigned build = 0;
    unsigned revision = 0;
    Z3_get_version(&major, &minor, &build, &revision);
    return fmt::format("{}.{}.{}", major, minor, build);
}

}  // namespace gainsay::smt
