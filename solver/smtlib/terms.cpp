#include "solver/smtlib/terms.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

namespace gainsay::smtlib {
namespace {

using logic::Formula;
using logic::LinearSum;

constexpr int kDeepest = 400;                    // nested terms; deeper ones go to Z3, which reads without recursion
constexpr std::size_t kMostCopied = 20'000'000;  // formulas made by let and define-fun, which can grow exponentially
constexpr std::size_t kMostDistinct = 200;       // members of one distinct, which becomes as many pairs

Term boolean(Formula f) {
    return {kBool, std::move(f), {}};
}

std::size_t size_of(const Formula& f) {
    std::size_t size = 1;
    for (const Formula& child : f.children) size += size_of(child);
    return size;
}

std::vector<Formula> formulas_of(std::vector<Term>& terms) {
    std::vector<Formula> result;
    result.reserve(terms.size());
    for (Term& t : terms) result.push_back(std::move(t.formula));
    return result;
}

// Sums of such numbers, and the values that they fix, stay within 64 bits.
bool numbers_fit(const Formula& f) {
    constexpr std::int64_t kMost = std::int64_t{1} << 60;
    const auto fits = [](std::int64_t n) { return -kMost < n && n < kMost; };
    return fits(f.sum.constant) &&
           std::all_of(f.sum.terms.begin(), f.sum.terms.end(), [&](const auto& term) { return fits(term.second); }) &&
           std::all_of(f.children.begin(), f.children.end(), numbers_fit);
}

bool all_of_sort(const std::vector<Term>& terms, SortId sort) {
    return std::all_of(terms.begin(), terms.end(), [&](const Term& t) { return t.sort == sort; });
}

}  // namespace

void Terms::set_outside(std::string reason) {
    if (!outside_) outside_ = std::move(reason);
}

Term Terms::fail(std::string reason) {
    set_outside(std::move(reason));
    return {};
}

// ---- declarations ----

void Terms::add_symbol(std::string_view name, Symbol symbol) {
    if (!symbols_.emplace(unquoted(name), symbol).second) set_outside(fmt::format("'{}' is declared twice", name));
}

std::optional<SortId> Terms::sort_at(std::uint32_t at) {
    const Node& node = (*nodes_)[at];
    if (!node.list && node.text == "Bool") return kBool;
    if (!node.list && node.text == "Int") return kInt;
    const auto found = node.list ? sorts_.end() : sorts_.find(unquoted(node.text));
    if (found != sorts_.end()) return found->second;
    set_outside(fmt::format("sort {}", node.text));
    return std::nullopt;
}

VariableId Terms::new_variable(std::string name, SortId sort) {
    const VariableId id =
        set_.add_variable(std::move(name), sort == kBool ? logic::Sort::boolean : logic::Sort::integer);
    if (sort >= 2 && user_sorts_[sort - 2].values > 0) {
        const LinearSum value = logic::sum_of(id);
        set_.add_constraint(logic::at_most(logic::constant(0), value));
        set_.add_constraint(logic::at_most(value, logic::constant(user_sorts_[sort - 2].values - 1)));
    }
    return id;
}

void Terms::declare_sort(const std::vector<Node>& nodes) {
    const bool plain = nodes.size() == 4 && !nodes[2].list && nodes[3].text == "0";
    if (!plain) return set_outside("a sort with parameters");
    user_sorts_.push_back({});
    if (!sorts_.emplace(unquoted(nodes[2].text), static_cast<SortId>(user_sorts_.size() + 1)).second)
        set_outside("a sort that is declared twice");
}

void Terms::add_constructors(std::uint32_t list, SortId sort) {
    const std::uint32_t end = list + (*nodes_)[list].size;
    for (std::uint32_t i = list + 1; i < end; i += (*nodes_)[i].size) {
        const Node& constructor = (*nodes_)[i];
        if (constructor.list && constructor.size != 2) return set_outside("a datatype that is no enumeration");
        Symbol symbol{Symbol::Kind::value, sort, {}, user_sorts_[sort - 2].values++};
        add_symbol(constructor.list ? (*nodes_)[i + 1].text : constructor.text, symbol);
    }
    if (user_sorts_[sort - 2].values == 0) set_outside("a datatype without values");
}

void Terms::declare_datatypes(const std::vector<Node>& nodes) {
    nodes_ = &nodes;
    const bool one = nodes[1].text == "declare-datatype";
    // (declare-datatypes ((S 0)) (((a) (b)))) or (declare-datatype S ((a) (b))); several at once are rare.
    const bool shaped = one ? nodes.size() > 4 && !nodes[2].list && nodes[3].list
                            : nodes.size() > 8 && nodes[2].size == 4 && nodes[3].size == 3 && nodes[5].text == "0" &&
                                  nodes[6].list && nodes[7].list && nodes[6].size == nodes[7].size + 1;
    if (!shaped) return set_outside("datatypes that are no enumerations");
    user_sorts_.push_back({});
    const auto sort = static_cast<SortId>(user_sorts_.size() + 1);
    if (!sorts_.emplace(unquoted(nodes[one ? 2 : 4].text), sort).second)
        return set_outside("a sort that is declared twice");
    add_constructors(one ? 3 : 7, sort);
}

void Terms::declare_constant(const std::vector<Node>& nodes) {
    nodes_ = &nodes;
    const bool function = nodes[1].text == "declare-fun";
    const bool shaped = function ? nodes.size() >= 5 && nodes[3].list && nodes[3].size == 1 : nodes.size() >= 4;
    if (!shaped || nodes[2].list) return set_outside("a function");
    const std::optional<SortId> sort = sort_at(function ? 4 : 3);
    if (!sort) return;
    add_symbol(nodes[2].text, {Symbol::Kind::variable, *sort, new_variable(std::string(nodes[2].text), *sort), 0});
}

void Terms::define_constant(const std::vector<Node>& nodes) {
    nodes_ = &nodes;
    const bool function = nodes[1].text == "define-fun";
    const bool shaped = function ? nodes.size() >= 6 && nodes[3].list && nodes[3].size == 1 : nodes.size() >= 5;
    if (!shaped || nodes[2].list) return set_outside("a function");
    const std::uint32_t sort_node = function ? 4 : 3;
    const std::optional<SortId> sort = sort_at(sort_node);
    if (!sort) return;
    Term value = read_term(sort_node + nodes[sort_node].size);
    if (outside_) return;
    if (value.sort != *sort) return set_outside("a definition of another sort than it says");
    definitions_.push_back(std::move(value));
    add_symbol(nodes[2].text,
               {Symbol::Kind::definition, *sort, {}, static_cast<std::int64_t>(definitions_.size() - 1)});
}

// ---- terms ----

Formula Terms::read_formula(const std::vector<Node>& nodes, std::uint32_t at) {
    nodes_ = &nodes;
    Term term = read_term(at);
    if (outside_) return logic::truth(false);
    if (term.sort != kBool) set_outside("an assertion that is not Boolean");
    if (!numbers_fit(term.formula)) set_outside("a number of nearly 64 bits");
    return std::move(term.formula);
}

Term Terms::read_term(std::uint32_t at) {
    try {
        return read(at, 0);
    } catch (const std::overflow_error&) {
        return fail("a number of more than 64 bits");
    }
}

Term Terms::read(std::uint32_t at, int depth) {
    if (outside_) return {};
    if (depth > kDeepest) return fail("deeply nested terms");
    if (at >= nodes_->size()) return fail("a term is missing");
    const Node& node = (*nodes_)[at];
    return node.list ? read_application(at, depth) : read_atom(node.text);
}

Term Terms::read_atom(std::string_view text) {
    if (text[0] >= '0' && text[0] <= '9') {
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc{} || end != text.data() + text.size()) return fail(fmt::format("the number {}", text));
        return {kInt, {}, logic::constant(number)};
    }
    const std::string_view name = unquoted(text);
    for (auto local = locals_.rbegin(); local != locals_.rend(); ++local) {
        if (local->first != name) continue;
        copied_ += size_of(local->second.formula);
        return copied_ > kMostCopied ? fail("terms that share much") : local->second;
    }
    if (text == "true" || text == "false") return boolean(logic::truth(text == "true"));
    const auto found = symbols_.find(name);
    if (found == symbols_.end()) return fail(fmt::format("the symbol {}", text));
    const Symbol& symbol = found->second;
    switch (symbol.kind) {
    case Symbol::Kind::value:
        return {symbol.sort, {}, logic::constant(symbol.number)};
    case Symbol::Kind::definition: {
        const Term& value = definitions_[static_cast<std::size_t>(symbol.number)];
        copied_ += size_of(value.formula);
        return copied_ > kMostCopied ? fail("terms that share much") : value;
    }
    case Symbol::Kind::variable:
        break;
    }
    if (symbol.sort == kBool) return boolean(logic::variable(symbol.variable));
    return {symbol.sort, {}, logic::sum_of(symbol.variable)};
}

