// Says: every pattern must give what the claim needs, whichever of its options and alternatives a sentence takes.

#include "parser/language/check_context.hpp"
#include "parser/language/nearest.hpp"
#include "parser/language/printer.hpp"
#include "parser/language/roles.hpp"
#include "parser/language/words.hpp"

#include <algorithm>
#include <set>

namespace gainsay::language {

namespace {

using Names = std::set<std::string, std::less<>>;

/// What a stretch of pattern binds.
struct Bound {
    Names always;       ///< whichever way the pattern is taken
    Names sometimes;    ///< inside an option, or in some alternatives only
    bool word = false;  ///< has a word that is always there
};

class PatternCheck {
public:
    PatternCheck(CheckContext& context, const ast::Pattern& pattern)
        : context_(context), bound_(sequence(pattern.parts)) {}

    const Bound& bound() const { return bound_; }
    bool good() const { return good_; }
    const std::vector<const ast::Slot*>& slots() const { return slots_; }

private:
    Bound sequence(const std::vector<ast::PatternPart>& parts) {
        Bound bound;
        for (const ast::PatternPart& part : parts) {
            Bound more = std::visit([&](const auto& node) { return of(node); }, part.node);
            bound.word = bound.word || more.word;
            bound.always.merge(more.always);
            bound.sometimes.merge(more.sometimes);
        }
        return bound;
    }

    Bound of(const ast::Word& word) const {
        Bound bound;
        bound.word = std::any_of(word.text.begin(), word.text.end(), is_bare_char);
        return bound;
    }

    Bound of(const ast::Slot& slot) {
        slots_.push_back(&slot);
        if (slot.kind && !context_.resolve(context_.kinds, *slot.kind)) good_ = false;
        return named(slot.name);
    }

    Bound of(const ast::WordClass& word_class) {
        if (!context_.resolve(context_.words, word_class.words)) good_ = false;
        Bound bound = word_class.bind ? named(*word_class.bind) : Bound{};
        bound.word = true;
        return bound;
    }

    Bound of(const ast::Optional& option) {
        Bound inside = sequence(option.parts);
        inside.sometimes.merge(inside.always);
        return {{}, std::move(inside.sometimes), false};
    }

    Bound of(const ast::Alternatives& alternatives) {
        const Names before = path_;
        Names after = before;
        std::vector<Bound> branches;
        for (const auto& branch : alternatives.branches) {
            path_ = before;
            branches.push_back(sequence(branch));
            after.insert(path_.begin(), path_.end());
        }
        path_ = std::move(after);
        return either(std::move(branches));
    }

    static Bound either(std::vector<Bound> branches) {
        Bound all;
        all.word = std::all_of(branches.begin(), branches.end(), [](const Bound& b) { return b.word; });
        for (Bound& branch : branches) {
            for (const std::string& name : branch.always) {
                const bool everywhere = std::all_of(branches.begin(), branches.end(),
                                                    [&](const Bound& b) { return b.always.contains(name); });
                (everywhere ? all.always : all.sometimes).insert(name);
            }
            all.sometimes.insert(branch.sometimes.begin(), branch.sometimes.end());
        }
        return all;
    }

    Bound named(const ast::Name& name) {
        Bound bound;
        if (name.text == "_") return bound;
        if (!path_.insert(name.text).second) {
            context_.error("slot-twice", name.range, "`" + name.text + "` is bound twice in this pattern",
                           "give one of them another name, or `_`");
            good_ = false;
        }
        bound.always.insert(name.text);
        return bound;
    }

