#pragma once
// Phrases for one claim, each whole by itself whatever parts of the claim are missing.

#include "solver/findings/clash.hpp"

#include <string>
#include <vector>

namespace gainsay::findings {

/// "c7": the name under which reports show a claim.
std::string claim_name(ClaimId id);
/// "people killed in the strike on Kyiv": the fact's description with what its arguments are called.
std::string matter_of(const Context& context, ClaimId id);
/// "at least 6", "not 38", "2025-11-14 or later", "yes".
std::string value_of(const Context& context, ClaimId id);
/// "The Harbor Gazette" or "The Harbor Gazette, citing the mayor, who cites the police,"; ready for a verb.
std::string chain_of(const Context& context, ClaimId id);
/// "the mayor (in The Harbor Gazette)", or the outlet's own name.
std::string source_of(const Context& context, ClaimId id);
/// A number as people write it beside its unit: "20 million" and "450,000" of a currency ("EUR"), "14000" of others.
std::string number_in_words(const Decimal& number, const std::string& unit);
/// The text of an exclusion, which names values by their keys ('person:…'), with what the claims call them.
std::string with_value_names(const Context& context, const Clash& clash, std::string text);
std::string capitalised(std::string text);
/// "a", "a and b", "a, b and c".
std::string listed(const std::vector<std::string>& parts);
/// Cuts after at most `bytes`, between words, and marks the cut.
std::string shortened(const std::string& text, std::size_t bytes);
/// "that X has commented" as a matter that is open: "whether X has commented". Other texts stay.
std::string as_question(const std::string& matter);

}  // namespace gainsay::findings
