#include "solver/logic/formula.hpp"

#include <algorithm>
#include <stdexcept>

namespace gainsay::logic {
namespace {

std::int64_t add(std::int64_t a, std::int64_t b) {
    std::int64_t result = 0;
    if (__builtin_add_overflow(a, b, &result)) throw std::overflow_error("a sum leaves 64 bits");
    return result;
}

std::int64_t multiply(std::int64_t a, std::int64_t b) {
    std::int64_t result = 0;
    if (__builtin_mul_overflow(a, b, &result)) throw std::overflow_error("a product leaves 64 bits");
    return result;
}

LinearSum minus(const LinearSum& a, const LinearSum& b) {
    return plus(a, times(b, -1));
}

Formula over_sum(Formula::Kind kind, LinearSum sum) {
    Formula f;
    f.kind = kind;
    f.sum = std::move(sum);
    return f;
}

Formula over_children(Formula::Kind kind, std::vector<Formula> children) {
    Formula f;
    f.kind = kind;
    f.children = std::move(children);
    return f;
}

Formula over_two(Formula::Kind kind, Formula a, Formula b) {
    std::vector<Formula> children;
    children.reserve(2);
    children.push_back(std::move(a));
    children.push_back(std::move(b));
    return over_children(kind, std::move(children));
}

void collect(const Formula& f, std::vector<VariableId>& out) {
    if (f.kind == Formula::Kind::variable) out.push_back(f.variable);
    for (const auto& term : f.sum.terms) out.push_back(term.first);
    for (const Formula& child : f.children) collect(child, out);
}

}  // namespace

Formula truth(bool value) {
    Formula f;
    f.value = value;
    return f;
}

Formula variable(VariableId id) {
    Formula f;
    f.kind = Formula::Kind::variable;
    f.variable = id;
    return f;
}

Formula not_(Formula f) {
    std::vector<Formula> children;
    children.push_back(std::move(f));
    return over_children(Formula::Kind::negation, std::move(children));
}

Formula and_(std::vector<Formula> fs) {
    return over_children(Formula::Kind::conjunction, std::move(fs));
}
Formula or_(std::vector<Formula> fs) {
    return over_children(Formula::Kind::disjunction, std::move(fs));
}
Formula implies(Formula a, Formula b) {
    return over_two(Formula::Kind::implication, std::move(a), std::move(b));
}
Formula iff(Formula a, Formula b) {
    return over_two(Formula::Kind::equivalence, std::move(a), std::move(b));
}

LinearSum sum_of(VariableId id, std::int64_t coefficient) {
    LinearSum sum;
    if (coefficient != 0) sum.terms.emplace_back(id, coefficient);
    return sum;
}

LinearSum constant(std::int64_t value) {
    LinearSum sum;
    sum.constant = value;
    return sum;
}

LinearSum plus(const LinearSum& a, const LinearSum& b) {
    LinearSum result;
    result.terms.reserve(a.terms.size() + b.terms.size());
    result.constant = add(a.constant, b.constant);
    auto left = a.terms.begin();
    auto right = b.terms.begin();
    while (left != a.terms.end() || right != b.terms.end()) {
        if (right == b.terms.end() || (left != a.terms.end() && left->first < right->first)) {
            result.terms.push_back(*left++);
        } else if (left == a.terms.end() || right->first < left->first) {
            result.terms.push_back(*right++);
        } else {
            const std::int64_t coefficient = add(left->second, right->second);
            if (coefficient != 0) result.terms.emplace_back(left->first, coefficient);
            ++left;
            ++right;
        }
    }
    return result;
}

LinearSum times(const LinearSum& a, std::int64_t factor) {
    LinearSum result;
    if (factor == 0) return result;
    result = a;
    result.constant = multiply(a.constant, factor);
    for (auto& term : result.terms) term.second = multiply(term.second, factor);
    return result;
}

Formula at_most(const LinearSum& a, const LinearSum& b) {
    return over_sum(Formula::Kind::at_most_zero, minus(a, b));
}

Formula less_than(const LinearSum& a, const LinearSum& b) {
    return over_sum(Formula::Kind::at_most_zero, plus(minus(a, b), constant(1)));
}

Formula equal(const LinearSum& a, const LinearSum& b) {
    LinearSum difference = minus(a, b);
    // One form for a = b and b = a, so that equal claims are seen to be equal.
    const bool flip = difference.terms.empty() ? false : difference.terms.front().second < 0;
    return over_sum(Formula::Kind::equals_zero, flip ? times(difference, -1) : std::move(difference));
}

Formula foreign(std::int64_t number, const std::vector<VariableId>& symbols) {
    LinearSum sum = constant(number);
    for (const VariableId symbol : symbols) sum.terms.emplace_back(symbol, 1);
    return over_sum(Formula::Kind::foreign, std::move(sum));
}

std::vector<VariableId> variables_of(const Formula& f) {
    std::vector<VariableId> result;
    collect(f, result);
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

}  // namespace gainsay::logic