    CheckContext& context_;
    Names path_;  ///< names met on the way to here, alternatives apart
    std::vector<const ast::Slot*> slots_;
    bool good_ = true;
    Bound bound_;
};

/// An argument that sentences may leave out: the party that the article is about.
constexpr std::string_view kTopic = "topic";

const ast::Name* slot_of_value(const ast::Say& say) {
    const auto* reference = std::get_if<ast::Reference>(&say.value.node);
    return reference && is_variable(reference->name.text) ? &reference->name : nullptr;
}

/// What a fact's type takes as value; empty when this value is one.
std::string value_misfit(const ast::Say& say, ast::FactType type) {
    using enum ast::FactType;
    const bool number = std::holds_alternative<ast::Number>(say.value.node);
    const bool truth_value = std::holds_alternative<ast::Truth>(say.value.node);
    const bool slot = slot_of_value(say) != nullptr;
    switch (type) {
    case count:
    case money:
    case share:
    case age:
        return number || slot ? "" : "a number or a slot";
    case time:
        return slot ? "" : "a slot";
    case truth:
        return truth_value ? "" : "true or false";
    default:
        return !number && !truth_value ? "" : "a slot or a value word";
    }
}

bool check_value(CheckContext& context, const ast::Say& say, const FactInfo& fact) {
    const std::string wanted = value_misfit(say, fact.type);
    if (!wanted.empty()) {
        Diagnostic& d = context.error("wrong-value", say.value.range,
                                      "`" + fact.name + "` is a " + std::string(name(fact.type)) + " and cannot be `" +
                                          print(say.value) + "`");
        d.expected = wanted;
        return false;
    }
    using enum ast::FactType;
    const bool ordered = fact.type != truth && fact.type != party && fact.type != text && fact.type != place;
    const bool order = say.op != ast::Comparison::equal && say.op != ast::Comparison::not_equal;
    if (!ordered && order) {
        context.error("wrong-comparison", say.value.range,
                      "a " + std::string(name(fact.type)) + " is neither more nor less than another", "use = or !=");
    }
    return ordered || !order;
}

void require(CheckContext& context, const ast::Name& name, const ast::Pattern& pattern, const Bound& bound,
             bool& good) {
    if (bound.always.contains(name.text) || name.text == kTopic) return;
    good = false;
    const bool maybe = bound.sometimes.contains(name.text);
    Diagnostic& d = context.error("unbound-slot", pattern.range,
                                  maybe ? "`" + name.text + "` may be absent from this pattern"
                                        : "this pattern does not bind `" + name.text + "`",
                                  maybe                 ? "take it out of the option, or put it in every alternative"
                                  : name.text == "this" ? "name the matched event with <CLASS: this>"
                                                        : "write {" + name.text + "}");
    d.notes.push_back({context.source(), name.range, "needed here"});
}

/// A capital slot that the claim does not use is most often a misspelt one.
void warn_unused(CheckContext& context, const ast::Say& say, const PatternCheck& check) {
    const ast::Name* value = slot_of_value(say);
    for (const ast::Slot* slot : check.slots()) {
        const std::string& name = slot->name.text;
        const auto& arguments = say.fact.arguments;
        const bool used = (value && value->text == name) || std::any_of(arguments.begin(), arguments.end(),
                                                                        [&](const auto& a) { return a.text == name; });
        if (used || !is_variable(name)) continue;
        context.warning("unused-slot", slot->name.range, "nothing uses the slot `" + name + "`",
                        "call it `_` when it is only there to be matched");
    }
}

void warn_roles(CheckContext& context, const ast::Pattern& pattern) {
    for (std::size_t i = 1; i < pattern.roles.size(); ++i) {
        const std::string& role = pattern.roles[i].role;
        if (is_role(role)) continue;
        const std::string hint = did_you_mean(role, role_names());
        context.warning("unknown-role", pattern.range, "no clause has the role `" + role + "`",
                        hint.empty() ? "roles are subj, obj, comp, mod, num, adv, time, … and prepositions" : hint);
    }
}

void warn_kinds(CheckContext& context, const ast::Say& say, const FactInfo& fact, const PatternCheck& check) {
    for (const ast::Slot* slot : check.slots()) {
        for (std::size_t i = 0; i < say.fact.arguments.size(); ++i) {
            if (!slot->kind || say.fact.arguments[i].text != slot->name.text) continue;
            const auto found = context.kinds.names.find(slot->kind->text);
            if (found == context.kinds.names.end() || found->second.broken) continue;
            if (related(context.rules, KindId::at(found->second.index), fact.parameter_kinds[i])) continue;
            context.warning("kind-mismatch", slot->kind->range,
                            "`" + fact.name + "` is about a " +
                                context.rules.kinds[fact.parameter_kinds[i].index()].name + ", not a " +
                                slot->kind->text);
        }
    }
}

class SayPass {
public:
    explicit SayPass(CheckContext& context) : context_(context) {}

    void run(const ast::Say& say) {
        const Declared* declared = context_.resolve(context_.facts, say.fact.fact);
        if (!declared) return;
        const FactInfo& fact = context_.rules.facts[declared->index];
        const bool arity = check_arity(context_, fact, say.fact.fact, say.fact.arguments.size());
        const bool value = check_value(context_, say, fact);
        if (!arity || !value) return;
        for (const ast::Pattern& pattern : say.patterns) check_pattern(say, pattern, declared->index);
    }

private:
    void check_pattern(const ast::Say& say, const ast::Pattern& pattern, std::size_t fact_index) {
        const FactInfo& fact = context_.rules.facts[fact_index];
        const PatternCheck check(context_, pattern);
        bool good = check.good();
        for (const ast::Name& argument : say.fact.arguments) require(context_, argument, pattern, check.bound(), good);
        if (const ast::Name* value = slot_of_value(say)) require(context_, *value, pattern, check.bound(), good);
        if (!check.bound().word) {
            context_.error("pattern-without-words", pattern.range, "this pattern has no word that must be there",
                           "it would match almost every sentence; add a verb or a noun");
            good = false;
        }
        warn_roles(context_, pattern);
        warn_unused(context_, say, check);
        warn_kinds(context_, say, fact, check);
        // Numbers count what is written, so that mending one pattern does not rename the others.
        const std::string key = context_.pack() + "/" + fact.name;
        const std::size_t number = ++numbers_[key];
        if (!good) return;
        PatternInfo info;
        info.id = key + "#" + std::to_string(number);
        info.fact = FactId::at(fact_index);
        for (const ast::Name& argument : say.fact.arguments) info.arguments.push_back(argument.text);
        info.op = say.op;
        info.value = say.value;
        info.pattern = pattern;
        info.source = context_.source();
        info.range = pattern.range;
        context_.rules.patterns.push_back(std::move(info));
    }

    CheckContext& context_;
    std::map<std::string, std::size_t, std::less<>> numbers_;
};

}  // namespace

void check_says(CheckContext& context) {
    SayPass pass(context);
    context.each<ast::Say>([&](const ast::Say& say) { pass.run(say); });
}

}  // namespace gainsay::language
