#include "solver/smtlib/commands.hpp"
#include "solver/smtlib/script.hpp"

#include <algorithm>
#include <charconv>
#include <set>

namespace gainsay::smtlib {
namespace {

enum class Sort { assertion, declaration, logic };

struct Kept {
    std::size_t begin = 0, end = 0;  // bytes
    Sort sort = Sort::declaration;
    std::string name;  // of an assertion
};

// Z3 takes time with the square of the nesting: a second for so many levels.
constexpr std::size_t kDeepest = 20'000;

bool shapes_terms(std::string_view command) {
    return command.starts_with("declare-") || command.starts_with("define-") || command == "assert" ||
           command == "set-logic";
}

Sort sort_of(std::string_view command) {
    if (command == "set-logic") return Sort::logic;
    return command == "assert" ? Sort::assertion : Sort::declaration;
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
            forget_from(starts_.back());
            starts_.pop_back();
        }
    }
    void keep(Kept kept) { kept_.push_back(std::move(kept)); }
    void keep_declarations_global(bool global) { global_ = global; }
    void reset_assertions() {
        starts_.clear();
        forget_from(0);
    }
    void reset() { *this = {}; }
    const std::vector<Kept>& kept() const { return kept_; }

private:
    void forget_from(std::size_t start) {
        const auto forgotten = [&](const Kept& kept) {
            return kept.sort == Sort::assertion || (kept.sort == Sort::declaration && !global_);
        };
        const auto from = kept_.begin() + static_cast<std::ptrdiff_t>(start);
        kept_.erase(std::remove_if(from, kept_.end(), forgotten), kept_.end());
    }

    std::vector<Kept> kept_;
    std::vector<std::size_t> starts_;
    bool global_ = false;
};

// `(set-option :global-declarations true)`: what is declared outlives the level that it is declared on.
bool sets_global(const std::vector<Node>& nodes, bool before) {
    const bool names = nodes.size() == 4 && nodes[2].text == ":global-declarations";
    return names ? nodes[3].text == "true" : before;
}

// Where terms are nested deeper than Z3 reads in reasonable time; none when they are not. Negations of negations cost
// it nothing.
std::optional<std::string_view> too_deep(const std::vector<Node>& nodes) {
    std::vector<std::size_t> ends;  // of the lists around a node
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        while (!ends.empty() && ends.back() <= i) ends.pop_back();
        const bool negation = i + 1 < nodes.size() && !nodes[i + 1].list && nodes[i + 1].text == "not";
        if (nodes[i].list && !negation) ends.push_back(i + nodes[i].size);
        if (ends.size() > kDeepest) return nodes[i].text;
    }
    return std::nullopt;
}

bool has_quantifier(const std::vector<Node>& nodes) {
    return std::any_of(nodes.begin(), nodes.end(),
                       [](const Node& n) { return !n.list && (n.text == "forall" || n.text == "exists"); });
}

}  // namespace

Outline outline(std::string_view script) {
    Outline result;
    Stack stack;
    bool asked = false, global = false;
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
        } else if (name == "reset") {
            stack.reset();
            global = false;
        } else if (name == "reset-assertions") {
            stack.reset_assertions();
        } else if (name == "set-option") {
            stack.keep_declarations_global(global = sets_global(commands.nodes(), global));
        } else if (shapes_terms(name)) {
            if (const auto place = too_deep(commands.nodes())) {
                result.problem = "terms are nested too deep here: 20,000 levels are read";
                result.problem_at = static_cast<std::size_t>(place->data() - script.data());
                return result;
            }
            result.quantified |= has_quantifier(commands.nodes());
            Kept kept{commands.begin(), commands.end(), sort_of(name), {}};
            if (kept.sort == Sort::assertion) kept.name = std::string(assertion_of(commands.nodes()).name);
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
        if (kept.sort != Sort::assertion) continue;
        result.names.push_back(kept.name);
        result.places.push_back(kept.begin);
    }
    return result;
}

std::optional<std::size_t> repeated_name(const std::vector<std::string>& names) {
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!names[i].empty() && !seen.insert(unquoted(names[i])).second) return i;
    }
    return std::nullopt;
}

}  // namespace gainsay::smtlib
