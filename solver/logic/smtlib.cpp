// SMT-LIB 2.6 (Barrett, Fontaine, Tinelli, 2017), so that a question can be put to any solver and looked at by people.
#include "solver/logic/constraint_set.hpp"

#include <set>

#include <fmt/format.h>

namespace gainsay::logic {
namespace {

// A quoted symbol may hold any printable character but '|' and '\'.
std::string safe(const std::string& name) {
    std::string result;
    for (const char c : name) {
        const bool bad = c == '|' || c == '\\' || static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
        result += bad ? '_' : c;
    }
    return result;
}

std::vector<std::string> symbols_of(const ConstraintSet& set) {
    std::set<std::string> used;
    std::vector<std::string> symbols;
    symbols.reserve(set.variables.size());
    for (std::size_t i = 0; i < set.variables.size(); ++i) {
        std::string name = safe(set.variables[i].name);
        // '$' numbers are used for assumptions only; a name that is taken gets its own number.
        if (name.empty() || name[0] == '$' || !used.insert(name).second) {
            name += fmt::format("#{}", i);
            while (!used.insert(name).second) name += "'";
        }
        symbols.push_back("|" + name + "|");
    }
    return symbols;
}

std::string numeral(std::int64_t n) {
    if (n >= 0) return std::to_string(n);
    return fmt::format("(- {})", std::uint64_t{0} - static_cast<std::uint64_t>(n));
}

std::string sum_text(const LinearSum& sum, const std::vector<std::string>& symbols) {
    std::string parts;
    for (const auto& [variable, coefficient] : sum.terms) {
        const std::string& symbol = symbols[variable.index()];
        parts += coefficient == 1 ? " " + symbol : fmt::format(" (* {} {})", numeral(coefficient), symbol);
    }
    if (sum.terms.empty()) return numeral(sum.constant);
    if (sum.constant == 0 && sum.terms.size() == 1) return parts.substr(1);
    return fmt::format("(+{} {})", parts, numeral(sum.constant));
}

std::string formula_text(const Formula& f, const std::vector<std::string>& symbols) {
    const auto apply = [&](const char* operation) {
        std::string text = fmt::format("({}", operation);
        for (const Formula& child : f.children) text += " " + formula_text(child, symbols);
        return text + ")";
    };
    switch (f.kind) {
    case Formula::Kind::truth:
        return f.value ? "true" : "false";
    case Formula::Kind::variable:
        return symbols[f.variable.index()];
    case Formula::Kind::at_most_zero:
        return fmt::format("(<= {} 0)", sum_text(f.sum, symbols));
    case Formula::Kind::equals_zero:
        return fmt::format("(= {} 0)", sum_text(f.sum, symbols));
    case Formula::Kind::negation:
        return apply("not");
    case Formula::Kind::conjunction:
        return f.children.empty() ? "true" : apply("and");
    case Formula::Kind::disjunction:
        return f.children.empty() ? "false" : apply("or");
    case Formula::Kind::implication:
        return apply("=>");
    case Formula::Kind::equivalence:
        return apply("=");
    case Formula::Kind::foreign:
        return fmt::format("|formula {}|", f.sum.constant);
    }
    return "true";
}

const char* word(Assumption::Kind kind) {
    switch (kind) {
    case Assumption::Kind::claim:
        return "claim";
    case Assumption::Kind::link:
        return "link";
    case Assumption::Kind::rule:
        return "rule";
    case Assumption::Kind::persistence:
        return "persistence";
    case Assumption::Kind::exclusion:
        return "exclusion";
    }
    return "assumption";
}

std::string literal(AssumptionId id) {
    return fmt::format("|$a{}|", id.value);
}

std::string one_line(const std::string& text) {
    std::string result;
    for (const char c : text) result += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
    return result;
}

}  // namespace

std::string to_smtlib(const ConstraintSet& set) {
    const std::vector<std::string> symbols = symbols_of(set);
    std::string out = "(set-logic QF_LIA)\n";
    for (std::size_t i = 0; i < set.variables.size(); ++i) {
        const char* sort = set.variables[i].sort == Sort::boolean ? "Bool" : "Int";
        out += fmt::format("(declare-const {} {})", symbols[i], sort);
        out += set.variables[i].text.empty() ? "\n" : fmt::format("  ; {}\n", one_line(set.variables[i].text));
    }
    for (const Assumption& a : set.assumptions) {
        out += fmt::format("(declare-const {} Bool)", literal(a.id));
        out += a.text.empty() ? "\n" : fmt::format("  ; {}\n", one_line(a.text));
    }
    for (const Constraint& c : set.constraints) {
        const std::string body = formula_text(c.formula, symbols);
        out += c.assumption.valid() ? fmt::format("(assert (=> {} {}))\n", literal(c.assumption), body)
                                    : fmt::format("(assert {})\n", body);
    }
    for (const Assumption& a : set.assumptions) {
        out += fmt::format("(assert (! {} :named {}_{}))\n", literal(a.id), word(a.kind), a.id.value);
    }
    return out + "(check-sat)\n";
}

}  // namespace gainsay::logic