Term Terms::read_application(std::uint32_t at, int depth) {
    const std::vector<Node>& nodes = *nodes_;
    if (nodes[at].size < 3 || nodes[at + 1].list) return fail("an application of something else than a symbol");
    const std::string_view name = nodes[at + 1].text;
    if (name == "let") return read_let(at, depth);
    std::vector<Term> arguments;
    for (std::uint32_t i = at + 2; i < at + nodes[at].size; i += nodes[i].size) {
        arguments.push_back(read(i, depth + 1));
        if (outside_) return {};
    }
    if (name == "=") return equality(arguments);
    if (name == "distinct") return distinct(arguments);
    if (name == "ite") return read_if(arguments);
    if (name == "<=" || name == "<" || name == ">=" || name == ">") return comparison(name, arguments);
    if (name == "+" || name == "-" || name == "*") return arithmetic(name, arguments);
    return boolean_operation(name, arguments);
}

// All values are read before any name is bound.
Term Terms::read_let(std::uint32_t at, int depth) {
    const std::vector<Node>& nodes = *nodes_;
    const std::uint32_t list = at + 2;
    if (!nodes[list].list) return fail("a let without bindings");
    std::vector<std::pair<std::string_view, Term>> bound;
    for (std::uint32_t i = list + 1; i < list + nodes[list].size; i += nodes[i].size) {
        if (!nodes[i].list || nodes[i].size < 3 || nodes[i + 1].list) return fail("a let that is not well-formed");
        bound.emplace_back(unquoted(nodes[i + 1].text), read(i + 2, depth + 1));
        if (outside_) return {};
    }
    const std::size_t before = locals_.size();
    locals_.insert(locals_.end(), std::make_move_iterator(bound.begin()), std::make_move_iterator(bound.end()));
    Term result = read(list + nodes[list].size, depth + 1);
    locals_.resize(before);
    return result;
}

