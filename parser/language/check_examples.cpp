// Examples: labels, and claims that a pattern could give.

#include "parser/language/check_context.hpp"
#include "parser/language/words.hpp"

#include <algorithm>
#include <set>

namespace gainsay::language {

namespace {

bool check_claim(CheckContext& context, const ast::ExpectedClaim& claim) {
    const Declared* declared = context.resolve(context.facts, claim.fact);
    if (!declared) return false;
    const FactInfo& fact = context.rules.facts[declared->index];
    if (!check_arity(context, fact, claim.fact, claim.arguments.size())) return false;
    const bool truth = fact.type == ast::FactType::truth;
    const bool truth_value = claim.value && (claim.value->text == "true" || claim.value->text == "false");
    if (truth ? claim.value && !truth_value : !claim.value || truth_value) {
        Diagnostic& d =
            context.error("wrong-value", claim.value ? claim.value->range : claim.fact.range,
                          "`" + fact.name + "` is a " + std::string(name(fact.type)) +
                              (claim.value ? " and cannot be `" + claim.value->text + "`" : " and needs a value"));
        d.expected = truth ? "true, false or nothing" : "a value";
        return false;
    }
    return true;
}

bool check_labels(CheckContext& context, const ast::Example& example) {
    NameTable labels{"label", "unknown-label", {}};
    bool good = true;
    for (const ast::ExampleSentence& sentence : example.sentences) {
        if (sentence.label && !context.declare(labels, *sentence.label)) good = false;
    }
    for (const auto& clash : example.clashes) {
        std::set<std::string> seen;
        for (const ast::Name& label : clash) {
            if (!context.resolve(labels, label)) good = false;
            if (!seen.insert(label.text).second) {
                context.error("label-twice", label.range, "`" + label.text + "` stands in this set twice");
                good = false;
            }
        }
    }
    return good;
}

}  // namespace

void check_examples(CheckContext& context) {
    context.each<ast::Example>([&](const ast::Example& example) {
        bool good = check_labels(context, example);
        for (const ast::ExpectedClaim& claim : example.claims) good = check_claim(context, claim) && good;
        if (good) context.rules.examples.push_back({context.pack(), example, context.source()});
    });
}

}  // namespace gainsay::language
