#include "app/session/what_if.hpp"

#include <algorithm>
#include <set>

namespace gainsay::app {
namespace {

class LeftOut {
public:
    LeftOut(const WhatIf& off, const claims::ClaimSet& claims, const std::vector<std::string>& claim_keys,
            const logic::Grounding& grounding)
        : claims_off_(off.claims.begin(), off.claims.end()),
          assumptions_off_(off.assumptions.begin(), off.assumptions.end()),
          rules_off_(off.rules.begin(), off.rules.end()), sources_off_(off.sources.begin(), off.sources.end()),
          claims_(claims), claim_keys_(claim_keys), grounding_(grounding) {}

    bool contains(const logic::Assumption& assumption) const {
        if (assumption.kind == logic::Assumption::Kind::rule)
            return rules_off_.contains(grounding_.rules[assumption.index].id);
        if (assumption.kind != logic::Assumption::Kind::claim)
            return !assumptions_off_.empty() && assumptions_off_.contains(assumption_key(assumption));
        if (claims_off_.contains(claim_keys_[assumption.index])) return true;
        const auto& speakers = claims_.claims[assumption.index].speakers;
        return std::any_of(speakers.begin(), speakers.end(),
                           [&](const claims::Speaker& s) { return sources_off_.contains(s.name); });
    }

private:
    std::set<std::string> claims_off_, assumptions_off_, rules_off_, sources_off_;
    const claims::ClaimSet& claims_;
    const std::vector<std::string>& claim_keys_;
    const logic::Grounding& grounding_;
};

}  // namespace

void leave_out(const WhatIf& off, const claims::ClaimSet& claims, const std::vector<std::string>& claim_keys,
               logic::Grounding& grounding) {
    if (off == WhatIf{}) return;
    const LeftOut left_out(off, claims, claim_keys, grounding);
    std::vector<bool> out;
    for (const logic::Assumption& assumption : grounding.set.assumptions) out.push_back(left_out.contains(assumption));
    for (logic::Constraint& constraint : grounding.set.constraints)
        if (constraint.assumption.valid() && out[constraint.assumption.index()])
            constraint.formula = logic::truth(true);
}

}  // namespace gainsay::app
