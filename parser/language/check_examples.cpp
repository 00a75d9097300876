// Examples: labels, and claims that a pattern could give.

#include "parser/language/check_context.hpp"
#include "parser/language/expected_value.hpp"
#include "parser/language/nearest.hpp"
#include "parser/language/printer.hpp"
#include "parser/language/words.hpp"

#include <algorithm>
#include <set>

namespace gainsay::language {

namespace {

/// What the value of an expected claim looks like, by the fact's type.
std::string value_form(ast::FactType type) {
    using enum ast::FactType;
    switch (type) {
    case truth:
        return "true, false or nothing";
    case time:
        return "a day (2025-11-14), or a range of days (2025-11-13..2025-11-14)";
    case party:
    case place:
    case text:
        return "words, compared with = or !=";
    default:
        return "a number (6), or a range of numbers (30..40)";
    }
}

bool check_claim(CheckContext& context, const ast::ExpectedClaim& claim) {
    const Declared* declared = context.resolve(context.facts, claim.fact);
    if (!declared) return false;
    const FactInfo& fact = context.rules.facts[declared->index];
    // `no killed` speaks of whatever it is about.
    const bool any_arguments = claim.absent && claim.arguments.empty();
    if (!any_arguments && !check_arity(context, fact, claim.fact, claim.arguments.size())) return false;
    if (!claim.value && (claim.absent || fact.type == ast::FactType::truth)) return true;
    if (claim.value && read_expected_value(fact.type, claim.op, claim.value->text)) return true;
    Diagnostic& d = context.error(
        "wrong-value", claim.value ? claim.value->range : claim.fact.range,
        "`" + fact.name + "` is a " + std::string(name(fact.type)) +
            (claim.value ? " and cannot be `" + std::string(symbol(claim.op)) + " " + claim.value->text + "`"
                         : " and needs a value"));
    d.expected = value_form(fact.type);
    return false;
}

bool check_finding_word(CheckContext& context, const ast::Name& word) {
    const auto known = finding_words();
    if (std::find(known.begin(), known.end(), word.text) != known.end()) return true;
    Diagnostic& d = context.error("unknown-finding", word.range, "findings are never `" + word.text + "`",
                                  did_you_mean(word.text, known));
    for (const std::string_view each : known) d.expected += (d.expected.empty() ? "" : ", ") + std::string(each);
    return false;
}

bool check_labels(CheckContext& context, const ast::Example& example) {
    NameTable labels{"label", "unknown-label", {}};
    bool good = true;
    for (const ast::ExampleSentence& sentence : example.sentences) {
        if (sentence.label && !context.declare(labels, *sentence.label)) good = false;
    }
    for (const auto& clash : example.clashes) {
        std::set<std::string> seen;
        if (clash.kind && !check_finding_word(context, *clash.kind)) good = false;
        for (const ast::Name& label : clash.labels) {
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
