#pragma once
// Is a claim the one that an example expects?

#include "parser/claims/claim.hpp"
#include "parser/language/rule_set.hpp"

#include <string>
#include <vector>

namespace gainsay::app {

class ExpectedClaims {
public:
    ExpectedClaims(const claims::ClaimSet& set, const language::RuleSet& rules) : set_(set), rules_(rules) {}

    /// Same fact, each argument's words among those that the text uses for its referent, same value. A claim that
    /// commits nobody ("if …", "may have …") is none.
    bool fits(const language::ast::ExpectedClaim& expected, const claims::Claim& claim) const;
    /// Of the same fact, and commits its speaker.
    bool speaks_of(const language::ast::ExpectedClaim& expected, const claims::Claim& claim) const;
    /// "killed(the strike on Lorvik) = 6", "intent(attack) != deliberate", with modality where it is not plain.
    std::string to_text(const claims::Claim& claim) const;

private:
    bool fits_arguments(const std::vector<language::ast::Text>& wanted, const claims::Claim& claim) const;
    bool fits_value(const language::ast::ExpectedClaim& expected, const claims::Claim& claim) const;
    std::vector<std::string> words_for(ReferentId id) const;

    const claims::ClaimSet& set_;
    const language::RuleSet& rules_;
};

}  // namespace gainsay::app
