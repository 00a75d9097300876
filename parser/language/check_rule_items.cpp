// Rules: every name known, every variable bound by a fact or by an order in time, every comparison between like and
// like.

#include "parser/language/check_context.hpp"
#include "parser/language/printer.hpp"
#include "parser/language/words.hpp"

#include <optional>
#include <set>

namespace gainsay::language {

namespace {

/// What an expression stands for. `value` is a lower-case word that is no fact, `referent` a variable, `unknown`
/// something that was reported already.
enum class Type { number, time, truth, word, value, referent, unknown };

const char* describe(Type type) {
    switch (type) {
    case Type::number:
        return "a number";
    case Type::time:
        return "a time";
    case Type::truth:
        return "a truth";
    case Type::word:
        return "a name or text";
    case Type::value:
        return "a value";
    case Type::referent:
        return "an event or thing";
    case Type::unknown:
        break;
    }
    return "something unknown";
}

Type type_of(ast::FactType type) {
    using enum ast::FactType;
    switch (type) {
    case count:
    case money:
    case share:
    case age:
        return Type::number;
    case time:
        return Type::time;
    case truth:
        return Type::truth;
    case party:
    case text:
    case place:
        return Type::word;
    }
    return Type::unknown;
}

bool is_order(ast::Comparison op) {
    return op != ast::Comparison::equal && op != ast::Comparison::not_equal;
}

bool is_constant(const ast::Expression& e) {
    if (std::holds_alternative<ast::Number>(e.node)) return true;
    const auto* operation = std::get_if<ast::Operation>(&e.node);
    if (!operation) return false;
    for (const auto& operand : operation->operands) {
        if (!is_constant(*operand)) return false;
    }
    return true;
}

class RuleCheck {
public:
    explicit RuleCheck(CheckContext& context) : context_(context) {}

    bool run(const ast::Rule& rule) {
        bind(rule.condition);
        if (rule.unless) bind(*rule.unless);
        if (!says_something_) {
            fail("rule-without-facts", rule.name.range, "this rule speaks of no fact");
            return false;
        }
        require_truth(rule.condition);
        if (rule.unless) require_truth(*rule.unless);
        return good_;
    }

private:
    void fail(std::string code, SourceRange range, std::string message, std::string hint = {}) {
        context_.error(std::move(code), range, std::move(message), std::move(hint));
        good_ = false;
    }

    // ---- first walk: which variables are bound ----

    void bind(const ast::Expression& e) {
        if (const auto* application = std::get_if<ast::Application>(&e.node)) {
            bind(*application);
        } else if (const auto* reference = std::get_if<ast::Reference>(&e.node)) {
            says_something_ = says_something_ || !is_variable(reference->name.text);
        } else if (const auto* relation = std::get_if<ast::Relation>(&e.node)) {
            bind(*relation->left);
            bind(*relation->right);
        } else if (const auto* operation = std::get_if<ast::Operation>(&e.node)) {
            const bool order = operation->op == ast::Operator::before || operation->op == ast::Operator::after;
            for (const auto& operand : operation->operands) {
                const auto* name = std::get_if<ast::Reference>(&operand->node);
                if (order && name && is_variable(name->name.text)) bound_.try_emplace(name->name.text);
                bind(*operand);
            }
            says_something_ = says_something_ || order;
        }
    }

    void bind(const ast::Application& application) {
        says_something_ = true;
        const auto found = context_.facts.names.find(application.fact.text);
        const bool known = found != context_.facts.names.end() && !found->second.broken;
        const FactInfo* fact = known ? &context_.rules.facts[found->second.index] : nullptr;
        for (std::size_t i = 0; i < application.arguments.size(); ++i) {
            const ast::Name& argument = application.arguments[i];
            if (!is_variable(argument.text)) continue;
            KindId& kind = bound_[argument.text];
            if (!fact || i >= fact->parameter_kinds.size()) continue;
            bind_kind(argument, kind, fact->parameter_kinds[i]);
        }
    }

    void bind_kind(const ast::Name& variable, KindId& kind, KindId wanted) {
        if (!related(context_.rules, kind, wanted)) {
            context_.warning("kind-mismatch", variable.range,
                             "`" + variable.text + "` would be a " + context_.rules.kinds[kind.index()].name +
                                 " and a " + context_.rules.kinds[wanted.index()].name);
        } else if (!kind.valid() || (wanted.valid() && context_.rules.is_a(wanted, kind))) {
            kind = wanted;
        }
    }

    // ---- second walk: types ----

    void require_truth(const ast::Expression& e) {
        const Type type = check(e);
        if (type == Type::truth || type == Type::unknown) return;
        if (type == Type::value) return unknown_value(e);
        fail("not-a-condition", e.range, "`" + print_short(e) + "` is " + describe(type) + ", not a condition",
             type == Type::number ? "compare it: > 0" : "");
    }

    static std::string print_short(const ast::Expression& e) {
        std::string text = print(e);
        return text.size() > 60 ? text.substr(0, 57) + "..." : text;
    }

    /// A lower-case word where a value has no place must be a misspelt fact.
    void unknown_value(const ast::Expression& e) {
        const ast::Name& name = std::get<ast::Reference>(e.node).name;
        fail("unknown-fact", name.range, "there is no fact `" + name.text + "`",
             context_.hint_for(context_.facts, name.text));
    }

