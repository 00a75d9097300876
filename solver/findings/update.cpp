// Tested by chain_test.cpp and find_test.cpp.
#include "solver/findings/update.hpp"

#include <algorithm>
#include <optional>

namespace gainsay::findings {
namespace {

std::optional<std::int64_t> day_of(const claims::Claim& claim) {
    if (!claim.as_of || !claim.as_of->bounded()) return std::nullopt;
    return claim.as_of->in_days().latest;
}

/// "The toll rose to 32": whoever says so knows an earlier figure.
bool tells_a_rise(const Context& context, ClaimId id) {
    const claims::Claim& claim = context.claim(id);
    const text::Document* document = context.document(id);
    const auto rising = context.rules.words.find("rise");
    if (document == nullptr || rising == context.rules.words.end()) return false;
    if (claim.sentence >= document->sentences.size()) return false;
    const std::vector<text::Token>& tokens = document->sentences[claim.sentence].tokens;
    return std::any_of(tokens.begin(), tokens.end(), [&](const text::Token& t) {
        return claim.range.contains(t.range) && t.upos == text::Upos::verb &&
               std::find(rising->second.begin(), rising->second.end(), t.lemma) != rising->second.end();
    });
}

Order order_of(const Context& context, const logic::Persistence& persistence) {
    const auto a = day_of(context.claim(persistence.earlier)), b = day_of(context.claim(persistence.later));
    if (a && b && *a != *b) return Order::one_later;
    if (tells_a_rise(context, persistence.earlier) || tells_a_rise(context, persistence.later)) return Order::one_later;
    return a && b ? Order::one_day : Order::unknown;
}

const DecimalInterval* figure_of(const Context& context, ClaimId id) {
    const auto* quantity = std::get_if<claims::QuantityValue>(&context.claim(id).value);
    return quantity == nullptr ? nullptr : &quantity->interval;
}

bool none_against_some(const DecimalInterval& a, const DecimalInterval& b) {
    return a == DecimalInterval::exactly(Decimal{0}) && b.low && *b.low > Decimal{0};
}

}  // namespace

bool may_be_update(const Clash& clash) {
    return !clash.persistences.empty() && std::all_of(clash.persistences.begin(), clash.persistences.end(),
                                                      [](const logic::Persistence* p) { return p->later_explains; });
}

Order order_of(const Context& context, const Clash& clash) {
    const auto all = [&](Order order) {
        return !clash.persistences.empty() &&
               std::all_of(clash.persistences.begin(), clash.persistences.end(),
                           [&](const logic::Persistence* p) { return order_of(context, *p) == order; });
    };
    return all(Order::one_later) ? Order::one_later : all(Order::one_day) ? Order::one_day : Order::unknown;
}

bool none_against_some(const Context& context, const Clash& clash) {
    return !clash.persistences.empty() &&
           std::all_of(clash.persistences.begin(), clash.persistences.end(), [&](const logic::Persistence* p) {
               const language::FactInfo* fact = context.fact(p->later);
               if (fact == nullptr || !fact->cumulative || order_of(context, *p) == Order::one_later) return false;
               const DecimalInterval *a = figure_of(context, p->earlier), *b = figure_of(context, p->later);
               return a != nullptr && b != nullptr && (none_against_some(*a, *b) || none_against_some(*b, *a));
           });
}

}  // namespace gainsay::findings