Term Terms::boolean_operation(std::string_view name, std::vector<Term>& arguments) {
    if (!all_of_sort(arguments, kBool)) return fail(fmt::format("the operation {}", name));
    if (name == "and") return boolean(logic::and_(formulas_of(arguments)));
    if (name == "or") return boolean(logic::or_(formulas_of(arguments)));
    if (name == "not" && arguments.size() == 1) return boolean(logic::not_(std::move(arguments[0].formula)));
    const bool implication = name == "=>";
    if ((!implication && name != "xor") || arguments.size() < 2) return fail(fmt::format("the operation {}", name));
    if (implication) {  // to the right
        Formula result = std::move(arguments.back().formula);
        for (std::size_t i = arguments.size() - 1; i-- > 0;)
            result = logic::implies(std::move(arguments[i].formula), std::move(result));
        return boolean(std::move(result));
    }
    Formula result = std::move(arguments[0].formula);
    for (std::size_t i = 1; i < arguments.size(); ++i)
        result = logic::not_(logic::iff(std::move(result), std::move(arguments[i].formula)));
    return boolean(std::move(result));
}

Formula Terms::equal(Term a, Term b) {
    if (a.sort == kBool) return logic::iff(std::move(a.formula), std::move(b.formula));
    return logic::equal(a.sum, b.sum);
}