    Type check(const ast::Expression& e) {
        if (std::holds_alternative<ast::Number>(e.node)) return Type::number;
        if (std::holds_alternative<ast::Truth>(e.node)) return Type::truth;
        if (const auto* reference = std::get_if<ast::Reference>(&e.node)) return check(*reference);
        if (const auto* application = std::get_if<ast::Application>(&e.node)) return check(*application);
        if (const auto* relation = std::get_if<ast::Relation>(&e.node)) return check(*relation, e.range);
        return check(std::get<ast::Operation>(e.node), e.range);
    }

    Type check(const ast::Reference& reference) {
        const ast::Name& name = reference.name;
        if (is_variable(name.text)) {
            if (bound_.contains(name.text)) return Type::referent;
            fail("unbound-variable", name.range, "no fact of this rule binds the variable `" + name.text + "`",
                 "variables stand as arguments of facts; values begin with a lower-case letter");
            return Type::unknown;
        }
        if (!context_.facts.names.contains(name.text)) return Type::value;
        return check_fact(name, 0);
    }

    Type check(const ast::Application& application) {
        return check_fact(application.fact, application.arguments.size());
    }

    Type check_fact(const ast::Name& name, std::size_t arguments) {
        const Declared* declared = context_.resolve(context_.facts, name);
        if (!declared || !check_arity(context_, context_.rules.facts[declared->index], name, arguments)) {
            good_ = false;
            return Type::unknown;
        }
        return type_of(context_.rules.facts[declared->index].type);
    }

    Type check(const ast::Relation& relation, SourceRange range) {
        const Type left = check(*relation.left), right = check(*relation.right);
        if (left == Type::unknown || right == Type::unknown) return Type::truth;
        const auto names_something = [](Type t) { return t == Type::word || t == Type::value || t == Type::referent; };
        if (left == Type::value && !names_something(right)) {
            unknown_value(*relation.left);
        } else if (right == Type::value && !names_something(left)) {
            unknown_value(*relation.right);
        } else if (left != right && !(names_something(left) && names_something(right))) {
            fail("type-mismatch", range, std::string(describe(left)) + " is compared with " + describe(right));
        } else if (is_order(relation.op) && left != Type::number && left != Type::time) {
            fail("wrong-comparison", range, std::string(describe(left)) + " is neither more nor less than another",
                 left == Type::referent ? "write `before` or `after` for order in time" : "use = or !=");
        }
        return Type::truth;
    }

    Type check(const ast::Operation& operation, SourceRange range) {
        using enum ast::Operator;
        switch (operation.op) {
        case logical_and:
        case logical_or:
        case logical_not:
        case implies:
            for (const auto& operand : operation.operands) require_truth(*operand);
            return Type::truth;
        case before:
        case after:
            for (const auto& operand : operation.operands) require_order(*operand);
            return Type::truth;
        default:
            return arithmetic(operation, range);
        }
    }

    void require_order(const ast::Expression& e) {
        const Type type = check(e);
        if (type == Type::referent || type == Type::time || type == Type::unknown) return;
        if (type == Type::value) return unknown_value(e);
        fail("type-mismatch", e.range, std::string(describe(type)) + " has no place in time",
             "`before` and `after` stand between events or times");
    }

    Type arithmetic(const ast::Operation& operation, SourceRange range) {
        std::vector<Type> types;
        bool known = true;
        for (const auto& operand : operation.operands) {
            const Type type = check(*operand);
            types.push_back(type);
            if (type == Type::value) unknown_value(*operand);
            if (type == Type::value || type == Type::unknown) known = false;
            if (type == Type::number || type == Type::time || type == Type::value || type == Type::unknown) continue;
            fail("type-mismatch", operand->range, std::string("cannot calculate with ") + describe(type));
            known = false;
        }
        return known ? result(operation, types, range) : Type::unknown;
    }

    /// Times and lengths of time: time - time is a number of days, time ± number is a time.
    Type result(const ast::Operation& operation, const std::vector<Type>& types, SourceRange range) {
        using enum ast::Operator;
        const bool two = types.size() == 2;
        const bool left_time = types[0] == Type::time, right_time = two && types[1] == Type::time;
        if (operation.op == multiply && !left_time && !right_time && !is_constant(*operation.operands[0]) &&
            !is_constant(*operation.operands[1])) {
            fail("not-linear", range, "two unknown numbers are multiplied", "one side must be a number written out");
            return Type::unknown;
        }
        if (!left_time && !right_time) return Type::number;
        if (operation.op == subtract) {
            if (left_time) return right_time ? Type::number : Type::time;
        } else if (operation.op == add && left_time != right_time) {
            return Type::time;
        }
        fail("type-mismatch", range, "this cannot be calculated with times", "time - time, time + days");
        return Type::unknown;
    }

    CheckContext& context_;
    std::map<std::string, KindId, std::less<>> bound_;
    bool says_something_ = false;
    bool good_ = true;
};

}  // namespace

void check_rule_items(CheckContext& context) {
    NameTable names{"rule", "unknown-rule", {}};
    context.each<ast::Rule>([&](const ast::Rule& rule) {
        // Rules of different packs may share a name; their ids begin with the pack.
        const std::string id = context.pack() + "/" + rule.name.text;
        if (!context.declare(names, {id, rule.name.range})) return;
        if (!RuleCheck(context).run(rule)) return;
        context.rules.rules.push_back(
            {id, rule.message.text, rule.condition, rule.unless, context.source(), rule.range});
    });
}

}  // namespace gainsay::language
