// Facts: their parameters, types, traits and descriptions.

#include "parser/language/check_context.hpp"
#include "parser/language/nearest.hpp"
#include "parser/language/words.hpp"

#include <algorithm>
#include <set>

namespace gainsay::language {

namespace {

constexpr std::size_t kMaxParameters = 16;  ///< far beyond what anybody can read; keeps later passes cheap

bool is_numeric(ast::FactType type) {
    using enum ast::FactType;
    return type == count || type == money || type == share || type == age;
}

bool check_parameters(CheckContext& context, const ast::Fact& fact, FactInfo& info) {
    bool good = true;
    std::set<std::string> seen;
    if (fact.parameters.size() > kMaxParameters) {
        context.error("too-many-parameters", fact.parameters[kMaxParameters].name.range,
                      "more than " + counted(kMaxParameters, "parameter"));
        return false;
    }
    for (const ast::Parameter& parameter : fact.parameters) {
        const std::string& name = parameter.name.text;
        if (!seen.insert(name).second) {
            context.error("parameter-twice", parameter.name.range, "two parameters are called `" + name + "`");
            good = false;
        }
        info.parameters.push_back(name);
        const Declared* kind = parameter.kind ? context.resolve(context.kinds, *parameter.kind) : nullptr;
        if (parameter.kind && !kind) good = false;
        info.parameter_kinds.push_back(kind ? KindId::at(kind->index) : KindId::none());
    }
    return good;
}

bool* trait_of(FactInfo& info, std::string_view name) {
    if (name == "cumulative") return &info.cumulative;
    if (name == "exclusive") return &info.exclusive;
    if (name == "contested") return &info.contested;
    if (name == "once") return &info.once;
    if (name == "changes") return &info.changes;
    if (name == "announced") return &info.announced;
    if (name == "periodic") return &info.periodic;
    if (name == "local") return &info.local;
    if (name == "parts") return &info.parts;
    return nullptr;
}

/// What a trait asks of the fact's type; empty when it fits.
std::string misfit(const std::string& trait, ast::FactType type) {
    if (trait == "cumulative" && !is_numeric(type)) return "only a count, money, share or age can be cumulative";
    if (trait == "once" && type != ast::FactType::truth) return "only a truth can happen once";
    if (trait == "local" && !is_numeric(type)) return "only a count, money, share or age can be told of a part";
    if (trait == "parts" && type != ast::FactType::share) return "only a share can be a part of a whole";
    return {};
}

bool check_traits(CheckContext& context, const ast::Fact& fact, FactInfo& info) {
    bool good = true;
    for (const ast::Name& trait : fact.traits) {
        bool* flag = trait_of(info, trait.text);
        if (!flag) {
            Diagnostic& d = context.error("unknown-trait", trait.range, "there is no trait `" + trait.text + "`",
                                          did_you_mean(trait.text, trait_names()));
            d.expected = "cumulative, exclusive, contested, once, changes, announced, periodic, local or parts";
            good = false;
        } else if (const std::string why = misfit(trait.text, fact.type); !why.empty()) {
            context.error("trait-misfit", trait.range, why);
            good = false;
        } else if (*flag) {
            context.warning("trait-twice", trait.range, "`" + trait.text + "` is said twice");
        } else {
            *flag = true;
        }
    }
    return good;
}

/// Slots of a description are parameters of the fact. Only the text is known, so the whole of it is at fault.
bool check_description(CheckContext& context, const ast::Text& text, const FactInfo& info) {
    std::size_t at = 0;
    while ((at = text.text.find('{', at)) != std::string::npos) {
        const std::size_t end = text.text.find('}', at);
        const std::string name = end == std::string::npos ? std::string{} : text.text.substr(at + 1, end - at - 1);
        if (std::find(info.parameters.begin(), info.parameters.end(), name) == info.parameters.end()) {
            context.error("unknown-parameter", text.range,
                          end == std::string::npos ? "`{` is not closed in this description"
                                                   : "`{" + name + "}` is no parameter of `" + info.name + "`");
            return false;
        }
        at = end;
    }
    return true;
}

std::string default_description(const FactInfo& info) {
    std::string text = info.name;
    std::replace(text.begin(), text.end(), '_', ' ');
    for (std::size_t i = 0; i < info.parameters.size(); ++i) {
        text += (i ? ", {" : " of {") + info.parameters[i] + "}";
    }
    return text;
}

void check_fact(CheckContext& context, const ast::Fact& fact) {
    Declared* declared = context.declare(context.facts, fact.name);
    if (!declared) return;
    FactInfo info;
    info.name = fact.name.text;
    info.pack = context.pack();
    info.type = fact.type;
    info.unit = fact.unit ? fact.unit->text : std::string{};
    info.source = context.source();
    info.range = fact.range;
    bool good = check_parameters(context, fact, info);
    good = check_traits(context, fact, info) && good;
    if (fact.unit && fact.type != ast::FactType::count) {
        context.error("unit-misfit", fact.unit->range, "only a count is `of` something");
        good = false;
    }
    if (fact.describe) good = check_description(context, *fact.describe, info) && good;
    declared->broken = !good;
    if (!good) return;
    info.description = fact.describe ? fact.describe->text : default_description(info);
    declared->index = context.rules.facts.size();
    context.rules.facts.push_back(std::move(info));
}

}  // namespace

void check_facts(CheckContext& context) {
    context.each<ast::Fact>([&](const ast::Fact& fact) { check_fact(context, fact); });
}

}  // namespace gainsay::language