Term Terms::equality(std::vector<Term>& arguments) {
    if (arguments.size() < 2 || !all_of_sort(arguments, arguments[0].sort)) return fail("an equality between sorts");
    if (arguments.size() == 2) return boolean(equal(std::move(arguments[0]), std::move(arguments[1])));
    std::vector<Formula> parts;
    for (std::size_t i = 1; i < arguments.size(); ++i) parts.push_back(equal(arguments[i - 1], arguments[i]));
    return boolean(logic::and_(std::move(parts)));
}

Term Terms::distinct(std::vector<Term>& arguments) {
    if (arguments.size() < 2 || !all_of_sort(arguments, arguments[0].sort)) return fail("a distinct between sorts");
    if (arguments.size() > kMostDistinct) return fail("a long distinct");
    std::vector<Formula> parts;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        for (std::size_t j = i + 1; j < arguments.size(); ++j)
            parts.push_back(logic::not_(equal(arguments[i], arguments[j])));
    }
    if (parts.size() == 1) return boolean(std::move(parts[0]));
    return boolean(logic::and_(std::move(parts)));
}

Term Terms::comparison(std::string_view name, std::vector<Term>& arguments) {
    if (arguments.size() < 2 || !all_of_sort(arguments, kInt)) return fail(fmt::format("the operation {}", name));
    std::vector<Formula> parts;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        const bool up = name[0] == '<';
        const LinearSum& small = arguments[up ? i - 1 : i].sum;
        const LinearSum& large = arguments[up ? i : i - 1].sum;
        parts.push_back(name.size() == 2 ? logic::at_most(small, large) : logic::less_than(small, large));
    }
    if (parts.size() == 1) return boolean(std::move(parts[0]));
    return boolean(logic::and_(std::move(parts)));
}

Term Terms::arithmetic(std::string_view name, std::vector<Term>& arguments) {
    if (!all_of_sort(arguments, kInt)) return fail(fmt::format("the operation {}", name));
    LinearSum sum = std::move(arguments[0].sum);
    if (name == "-" && arguments.size() == 1) sum = logic::times(sum, -1);
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        const LinearSum& next = arguments[i].sum;
        if (name == "*") {
            if (!sum.terms.empty() && !next.terms.empty()) return fail("a product of terms");
            sum = sum.terms.empty() ? logic::times(next, sum.constant) : logic::times(sum, next.constant);
        } else {
            sum = logic::plus(sum, name == "+" ? next : logic::times(next, -1));
        }
    }
    return {kInt, {}, std::move(sum)};
}

// An integer choice becomes a variable of its own, which definitions set: they hold for some value in every model.
Term Terms::read_if(std::vector<Term>& arguments) {
    const bool shaped = arguments.size() == 3 && arguments[0].sort == kBool && arguments[1].sort == arguments[2].sort;
    if (!shaped) return fail("an ite between sorts");
    Formula& condition = arguments[0].formula;
    if (arguments[1].sort == kBool) {
        std::vector<Formula> both;
        both.push_back(logic::implies(condition, std::move(arguments[1].formula)));
        both.push_back(logic::implies(logic::not_(condition), std::move(arguments[2].formula)));
        copied_ += size_of(condition);
        return copied_ > kMostCopied ? fail("terms that share much") : boolean(logic::and_(std::move(both)));
    }
    const VariableId id = set_.add_variable(fmt::format("choice {}", set_.variables.size()), logic::Sort::integer);
    const LinearSum choice = logic::sum_of(id);
    for (const std::size_t i : {std::size_t{1}, std::size_t{2}}) {
        if (!numbers_fit(logic::equal(choice, arguments[i].sum))) return fail("a number of nearly 64 bits");
    }
    set_.add_constraint(logic::implies(condition, logic::equal(choice, arguments[1].sum)));
    set_.add_constraint(logic::implies(logic::not_(std::move(condition)), logic::equal(choice, arguments[2].sum)));
    return {arguments[1].sort, {}, choice};
}

}  // namespace gainsay::smtlib
