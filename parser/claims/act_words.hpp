#pragma once
// Which verbs and phrases tell of one act in news, and which acts are contrary to each other: the word classes `act_…`
// and `contrary_of_…` of the packs.

#include "parser/language/rule_set.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::claims {

class ActWords {
public:
    explicit ActWords(const language::RuleSet& rules);

    /// One verb for all that tell of the same act: the first of its class, or the verb itself.
    std::string canonical(const std::string& verb) const;
    /// Canonical verbs of acts that cannot be true of the same thing at the same time; sorted.
    std::vector<std::string> contraries(const std::string& canonical) const;
    /// Does a class list it? Of phrases: "turn down", "go ahead", "stay in office", "take lead" (without articles).
    bool lists(const std::string& phrase) const { return canonical_.contains(phrase); }

private:
    std::map<std::string, std::string, std::less<>> canonical_;
    std::map<std::string, std::vector<std::string>, std::less<>> contraries_;
};

}  // namespace gainsay::claims
