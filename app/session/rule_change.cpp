#include "app/session/rule_change.hpp"

#include <algorithm>

namespace gainsay::app {
namespace {

using language::FactInfo;
using language::KindInfo;
using language::PatternInfo;
using language::RuleInfo;
using language::RuleSet;

bool same_kind(const KindInfo& a, const KindInfo& b) {
    return a.name == b.name && a.parent == b.parent && a.nouns == b.nouns;
}

bool same_fact(const FactInfo& a, const FactInfo& b) {
    return a.name == b.name && a.pack == b.pack && a.parameters == b.parameters &&
           a.parameter_kinds == b.parameter_kinds && a.type == b.type && a.unit == b.unit &&
           a.description == b.description && a.cumulative == b.cumulative && a.exclusive == b.exclusive &&
           a.contested == b.contested && a.once == b.once && a.changes == b.changes && a.announced == b.announced &&
           a.periodic == b.periodic && a.local == b.local;
}

bool same_pattern(const PatternInfo& a, const PatternInfo& b) {
    return a.fact == b.fact && a.op == b.op && a.arguments == b.arguments && a.value == b.value &&
           a.pattern == b.pattern;
}

bool same_rule(const RuleInfo& a, const RuleInfo& b) {
    return a.id == b.id && a.message == b.message && a.condition == b.condition && a.unless == b.unless &&
           a.source == b.source && a.range == b.range;
}

bool same_words(const RuleSet& a, const RuleSet& b) {
    return a.words == b.words &&
           std::equal(a.kinds.begin(), a.kinds.end(), b.kinds.begin(), b.kinds.end(), same_kind) &&
           std::equal(a.facts.begin(), a.facts.end(), b.facts.begin(), b.facts.end(), same_fact);
}

}  // namespace

RuleChange compare_rules(const RuleSet& before, const RuleSet& after) {
    RuleChange change;
    change.words = !same_words(before, after);
    const auto& a = before.patterns;
    const auto& b = after.patterns;
    const std::size_t most = std::min(a.size(), b.size());
    while (change.begin < most && same_pattern(a[change.begin], b[change.begin])) ++change.begin;
    std::size_t back = 0;
    while (back < most - change.begin && same_pattern(a[a.size() - 1 - back], b[b.size() - 1 - back])) ++back;
    change.old_end = a.size() - back;
    change.new_end = b.size() - back;
    return change;
}

bool same_logic(const RuleSet& before, const RuleSet& after) {
    const auto same_place = [](const FactInfo& a, const FactInfo& b) {
        return a.source == b.source && a.range == b.range;
    };
    return same_words(before, after) && before.disjoint == after.disjoint &&
           std::equal(before.facts.begin(), before.facts.end(), after.facts.begin(), after.facts.end(), same_place) &&
           std::equal(before.rules.begin(), before.rules.end(), after.rules.begin(), after.rules.end(), same_rule);
}

}  // namespace gainsay::app
