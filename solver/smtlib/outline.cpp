#include "solver/smtlib/commands.hpp"
#include "solver/smtlib/script.hpp"

#include <algorithm>
#include <charconv>
#include <set>

namespace gainsay::smtlib {
namespace {

struct Kept {
    std::size_t begin = 0, end = 0;  // bytes
    bool assertion = false;
    std::string name;
};

bool shapes_terms(std::string_view command) {
    return command.starts_with("declare-") || command.starts_with("define-") || command == "assert" ||
           command == "set-logic";
}

// How many levels push and pop mean: one unless they say.
std::size_t levels(const std::vector<Node>& nodes) {
    std::size_t count = 1;
    if (nodes.size() > 2) std::from_chars(nodes[2].text.data(), nodes[2].text.data() + nodes[2].text.size(), count);
    return count;
}

// The commands in force, level by level.
class Stack {
public:
    void push(std::size_t count) {
        if (count < 1'000'000) starts_.insert(starts_.end(), count, kept_.size());
    }
    void pop(std::size_t count) {
        for (; count > 0 && !starts_.empty(); --count) {
            kept_.resize(starts_.back());
            starts_.pop_back();
        }
    }
    void keep(Kept kept) { kept_.push_back(std::move(kept)); }
    const std::vector<Kept>& kept() const { return kept_; }

private:
    std::vector<Kept> kept_;
    std::vector<std::size_t> starts_;
};

bool has_quantifier(const std::vector<Node>& nodes) {
    return std::any_of(nodes.begin(), nodes.end(),
                       [](const Node& n) { return !n.list && (n.text == "forall" || n.text == "exists"); });
}

}  // namespace

Outline outline(std::string_view script) {
    Outline result;
    Stack stack;
    bool asked = false;
    Commands commands(script);
    while (commands.next()) {
        const std::string_view name = commands.name();
        if (name == "exit") break;
        if (asked) {
            result.left_out += name == "assert" ? 1 : 0;
        } else if (name.starts_with("check-sat")) {
            asked = true;
        } else if (name == "push") {
            stack.push(levels(commands.nodes()));
        } else if (name == "pop") {
            stack.pop(levels(commands.nodes()));
        } else if (shapes_terms(name)) {
            result.quantified |= has_quantifier(commands.nodes());
            Kept kept{commands.begin(), commands.end(), name == "assert", {}};
            if (kept.assertion) kept.name = std::string(assertion_of(commands.nodes()).name);
            stack.keep(std::move(kept));
        }
    }
    if (commands.problem()) {
        result.problem = *commands.problem();
        result.problem_at = commands.end();
    }
    for (const char c : script) result.text += c == '\n' ? '\n' : ' ';
    for (const Kept& kept : stack.kept()) {
        result.text.replace(kept.begin, kept.end - kept.begin, script.substr(kept.begin, kept.end - kept.begin));
        if (kept.assertion) result.names.push_back(kept.name);
    }
    return result;
}

std::optional<std::string> repeated_name(const std::vector<std::string>& names) {
    std::set<std::string_view> seen;
    for (const std::string& name : names) {
        if (!name.empty() && !seen.insert(unquoted(name)).second) return name;
    }
    return std::nullopt;
}

}  // namespace gainsay::smtlib
