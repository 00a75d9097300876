#pragma once
// One source under one name, however articles call it.

#include "app/config/config.hpp"
#include "parser/claims/claim.hpp"

#include <string>

namespace gainsay::app {

/// The name that the configuration has for the outlet; upper and lower case (ASCII) are the same.
void rename_outlet(const Config& config, std::string& outlet);
/// Speakers that the configuration names become one speaker with one id, in every article.
void rename_speakers(const Config& config, claims::ClaimSet& claims);

}  // namespace gainsay::app
