#include "parser/language/rule_set.hpp"

#include <algorithm>

namespace gainsay::language {

namespace {

template <class Table>
auto position(const Table& table, std::string_view name) {
    return std::find_if(table.begin(), table.end(), [&](const auto& entry) { return entry.name == name; });
}

}  // namespace

KindId RuleSet::kind(std::string_view name) const {
    const auto found = position(kinds, name);
    return found == kinds.end() ? KindId::none() : KindId::at(static_cast<std::size_t>(found - kinds.begin()));
}

FactId RuleSet::fact(std::string_view name) const {
    const auto found = position(facts, name);
    return found == facts.end() ? FactId::none() : FactId::at(static_cast<std::size_t>(found - facts.begin()));
}

bool RuleSet::is_a(KindId kind, KindId ancestor) const {
    // A checked set has no cycles; the count keeps a set made by hand from turning forever.
    for (std::size_t steps = 0; kind.valid() && kind.index() < kinds.size() && steps <= kinds.size(); ++steps) {
        if (kind == ancestor) return true;
        kind = kinds[kind.index()].parent;
    }
    return false;
}

}  // namespace gainsay::language
