#pragma once
// What is taken not to hold → constraints that say nothing. Private to the session.

#include "app/session/snapshot.hpp"

namespace gainsay::app {

/// The constraints stay, with their numbers, but are true whatever holds; so nothing else moves.
void leave_out(const WhatIf& off, const claims::ClaimSet& claims, const std::vector<std::string>& claim_keys,
               logic::Grounding& grounding);

}  // namespace gainsay::app
